using SeisFunctions.Checking;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Tests.Checking.Rules;
using SeisFunctions.Tests.Testing;
using static SeisFunctions.Tests.Testing.FormFields;

namespace SeisFunctions.Tests.Checking;

/// <summary>What is said of a field without an answer is true of what stands in it.</summary>
public sealed class UnansweredTests
{
    [Theory]
    [InlineData("", "「過去の選定」が記入されていません。")]
    [InlineData("□あり　□なし", "「過去の選定」が記入されていません。")]
    [InlineData("☐ あり\n☐ なし", "「過去の選定」が記入されていません。")]
    [InlineData("あり・なし", "「過去の選定」は「あり・なし」のままで、どちらを選んだか分かりません。")]
    [InlineData(" あり \r\n なし ", "「過去の選定」は「あり なし」のままで、どちらを選んだか分かりません。")]
    public void Options_left_standing_are_not_called_blank(string raw, string told) =>
        Assert.Equal(told, Unanswered.Text(Reading("pastSelection", null, raw), Field("pastSelection")));

    [Theory]
    [InlineData("", "「個人情報の取扱い」の欄にチェックがありません。")]
    [InlineData("□", "「個人情報の取扱い」の欄にチェックがありません。")]
    [InlineData("☐ 同意する", "「個人情報の取扱い」の欄にチェックがありません。")]
    [InlineData("同意しない", "「個人情報の取扱い」の欄は「同意しない」と読めます。")]
    [InlineData("□同意する　☑同意しない", "「個人情報の取扱い」の欄は「□同意する　☑同意しない」と読めます。")]
    public void A_refusal_is_not_called_a_missing_tick(string raw, string told) =>
        Assert.Equal(
            told,
            Unanswered.TickText(Reading("personalDataConsent", "false", raw), Field("personalDataConsent"))
        );

    [Fact]
    public void Of_more_than_two_options_left_standing_nobody_can_tell_which() =>
        Assert.Equal(
            "「申請の区分」は「甲・乙・丙」のままで、どれを選んだか分かりません。",
            Unanswered.Text(
                Reading("applicationKind", null, "甲・乙・丙"),
                Field("applicationKind") with
                {
                    Options = ["甲", "乙", "丙"],
                }
            )
        );

    [Theory]
    [InlineData(40, "")]
    [InlineData(41, "…")]
    public void A_long_text_in_place_of_a_tick_is_cut(int characters, string end)
    {
        var told = Unanswered.TickText(
            Reading("requirement3", "false", new string('否', characters)),
            Field("requirement3")
        );

        Assert.Equal($"「応募要件3」の欄は「{new string('否', 40)}{end}」と読めます。", told);
    }

    [Fact]
    public void The_requirements_that_rest_on_a_choice_say_the_same()
    {
        var c = new CaseBuilder().Left(PastSelection, "あり・なし").Left(ApplicationKind, "通常・広域").Build();

        Assert.Equal(
            "「過去の選定」は「あり・なし」のままで、どちらを選んだか分かりません。",
            new SelectedBefore().Judge(c).Reasons[0].Text
        );
        Assert.Equal(
            "「申請の区分」は「通常・広域」のままで、どちらを選んだか分かりません。",
            new OneOf(CaseBuilder.At(ApplicationKind), WideArea).Judge(c).Reasons[0].Text
        );
    }

    private static FieldDefinition Field(string id) => Sample.Call.Form(Form1).Fields.First(field => field.Id == id);

    private static FieldReading Reading(string field, string? value, string raw) =>
        new(field, Field(field).Label, value, raw, "表1 1行2列", value is null ? Confidence.Blank : Confidence.Exact);
}
