using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// Decides which option of a field is chosen: by a mark before or after it, by a circle or frame around it, by striking
/// out the others, or because it alone is written. Where two readings are possible there is none.
/// </summary>
internal static class ChoiceText
{
    /// <summary>The ways in which a choice is filled in, in the order in which they are looked for.</summary>
    internal static readonly IReadOnlyList<ReadingRule<ChoiceCase>> Rules =
    [
        new(
            "drawing alone",
            choice => choice.Content is { IsBlank: true, HasDrawing: true },
            _ => Normalised.Ambiguous("図形が置かれています")
        ),
        new("nothing", choice => choice.Content.IsBlank, _ => Normalised.Blank),
        new(
            "drawing beside options",
            choice => choice.Content.HasDrawing,
            _ => Normalised.Ambiguous("図形で囲まれた選択肢は読み取れません")
        ),
        new(
            "empty boxes alone",
            choice => choice.Tokens.TrueForAll(token => token.Mark == MarkKind.Unticked),
            _ => Normalised.Blank
        ),
        new("marks alone", choice => !choice.HasOptions && choice.Tokens.Exists(token => token.IsMark), NotCertain),
        new("no option", choice => !choice.HasOptions, _ => Normalised.Unreadable("選択肢のどれでもありません")),
        new(
            "one behind an arrow",
            choice => choice.BehindArrow is not null,
            choice =>
                Normalised.Repaired(choice.Names[choice.BehindArrow!.Value], "矢印の後に記載された選択肢を読み取りました")
        ),
        new(
            "one of two denied",
            choice => choice.LeftByDenial is not null,
            choice =>
                Normalised.Repaired(
                    choice.Names[choice.LeftByDenial!.Value],
                    "一方の選択肢を否定する記入を、もう一方として読み取りました"
                )
        ),
        new(
            "other text",
            choice => choice.Rest is not null,
            choice => Normalised.Ambiguous($"選択肢のほかに「{choice.Rest}」と記載されています")
        ),
        new("marks between options", choice => choice.Marks is null, NotCertain),
        new("one option in two ways", choice => choice.IsInTwoWays, NotCertain),
        new("mark that is not known", choice => choice.HasUnknownMark, NotCertain),
        new("word at another option", choice => choice.IsWordElsewhere, NotCertain),
        new(
            "one chosen by some of its letters",
            choice => choice is { IsPartly: true, Chosen: not null },
            choice =>
                Normalised.Repaired(
                    choice.Names[choice.Chosen!.Value],
                    "選択肢の一部に付けられた線又は囲みを、その選択肢のものとして読み取りました"
                )
        ),
        new(
            "one chosen",
            choice => choice.Chosen is not null,
            choice => Normalised.Exact(choice.Names[choice.Chosen!.Value])
        ),
        new(
            "several chosen",
            choice => choice.MarkedOptions.Count > 1,
            _ => Normalised.Ambiguous("複数の選択肢が選ばれています")
        ),
        new("chosen and struck", choice => choice.MarkedOptions.Count > 0 || choice.Struck.Count > 0, NotCertain),
        new("options as printed", choice => choice is { IsList: true, IsAsPrinted: true }, _ => Normalised.Blank),
        new("options of which one stands out", choice => choice.IsList, NotCertain),
        new("one option", choice => choice.IsOptionAlone, choice => Normalised.Exact(choice.Names[choice.Present[0]])),
        new("anything else", _ => true, NotCertain),
    ];

    /// <param name="content">The field.</param>
    /// <param name="names">The options as in the definition.</param>
    /// <param name="words">For each its wordings as label keys.</param>
    /// <param name="printed">Label keys of what else the blank form prints in or beside the field.</param>
    /// <param name="isPrinted">The blank form prints all options in the field, so that they alone say nothing.</param>
    public static Normalised Read(
        Content content,
        IReadOnlyList<string> names,
        IReadOnlyList<IReadOnlyList<string>> words,
        IReadOnlyList<string> printed,
        bool isPrinted = true
    )
    {
        var choice = new ChoiceCase(content, names, words, printed, isPrinted);
        return Rules.Read(choice).OrRepaired(choice.HasRemark, "選択肢の後の括弧書きを除いて読み取りました");
    }

    private static Normalised NotCertain(ChoiceCase choice) =>
        Normalised.Ambiguous("どれが選ばれているか判断できません");
}
