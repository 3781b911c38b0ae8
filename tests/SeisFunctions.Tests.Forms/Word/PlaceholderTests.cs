using SeisFunctions.Forms;
using static SeisFunctions.Tests.Forms.WordFile;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>Texts that stand in a field and are no value.</summary>
public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("ここに記入してください")]
    [InlineData("例：知事　○○ ○○")]
    [InlineData("クリックまたはタップしてテキストを入力してください。")]
    [InlineData("ここをクリックして入力")]
    [InlineData("（ここに記入）")]
    [InlineData("（記入欄）")]
    [InlineData("未記入")]
    [InlineData("○○○○")]
    [InlineData("＿＿＿＿＿")]
    [InlineData("（職）　　　　（氏名）　　　　")]
    [InlineData("　　　部　　　課")]
    public void Placeholder_text_is_no_value(string placeholder)
    {
        var field = Read("representative", P(Run(placeholder)))["representative"];

        Assert.Equal((null, "", Confidence.Blank), (field.Value, field.Raw, field.Confidence));
    }

    [Theory]
    [InlineData("同上")]
    [InlineData("別紙1のとおり")]
    [InlineData("○○部●●課長")]
    [InlineData("xxx")]
    [InlineData("××")]
    [InlineData("上記のとおり")]
    [InlineData("未定")]
    [InlineData("現在調整中")]
    [InlineData("なし")]
    [InlineData("該当なし")]
    [InlineData("特になし")]
    public void A_word_for_something_else_is_for_a_person_to_judge(string written) =>
        Assert.Equal(Confidence.Ambiguous, Read("representative", P(written))["representative"].Confidence);

    [Theory]
    [InlineData("representative")]
    [InlineData("department")]
    [InlineData("contactName")]
    [InlineData("contactKana")]
    [InlineData("telephone")]
    [InlineData("email")]
    [InlineData("address")]
    public void The_example_of_a_hint_left_in_the_field_is_no_value_even_without_the_sign_of_one(string id)
    {
        var example = CallForms.Form1.Fields.Single(field => field.Id == id).Hint!.Split('：')[1];

        Assert.Null(Read(id, P(example))[id].Value);
    }

    [Theory]
    [InlineData("submittedOn", "令和8年3月20日", "2026-03-20")]
    [InlineData("pastYear", "令和6年度", "令和6年度")]
    public void A_day_or_a_year_may_be_that_of_the_example(string id, string written, string value) =>
        Assert.Equal(value, Read(id, P(written))[id].Value);

    [Theory]
    [InlineData("－", Confidence.Blank)]
    [InlineData("ー", Confidence.Blank)]
    [InlineData("なし", Confidence.Exact)]
    [InlineData("未定", Confidence.Ambiguous)]
    [InlineData("推進体制はない。", Confidence.Exact)]
    public void Where_none_is_an_answer_it_is_taken_as_one(string written, Confidence confidence) =>
        Assert.Equal(confidence, Read("currentStructure", P(written))["currentStructure"].Confidence);

    [Theory]
    [InlineData("contactKana", "なし")]
    [InlineData("telephone", "なし")]
    [InlineData("email", "特になし")]
    [InlineData("submittedOn", "―")]
    public void A_word_for_nothing_is_no_value(string id, string written) =>
        Assert.Equal(Confidence.Blank, Read(id, P(written))[id].Confidence);

    [Theory]
    [InlineData("なし")]
    [InlineData("特になし")]
    [InlineData("該当なし")]
    [InlineData("該当せず")]
    [InlineData("通常のため記入不要")]
    [InlineData("過去の選定なし")]
    [InlineData("初めての申請")]
    [InlineData("N/A")]
    [InlineData("－")]
    public void What_is_not_asked_for_does_not_apply_whatever_word_says_so(string written)
    {
        var form = Assert.Single(
            CallForms
                .Read(
                    SampleForms.Word(
                        (field, answer) =>
                            Cell(
                                field.Id is "pastYear" or "pastMunicipalities"
                                    ? written
                                    : SampleForms.ValueOf(field, field.Id == "pastSelection" ? "なし" : answer)
                            )
                    )
                )
                .Forms
        );

        Assert.All(new[] { "pastYear", "pastMunicipalities" }, id =>
            Assert.Equal((null, Confidence.NotApplicable), (form[id].Value, form[id].Confidence))
        );
        Assert.Empty(form.Findings);
    }

    [Fact]
    public void Text_that_a_control_shows_as_its_placeholder_is_no_value() =>
        Assert.Equal(
            Confidence.Blank,
            Read("department", P(Control("form1.department", Run("担当の部局と課"), "<w:showingPlcHdr/>")))[
                "department"
            ].Confidence
        );

    [Fact]
    public void Text_typed_beside_a_control_that_still_shows_its_placeholder_counts() =>
        Assert.Equal(
            "総務部",
            Read(
                "department",
                P(Control("form1.department", Run("ここに記入してください"), "<w:showingPlcHdr/>"), Run("総務部"))
            )["department"].Value
        );

    private static FormReading Read(string id, string content) =>
        Assert.Single(
            CallForms
                .Read(
                    SampleForms.Word(
                        (field, written) => Cell(field.Id == id ? content : SampleForms.ValueOf(field, written))
                    )
                )
                .Forms
        );
}
