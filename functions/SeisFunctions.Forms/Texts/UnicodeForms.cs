using System.Buffers;
using System.Text;

namespace SeisFunctions.Forms.Texts;

/// <summary>
/// NFC and NFKC without asking ICU where the answer is known: the letters that Japanese forms are made of are normal
/// already, and full-width ones have ASCII at a fixed distance. Asking ICU for every cell took about two fifths of the
/// time of reading a form.
/// </summary>
internal static class UnicodeForms
{
    private const int WidthDistance = '！' - '!';

    private static readonly SearchValues<char> Known = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsKnown)]
    );

    /// <summary>NFKC.</summary>
    public static string Compatible(string text) =>
        text.AsSpan().ContainsAnyExcept(Known) ? text.Normalize(NormalizationForm.FormKC)
        : text.AsSpan().ContainsAnyInRange('！', '～') || text.Contains('\u3000', StringComparison.Ordinal)
            ? Narrowed(text)
        : text;

    /// <summary>NFC.</summary>
    public static string Composed(string text) =>
        text.AsSpan().ContainsAnyExcept(Known) ? text.Normalize(NormalizationForm.FormC) : text;

    private static bool IsKnown(char character) => IsStable(character) || IsWide(character);

    /// <summary>Whether NFC and NFKC leave this character alone and never join it to the one before.</summary>
    public static bool IsStable(char character) =>
        character
            is < '\u0080'
                or >= '\u3041'
                and <= '\u3096'
                or >= '\u30A1'
                and <= '\u30FE'
                or >= '\u4E00'
                and <= '\u9FFF'
                or >= '\u3001'
                and <= '\u3002'
                or >= '\u3005'
                and <= '\u3007'
                or >= '\u3008'
                and <= '\u3011'
                or >= '\u25A0'
                and <= '\u25FF'
                or '☐'
                or '☑'
                or '※'
                or '→';

    /// <summary>A full-width form of ASCII, or the full-width blank.</summary>
    public static bool IsWide(char character) => character is >= '！' and <= '～' or '\u3000';

    /// <summary>The ASCII character that a full-width one stands for.</summary>
    public static char Narrow(char wide) => wide == '\u3000' ? ' ' : (char)(wide - WidthDistance);

    private static string Narrowed(string text) => string.Create(text.Length, text, static (narrow, text) =>
        {
            for (var at = 0; at < narrow.Length; at++)
            {
                narrow[at] = IsWide(text[at]) ? Narrow(text[at]) : text[at];
            }
        });
}
