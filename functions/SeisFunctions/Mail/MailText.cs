using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Utils;

namespace SeisFunctions.Mail;

/// <summary>
/// The texts of a message as a person would read them, also where its sender says nothing or the wrong thing about
/// their encoding.
/// </summary>
internal static partial class MailText
{
    // Bytes are never wrong in these, so that such a label says nothing: mail programs write it when they know no
    // better.
    private static readonly HashSet<int> Meaningless = [20127, 28591, 28605, 1252];

    /// <summary>
    /// The text of <paramref name="bytes"/>, by its label if that can be true, else by what it looks like.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (JapaneseEncodings.HasEscapes(bytes))
            return JapaneseEncodings.Guess(bytes)!.GetString(bytes);
        var labelled = Known(charset);
        var text =
            labelled is null || Meaningless.Contains(labelled.CodePage)
                ? null
                : JapaneseEncodings.Strictly(labelled, bytes);
        return text ?? (JapaneseEncodings.Guess(bytes) ?? labelled ?? Encoding.UTF8).GetString(bytes);
    }

    /// <summary>The beginning of a text, of at most so many characters, no pair of surrogates parted.</summary>
    public static string Beginning(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>An unstructured header field, decoded.</summary>
    public static string? OfField(HeaderList headers, HeaderId field) =>
        headers.FirstOrDefault(header => header.Id == field) is { } found
            ? Mended(Rfc2047.DecodeText(InUtf8(found.RawValue)))
            : null;

    /// <summary>
    /// The name of a file, from <c>Content-Disposition</c> or else <c>Content-Type</c>; null if it has none.
    /// </summary>
    /// <remarks>A field with raw bytes is decoded before it is taken apart: in Shift_JIS and ISO-2022-JP half of a
    /// character may be a quote or a backslash.</remarks>
    public static string? OfFileName(MimeEntity part)
    {
        var disposed =
            Raw(part, HeaderId.ContentDisposition) is { } disposition
            && ContentDisposition.TryParse(InUtf8(disposition), out var parsed)
                ? parsed.FileName
                : part.ContentDisposition?.FileName;
        var typed =
            Raw(part, HeaderId.ContentType) is { } type && ContentType.TryParse(InUtf8(type), out var read)
                ? read.Name
                : part.ContentType.Name;
        var names = new[] { disposed, typed }
            .Where(name => !string.IsNullOrEmpty(name))
            .Select(name => Written(name!))
            .ToList();
        // Some programs write one of the two with a question mark for each character that they could not encode. No
        // file of Windows has one in its name.
        return names.Find(name =>
            !name.Contains('?', StringComparison.Ordinal) && !name.Contains('\uFFFD', StringComparison.Ordinal)
        ) ?? names.FirstOrDefault();
    }

    // Encoded words are not allowed in the pieces of a continued parameter (RFC 2231), and are written there all the
    // same.
    private static string Written(string name) =>
        name.StartsWith("''", StringComparison.Ordinal) ? Unescaped(Mended(OfBytes(name[2..])))
        : name.StartsWith("=?", StringComparison.Ordinal) ? Mended(Rfc2047.DecodeText(Encoding.UTF8.GetBytes(name)))
        : Unescaped(Mended(name));

    /// <summary>
    /// A text whose every character is one byte (as an archive gives names that it cannot decode), decoded; any other
    /// text as it is.
    /// </summary>
    public static string OfBytes(string text) =>
        text.All(c => c <= 0xFF)
        && Encoding.Latin1.GetBytes(text) is var bytes
        && JapaneseEncodings.Guess(bytes) is { } encoding
            ? encoding.GetString(bytes)
            : text;

    /// <summary>
    /// One line to show: without control characters and marks that turn the direction of writing, of at most so many
    /// characters; null if nothing is left.
    /// </summary>
    public static string? Line(string? text, int longest)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (line.Length + rune.Utf16SequenceLength > longest)
                break;
            if (
                Rune.GetUnicodeCategory(rune)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                )
            )
                line.Append(rune.ToString());
        }

        return line.ToString().Trim() is { Length: > 0 } shown ? shown : null;
    }

    private static Encoding? Known(string? charset)
    {
        try
        {
            return charset is { Length: > 0 } ? Encoding.GetEncoding(charset) : null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static byte[]? Raw(MimeEntity part, HeaderId field) =>
        part.Headers.FirstOrDefault(header => header.Id == field)?.RawValue is { } raw && HasRawText(raw) ? raw : null;

    private static byte[] InUtf8(byte[] raw) => HasRawText(raw) ? Encoding.UTF8.GetBytes(Decode(raw, null)) : raw;

    private static bool HasRawText(byte[] raw) =>
        raw.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0xFF) || JapaneseEncodings.HasEscapes(raw);

    // ISO-2022-JP under another label comes out with its escape sequences.
    private static string Mended(string text) =>
        text.Contains("\u001b$", StringComparison.Ordinal) ? OfBytes(text) : text;

    // Some web mailers write a name as a browser writes it in a URL.
    private static string Unescaped(string name) =>
        UrlEscaped().IsMatch(name)
        && Uri.UnescapeDataString(name) is var unescaped
        && !unescaped.Contains('\uFFFD', StringComparison.Ordinal)
            ? unescaped
            : name;

    [GeneratedRegex(
        "^(?:[A-Za-z0-9._~()+-]|%[0-9A-Fa-f]{2})*%[EeFf][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f]){2}(?:[A-Za-z0-9._~()+-]|%[0-9A-Fa-f]{2})*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex UrlEscaped();
}
