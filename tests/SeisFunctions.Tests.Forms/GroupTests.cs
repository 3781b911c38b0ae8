using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using static SeisFunctions.Tests.Forms.WordFile;

namespace SeisFunctions.Tests.Forms;

/// <summary>Marks that are only understood together, and what is said about them elsewhere in the form.</summary>
public sealed class GroupTests
{
    private static readonly IReadOnlyList<IReadOnlyList<string?>> Head =
    [
        ["様式2"],
        [$"令和8年度 {CallForms.Form2.Title}"],
        ["都道府県名", null, "島根県"],
    ];

    [Theory]
    [InlineData("同意欄：○＝同意、空欄＝調整中")]
    [InlineData("○は同意を得た団体")]
    [InlineData("都道府県名を記入してください")]
    [InlineData("取扱注意")]
    [InlineData("（写し）")]
    public void A_note_beside_the_name_of_the_prefecture_leaves_it_what_it_is(string note) =>
        Assert.Equal(("島根県", Confidence.Exact), PrefectureBeside(note));

    [Theory]
    [InlineData("（鳥取県と共同）")]
    [InlineData("鳥取県")]
    [InlineData("予定")]
    [InlineData("の様式を借用")]
    public void Whatever_else_stands_there_is_a_question(string note) =>
        Assert.Equal((null, Confidence.Ambiguous), PrefectureBeside(note));

    private static (string?, Confidence) PrefectureBeside(string note)
    {
        var form = Assert.Single(
            CallForms
                .Read(
                    new ExcelFile()
                        .Sheet(
                            "連携市区町村",
                            [
                                ["様式2"],
                                ["都道府県名", null, "島根県", null, note],
                                SampleForms.Header(0),
                                .. SampleAnswers.Municipalities,
                            ]
                        )
                        .Build()
                )
                .Forms
        );
        return (form["prefecture"].Value, form["prefecture"].Confidence);
    }

    [Theory]
    [InlineData("☑ 応募要件5", "true")]
    [InlineData("☑ 応募要件5（済）", "true")]
    [InlineData("応募要件5 ☑", "true")]
    [InlineData("応募要件5：☑", "true")]
    [InlineData("☐ 応募要件5", "false")]
    [InlineData("☑ 応募要件5（未）", null)]
    [InlineData("☑ 応募要件5（3月末予定）", null)]
    [InlineData("☐ 応募要件5（済）", null)]
    [InlineData("応募要件5（未）", null)]
    [InlineData("応募要件5", null)]
    [InlineData("☑ 応募要件6", null)]
    public void A_label_that_was_typed_again_into_the_place_of_its_answer_is_part_of_the_answer(
        string written,
        string? value
    )
    {
        var form = Filled("requirement5", written);

        Assert.Equal(
            (value, value is null ? Confidence.Ambiguous : Confidence.Exact, "true"),
            (form["requirement5"].Value, form["requirement5"].Confidence, form["requirement4"].Value)
        );
    }

    [Theory]
    [InlineData("supportStructure", "☑ 地域DX推進体制の構築支援", "true")]
    [InlineData("supportStructure", "☑ 地域DX推進体制の構築支援（未）", null)]
    [InlineData("pastSelection", "☑ 過去の選定（なし）", "なし")]
    [InlineData("pastSelection", "過去の選定（なし）", null)]
    public void So_is_another_wording_of_it_and_the_label_of_a_choice(string id, string written, string? value)
    {
        var form = Filled(id, written);

        Assert.Equal(
            (value, value is null ? Confidence.Ambiguous : Confidence.Exact),
            (form[id].Value, form[id].Confidence)
        );
    }

    [Fact]
    public void A_row_may_have_a_short_label_and_the_requirement_itself()
    {
        string[][] rows = [["応募要件5", "", "☑ 確認"], ["☑ 応募要件5", ""], ["応募要件5", "☑ "]];

        Assert.All(rows, cells =>
            Assert.Equal(
                "true",
                Requirements(
                    null,
                    field =>
                        [
                            .. cells.Select(cell =>
                                cell.Replace("応募要件5", field.Label, StringComparison.Ordinal)
                                + (cell.Length == 0 || cell == "☑ " ? field.Text : "")
                            ),
                        ]
                )["requirement5"]
                    .Value
            )
        );
    }

    [Theory]
    [InlineData("☑済", "□未", "true")]
    [InlineData("済☑", "未□", "true")]
    [InlineData("☑ 済", "", "true")]
    [InlineData("☑", "", "true")]
    [InlineData("□済", "☑未", "false")]
    [InlineData("済□", "未☑", "false")]
    [InlineData("", "☑", "false")]
    [InlineData("☑済", "☑未", null)]
    [InlineData("", "☑済　□未", null)]
    [InlineData("□済　☑未", "", null)]
    [InlineData("☑済", "未", null)]
    public void Words_printed_again_beside_the_boxes_below_their_own_heads_leave_the_answer_clear(
        string first,
        string second,
        string? value
    )
    {
        var form = Requirements(["応募要件", "済", "未"], field => [field.Text!, first, second]);

        Assert.Equal(
            (value, value is null ? Confidence.Ambiguous : Confidence.Exact),
            (form["requirement5"].Value, form["requirement5"].Confidence)
        );
    }

    [Theory]
    [InlineData("☑済　□未", Confidence.Ambiguous)]
    [InlineData("○", Confidence.Ambiguous)]
    [InlineData("□済　□未", Confidence.Blank)]
    [InlineData("企画課", Confidence.Blank)]
    public void A_tick_in_the_column_for_remarks_is_a_question_where_nothing_else_is_marked(
        string remark,
        Confidence confidence
    ) =>
        Assert.Equal(
            confidence,
            Requirements(["応募要件", "確認", "備考"], field => [field.Text!, "", remark])["requirement5"].Confidence
        );

    [Theory]
    [InlineData("凡例　○：同意済", "true", "true")]
    [InlineData("凡例　○：同意見込み", null, null)]
    [InlineData("凡例　○：十分対応可　△：一部対応可", "true", "true")]
    [InlineData("凡例　○：特に調整中", null, null)]
    [InlineData("※同意欄の○は見込みを含む", null, null)]
    [InlineData("※海士町は首長決裁の予定", "true", null)]
    [InlineData("※行が足りない場合は追加してください", "true", "true")]
    [InlineData("※同意欄は、首長の同意を得ている場合に○を記入してください", "true", "true")]
    [InlineData("同意について、費用負担がない旨の条件あり", null, null)]
    [InlineData("海士町とは別途覚書を交わす", "true", null)]
    [InlineData("対象：松江市、海士町", "true", "true")]
    [InlineData("※出典：各市からの回答", "true", "true")]
    [InlineData("（注）添付資料：位置図", "true", "true")]
    [InlineData("（単位：団体）", "true", "true")]
    [InlineData("※Ａ４判", "true", "true")]
    [InlineData("（注）○は首長の同意を得たもの", "true", "true")]
    [InlineData("（注）○は首長の同意を得るもの", null, null)]
    [InlineData("※参考：同意は未取得の団体を含む", null, null)]
    public void A_legend_or_note_puts_the_column_or_the_row_that_it_speaks_of_in_doubt(
        string note,
        string? first,
        string? second
    )
    {
        var rows = Read([
            [note],
            SampleForms.Header(0),
            .. SampleAnswers.Municipalities,
        ]);

        Assert.Equal([first, second], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("備考", "参加取下げ", null)]
    [InlineData("備考", "県東部", "true")]
    [InlineData("備考", "文書で同意", "true")]
    [InlineData("備考", "担当課とは合意", null)]
    [InlineData("備考", "継続（令和6年度選定）", "true")]
    [InlineData("備考", "首長の了承は得られそう", null)]
    [InlineData("備考", "同意？", null)]
    [InlineData("所管の議会", "○", null)]
    [InlineData("人口", "20万人", "true")]
    [InlineData("担当者の電話番号", "後日連絡します", "true")]
    [InlineData("昨年度の参加", "○", "true")]
    [InlineData("備考", "※確認済", "true")]
    [InlineData("備考", "確認済み（同意書受領）", "true")]
    [InlineData("備考", "同意内容確認済", "true")]
    [InlineData("", "※代表市", "true")]
    [InlineData("参加形態", "正式", "true")]
    [InlineData("備考", "正式に同意済み・公文書あり", "true")]
    [InlineData("備考", "追加", "true")]
    [InlineData("備考", "※今回から追加", "true")]
    [InlineData("", "前回も連携", "true")]
    [InlineData("備考", "昨年度から引き続き連携", "true")]
    [InlineData("備考", "※未確認", null)]
    [InlineData("備考", "要確認", null)]
    [InlineData("備考", "確認中", null)]
    [InlineData("備考", "確認予定", null)]
    [InlineData("備考", "同意は確認済だが文書は未受領", null)]
    [InlineData("備考", "担当課のみ確認済", null)]
    [InlineData("備考", "口頭で確認済", null)]
    [InlineData("備考", "※代表市と協議中", null)]
    [InlineData("備考", "正式には4月", null)]
    [InlineData("備考", "非正式", null)]
    [InlineData("備考", "正式な同意はこれから", null)]
    [InlineData("備考", "追加分", null)]
    [InlineData("備考", "追加予定", null)]
    [InlineData("備考", "追加（予定）", null)]
    [InlineData("備考", "追加中", null)]
    [InlineData("備考", "追加資料あり次第", null)]
    [InlineData("備考", "前回も辞退", null)]
    [InlineData("備考", "前回も連携、今回は未定", null)]
    [InlineData("備考", "同意 必要", null)]
    [InlineData("", "※", null)]
    [InlineData("", "※1", null)]
    public void A_remark_beside_an_entry_is_understood_or_puts_it_in_doubt(string head, string remark, string? consent)
    {
        var rows = Read([
            [.. SampleForms.Header(0), head],
            [.. SampleAnswers.Municipalities[0], remark],
            SampleAnswers.Municipalities[1],
        ]);

        Assert.Equal([consent, "true"], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("【今後同意予定】", null)]
    [InlineData("■調整中", null)]
    [InlineData("【東部地区】", "true")]
    [InlineData("２　同意済みの市町村", "true")]
    public void The_head_of_a_part_of_the_list_is_understood_or_puts_its_entries_in_doubt(string head, string? consent)
    {
        var rows = Read([
            SampleForms.Header(0),
            SampleAnswers.Municipalities[0],
            [head],
            SampleAnswers.Municipalities[1],
        ]);

        Assert.Equal(["true", consent], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("【以下は今後参加予定】", null)]
    [InlineData("（参考：オブザーバー）", null)]
    [InlineData("以下は検討中の団体", null)]
    [InlineData("以下は検討中の市町村です。", null)]
    [InlineData("オブザーバー", null)]
    [InlineData("以下、調整中", null)]
    [InlineData("【東部地区】", "true")]
    [InlineData("隠岐郡", "true")]
    [InlineData("■県西部圏域", "true")]
    [InlineData("1　同意済みの市町村", "true")]
    public void So_is_a_head_in_the_place_of_a_name(string head, string? consent)
    {
        foreach (var number in new[] { "", "2" })
        {
            var rows = Read([
                SampleForms.Header(0),
                SampleAnswers.Municipalities[0],
                [number, "", head],
                SampleAnswers.Municipalities[1],
            ]);

            Assert.Equal(["true", consent], new[] { rows[0], rows[^1] }.Select(row => row["consent"].Value));
        }
    }

    [Theory]
    [InlineData("海士町（調整中）")]
    [InlineData("安来市")]
    [InlineData("奥州市胆沢地区")]
    public void A_name_that_stands_alone_is_an_entry_and_heads_nothing(string name)
    {
        var rows = Read([
            SampleForms.Header(0),
            SampleAnswers.Municipalities[0],
            ["2", "", name],
            SampleAnswers.Municipalities[1],
        ]);

        Assert.Equal(["true", null, "true"], rows.Select(row => row["consent"].Value));
    }

    [Fact]
    public void A_part_of_what_is_below_a_head_is_in_doubt_like_the_rest()
    {
        var rows = Read([
            SampleForms.Header(0),
            SampleAnswers.Municipalities[0],
            ["以下は今後参加予定"],
            ["【東部地区】"],
            SampleAnswers.Municipalities[1],
        ]);

        Assert.Equal(["true", null], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("R8.3.1", "true")]
    [InlineData("令和8年3月1日", "true")]
    [InlineData("済", "true")]
    [InlineData("R8.4.10予定", null)]
    [InlineData("4月議会後", null)]
    public void A_second_column_of_the_consent_speaks_of_it(string day, string? consent)
    {
        var rows = Read([
            [.. SampleForms.Header(0), "同意日"],
            [.. SampleAnswers.Municipalities[0], day],
            [.. SampleAnswers.Municipalities[1], "R8.3.2"],
        ]);

        Assert.Equal([consent, "true"], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("保留", null)]
    [InlineData("10", "true")]
    public void A_word_where_the_number_of_an_entry_is_printed_puts_it_in_doubt(string number, string? consent)
    {
        var rows = Read([
            SampleForms.Header(0),
            [number, .. SampleAnswers.Municipalities[0].Skip(1)],
            SampleAnswers.Municipalities[1],
        ]);

        Assert.Equal([consent, "true"], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("○|通常||広域リージョン連携（代表都道府県）", "通常")]
    [InlineData("|通常|○|広域リージョン連携（代表都道府県）", "広域リージョン連携（代表都道府県）")]
    [InlineData("通常||広域リージョン連携（代表都道府県）|○", "広域リージョン連携（代表都道府県）")]
    [InlineData("通常|○|広域リージョン連携（代表都道府県）|", "通常")]
    [InlineData("|通常||広域リージョン連携（代表都道府県）", null)]
    [InlineData("予定|通常|○|広域リージョン連携（代表都道府県）", null)]
    public void A_mark_in_a_cell_of_its_own_belongs_to_the_option_beside_it(string cells, string? value)
    {
        var form = CallForms
            .Read(
                SampleForms.Word(
                    (field, written) =>
                        field.Id == "applicationKind"
                            ? string.Concat(cells.Split('|').Select(text => Cell(text)))
                            : Cell(SampleForms.ValueOf(field, written))
                )
            )
            .Forms[0];

        Assert.Equal(value, form["applicationKind"].Value);
    }

    [Theory]
    [InlineData("同意（予定を含む）", null)]
    [InlineData("同意（○）", "true")]
    [InlineData("同意（○を記入）", "true")]
    public void A_reservation_in_the_head_of_a_column_puts_it_in_doubt(string head, string? consent)
    {
        var rows = Read([
            [.. SampleForms.Header(0).Select(label => label == "同意" ? head : label)],
            .. SampleAnswers.Municipalities,
        ]);

        Assert.Equal([consent, consent], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("※No.2は首長の了承待ち", "true", null)]
    [InlineData("（注）１、２は予定", null, null)]
    [InlineData("下記は全て調整中の団体です。", null, null)]
    [InlineData("上記のほか、浜田市と協議中", "true", "true")]
    [InlineData("電話：0852-00-0012", "true", "true")]
    public void A_note_speaks_of_the_entries_whose_numbers_it_gives_or_of_all(
        string note,
        string? first,
        string? second
    )
    {
        var rows = Read([
            [note],
            SampleForms.Header(0),
            .. SampleAnswers.Municipalities,
        ]);

        Assert.Equal([first, second], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("備考", "取材対応は要相談", null)]
    [InlineData("備考", "担当：総務課", "true")]
    [InlineData("備考", "様式記入要領 p.4", "true")]
    [InlineData("事務局確認欄", "□", "true")]
    public void A_remark_beside_a_box_is_understood_or_makes_it_a_question(string head, string remark, string? value)
    {
        var fields = CallForms.Form1.Parts[4].Fields;

        var form = Word(
            new WordFile()
                .Paragraph("5 応募要件の確認")
                .Table([
                    Row("確認事項", "確認欄", head),
                    .. fields.Select(field => Row(field.Text!, "☑ 確認", field.Id == "requirement5" ? remark : "")),
                ])
        );

        Assert.Equal((value, "true"), (form["requirement5"].Value, form["requirement6"].Value));
    }

    [Theory]
    [InlineData("確認欄", "true")]
    [InlineData("確認（予定を含む）", null)]
    [InlineData("確認見込み", null)]
    public void A_reservation_in_the_head_over_the_boxes_makes_them_a_question(string head, string? value)
    {
        var fields = CallForms.Form1.Parts[4].Fields;

        var form = Word(
            new WordFile()
                .Paragraph("5 応募要件の確認")
                .Table([Row("確認事項", head), .. fields.Select(field => Row(field.Text!, "☑確認"))])
        );

        Assert.All(fields, field => Assert.Equal(value, form[field.Id].Value));
    }

    [Theory]
    [InlineData("※要件８については、広報への協力は応相談", "true", null)]
    [InlineData("＊要件8：一部対応できないものがある", "true", null)]
    [InlineData("以下は採択後に確認する予定のものを含む。", null, null)]
    [InlineData("上記のとおり相違ありません。", "true", "true")]
    [InlineData("－ 8 －", "true", "true")]
    public void A_note_speaks_of_the_requirements_whose_numbers_it_gives_or_of_all(
        string note,
        string? seventh,
        string? eighth
    )
    {
        var fields = CallForms.Form1.Parts[4].Fields;

        var form = Word(
            new WordFile()
                .Paragraph("5 応募要件の確認")
                .Paragraph(note)
                .Table([.. fields.Select(field => Row(field.Text!, "☑ 確認"))])
        );

        Assert.Equal((seventh, eighth), (form["requirement7"].Value, form["requirement8"].Value));
    }

    [Fact]
    public void A_row_below_a_requirement_speaks_of_it()
    {
        var fields = CallForms.Form1.Parts[4].Fields;

        var form = Word(
            new WordFile()
                .Paragraph("5 応募要件の確認")
                .Table([
                    .. fields.SelectMany(field =>
                        field.Id == "requirement5"
                            ? new[] { Row(field.Text!, "☑ 確認"), Row("※ ただし、常駐者の席は未定", "") }
                            : [Row(field.Text!, "☑ 確認")]
                    ),
                ])
        );

        Assert.Equal(
            (null, "true", "true"),
            (form["requirement5"].Value, form["requirement4"].Value, form["requirement6"].Value)
        );
    }

    [Fact]
    public void A_label_behind_a_value_with_nothing_between_makes_it_a_question()
    {
        var form = Assert.Single(
            CallForms
                .Read(
                    SampleForms.Word(
                        (field, written) => Cell(SampleForms.ValueOf(field, written)),
                        field => (field.Id == "department" ? "担当課：企画課" : "") + (field.Text ?? field.Label)
                    )
                )
                .Forms
        );

        Assert.Equal((null, Confidence.Ambiguous), (form["department"].Value, form["department"].Confidence));
    }

    [Theory]
    [InlineData("担当部局・課：政策企画部デジタル戦略課")]
    [InlineData("担当部局・課\t政策企画部デジタル戦略課")]
    [InlineData("担当部局・課 ⇒ 政策企画部デジタル戦略課")]
    [InlineData("担当部局・課＝政策企画部デジタル戦略課")]
    [InlineData("【担当部局・課】政策企画部デジタル戦略課")]
    public void A_second_label_of_the_same_field_in_its_value_makes_it_a_question(string line)
    {
        string? Of(string written) =>
            Word(
                new WordFile()
                    .Paragraph(written)
                    .Paragraph("メールアドレス：ka@pref.example.lg.jp")
                    .Paragraph("提出日：令和8年3月20日")
                    .Paragraph("ふりがな：かくう")
                    .Paragraph("必要性：高い")
            )["department"].Value;

        Assert.Equal("政策企画部デジタル戦略課", Of(line));
        Assert.Null(Of("担当課：企画課" + line));
    }

    [Fact]
    public void A_remark_that_reaches_down_over_several_entries_speaks_of_each()
    {
        var rows = Read(
            [
                [.. SampleForms.Header(0), "備考"],
                [.. SampleAnswers.Municipalities[0], "議決待ち"],
                SampleAnswers.Municipalities[1],
            ],
            after: "<mergeCells><mergeCell ref=\"J5:J6\"/></mergeCells>"
        );

        Assert.Equal([null, null], rows.Select(row => row["consent"].Value));
    }

    [Fact]
    public void A_remark_in_the_second_line_of_an_entry_speaks_of_it()
    {
        var rows = Read([
            [.. SampleForms.Header(0), "備考"],
            SampleAnswers.Municipalities[0],
            [null, null, null, null, null, null, null, "通院の足の確保。", null, "議決待ち"],
            SampleAnswers.Municipalities[1],
        ]);

        Assert.Equal([null, "true"], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("※３月末までに正式な同意を得る予定", "○※")]
    [InlineData("*1 議会への説明後に同意する見込み", "○*1")]
    [InlineData("（注）条件付き同意（費用負担がないこと）", "○（注）")]
    public void A_footnote_speaks_of_the_entry_that_carries_its_sign_and_of_no_other(string note, string marked)
    {
        IReadOnlyList<string?> first = [.. SampleAnswers.Municipalities[0].Select(cell => cell == "○" ? marked : cell)];

        var rows = Read([SampleForms.Header(0), first, SampleAnswers.Municipalities[1], [note]]);

        Assert.Equal([null, "true"], rows.Select(row => row["consent"].Value));
    }

    [Fact]
    public void What_is_said_of_a_whole_column_leaves_a_no_one()
    {
        IReadOnlyList<string?> first = [.. SampleAnswers.Municipalities[0].Select(cell => cell == "○" ? "×" : cell)];

        var rows = Read([
            ["※同意欄は、得られていない場合のみ×"],
            SampleForms.Header(0),
            first,
            SampleAnswers.Municipalities[1],
        ]);

        Assert.Equal(["false", null], rows.Select(row => row["consent"].Value));
    }

    [Fact]
    public void A_second_line_of_an_answer_in_a_row_of_its_own_belongs_to_the_entry_above()
    {
        var rows = Read([
            SampleForms.Header(0),
            SampleAnswers.Municipalities[0],
            [null, null, null, null, null, null, null, "通院の足の確保。"],
            SampleAnswers.Municipalities[1],
        ]);

        Assert.Equal(2, rows.Count);
        Assert.Equal(
            (SampleAnswers.Municipalities[0][7] + "\n通院の足の確保。", Confidence.Repaired),
            (rows[0]["issues"].Value, rows[0]["issues"].Confidence)
        );
    }

    [Theory]
    [InlineData("有", "協議中", "無", "○", null, null, "true")]
    [InlineData("有", "協議中", "無", null, "○", null, null)]
    [InlineData("有", "協議中", "無", null, null, "○", "false")]
    [InlineData("有", "不詳", "無", "○", null, null, null)]
    public void A_mark_says_what_its_head_says_and_nothing_where_a_head_is_not_understood(
        string head,
        string second,
        string third,
        string? a,
        string? b,
        string? c,
        string? consent
    )
    {
        var row = Assert.Single(
            Read(
                [
                    ["No.", "団体コード", "市区町村名", "同意", null, null, "担当部署"],
                    [null, null, null, head, second, third],
                    ["1", "322016", "松江市", a, b, c, "総務課"],
                ],
                after: "<mergeCells><mergeCell ref=\"D4:F4\"/></mergeCells>"
            )
        );

        Assert.Equal(consent, row["consent"].Value);
    }

    [Theory]
    [InlineData("☑", "☐ 確認", null)]
    [InlineData("", "☐ 確認", "false")]
    [InlineData("", "☑ 確認", "true")]
    public void A_mark_in_front_of_one_requirement_whose_box_is_empty_is_a_question(
        string mark,
        string box,
        string? value
    )
    {
        var fields = CallForms.Form1.Parts[4].Fields;

        var form = Word(
            new WordFile()
                .Paragraph("5 応募要件の確認")
                .Table([
                    .. fields.Select(field =>
                        Row(
                            (field.Id == "requirement3" ? mark : "") + field.Text,
                            field.Id == "requirement3" ? box : "☐ 確認"
                        )
                    ),
                ])
        );

        Assert.Equal(value, form["requirement3"].Value);
    }

    [Fact]
    public void A_sentence_that_confirms_all_makes_empty_boxes_a_question()
    {
        var fields = CallForms.Form1.Parts[4].Fields;

        var form = Word(
            new WordFile()
                .Paragraph("5 応募要件の確認")
                .Table([.. fields.Select(field => Row(field.Text!, "☐ 確認"))])
                .Paragraph("以上、全項目を確認済み")
        );

        Assert.All(fields, field => Assert.Null(form[field.Id].Value));
    }

    [Theory]
    [InlineData("適合|不適合")]
    [InlineData("○|×")]
    [InlineData("適|否")]
    [InlineData("満たす|満たさない")]
    [InlineData("はい|いいえ")]
    [InlineData("有|無")]
    [InlineData("要|不要")]
    [InlineData("確認済|未確認")]
    public void A_mark_under_one_of_two_answers_is_that_answer(string heads) =>
        Assert.Equal(["true", "false", null, null], Headed(heads, "○|", "|○", "○|○", "|"));

    [Theory]
    [InlineData("有|協議中|無")]
    [InlineData("○|△|×")]
    [InlineData("適|見込み|否")]
    [InlineData("はい|確認中|いいえ")]
    [InlineData("済|予定|未")]
    public void A_mark_under_what_is_still_open_is_a_question(string heads) =>
        Assert.Equal(["true", null, "false", null], Headed(heads, "○||", "|○|", "||○", "○|○|"));

    [Theory]
    [InlineData("適|不詳|否")]
    [InlineData("適|否|区分")]
    public void A_head_that_nobody_understands_makes_all_of_the_group_a_question(string heads) =>
        Assert.Equal([null, null, null, null], Headed(heads, "○||", "|○|", "||○", "○||"));

    [Fact]
    public void Marks_in_columns_that_no_head_explains_are_a_question() =>
        Assert.Equal([null, null, null, null], Headed("第1欄|第2欄", "○|", "|○", "○|", "|"));

    [Theory]
    [InlineData("適|否|備考", "true", null)]
    [InlineData("適|否|摘要", "true", null)]
    [InlineData("適|否|特記事項", "true", null)]
    public void A_remark_beside_headed_marks_is_understood_or_makes_them_a_question(
        string heads,
        string plain,
        string? open
    ) => Assert.Equal([plain, open, "false", "true"], Headed(heads, "○||", "○||要相談", "|○|", "○||記入要領 p.4"));

    [Theory]
    [InlineData("✓", "✓", "true")]
    [InlineData("☑", "☑", "true")]
    [InlineData("○？", null, null)]
    [InlineData("△", null, null)]
    [InlineData("済", "済", "true")]
    public void What_stands_under_a_head_is_a_mark_or_a_question(string written, string? mark, string? value)
    {
        Assert.Equal(mark is null, value is null);
        Assert.Equal([value, "false", "true", null], Headed("適|否", written + "|", "|○", "○|", "|"));
    }

    [Theory]
    [InlineData("●", "○", "true", null)]
    [InlineData("◎", "○", null, null)]
    [InlineData("☑", "☒", "true", null)]
    [InlineData("■", "☒", "true", null)]
    [InlineData("◎", "◎", "true", "true")]
    [InlineData("○", "○", "true", "true")]
    [InlineData("○", "☑", "true", "true")]
    public void Marks_of_two_kinds_in_one_section_are_a_question_where_one_may_be_the_empty_one(
        string first,
        string second,
        string? third,
        string? fourth
    ) =>
        Assert.Equal(
            (third, fourth),
            Boxes(id => id == "requirement3" ? first : second) is var form
                ? (form["requirement3"].Value, form["requirement4"].Value)
                : default
        );

    [Theory]
    [InlineData("凡例　○：確認済", "true")]
    [InlineData("○＝確認", "true")]
    [InlineData("凡例　○：確認予定", null)]
    [InlineData("「○」は見込み", null)]
    [InlineData("○…一部該当", null)]
    [InlineData("△：確認中", "true")]
    public void A_legend_says_what_the_marks_of_its_section_mean(string legend, string? value) =>
        Assert.Equal(value, Boxes(_ => "○", legend)["requirement3"].Value);

    [Theory]
    [InlineData("※要件3、5は応相談", null, "true", null)]
    [InlineData("要件5については、一部の機器が未整備", "true", "true", null)]
    [InlineData("※令和8年5月に体制を見直す予定", "true", "true", "true")]
    [InlineData("※以上は全て見込み", null, null, null)]
    public void A_note_among_the_boxes_speaks_of_those_that_it_numbers(
        string note,
        string? third,
        string? fourth,
        string? fifth
    ) =>
        Assert.Equal(
            (third, fourth, fifth),
            Boxes(_ => "☑", note) is var form
                ? (form["requirement3"].Value, form["requirement4"].Value, form["requirement5"].Value)
                : default
        );

    [Theory]
    [InlineData("辞退", null)]
    [InlineData("（不参加）", null)]
    [InlineData("参加取下げ済み", null)]
    [InlineData("見送りました", null)]
    [InlineData("同意書受領済", "true")]
    [InlineData("幹事", "true")]
    [InlineData("人口 20万人", "true")]
    [InlineData("dx@city.example.lg.jp", "true")]
    [InlineData("R8.3.1 同意", "true")]
    public void An_entry_that_is_called_off_is_a_question_and_a_plain_remark_none(string remark, string? consent) =>
        Assert.Equal(
            [consent, "true"],
            Read([
                    [.. SampleForms.Header(0), "備考"],
                    [.. SampleAnswers.Municipalities[0], remark],
                    SampleAnswers.Municipalities[1],
                ])
                .Select(row => row["consent"].Value)
        );

    /// <summary>応募要件3 to 6 with a cell under each head.</summary>
    private static IReadOnlyList<string?> Headed(string heads, params string[] cells)
    {
        var fields = CallForms.Form1.Parts[4].Fields;
        var written = new[] { "requirement3", "requirement4", "requirement5", "requirement6" }
            .Zip(cells)
            .ToDictionary();
        var empty = string.Join('|', heads.Split('|').Select((_, index) => index == 0 ? "○" : ""));
        var form = Word(
            new WordFile()
                .Paragraph("5 応募要件の確認")
                .Table([
                    Row(["確認事項", .. heads.Split('|')]),
                    .. fields.Select(field =>
                        Row([field.Text!, .. written.GetValueOrDefault(field.Id, empty).Split('|')])
                    ),
                ])
        );
        return [.. written.Keys.Select(id => form[id].Value)];
    }

    private static FormReading Boxes(Func<string, string> mark, string note = "")
    {
        var file = new WordFile().Paragraph("5 応募要件の確認");
        return Word(
            (note.Length > 0 ? file.Paragraph(note) : file).Table([
                .. CallForms.Form1.Parts[4].Fields.Select(field => Row(field.Text!, mark(field.Id))),
            ])
        );
    }

    private static FormReading Word(WordFile sections) =>
        Assert.Single(
            CallForms
                .Read(
                    new WordFile()
                        .Paragraph("様式1")
                        .Paragraph($"令和8年度 {CallForms.Form1.Title}")
                        .Xml(sections.Body)
                        .Paragraph("1 申請者")
                        .Table(
                            Row("都道府県名", "島根県"),
                            Row("代表者 職・氏名", "知事　架空 太郎"),
                            Row("電話番号", "03-0000-0000"),
                            Row("所在地", "松江市")
                        )
                        .Build()
                )
                .Forms
        );

    private static IReadOnlyList<RowReading> Read(IReadOnlyList<IReadOnlyList<string?>> rows, string after = "") =>
        Assert
            .Single(
                CallForms.Read(new ExcelFile().Sheet("連携市区町村", [.. Head, .. rows], after: after).Build()).Forms
            )
            .Table("municipalities")
            .Rows;

    private static FormReading Filled(string id, string written) =>
        CallForms
            .Read(
                SampleForms.Word(
                    (field, answer) => Cell(P(Run(field.Id == id ? written : SampleForms.ValueOf(field, answer))))
                )
            )
            .Forms[0];

    private static FormReading Requirements(string[]? head, Func<FieldDefinition, string[]> cells) =>
        Assert.Single(
            CallForms
                .Read(
                    new WordFile()
                        .Paragraph("様式1")
                        .Paragraph(CallForms.Form1.Title)
                        .Paragraph("5 応募要件の確認")
                        .Table([
                            .. head is null ? [] : new[] { Row(head) },
                            .. CallForms.Form1.Parts[4].Fields.Select(field => Row(cells(field))),
                        ])
                        .Build()
                )
                .Forms
        );
}
