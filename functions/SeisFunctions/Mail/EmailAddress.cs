using MimeKit;

namespace SeisFunctions.Mail;

/// <summary>Addresses that people type in.</summary>
internal static class EmailAddress
{
    // RFC 5321 allows no longer one.
    private const int Longest = 254;

    /// <summary>Whether a text is one plain address to which a letter can go, and nothing else: no name, no list, no line break.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: <= Longest } && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && mailbox.Route.Count == 0
        && text.Split('@') is [{ Length: > 0 }, var domain] && domain.Contains('.', StringComparison.Ordinal);
}
