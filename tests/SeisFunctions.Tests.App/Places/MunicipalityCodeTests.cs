using SeisFunctions.Calls.Geography;
using static SeisFunctions.Calls.Geography.MunicipalityOutcome;

namespace SeisFunctions.Tests.Places;

public sealed class MunicipalityCodeTests
{
    [Theory]
    [InlineData("131016", "千代田区")]
    [InlineData("１３１０１６", "千代田区")]
    [InlineData("13101-6", "千代田区")]
    [InlineData(" 131016\n", "千代田区")]
    [InlineData("13101", "千代田区")] // without check digit
    [InlineData("11002", "札幌市")] // leading zero lost
    [InlineData("01100", "札幌市")]
    [InlineData("1100", "札幌市")] // both
    public void A_code_alone_names_its_municipality_and_the_note_says_so(string code, string name)
    {
        var match = Japan.Gazetteer.FindMunicipality("", code);

        Assert.Equal((Repaired, name), (match.Outcome, match.Municipality?.Name));
        Assert.Contains("団体コード", match.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "", Ambiguous, null)] // 012203 士別市 or 122033 市川市
    [InlineData("北海道", "", Repaired, "士別市")]
    [InlineData("千葉県", "", Repaired, "市川市")]
    [InlineData(null, "市川市", Exact, "市川市")]
    [InlineData(null, "士別市", Exact, "士別市")]
    [InlineData(null, "千代田区", CodeDiffers, null)]
    public void Five_digits_that_can_be_two_codes_are_settled_by_prefecture_or_name(
        string? prefecture,
        string name,
        MunicipalityOutcome outcome,
        string? found
    )
    {
        var match = Japan.Gazetteer.FindMunicipality(name, "12203", Japan.PrefectureOrNone(prefecture));

        Assert.Equal((outcome, found), (match.Outcome, match.Municipality?.Name));
    }

    [Fact]
    public void Every_code_that_lost_its_zero_or_its_check_digit_is_found_within_its_prefecture() =>
        Assert.All(Japan.Gazetteer.Municipalities, municipality =>
        {
            Assert.Equal(
                municipality,
                Japan.Gazetteer.FindMunicipality("", municipality.Code[..5], municipality.Prefecture).Municipality
            );
            Assert.Equal(
                municipality,
                Japan
                    .Gazetteer.FindMunicipality("", municipality.Code.TrimStart('0'), municipality.Prefecture)
                    .Municipality
            );
            Assert.Equal(
                municipality,
                Japan.Gazetteer.FindMunicipality(municipality.Name, municipality.Code.TrimStart('0')).Municipality
            );
        });

    [Fact]
    public void One_wrong_digit_in_a_code_never_names_another_municipality()
    {
        var slips =
            from municipality in Japan.Gazetteer.Municipalities
            from place in Enumerable.Range(0, 6)
            from digit in "0123456789"
            where digit != municipality.Code[place]
            select (municipality, code: municipality.Code[..place] + digit + municipality.Code[(place + 1)..]);
        // The check digit 1 stands for two remainders (0 and 10), so the standard itself lets a few slips through.
        Assert.All(slips.Where(slip => !MunicipalityCode.IsValid(slip.code)), slip =>
        {
            Assert.Null(Japan.Gazetteer.FindMunicipality("", slip.code).Municipality);
            Assert.Equal(
                (Repaired, slip.municipality),
                Taken(Japan.Gazetteer.FindMunicipality(slip.municipality.Name, slip.code, slip.municipality.Prefecture))
            );
        });
        Assert.InRange(slips.Count(slip => MunicipalityCode.IsValid(slip.code)), 0, slips.Count() / 50);
    }

    [Theory]
    [InlineData("131017")]
    [InlineData("1310160")]
    [InlineData("131")]
    [InlineData("なし")]
    public void A_wrong_code_beside_a_right_name_is_noted_and_the_name_counts(string code)
    {
        var match = Japan.Gazetteer.FindMunicipality("千代田区", code, Japan.Prefecture("東京都"));

        Assert.Equal((Repaired, "千代田区"), (match.Outcome, match.Municipality?.Name));
        Assert.Contains(
            $"団体コード「{code}」は、桁数か最後の数字（検査数字）が正しくありません。",
            match.Note,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_wrong_code_alone_is_not_mended()
    {
        var match = Japan.Gazetteer.FindMunicipality("", "131017", Japan.Prefecture("東京都"));

        Assert.Equal((None, null), Taken(match));
        Assert.Equal("千代田区", Assert.Single(match.Candidates).Name);
    }

    [Theory]
    [InlineData("千代田区", "131024", "千代田区 中央区")]
    [InlineData("千代田区", "011002", "千代田区 札幌市")]
    [InlineData("府中", "342084", "府中市 府中市")] // Tokyo's by the name and prefecture, Hiroshima's by the code
    [InlineData("なぞ町", "131016", "千代田区")]
    [InlineData("新宿区役所", "131016", "新宿区 千代田区")]
    [InlineData("千代田区", "141011", "千代田区")] // a right code, but of a ward
    [InlineData("千代田区", "130001", "千代田区")] // of the prefecture
    public void Name_and_code_that_disagree_name_both(string name, string code, string candidates)
    {
        var match = Japan.Gazetteer.FindMunicipality(name, code, Japan.Prefecture("東京都"));

        Assert.Equal((CodeDiffers, null), Taken(match));
        Assert.Equal(candidates, string.Join(' ', match.Candidates.Select(candidate => candidate.Name)));
        Assert.Contains(code, match.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_answers_the_question_that_an_incomplete_name_leaves()
    {
        var match = Japan.Gazetteer.FindMunicipality("府中", "342084", Japan.Prefecture("広島県"));

        Assert.Equal((Repaired, "府中市"), (match.Outcome, match.Municipality?.Name));
        Assert.Contains("「広島県府中市」と読み取りました", match.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_of_another_prefecture_is_said_to_be_one()
    {
        var match = Japan.Gazetteer.FindMunicipality("", "131016", Japan.Prefecture("島根県"));

        Assert.Equal((OtherPrefecture, null), Taken(match));
        Assert.Contains("東京都千代田区のもので、島根県にはありません", match.Note, StringComparison.Ordinal);
    }

    private static (MunicipalityOutcome, Municipality?) Taken(MunicipalityMatch match) =>
        (match.Outcome, match.Municipality);
}
