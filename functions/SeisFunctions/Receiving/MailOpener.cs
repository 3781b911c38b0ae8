using MimeKit;
using SeisFunctions.Calls;
using SeisFunctions.Forms;

namespace SeisFunctions.Receiving;

/// <summary>Opens a raw RFC 5322 message. Whatever it contains, the answer is a value: what cannot be opened becomes a finding.</summary>
public sealed class MailOpener(CallDefinition call)
{
    /// <summary>Opens a message within the limits of the call.</summary>
    /// <param name="message">The raw message, seekable; read while it is opened only.</param>
    /// <param name="spool">Takes the decoded files; they can be read as long as it is not disposed.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    public OpenedMail Open(Stream message, FileSpool spool, CancellationToken cancellationToken)
    {
        var limits = call.Limits;
        if (message.Length == 0)
            return Unopened("mail.empty", "電子メールの中身が空です。");
        if (message.Length > limits.MessageBytes)
            return Unopened("file.tooLarge", $"電子メールの大きさが上限（{limits.MessageBytes / (1024 * 1024)} MB）を超えています。様式を分けてお送りください。");
        if (HeaderBlock.Look(message, limits) != HeaderVerdict.Mail)
            return Unopened("mail.unreadable", "電子メールとして読み取れません。");
        try
        {
            // Some gateways put an empty line first, at which the parser gives up.
            message.Position = HeaderBlock.StartOf(message);
            return Open(MimeMessage.Load(message, persistent: true, cancellationToken), spool, cancellationToken);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException or NotSupportedException or IOException)
        {
            return Unopened("mail.unreadable", "電子メールとして読み取れません。");
        }
    }

    private OpenedMail Open(MimeMessage message, FileSpool spool, CancellationToken cancellationToken)
    {
        var files = new FileCollector(call.Limits, spool, cancellationToken);
        files.AddAll(message);
        var silence = Silence.Of(message);
        List<Finding> findings = [.. files.Findings];
        if (silence is not null)
            findings.Add(new(silence.FindingCode, Severity.Warning, silence.Reason));
        if (files.Files.Count == 0 && string.IsNullOrWhiteSpace(message.TextBody) && string.IsNullOrWhiteSpace(message.HtmlBody))
            findings.Add(new("mail.empty", Severity.Error, "本文も添付ファイルもない電子メールです。"));
        return new()
        {
            Subject = Clean(message.Subject),
            From = AddressIn(message.From) ?? Usable(message.Sender),
            ReplyTo = AddressIn(message.ReplyTo) ?? AddressIn(message.From),
            Date = message.Headers.Contains(HeaderId.Date) && message.Date != DateTimeOffset.MinValue ? message.Date : null,
            MessageId = message.MessageId,
            References = [.. message.References],
            Silence = silence?.Reason,
            Files = files.Files,
            Findings = findings,
        };
    }

    private static string? AddressIn(InternetAddressList list) => list.Mailboxes.Select(Usable).FirstOrDefault(address => address is not null);

    // RFC 5321 allows 254 characters; what is longer or has no domain cannot be answered, only kept.
    private static string? Usable(MailboxAddress? mailbox) =>
        mailbox is { Address: { Length: > 2 and <= 254 } address } && address.IndexOf('@', StringComparison.Ordinal) > 0 && !address.Any(char.IsControl) ? address : null;

    private static string? Clean(string? text) =>
        text is null ? null : new string([.. text.Where(c => !char.IsControl(c)).Take(500)]).Trim() is { Length: > 0 } clean ? clean : null;

    private static OpenedMail Unopened(string code, string message) => new()
    {
        Silence = "電子メールを開けないため、自動では返信していません。",
        Findings = [new(code, Severity.Error, message)],
    };
}
