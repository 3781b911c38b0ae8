using SeisFunctions.Calls;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;
using SeisFunctions.Storing.Searching;

namespace SeisFunctions.Querying.Searching;

/// <summary>The applicants that a question names, whether or not they have sent anything. Pure.</summary>
public sealed class SearchedApplicants(CallDefinition call)
{
    // 山 is in the name of more; whoever looks for one of them writes more of it.
    private const int Most = 20;

    // 1 is in every second code.
    private const int ShortestNumber = 2;

    /// <summary>The applicant of exactly this code, or null.</summary>
    public Applicant? OfCode(string question) => call.Applicant(question);

    /// <summary>
    /// The applicant of exactly this code or whole name, or null: a surname can be a prefecture's name without its 県.
    /// </summary>
    public Applicant? Only(string question) => call.Applicant(question) ?? call.Applicants.Named(question);

    /// <summary>Those whose name or number has all words, and those where a municipality of this name lies.</summary>
    internal IReadOnlyList<SearchedApplicant> Named(string question, IReadOnlyList<string> words) =>
        [
            .. Meant(question)
                .Concat(call.Applicants.All.Where(one => Has(one, words)))
                .Select(one => new SearchedApplicant(one.Code, one.Name, null))
                .Concat(MunicipalitiesOf(question).SelectMany(WhereItLies))
                .DistinctBy(one => (one.Code, one.Municipality))
                .Take(Most),
        ];

    private IEnumerable<Applicant> Meant(string question)
    {
        var match = call.Applicants.Match(question);
        var meant = match.Applicant is { } one ? [one] : match.Candidates;
        return meant.Where(other => call.Applicant(other.Code) is not null);
    }

    private static bool Has(Applicant applicant, IReadOnlyList<string> words)
    {
        var (name, code) = (SearchKey.Of(applicant.Name), SearchKey.Of(applicant.Code));
        return words.All(word =>
            name.Contains(word, StringComparison.Ordinal)
            || (word.Length >= ShortestNumber && code.Contains(word, StringComparison.Ordinal))
        );
    }

    private IReadOnlyList<Municipality> MunicipalitiesOf(string question)
    {
        var match = call.Gazetteer.FindMunicipality(question);
        return match.Municipality is { } one ? [one] : match.Candidates;
    }

    // The municipality itself where it can apply, or else its prefecture.
    private IEnumerable<SearchedApplicant> WhereItLies(Municipality municipality) =>
        (call.Applicant(municipality.Code) ?? call.Applicant(municipality.Prefecture.Code)) is { } applicant
            ? [new(applicant.Code, applicant.Name, applicant.Code == municipality.Code ? null : municipality.Name)]
            : [];
}
