using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit.Encodings;

namespace SeisFunctions.Mail;

/// <summary>
/// Reads the text of a mail and takes out the files that old mail programs write into it (uuencode, yEnc).
/// </summary>
/// <param name="lines">The decoded text.</param>
/// <param name="longest">At most so many bytes of the text itself are kept; files in it are bounded by their own
/// budget.</param>
internal sealed partial class TextFiles(ByteLines lines, int longest)
{
    private readonly ArrayBufferWriter<byte> _text = new();

    /// <summary>The text without the files.</summary>
    public ReadOnlySpan<byte> Text => _text.WrittenSpan;

    /// <summary>Reads to the end.</summary>
    /// <param name="put">Takes a file: its name, and what writes it.</param>
    public void Read(Action<string, Action<Stream>> put)
    {
        while (lines.Read())
        {
            if (lines.StartsLine && NameIn(lines.Current) is { } found)
                put(found.Name, stream => Decode(found.IsYEnc, stream));
            else if (_text.WrittenCount < longest)
                _text.Write(lines.Current[..Math.Min(lines.Current.Length, longest - _text.WrittenCount)]);
        }
    }

    private static (string Name, bool IsYEnc)? NameIn(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("begin "u8) && !line.StartsWith("=ybegin "u8))
            return null;
        var match = Begin().Match(Encoding.Latin1.GetString(line).TrimEnd('\r', '\n'));
        return match.Success ? (MailText.OfBytes(match.Groups["name"].Value), line[0] == '=') : null;
    }

    private void Decode(bool isYEnc, Stream into)
    {
        IMimeDecoder decoder = isYEnc ? new YDecoder(payloadOnly: true) : new UUDecoder(payloadOnly: true);
        while (lines.Read() && !(lines.StartsLine && IsEnd(lines.Current, isYEnc)))
        {
            if (isYEnc && lines.Current.StartsWith("=ypart "u8))
                continue;
            var encoded = lines.Current.ToArray();
            var decoded = new byte[decoder.EstimateOutputLength(encoded.Length)];
            into.Write(decoded.AsSpan(0, decoder.Decode(encoded, 0, encoded.Length, decoded)));
        }
    }

    private static bool IsEnd(ReadOnlySpan<byte> line, bool isYEnc) =>
        isYEnc ? line.StartsWith("=yend"u8) : line.TrimEnd("\r\n"u8).SequenceEqual("end"u8);

    [GeneratedRegex("^(?:begin [0-7]{3,4} (?<name>.+)|=ybegin .*?name=(?<name>.+))$", RegexOptions.CultureInvariant)]
    private static partial Regex Begin();
}
