using SeisFunctions.Forms.Definition;
using static SeisFunctions.Tests.Forms.WordFile;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>
/// 様式1 with the sample answers as those give it who type it anew in a layout of their own. In a doubtful one some
/// fields are only reported.
/// </summary>
internal static class StrangerVariants
{
    public static IReadOnlyList<Variant> All { get; } =
    [
        Rows("a column with colons between label and value", field => Row(Label(field), "：", Value(field))),
        Rows("a column that says what must be filled in", field =>
            Row(Label(field), Value(field), field.Required ? "必須" : "任意")
        ),
        Rows("a column for remarks", field => Row(Label(field), Value(field), "備考")),
        Rows("a column with notes before the value", field => Row(Label(field), "※記入要領を参照", Value(field))),
        Rows("notes in a row of their own", field => Row(Label(field), Value(field)) + Row("", "※記入要領を参照")),
        Rows("the printed example above the value", field =>
            Row(
                Label(field),
                field.Hint is { } hint ? Cell(P("例）" + hint.Split("例：")[^1]) + P(Value(field))) : Cell(Value(field))
            )
        ),
        Rows("options in cells of their own, the chosen one ticked", field =>
            field.Kind == FieldKind.Choice
                ? Row([Label(field), .. field.Options.Select(option => (IsChosen(field, option) ? "☑" : "☐") + option)])
                : Row(Cell(Label(field)), Cell(Value(field), "<w:gridSpan w:val=\"2\"/>"))
        ),
        Paragraphs("arrows between label and value", field => $"{Label(field)} ⇒ {Value(field)}"),
        Paragraphs("signs of equality directly between label and value", field => $"{Label(field)}＝{Value(field)}"),
        Paragraphs("labels in brackets before the value", field => $"【{Label(field)}】{Value(field)}"),
        Supports("a list of supports with circles behind", field =>
            Label(field) + (Written(field) == "true" ? "（○）" : "（　）")
        ),
        Doubtful("the chosen option in bold", "<w:b/>", ""),
        Doubtful("the chosen option underlined", "<w:u w:val=\"single\"/>", ""),
        Doubtful("the chosen option highlighted", "<w:highlight w:val=\"yellow\"/>", ""),
        Doubtful("the chosen option in red", "<w:color w:val=\"FF0000\"/>", ""),
        Doubtful("the chosen option shaded", "<w:shd w:val=\"clear\" w:fill=\"FFFF00\"/>", ""),
        Doubtful("the other option in grey", "", "<w:color w:val=\"BFBFBF\"/>"),
        Rows(Doubt + "the chosen option's cell coloured", field =>
            field.Kind == FieldKind.Choice
                ? Row([
                    Cell(Label(field)),
                    .. field.Options.Select(option =>
                        Cell(option, IsChosen(field, option) ? "<w:shd w:val=\"clear\" w:fill=\"FFFF00\"/>" : "")
                    ),
                ])
                : Row(Cell(Label(field)), Cell(Value(field), "<w:gridSpan w:val=\"2\"/>"))
        ),
        Choices(Doubt + "a number behind the list", field =>
            string.Join("　", field.Options.Select((option, index) => $"{index + 1}. {option}"))
            + $"\n回答：{Number(field)}"
        ),
        Choices(Doubt + "one number circled", field =>
            string.Join(
                "　",
                field.Options.Select(
                    (option, index) => (IsChosen(field, option) ? "①②"[index] : (char)('1' + index)) + option
                )
            )
        ),
        Choices(Doubt + "plus and minus", field =>
            string.Join("　", field.Options.Select(option => (IsChosen(field, option) ? "＋" : "－") + option))
        ),
        new(
            "Stranger: " + Doubt + "circles anchored elsewhere",
            Build(field =>
                    Row(Label(field), field.Kind == FieldKind.Choice ? string.Join("・", field.Options) : Value(field))
                )
                .Xml(P("<w:r><w:drawing><wp:anchor/></w:drawing></w:r>"))
                .Build(),
            Expected
        ),
        Supports(Doubt + "a list of supports with the unwanted struck out", field =>
            Run("・" + Label(field), Written(field) == "true" ? "" : "<w:strike/>")
        ),
    ];

    private static Dictionary<string, string?> Expected =>
        SampleAnswers.Form1.ToDictionary(answer => answer.Key, answer => (string?)answer.Value.Read);

    /// <summary>Part of the name of a variant in which some fields are only reported.</summary>
    public const string Doubt = "doubtful, ";

    private static Variant Doubtful(string name, string chosen, string other) =>
        Choices(Doubt + name, field =>
            P([
                .. field.Options.SelectMany(
                    (option, index) =>
                        new[] { Run(index == 0 ? "" : "・"), Run(option, IsChosen(field, option) ? chosen : other) }
                ),
            ])
        );

    private static Variant Choices(string name, Func<FieldDefinition, string> choice) =>
        Rows(name, field => Row(Label(field), Cell(field.Kind == FieldKind.Choice ? choice(field) : Value(field))));

    private static Variant Rows(string name, Func<FieldDefinition, string> row) =>
        new("Stranger: " + name, Build(row).Build(), Expected);

    private static WordFile Build(Func<FieldDefinition, string> row)
    {
        var file = Start();
        foreach (var part in CallForms.Form1.Parts)
        {
            file.Paragraph(part.Title).Table([.. part.Fields.Select(row)]);
        }

        return file;
    }

    private static Variant Paragraphs(string name, Func<FieldDefinition, string> line)
    {
        var file = Start();
        foreach (var part in CallForms.Form1.Parts)
        {
            file.Paragraph(part.Title).Xml(string.Concat(part.Fields.Select(field => P(line(field)))));
        }

        return new("Stranger: " + name, file.Build(), Expected);
    }

    private static Variant Supports(string name, Func<FieldDefinition, string> line)
    {
        var file = Start();
        foreach (var part in CallForms.Form1.Parts)
        {
            var isList = part.Title.StartsWith('4');
            var list = Row(
                "受けたい支援",
                Cell(
                    string.Concat(
                        part.Fields.Where(field => field.Kind == FieldKind.Tick).Select(field => P(line(field)))
                    )
                )
            );
            file.Paragraph(part.Title)
                .Table([
                    .. isList ? new[] { list } : [],
                    .. part
                        .Fields.Where(field => !isList || field.Kind != FieldKind.Tick)
                        .Select(field => Row(Label(field), Value(field))),
                ]);
        }

        return new("Stranger: " + name, file.Build(), Expected);
    }

    private static WordFile Start() =>
        new WordFile().Paragraph("（様式１）").Paragraph($"令和8年度 {CallForms.Form1.Title}");

    private static string Label(FieldDefinition field) => field.Text ?? field.Label;

    private static string Written(FieldDefinition field) => SampleAnswers.Form1[field.Id].Written;

    private static string Value(FieldDefinition field) => SampleForms.ValueOf(field, Written(field));

    private static bool IsChosen(FieldDefinition field, string option) => option == Written(field);

    private static int Number(FieldDefinition field) => field.Options.ToList().IndexOf(Written(field)) + 1;
}
