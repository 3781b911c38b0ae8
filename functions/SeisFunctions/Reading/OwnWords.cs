using System.Text;
using SeisFunctions.Mail;

namespace SeisFunctions.Reading;

/// <summary>What the sender of a mail has written, as far as a search looks at it. Pure.</summary>
internal static class OwnWords
{
    /// <summary>
    /// Characters: greeting, matter and signature of an ordinary mail. Every search reads those of every mail.
    /// </summary>
    public const int Most = 600;

    // Lines from the beginning of a quoted mail to its sender.
    private const int MostBefore = 3;

    private const string QuoteSigns = ">＞|｜";

    private static readonly string[] Senders = ["From:", "差出人:", "送信者:"];

    // How mail programs begin what they quote without signs.
    private static readonly string[] Beginnings = ["-----", "_____", .. Senders];

    /// <summary>
    /// The first of them, line by line, without the lines that quote another mail; null where there are none.
    /// </summary>
    public static string? In(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !IsQuoted(line))
            .Distinct();
        return MailText.Beginning(string.Join('\n', lines), Most) is { Length: > 0 } words ? words : null;
    }

    /// <summary>
    /// All of them: without the lines that quote another mail, and only what stands above a letter of ours, which is the
    /// one that is answered or names us as its sender. What else is forwarded without signs of quoting may be the
    /// sender's own.
    /// </summary>
    /// <param name="mail">The mail.</param>
    /// <param name="ours">The address that the secretariat writes from.</param>
    public static string Unquoted(OpenedMail mail, string ours)
    {
        var lines = mail.Text.Split('\n', StringSplitOptions.TrimEntries);
        return string.Join(
            '\n',
            lines
                .TakeWhile((line, at) => !IsBeginning(line) || !(mail.AnswersLetter || IsFrom(ours, lines, at)))
                .Where((line, at) => line.Length == 0 || !(IsQuoted(line) || Introduces(lines, at)))
        );
    }

    private static bool IsQuoted(string line) => QuoteSigns.Contains(line[0]);

    // 2026年3月4日(水) 10:00 事務局 <seis@example.jp>: above the lines with signs.
    private static bool Introduces(string[] lines, int at) =>
        lines[at].Contains('@', StringComparison.Ordinal)
        && lines[at][^1] is ':' or '：'
        && lines.Skip(at + 1).FirstOrDefault(line => line.Length > 0) is { } next
        && IsQuoted(next);

    private static bool IsBeginning(string line) => Begins(line, Beginnings);

    private static bool IsFrom(string address, string[] lines, int at) =>
        lines
            .Skip(at)
            .Take(MostBefore)
            .Any(line => Begins(line, Senders) && line.Contains(address, StringComparison.OrdinalIgnoreCase));

    private static bool Begins(string line, string[] signs)
    {
        var plain = line.Normalize(NormalizationForm.FormKC);
        return signs.Any(sign => plain.StartsWith(sign, StringComparison.OrdinalIgnoreCase));
    }
}
