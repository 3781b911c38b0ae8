using SeisFunctions.Forms;
using SeisFunctions.Forms.Fields;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>
/// LibreOffice 7.4 repeats the text of plain-text controls; an ordinary text that repeats itself must stay as it is.
/// </summary>
public sealed class RepeatedTextTests
{
    [Theory]
    [InlineData("島根県島根県島根県島根県", "島根県")]
    [InlineData("令和6年度令和令和6年度6令和6年度年度令和6年度令和6年度", "令和6年度")]
    [InlineData("03-0（内線 1）（内線 03-0（内線 1）103-0（内線 1））03-0（内線 1）03-0（内線 1）", "03-0（内線 1）")]
    public void Text_repeated_in_exactly_that_way_is_one(string text, string original) =>
        Assert.Equal(original, RepeatedText.Original(text));

    [Fact]
    public void A_prefecture_that_was_repeated_is_known_all_the_same() =>
        Assert.Equal(
            "島根県",
            Assert
                .Single(
                    CallForms
                        .Read(
                            SampleForms.Word(
                                (field, written) =>
                                    WordFile.Cell(
                                        SampleForms.ValueOf(
                                            field,
                                            field.Id == "prefecture" ? "島根県島根県島根県島根県" : written
                                        )
                                    )
                            )
                        )
                        .Forms
                )["prefecture"]
                .Value
        );

    [Fact]
    public void What_is_left_of_a_tag_is_no_part_of_a_value()
    {
        var form = Assert.Single(
            CallForms
                .Read(
                    SampleForms.Word(
                        (field, written) =>
                            WordFile.Cell(SampleForms.ValueOf(field, field.Id == "department" ? "総務部/p>" : written))
                    )
                )
                .Forms
        );

        Assert.Equal(
            ("総務部", "総務部/p>", Confidence.Repaired),
            (form["department"].Value, form["department"].Raw, form["department"].Confidence)
        );
    }

    [Theory]
    [InlineData("2222")]
    [InlineData("12121212")]
    [InlineData("島根県島根県島根県0島根県")]
    public void Text_repeated_in_another_way_is_for_a_person_to_judge(string text) =>
        Assert.Equal("", RepeatedText.Original(text));

    [Theory]
    [InlineData("島根県")]
    [InlineData("あああああああ")]
    [InlineData("テストテストテスト")]
    [InlineData("222")]
    [InlineData("03-0000-0000")]
    [InlineData("課題は人材。人材の育成と人材の確保。")]
    public void Ordinary_text_stays_as_it_is(string text) => Assert.Null(RepeatedText.Original(text));
}
