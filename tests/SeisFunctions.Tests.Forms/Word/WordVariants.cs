using SeisFunctions.Forms.Definition;
using static SeisFunctions.Tests.Forms.WordFile;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>様式1 with the sample answers, in the shapes that people and programs give it.</summary>
internal static class WordVariants
{
    public static IReadOnlyList<Variant> All { get; } =
    [
        Full("as the blank form", SampleForms.Word()),
        Full("each value in a content control", Values((field, text) => P(Control("form1." + field.Id, Run(text))))),
        Full(
            "content controls around cells",
            SampleForms.Word(
                (field, written) => Control("form1." + field.Id, Cell(SampleForms.ValueOf(field, written)))
            )
        ),
        Full("content controls around paragraphs", Values((field, text) => Control("form1." + field.Id, P(text)))),
        Full(
            "content controls with the tags of another call",
            Values((field, text) => P(Control("other." + field.Id, Run(text))))
        ),
        Full(
            "tick boxes as controls, choices as chosen text",
            SampleForms.Word(
                (field, written) =>
                    Cell(
                        P(
                            field.Kind == FieldKind.Tick
                                ? Box(written == "true", written == "true" ? "☒" : "☐", "form1." + field.Id)
                                    + Run(" " + field.Options[0])
                                : Control("form1." + field.Id, Run(written))
                        )
                    )
            )
        ),
        Full("legacy form fields", SampleForms.Word((field, written) => Cell(P(Legacy(field, written))))),
        Full(
            "ticks by symbol character",
            SampleForms.Word(
                (field, written) =>
                    Cell(
                        P(
                            field.Kind == FieldKind.Tick
                                ? $"<w:r><w:sym w:font=\"Wingdings\" w:char=\"{(written == "true" ? "F0FE" : "F0A8")}\"/></w:r>"
                                    + Run(" " + field.Options[0])
                                : Run(SampleForms.ValueOf(field, written))
                        )
                    )
            )
        ),
        Full(
            "ticks in a symbol font",
            SampleForms.Word(
                (field, written) =>
                    Cell(
                        P(
                            field.Kind == FieldKind.Tick
                                ? Run(
                                    written == "true" ? "\u00FE" : "\u00A8",
                                    "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>"
                                ) + Run(" " + field.Options[0])
                                : Run(SampleForms.ValueOf(field, written))
                        )
                    )
            )
        ),
        Full(
            "inserted with tracked changes",
            Values(
                (_, text) =>
                    P(
                        $"<w:ins w:id=\"1\">{Run(text)}</w:ins><w:del w:id=\"2\"><w:r><w:delText>旧</w:delText></w:r></w:del>"
                    )
            )
        ),
        Full(
            "moved with tracked changes",
            Values(
                (_, text) =>
                    P($"<w:moveFrom w:id=\"1\">{Run("旧")}</w:moveFrom><w:moveTo w:id=\"2\">{Run(text)}</w:moveTo>")
            )
        ),
        Full(
            "one run per character",
            Values((_, text) => P(string.Concat(text.Select(character => Run(character.ToString())))))
        ),
        Full(
            "runs inside smart tags, hyperlinks and fields",
            Values(
                (_, text) =>
                    P(
                        $"<w:smartTag><w:hyperlink><w:fldSimple w:instr=\"QUOTE\">{Run(text)}</w:fldSimple></w:hyperlink></w:smartTag>"
                    )
            )
        ),
        Full("values in text boxes", Values((_, text) => P(TextBox(P(text))))),
        Full(
            "values in tables of one cell inside the cell",
            Values((_, text) => $"<w:tbl><w:tr>{Cell(text)}</w:tr></w:tbl><w:p/>")
        ),
        Full(
            "hidden text and deleted paragraphs beside the values",
            Values((_, text) => P(Run("隠し", "<w:vanish/>"), Run(text)) + "<w:p/>")
        ),
        Full("strict OOXML", Strict()),
        Full("labels with blanks between the letters", Labels(text => string.Join(' ', text.ToCharArray()))),
        Full("labels in full-width brackets with a colon", Labels(text => $"【{text}】：")),
        Full("labels with a note", Labels(text => text + "\n※記入要領を参照")),
        Full("labels with an asterisk behind", Labels(text => text + "　＊必須")),
        Full("the whole form inside a frame", Framed()),
        Full("labels with a bracketed remark", Labels(text => text + "（必須）")),
        Full(
            "labels broken over two lines",
            Labels(text => text[..(text.Length / 2)] + "\n" + text[(text.Length / 2)..])
        ),
        Full(
            "labels numbered (1), (2), …",
            Labels((text, index) => char.IsAsciiDigit(text[0]) ? text : $"({index + 1}) {text}")
        ),
        Full("labels with a letter more", Labels(text => text.Length >= 6 ? text + "等" : text)),
        Full("sections in one table with title rows", OneTable()),
        Full("labels above their values, in full width", Stacked()),
        Full("two labels with their values in one row", Pairs()),
        Full("a merged column with the section's title on the left", SectionColumn()),
        Full("paragraphs without tables, label and colon", Paragraphs((label, value) => P($"{label}：{value}"))),
        Full(
            "paragraphs without tables, label above value",
            Paragraphs((label, value) => P(label) + string.Concat(value.Split('\n').Select(line => P(line))))
        ),
        Full("label and value in one cell", OneCell()),
        Full(
            "label and value on two lines of one cell",
            Sections(part => [.. part.Fields.Select(field => Row($"{Label(field)}\n{Value(field)}"))])
        ),
        Full(
            "all fields of a section in one cell",
            Sections(part => [Row(string.Join('\n', part.Fields.Select(field => $"{Label(field)}：{Value(field)}")))])
        ),
        Full("paragraphs without tables, label and tab", Paragraphs((label, value) => P($"{label}\t{value}"))),
        Full(
            "a head row over label, value and remark",
            Sections(part =>
                [Row("項目", "記入欄", "備考"), .. part.Fields.Select(field => Row(Label(field), Value(field), ""))]
            )
        ),
        Full(
            "a column of numbers before the labels",
            Sections(part => [.. part.Fields.Select((field, index) => Row($"{index + 1}", Label(field), Value(field)))])
        ),
        Full(
            "values merged over three of four columns",
            Sections(part =>
                [
                    .. part.Fields.Select(field =>
                        Row(Cell(Label(field)), Cell(Value(field), "<w:gridSpan w:val=\"3\"/>"))
                    ),
                ]
            )
        ),
        Full(
            "labels merged over two rows, values split over them",
            Sections(part => [.. part.Fields.SelectMany(field => SplitRows(field))])
        ),
        Full(
            "boxes in a column before the labels",
            Sections(part =>
                [
                    .. part.Fields.Select(field =>
                        field.Kind == FieldKind.Tick
                            ? Row(SampleAnswers.Form1[field.Id].Written == "true" ? "☑" : "□", Label(field))
                            : Row(Label(field), Value(field))
                    ),
                ]
            )
        ),
        Full("boxes in columns headed yes and no", YesNo("はい", "いいえ", isYes => isYes ? "○" : "")),
        Full("words in columns headed applies and does not", YesNo("該当", "非該当", isYes => isYes ? "はい" : "")),
        Full("boxes in both columns headed yes and no", YesNo("はい", "いいえ", isYes => isYes ? "☑" : "□")),
        Full(
            "columns headed yes and no, cut by the end of a page",
            YesNo("はい", "いいえ", isYes => isYes ? "○" : "", rowsOfPage: 5)
        ),
        Full("options with brackets for boxes", SampleForms.Word((field, written) => Cell(Bracketed(field, written)))),
        Full(
            "options with circles behind them",
            SampleForms.Word(
                (field, written) =>
                    Cell(
                        field.Kind switch
                        {
                            FieldKind.Tick => $"{field.Options[0]}（{(written == "true" ? "○" : "　")}）",
                            FieldKind.Choice => string.Join(
                                "・",
                                field.Options.Select(option => option + (option == written ? "（○）" : "（　）"))
                            ),
                            _ => written,
                        }
                    )
            )
        ),
        Full("inside a letter", Letter()),
        Full(
            "an empty column between label and value",
            SampleForms.Word((field, written) => Cell("") + Cell(SampleForms.ValueOf(field, written)))
        ),
        Full(
            "a column of notes behind the values",
            SampleForms.Word((field, written) => Cell(SampleForms.ValueOf(field, written)) + Cell("※記入要領を参照"))
        ),
        Full("tables cut at every second row", Cut()),
        Full("a layout table around everything", Nested()),
    ];

    private static Variant Full(string name, byte[] file) =>
        new(name, file, SampleAnswers.Form1.ToDictionary(answer => answer.Key, answer => (string?)answer.Value.Read));

    private static byte[] Values(Func<FieldDefinition, string, string> content) =>
        SampleForms.Word((field, written) => Cell(content(field, SampleForms.ValueOf(field, written))));

    private static byte[] Labels(Func<string, string> label) => Labels((text, _) => label(text));

    private static byte[] Labels(Func<string, int, string> label)
    {
        var index = 0;
        return SampleForms.Word(
            (field, written) => Cell(SampleForms.ValueOf(field, written)),
            field => label(Label(field), index++)
        );
    }

    private static string Label(FieldDefinition field) => field.Text ?? field.Label;

    private static string Value(FieldDefinition field) =>
        SampleForms.ValueOf(field, SampleAnswers.Form1[field.Id].Written);

    private static WordFile Start() =>
        new WordFile().Paragraph("様式1").Paragraph($"令和8年度 {CallForms.Form1.Title}");

    private static byte[] Strict()
    {
        var file = Start();
        foreach (var part in CallForms.Form1.Parts)
        {
            file.Paragraph(part.Title).Table([.. part.Fields.Select(field => Row(Label(field), Value(field)))]);
        }

        return file.Build(strict: true);
    }

    private static byte[] OneTable() =>
        Start()
            .Table([
                .. CallForms.Form1.Parts.SelectMany(part =>
                    part.Fields.Select(field => Row(Label(field), Value(field)))
                        .Prepend(Row(Cell(part.Title, "<w:gridSpan w:val=\"2\"/>")))
                ),
            ])
            .Build();

    private static byte[] Stacked() =>
        Sections(part => [.. part.Fields.SelectMany(field => new[] { Row(Label(field)), Row(Value(field)) })]);

    private static byte[] Pairs() =>
        Sections(part =>
            [
                .. part
                    .Fields.Chunk(2)
                    .Select(pair => Row([.. pair.SelectMany(field => new[] { Label(field), Value(field) })])),
            ]
        );

    private static byte[] Framed() =>
        OfficeZip.With(
            SampleForms.Word(),
            "word/document.xml",
            xml =>
                xml.Replace("<w:body>", "<w:body><w:tbl><w:tr><w:tc>", StringComparison.Ordinal)
                    .Replace("<w:sectPr", "<w:p/></w:tc></w:tr></w:tbl><w:sectPr", StringComparison.Ordinal)
        );

    private static byte[] SectionColumn() =>
        Sections(part =>
            [
                .. part.Fields.Select(
                    (field, index) =>
                        Row(
                            Cell(
                                index == 0 ? part.Title : "",
                                index == 0 ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>"
                            ),
                            Cell(Label(field)),
                            Cell(Value(field))
                        )
                ),
            ]
        );

    private static byte[] OneCell() =>
        Sections(part =>
            [
                .. part.Fields.Select(field =>
                    Row(
                        field.Kind == FieldKind.Tick
                            ? $"{(SampleAnswers.Form1[field.Id].Written == "true" ? "☑" : "□")} {Label(field)}"
                            : $"{Label(field)}：{Value(field)}"
                    )
                ),
            ]
        );

    private static string[] SplitRows(FieldDefinition field)
    {
        var lines = Value(field).Split('\n', 2);
        return
        [
            Row(Cell(Label(field), "<w:vMerge w:val=\"restart\"/>"), Cell(lines[0])),
            Row(Cell("", "<w:vMerge/>"), Cell(lines.Length > 1 ? lines[1] : "")),
        ];
    }

    private static string Bracketed(FieldDefinition field, string written) =>
        field.Kind switch
        {
            FieldKind.Tick => $"{(written == "true" ? "[x]" : "[ ]")} {field.Options[0]}",
            FieldKind.Choice => string.Join(
                "　",
                field.Options.Select(option => (option == written ? "[x]" : "[ ]") + option)
            ),
            _ => written,
        };

    /// <summary>
    /// Ticks answered in one of two columns under their heads; what stands in the cell under はい and いいえ is up to
    /// <paramref name="mark"/>.
    /// </summary>
    private static byte[] YesNo(string yes, string no, Func<bool, string> mark, int rowsOfPage = int.MaxValue)
    {
        var file = Start();
        foreach (var part in CallForms.Form1.Parts)
        {
            file.Paragraph(part.Title);
            var rows = part.Fields.Select(field =>
                field.Kind != FieldKind.Tick
                    ? Row(Cell(Label(field)), Cell(Value(field), "<w:gridSpan w:val=\"2\"/>"))
                    : Row(
                        Label(field),
                        mark(SampleAnswers.Form1[field.Id].Written == "true"),
                        mark(SampleAnswers.Form1[field.Id].Written != "true")
                    )
            );
            foreach (var page in rows.Prepend(Row("", yes, no)).Chunk(rowsOfPage))
            {
                file.Table(page).Xml("<w:p/>");
            }
        }

        return file.Build();
    }

    private static byte[] Cut()
    {
        var file = Start();
        foreach (var part in CallForms.Form1.Parts)
        {
            file.Paragraph(part.Title);
            foreach (var rows in part.Fields.Chunk(2))
            {
                file.Table([.. rows.Select(field => Row(Label(field), Value(field)))])
                    .Xml("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            }
        }

        return file.Build();
    }

    private static byte[] Nested() =>
        Start()
            .Table([
                .. CallForms.Form1.Parts.Select(part =>
                    Row(
                        Cell(
                            P(part.Title)
                                + $"<w:tbl>{string.Concat(part.Fields.Select(field => Row(Label(field), Value(field))))}</w:tbl><w:p/>"
                        )
                    )
                ),
            ])
            .Build();

    private static byte[] Letter()
    {
        var file = new WordFile()
            .Paragraph("総務省　御中")
            .Paragraph("令和8年3月20日")
            .Paragraph("島根県知事　県庁 太郎")
            .Paragraph("標記の件について、下記のとおり推進体制構築支援 申請書を提出します。")
            .Table(Row("送付先", "事務局"), Row("枚数", "3"))
            .Paragraph("記")
            .Paragraph("様式1")
            .Paragraph($"令和8年度 {CallForms.Form1.Title}");
        foreach (var part in CallForms.Form1.Parts)
        {
            file.Paragraph(part.Title).Table([.. part.Fields.Select(field => Row(Label(field), Value(field)))]);
        }

        return file.Paragraph("以上").Paragraph("連絡は担当課までお願いします。").Build();
    }

    private static byte[] Sections(Func<FormSection, string[]> rows)
    {
        var file = Start();
        foreach (var part in CallForms.Form1.Parts)
        {
            file.Paragraph(part.Title).Table(rows(part));
        }

        return file.Build();
    }

    private static byte[] Paragraphs(Func<string, string, string> content)
    {
        var file = Start();
        foreach (var part in CallForms.Form1.Parts)
        {
            file.Paragraph(part.Title);
            foreach (var field in part.Fields)
            {
                file.Xml(content(Label(field), Value(field)));
            }
        }

        return file.Build();
    }

    private static string Legacy(FieldDefinition field, string written) =>
        field.Kind switch
        {
            FieldKind.Tick =>
                $"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/>{(written == "true" ? "<w:checked/>" : "")}</w:checkBox></w:ffData></w:fldChar></w:r>"
                    + "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                    + Run(" " + field.Options[0]),
            FieldKind.Choice =>
                $"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"{field.Options.ToList().IndexOf(written)}\"/>{string.Concat(field.Options.Select(option => $"<w:listEntry w:val=\"{option}\"/>"))}</w:ddList></w:ffData></w:fldChar></w:r>"
                    + "<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            _ =>
                "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:textInput/></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
                    + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{Run(written)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        };

    private static string TextBox(string content) =>
        $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice>"
        + $"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
}
