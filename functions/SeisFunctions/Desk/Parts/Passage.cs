namespace SeisFunctions.Desk.Parts;

/// <summary>A stretch of a mail's text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Summary">What is said of it where it is folded; null where it stands open.</param>
public sealed record Passage(string Text, string? Summary)
{
    /// <summary>What the summary of a quotation begins with.</summary>
    internal const string Quotation = "引用";

    /// <summary>Whether somebody else had written it before.</summary>
    public bool IsQuoted => Summary?.StartsWith(Quotation, StringComparison.Ordinal) == true;
}
