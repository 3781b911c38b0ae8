using MimeKit;

namespace SeisFunctions.Mail;

/// <summary>What the header fields of a message say, or null where they say nothing usable.</summary>
internal static class MailFields
{
    private const int LongestSubject = 500;

    // RFC 5321 allows no longer one.
    private const int LongestAddress = 254;

    // A name with department, and an address.
    private const int LongestSender = 400;

    public static string? SubjectOf(MimeMessage message) =>
        MailText.Line(MailText.OfField(message.Headers, HeaderId.Subject), LongestSubject);

    public static string? SenderOf(MimeMessage message) => AddressIn(message.From) ?? Usable(message.Sender);

    public static string? SenderWrittenIn(MimeMessage message) =>
        MailText.Line(MailText.OfField(message.Headers, HeaderId.From), LongestSender);

    // Two fields or two addresses, or a field of which only a part is an address: which a mail server judged cannot be
    // told.
    public static string? OnlySenderOf(MimeMessage message) =>
        message.Headers.Count(header => header.Id == HeaderId.From) <= 1
        && message.From.Mailboxes.Count() <= 1
        && SignsIn(MailText.OfField(message.Headers, HeaderId.From)) <= SignsIn($"{message.From}")
            ? SenderOf(message)
            : null;

    private static int SignsIn(string? text) => text?.Count(letter => letter is '@' or '＠') ?? 0;

    public static string? ReplyAddressOf(MimeMessage message) => AddressIn(message.ReplyTo) ?? AddressIn(message.From);

    public static DateTimeOffset? DateOf(MimeMessage message) =>
        message.Headers.Contains(HeaderId.Date) && message.Date != DateTimeOffset.MinValue ? message.Date : null;

    private static string? AddressIn(InternetAddressList list) =>
        list.Mailboxes.Select(Usable).FirstOrDefault(address => address is not null);

    // What has no domain cannot be answered, only kept.
    private static string? Usable(MailboxAddress? mailbox) =>
        mailbox is { Address: { Length: > 2 and <= LongestAddress } address }
        && address.IndexOf('@', StringComparison.Ordinal) > 0
        && !address.Any(char.IsControl)
            ? EmailAddress.Plain(address)
            : null;
}
