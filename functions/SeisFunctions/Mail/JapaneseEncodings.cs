using System.Text;
using System.Text.Unicode;

namespace SeisFunctions.Mail;

/// <summary>
/// The encodings of Japanese mail and archives: the code pages that .NET leaves out, the labels of vendors that it does
/// not know, and a guess where a label is missing or wrong.
/// </summary>
public sealed class JapaneseEncodings : EncodingProvider
{
    private const int Iso2022Jp = 50220,
        ShiftJis = 932,
        EucJp = 51932,
        EucJpWithJisX0212 = 20932;

    private static readonly Dictionary<string, int> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-2022-jp-ms"] = Iso2022Jp,
        ["iso-2022-jp-1"] = Iso2022Jp,
        ["iso-2022-jp-2"] = Iso2022Jp,
        ["iso-2022-jp-3"] = Iso2022Jp,
        ["iso-2022-jp-2004"] = Iso2022Jp,
        ["iso2022-jp"] = Iso2022Jp,
        ["iso2022jp"] = Iso2022Jp,
        ["jis"] = Iso2022Jp,
        ["jis7"] = Iso2022Jp,
        ["cp50220"] = Iso2022Jp,
        ["cp50221"] = Iso2022Jp,
        ["cp50222"] = Iso2022Jp,
        ["windows-31j"] = ShiftJis,
        ["windows-932"] = ShiftJis,
        ["cp932"] = ShiftJis,
        ["ms932"] = ShiftJis,
        ["cp943c"] = ShiftJis,
        ["shift_jisx0213"] = ShiftJis,
        ["shift_jis-2004"] = ShiftJis,
        ["sjis-win"] = ShiftJis,
        ["cp51932"] = EucJp,
        ["eucjp"] = EucJp,
        ["eucjp-ms"] = EucJp,
        ["eucjp-win"] = EucJp,
        ["euc-jp-ms"] = EucJp,
        ["euc_jp"] = EucJp,
        ["utf8"] = Encoding.UTF8.CodePage,
    };

    private JapaneseEncodings() { }

    /// <summary>
    /// Makes them known to the process, and so to every library that asks for an encoding by name. Doing it again
    /// changes nothing. It must come before the first use of MimeKit, which asks once which of them exist.
    /// </summary>
    public static void Register()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding.RegisterProvider(Instance);
    }

    private static JapaneseEncodings Instance { get; } = new();

    /// <inheritdoc/>
    public override Encoding? GetEncoding(int codepage) => null;

    /// <inheritdoc/>
    public override Encoding? GetEncoding(string name) =>
        Labels.TryGetValue(name.Trim(' ', '"', '\''), out var codePage) ? Encoding.GetEncoding(codePage) : null;

    /// <summary>
    /// The encoding in which <paramref name="bytes"/> make sense as Japanese: UTF-8, ISO-2022-JP, Shift_JIS or EUC-JP;
    /// null if in none of them.
    /// </summary>
    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        if (HasEscapes(bytes))
            return Encoding.GetEncoding(Iso2022Jp);
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8;
        var best = (Score: int.MinValue, Encoding: (Encoding?)null);
        foreach (var codePage in new[] { EucJp, EucJpWithJisX0212, ShiftJis })
        {
            var encoding = Encoding.GetEncoding(
                codePage,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            );
            if (Strictly(encoding, bytes) is { } text && text.Sum(Plausibility) is var score && score > best.Score)
                best = (score, encoding);
        }

        return best.Encoding;
    }

    /// <summary>The text, or null if <paramref name="bytes"/> are not valid in <paramref name="encoding"/>.</summary>
    public static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var strict = Encoding.GetEncoding(
            encoding.CodePage,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        );
        try
        {
            var text = strict.GetString(encoding.CodePage == ShiftJis ? WithIbmCodes(bytes) : bytes);
            return text.Any(IsUnassigned) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Whether there is an escape sequence of ISO-2022-JP, which no other text of a mail has.</summary>
    public static bool HasEscapes(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("\u001b$"u8) >= 0 || bytes.IndexOf("\u001b(J"u8) >= 0 || bytes.IndexOf("\u001b(I"u8) >= 0;

    // 360 kanji (髙, 﨑) stand twice in Shift_JIS, as NEC chose them from IBM's and as IBM has them. Excel writes the
    // latter, Python and others the former, which .NET does not read. Both are in the same order.
    private static byte[] WithIbmCodes(ReadOnlySpan<byte> bytes)
    {
        const int InRow = 188,
            Kanji = 360,
            FirstOfIbm = 28;
        var result = bytes.ToArray();
        for (var index = 0; index + 1 < result.Length; index++)
        {
            var (lead, trail) = (result[index], result[index + 1]);
            if (lead is < 0x81 or (> 0x9F and < 0xE0) or > 0xFC)
                continue;
            if (lead is 0xED or 0xEE && trail is >= 0x40 and not 0x7F and <= 0xFC)
            {
                var number = ((lead - 0xED) * InRow) + trail - (trail > 0x7F ? 0x41 : 0x40);
                var (row, column) = Math.DivRem(FirstOfIbm + number, InRow);
                if (number < Kanji)
                    (result[index], result[index + 1]) = (
                        (byte)(0xFA + row),
                        (byte)(column + (column >= 0x3F ? 0x41 : 0x40))
                    );
            }

            index++;
        }

        return result;
    }

    // EUC-JP read as Shift_JIS is full of half-width katakana, Shift_JIS read as EUC-JP of rare kanji; kana and usual
    // kanji speak for themselves.
    private static int Plausibility(char c) =>
        c switch
        {
            >= '\u3040' and <= '\u30FF' or >= '\u3000' and <= '\u3020' or >= '\uFF01' and <= '\uFF5E' => 4,
            >= '\u4E00' and <= '\u9FFF' => 2,
            >= '\uFF61' and <= '\uFF9F' => -2,
            < '\u0080' => 1,
            _ => 0,
        };

    // What the code pages of Windows make of bytes that have no meaning.
    private static bool IsUnassigned(char c) =>
        c is '\uFFFD' or >= '\u0080' and <= '\u00A0' or >= '\uF8F0' and <= '\uF8F3';
}
