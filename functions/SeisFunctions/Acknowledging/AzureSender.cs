using System.Globalization;
using Azure;
using Azure.Communication.Email;
using MimeKit;
using Recipient = Azure.Communication.Email.EmailAddress;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Hands letters to Azure Communication Services, by the app's identity. The id of the operation derives from the
/// letter's, and every try first asks what became of it: so a letter is handed over once, its delivery is followed
/// without a function that waits, and where the service asks for patience the queue has it.
/// </summary>
public sealed class AzureSender(EmailClient client, IOptions<SenderOptions> options) : ISender
{
    // Most letters are on their way within seconds.
    private static readonly TimeSpan UntilNextLook = TimeSpan.FromSeconds(15);

    // What a person reads, a machine answers to, and a thread hangs together by. The service sets the others itself.
    private static readonly string[] Kept =
    [
        "Auto-Submitted",
        "X-Auto-Response-Suppress",
        "Precedence",
        "In-Reply-To",
        "References",
    ];

    /// <inheritdoc/>
    public bool IsRepeatable => true;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(string letterId, byte[] message, CancellationToken cancellationToken)
    {
        var id = Guid.ParseExact(letterId, "N");
        try
        {
            return await LookAsync(id, cancellationToken)
                ?? Of(await client.SendAsync(WaitUntil.Started, Compose(message), id, cancellationToken));
        }
        catch (RequestFailedException e)
        {
            return Of(e);
        }
    }

    // Null if the service does not know the operation: then nothing has been handed over.
    private async Task<SendOutcome?> LookAsync(Guid id, CancellationToken cancellationToken)
    {
        var operation = new EmailSendOperation($"{id}", client);
        try
        {
            await operation.UpdateStatusAsync(cancellationToken);
            return Of(operation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
        catch (RequestFailedException) when (operation is { HasCompleted: true, HasValue: false })
        {
            return Of(operation);
        }
    }

    private static SendOutcome Of(EmailSendOperation operation) =>
        operation.HasValue && operation.Value.Status == EmailSendStatus.Succeeded ? SendOutcome.Taken
        : operation.HasCompleted ? new(SendResult.Refused, "メール送信サービスが配送できませんでした。", "undelivered")
        : new(SendResult.Postponed, "メール送信サービスの処理を待っています。", "running")
        {
            RetryAfter = UntilNextLook,
            IsHandedOver = true,
        };

    // Only what is wrong with the letter itself is for good; roles that do not hold yet, quotas and outages pass.
    private static SendOutcome Of(RequestFailedException fault) =>
        fault.Status is 400 or 413
            ? new(SendResult.Refused, "メール送信サービスがこの通知を受け付けませんでした。", Code(fault))
            : new(
                SendResult.Postponed,
                fault.Status == 429
                    ? "メール送信サービスの上限のため、待っています。"
                    : "メール送信サービスに接続できませんでした。",
                Code(fault)
            )
            {
                RetryAfter = AskedWait(fault),
            };

    private static TimeSpan? AskedWait(RequestFailedException fault) =>
        fault.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) == true
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static string Code(RequestFailedException fault) => fault.Status.ToString(CultureInfo.InvariantCulture);

    private EmailMessage Compose(byte[] message)
    {
        using var content = new MemoryStream(message, writable: false);
        using var letter = MimeMessage.Load(content);
        var composed = new EmailMessage(
            options.Value.From,
            new EmailRecipients(RecipientsIn(letter.To), RecipientsIn(letter.Cc)),
            new EmailContent(letter.Subject ?? "") { PlainText = letter.TextBody, Html = letter.HtmlBody }
        )
        {
            UserEngagementTrackingDisabled = true,
        };
        foreach (
            var header in letter.Headers.Where(header => Kept.Contains(header.Field, StringComparer.OrdinalIgnoreCase))
        )
            composed.Headers[header.Field] = header.Value;
        foreach (var file in letter.Attachments.OfType<MimePart>())
            composed.Attachments.Add(AttachmentOf(file));
        return composed;
    }

    private static List<Recipient> RecipientsIn(InternetAddressList addresses) =>
        [.. addresses.Mailboxes.Select(mailbox => new Recipient(mailbox.Address, mailbox.Name ?? ""))];

    private static EmailAttachment AttachmentOf(MimePart file)
    {
        using var content = new MemoryStream();
        file.Content?.DecodeTo(content);
        return new(file.FileName ?? "", file.ContentType.MimeType, BinaryData.FromBytes(content.ToArray()));
    }
}
