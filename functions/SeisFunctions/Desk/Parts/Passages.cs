using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Parts;

/// <summary>Cuts the text of a mail into what was written and what is folded: quotes, and what is long. Pure.</summary>
internal static class Passages
{
    /// <summary>Lines of one stretch that stand open: a screen.</summary>
    public const int LinesShown = 30;

    // What mail programs put above the head of the mail that they quote stands within so many lines of it.
    private const int HeadLines = 4;

    private static readonly string[] Signs = [">", "＞", "|", "｜"],
        Rules =
        [
            "Original Message",
            "Forwarded message",
            "元のメッセージ",
            "転送メッセージ",
            "転送されたメッセージ",
        ],
        Senders = ["From", "差出人", "送信者"],
        Dates = ["Sent", "Date", "送信日時", "日時", "日付"],
        Addressees = ["To", "宛先"];

    /// <summary>The passages of a text, in its order.</summary>
    public static IReadOnlyList<Passage> Of(string text)
    {
        var lines = DirectionMarks.Without(text).Split('\n');
        var passages = new List<Passage>();
        for (int start = 0, end; start < lines.Length; start = end)
        {
            var isQuoted = IsQuoted(lines, start);
            var isRest = isQuoted && IsHeadOfQuote(lines, start);
            for (end = start + 1; end < lines.Length && (isRest || Continues(lines, end, isQuoted)); end++) { }

            Add(passages, lines[start..end], isQuoted);
        }

        return passages;
    }

    private static bool Continues(string[] lines, int at, bool isQuoted) =>
        isQuoted ? IsQuote(lines[at]) : !IsQuoted(lines, at);

    private static void Add(List<Passage> passages, string[] lines, bool isQuoted)
    {
        var text = string.Join('\n', lines).Trim('\n');
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (isQuoted)
        {
            passages.Add(new(text, $"{Passage.Quotation}（{lines.Length}行）"));
        }
        else if (lines.Length > LinesShown)
        {
            passages.Add(new(string.Join('\n', lines[..LinesShown]).Trim('\n'), null));
            passages.Add(
                new(string.Join('\n', lines[LinesShown..]).Trim('\n'), $"続き（{lines.Length - LinesShown}行）")
            );
        }
        else
        {
            passages.Add(new(text, null));
        }
    }

    private static bool IsQuoted(string[] lines, int at) => IsQuote(lines[at]) || IsHeadOfQuote(lines, at);

    private static bool IsQuote(string line) => Begins(line.TrimStart(' '), Signs);

    /// <summary>From here on everything is the mail that is answered or forwarded.</summary>
    private static bool IsHeadOfQuote(string[] lines, int at) =>
        (lines[at].TrimStart(' ') is ['-', '-', ..] line && Begins(line.TrimStart('-').TrimStart(' '), Rules))
        || (
            IsField(lines[at], Senders)
            && lines.Skip(at + 1).Take(HeadLines).Any(next => IsField(next, Dates))
            && lines.Skip(at + 1).Take(HeadLines).Any(next => IsField(next, Addressees))
        );

    private static bool IsField(string line, string[] names) =>
        Array.Exists(names, name =>
            line.StartsWith(name, StringComparison.Ordinal)
            && line[name.Length..].TrimStart(' ') is [':' or '：', ..]
        );

    private static bool Begins(string line, string[] beginnings) =>
        Array.Exists(beginnings, beginning => line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
