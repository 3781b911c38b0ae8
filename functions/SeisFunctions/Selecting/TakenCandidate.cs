using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Selecting;

/// <summary>A candidate for which as many others are adopted as the call allows. Pure.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Adopted">Names of those that are adopted for it.</param>
/// <param name="Recorded">Who has recorded the last of that and when, in Japanese.</param>
public sealed record TakenCandidate(string Name, string Adopted, string Recorded)
{
    /// <summary>
    /// The first of some candidates for which an applicant cannot be adopted beside the others, or null.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="code">Code of the applicant.</param>
    /// <param name="candidates">Keys of the candidates.</param>
    /// <param name="rows">All applications.</param>
    public static TakenCandidate? For(
        CallDefinition call,
        string code,
        IEnumerable<string> candidates,
        IReadOnlyCollection<ApplicationRow> rows
    ) =>
        call.Candidates is not { } rules
            ? null
            : candidates
                .Select(key =>
                    (
                        Key: key,
                        Adopted: rows.Where(row => row.Code != code && row.Selection?.IsFor(key) == true).ToList()
                    )
                )
                .Where(one => one.Adopted.Count >= rules.Providers)
                .Select(one => new TakenCandidate(
                    call.CandidateName(one.Key),
                    string.Join("、", one.Adopted.Select(row => row.Name)),
                    RecordOf(one.Adopted.MaxBy(row => row.Selection!.At)!)
                ))
                .FirstOrDefault();

    private static string RecordOf(ApplicationRow row) =>
        $"{row.Name}の採択は、{row.Selection!.By}が{JapanTime.ToMinuteText(row.Selection.At)}に記録しました";
}
