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
            var says = TickText.Read(WrittenMarks.AsSet(content), [], []);
            if (head is null || says.Value is null || (says.Value == "false" && !MarkText.IsIn(content.Text)))
            {
                return Normalised.Ambiguous(says.Note ?? "見出しのない列に記載されています");
            }

            if (says.Value == "true")
            {
                marked.Add(head);
            }
        }

        return marked switch
        {
            [] => Normalised.Blank,
            [{ Kind: HeadKind.Open } open] => Normalised.Ambiguous($"「{open.Text}」の列に印があります"),
            [{ Kind: HeadKind.FieldAnswer } only] => Normalised.Exact(ValueOf(field, only.Option)),
            [_] => Normalised.Ambiguous("印のある列の見出しが答えではありません"),
            _ => Normalised.Ambiguous("複数の列に印があります"),
        };
    }

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
