namespace SeisFunctions.Desk.Parts;

/// <summary>A finding as people read it.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Location">File, form, place; empty if it is about the whole.</param>
/// <param name="Value">The text as written, or null.</param>
public sealed record FindingLine(Label Severity, string Message, string Location, string? Value)
{
    /// <summary>Where its place is shown, or null.</summary>
    public string? Href { get; init; }

    /// <summary>What a person said about it, or null.</summary>
    public string? Person { get; init; }

    /// <summary>What can be done about it, or null.</summary>
    public Link? Act { get; init; }
}
