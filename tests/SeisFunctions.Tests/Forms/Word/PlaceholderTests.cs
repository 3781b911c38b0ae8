using SeisFunctions.Forms;
using static SeisFunctions.Tests.Forms.WordFile;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>Texts that stand in a field and are no value.</summary>
public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("ここに記入してください")]
    [InlineData("例：知事　県庁 太郎")]
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

        Assert.Equal((null, "", Confidence.Empty), (field.Value, field.Raw, field.Confidence));
    }

    [Theory]
    [InlineData("同上")]
    [InlineData("別紙1のとおり")]
    [InlineData("○○部●●課長")]
    public void A_word_for_something_else_is_for_a_person_to_judge(string written) => Assert.Equal(Confidence.Ambiguous, Read("representative", P(written))["representative"].Confidence);

    [Fact]
    public void Text_that_a_control_shows_as_its_placeholder_is_no_value() =>
        Assert.Equal(Confidence.Empty, Read("department", P(Control("form1.department", Run("担当の部局と課"), "<w:showingPlcHdr/>")))["department"].Confidence);

    [Fact]
    public void Text_typed_beside_a_control_that_still_shows_its_placeholder_counts() =>
        Assert.Equal("総務部", Read("department", P(Control("form1.department", Run("ここに記入してください"), "<w:showingPlcHdr/>"), Run("総務部")))["department"].Value);

    private static FormReading Read(string id, string content) =>
        Assert.Single(CallForms.Read(SampleForms.Word((field, written) => Cell(field.Id == id ? content : SampleForms.ValueOf(field, written)))).Forms);
}
