using System.Text.RegularExpressions;

namespace SeisFunctions.Domain;

/// <summary>
/// Message-IDs of letters: derived from the letter, so that a letter handed over twice is recognised, and a notice
/// about it finds its row.
/// </summary>
internal static partial class LetterMessageId
{
    /// <summary>The Message-ID, without brackets.</summary>
    public static string Of(Letter letter, string from) => $"{letter.Id}.{letter.Applicant}@{DomainOf(from)}";

    /// <summary>Whether a Message-ID is one of ours, and of which letter.</summary>
    public static LetterQueued? Read(string messageId, string from) =>
        Pattern().Match(messageId) is { Success: true } match
        && match.Groups["domain"].Value.Equals(DomainOf(from), StringComparison.OrdinalIgnoreCase)
            ? new(match.Groups["applicant"].Value, match.Groups["letter"].Value)
            : null;

    private static string DomainOf(string from) => from.Split('@')[^1];

    [GeneratedRegex(@"^<?(?<letter>[0-9a-f]{32})\.(?<applicant>[0-9A-Za-z_-]{1,60})@(?<domain>[^>\s]+)>?$")]
    private static partial Regex Pattern();
}
