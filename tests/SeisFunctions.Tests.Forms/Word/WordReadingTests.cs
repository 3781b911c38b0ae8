using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using static SeisFunctions.Tests.Forms.WordFile;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>What people and programs do to 様式1, one thing at a time.</summary>
public sealed class WordReadingTests
{
    [Fact]
    public void Deleted_text_does_not_count_and_the_form_says_that_it_holds_changes()
    {
        var reading = CallForms.Read(
            With(
                "prefecture",
                P(
                    "<w:del w:id=\"1\"><w:r><w:delText>鳥取県</w:delText></w:r></w:del>",
                    $"<w:ins w:id=\"2\">{Run("島根県")}</w:ins>"
                )
            )
        );

        Assert.Equal("島根県", reading.Forms[0]["prefecture"].Value);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("form.trackedChanges", "表1 1行2列"), (finding.Code, finding.Location));
    }

    [Fact]
    public void Furigana_is_not_part_of_a_name() =>
        Assert.Equal(
            "県庁 太郎",
            Value(
                "representative",
                P(
                    "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>けんちょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>県庁</w:t></w:r></w:rubyBase></w:ruby></w:r>",
                    Run(" 太郎")
                )
            )
        );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Furigana_above_a_name_is_the_reading_that_has_no_entry_of_its_own(bool isField)
    {
        string Above(string letters, string reading) =>
            isField
                ? $"<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>EQ \\o\\ad(\\s\\up 9({reading}),{letters})</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>"
                : $"<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:rPr><w:sz w:val=\"10\"/></w:rPr><w:t>{reading}</w:t></w:r></w:rt><w:rubyBase>{Run(letters)}</w:rubyBase></w:ruby></w:r>";

        var form = Assert.Single(
            CallForms
                .Read(
                    SampleForms.Word(
                        (field, written) =>
                            Cell(
                                field.Id switch
                                {
                                    "contactName" => P(
                                        Run("主査　"),
                                        Above("見", "み"),
                                        Above("本", "ほん"),
                                        Run("　"),
                                        Above("花子", "はなこ")
                                    ),
                                    "contactKana" => P(""),
                                    _ => SampleForms.ValueOf(field, written),
                                }
                            )
                    )
                )
                .Forms
        );

        Assert.Equal(
            ("主査　見本　花子", "みほん　はなこ", Confidence.Repaired),
            (form["contactName"].Value, form["contactKana"].Value, form["contactKana"].Confidence)
        );
    }

    [Fact]
    public void A_struck_out_correction_is_left_out_with_a_finding()
    {
        var form = Read("prefecture", P(Run("鳥取県", "<w:strike/>"), Run("島根県")));

        Assert.Equal(("島根県", Confidence.Repaired), (form["prefecture"].Value, form["prefecture"].Confidence));
        Assert.Contains("取消線", Assert.Single(form.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:em w:val=\"circle\"/>", "", "あり")]
    [InlineData("<w:bdr w:val=\"single\"/>", "", "あり")]
    [InlineData("", "<w:em w:val=\"dot\"/>", "なし")]
    [InlineData("<w:strike/>", "", "なし")]
    [InlineData("", "<w:dstrike/>", "あり")]
    [InlineData("<w:strike w:val=\"0\"/>", "<w:strike/>", "あり")]
    public void An_option_is_chosen_by_a_circle_or_by_striking_out_the_other(string yes, string no, string chosen) =>
        Assert.Equal(chosen, Value("pastSelection", P(Run("あり", yes), Run("・"), Run("なし", no))));

    [Fact]
    public void An_enclosed_character_is_chosen() =>
        Assert.Equal(
            "あり",
            Value(
                "pastSelection",
                P(
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> EQ \\o\\ac(○,有) </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                    Run("・無")
                )
            )
        );

    [Fact]
    public void A_circle_drawn_over_an_option_is_for_a_person_to_judge() =>
        AssertAmbiguous(
            Read("pastSelection", P(Run("あり・なし"), "<w:r><w:drawing><wp:anchor/></w:drawing></w:r>")),
            "pastSelection"
        );

    [Theory]
    [InlineData(true, "☐")]
    [InlineData(false, "☑")]
    [InlineData(true, "×")]
    [InlineData(true, "✕")]
    [InlineData(true, "－")]
    [InlineData(true, "△")]
    [InlineData(true, "")]
    public void A_box_whose_state_and_character_disagree_is_for_a_person_to_judge(bool isTicked, string glyph) =>
        AssertAmbiguous(Read("requirement4", P(Box(isTicked, glyph) + Run(" 確認"))), "requirement4");

    [Fact]
    public void A_label_written_twice_with_two_answers_is_ambiguous()
    {
        var form = CallForms
            .Read(
                Form()
                    .Paragraph("1 申請者")
                    .Table(Row("メールアドレス", "a@pref.example.lg.jp"), Row("メールアドレス", "b@pref.example.lg.jp"))
                    .Build()
            )
            .Forms[0];

        AssertAmbiguous(form, "email");
        Assert.Contains(
            "表2 1行2列と表2 2行2列",
            form.Findings.First(finding => finding.Field == "メールアドレス").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_label_written_twice_with_one_answer_is_read()
    {
        var form = CallForms
            .Read(
                Form()
                    .Paragraph("1 申請者")
                    .Table(Row("メールアドレス", "a@pref.example.lg.jp"), Row("メールアドレス", "a@pref.example.lg.jp"))
                    .Build()
            )
            .Forms[0];

        Assert.Equal(("a@pref.example.lg.jp", Confidence.Exact), (form["email"].Value, form["email"].Confidence));
    }

    [Fact]
    public void A_control_of_another_field_beside_a_label_is_ambiguous() =>
        AssertAmbiguous(Read("department", P(Control("form1.address", Run("総務部")))), "department");

    [Fact]
    public void A_control_stands_in_for_a_lost_label()
    {
        var file = SampleForms.Word(
            (field, written) =>
                Cell(
                    P(
                        field.Id == "address"
                            ? Control("form1.address", Run(written))
                            : Run(SampleForms.ValueOf(field, written))
                    )
                ),
            field => field.Id == "address" ? "？" : field.Text ?? field.Label
        );

        Assert.Equal("島根県松江市架空町1番地", CallForms.Read(file).Forms[0]["address"].Value);
    }

    [Fact]
    public void Labels_named_in_an_answer_take_no_place_of_their_own()
    {
        var form = Read("goal", P("必要性：高い") + P("電話番号：0000") + P("目指す姿") + P("以上の姿を目指す。"));

        Assert.Equal("必要性：高い\n電話番号：0000\n目指す姿\n以上の姿を目指す。", form["goal"].Value);
        Assert.Equal("0852-00-0000 内線1234", form["telephone"].Value);
        Assert.Equal(SampleAnswers.Form1["necessity"].Read, form["necessity"].Value);
    }

    [Fact]
    public void A_label_of_another_section_does_not_take_the_answer()
    {
        var file = new WordFile().Paragraph("様式1").Paragraph($"令和8年度 {CallForms.Form1.Title}");
        foreach (var part in CallForms.Form1.Parts)
        {
            file.Paragraph(part.Title)
                .Table([
                    .. part.Fields.Select(field =>
                        Row(
                            field.Text ?? field.Label,
                            SampleForms.ValueOf(field, SampleAnswers.Form1[field.Id].Written)
                        )
                    ),
                ]);
            if (part.Title.StartsWith('3'))
            {
                file.Table(Row("担当部局・課", "防災課"), Row("電話番号", "0852-99-9999"));
            }
        }

        var form = CallForms.Read(file.Build()).Forms[0];

        Assert.Equal(
            ("政策企画部デジタル戦略課", "0852-00-0000 内線1234"),
            (form["department"].Value, form["telephone"].Value)
        );
    }

    [Fact]
    public void A_requirement_with_changed_wording_is_found_by_its_number()
    {
        var file = SampleForms.Word(
            (field, written) => Cell(SampleForms.ValueOf(field, written)),
            field => field.Id == "requirement7" ? "7 問い合わせに対応します" : field.Text ?? field.Label
        );

        var form = CallForms.Read(file).Forms[0];

        Assert.Equal(("true", Confidence.Repaired), (form["requirement7"].Value, form["requirement7"].Confidence));
    }

    [Fact]
    public void A_row_split_in_two_is_one_answer()
    {
        var form = CallForms
            .Read(
                Form()
                    .Paragraph("3 現状と課題")
                    .Table(Row("目指す姿", "一行目"), Row("", "二行目"), Row("解決を図る地域課題", "課題"))
                    .Build()
            )
            .Forms[0];

        Assert.Equal(("一行目\n二行目", "課題"), (form["goal"].Value, form["issues"].Value));
    }

    [Fact]
    public void A_row_cut_in_two_by_the_end_of_a_page_is_one_answer()
    {
        var form = CallForms
            .Read(
                Form()
                    .Paragraph("3 現状と課題")
                    .Table(Row("解決を図る地域課題", "課題"), Row("目指す姿", "一行目"))
                    .Xml("<w:p/>")
                    .Table(Row("", "二行目"), Row("", "三行目"), Row("地域DX推進体制の現状", "現状"))
                    .Build()
            )
            .Forms[0];

        Assert.Equal(
            ("一行目\n二行目\n三行目", "課題", "現状"),
            (form["goal"].Value, form["issues"].Value, form["currentStructure"].Value)
        );
    }

    [Fact]
    public void The_rest_of_a_row_that_nobody_can_place_is_reported()
    {
        var form = CallForms
            .Read(
                Form()
                    .Paragraph("3 現状と課題")
                    .Table(Row("目指す姿", "一行目"))
                    .Table(Row(Cell("二行目", "<w:gridSpan w:val=\"2\"/>")), Row("地域DX推進体制の現状", "現状"))
                    .Build()
            )
            .Forms[0];

        Assert.Contains(form.Findings, finding =>
            finding is { Code: "form.unreadText", Severity: Severity.Warning, Value: "二行目", Location: "表3 1行1列" }
        );
    }

    [Fact]
    public void A_value_left_of_its_label_is_reported_even_where_none_is_required()
    {
        var form = CallForms
            .Read(
                SampleForms.Word(
                    (field, written) => Cell(field.Id == "address" ? "所在地" : SampleForms.ValueOf(field, written)),
                    field => field.Id == "address" ? "島根県松江市架空町1番地" : field.Text ?? field.Label
                )
            )
            .Forms[0];

        Assert.Contains(form.Findings, finding =>
            finding is { Code: "form.unreadText", Severity: Severity.Warning, Value: "島根県松江市架空町1番地" }
        );
    }

    [Fact]
    public void The_head_of_a_table_behind_another_raises_no_alarm()
    {
        var form = CallForms
            .Read(
                Form()
                    .Paragraph("3 現状と課題")
                    .Table(Row("目指す姿", "一行目"))
                    .Table(
                        Row("項目", "記入欄"),
                        Row("地域DX推進体制の現状", "現状"),
                        Row("解決を図る地域課題", "課題")
                    )
                    .Build()
            )
            .Forms[0];

        Assert.DoesNotContain(form.Findings, finding => finding.Location is "表3 1行1列" or "表3 1行2列");
    }

    [Fact]
    public void A_text_box_laid_over_an_empty_field_is_its_answer_with_a_finding()
    {
        var form = Read("department", P(Floating("総務部")));

        Assert.Equal(("総務部", Confidence.Repaired), Of(form["department"]));
        Assert.Contains("テキストボックス", Assert.Single(form.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_box_laid_over_a_field_that_is_filled_in_is_for_a_person_to_judge() =>
        AssertAmbiguous(Read("representative", P(Run("知事　県庁 太郎"), Floating("総務部"))), "representative");

    [Fact]
    public void A_text_box_anchored_outside_the_table_whose_field_is_empty_is_reported()
    {
        var file = OfficeZip.With(With("department", "<w:p/>"), "word/document.xml", xml =>
            xml.Replace("<w:tbl>", P(Floating("総務部")) + "<w:tbl>", StringComparison.Ordinal)
        );

        var form = CallForms.Read(file).Forms[0];

        Assert.Equal(Confidence.Blank, form["department"].Confidence);
        Assert.Contains(form.Findings, finding => finding is { Code: "form.unreadText", Value: "総務部" });
    }

    [Fact]
    public void Text_boxes_of_a_complete_form_raise_no_alarm()
    {
        var file = OfficeZip.With(SampleForms.Word(), "word/document.xml", xml =>
            xml.Replace("<w:tbl>", P(Floating("受付印")) + "<w:tbl>", StringComparison.Ordinal)
        );

        Assert.DoesNotContain(CallForms.Read(file).Forms[0].Findings, finding => finding.Severity > Severity.Info);
    }

    [Theory]
    [InlineData("（公印省略）", false)]
    [InlineData("取扱注意", false)]
    [InlineData("【機密性2情報】", false)]
    [InlineData("（案）", true)]
    [InlineData("取扱注意（未決裁）", true)]
    public void A_stamp_in_a_text_box_is_no_answer_whether_one_is_missing_or_not(string text, bool isAsked) =>
        Assert.All([SampleForms.Word(), With("department", "<w:p/>")], form =>
        {
            var file = OfficeZip.With(form, "word/document.xml", xml =>
                xml.Replace("<w:tbl>", P(Floating(text)) + "<w:tbl>", StringComparison.Ordinal)
            );

            Assert.Equal(
                isAsked,
                CallForms.Read(file).Forms[0].Findings.Any(finding =>
                    finding.Severity > Severity.Info && finding.Value == text
                )
            );
        });

    [Theory]
    [InlineData("代表電話番号")]
    [InlineData("直通電話番号")]
    [InlineData("電話番号（代表）")]
    [InlineData("電話番号（直通）")]
    [InlineData("連絡先電話番号")]
    public void The_telephone_number_may_be_called_that_of_the_switchboard_or_of_the_desk(string label)
    {
        var plain = SampleForms.Word();
        var called = OfficeZip.With(plain, "word/document.xml", xml =>
            xml.Replace(">電話番号<", $">{label}<", StringComparison.Ordinal)
        );

        Assert.NotEqual(plain, called);
        Assert.Equal(
            Of(CallForms.Read(plain).Forms[0]["telephone"]),
            Of(CallForms.Read(called).Forms[0]["telephone"])
        );
    }

    [Fact]
    public void A_text_split_over_two_cells_is_for_a_person_to_judge() =>
        AssertAmbiguous(
            CallForms.Read(Form().Paragraph("1 申請者").Table(Row("担当部局・課", "総務部", "総務課")).Build()).Forms[
                0
            ],
            "department"
        );

    [Fact]
    public void A_date_split_over_cells_is_put_together() =>
        Assert.Equal(
            ("2026-03-20", Confidence.Repaired),
            Of(
                CallForms
                    .Read(Form().Paragraph("7 個人情報の取扱い").Table(Row("提出日", "令和8年", "3月", "20日")).Build())
                    .Forms[0]["submittedOn"]
            )
        );

    [Fact]
    public void Fields_that_another_answer_makes_needless_do_not_apply()
    {
        var file = SampleForms.Word(
            (field, written) =>
                Cell(
                    field.Id == "applicationKind" ? "☑通常　☐広域リージョン連携（代表都道府県）"
                    : field.RequiredWhen?.Field == "applicationKind" && field.Kind != FieldKind.Tick ? ""
                    : SampleForms.ValueOf(field, written)
                )
        );

        var form = CallForms.Read(file).Forms[0];

        Assert.Equal(Confidence.NotApplicable, form["necessity"].Confidence);
        Assert.Equal(Confidence.NotApplicable, form["partners"].Confidence);
    }

    [Theory]
    [InlineData("なし")]
    [InlineData("－")]
    [InlineData("該当なし")]
    [InlineData("（対象外）")]
    public void A_word_for_nothing_where_nothing_is_asked_does_not_apply(string written)
    {
        var file = SampleForms.Word(
            (field, answer) =>
                Cell(
                    field.Id == "pastSelection" ? "□あり　☑なし"
                    : field.Id is "pastYear" or "pastMunicipalities" ? written
                    : SampleForms.ValueOf(field, answer)
                )
        );

        var form = CallForms.Read(file).Forms[0];

        Assert.Equal((null, Confidence.NotApplicable), Of(form["pastYear"]));
        Assert.Equal((null, Confidence.NotApplicable), Of(form["pastMunicipalities"]));
        Assert.DoesNotContain(form.Findings, finding => finding.Field is "選定年度" or "当時の連携市区町村数");
    }

    [Fact]
    public void A_form_of_another_year_says_so()
    {
        var reading = CallForms.Read(
            OfficeZip.With(SampleForms.Word(), "word/document.xml", xml =>
                xml.Replace(
                    $"令和8年度 {CallForms.Form1.Title}",
                    $"令和７年度 {CallForms.Form1.Title}",
                    StringComparison.Ordinal
                )
            )
        );

        Assert.Equal("令和7年度", reading.Forms[0].Edition);
        Assert.Contains(reading.Forms[0].Findings, finding =>
            finding is { Code: "form.oldVersion", Severity: Severity.Error }
        );
    }

    [Fact]
    public void The_same_form_twice_in_one_file_is_two_forms_and_a_finding()
    {
        var body = OfficeZip.With(SampleForms.Word(), "word/document.xml", xml =>
        {
            var start = xml.IndexOf("<w:body>", StringComparison.Ordinal) + 8;
            var end = xml.IndexOf("<w:sectPr/>", StringComparison.Ordinal);
            return xml.Insert(end, xml[start..end].Replace("島根県", "鳥取県", StringComparison.Ordinal));
        });

        var reading = CallForms.Read(body);

        Assert.Equal(["島根県", "鳥取県"], reading.Forms.Select(form => form["prefecture"].Value));
        Assert.Equal("form.duplicate", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Hidden_text_is_not_read_and_mentioned()
    {
        var reading = CallForms.Read(With("prefecture", P(Run("鳥取県", "<w:vanish/>"), Run("島根県"))));

        Assert.Equal("島根県", reading.Forms[0]["prefecture"].Value);
        Assert.Equal("form.hiddenContent", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Macros_are_mentioned_and_the_form_is_read()
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(SampleForms.Word()));
        var file = OfficeZip.Of([
            .. zip.Entries.Select(entry => (entry.FullName, new StreamReader(entry.Open()).ReadToEnd())),
            ("word/vbaProject.bin", "x"),
        ]);

        var reading = CallForms.Read(file);

        Assert.Single(reading.Forms);
        Assert.Equal(
            ("file.macro", Severity.Warning),
            (Assert.Single(reading.Findings).Code, reading.Findings[0].Severity)
        );
    }

    [Fact]
    public void A_value_longer_than_allowed_is_kept_whole_and_reported()
    {
        var form = Read("goal", P(new string('あ', 4001)));

        Assert.Equal(4001, form["goal"].Value!.Length);
        Assert.Equal("field.invalid", Assert.Single(form.Findings).Code);
    }

    /// <summary>A text box of old Word that lies over the page.</summary>
    private static string Floating(string text) =>
        $"<w:r><w:pict><v:shape style=\"position:absolute;width:100pt\"><v:textbox><w:txbxContent>{P(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";

    private static WordFile Form() =>
        new WordFile()
            .Paragraph("様式1")
            .Paragraph($"令和8年度 {CallForms.Form1.Title}")
            .Table(
                Row("都道府県名", "島根県"),
                Row("所在地", "松江市"),
                Row("電話番号", "0852-00-0000"),
                Row("担当部局・課", "総務課"),
                Row("ふりがな", "けんちょう"),
                Row("必要性", "高い"),
                Row("効率性・効果", "高い"),
                Row("実現可能性", "高い")
            );

    private static byte[] With(string id, string content) =>
        SampleForms.Word((field, written) => Cell(field.Id == id ? content : SampleForms.ValueOf(field, written)));

    private static FormReading Read(string id, string content) =>
        Assert.Single(CallForms.Read(With(id, content)).Forms);

    private static string? Value(string id, string content) => Read(id, content)[id].Value;

    private static (string?, Confidence) Of(FieldReading field) => (field.Value, field.Confidence);

    private static void AssertAmbiguous(FormReading form, string id)
    {
        Assert.Equal((null, Confidence.Ambiguous), (form[id].Value, form[id].Confidence));
        Assert.Contains(form.Findings, finding =>
            finding.Code == "field.ambiguous" && finding.Field == form[id].Label && finding.Location is not null
        );
    }
}
