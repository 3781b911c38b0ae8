using System.Text;
using MimeKit;
using SeisFunctions.Calls;

namespace SeisFunctions.Mail;

/// <summary>
/// Reads what people wrote in a message, the message itself first, then those attached to it. Of a text that is there
/// twice, plain and as HTML, the plain one, and the other beside it where it says more. Files are left alone.
/// </summary>
public sealed class WrittenMails
{
    /// <summary>Characters of one message: forty pages. The whole of it can be saved as a file.</summary>
    public const int MostCharacters = 60_000;

    private readonly CallLimits _limits;
    private readonly List<WrittenMail> _mails = [];
    private readonly Queue<(MimeMessage Message, int Depth)> _waiting = [];
    private readonly StringBuilder _html = new();
    private readonly List<string> _inHtmlOnly = [];
    private int _parts;

    private WrittenMails(CallLimits limits) => _limits = limits;

    /// <summary>The texts of a raw message; none where it cannot be taken apart.</summary>
    /// <param name="message">The raw message, seekable.</param>
    /// <param name="limits">The limits of opening a message.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static IReadOnlyList<WrittenMail> In(
        Stream message,
        CallLimits limits,
        CancellationToken cancellationToken
    )
    {
        if (message.Length == 0 || message.Length > limits.MessageBytes)
            return [];
        var scan = MessageScan.Of(message, limits);
        if (scan.Header != HeaderKind.Mail || !scan.IsWithin)
            return [];
        try
        {
            return Of(FileCollector.Parse(message, limits, cancellationToken), limits);
        }
        catch (Exception e)
            when (e
                    is FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or NotSupportedException
                        or EndOfStreamException
            )
        {
            return [];
        }
    }

    /// <summary>The texts of a message that is taken apart already.</summary>
    internal static IReadOnlyList<WrittenMail> Of(MimeMessage message, CallLimits limits) =>
        new WrittenMails(limits).Read(message);

    private List<WrittenMail> Read(MimeMessage outermost)
    {
        _waiting.Enqueue((outermost, 0));
        while (_waiting.TryDequeue(out var next))
        {
            _html.Clear();
            _inHtmlOnly.Clear();
            var text = next.Message.Body is { } body ? TextOf(body, next.Depth) : "";
            _mails.Add(
                new(
                    MailFields.SubjectOf(next.Message),
                    MailFields.SenderOf(next.Message),
                    MailFields.DateOf(next.Message),
                    Cut(text),
                    text.Length > MostCharacters || _html.Length > MostCharacters
                )
                {
                    Html = _html.Length > 0 ? Cut(_html.ToString()) : null,
                    InHtmlOnly = [.. _inHtmlOnly],
                }
            );
        }

        return _mails;
    }

    // The parser lets nothing be deeper than the limit.
    private string TextOf(MimeEntity entity, int depth)
    {
        if (++_parts > _limits.Parts || depth > _limits.MimeDepth)
            return "";
        switch (entity)
        {
            case MultipartAlternative alternatives:
                return TextOf(alternatives, depth);
            case Multipart parts:
                return string.Join(
                    '\n',
                    parts.Select(one => TextOf(one, depth + 1)).Where(text => !string.IsNullOrWhiteSpace(text))
                );
            case MessagePart { Message: { } message }:
                _waiting.Enqueue((message, depth + 1));
                return "";
            case TextPart { Content: { } content } part when !part.IsAttachment && MailText.OfFileName(part) is null:
                return TextOf(part, content);
            default:
                return "";
        }
    }

    // Calendars and the like are for machines.
    private string TextOf(MultipartAlternative alternatives, int depth)
    {
        List<string> texts =
        [
            .. alternatives
                .Where(one => one is not TextPart || one is TextPart { IsPlain: true } or TextPart { IsHtml: true })
                .OrderBy(one => one is TextPart { IsPlain: true } ? 0 : 1)
                .Select(one => TextOf(one, depth + 1))
                .Where(text => !string.IsNullOrWhiteSpace(text)),
        ];
        foreach (var html in texts.Skip(1))
        {
            if (HtmlBeyondPlain.Of(texts[0], html) is not { Count: > 0 } sentences)
                continue;
            _html.Append(html);
            _inHtmlOnly.AddRange(sentences);
        }

        return texts.Count > 0 ? texts[0] : "";
    }

    private static string Cut(string text) => MailText.Beginning(text, MostCharacters).Trim();

    private string TextOf(TextPart part, IMimeContent content)
    {
        using var decoded = content.Open();
        var text = new TextFiles(new(decoded), _limits.TextBytes);
        text.Read((_, write) => write(Stream.Null));
        // A form that is declared as text is listed among the files.
        if (text.Text.StartsWith("PK\x3\x4"u8) || text.Text.StartsWith("%PDF"u8))
            return "";
        var read = MailText.Decode(text.Text, part.ContentType.Charset).ReplaceLineEndings("\n");
        return part.IsHtml ? Tidied(HtmlText.Of(read)) : read;
    }

    // Tags of tables leave many empty lines.
    private static string Tidied(string text)
    {
        var tidied = new StringBuilder();
        var empty = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            empty = line.Length == 0 ? empty + 1 : 0;
            if (empty <= 1)
                tidied.Append(line).Append('\n');
        }

        return tidied.ToString();
    }
}
