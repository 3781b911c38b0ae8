using SeisFunctions.Querying.Searching;
using SeisFunctions.Storing.Searching;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Searching;

public sealed class SearchedApplicantsTests
{
    private readonly SearchedApplicants _applicants = new(Sample.Call);

    [Theory]
    [InlineData("東京都", "東京都")]
    [InlineData("京", "東京都 京都府")]
    [InlineData("13", "東京都")]
    [InlineData("千代田区", "東京都（千代田区）")]
    [InlineData("府中市", "東京都（府中市） 広島県（府中市）")]
    [InlineData("ふくおか", "福岡県")]
    [InlineData("どこにもない町", "")]
    public void Applicants_are_found_by_part_of_a_name_by_code_and_by_a_municipality(string question, string found) =>
        Assert.Equal(
            found,
            string.Join(
                ' ',
                _applicants
                    .Named(question, SearchKey.WordsOf(question))
                    .Select(one => one.Municipality is { } lies ? $"{one.Name}（{lies}）" : one.Name)
            )
        );

    [Theory]
    [InlineData("東京都", "13")]
    [InlineData("13", "13")]
    [InlineData("山口", null)]
    [InlineData("東京", null)]
    public void Only_a_whole_name_or_code_means_one_applicant_since_surnames_are_names_of_prefectures_too(
        string question,
        string? code
    ) => Assert.Equal(code, _applicants.Only(question)?.Code);
}
