using System.Security.Cryptography;
using System.Text;

namespace SeisFunctions.Forms.Remarks;

/// <summary>
/// How a remark of ours is known again when the file comes back: by its author and its last line, which holds a digest
/// of the rest. One that a person has changed is that person's.
/// </summary>
internal static class RemarkMark
{
    public const string Author = "事務局（自動確認）";

    private const string Begin = "〔自動確認 ";
    private const string End = "〕";
    private const int Digits = 8;

    /// <summary>The text of a remark with its mark as the last line.</summary>
    public static string Sign(string text) => $"{text}\n{Begin}{DigestOf(text)}{End}";

    /// <summary>Whether a comment is a remark of ours as it was written.</summary>
    /// <param name="author">Its author; some programs lose it.</param>
    /// <param name="text">Its text; programs break and indent the lines as they like.</param>
    public static bool IsOurs(string? author, string text)
    {
        var end = text.TrimEnd();
        var at = end.LastIndexOf(Begin, StringComparison.Ordinal);
        return (string.IsNullOrWhiteSpace(author) || author.Trim() == Author)
            && at >= 0
            && end[at..] == Begin + DigestOf(end[..at]) + End;
    }

    private static string DigestOf(string text) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(Author + string.Concat(text.Where(character => !char.IsWhiteSpace(character))))
            )
        )[..Digits];
}
