namespace SeisFunctions.Domain.Routes;

/// <summary>What the route tests of one applicant come to together. Pure.</summary>
/// <param name="Standing">Whether the route is proven: what was tried last decides.</param>
/// <param name="At">When the test that decides was received, UTC; null where nothing was tried.</param>
/// <param name="ProvenAt">When the newest test was received that proves the route, UTC, or null: it may be older.</param>
/// <param name="Problems">What stands against it.</param>
/// <param name="Tests">How many tests there are.</param>
public sealed record RouteHistory(
    RouteStanding Standing,
    DateTimeOffset? At,
    DateTimeOffset? ProvenAt,
    IReadOnlyList<RouteChange> Problems,
    int Tests
)
{
    // Forms that are too large for one mail come in two, one after the other.
    private static readonly TimeSpan OneTry = TimeSpan.FromHours(24);

    /// <summary>Nothing tried.</summary>
    public static RouteHistory Nothing { get; } = new(RouteStanding.Untried, null, null, [], 0);

    /// <summary>Of an applicant's tests.</summary>
    /// <param name="tests">The tests, in any order; what an officer has ruled out is no test.</param>
    /// <param name="required">Names of the forms that an application must have.</param>
    public static RouteHistory Of(IEnumerable<Submission> tests, IReadOnlyCollection<string> required)
    {
        var read = tests
            .Where(one => one is { Route: not null, State: not SubmissionState.Rejected })
            .OrderByDescending(one => one.ReceivedAt)
            .ToList();
        if (read is not [var newest, ..])
            return Nothing;
        var proven = read.FirstOrDefault(one => IsProven(one, read, required))?.ReceivedAt;
        var isProven = proven == newest.ReceivedAt;
        return new(
            isProven ? RouteStanding.Proven : RouteStanding.Problems,
            newest.ReceivedAt,
            proven,
            isProven ? [] : newest.Route!.Problems,
            read.Count
        );
    }

    private static bool IsProven(
        Submission test,
        IReadOnlyList<Submission> all,
        IReadOnlyCollection<string> required
    ) =>
        test.Route!.Standing == RouteStanding.Proven
        || (
            test.Route.Whole.Count > 0
            && test.Route.Problems.All(problem => problem == RouteChange.FormMissing)
            && required.All(form =>
                all.Any(other => IsOfOneTry(other, test) && other.Route!.Whole.Contains(form))
            )
        );

    private static bool IsOfOneTry(Submission other, Submission test) =>
        string.Equals(other.From, test.From, StringComparison.OrdinalIgnoreCase)
        && other.ReceivedAt <= test.ReceivedAt
        && test.ReceivedAt - other.ReceivedAt <= OneTry;
}
