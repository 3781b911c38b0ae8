using SeisFunctions.Forms.Definition;
using static SeisFunctions.Tests.Forms.WordFile;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>
/// 様式1 with the sample answers and what Word keeps around and between them: controls, comments, notes, changed and
/// moved rows.
/// </summary>
internal static class MarkupVariants
{
    private const string Main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static IReadOnlyList<Variant> All { get; } =
    [
        Rows("content controls around rows", field => Control("x", Row(Label(field), Value(field)))),
        Tables("content controls around tables", rows => Control("x", $"<w:tbl>{string.Concat(rows)}</w:tbl>")),
        Rows(
            "comments and notes at the values",
            field =>
                Row(
                    Cell(Label(field)),
                    Cell(
                        P(
                            "<w:commentRangeStart w:id=\"1\"/>",
                            Run(Value(field)),
                            "<w:commentRangeEnd w:id=\"1\"/>",
                            "<w:r><w:commentReference w:id=\"1\"/></w:r>",
                            "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
                            "<w:bookmarkStart w:id=\"3\" w:name=\"x\"/><w:bookmarkEnd w:id=\"3\"/>"
                        )
                    )
                ),
            file =>
                file.With("word/comments.xml", Side("comments", "comment w:id=\"1\""))
                    .With("word/footnotes.xml", Side("footnotes", "footnote w:id=\"2\""))
                    .With("word/header1.xml", Side("hdr", "sdt"))
                    .With("word/footer1.xml", Side("ftr", "sdt"))
        ),
        Rows("rows deleted with tracked changes", field =>
            Changed("del", Label(field), "旧") + Row(Label(field), Value(field))
        ),
        Rows("rows inserted with tracked changes", field => Changed("ins", Label(field), Value(field))),
        Rows("rows that begin further right", field =>
            Row(Label(field), Value(field))
                .Replace(
                    "<w:tr>",
                    "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>",
                    StringComparison.Ordinal
                )
        ),
        Tables("fields in another order", rows => $"<w:tbl>{string.Concat(rows.Reverse())}</w:tbl>"),
        Rows("rows of its own between", field =>
            Row(Label(field), Value(field)) + (field.Id == "department" ? Row("職員数", "12名") : "")
        ),
        Rows("proofing marks and page numbers inside the values", field =>
            Row(
                Cell(Label(field)),
                Cell(
                    P(
                        "<w:proofErr w:type=\"spellStart\"/>",
                        Run(Value(field)),
                        "<w:r><w:lastRenderedPageBreak/></w:r><w:proofErr w:type=\"spellEnd\"/>"
                    )
                )
            )
        ),
    ];

    private static Variant Rows(string name, Func<FieldDefinition, string> row, Func<byte[], byte[]>? change = null) =>
        Full(
            name,
            Build(part => [.. part.Fields.Select(row)], rows => $"<w:tbl>{string.Concat(rows)}</w:tbl>"),
            change
        );

    private static Variant Tables(string name, Func<IEnumerable<string>, string> table) =>
        Full(name, Build(part => [.. part.Fields.Select(field => Row(Label(field), Value(field)))], table), null);

    private static Variant Full(string name, byte[] file, Func<byte[], byte[]>? change) =>
        new(
            "Markup: " + name,
            change?.Invoke(file) ?? file,
            SampleAnswers.Form1.ToDictionary(answer => answer.Key, answer => (string?)answer.Value.Read)
        );

    private static byte[] Build(Func<FormSection, string[]> rows, Func<IEnumerable<string>, string> table)
    {
        var file = new WordFile().Paragraph("様式1").Paragraph($"令和8年度 {CallForms.Form1.Title}");
        foreach (var part in CallForms.Form1.Parts)
        {
            file.Paragraph(part.Title).Xml(table(rows(part)));
        }

        return file.Build();
    }

    private static string Changed(string change, string label, string value) =>
        Row(label, value)
            .Replace(
                "<w:tr>",
                $"<w:tr><w:trPr><w:{change} w:id=\"1\" w:author=\"x\" w:date=\"2026-03-01T00:00:00Z\"/></w:trPr>",
                StringComparison.Ordinal
            );

    /// <summary>A part beside the text that names another prefecture.</summary>
    private static string Side(string root, string element) =>
        $"<w:{root} {Main}><w:{element}>{P("都道府県名：鳥取県")}</w:{element.Split(' ')[0]}></w:{root}>";

    private static string Label(FieldDefinition field) => field.Text ?? field.Label;

    private static string Value(FieldDefinition field) =>
        SampleForms.ValueOf(field, SampleAnswers.Form1[field.Id].Written);
}
