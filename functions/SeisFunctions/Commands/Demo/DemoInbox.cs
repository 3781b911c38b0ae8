using System.Globalization;
using System.Security.Cryptography;
using MimeKit;
using SeisFunctions.Mail;

namespace SeisFunctions.Commands.Demo;

/// <summary>
/// Delivers sample mails into the folder mailbox, as a mail server would: whole files that carry the time of receipt.
/// </summary>
internal sealed class DemoInbox(string folder, string to)
{
    /// <summary>Name under which the mail server of the samples says that it has proved a sender.</summary>
    public const string AuthenticationServer = "mx.secretariat.example.jp";

    private int _delivered;

    /// <summary>Delivers every copy of a mail.</summary>
    /// <returns>SHA-256 of its bytes, lower-case hex.</returns>
    public async Task<string> DeliverAsync(DemoMail mail, CancellationToken cancellationToken)
    {
        // By its time too: what is delivered weeks later is numbered anew.
        var name = string.Create(CultureInfo.InvariantCulture, $"{mail.ReceivedAt:yyyyMMddHHmm}-{++_delivered:00}");
        using var message = Compose(mail, name);
        using var raw = new MemoryStream();
        await message.WriteToAsync(raw, cancellationToken);
        for (var copy = 1; copy <= mail.Copies; copy++)
        {
            var path = Path.Combine(OwnersOnly.Folder(folder), $"{name}-{copy}");
            await File.WriteAllBytesAsync(path, raw.ToArray(), cancellationToken);
            File.SetLastWriteTimeUtc(path, mail.ReceivedAt.UtcDateTime);
            File.Move(path, path + ".eml");
        }

        return Convert.ToHexStringLower(SHA256.HashData(raw.ToArray()));
    }

    private MimeMessage Compose(DemoMail mail, string id)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = mail.ReceivedAt.AddSeconds(-20),
            MessageId = $"sample-{id}@pref.example.lg.jp",
        };
        message.Headers.Insert(
            0,
            new Header(
                HeaderId.AuthenticationResults,
                $"{AuthenticationServer}; dmarc=pass header.from={MailboxAddress.Parse(mail.From).Domain}"
            )
        );
        message.From.Add(new MailboxAddress("見本 花子", mail.From));
        message.To.Add(MailboxAddress.Parse(to));
        var body = new BodyBuilder
        {
            TextBody =
                "事務局 御中\r\n\r\nお世話になっております。標記について送付します。よろしくお願いいたします。\r\n",
        };
        foreach (var (name, content) in mail.Files)
            body.Attachments.Add(name, content);
        message.Body = body.ToMessageBody();
        return message;
    }
}
