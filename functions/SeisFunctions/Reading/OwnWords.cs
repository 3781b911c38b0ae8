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

    private const string QuoteSigns = ">＞|｜";

    // How mail programs begin what they quote without signs.
    private static readonly string[] Beginnings = ["-----", "_____", "From:", "差出人:", "送信者:"];

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
    /// All of them: without the lines that quote another mail, and in the answer to a letter of ours only what stands
    /// above that letter. What else is forwarded without signs of quoting may be the sender's own.
    /// </summary>
    public static string Unquoted(OpenedMail mail) =>
        string.Join(
            '\n',
            mail
                .Text.Split('\n', StringSplitOptions.TrimEntries)
                .TakeWhile(line => !mail.AnswersLetter || !IsBeginning(line))
                .Where(line => line.Length == 0 || !IsQuoted(line))
        );

    private static bool IsQuoted(string line) => QuoteSigns.Contains(line[0]);

    private static bool IsBeginning(string line) =>
        Beginnings.Any(sign =>
            line.Normalize(NormalizationForm.FormKC).StartsWith(sign, StringComparison.OrdinalIgnoreCase)
        );
}
