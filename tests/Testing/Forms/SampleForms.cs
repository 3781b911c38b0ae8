using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Tests.Forms;

/// <summary>
/// The sample answers in a form as the blank form lays it out: a heading and a table of label and value per section.
/// </summary>
internal static class SampleForms
{
    public static byte[] Word() => Word((field, written) => WordFile.Cell(WordFile.P(ValueOf(field, written))));

    /// <param name="cell">The value cell of a field.</param>
    /// <param name="label">The label cell of a field, if not its printed text.</param>
    public static byte[] Word(Func<FieldDefinition, string, string> cell, Func<FieldDefinition, string>? label = null)
    {
        var form = CallForms.Form1;
        var file = new WordFile().Paragraph(form.Name).Paragraph($"{form.Edition} {form.Title}").Paragraph(form.Note!);
        foreach (var part in form.Parts)
        {
            file.Paragraph(part.Title);
            if (part.Note is { } note)
            {
                file.Paragraph(note);
            }

            file.Table([
                .. part.Fields.Select(field =>
                    WordFile.Row(
                        label?.Invoke(field) ?? field.Text ?? field.Label,
                        cell(field, SampleAnswers.Form1[field.Id].Written)
                    )
                ),
            ]);
        }

        return file.Build();
    }

    /// <summary>
    /// A value as a person leaves it in the blank form: ☑ and the caption for a tick, the options with one ticked for a
    /// choice.
    /// </summary>
    public static string ValueOf(FieldDefinition field, string written) =>
        field.Kind switch
        {
            FieldKind.Tick => $"{(written == "true" ? "☑" : "☐")} {field.Options[0]}",
            FieldKind.Choice => string.Join(
                "　",
                field.Options.Select(option => (option == written ? "☑" : "☐") + option)
            ),
            _ => written,
        };

    public static ExcelFile Excel()
    {
        var form = CallForms.Form2;
        return new ExcelFile()
            .Sheet(
                "連携市区町村",
                [
                    [form.Name],
                    [$"{form.Edition} {form.Title}"],
                    [null],
                    ["都道府県名", null, "島根県"],
                    [null],
                    Header(0),
                    .. SampleAnswers.Municipalities,
                ]
            )
            .Sheet(
                "推進体制",
                [
                    ["推進体制"],
                    [null],
                    Header(1),
                    .. SampleAnswers.Structure,
                ]
            )
            .Sheet(
                "記入例",
                [
                    ["記入例"],
                    [CallForms.Form2.Parts[2].Note],
                    Header(0),
                    .. form.Parts[0].Table!.Example,
                    [null],
                    Header(1),
                    .. form.Parts[1].Table!.Example,
                ]
            );
    }

    public static IReadOnlyList<string?> Header(int part) =>
        [.. CallForms.Form2.Parts[part].Table!.Columns.Select(column => column.Label)];
}
