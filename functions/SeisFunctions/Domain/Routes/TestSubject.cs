using System.Text;

namespace SeisFunctions.Domain.Routes;

/// <summary>
/// Reads 「送信テスト」 in a subject as people write it: wide or narrow, spaced, in brackets, behind Re: and the marks of
/// gateways. Pure.
/// </summary>
public static class TestSubject
{
    private const string Words = "送信テスト";

    // The other order was not asked for: it is a test where nothing but blank forms comes with it.
    private const string OtherOrder = "テスト送信";

    // A subject of a mail has some 100 characters; what is longer is no name of a test.
    private const int Longest = 300;

    private static readonly string[] GoesOn =
    [
        "です",
        "メール",
        "送信",
        "送付",
        "送ります",
        "します",
        "いたします",
        "致します",
        "用",
        "第",
        "その",
        "re:",
        "fw",
    ];

    // Whoever asks or tells about a test is not making one.
    private static readonly string[] Speaks =
    [
        "について",
        "に関",
        "質問",
        "問合",
        "問い合わせ",
        "お問い",
        "照会",
        "伺い",
        "相談",
        "教えて",
        "方法",
        "必要",
        "可否",
        "でき",
        "出来",
        "結果",
        "完了",
        "不要",
        "済み",
        "(済",
        ":済",
        "省略",
        "?",
    ];

    /// <summary>What a subject says.</summary>
    public static TestNaming Of(string? subject)
    {
        var text = (subject ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (text.Length > Longest)
            text = text[..Longest];
        // The end of each character in the text with its spaces, so that what follows can be told from a new word.
        var ends = new List<int>();
        var compact = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) || char.IsControl(text[at]))
                continue;
            compact.Append(text[at]);
            ends.Add(at + 1);
        }

        var key = compact.ToString();
        var isMentioned = key.Contains(OtherOrder, StringComparison.Ordinal);
        for (
            var at = key.IndexOf(Words, StringComparison.Ordinal);
            at >= 0;
            at = key.IndexOf(Words, at + 1, StringComparison.Ordinal)
        )
        {
            isMentioned = true;
            var after = text[ends[at + Words.Length - 1]..];
            var rest = key[(at + Words.Length)..];
            var others = key[..at] + rest;
            if (EndsHere(after, rest) && !Speaks.Any(word => others.Contains(word, StringComparison.Ordinal)))
                return TestNaming.Named;
        }

        return isMentioned ? TestNaming.Mentioned : TestNaming.None;
    }

    private static bool EndsHere(string after, string rest) =>
        after.Length == 0
        || !char.IsLetter(after[0])
        || GoesOn.Any(word => rest.StartsWith(word, StringComparison.Ordinal));
}
