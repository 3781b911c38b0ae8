using SeisFunctions.Forms;
using static SeisFunctions.Tests.Forms.WordFile;

namespace SeisFunctions.Tests.Forms;

/// <summary>Reservations that stand elsewhere than at the mark, and notes that leave everything as it is.</summary>
public sealed class NotesElsewhereTests
{
    private const string Marked = "<c s=\"1\" t=\"inlineStr\"><is><t>○</t></is></c>";

    [Theory]
    [InlineData("<numFmts><numFmt numFmtId=\"164\" formatCode=\"@&quot;（予定）&quot;\"/></numFmts>", "numFmtId=\"164\"")]
    [InlineData("<numFmts><numFmt numFmtId=\"164\" formatCode=\"@&quot;※&quot;\"/></numFmts>", "numFmtId=\"164\"")]
    [InlineData("<numFmts><numFmt numFmtId=\"164\" formatCode=\";;;\"/></numFmts>", "numFmtId=\"164\"")]
    [InlineData("<borders><border/><border diagonalUp=\"1\"><diagonal style=\"thin\"/></border></borders>", "borderId=\"1\"")]
    public void What_the_format_of_a_mark_shows_makes_it_a_question(string styles, string format)
    {
        var rows = Sheet(
            consent: Marked,
            file => file.Styles = $"{styles}<cellXfs><xf numFmtId=\"0\"/><xf {format}/></cellXfs>"
        );

        Assert.Equal([null, "true"], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("<numFmts><numFmt numFmtId=\"164\" formatCode=\"[=1]&quot;調整中&quot;;General\"/></numFmts>", null)]
    [InlineData("<numFmts><numFmt numFmtId=\"164\" formatCode=\"[=1]&quot;同意&quot;;General\"/></numFmts>", "true")]
    public void A_number_says_what_its_format_shows(string formats, string? consent)
    {
        var rows = Sheet(
            consent: ExcelFile.Number("1", 1),
            file => file.Styles = $"{formats}<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
        );

        Assert.Equal(consent, rows[0]["consent"].Value);
    }

    [Theory]
    [InlineData("<strike/>", null)]
    [InlineData("<color rgb=\"FFFFFFFF\"/>", null)]
    [InlineData("<b/>", "true")]
    public void A_conditional_format_that_may_strike_or_hide_a_row_makes_its_mark_a_question(string font, string? consent)
    {
        var rows = Sheet(
            "○",
            file => file.Styles = $"<cellXfs><xf/></cellXfs><dxfs><dxf><font>{font}</font></dxf></dxfs>",
            after: "<conditionalFormatting sqref=\"A6:I6\"><cfRule type=\"expression\" dxfId=\"0\"/></conditionalFormatting>"
        );

        Assert.Equal([consent, "true"], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("&amp;C&amp;\"ＭＳ 明朝\"&amp;10同意は３月時点の見込み", null)]
    [InlineData("&amp;C※４月に議決予定", null)]
    [InlineData("&amp;C様式2 － &amp;P／&amp;N", "true")]
    [InlineData("&amp;R令和8年3月　企画課", "true")]
    public void The_head_of_the_page_may_speak_of_the_whole_column(string header, string? consent)
    {
        var rows = Sheet("○", after: $"<headerFooter><oddHeader>{header}</oddHeader></headerFooter>");

        Assert.Equal([consent, consent], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("松江市は３月議会後に同意予定", null)]
    [InlineData("松江市は幹事市である。", "true")]
    [InlineData("松江市", "true")]
    [InlineData("同意書の提出は別途", "true")]
    [InlineData("1番は内諾", null)]
    [InlineData("①　費用は全て税込", "true")]
    [InlineData("1 会議の日程", "true")]
    public void A_note_on_another_sheet_speaks_of_the_entry_that_it_names(string note, string? consent)
    {
        var rows = Sheet("○", file => file.Sheet("メモ", [[note]]));

        Assert.Equal([consent, "true"], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("同意欄は全て口頭での確認", null)]
    [InlineData("各市町村とも調整中", null)]
    [InlineData("会議の資料は全てPDFで送る", "true")]
    public void A_note_on_another_sheet_may_speak_of_all_entries_and_is_accounted_for(string note, string? consent)
    {
        var form = Form("○", file => file.Sheet("メモ", [[note]]));

        Assert.Equal([consent, consent], form.Table("municipalities").Rows.Select(row => row["consent"].Value));
        Assert.Contains(form.Account, entry => entry == new AccountEntry("メモ!A1", note, AccountedAs.Unread));
        Assert.Contains(form.Findings, finding => finding.Message.Contains(note, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("※2番の町は内諾の段階", null)]
    [InlineData("※No.2は内諾の段階", null)]
    [InlineData("2番目の町は幹事である。", "true")]
    [InlineData("※様式2番号順", "true")]
    public void A_note_below_the_list_speaks_of_the_entry_that_it_numbers(string note, string? consent)
    {
        var rows = Sheet("○", below: note);

        Assert.Equal(["true", consent], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("未同意", null)]
    [InlineData("調整中", null)]
    [InlineData("連携市区町村（案）", null)]
    [InlineData("提案一覧", "true")]
    [InlineData("松江市", "true")]
    [InlineData("連携市区町村", "true")]
    [InlineData("1", "true")]
    public void The_name_of_the_sheet_may_speak_of_the_whole_column(string name, string? consent)
    {
        var rows = Sheet("○", name: name);

        Assert.Equal([consent, consent], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData(4, "企画課（同意は部長まで）", null)]
    [InlineData(4, "企画課（情報政策担当）", "true")]
    [InlineData(7, "移動手段の確保。※参加は検討中", null)]
    [InlineData(7, "移動手段の確保（デマンド交通）", "true")]
    [InlineData(8, "同意が得られ次第記入", null)]
    [InlineData(8, "庁内の会議への参加者を広げ、議論の場をつくるための進行の支援", "true")]
    public void A_note_in_another_cell_of_the_entry_makes_its_mark_a_question(int column, string text, string? consent)
    {
        var rows = Sheet("○", change: null, column: column, text: text);

        Assert.Equal([consent, "true"], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("連携を辞退した市町村", null)]
    [InlineData("＜参考＞前回申請時", null)]
    [InlineData("【連携市区町村】（予定を含む）", null)]
    [InlineData("【連携市区町村】", "true")]
    [InlineData("島根県　連携団体一覧（令和8年度）", "true")]
    [InlineData("【東部地区】", "true")]
    public void The_line_above_the_list_heads_all_of_it(string title, string? consent)
    {
        var rows = Sheet("○", above: title);

        Assert.Equal([consent, consent], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData(3, "※3/31までに取得", null)]
    [InlineData(3, "○を記入", "true")]
    [InlineData(4, "連絡先", "true")]
    public void What_was_written_right_above_the_head_of_the_marks_belongs_to_it(
        int column,
        string text,
        string? consent
    )
    {
        var rows = Sheet("○", aboveHead: [.. Enumerable.Repeat<string?>(null, column), text]);

        Assert.Equal([consent, consent], rows.Select(row => row["consent"].Value));
    }

    [Fact]
    public void The_name_of_a_list_with_words_added_is_heard_wherever_it_stands_above_the_list()
    {
        var rows = Sheet("○", title: "【連携市区町村】（予定を含む）");

        Assert.Equal([null, null], rows.Select(row => row["consent"].Value));
    }

    [Fact]
    public void A_list_without_its_column_of_consent_is_asked_for_it()
    {
        var form = Assert.Single(
            CallForms
                .Read(
                    new ExcelFile()
                        .Sheet(
                            "連携市区町村",
                            [
                                [$"令和8年度 {CallForms.Form2.Title}"],
                                ["都道府県名", null, "島根県"],
                                [null],
                                Without(SampleForms.Header(0)),
                                .. SampleAnswers.Municipalities.Select(Without),
                            ]
                        )
                        .Build()
                )
                .Forms
        );

        Assert.Contains(form.Findings, finding => finding is { Field: "同意", Severity: Severity.Warning });

        static IReadOnlyList<string?> Without(IReadOnlyList<string?> row) => [.. row.Where((_, column) => column != 3)];
    }

    [Theory]
    [InlineData("※上記のうち地域DX推進体制の構築支援は希望しません。", "supportStructure", null)]
    [InlineData("※申請の区分は変更する可能性があります。", "applicationKind", null)]
    [InlineData("（注）過去の選定については確認中", "pastSelection", null)]
    [InlineData("※提出日は決裁後に記入します。", "submittedOn", null)]
    [InlineData("※過去の選定は、令和５年度以降の実績による。", "pastSelection", "as it was")]
    [InlineData("※要件１の同意書の写しは別途提出します。", "requirement1", "as it was")]
    public void A_note_between_the_tables_speaks_of_the_answer_that_it_names(string note, string id, string? value)
    {
        var plain = CallForms.Read(SampleForms.Word()).Forms[0];
        var noted = CallForms
            .Read(
                OfficeZip.With(SampleForms.Word(), "word/document.xml", xml =>
                    xml.Replace("</w:tbl>", "</w:tbl>" + P(Run(note)), StringComparison.Ordinal)
                )
            )
            .Forms[0];

        Assert.Equal(value is null ? null : plain[id].Value, noted[id].Value);
        Assert.True(value is not null || noted.Account.First(entry => entry.Text == note).As == AccountedAs.Unread);
    }

    [Theory]
    [InlineData("一部の部局は調整中", null)]
    [InlineData("上記のとおり", "true")]
    public void A_footnote_of_Word_speaks_of_the_box_that_it_is_set_at(string note, string? value)
    {
        var file = WithFootnote(note, "☑ 確認");

        var form = Assert.Single(CallForms.Read(file).Forms);

        Assert.Equal((value, "true"), (form["requirement5"].Value, form["requirement6"].Value));
    }

    [Fact]
    public void A_diagonal_line_through_a_box_makes_it_a_question()
    {
        var fields = CallForms.Form1.Parts[4].Fields;

        var form = Boxes(
            Titled()
                .Paragraph("5 応募要件の確認")
                .Table([
                    .. fields.Select(field =>
                        $"<w:tr>{Cell(P(Run(field.Text!)))}{Cell(P(Run("☑ 確認")), field.Id == "requirement5" ? Crossed : "")}</w:tr>"
                    ),
                ])
        );

        Assert.Equal((null, "true"), (form["requirement5"].Value, form["requirement6"].Value));
    }

    [Theory]
    [InlineData("※赤字は未確定です。", null)]
    [InlineData("※赤字は令和8年度の実績", "true")]
    public void A_legend_of_type_speaks_of_the_boxes_that_are_set_so(string legend, string? value)
    {
        var fields = CallForms.Form1.Parts[4].Fields;

        var form = Boxes(
            Titled()
                .Paragraph("5 応募要件の確認")
                .Paragraph(legend)
                .Table([
                    .. fields.Select(field =>
                        $"<w:tr>{Cell(P(Run(field.Text!)))}{Cell(P(Run("☑ 確認", field.Id == "requirement5" ? "<w:color w:val=\"FF0000\"/>" : "")))}</w:tr>"
                    ),
                ])
        );

        Assert.Equal((value, "true"), (form["requirement5"].Value, form["requirement6"].Value));
    }

    [Theory]
    [InlineData("（ただし、範囲は別途協議する。）", null)]
    [InlineData("", "true")]
    public void A_clause_added_to_a_requirement_makes_its_box_a_question(string clause, string? value)
    {
        var fields = CallForms.Form1.Parts[4].Fields;

        var form = Boxes(
            Titled()
                .Paragraph("5 応募要件の確認")
                .Table([
                    .. fields.Select(field =>
                        Row(field.Text! + (field.Id == "requirement5" ? clause : ""), "☑ 確認")
                    ),
                ])
        );

        Assert.Equal((value, "true"), (form["requirement5"].Value, form["requirement6"].Value));
    }

    [Theory]
    [InlineData("☑ 確認", Severity.Warning)]
    [InlineData("☐ 確認", Severity.Info)]
    public void A_row_that_was_added_among_the_boxes_is_asked_about_where_it_is_ticked(string box, Severity severity)
    {
        const string Added = "12　本県独自：議会の承認を条件とする";

        var form = Boxes(
            Titled()
                .Paragraph("5 応募要件の確認")
                .Table([.. CallForms.Form1.Parts[4].Fields.Select(field => Row(field.Text!, "☑ 確認")), Row(Added, box)])
        );

        Assert.Contains(
            form.Findings,
            finding =>
                finding.Code == "form.unreadText"
                && finding.Severity == severity
                && finding.Value!.Contains(Added, StringComparison.Ordinal)
        );
        Assert.Equal("true", form["requirement5"].Value);
    }

    [Theory]
    [InlineData("※決裁前の内容です。")]
    [InlineData("（注）知事の了解は３月末")]
    [InlineData("※内容は今後変更の可能性あり")]
    [InlineData("全て確認中")]
    public void A_note_that_leaves_all_boxes_in_doubt_is_told_once_at_its_place(string note)
    {
        var fields = CallForms.Form1.Parts[4].Fields;

        var form = Boxes(
            Titled()
                .Paragraph("5 応募要件の確認")
                .Table([.. fields.Select(field => Row(field.Text!, "☑ 確認"))])
                .Paragraph(note)
        );

        Assert.All(fields, field => Assert.Equal(Confidence.Ambiguous, form[field.Id].Confidence));
        var told = Assert.Single(form.Findings, finding => finding.Code == "field.ambiguous");
        Assert.Equal((Severity.Warning, note), (told.Severity, told.Value));
        Assert.Equal(form.Account.First(entry => entry.Text == note).Location, told.Location);
        Assert.Equal(fields.Select(field => field.Label), told.Fields);
        Assert.StartsWith($"「応募要件1」ほか{fields.Count - 1}欄", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("確認者", false)]
    [InlineData("確認者", true)]
    [InlineData("担当", true)]
    [InlineData(null, false)]
    [InlineData(null, true)]
    public void An_added_column_that_leaves_all_boxes_in_doubt_is_told_once_at_its_head(string? head, bool areAlike)
    {
        var fields = CallForms.Form1.Parts[4].Fields;

        var form = Boxes(
            Titled()
                .Paragraph("5 応募要件の確認")
                .Table([
                    .. head is null ? [] : new[] { Row("応募要件", "確認", head) },
                    .. fields.Select(
                        (field, at) => Row(field.Text!, "☑ 確認", areAlike ? "見本課長" : $"見本{"一二三四五六七八九十百千万"[at]}郎")
                    ),
                ])
        );

        Assert.All(fields, field => Assert.Equal(Confidence.Ambiguous, form[field.Id].Confidence));
        var told = Assert.Single(form.Findings, finding => finding.Code == "field.ambiguous");
        Assert.Equal(fields.Count, told.Fields!.Count);
        Assert.Contains(head ?? (areAlike ? "見本課長" : "見本一郎"), told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_box_with_a_doubt_of_its_own_is_told_beside_what_is_told_of_the_others()
    {
        var fields = CallForms.Form1.Parts[4].Fields;

        var form = Boxes(
            Titled()
                .Paragraph("5 応募要件の確認")
                .Table([
                    .. fields.Select(field => Row(field.Text!, field.Id == "requirement5" ? "☑ 確認（未）" : "☑ 確認")),
                ])
                .Paragraph("※決裁前の内容です。")
        );

        Assert.Equal(
            [null, "応募要件5"],
            form.Findings.Where(finding => finding.Code == "field.ambiguous").Select(finding => finding.Field)
        );
    }

    [Fact]
    public void Two_boxes_in_doubt_are_told_one_by_one()
    {
        var form = Boxes(
            Titled()
                .Paragraph("5 応募要件の確認")
                .Table([.. CallForms.Form1.Parts[4].Fields.Select(field => Row(field.Text!, "☑ 確認"))])
                .Paragraph("※要件5と6は条件付き")
        );

        Assert.Equal(
            ["応募要件5", "応募要件6"],
            form.Findings.Where(finding => finding.Code == "field.ambiguous").Select(finding => finding.Field)
        );
    }

    [Theory]
    [InlineData("（農政課で記入）")]
    [InlineData("【市町村課　追記願います】")]
    [InlineData("※ここは後で差し替え")]
    [InlineData("（記載省略）")]
    [InlineData("昨年度の申請書に同じ")]
    [InlineData("変更なし")]
    [InlineData("様式2のとおり")]
    [InlineData("（略）")]
    public void An_answer_that_is_none_is_a_question(string written)
    {
        var form = Assert.Single(
            CallForms
                .Read(
                    SampleForms.Word(
                        (field, answer) =>
                            Cell(field.Id == "issues" ? P(Run(written)) : SampleForms.ValueOf(field, answer)),
                        field => field.Text ?? field.Label
                    )
                )
                .Forms
        );

        Assert.Equal((null, Confidence.Ambiguous), (form["issues"].Value, form["issues"].Confidence));
    }

    private const string Crossed = "<w:tcBorders><w:tl2br w:val=\"single\"/></w:tcBorders>";

    private static WordFile Titled() => new WordFile().Paragraph("様式1").Paragraph(CallForms.Form1.Title);

    private static FormReading Boxes(WordFile file) => Assert.Single(CallForms.Read(file.Build()).Forms);

    private static byte[] WithFootnote(string note, string marked)
    {
        var fields = CallForms.Form1.Parts[4].Fields;
        return Titled()
            .Paragraph("5 応募要件の確認")
            .Table([
                .. fields.Select(field =>
                    $"<w:tr>{Cell(P(Run(field.Text!)))}{Cell(P(Run(marked) + (field.Id == "requirement5" ? "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" : "")))}</w:tr>"
                ),
            ])
            .Build()
            .Without("word/_rels/document.xml.rels")
            .With(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes\" Target=\"footnotes.xml\"/></Relationships>"
            )
            .With(
                "word/footnotes.xml",
                $"<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote w:id=\"2\"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote></w:footnotes>"
            );
    }

    private static IReadOnlyList<RowReading> Sheet(
        string consent,
        Action<ExcelFile>? change = null,
        string after = "",
        string name = "連携市区町村",
        int column = 3,
        string? text = null,
        string? above = null,
        string? title = null,
        string? below = null,
        IReadOnlyList<string?>? aboveHead = null
    ) => Form(consent, change, after, name, column, text, above, title, below, aboveHead).Table("municipalities").Rows;

    private static FormReading Form(
        string consent,
        Action<ExcelFile>? change = null,
        string after = "",
        string name = "連携市区町村",
        int column = 3,
        string? text = null,
        string? above = null,
        string? title = null,
        string? below = null,
        IReadOnlyList<string?>? aboveHead = null
    )
    {
        List<string?> first = [.. SampleAnswers.Municipalities[0]];
        first[3] = consent;
        first[column] = text ?? consent;
        var file = new ExcelFile().Sheet(
            name,
            [
                [$"令和8年度 {CallForms.Form2.Title}"],
                [title],
                ["都道府県名", null, "島根県"],
                aboveHead ?? [above],
                SampleForms.Header(0),
                first,
                SampleAnswers.Municipalities[1],
                [below],
            ],
            after: after
        );
        change?.Invoke(file);
        return Assert.Single(CallForms.Read(file.Build()).Forms);
    }
}
