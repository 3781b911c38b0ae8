using SeisFunctions.Calls.Geography;

namespace SeisFunctions.Tests.Places;

public sealed class NumberedNameTests
{
    [Theory]
    [InlineData("1 松江市", null)]
    [InlineData("（2）松江市", null)]
    [InlineData("No.3 松江市", null)]
    [InlineData("４．松江市", null)]
    [InlineData("322016 松江市", "322016")]
    [InlineData("松江市 322016", "322016")]
    [InlineData("松江市（３２２０１６）", "322016")]
    [InlineData("32201：松江市", "32201")]
    public void A_number_beside_the_name_is_no_part_of_it(string written, string? code)
    {
        var match = Japan.Gazetteer.FindMunicipality(written, null, Japan.PrefectureOrNone("島根県"));

        Assert.Equal((MunicipalityOutcome.Repaired, "松江市"), (match.Outcome, match.Municipality?.Name));
        Assert.Equal(code, Gazetteer.CodeBeside(written));
    }

    [Fact]
    public void A_code_beside_the_name_that_is_another_municipalitys_is_told() =>
        Assert.Equal(
            MunicipalityOutcome.CodeDiffers,
            Japan
                .Gazetteer.FindMunicipality(
                    "322024 松江市",
                    Gazetteer.CodeBeside("322024 松江市"),
                    Japan.PrefectureOrNone("島根県")
                )
                .Outcome
        );

    [Theory]
    [InlineData("松江市（代表）")]
    [InlineData("海士町（隠岐郡）")]
    [InlineData("海士町\n（隠岐郡）")]
    [InlineData("松江市（新規）")]
    public void Words_in_brackets_that_leave_the_municipality_the_same_are_passed_over(string written) =>
        Assert.Equal(
            MunicipalityOutcome.Repaired,
            Japan.Gazetteer.FindMunicipality(written, null, Japan.PrefectureOrNone("島根県")).Outcome
        );

    [Theory]
    [InlineData("松江市（予定）")]
    [InlineData("松江市（八束町）")]
    [InlineData("松江市（辞退）")]
    [InlineData("松江市2")]
    public void Other_words_may_change_what_is_meant(string written) =>
        Assert.Null(Japan.Gazetteer.FindMunicipality(written, null, Japan.PrefectureOrNone("島根県")).Municipality);
}
