using System.Collections.ObjectModel;

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

    /// <summary>
    /// The applicant's row of each reference table: <c>{{ tables.indices.index }}</c>. Empty where a table does not know
    /// it. The names come from the call, not from this type.
    /// </summary>
    public IReadOnlyDictionary<string, object> Tables { get; init; } = ReadOnlyDictionary<string, object>.Empty;
}
