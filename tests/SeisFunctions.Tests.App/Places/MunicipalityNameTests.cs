using SeisFunctions.Calls.Geography;
using static SeisFunctions.Calls.Geography.MunicipalityOutcome;

namespace SeisFunctions.Tests.Places;

public sealed class MunicipalityNameTests
{
    [Fact]
    public void Every_municipality_is_found_by_its_name_within_its_prefecture() =>
        Assert.All(Japan.Gazetteer.Municipalities, municipality =>
            AssertExact(municipality, Japan.Gazetteer.FindMunicipality(municipality.Name, null, municipality.Prefecture))
        );

    [Fact]
    public void Every_municipality_is_found_by_its_name_after_its_prefecture_whether_that_is_known_or_not() =>
        Assert.All(Japan.Gazetteer.Municipalities, municipality =>
        {
            AssertExact(municipality, Japan.Gazetteer.FindMunicipality(municipality.Prefecture.Name + municipality.Name));
            AssertExact(
                municipality,
                Japan.Gazetteer.FindMunicipality(
                    $"{municipality.Prefecture.Name}　{municipality.Name}",
                    "",
                    municipality.Prefecture
                )
            );
        });

    [Fact]
    public void Every_town_and_village_is_found_by_its_name_after_its_district() =>
        Assert.All(Japan.Districts, district =>
        {
            var municipality = Japan.Gazetteer.ByCode(district.Key)!;
            AssertExact(
                municipality,
                Japan.Gazetteer.FindMunicipality(district.Value + municipality.Name, null, municipality.Prefecture)
            );
            AssertExact(
                municipality,
                Japan.Gazetteer.FindMunicipality(municipality.Prefecture.Name + district.Value + municipality.Name)
            );
        });

    [Fact]
    public void Every_municipality_is_found_by_its_code_alone_and_by_name_and_code() =>
        Assert.All(Japan.Gazetteer.Municipalities, municipality =>
        {
            var byCode = Japan.Gazetteer.FindMunicipality("", municipality.Code);
            Assert.Equal((Repaired, municipality), (byCode.Outcome, byCode.Municipality));
            AssertExact(municipality, Japan.Gazetteer.FindMunicipality(municipality.Name, municipality.Code));
        });

    [Fact]
    public void No_municipality_is_found_in_a_prefecture_where_it_does_not_lie()
    {
        var inPrefecture = Japan.Gazetteer.Municipalities.ToLookup(
            municipality => municipality.Name,
            municipality => municipality.Prefecture
        );
        foreach (var name in inPrefecture)
            foreach (var prefecture in Japan.Gazetteer.Prefectures.Except(name))
            {
                var match = Japan.Gazetteer.FindMunicipality(name.Key, null, prefecture);
                if ((prefecture.Name, name.Key) is ("佐賀県", "鹿嶋市") or ("茨城県", "鹿島市") or ("福岡県", "那珂川町"))
                    Assert.Equal(Repaired, match.Outcome); // the other spelling of a city that lies here; a former name
                else
                    Assert.True(
                        match is { Outcome: OtherPrefecture, Municipality: null },
                        $"{prefecture.Name} {name.Key}: {match}"
                    );
                Assert.All(match.Candidates, candidate => Assert.Equal(name.Key, candidate.Name));
            }
    }

    private static void AssertExact(Municipality expected, MunicipalityMatch match)
    {
        Assert.Equal((Exact, expected), (match.Outcome, match.Municipality));
        Assert.Empty(match.Candidates);
        Assert.Null(match.Note);
    }
}
