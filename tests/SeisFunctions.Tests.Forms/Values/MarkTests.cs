using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Tests.Forms.Values;

/// <summary>How people mark boxes and options. In the text, ‹…› is circled and «…» struck through.</summary>
public sealed class MarkTests
{
    private static FieldDefinition Past => CallForms.Form1.Fields.First(one => one.Id == "pastSelection");
    private static FieldDefinition Kind => CallForms.Form1.Fields.First(one => one.Id == "applicationKind");
    private static FieldDefinition Requirement => CallForms.Form1.Fields.First(one => one.Id == "requirement3");
    private static FieldDefinition Mandatory => CallForms.Form1.Fields.First(one => one.Id == "supportStructure");
    private static FieldDefinition Consultation => CallForms.Form1.Fields.First(one => one.Id == "consultation");
    private static FieldDefinition Consent =>
        CallForms.Form2.Tables.First().Columns.First(column => column.Id == "consent");

    [Theory]
    [InlineData("あり", "あり")]
    [InlineData("有", "あり")]
    [InlineData("なし", "なし")]
    [InlineData("無し", "なし")]
    [InlineData("☐あり ☑なし", "なし")]
    [InlineData("☑あり☐なし", "あり")]
    [InlineData("☐　あり☑　なし", "なし")]
    [InlineData("□あり　■なし", "なし")]
    [InlineData("□あり　レなし", "なし")]
    [InlineData("□ あり　レ なし", "なし")]
    [InlineData("○あり　なし", "あり")]
    [InlineData("あり○　なし", "あり")]
    [InlineData("あり　なし○", "なし")]
    [InlineData("○あり　×なし", "あり")]
    [InlineData("あり　○なし", "なし")]
    [InlineData("○あり　●なし", "なし")]
    [InlineData("（○）あり　（　）なし", "あり")]
    [InlineData("[ ]あり [x]なし", "なし")]
    [InlineData("あり☑ なし☐", "あり")]
    [InlineData("☐あり\n☑なし", "なし")]
    [InlineData("‹あり›・なし", "あり")]
    [InlineData("あり・«なし»", "あり")]
    [InlineData("㊒・無", "あり")]
    [InlineData("有\u20DD・無", "あり")]
    [InlineData("有・無\u20DD", "なし")]
    [InlineData("有・無\u0336", "あり")]
    [InlineData("🗹あり　☐なし", "あり")]
    [InlineData("1．あり", "あり")]
    [InlineData("②なし", "なし")]
    [InlineData("ナシ", "なし")]
    [InlineData("①あり　②なし", null)]
    [InlineData("あり（選定年度：　　年度）・なし", null)]
    [InlineData("有・無", null)]
    [InlineData("あり・なし", null)]
    [InlineData("☐あり ☐なし", null)]
    public void An_option_is_chosen_by_a_mark_a_circle_a_stroke_or_by_standing_alone(string written, string? chosen)
    {
        var read = Read(Past, written);

        Assert.Equal((chosen is null ? Confidence.Blank : Confidence.Exact, chosen), (read.Confidence, read.Value));
    }

    [Theory]
    [InlineData("あり（令和6年度）", "あり")]
    [InlineData("なし（初めて）", "なし")]
    [InlineData("☐あり　☑なし（新規）", "なし")]
    public void A_remark_that_leaves_the_choice_what_it_is_is_passed_over_and_mentioned(string written, string chosen)
    {
        var read = Read(Past, written);

        Assert.Equal((Confidence.Repaired, chosen), (read.Confidence, read.Value));
    }

    [Theory]
    [InlineData("☑あり（該当）　☐なし", "あり")]
    [InlineData("☑あり 該当　☐なし", "あり")]
    [InlineData("☑あり：該当　☐なし", "あり")]
    [InlineData("☑あり（該当します）　☐なし", "あり")]
    [InlineData("☐あり　☑なし（非該当）", "なし")]
    [InlineData("☐あり　☑なし　非該当", "なし")]
    [InlineData("☐あり　☑なし（該当なし）", "なし")]
    [InlineData("☑あり（該当）　☐なし（非該当）", "あり")]
    [InlineData("☐あり（該当）　☑なし（非該当）", "なし")]
    [InlineData("あり（該当）", "あり")]
    [InlineData("○あり（該当）・なし", "あり")]
    public void A_word_beside_the_answer_that_says_the_same_is_passed_over_and_mentioned(string written, string chosen)
    {
        var read = Read(Past, written);

        Assert.Equal((Confidence.Repaired, chosen), (read.Confidence, read.Value));
    }

    [Theory]
    [InlineData("☑あり（非該当）　☐なし")]
    [InlineData("☑あり　非該当　☐なし")]
    [InlineData("☐あり　☑なし（該当）")]
    [InlineData("☐あり（該当）　☑なし")]
    [InlineData("☑あり　☐なし（非該当）")]
    [InlineData("☑あり（非該当）　☐なし（該当）")]
    [InlineData("☑あり（該当）（非該当）　☐なし")]
    [InlineData("☑あり（該当？）　☐なし")]
    [InlineData("☑あり（該当見込み）　☐なし")]
    [InlineData("該当　☑あり　☐なし")]
    [InlineData("あり・なし（非該当）")]
    [InlineData("☐あり　☐なし（非該当）")]
    public void A_word_that_says_otherwise_or_stands_at_another_option_makes_the_choice_a_question(string written)
    {
        var read = Read(Past, written);

        Assert.Equal((Confidence.Ambiguous, null), (read.Confidence, read.Value));
    }

    [Theory]
    [InlineData("☑該当　☐非該当")]
    [InlineData("該当")]
    [InlineData("非該当")]
    public void A_word_in_place_of_the_printed_options_is_a_question(string written) =>
        Assert.Null(Read(Past, written).Value);

    [Theory]
    [InlineData("あり（不採択）")]
    [InlineData("☐あり　☑なし×")]
    [InlineData("×あり（○）・なし（　）")]
    [InlineData("☑あり（取下げ）　☐なし")]
    [InlineData("□あり　□なし　☑不明")]
    [InlineData("なし？")]
    [InlineData("☑なし（見込み）")]
    [InlineData("あり（予定）")]
    [InlineData("なし（ただし令和6年度に応募）")]
    [InlineData("☑あり（申請中） ☐なし")]
    [InlineData("☑あり ☑なし")]
    [InlineData("○あり　○なし")]
    [InlineData("あり ○ なし")]
    [InlineData("×あり　なし")]
    [InlineData("△あり　□なし")]
    [InlineData("☑«あり»　☐なし")]
    [InlineData("☑")]
    [InlineData("有・(無)")]
    [InlineData("「有」・無")]
    [InlineData("有無：有")]
    [InlineData("有→無")]
    [InlineData("あり🔘　なし⚪")]
    [InlineData("\uF0FEあり　\uF0A8なし")]
    public void Where_two_readings_are_possible_none_is_taken(string written)
    {
        var read = Read(Past, written);

        Assert.Equal((Confidence.Ambiguous, null), (read.Confidence, read.Value));
    }

    [Theory]
    [InlineData("☑あり ☑なし", "複数の選択肢が選ばれています")]
    [InlineData("☑«あり»　☐なし", "どれが選ばれているか判断できません")]
    [InlineData("なし（ただし令和6年度に応募）", "選択肢のほかに「ただし令和6年度に応募」と記載されています")]
    public void A_choice_that_is_not_taken_says_why(string written, string note) =>
        Assert.Equal(note, Read(Past, written).Note);

    [Theory]
    [InlineData("あり・なし→なし", "なし")]
    [InlineData("あり・なし ⇒ あり", "あり")]
    [InlineData("有・無→無し", "なし")]
    public void One_option_behind_an_arrow_is_chosen_from_the_printed_list(string written, string chosen) =>
        Assert.Equal((Confidence.Repaired, chosen), (Read(Past, written).Confidence, Read(Past, written).Value));

    [Theory]
    [InlineData("あり→なし")]
    [InlineData("→なし")]
    [InlineData("☑あり・なし→なし")]
    [InlineData("あり・あり・なし→なし")]
    [InlineData("あり・なし→")]
    [InlineData("あり・なし→未定")]
    [InlineData("あり・なし→あり・なし")]
    [InlineData("あり・«なし»→なし")]
    [InlineData("‹あり›・なし→なし")]
    public void An_arrow_elsewhere_chooses_nothing(string written) =>
        Assert.NotEqual(Confidence.Repaired, Read(Past, written).Confidence);

    [Theory]
    [InlineData("あ«り»・なし", "なし")]
    [InlineData("あ‹り›・なし", "あり")]
    [InlineData("あり・な‹し›", "なし")]
    public void A_stroke_or_circle_over_some_letters_is_meant_for_the_option(string written, string chosen) =>
        Assert.Equal((Confidence.Repaired, chosen), (Read(Past, written).Confidence, Read(Past, written).Value));

    [Theory]
    [InlineData("あ«り»・な«し»")]
    [InlineData("«あり»・«なし»")]
    [InlineData("‹あり›・‹なし›")]
    [InlineData("‹あり›・あり・なし")]
    public void Strokes_and_circles_that_speak_against_one_another_choose_nothing(string written) =>
        Assert.Null(Read(Past, written).Value);

    [Theory]
    [InlineData("1．あり　2．なし", true)]
    [InlineData("（1）あり　（2）なし", true)]
    [InlineData("①あり　②なし", true)]
    [InlineData("あり／なし", true)]
    [InlineData("あり：・なし：", true)]
    [InlineData("（あり）・（なし）", true)]
    [InlineData("「あり」「なし」", true)]
    [InlineData("1．あり　②なし", false)]
    [InlineData("★あり・なし", false)]
    [InlineData("あり★・なし", false)]
    [InlineData("あり・なし★", false)]
    [InlineData("あり・なし。2", false)]
    [InlineData("あり・なし 1", false)]
    [InlineData("あり・あり・なし", false)]
    [InlineData("（あり）・なし", false)]
    [InlineData("あり・【なし】", false)]
    public void A_list_of_options_says_nothing_unless_one_of_them_stands_out(string written, bool isPlain) =>
        Assert.Equal(
            (isPlain ? Confidence.Blank : Confidence.Ambiguous, null),
            (Read(Past, written).Confidence, Read(Past, written).Value)
        );

    [Theory]
    [InlineData("（x）あり　（ ）なし", "あり")]
    [InlineData("[X]あり [ ]なし", "あり")]
    [InlineData("（ｘ）あり　（　）なし", "あり")]
    [InlineData("［Ｘ］あり　［　］なし", "あり")]
    [InlineData("（レ）あり　（　）なし", "あり")]
    [InlineData("（ﾚ）あり　（　）なし", "あり")]
    [InlineData("(v)あり ( )なし", "あり")]
    [InlineData("(V)あり ( )なし", "あり")]
    [InlineData("（　✓　）あり　（　　）なし", "あり")]
    [InlineData("□あり　□レなし", "なし")]
    [InlineData("□レ あり　□ なし", "あり")]
    [InlineData("🗸あり　☐なし", "あり")]
    [InlineData("☑\uFE0Fあり　☐\uFE0Fなし", "あり")]
    [InlineData("v あり　なし", "あり")]
    [InlineData("☑　あ　り　　☐　な　し", "あり")]
    [InlineData("☑ありです　☐なし", "あり")]
    public void A_box_may_be_made_of_letters(string written, string chosen) =>
        Assert.Equal((Confidence.Exact, chosen), (Read(Past, written).Confidence, Read(Past, written).Value));

    [Theory]
    [InlineData("レベルあり・なし")]
    [InlineData("あり？なし")]
    [InlineData("あ？り")]
    [InlineData("ありか")]
    [InlineData("名あり")]
    public void Letters_within_a_word_are_no_mark_and_no_option(string written) =>
        Assert.Null(Read(Past, written).Value);

    [Fact]
    public void What_follows_two_thousand_characters_of_options_is_not_looked_at()
    {
        Assert.Equal("なし", Read(Past, "☐あり　☑なし" + new string('　', 3_000)).Value);
        Assert.Null(Read(Past, new string('　', 3_000) + "☐あり　☑なし").Value);
    }

    [Fact]
    public void Options_of_another_look_put_the_choice_in_doubt()
    {
        var content = new ContentBuilder();
        content.Append("あり・", (Marks)0x20, null);
        content.Append("なし", Marks.None, null);

        Assert.Equal(
            Confidence.Ambiguous,
            ValueReader.Read(Past, content.Build(), CellKind.Text, isTableCell: false).Confidence
        );
    }

    [Theory]
    [InlineData("pastSelection", "")]
    [InlineData("pastSelection", "あり・なし")]
    [InlineData("requirement3", "")]
    public void A_drawing_over_a_field_is_for_a_person_to_judge(string id, string written)
    {
        var content = new ContentBuilder();
        content.Append(written, Marks.None, null);
        content.MarkDrawing();

        var read = ValueReader.Read(
            CallForms.Form1.Fields.First(field => field.Id == id),
            content.Build(),
            CellKind.Text,
            isTableCell: false
        );

        Assert.Equal(
            (Confidence.Ambiguous, true),
            (read.Confidence, read.Note!.Contains("図形", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Every_word_for_yes_or_no_is_an_answer_where_nothing_is_printed()
    {
        Assert.All(AnswerWords.Yes, word =>
            Assert.Equal((word, "true"), (word, Read(Consent, word, isTableCell: true).Value))
        );
        Assert.All(AnswerWords.No, word =>
            Assert.Equal((word, "false"), (word, Read(Consent, word, isTableCell: true).Value))
        );
    }

    [Theory]
    [InlineData("ありません")]
    [InlineData("検討中")]
    [InlineData("特になし")]
    public void A_word_that_only_contains_an_option_is_not_that_option(string written)
    {
        var read = Read(Past, written);

        Assert.Equal((Confidence.Unreadable, null), (read.Confidence, read.Value));
    }

    [Theory]
    [InlineData("☑通常　☐広域リージョン連携（代表都道府県）", "通常")]
    [InlineData("□通常\n■広域リージョン連携(代表都道府県)", "広域リージョン連携（代表都道府県）")]
    [InlineData("広域リージョン連携", "広域リージョン連携（代表都道府県）")]
    [InlineData("通常○　広域リージョン連携（代表都道府県）", "通常")]
    [InlineData("«通常»・広域リージョン連携（代表都道府県）", "広域リージョン連携（代表都道府県）")]
    [InlineData("○ 通常　　 広域リージョン連携 （代表都道府県）", "通常")]
    public void A_long_option_is_known_by_its_first_words(string written, string chosen) =>
        Assert.Equal(chosen, Read(Kind, written).Value);

    [Theory]
    [InlineData("広域リージョン連携（構成都道府県）")]
    [InlineData("☑広域リージョン連携（構成都道府県）　□通常")]
    public void An_option_with_another_remark_than_the_printed_one_is_not_that_option(string written) =>
        Assert.Equal((Confidence.Ambiguous, null), (Read(Kind, written).Confidence, Read(Kind, written).Value));

    [Theory]
    [InlineData("☑ 確認", "true")]
    [InlineData("☒確認", "true")]
    [InlineData("■ 確認", "true")]
    [InlineData("● 確認", "true")]
    [InlineData("✓確認", "true")]
    [InlineData("レ 確認", "true")]
    [InlineData("ﾚ確認", "true")]
    [InlineData("○ 確認", "true")]
    [InlineData("〇確認", "true")]
    [InlineData("◯ 確認", "true")]
    [InlineData("確認 ○", "true")]
    [InlineData("[x] 確認", "true")]
    [InlineData("‹確認›", "true")]
    [InlineData("確認済", "true")]
    [InlineData("確認しました", "true")]
    [InlineData("はい", "true")]
    [InlineData("☐はい ☑いいえ", "false")]
    [InlineData("はい・«いいえ»", "true")]
    [InlineData("‹はい›・いいえ", "true")]
    [InlineData("☑確認　☐未確認", "true")]
    [InlineData("確認　□／　未確認　☑", "false")]
    [InlineData("同意する　□／　同意しない　☑", "false")]
    [InlineData("未確認", "false")]
    [InlineData("☑はい ☐いいえ", "true")]
    [InlineData("☐ 確認", "false")]
    [InlineData("□確認", "false")]
    [InlineData("いいえ", "false")]
    public void A_box_counts_as_ticked_by_any_usual_mark(string written, string value) =>
        Assert.Equal(
            (Confidence.Exact, value),
            (Read(Requirement, written).Confidence, Read(Requirement, written).Value)
        );

    [Theory]
    [InlineData("× 確認")]
    [InlineData("△ 確認")]
    [InlineData("確認")]
    [InlineData("☑☐ 確認")]
    [InlineData("☑ 確認（一部未了）")]
    [InlineData("«確認»")]
    [InlineData("後日")]
    [InlineData("○？")]
    [InlineData("確認済み？")]
    [InlineData("①")]
    [InlineData("□確認　☑保留")]
    [InlineData("○ 一部")]
    [InlineData("確認ではない")]
    [InlineData("☑ 確認　－")]
    [InlineData("☑ 確認（―）")]
    [InlineData("☑ 確認　／")]
    public void An_unknown_mark_is_for_a_person_to_judge(string written) =>
        Assert.Equal(
            (Confidence.Ambiguous, null),
            (Read(Requirement, written).Confidence, Read(Requirement, written).Value)
        );

    [Theory]
    [InlineData("○", Confidence.Exact, "true")]
    [InlineData("〇", Confidence.Exact, "true")]
    [InlineData("◎", Confidence.Exact, "true")]
    [InlineData("✔", Confidence.Exact, "true")]
    [InlineData("レ", Confidence.Exact, "true")]
    [InlineData("有", Confidence.Exact, "true")]
    [InlineData("同意済", Confidence.Exact, "true")]
    [InlineData("同意", Confidence.Exact, "true")]
    [InlineData("○（同意）", Confidence.Exact, "true")]
    [InlineData("TRUE", Confidence.Exact, "true")]
    [InlineData("×", Confidence.Exact, "false")]
    [InlineData("無", Confidence.Exact, "false")]
    [InlineData("未同意", Confidence.Exact, "false")]
    [InlineData("o", Confidence.Repaired, "true")]
    [InlineData("Ｏ", Confidence.Repaired, "true")]
    [InlineData("㊒", Confidence.Exact, "true")]
    [InlineData("同意なし", Confidence.Exact, "false")]
    [InlineData("非該当", Confidence.Exact, "false")]
    [InlineData("0", Confidence.Ambiguous, null)]
    [InlineData("⚪", Confidence.Ambiguous, null)]
    [InlineData("㊀", Confidence.Ambiguous, null)]
    [InlineData("△", Confidence.Ambiguous, null)]
    [InlineData("○（予定）", Confidence.Ambiguous, null)]
    [InlineData("O", Confidence.Repaired, "true")]
    [InlineData("ｏ", Confidence.Repaired, "true")]
    [InlineData("1", Confidence.Exact, "true")]
    [InlineData("R8.3.10", Confidence.Repaired, "true")]
    [InlineData("同意済（3月10日）", Confidence.Repaired, "true")]
    [InlineData("«同意済»", Confidence.Ambiguous, null)]
    [InlineData("同意・不同意", Confidence.Blank, null)]
    [InlineData("○同意・不同意", Confidence.Ambiguous, null)]
    [InlineData("○同意・×不同意", Confidence.Exact, "true")]
    [InlineData("同意・○不同意", Confidence.Exact, "false")]
    [InlineData("○×", Confidence.Ambiguous, null)]
    [InlineData("調整中", Confidence.Ambiguous, null)]
    [InlineData("－", Confidence.Ambiguous, null)]
    [InlineData("", Confidence.Blank, null)]
    public void Consent_in_a_table_is_yes_no_or_for_a_person_to_judge(
        string written,
        Confidence confidence,
        string? value
    )
    {
        var read = Read(Consent, written, isTableCell: true);

        Assert.Equal((confidence, value), (read.Confidence, read.Value));
    }

    [Theory]
    [InlineData("－", Confidence.Repaired, "false")]
    [InlineData("／", Confidence.Repaired, "false")]
    [InlineData("R8.3.10", Confidence.Ambiguous, null)]
    [InlineData("‹□› 確認", Confidence.Exact, "false")]
    [InlineData("□ ‹確認›", Confidence.Exact, "true")]
    [InlineData("確認いたします", Confidence.Ambiguous, null)]
    [InlineData("☑ 確認（3月10日）", Confidence.Repaired, "true")]
    public void A_printed_box_is_read_with_what_stands_at_it(string written, Confidence confidence, string? value) =>
        Assert.Equal((confidence, value), (Read(Requirement, written).Confidence, Read(Requirement, written).Value));

    [Theory]
    [InlineData("☑ 確認 該当", Confidence.Exact, "true")]
    [InlineData("☑ 確認（該当）", Confidence.Exact, "true")]
    [InlineData("☐ 確認（非該当）", Confidence.Repaired, "false")]
    [InlineData("☐ 確認　該当なし", Confidence.Repaired, "false")]
    [InlineData("☑該当　☐非該当", Confidence.Exact, "true")]
    [InlineData("☐該当　☑非該当", Confidence.Exact, "false")]
    [InlineData("☑ 確認 非該当", Confidence.Ambiguous, null)]
    [InlineData("○ 確認（非該当）", Confidence.Ambiguous, null)]
    [InlineData("☐ 確認（該当）", Confidence.Ambiguous, null)]
    [InlineData("☐ 確認　該当する", Confidence.Ambiguous, null)]
    [InlineData("☑ 確認（該当？）", Confidence.Ambiguous, null)]
    [InlineData("☐ 確認（非該当？）", Confidence.Ambiguous, null)]
    [InlineData("☑ 確認（該当）（非該当）", Confidence.Ambiguous, null)]
    [InlineData("☑ 非該当", Confidence.Exact, "false")]
    public void A_word_beside_a_box_that_says_otherwise_than_the_box_is_never_passed_over(
        string written,
        Confidence confidence,
        string? value
    ) => Assert.Equal((confidence, value), (Read(Requirement, written).Confidence, Read(Requirement, written).Value));

    [Theory]
    [InlineData("未")]
    [InlineData("未了")]
    [InlineData("未済")]
    [InlineData("未確認")]
    [InlineData("未実施")]
    [InlineData("未協議")]
    [InlineData("未提出")]
    [InlineData("未定")]
    [InlineData("無")]
    [InlineData("無し")]
    [InlineData("なし")]
    [InlineData("ナシ")]
    [InlineData("否")]
    [InlineData("否決")]
    [InlineData("不可")]
    [InlineData("不可能")]
    [InlineData("不同意")]
    [InlineData("不承諾")]
    [InlineData("不参加")]
    [InlineData("不要")]
    [InlineData("不備あり")]
    [InlineData("対象外")]
    [InlineData("非該当")]
    [InlineData("該当なし")]
    [InlineData("辞退")]
    [InlineData("見送り")]
    [InlineData("いいえ")]
    [InlineData("NG")]
    [InlineData("ｎｇ")]
    [InlineData("No")]
    [InlineData("false")]
    [InlineData("しない")]
    [InlineData("しません")]
    [InlineData("せず")]
    [InlineData("できない")]
    [InlineData("できず")]
    [InlineData("確認しない")]
    [InlineData("確認していない")]
    [InlineData("確認できません")]
    [InlineData("満たさない")]
    [InlineData("同意しない")]
    [InlineData("承諾しない")]
    [InlineData("希望しない")]
    [InlineData("未提出：　")]
    [InlineData("予定")]
    [InlineData("調整中")]
    [InlineData("要確認")]
    [InlineData("確認中")]
    public void A_denial_or_a_reservation_behind_a_ticked_box_is_never_a_yes(string word)
    {
        foreach (var (field, caption) in new[] { (Requirement, "確認"), (Mandatory, "希望する"), (Consultation, "済") })
        {
            string[] written =
            [
                $"☑ {caption}（{word}）",
                $"☑ {caption}　{word}",
                $"☑{caption}【{word}】",
                $"☑ {caption}／{word}",
                $"☑ {caption}・{word}",
                $"☑ {caption}\n{word}",
                $"{caption}☑（{word}）",
                $"{caption}（{word}）☑",
                $"（{word}）　☑ {caption}",
                $"☑☑ {caption}（{word}）",
                $"☑ {caption}　○{word}",
                $"‹{caption}›（{word}）",
                $"{caption}（{word}）",
            ];
            Assert.All(written, text => Assert.NotEqual((text, "true"), (text, Read(field, text).Value)));
            Assert.All(
                written[..5],
                text => Assert.Equal((text, Confidence.Ambiguous), (text, Read(field, text).Confidence))
            );
        }

        Assert.All(
            [$"○（{word}）", $"○ {word}", $"○同意（{word}）", $"○同意・{word}", $"同意○（{word}）", $"‹同意›（{word}）"],
            text => Assert.NotEqual((text, "true"), (text, Read(Consent, text, isTableCell: true).Value))
        );
    }

    [Theory]
    [InlineData("☑ 確認（済）")]
    [InlineData("☑ 確認（済み）")]
    [InlineData("☑ 確認　済")]
    [InlineData("☑ 確認　有")]
    [InlineData("☑ 確認（はい）")]
    [InlineData("☑ 確認（可）")]
    [InlineData("☑ 確認 OK")]
    [InlineData("☑ 確認しました")]
    [InlineData("☑ 確認しました。")]
    [InlineData("☑ 確認済み 3/10")]
    [InlineData("☑ 確認（3月10日）")]
    [InlineData("☑ 確認（令和8年3月10日）")]
    [InlineData("☑ 確認（該当）")]
    [InlineData("☑ 確認（承諾済み）")]
    [InlineData("☑確認　☐未確認")]
    [InlineData("☑ はい　☐ いいえ")]
    [InlineData("☐ いいえ　☑ はい")]
    [InlineData("☑済　×未")]
    [InlineData("☑済 □未")]
    [InlineData("済☑・未□")]
    [InlineData("済☑　□未")]
    [InlineData("未□　☑済")]
    [InlineData("☑済（3/10）　□未")]
    [InlineData("確認 ☑済 □未")]
    [InlineData("確認：済☑　未□")]
    [InlineData("確認（☑済　□未）")]
    [InlineData("●確認　○未確認")]
    [InlineData("○適・否")]
    [InlineData("はい○・いいえ")]
    [InlineData("‹確認›・未確認")]
    [InlineData("‹（確認）›・（未確認）")]
    [InlineData("確認・«未確認»")]
    public void A_ticked_box_with_a_plain_yes_beside_it_stays_a_yes(string written) =>
        Assert.Equal("true", Read(Requirement, written).Value);

    [Theory]
    [InlineData("☑ 確認・未確認")]
    [InlineData("☑ 確認　有・無")]
    [InlineData("☑ 有・無")]
    [InlineData("☑ はい・いいえ")]
    [InlineData("☑ いいえ・はい")]
    [InlineData("☑ 確認 可／否")]
    [InlineData("☑ 済・未")]
    [InlineData("☑ する・しない")]
    [InlineData("☑ 同意する・しない")]
    [InlineData("☑ 希望する 又は 希望しない")]
    [InlineData("確認☑・未確認")]
    [InlineData("☑確認　○未確認")]
    [InlineData("☑ ‹確認›・未確認")]
    [InlineData("○確認・未確認")]
    [InlineData("○済（未）")]
    [InlineData("☑　済　□　☑　未")]
    [InlineData("☑ 確認（済☑ 未□）")]
    [InlineData("☑済　☑未")]
    public void One_mark_at_words_for_yes_and_for_no_is_a_question(string written)
    {
        Assert.Equal(
            (Confidence.Ambiguous, null),
            (Read(Requirement, written).Confidence, Read(Requirement, written).Value)
        );
        Assert.Null(Read(Consent, written, isTableCell: true).Value);
    }

    [Theory]
    [InlineData("□ 確認（済）", null)]
    [InlineData("□ 確認（済み）", null)]
    [InlineData("☐ 確認（はい）", null)]
    [InlineData("☐ 確認（確認済み）", null)]
    [InlineData("☐ 確認　有", null)]
    [InlineData("□ 確認 OK", null)]
    [InlineData("□ 確認　3/19", null)]
    [InlineData("□ 確認（令和8年3月10日）", null)]
    [InlineData("確認 □（済）", null)]
    [InlineData("□ 確認（未）", null)]
    [InlineData("□ 確認", "false")]
    [InlineData("□ 確認しました", "false")]
    [InlineData("□ 確認（非該当）", "false")]
    public void An_empty_box_beside_a_written_yes_is_a_question(string written, string? value) =>
        Assert.Equal(value, Read(Requirement, written).Value);

    [Theory]
    [InlineData("有\u20DE・無", "あり")]
    [InlineData("有\u20DF・無", "あり")]
    [InlineData("有・無\u20E2", "なし")]
    [InlineData("有・無\u20E3", "なし")]
    [InlineData("有・無\u20E4", "なし")]
    [InlineData("有・無\u0335", "あり")]
    [InlineData("有・無\u0337", "あり")]
    [InlineData("有・無\u0338", "あり")]
    [InlineData("有・無\u20D2", "あり")]
    [InlineData("有・無\u20E5", "あり")]
    [InlineData("有・🈚", "なし")]
    [InlineData("🈶・無", "あり")]
    public void A_circle_or_stroke_may_be_part_of_the_letter(string written, string chosen) =>
        Assert.Equal(chosen, Read(Past, written).Value);

    [Theory]
    [InlineData("DX担当・課題所管")]
    [InlineData("DX担当\n課題所管")]
    public void Both_options_in_a_cell_in_which_none_is_printed_are_for_a_person_to_judge(string written)
    {
        var kind = CallForms.Form2.Tables.Last().Columns.First(column => column.Id == "kind");

        Assert.Equal(
            Confidence.Ambiguous,
            ValueReader.Read(kind, Set(written), CellKind.Text, isTableCell: true).Confidence
        );
    }

    [Theory]
    [InlineData("－")]
    [InlineData("―")]
    [InlineData("／")]
    public void A_dash_alone_is_nothing_written(string written) =>
        Assert.All(
            CallForms.Form1.Fields.Where(field => field.Kind is not (FieldKind.Tick or FieldKind.Choice)),
            field => Assert.Equal(Confidence.Blank, Read(field, written).Confidence)
        );

    private static Normalised Read(FieldDefinition field, string written, bool isTableCell = false)
    {
        var read = ValueReader.Read(field, Set(written), CellKind.Text, isTableCell);
        Assert.Equal(read.Confidence is Confidence.Exact or Confidence.Blank, string.IsNullOrEmpty(read.Note)); // whatever is not read as written says why
        return read;
    }

    internal static Content Set(string written)
    {
        var content = new ContentBuilder();
        var marks = Marks.None;
        foreach (var character in written)
        {
            switch (character)
            {
                case '‹':
                    marks = Marks.Emphasised;
                    break;
                case '«':
                    marks = Marks.Struck;
                    break;
                case '›' or '»':
                    marks = Marks.None;
                    break;
                default:
                    content.Append(character, marks, null);
                    break;
            }
        }

        return content.Build();
    }
}
