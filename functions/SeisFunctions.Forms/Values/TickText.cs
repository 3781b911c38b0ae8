using System.Text.RegularExpressions;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// Decides whether a single box is ticked. A mark that is neither a tick nor an empty box is for a person to judge.
/// </summary>
internal static class TickText
{
    private static readonly MarkGroups Signs = Lexicon.Known.Marks;

    private static readonly string[] YesNo = ["true", "false"];

    /// <param name="content">The field.</param>
    /// <param name="captions">Label keys that may stand beside the box.</param>
    /// <param name="printed">Label keys that the blank form prints in the field, so that they alone say
    /// nothing.</param>
    /// <param name="isPrinted">The blank form prints the box; else people write what they like in its place, such as
    /// the day of a consent.</param>
    public static Normalised Read(
        Content content,
        IReadOnlyList<string> captions,
        IReadOnlyList<string> printed,
        bool isPrinted = true
    )
    {
        if (content.IsBlank)
        {
            return content.HasDrawing ? Normalised.Ambiguous("図形が置かれています") : Normalised.Blank;
        }

        if (
            content.Text is [var only]
            && content.Spans is [{ Marks: Marks.None }]
            && char.IsSymbol(only)
            && MarkText.KindOf(only) is { } alone
        )
        {
            return OfMarks([new(0, 1, 0, -1, alone, Marks.None)], content.Text);
        }

        if (Signs.Linked.Contains(content.Text.Trim()))
        {
            return Normalised.Exact("true"); // what a linked check box leaves
        }

        if (Signs.RoundLetters.IsAlone(content.Text.Trim()))
        {
            return Normalised.Repaired("true", "英字の「O」を「○」として読み取りました");
        }

        if (isPrinted && Dash.IsMatch(content.Text))
        {
            return Normalised.Repaired("false", "横線又は斜線を、該当しないものとして読み取りました");
        }

        if (!isPrinted && DateText.Read(content.Text).Value is not null)
        {
            return Normalised.Repaired(
                "true",
                "日付が記入されているため、その日に同意又は確認があったものとして読み取りました"
            );
        }

        var tokens = OptionScanner.Scan(
            content,
            [
                [.. AnswerWords.Yes, .. captions],
                AnswerWords.No,
            ]
        );
        var (rest, hasRemark) = Residue.Of(content.Text, tokens, captions);
        if (rest is not null)
        {
            return Normalised.Ambiguous(
                tokens.Exists(token => token.IsMark)
                    ? $"印のほかに「{rest}」と書かれています"
                    : $"印がなく「{Residue.Quoted(content.Text)}」と書かれています"
            );
        }

        if (tokens.Exists(token => token.Option == 0) && tokens.Exists(token => token.Option == 1))
        {
            return ChoiceText.Read(content, YesNo, AnswerWords.Pair, captions); // ☐はい ☑いいえ
        }

        if (content.Spans.Any(span => span.Marks.HasFlag(Marks.Struck) && span.Length > 0))
        {
            return Normalised.Ambiguous("取消線が引かれています");
        }

        var value =
            tokens.Exists(token => token.Option == 1)
                ? ChoiceText.Read(content, YesNo, AnswerWords.Pair, captions, isPrinted: false)
            : tokens.Exists(token => token.IsMark) ? OfMarks(tokens, content.Text.Trim())
            : OfWords(content.Text, tokens, hasRemark ? [] : printed);
        return value.OrRepaired(hasRemark, "括弧書きを除いて読み取りました");
    }

    private static Normalised OfMarks(List<OptionToken> tokens, string text) =>
        tokens.Select(token => token.Mark).OfType<MarkKind>().Distinct().ToList() switch
        {
            [MarkKind.Ticked] or [MarkKind.Circle] => Normalised.Exact("true"),
            [MarkKind.Unticked] when IsEmphasised(tokens) => Normalised.Exact("true"),
            [MarkKind.Unticked] => Normalised.Exact("false"),
            [MarkKind.Unknown] when Signs.Cross.IsAlone(text) => Normalised.Exact("false"),
            _ => Normalised.Ambiguous("印の意味を判断できません"),
        };

    private static Normalised OfWords(string text, List<OptionToken> tokens, IReadOnlyList<string> printed) =>
        IsEmphasised(tokens)
        || tokens.Exists(token =>
            token.IsOption
            && LabelText.Key(text.AsSpan(token.Start, token.End - token.Start)) is var word
            && AnswerWords.Yes.Contains(word)
            && !printed.Contains(word)
        )
            ? Normalised.Exact("true")
            : Normalised.Ambiguous("印がなく、判断できません");

    private static readonly Regex Dash = WordExpression.Of($$"""^\s*{{Signs.Dashes}}+\s*$""");

    private static bool IsEmphasised(List<OptionToken> tokens) =>
        tokens.Exists(token => token.IsOption && (token.Marks | token.Partly).HasFlag(Marks.Emphasised));
}
