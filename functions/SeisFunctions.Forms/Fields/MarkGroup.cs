using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Marks that are only understood together: the cells of one answer under their heads, and the marks of sibling fields
/// or of one column. A head or mark that is not understood puts all of them in doubt.
/// </summary>
internal static class MarkGroup
{
    /// <summary>
    /// Glyphs that change their meaning beside one another: ○ is the empty one beside ●, ◎ and ○ are two answers, and
    /// so are ☑ and ☒.
    /// </summary>
    private static readonly IReadOnlyList<TurningMark> Pairs = Lexicon.Known.Marks.Turning;

    /// <summary>What the marks in cells of one answer say by the heads of their columns.</summary>
    public static Normalised Read(FieldDefinition field, IReadOnlyList<(Head? Head, Content Content)> cells)
    {
        if (cells.Select(cell => cell.Head).FirstOrDefault(head => head is { Kind: HeadKind.Unknown }) is { } unknown)
        {
            return Normalised.Ambiguous($"見出し「{unknown.Text}」の意味を判断できません");
        }

        var marked = new List<Head>();
        foreach (
            var (head, content) in cells.Where(cell =>
                !cell.Content.IsBlank && cell.Head is not { Kind: HeadKind.Remark }
            )
        )
        {
            var own = WithoutHead(field, head, content);
            var says = TickText.Read(WrittenMarks.AsSet(own), [], []);
            if (head is null || says.Value is null || (says.Value == "false" && !MarkText.IsIn(content.Text)))
            {
                return Normalised.Ambiguous(says.Note ?? "見出しのない列に記載されています");
            }

            if (IsDenied(field, head, own, says))
            {
                return Normalised.Ambiguous(
                    $"「{head.Text}」の列に「{PlainText.OneLine(content.Text.Trim())}」と記載されています"
                );
            }

            if (says.Value == "true")
            {
                marked.Add(head);
            }
        }

        return marked switch
        {
            [] when cells.FirstOrDefault(cell => IsTickedRemark(cell.Head, cell.Content)) is { Head: { } remark } =>
                Normalised.Ambiguous($"「{remark.Text}」の列に印があります"),
            [] => Normalised.Blank,
            [{ Kind: HeadKind.Open } open] => Normalised.Ambiguous($"「{open.Text}」の列に印があります"),
            [{ Kind: HeadKind.FieldAnswer } only] => Normalised.Exact(ValueOf(field, only.Option)),
            [_] => Normalised.Ambiguous("印のある列の見出しが答えではありません"),
            _ => Normalised.Ambiguous("複数の列に印があります"),
        };
    }

    /// <summary>A text with a tick or circle in it: where nothing else is marked it may be the answer.</summary>
    public static bool HasTick(string text) =>
        text.Any(letter => MarkText.KindOf(letter) is MarkKind.Ticked or MarkKind.Circle);

    private static bool IsTickedRemark(Head? head, Content content) =>
        head is { Kind: HeadKind.Remark } && HasTick(content.Text);

    /// <summary>The mark of a cell in which the word of its column was printed again: ☑済 below 済.</summary>
    private static Content WithoutHead(FieldDefinition field, Head? head, Content content)
    {
        var word = content.Text.Trim().Trim([' ', '\u3000', .. MarkText.All]);
        if (word.Length == 0 || head is not { Kind: HeadKind.FieldAnswer } || !MarkText.IsIn(content.Text))
        {
            return content;
        }

        var at = content.Text.IndexOf(word, StringComparison.Ordinal);
        var end = at + word.Length;
        var (before, behind) = (content.Slice(0, at), content.Slice(end, content.Text.Length - end));
        return Head.WordOf(field, Content.Of(word)) != head.Option || before.IsBlank == behind.IsBlank ? content
            : behind.IsBlank ? before
            : behind;
    }

    /// <summary>
    /// The words at the boxes of a cell give another answer than its column: ☑済 □未 below 未. A はい alone confirms it.
    /// </summary>
    private static bool IsDenied(FieldDefinition field, Head head, Content own, Normalised says) =>
        head.Kind == HeadKind.FieldAnswer
        && MarkText.IsIn(own.Text)
        && (says.Value == "false" || head.Option != 0)
        && OptionScanner.Scan(own, Head.Answers(field)).Exists(token => token.IsOption && token.Option != head.Option);

    /// <summary>How the cells of one answer are shown: 有 ○.</summary>
    public static string Shown(IReadOnlyList<(Head? Head, Content Content)> cells) =>
        string.Join(
            '\n',
            cells
                .Where(cell => !cell.Content.IsBlank)
                .Select(cell => $"{cell.Head?.Text} {cell.Content.Text.Trim()}".Trim())
        );

    /// <summary>
    /// Why the mark in <paramref name="text"/> is in doubt, by the form's own legend or by the glyphs of its siblings;
    /// null if it is not.
    /// </summary>
    public static string? Doubt(FieldDefinition field, string text, bool isYes, string mixed, Legend legend) =>
        legend.Of(field, text, isYes) is { IsExplained: true } explained ? explained.Doubt
        : text.Any(mixed.Contains) ? "印の付け方が欄によって異なり、意味を判断できません"
        : null;

    /// <summary>The glyphs that are in doubt among the answers of a group; empty where all are alike.</summary>
    public static string Mixed(IReadOnlyList<string> answers) =>
        answers.Distinct().Take(2).Count() < 2
            ? ""
            : string.Concat(
                Pairs
                    .Where(pair =>
                        answers.Any(answer =>
                            answer.Contains(pair.Beside, StringComparison.Ordinal) && !IsPair(answer, pair)
                        )
                    )
                    .Select(pair => pair.InDoubt)
            );

    /// <summary>Both glyphs in one field are judged there: ○あり　●なし.</summary>
    private static bool IsPair(string text, TurningMark pair) =>
        text.Any(character => character != pair.Beside && pair.InDoubt.Contains(character, StringComparison.Ordinal));

    private static string ValueOf(FieldDefinition field, int option) =>
        field.Kind == FieldKind.Tick ? (option == 0 ? "true" : "false") : field.Options[option];
}
