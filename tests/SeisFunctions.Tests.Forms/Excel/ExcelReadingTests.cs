using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;
using static SeisFunctions.Tests.Forms.ExcelFile;

namespace SeisFunctions.Tests.Forms.Excel;

/// <summary>What people and programs do to 様式2, one thing at a time.</summary>
public sealed class ExcelReadingTests
{
    private static readonly IReadOnlyList<string?> Row1 =
    [
        "1",
        "322016",
        "松江市",
        "○",
        "総務課",
        "市役所 一郎",
        "dx@city.example.lg.jp",
        "課題",
        "支援",
    ];

    [Fact]
    public void A_code_that_lost_its_zero_gets_it_back_with_a_finding()
    {
        var form = Read([
            [null, Number("11002"), "札幌市", "○", null, null, null, "課題", "支援"],
        ]);

        var code = form.Table("municipalities").Rows[0]["code"];
        Assert.Equal(
            ("011002", "11002", Confidence.Repaired, "連携市区町村!B5"),
            (code.Value, code.Raw, code.Confidence, code.Location)
        );
        Assert.Equal(("field.repaired", Severity.Info), (Assert.Single(form.Findings).Code, form.Findings[0].Severity));
    }

    [Fact]
    public void A_code_shown_with_its_zero_by_a_number_format_is_exact()
    {
        var form = Read(
            [
                [null, Number("11002", 1), "札幌市"],
            ],
            file =>
                file.Styles =
                    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"000000\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
        );

        Assert.Equal(
            ("011002", Confidence.Exact),
            (
                form.Table("municipalities").Rows[0]["code"].Value,
                form.Table("municipalities").Rows[0]["code"].Confidence
            )
        );
    }

    [Fact]
    public void An_error_value_is_reported_with_its_place()
    {
        var form = Read([
            ["1", "<c t=\"e\"><v>#N/A</v></c>", "松江市"],
        ]);

        Assert.Equal(Confidence.Unreadable, form.Table("municipalities").Rows[0]["code"].Confidence);
        Assert.Equal(
            ("field.invalid", "連携市区町村!B5", "#N/A"),
            (form.Findings[0].Code, form.Findings[0].Location, form.Findings[0].Value)
        );
    }

    [Fact]
    public void A_formula_without_a_stored_result_is_reported()
    {
        var form = Read([
            ["1", "322016", "<c><f>VLOOKUP(B5,表,2)</f></c>", "○"],
        ]);

        Assert.Equal(Confidence.Unreadable, form.Table("municipalities").Rows[0]["municipality"].Confidence);
        Assert.Contains("計算結果", Assert.Single(form.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merged_issue_counts_for_every_row_that_it_covers()
    {
        var form = Read(
            [
                ["1", "322016", "松江市", "○", null, null, null, "共通の課題", "支援1"],
                ["2", "325252", "海士町", "○", null, null, null, null, "支援2"],
            ],
            after: "<mergeCells><mergeCell ref=\"H5:H6\"/></mergeCells>"
        );

        Assert.Equal(
            ["共通の課題", "共通の課題"],
            form.Table("municipalities").Rows.Select(row => row["issues"].Value)
        );
        Assert.Equal("field.repaired", Assert.Single(form.Findings).Code);
    }

    [Fact]
    public void Only_merged_cells_from_above_make_no_row()
    {
        var form = Read(
            [
                ["1", "322016", "松江市", "○", null, null, null, "課題", "支援"],
                ["2"],
            ],
            after: "<mergeCells><mergeCell ref=\"H5:H6\"/></mergeCells>"
        );

        Assert.Single(form.Table("municipalities").Rows);
    }

    [Fact]
    public void A_hidden_row_is_read_with_a_finding()
    {
        var form = CallForms
            .Read(
                OfficeZip.With(File([Row1]).Build(), "xl/worksheets/sheet1.xml", xml =>
                    xml.Replace("<row r=\"5\"", "<row r=\"5\" hidden=\"1\"", StringComparison.Ordinal)
                )
            )
            .Forms[0];

        Assert.Equal("松江市", form.Table("municipalities").Rows[0]["municipality"].Value);
        Assert.Equal(
            ("form.hiddenContent", Severity.Warning),
            (Assert.Single(form.Findings).Code, form.Findings[0].Severity)
        );
    }

    [Fact]
    public void A_hidden_sheet_is_read_with_a_finding_and_its_entries_are_a_question()
    {
        var form = CallForms
            .Read(
                File([Row1])
                    .Sheet("推進体制", [SampleForms.Header(1), .. SampleAnswers.Structure], state: "hidden")
                    .Build()
            )
            .Forms[0];

        Assert.Equal(
            [(null, "DX担当"), (null, "課題所管")],
            form.Table("structure").Rows.Select(row => (row["kind"].Value, row["kind"].Raw))
        );
        Assert.Equal(
            ["form.hiddenContent", "field.ambiguous", "field.ambiguous"],
            form.Findings.Select(finding => finding.Code)
        );
    }

    [Theory]
    [InlineData("記入例")]
    [InlineData("様式2（記入例）")]
    [InlineData("Sheet3")]
    public void The_example_sheet_is_never_read_even_if_it_is_renamed(string name)
    {
        var form = CallForms
            .Read(
                File([])
                    .Sheet(
                        name,
                        [
                            ["記入例"],
                            ["都道府県名", "東京都"],
                            SampleForms.Header(0),
                            .. CallForms.Form2.Parts[0].Table!.Example,
                        ]
                    )
                    .Build()
            )
            .Forms[0];

        Assert.Empty(form.Table("municipalities").Rows);
        Assert.Equal("島根県", form["prefecture"].Value);
    }

    [Theory]
    [InlineData(true, Severity.Warning)]
    [InlineData(false, Severity.Info)]
    public void Entries_on_the_example_sheet_are_not_read_and_mentioned(bool isOnlyThere, Severity severity)
    {
        var form = CallForms
            .Read(
                File(isOnlyThere ? [] : [Row1])
                    .Sheet(
                        "記入例",
                        [
                            ["記入例"],
                            SampleForms.Header(0),
                            Row1,
                        ]
                    )
                    .Build()
            )
            .Forms[0];

        Assert.Equal(isOnlyThere ? 0 : 1, form.Table("municipalities").Rows.Count);
        var finding = Assert.Single(form.Findings, finding => finding.Code == "form.exampleFilled");
        Assert.Equal((severity, "記入例!3"), (finding.Severity, finding.Location));
    }

    [Fact]
    public void Example_rows_left_in_the_table_are_not_entries() =>
        Assert.Single(Read([.. CallForms.Form2.Parts[0].Table!.Example, Row1]).Table("municipalities").Rows);

    [Fact]
    public void Several_municipalities_in_one_cell_stay_one_row_and_stay_apart()
    {
        var cell = Assert.Single(
            Read([
                    ["1", null, "松江市\n海士町", "○", null, null, null, "課題", "支援"],
                ])
                .Table("municipalities")
                .Rows
        )["municipality"];

        Assert.Equal(
            ("松江市、海士町", "松江市\n海士町", Confidence.Repaired),
            (cell.Value, cell.Raw, cell.Confidence)
        );
    }

    [Fact]
    public void Text_in_the_number_column_alone_is_reported_and_not_read()
    {
        var form = Read([Row1, ["出雲市"]]);

        Assert.Single(form.Table("municipalities").Rows);
        Assert.Equal(("field.ambiguous", "出雲市"), (Assert.Single(form.Findings).Code, form.Findings[0].Value));
    }

    [Fact]
    public void A_column_written_twice_is_reported()
    {
        var header = SampleForms.Header(0).Append("担当者").ToList();
        var form = CallForms
            .Read(
                new ExcelFile()
                    .Sheet(
                        "連携市区町村",
                        [
                            ["都道府県名", null, "島根県"],
                            header,
                            [.. Row1, "別の人"],
                        ]
                    )
                    .Build()
            )
            .Forms[0];

        Assert.Contains(form.Findings, finding => finding is { Code: "field.ambiguous", Field: "担当者" });
    }

    [Theory]
    [InlineData(14, false, "46101", "2026/3/20")]
    [InlineData(57, false, "46101", "令和8年3月20日")]
    [InlineData(164, false, "46101", "令和8年3月20日")]
    [InlineData(165, false, "46101", "令和8年3月20日")]
    [InlineData(166, false, "46101", "2026/3/20")]
    [InlineData(14, true, "44639", "2026/3/20")]
    [InlineData(167, false, "46101", "46101")]
    [InlineData(0, false, "46101", "46101")]
    public void A_serial_number_is_a_day_only_where_its_format_says_so(
        int format,
        bool from1904,
        string serial,
        string shown
    )
    {
        var form = Read(
            [
                ["1", null, "松江市", null, null, null, null, Number(serial, 1)],
            ],
            file =>
            {
                file.From1904 = from1904;
                file.Styles =
                    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/><numFmt numFmtId=\"165\" formatCode=\"[$-411]ge.m.d;@\"/><numFmt numFmtId=\"166\" formatCode=\"yyyy/m/d\"/><numFmt numFmtId=\"167\" formatCode=\"General&quot;日&quot;\"/></numFmts>"
                    + $"<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{format}\"/></cellXfs>";
            }
        );

        Assert.Equal(shown, form.Table("municipalities").Rows[0]["issues"].Value);
    }

    [Fact]
    public void A_day_as_a_number_in_a_date_field_is_read()
    {
        var form = new FormDefinition
        {
            Id = "x",
            Name = "別紙",
            Title = "日付の表",
            Edition = "令和8年度",
            File = FormFile.Excel,
            Parts =
            [
                new()
                {
                    Title = "表",
                    Fields =
                    [
                        new()
                        {
                            Id = "day",
                            Label = "提出日",
                            Kind = FieldKind.Date,
                        },
                        new()
                        {
                            Id = "name",
                            Label = "氏名",
                            Kind = FieldKind.Text,
                        },
                    ],
                },
            ],
        };
        var file = new ExcelFile { Styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>" }.Sheet(
            "表",
            [
                ["別紙 日付の表"],
                ["提出日", Number("46101", 1)],
                ["氏名", "県庁 太郎"],
            ]
        );

        var reading = new FormReader([form], new FormLimits()).Read(
            new MemoryStream(file.Build()),
            CancellationToken.None
        );

        Assert.Equal(
            ("2026-03-20", Confidence.Exact),
            (reading.Forms[0]["day"].Value, reading.Forms[0]["day"].Confidence)
        );
    }

    [Fact]
    public void A_day_that_is_only_a_number_counts_from_where_its_workbook_counts()
    {
        var field = new FieldDefinition
        {
            Id = "day",
            Label = "提出日",
            Kind = FieldKind.Date,
        };

        Assert.Equal(
            "2026-03-20",
            ValueReader.Read(field, Content.Of("46101"), CellKind.Number, isTableCell: false).Value
        );
        Assert.Equal(
            "2026-03-20",
            ValueReader.Read(field, Content.Of("44639"), CellKind.NumberFrom1904, isTableCell: false).Value
        );
    }

    [Fact]
    public void Another_table_in_the_workbook_is_not_mixed_in_and_mentioned()
    {
        var form = CallForms
            .Read(
                File([Row1])
                    .Sheet("推進体制", [SampleForms.Header(1), .. SampleAnswers.Structure])
                    .Sheet(
                        "予算",
                        [
                            ["区分", "金額", "担当者"],
                            ["歳入", "1000", "県庁 太郎"],
                        ]
                    )
                    .Build()
            )
            .Forms[0];

        Assert.Equal(["DX担当", "課題所管"], form.Table("structure").Rows.Select(row => row["kind"].Value));
        Assert.Equal(
            ("form.otherTable", Severity.Info, "予算!A1"),
            (Assert.Single(form.Findings).Code, form.Findings[0].Severity, form.Findings[0].Location)
        );
    }

    [Theory]
    [InlineData("<c t=\"b\"><v>1</v></c>", "true")]
    [InlineData("<c t=\"b\"><v>0</v></c>", "false")]
    public void A_box_in_a_cell_is_a_truth_value(string cell, string value) =>
        Assert.Equal(
            value,
            Read([
                    ["1", null, "松江市", cell],
                ])
                .Table("municipalities")
                .Rows[0]["consent"]
                .Value
        );

    [Fact]
    public void A_sheet_without_a_relationship_is_found_by_its_usual_name()
    {
        var file = OfficeZip.With(File([Row1]).Build(), "xl/_rels/workbook.xml.rels", _ =>
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
        );

        Assert.Equal("松江市", CallForms.Read(file).Forms[0].Table("municipalities").Rows[0]["municipality"].Value);
    }

    [Fact]
    public void Strict_workbooks_are_read()
    {
        var file = File([Row1]).Build();
        foreach (
            var part in new[]
            {
                "xl/workbook.xml",
                "xl/worksheets/sheet1.xml",
                "xl/_rels/workbook.xml.rels",
                "_rels/.rels",
            }
        )
        {
            file = OfficeZip.With(file, part, xml =>
                xml.Replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships",
                        StringComparison.Ordinal
                    )
            );
        }

        Assert.Equal("松江市", CallForms.Read(file).Forms[0].Table("municipalities").Rows[0]["municipality"].Value);
    }

    private static ExcelFile File(IEnumerable<IReadOnlyList<string?>> rows, string after = "") =>
        new ExcelFile().Sheet(
            "連携市区町村",
            [
                [$"令和8年度 {CallForms.Form2.Title}"],
                ["都道府県名", null, "島根県"],
                [null],
                SampleForms.Header(0),
                .. rows,
            ],
            after: after
        );

    private static FormReading Read(
        IEnumerable<IReadOnlyList<string?>> rows,
        Action<ExcelFile>? change = null,
        string after = ""
    )
    {
        var file = File(rows, after);
        change?.Invoke(file);
        return Assert.Single(CallForms.Read(file.Build()).Forms);
    }
}
