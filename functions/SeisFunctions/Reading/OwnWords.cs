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

    /// <summary>
    /// The first of them, line by line, without the lines that quote another mail; null where there are none.
    /// </summary>
    public static string? In(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !QuoteSigns.Contains(line[0]))
            .Distinct();
        return MailText.Beginning(string.Join('\n', lines), Most) is { Length: > 0 } words ? words : null;
    }
}
