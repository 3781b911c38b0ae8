using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Forms.Excel;

/// <summary>Sheets of which something could be taken for something else, or be passed over.</summary>
public sealed class StrangerSheetTests
{
    private static readonly IReadOnlyList<IReadOnlyList<string?>> Head =
    [
        ["様式2"],
        [$"令和8年度 {CallForms.Form2.Title}"],
        ["都道府県名", null, "島根県"],
    ];

    [Theory]
    [InlineData("○", null, "true")]
    [InlineData(null, "○", "false")]
    [InlineData("○", "○", null)]
    [InlineData(null, null, null)]
    public void A_mark_under_no_is_a_no(string? yes, string? no, string? consent)
    {
        var form = Read(
            new ExcelFile().Sheet(
                "連携市区町村",
                [
                    .. Head,
                    ["No.", "団体コード", "市区町村名", "同意", null, "担当部署"],
                    [null, null, null, "有", "無"],
                    ["1", "322016", "松江市", yes, no, "総務課"],
                ],
                after: "<mergeCells><mergeCell ref=\"D4:E4\"/></mergeCells>"
            )
        );

        var row = Assert.Single(form.Table("municipalities").Rows);
        Assert.Equal((consent, "総務課"), (row["consent"].Value, row["department"].Value));
    }

    [Theory]
    [InlineData("○", null, "true")]
    [InlineData(null, "○", "false")]
    public void The_heads_of_the_answers_may_repeat_the_label(string? yes, string? no, string consent)
    {
        var form = Read(
            new ExcelFile().Sheet(
                "連携市区町村",
                [
                    .. Head,
                    ["No.", "団体コード", "市区町村名", "同意の有無", null, "担当部署"],
                    [null, null, null, "同意", "不同意"],
                    ["1", "322016", "松江市", yes, no, "総務課"],
                ],
                after: "<mergeCells><mergeCell ref=\"D4:E4\"/></mergeCells>"
            )
        );

        Assert.Equal(consent, Assert.Single(form.Table("municipalities").Rows)["consent"].Value);
    }

    [Theory]
    [InlineData("同意あり", "同意なし", "○", null, "true")]
    [InlineData("同意あり", "同意なし", null, "○", "false")]
    [InlineData("同意する", "同意しない", "○", "○", null)]
    [InlineData("はい", "いいえ", "☑", "☐", "true")]
    public void Consent_may_stand_in_two_columns_that_nothing_heads(
        string head,
        string other,
        string? yes,
        string? no,
        string? consent
    )
    {
        var form = Read(
            new ExcelFile().Sheet(
                "連携市区町村",
                [
                    .. Head,
                    ["No.", "団体コード", "市区町村名", head, other, "担当部署"],
                    ["1", "322016", "松江市", yes, no, "総務課"],
                ]
            )
        );

        Assert.Equal(consent, Assert.Single(form.Table("municipalities").Rows)["consent"].Value);
        Assert.DoesNotContain(form.Findings, finding =>
            finding.Message.Contains("列が見つかりません", StringComparison.Ordinal) && finding.Field == "同意"
        );
    }

    [Fact]
    public void A_row_that_is_crossed_out_is_left_out_and_mentioned()
    {
        var file = new ExcelFile
        {
            Styles = "<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId=\"1\"/></cellXfs>",
        };
        IReadOnlyList<string?> struck =
        [
            "2",
            .. new[] { "322024", "浜田市", "○", "総務課" }.Select(text =>
                $"<c t=\"inlineStr\" s=\"1\"><is><t>{text}</t></is></c>"
            ),
        ];

        var form = Read(
            file.Sheet(
                "連携市区町村",
                [
                    .. Head,
                    SampleForms.Header(0),
                    SampleAnswers.Municipalities[0],
                    struck,
                    SampleAnswers.Municipalities[1],
                ]
            )
        );

        Assert.Equal(["松江市", "海士町"], form.Table("municipalities").Rows.Select(row => row["municipality"].Value));
        Assert.Equal(("form.rowLeftOut", Severity.Info, "連携市区町村!6"), Of(Assert.Single(form.Findings)));
    }

    [Fact]
    public void The_printed_example_left_in_the_table_under_another_number_is_left_out_and_mentioned()
    {
        IReadOnlyList<string?> example = ["3", .. CallForms.Form2.Parts[0].Table!.Example[0].Skip(1)];

        var form = Read(
            new ExcelFile().Sheet(
                "連携市区町村",
                [.. Head, SampleForms.Header(0), .. SampleAnswers.Municipalities, example]
            )
        );

        Assert.Equal(2, form.Table("municipalities").Rows.Count);
        Assert.Equal(("form.rowLeftOut", Severity.Info, "連携市区町村!7"), Of(Assert.Single(form.Findings)));
    }

    [Fact]
    public void A_mark_across_yes_and_no_is_for_a_person_to_judge()
    {
        var form = Read(
            new ExcelFile().Sheet(
                "連携市区町村",
                [
                    .. Head,
                    ["No.", "団体コード", "市区町村名", "同意", null, "担当部署"],
                    [null, null, null, "有", "無"],
                    ["1", "322016", "松江市", "○", null, "総務課"],
                ],
                after: "<mergeCells><mergeCell ref=\"D4:E4\"/><mergeCell ref=\"D6:E6\"/></mergeCells>"
            )
        );

        Assert.Equal(Confidence.Ambiguous, Assert.Single(form.Table("municipalities").Rows)["consent"].Confidence);
    }

    [Fact]
    public void A_second_table_of_the_same_kind_is_mentioned()
    {
        var form = Read(
            new ExcelFile()
                .Sheet("連携市区町村", [.. Head, SampleForms.Header(0), SampleAnswers.Municipalities[0]])
                .Sheet(
                    "昨年度",
                    [
                        ["令和7年度 連携市区町村"],
                        SampleForms.Header(0),
                        SampleAnswers.Municipalities[1],
                    ]
                )
        );

        Assert.Equal(2, form.Table("municipalities").Rows.Count);
        Assert.Equal(
            [
                ("form.furtherTable", Severity.Warning, "昨年度!A2"),
                ("field.ambiguous", Severity.Warning, "昨年度!D3"),
                ("form.unreadText", Severity.Info, "昨年度!A1"),
            ],
            form.Findings.Select(Of)
        );
    }

    [Theory]
    [InlineData("計", "2市町", AccountedAs.Note)]
    [InlineData("計2市町", null, AccountedAs.Note)]
    [InlineData("計", "2市町（うち調整中1）", AccountedAs.Unread)]
    public void A_total_behind_a_printed_number_is_no_entry(string name, string? count, AccountedAs taken)
    {
        var form = Read(
            new ExcelFile().Sheet(
                "連携市区町村",
                [.. Head, SampleForms.Header(0), .. SampleAnswers.Municipalities, ["3", null, name, count]]
            )
        );

        Assert.Equal(2, form.Table("municipalities").Rows.Count);
        Assert.Contains(form.Account, entry => entry.Text == (count ?? name) && entry.As == taken);
    }

    [Fact]
    public void The_title_over_a_list_that_is_turned_says_nothing_of_its_entries()
    {
        var labels = SampleForms.Header(0);
        var form = Read(
            new ExcelFile().Sheet(
                "連携市区町村",
                [
                    [$"令和8年度 {CallForms.Form2.Title}"],
                    ["都道府県名", "島根県"],
                    [null],
                    .. labels.Select(
                        (label, column) =>
                            (IReadOnlyList<string?>)[label, .. SampleAnswers.Municipalities.Select(row => row[column])]
                    ),
                ],
                after: "<mergeCells><mergeCell ref=\"A1:I1\"/></mergeCells>"
            )
        );

        Assert.Equal(["true", "true"], form.Table("municipalities").Rows.Select(row => row["consent"].Value));
    }

    [Fact]
    public void The_name_of_a_person_under_a_head_that_asks_for_one_is_no_remark()
    {
        var form = Read(
            new ExcelFile().Sheet(
                "連携市区町村",
                [
                    .. Head,
                    ["団体名", "課題", "支援内容", "同意の有無", "窓口部署", "窓口担当者", "連絡先"],
                    ["松江市", "課題", "支援", "有", "政策課", "城下 一郎", "dx@city.example.lg.jp"],
                    ["海士町", "課題", "支援", "有", "総務課", "隠岐 次郎", "dx@town.example.lg.jp"],
                ]
            )
        );

        Assert.Equal(["true", "true"], form.Table("municipalities").Rows.Select(row => row["consent"].Value));
    }

    [Fact]
    public void Ditto_marks_are_no_values()
    {
        var form = Read(
            new ExcelFile().Sheet(
                "連携市区町村",
                [
                    .. Head,
                    SampleForms.Header(0),
                    SampleAnswers.Municipalities[0],
                    ["2", "325252", "海士町", "○", "同上", "〃", null, "別紙のとおり", "支援"],
                ]
            )
        );

        var row = form.Table("municipalities").Rows[1];
        Assert.All(new[] { "department", "contactName", "issues" }, column =>
            Assert.Equal(Confidence.Ambiguous, row[column].Confidence)
        );
    }

    [Theory]
    [InlineData("記入例")]
    [InlineData("【記入例】")]
    public void A_workbook_in_which_only_the_example_was_filled_in_is_told_so(string name)
    {
        var reading = CallForms.Read(
            new ExcelFile().Sheet(name, [.. Head, SampleForms.Header(0), .. SampleAnswers.Municipalities]).Build()
        );

        Assert.Empty(reading.Forms);
        Assert.Equal(("form.exampleFilled", Severity.Error, name), Of(Assert.Single(reading.Findings)));
    }

    [Fact]
    public void The_text_of_a_text_box_is_mentioned_with_its_cell()
    {
        const string Shape =
            "<xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:row>10</xdr:row></xdr:to>"
            + "<xdr:sp><xdr:txBody><a:p><a:r><a:t>浜田市も</a:t></a:r><a:r><a:t>参加</a:t></a:r></a:p></xdr:txBody></xdr:sp>";
        var form = Read(
            Sheet().Build(),
            "drawing",
            $"<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><xdr:twoCellAnchor>{Shape}</xdr:twoCellAnchor></xdr:wsDr>"
        );

        var finding = Assert.Single(form.Findings);
        Assert.Equal(
            ("form.unreadText", "連携市区町村!C9", "浜田市も参加"),
            (finding.Code, finding.Location, finding.Value)
        );
    }

    [Fact]
    public void Check_boxes_laid_over_a_sheet_are_mentioned() =>
        Assert.Equal(
            "form.unreadText",
            Assert
                .Single(
                    Read(
                        Sheet().Build(),
                        "ctrlProp",
                        "<formControlPr xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" objectType=\"CheckBox\" checked=\"Checked\"/>"
                    ).Findings
                )
                .Code
        );

    [Fact]
    public void A_coloured_answer_is_for_a_person_to_judge()
    {
        var file = new ExcelFile();
        var consent = file.Shared("<r><t>有・</t></r><r><rPr><color rgb=\"FFFF0000\"/></rPr><t>無</t></r>");

        var row = Read(file.Sheet("連携市区町村", [.. Head, SampleForms.Header(0), ["1", "322016", "松江市", consent]]))
            .Table("municipalities")
            .Rows[0];

        Assert.Equal(Confidence.Ambiguous, row["consent"].Confidence);
    }

    private static ExcelFile Sheet() =>
        new ExcelFile().Sheet("連携市区町村", [.. Head, SampleForms.Header(0), .. SampleAnswers.Municipalities]);

    private static FormReading Read(ExcelFile file) => Assert.Single(CallForms.Read(file.Build()).Forms);

    /// <summary>With a part that the first sheet has a relationship to.</summary>
    private static FormReading Read(byte[] file, string type, string part) =>
        Assert.Single(
            CallForms
                .Read(
                    file.With(
                            "xl/worksheets/_rels/sheet1.xml.rels",
                            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"../side.xml\"/></Relationships>"
                        )
                        .With("xl/side.xml", part)
                )
                .Forms
        );

    private static (string, Severity, string?) Of(Finding finding) =>
        (finding.Code, finding.Severity, finding.Location);
}
