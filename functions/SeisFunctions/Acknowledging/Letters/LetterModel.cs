namespace SeisFunctions.Acknowledging.Letters;

/// <summary>
/// What a template of a letter may name. Each property is a placeholder in camel case, so that a template can be
/// checked against the type before a letter is written.
/// </summary>
internal abstract record LetterModel
{
    public string Call { get; init; } = "";
    public string Secretariat { get; init; } = "";
    public string Contact { get; init; } = "";
}
