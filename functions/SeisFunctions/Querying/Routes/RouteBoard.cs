using SeisFunctions.Calls;
using SeisFunctions.Domain.Routes;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;

namespace SeisFunctions.Querying.Routes;

/// <summary>What is known of the routes of the applicants: proven, with problems, untried (docs/route-tests.md).</summary>
public sealed class RouteBoard(
    SubmissionLists listed,
    SubmissionRegister submissions,
    ApplicationRegister applications,
    ResultStore results,
    CallDefinition call
)
{
    /// <summary>
    /// Most tests that are looked at, the newest: each is looked up by itself, and some twenty for each of 47
    /// applicants are more than anybody makes.
    /// </summary>
    public const int MostTests = 1_000;

    /// <summary>Most tests of one applicant that are shown.</summary>
    public const int MostShown = 50;

    private const int AtOnce = 16;

    private readonly IReadOnlyList<string> _required = [.. call.RequiredForms.Select(form => form.Name)];

    /// <summary>
    /// The routes of all applicants in the order of their codes; where the lists are long, of those of whom something
    /// is known.
    /// </summary>
    public async Task<IReadOnlyList<ApplicantRoute>> AllAsync(CancellationToken cancellationToken)
    {
        var (tests, _) = await listed.RouteTestsAsync(null, null, MostTests, cancellationToken);
        var histories = tests
            .Where(test => test.Applicant is not null)
            .GroupBy(test => test.Applicant!)
            .ToDictionary(group => group.Key, group => RouteHistory.Of(group, _required));
        var applied = await applications
            .AllAsync(cancellationToken)
            .Select(row => row.Code)
            .ToListAsync(cancellationToken);
        var shown = call
            .Applicants.ShownSilent.Select(one => one.Code)
            .Concat(histories.Keys)
            .Concat(applied)
            .Distinct()
            .Where(code => call.Applicant(code) is not null)
            .Order(StringComparer.Ordinal)
            .ToList();
        var routes = new ApplicantRoute[shown.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        var withApplication = applied.ToHashSet();
        await Parallel.ForAsync(0, shown.Count, options, async (i, token) =>
            routes[i] = await OfAsync(
                shown[i],
                histories.GetValueOrDefault(shown[i], RouteHistory.Nothing),
                withApplication.Contains(shown[i]),
                token
            )
        );
        return routes;
    }

    /// <summary>The route of one applicant.</summary>
    /// <param name="applicant">Its code.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<ApplicantRoute> RouteOfAsync(string applicant, CancellationToken cancellationToken)
    {
        var (tests, _) = await listed.RouteTestsAsync(applicant, null, MostShown, cancellationToken);
        return await OfAsync(applicant, RouteHistory.Of(tests, _required), hasApplied: true, cancellationToken);
    }

    /// <summary>The newest tests of an applicant, or those that name nobody, with how each arrived.</summary>
    /// <param name="applicant">Its code, or null for those of nobody.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<IReadOnlyList<RouteTestView>> TestsOfAsync(string? applicant, CancellationToken cancellationToken)
    {
        var most = applicant is null ? MostTests : MostShown;
        var (tests, _) = await listed.RouteTestsAsync(applicant, null, most, cancellationToken);
        return await Task.WhenAll(
            tests
                .Where(test => test.Applicant == applicant)
                .Take(MostShown)
                .Select(async test =>
                    RouteTestView.Of(test, await results.ReadingAsync(test.Id, cancellationToken))
                )
        );
    }

    // A real submission tells as much as a test; what came later decides.
    private async Task<ApplicantRoute> OfAsync(
        string applicant,
        RouteHistory tests,
        bool hasApplied,
        CancellationToken cancellationToken
    )
    {
        var sent = hasApplied ? await WholeAtAsync(applicant, cancellationToken) : null;
        var isBySubmission = sent is not null && !(sent < tests.At);
        DateTimeOffset?[] proofs = [sent, tests.ProvenAt];
        return new(
            new(applicant, call.Applicant(applicant)?.Name ?? applicant),
            isBySubmission ? RouteStanding.Proven : tests.Standing,
            isBySubmission ? sent : tests.At,
            isBySubmission ? RouteProof.Submission
                : tests.At is null ? null
                : RouteProof.Test,
            proofs.Max(),
            isBySubmission ? [] : [.. tests.Problems.Select(RouteProblem.Of)],
            tests.Tests
        );
    }

    // When the newest submission came of an own and proved sender that brought every form.
    private async Task<DateTimeOffset?> WholeAtAsync(string applicant, CancellationToken cancellationToken) =>
        (await submissions.ContributionsAsync(applicant, cancellationToken))
            .Where(one =>
                one.Sender.Standing == SenderStanding.Own
                && call.RequiredForms.All(form => one.Forms.Any(sent => sent.FormId == form.Id))
            )
            .Max(one => (DateTimeOffset?)one.ReceivedAt);
}
