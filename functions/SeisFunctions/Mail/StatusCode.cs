using System.Text.RegularExpressions;

namespace SeisFunctions.Mail;

/// <summary>Status codes of mail systems (RFC 3463): <c>5.1.1</c>.</summary>
internal static partial class StatusCode
{
    /// <summary>The first one in a text, or null.</summary>
    public static string? In(string? text) =>
        Pattern().Match(text ?? "") is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])")]
    private static partial Regex Pattern();
}
