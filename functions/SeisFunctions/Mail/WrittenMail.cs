namespace SeisFunctions.Mail;

/// <summary>What somebody wrote in a message, as people read it.</summary>
/// <param name="Subject">Its subject, or null.</param>
/// <param name="From">Address of its sender, or null.</param>
/// <param name="Date">Its <c>Date:</c> header, or null.</param>
/// <param name="Text">Its text, without tags.</param>
/// <param name="IsCut">There is more than is kept here.</param>
public sealed record WrittenMail(string? Subject, string? From, DateTimeOffset? Date, string Text, bool IsCut)
{
    /// <summary>The text of its HTML part where that says more than the plain one beside it, or null.</summary>
    public string? Html { get; init; }

    /// <summary>The sentences that its HTML part alone has.</summary>
    public IReadOnlyList<string> InHtmlOnly { get; init; } = [];
}
