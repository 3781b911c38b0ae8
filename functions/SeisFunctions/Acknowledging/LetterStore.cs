using Azure;
using Azure.Storage.Blobs;
using MimeKit;
using MimeKit.Utils;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Mail;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// The letters as RFC 5322 messages, each written once: a second try finds the first one's text and keeps it.
/// </summary>
public sealed class LetterStore(BlobServiceClient blobs, CallDefinition call, IOptions<SenderOptions> options)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Letters);

    /// <summary>Keeps a letter.</summary>
    /// <returns>Whether it had no text before.</returns>
    public async Task<bool> KeepAsync(
        Letter letter,
        LetterContent content,
        ReplyRoute route,
        CancellationToken cancellationToken
    )
    {
        using var message = Compose(letter, content, route);
        return await KeepAsync(letter.Id, message, cancellationToken);
    }

    /// <summary>Keeps what was written once as another letter, to its own address.</summary>
    /// <returns>False if the first letter was never written.</returns>
    public async Task<bool> KeepCopyAsync(Letter original, Letter copy, CancellationToken cancellationToken)
    {
        if (await FindAsync(original.Id, cancellationToken) is not { } text)
            return false;
        using var content = new MemoryStream(text, writable: false);
        using var message = await MimeMessage.LoadAsync(content, cancellationToken);
        message.MessageId = LetterMessageId.Of(copy, options.Value.From);
        message.Date = JapanTime.Of(copy.CreatedAt);
        message.To.Clear();
        message.To.Add(EmailAddress.Mailbox(null, copy.To!));
        // Whoever got a copy of the first one has it.
        if (original.SentAt is not null)
            message.Cc.Clear();
        await KeepAsync(copy.Id, message, cancellationToken);
        return true;
    }

    /// <summary>Keeps a letter that was written elsewhere.</summary>
    public Task KeepAsync(string letterId, byte[] text, CancellationToken cancellationToken) =>
        _container
            .GetBlobClient(NameOf(letterId))
            .UploadIfAbsentAsync(new MemoryStream(text, writable: false), "message/rfc822", cancellationToken);

    /// <summary>The letter as it goes out, or null if it was never written or is lost.</summary>
    public async Task<byte[]?> FindAsync(string letterId, CancellationToken cancellationToken)
    {
        try
        {
            var kept = await _container.GetBlobClient(NameOf(letterId)).DownloadContentAsync(cancellationToken);
            return kept.Value.Content.ToArray();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Erases a letter's text.</summary>
    public Task EraseAsync(string letterId, CancellationToken cancellationToken) =>
        _container.DeleteBlobIfExistsAsync(NameOf(letterId), cancellationToken: cancellationToken);

    private async Task<bool> KeepAsync(string letterId, MimeMessage message, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await message.WriteToAsync(content, cancellationToken);
        content.Position = 0;
        return await _container
            .GetBlobClient(NameOf(letterId))
            .UploadIfAbsentAsync(content, "message/rfc822", cancellationToken);
    }

    // RFC 3834: a machine's answer says so (an officer's is none), refers to what it answers, and asks not to be answered
    // by a machine.
    private MimeMessage Compose(Letter letter, LetterContent content, ReplyRoute route)
    {
        var from = options.Value.From;
        var message = new MimeMessage
        {
            Subject = content.Subject,
            Date = JapanTime.Of(letter.CreatedAt),
            MessageId = LetterMessageId.Of(letter, from),
            Body = BodyOf(letter, content),
        };
        message.From.Add(new MailboxAddress(call.Secretariat.Name, from));
        message.To.Add(EmailAddress.Mailbox(null, letter.To!));
        message.Cc.AddRange(letter.Copies.Select(copy => EmailAddress.Mailbox(null, copy)));
        if (!letter.Kind.IsByOfficer())
        {
            message.Headers.Add(
                HeaderId.AutoSubmitted,
                letter.SubmissionId is null ? "auto-generated" : "auto-replied"
            );
            message.Headers.Add("X-Auto-Response-Suppress", "All");
            message.Headers.Add(HeaderId.Precedence, "auto_reply");
        }

        if (route.MessageId is { } id && MimeUtils.ParseMessageId($"<{id}>") is { } answered)
        {
            message.InReplyTo = answered;
            message.References.AddRange(route.References.TakeLast(20));
            message.References.Add(answered);
        }

        return message;
    }

    // Boundaries derive from the letter too, so that writing it again gives the same bytes.
    private static Multipart BodyOf(Letter letter, LetterContent content)
    {
        var text = new MultipartAlternative
        {
            new TextPart("plain") { Text = content.Body },
            new TextPart("html") { Text = LetterHtml.Of(content.Subject, content.Body) },
        };
        text.Boundary = $"=_{letter.Id}";
        if (content.Files.Count == 0)
            return text;
        var whole = new Multipart("mixed") { text };
        whole.Boundary = $"=_{letter.Id}_files";
        foreach (var file in content.Files)
            whole.Add(PartOf(file));
        return whole;
    }

    // In Base64, so that no server on the way changes a line end of it. Outlook reads a Japanese name in words of RFC
    // 2047 alone.
    private static MimePart PartOf(LetterFile file)
    {
        var part = new MimePart(ContentType.Parse(file.ContentType))
        {
            Content = new MimeContent(new MemoryStream(file.Content, writable: false)),
            ContentDisposition = new(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = file.Name,
        };
        foreach (var parameter in part.ContentDisposition.Parameters.Concat(part.ContentType.Parameters))
            parameter.EncodingMethod = ParameterEncodingMethod.Rfc2047;
        return part;
    }

    private static string NameOf(string letterId) => $"{letterId}.eml";
}
