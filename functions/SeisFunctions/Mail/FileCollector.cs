using System.Text;
using MimeKit;
using MimeKit.Cryptography;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Mail;

/// <summary>
/// Collects the files and the text of a message, however they are wrapped: attachments in any nesting, attached
/// messages, winmail.dat, S/MIME, files within text, zip archives. What cannot be unwrapped becomes a finding.
/// </summary>
internal sealed class FileCollector(CallLimits limits, FileSpool spool, CancellationToken cancellationToken)
    : IDisposable
{
    // Signatures, forks of files of old Macs, and what machines tell each other.
    private static readonly string[] NotFiles =
    [
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-signature",
        "application/pgp-encrypted",
        "application/applefile",
        "message/delivery-status",
        "message/disposition-notification",
        "message/feedback-report",
    ];

    private readonly FileBasket _basket = new(limits, spool);
    private readonly Stack<(MimeEntity Entity, int Depth)> _waiting = new();
    private readonly List<ForwardedMail> _forwarded = [];
    private readonly List<Stream> _open = [];
    private readonly StringBuilder _plain = new();
    private readonly StringBuilder _html = new();
    private int _parts;

    public IReadOnlyList<OpenedFile> Files => _basket.Files;

    public IReadOnlyList<Finding> Findings => _basket.Findings;

    /// <summary>The messages that were attached.</summary>
    public IReadOnlyList<ForwardedMail> Forwarded => _forwarded;

    /// <summary>What people wrote, plain and then HTML, each up to the limit.</summary>
    public string Text => $"{_plain}{_html}";

    /// <summary>The same, each up to so many characters: what is long in one does not hide the other.</summary>
    public string TextWithin(int most) =>
        MailText.Beginning(_plain.ToString(), most) + MailText.Beginning(_html.ToString(), most);

    /// <summary>
    /// How a message is given to the parser: deeper messages stay closed until their header blocks have been looked at.
    /// </summary>
    public static MimeMessage Parse(Stream message, CallLimits limits, CancellationToken cancellationToken)
    {
        var options = EmailAddress.Reading();
        options.MaxMimeDepth = limits.MimeDepth + 1;
        // Some gateways put an empty line first, at which the parser gives up.
        message.Position = HeaderBlock.StartOf(message);
        return MimeMessage.Load(options, message, persistent: true, cancellationToken);
    }

    /// <summary>Everything in the message. An explicit stack, since depth is the sender's choice.</summary>
    public void AddAll(MimeMessage message)
    {
        if (message.Body is { } body)
            _waiting.Push((body, 0));
        Unwrap();
    }

    /// <summary>A file that did not come in a message.</summary>
    public void AddFile(string name, Stream content)
    {
        Add(name, "application/octet-stream", content.CopyTo, 0);
        Unwrap();
    }

    /// <inheritdoc/>
    public void Dispose() => _open.ForEach(stream => stream.Dispose());

    private void Unwrap()
    {
        while (_waiting.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++_parts > limits.Parts)
            {
                _basket.ReportOnce(MailFinding.TooManyParts(limits.Parts));
                _waiting.Clear();
            }
            else if (next.Depth > limits.MimeDepth)
            {
                _basket.ReportOnce(MailFinding.TooDeep());
            }
            else
            {
                Add(next.Entity, next.Depth);
            }
        }
    }

    private void Add(MimeEntity entity, int depth)
    {
        switch (entity)
        {
            case MultipartEncrypted:
                ReportEncrypted(null);
                break;
            case Multipart { Count: 0 }:
                _basket.ReportOnce(MailFinding.Broken());
                break;
            case Multipart multipart:
                if (multipart is MultipartSigned)
                    NoteSignature();
                PushAll([.. multipart], depth + 1);
                break;
            case { ContentType: var type } when type.IsMimeType("message", "external-body"):
                _basket.Report(
                    FileFinding.LeftElsewhere() with
                    {
                        File = MailText.Line(
                            MailText.OfFileName(entity) ?? OfStandIn(entity),
                            limits.FileNameCharacters
                        ),
                    }
                );
                break;
            case MessagePart { Message: { } message }:
                AddMessage(message, depth);
                break;
            case MessagePartial:
                _basket.ReportOnce(FileFinding.MailInPieces());
                break;
            case MimePart { Content: { } content } part
                when !NotFiles.Contains(part.ContentType.MimeType, StringComparer.OrdinalIgnoreCase):
                if (part is TextPart && !part.IsAttachment && MailText.OfFileName(part) is null)
                    AddText(part, content, depth);
                else
                    Add(
                        MailText.OfFileName(part),
                        part.ContentType.MimeType,
                        stream => content.DecodeTo(stream, cancellationToken),
                        depth
                    );
                break;
        }
    }

    // What stands for the file has the file's own header fields.
    private static string? OfStandIn(MimeEntity external) =>
        external is MessagePart { Message.Body: { } body } ? MailText.OfFileName(body) : null;

    // A message that begins with an empty line looks to the parser like one without a header.
    private void AddMessage(MimeMessage message, int depth)
    {
        if (
            message.Headers.Count == 0
            && message.Body is TextPart { Content: { } headless }
            && _basket.Put("mail.eml", "message/rfc822", stream => headless.DecodeTo(stream, cancellationToken))
                is { } file
        )
            OpenMessage(file, depth);
        else
            Push(message, depth + 1);
    }

    private void Add(string? name, string contentType, Action<Stream> write, int depth)
    {
        if (_basket.Put(name, contentType, write) is { } file)
            Unpack(file, depth, isInArchive: false);
    }

    private void Unpack(OpenedFile file, int depth, bool isInArchive)
    {
        var head = Head(file);
        if (head.AsSpan().StartsWith("-----BEGIN PGP MESSAGE"u8))
            ReportEncrypted(file.Name);
        else if (Envelopes.IsTnef(head))
            OpenTnef(file, depth);
        else if (Envelopes.IsSecureMime(file))
            OpenSecureMime(file, depth);
        else if (IsMessage(file))
            OpenMessage(file, depth);
        else if (IsZip(file) && OpenZip(file, depth, isInArchive))
            _basket.MarkUnpacked(file);
    }

    // An archive within an archive is opened, one within that is not: nobody sends it so, and it is how archives are
    // made to explode.
    private bool OpenZip(OpenedFile file, int depth, bool isInArchive) =>
        depth <= limits.MimeDepth && new ZipUnpacker(_basket, limits, cancellationToken).Unpack(file, entry =>
        {
            if (!isInArchive || !IsZip(entry))
                Unpack(entry, depth + 1, isInArchive: true);
        });

    private void OpenTnef(OpenedFile file, int depth)
    {
        _basket.MarkUnpacked(file);
        if (
            file.Content.Length <= limits.Forms.FileBytes
            && Envelopes.OpenTnef(Opened(file.Content)) is { } attachments
        )
            PushAll(attachments, depth + 1);
        else
            _basket.Report(FileFinding.Tnef() with { File = file.Name });
    }

    private void OpenSecureMime(OpenedFile file, int depth)
    {
        _basket.MarkUnpacked(file);
        var encrypted = false;
        var signed =
            file.Content.Length <= limits.Forms.FileBytes
                ? Envelopes.OpenSecureMime(Bytes(file, (int)file.Content.Length), out encrypted)
                : null;
        if (encrypted)
        {
            ReportEncrypted(file.Name);
        }
        else if (
            signed is not null
            && Parsed(new MemoryStream(signed), stream => MimeEntity.Load(stream, persistent: true, cancellationToken))
                is { } entity
        )
        {
            NoteSignature();
            _waiting.Push((entity, depth + 1));
        }
        else
        {
            _basket.Report(FileFinding.SecureMime() with { File = file.Name });
        }
    }

    private void OpenMessage(OpenedFile file, int depth)
    {
        _basket.MarkUnpacked(file);
        if (!OpenMessage(file.Content, depth))
            _basket.Report(FileFinding.AttachedMail() with { File = file.Name });
    }

    private bool OpenMessage(FileContent content, int depth)
    {
        var stream = Opened(content);
        if (Parsed(stream, mail => Parse(mail, limits, cancellationToken), isMail: true) is not { } message)
            return false;
        Push(message, depth + 1);
        return true;
    }

    private void Push(MimeMessage message, int depth)
    {
        _forwarded.Add(new(MailFields.SubjectOf(message), MailFields.SenderOf(message), MailFields.DateOf(message)));
        if (message.Body is { } body)
            _waiting.Push((body, depth));
    }

    private void PushAll(IReadOnlyList<MimeEntity> entities, int depth)
    {
        for (var i = entities.Count - 1; i >= 0; i--)
            _waiting.Push((entities[i], depth));
    }

    private T? Parsed<T>(Stream stream, Func<Stream, T> parse, bool isMail = false)
        where T : class
    {
        try
        {
            var scan = MessageScan.Of(stream, limits);
            return scan.IsWithin && (!isMail || scan.Header == HeaderKind.Mail) ? parse(stream) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsMessage(OpenedFile file) =>
        file.ContentType.StartsWith("message/rfc822", StringComparison.OrdinalIgnoreCase)
        || file.Name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase);

    private void AddText(MimePart part, IMimeContent content, int depth)
    {
        using var decoded = content.Open();
        var text = new TextFiles(new(decoded), limits.TextBytes);
        text.Read((name, write) => Add(name, "application/octet-stream", write, depth));
        // A form that is declared as text, and not as a file.
        if (text.Text is [0x50, 0x4B, 0x03, 0x04, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] or [0x25, 0x50, 0x44, 0x46, ..])
        {
            Add(null, part.ContentType.MimeType, stream => content.DecodeTo(stream, cancellationToken), depth);
            return;
        }

        var read = MailText.Decode(text.Text, part.ContentType.Charset);
        if (read.Contains("-----BEGIN PGP MESSAGE-----", StringComparison.Ordinal))
            ReportEncrypted(null);
        var isHtml = part is TextPart { IsHtml: true };
        var kind = isHtml ? _html : _plain;
        if (kind.Length < limits.TextBytes)
            kind.Append(isHtml ? HtmlText.Of(read) : read).Append('\n');
    }

    private void ReportEncrypted(string? file) => _basket.Report(FileFinding.Encrypted() with { File = file });

    private void NoteSignature() => _basket.ReportOnce(MailFinding.Signed());

    private static bool IsZip(OpenedFile file)
    {
        using var content = file.Content.Open();
        return FileFormats.Detect(content) == FileFormat.Zip;
    }

    private static byte[] Head(OpenedFile file) => Bytes(file, (int)Math.Min(file.Content.Length, 64));

    private static byte[] Bytes(OpenedFile file, int count)
    {
        using var content = file.Content.Open();
        var bytes = new byte[count];
        content.ReadExactly(bytes);
        return bytes;
    }

    // Entities read from the stream later.
    private Stream Opened(FileContent content)
    {
        _open.Add(content.Open());
        return _open[^1];
    }
}
