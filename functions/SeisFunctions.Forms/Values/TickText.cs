using System.Text.RegularExpressions;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Values;

/// <summary>Decides whether a single box is ticked. A mark that is neither a tick nor an empty box is for a person to judge.</summary>
internal static partial class TickText
{
    private static readonly string[] YesNo = ["true", "false"];

    /// <summary>Words that say yes.</summary>
    private static readonly string[] Yes =
    [
        "はい", "有", "有り", "あり", "可", "yes", "true", "する", "ok", "該当", "該当する", "適", "適合", "満たす", "満たしている",
        "済", "済み", "確認", "確認する", "確認済", "確認済み", "確認しました", "確認した", "協議済", "協議済み", "実施済", "実施済み",
        "同意", "同意する", "同意します", "同意あり", "同意済", "同意済み", "同意しました", "同意いたします", "同意致します",
        "希望", "希望する", "希望します", "希望あり", "了承", "了承済", "了承済み", "了承します", "了解", "了解済", "了解済み", "了解しました", "了", "首長了解済み", "首長了承済み",
        "承諾", "承諾済", "承諾済み", "承諾します", "承諾する", "あらかじめ承諾", "賛同", "賛同します", "チェック済", "チェック済み",
    ];

    /// <summary>Words that say no.</summary>
    private static readonly string[] No =
    [
        "いいえ", "無", "無し", "なし", "否", "対象外", "不可", "未", "no", "false", "しない", "ng", "該当なし", "該当しない", "非該当", "不適", "不適合", "満たさない", "満たしていない",
        "未済", "未了", "未実施", "未協議", "未確認", "確認しない", "同意しない", "同意しません", "不同意", "未同意", "同意なし", "希望しない", "希望しません", "希望なし", "希望せず", "不要", "同意せず", "同意を得られず", "同意得られず", "辞退", "不参加", "不承諾", "承諾しない", "見送り",
    ];

    /// <summary>Both, as the options of a pair: ☑確認　☐未確認.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> PairWords = [Yes, No];

    /// <summary>The same as heads of columns, where a word stands alone: 要 | 不要.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> HeadWords = [[.. Yes, "要", "必要"], No];

    /// <param name="content">The field.</param>
    /// <param name="captions">Label keys that may stand beside the box.</param>
    /// <param name="printed">Label keys that the blank form prints in the field, so that they alone say nothing.</param>
    /// <param name="isPrinted">The blank form prints the box; else people write what they like in its place, such as the day of a consent.</param>
    public static Normalised Read(Content content, IReadOnlyList<string> captions, IReadOnlyList<string> printed, bool isPrinted = true)
    {
        if (content.IsBlank)
        {
            return content.HasDrawing ? Normalised.Ambiguous("図形が置かれています") : Normalised.Blank;
        }

        if (content.Text is [var only] && content.Spans is [{ Marks: Marks.None }] && char.IsSymbol(only) && MarkText.KindOf(only) is { } alone)
        {
            return OfMarks([new(0, 1, 0, -1, alone, Marks.None)], content.Text);
        }

        if (content.Text.Trim() is "1")
        {
            return Normalised.Exact("true"); // what a linked check box leaves
        }

        if (content.Text.Trim() is "o" or "O" or "ｏ" or "Ｏ")
        {
            return Normalised.Repaired("true", "英字の「O」を「○」として読み取りました");
        }

        if (isPrinted && Dash().IsMatch(content.Text))
        {
            return Normalised.Repaired("false", "横線又は斜線を、該当しないものとして読み取りました");
        }

        if (!isPrinted && DateText.Read(content.Text).Value is not null)
        {
            return Normalised.Repaired("true", "日付が記入されているため、その日に同意又は確認があったものとして読み取りました");
        }

        var tokens = OptionScanner.Scan(content, [[.. Yes, .. captions], No]);
        var (rest, hasRemark) = Residue.Of(content.Text, tokens, captions);
        if (rest is not null)
        {
            return Normalised.Ambiguous($"印のほかに「{rest}」と書かれています");
        }

        if (tokens.Exists(token => token.Option == 0) && tokens.Exists(token => token.Option == 1))
        {
            return ChoiceText.Read(content, YesNo, PairWords, captions); // ☐はい ☑いいえ
        }

        if (content.Spans.Any(span => span.Marks.HasFlag(Marks.Struck) && span.Length > 0))
        {
            return Normalised.Ambiguous("取消線が引かれています");
        }

        var value = tokens.Exists(token => token.Option == 1) ? ChoiceText.Read(content, YesNo, PairWords, captions, isPrinted: false)
            : tokens.Exists(token => token.IsMark) ? OfMarks(tokens, content.Text.Trim())
            : OfWords(content.Text, tokens, hasRemark ? [] : printed);
        return value.OrRepaired(hasRemark, "括弧書きを除いて読み取りました");
    }

    private static Normalised OfMarks(List<OptionToken> tokens, string text) => tokens.Select(token => token.Mark).OfType<MarkKind>().Distinct().ToList() switch
    {
        [MarkKind.Ticked] or [MarkKind.Circle] => Normalised.Exact("true"),
        [MarkKind.Unticked] when IsEmphasised(tokens) => Normalised.Exact("true"),
        [MarkKind.Unticked] => Normalised.Exact("false"),
        [MarkKind.Unknown] when text is "×" => Normalised.Exact("false"),
        _ => Normalised.Ambiguous("印の意味を判断できません"),
    };

    private static Normalised OfWords(string text, List<OptionToken> tokens, IReadOnlyList<string> printed) =>
        IsEmphasised(tokens) || tokens.Exists(token => token.IsOption && LabelText.Key(text.AsSpan(token.Start, token.End - token.Start)) is var word && Yes.Contains(word) && !printed.Contains(word))
            ? Normalised.Exact("true")
            : Normalised.Ambiguous("印がなく、判断できません");

    [GeneratedRegex(@"^\s*[-‐‑‒–—―−－ー─ｰ/／]+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    private static bool IsEmphasised(List<OptionToken> tokens) => tokens.Exists(token => token.IsOption && (token.Marks | token.Partly).HasFlag(Marks.Emphasised));
}
