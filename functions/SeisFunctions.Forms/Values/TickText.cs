using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Values;

/// <summary>Decides whether a single box is ticked. A mark that is neither a tick nor an empty box is for a person to judge.</summary>
internal static class TickText
{
    private static readonly string[] YesNo = ["true", "false"];

    private static readonly IReadOnlyList<IReadOnlyList<string>> YesNoWords =
    [
        ["はい", "有", "有り", "あり", "可", "yes", "true", "する", "同意する", "同意します", "同意あり", "該当", "ok"],
        ["いいえ", "無", "無し", "なし", "否", "不可", "未", "no", "false", "しない", "同意しない", "同意しません", "不同意", "未同意", "同意なし", "該当なし", "確認しない", "未確認", "非該当", "ng"],
    ];

    /// <summary>Captions of a box count as the yes of a pair, since the no beside them shows that both are printed: ☑確認　☐未確認.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> PairWords = [[.. YesNoWords[0], "同意", "確認", "確認する", "確認済", "確認済み", "希望する"], [.. YesNoWords[1], "希望しない"]];

    /// <summary>Words that say yes where nothing is printed in the box beforehand.</summary>
    private static readonly HashSet<string> Done =
        ["済", "済み", "確認済", "確認済み", "確認しました", "確認した", "同意済", "同意済み", "同意します", "同意しました", "協議済", "同意いたします", "同意致します", "協議済み",
            "同意", "同意する", "確認", "希望します", "希望する", "1"];

    /// <param name="content">The field.</param>
    /// <param name="captions">Label keys that may stand beside the box.</param>
    /// <param name="printed">Label keys that the blank form prints in the field, so that they alone say nothing.</param>
    public static Normalised Read(Content content, IReadOnlyList<string> captions, IReadOnlyList<string> printed)
    {
        if (content.IsBlank)
        {
            return content.HasDrawing ? Normalised.Ambiguous("図形が置かれています") : Normalised.Empty;
        }

        if (content.Text is [var only] && content.Spans is [{ Marks: Marks.None }] && char.IsSymbol(only) && MarkText.KindOf(only) is { } alone)
        {
            return OfMarks([alone], Marks.None, content.Text);
        }

        if (content.Text.Trim() is "o" or "O" or "ｏ" or "Ｏ")
        {
            return Normalised.Repaired("true", "英字の「O」を「○」として読み取りました");
        }

        if (HoldsPair(OptionScanner.Scan(content, PairWords)))
        {
            return ChoiceText.Read(content, YesNo, PairWords); // ☐はい ☑いいえ
        }

        var tokens = OptionScanner.Scan(content, [captions]);
        var marks = tokens.Where(token => token.IsMark).Select(token => token.Mark!.Value).Distinct().ToList();
        var captionMarks = tokens.Where(token => token.IsOption).Aggregate(Marks.None, (all, token) => all | token.Marks);
        var others = tokens.Where(token => token.IsOther).Select(token => content.Text[token.Start..token.End]).ToList();
        if (captionMarks.HasFlag(Marks.Struck) || content.Spans.Any(span => span.Marks.HasFlag(Marks.Struck) && span.Length > 0))
        {
            return Normalised.Ambiguous("取消線が引かれています");
        }

        if (others.Count == 0 && marks.Count > 0)
        {
            return OfMarks(marks, captionMarks, content.Text.Trim());
        }

        var words = ChoiceText.Read(content, YesNo, YesNoWords);
        if (words.Confidence == Confidence.Exact && (others.Count == 0 || marks.Count > 0 || IsWord(content.Text)))
        {
            return words;
        }

        return marks.Count == 0 ? OfWords(content, captionMarks, others.Count > 0, printed) : Normalised.Ambiguous("印のほかに文字が書かれており、判断できません");
    }

    /// <summary>The words for yes and for no are both there.</summary>
    private static bool HoldsPair(List<OptionToken> tokens) =>
        tokens.Exists(token => token.Option == 0) && tokens.Exists(token => token.Option == 1);

    private static Normalised OfMarks(List<MarkKind> marks, Marks captionMarks, string text) => marks switch
    {
        [MarkKind.Ticked] or [MarkKind.Circle] => Normalised.Exact("true"),
        [MarkKind.Unticked] when captionMarks.HasFlag(Marks.Emphasised) => Normalised.Exact("true"),
        [MarkKind.Unticked] => Normalised.Exact("false"),
        [MarkKind.Unknown] when text is "×" => Normalised.Exact("false"),
        _ => Normalised.Ambiguous("印の意味を判断できません"),
    };

    private static Normalised OfWords(Content content, Marks captionMarks, bool hasOther, IReadOnlyList<string> printed)
    {
        var key = LabelText.Key(content.Text.Length <= 40 ? content.Text : content.Text[..40]);
        return (captionMarks.HasFlag(Marks.Emphasised), Done.Contains(key)) switch
        {
            (true, _) when !hasOther => Normalised.Exact("true"),
            (_, true) when !printed.Contains(key) => Normalised.Exact("true"),
            _ => Normalised.Ambiguous("印がなく、判断できません"),
        };
    }

    /// <summary>The field says はい or いいえ and nothing else.</summary>
    private static bool IsWord(string text) => YesNoWords.Any(words => words.Contains(LabelText.Key(text.Trim())));
}
