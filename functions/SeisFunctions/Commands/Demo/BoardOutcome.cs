using SeisFunctions.Calls;
using SeisFunctions.Collecting;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Storing;

namespace SeisFunctions.Commands.Demo;

/// <summary>How the collections of a sample stand in the end.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Board">How many of them stand how.</param>
internal sealed record BoardOutcome(DemoSample Sample, IReadOnlyDictionary<CollectionStatus, int> Board)
{
    /// <summary>Whether they stand as they should: of whom nothing is said, nothing has come.</summary>
    public bool AsExpected =>
        Sample.Collected is { } collected
            ? Expected(collected.Board) is var expected
                && Board.Count == expected.Count
                && !Board.Except(expected).Any()
            : Board.Keys.All(status => IsOfNothing(status));

    // A sample is of one call: that no provider was adopted, so that nothing more is due, the call after it says.
    private IReadOnlyDictionary<CollectionStatus, int> Expected(IReadOnlyDictionary<CollectionStatus, int> said) =>
        Board.ContainsKey(CollectionStatus.NotDue)
            ? said.GroupBy(one => IsOfNothing(one.Key) ? CollectionStatus.NotDue : one.Key)
                .ToDictionary(group => group.Key, group => group.Sum(one => one.Value))
            : said;

    private static bool IsOfNothing(CollectionStatus status) =>
        status is CollectionStatus.Missing or CollectionStatus.Overdue or CollectionStatus.NotDue;

    /// <summary>Looks up how they stand: of all that send something, and of all from whom something is due.</summary>
    public static async Task<IReadOnlyList<BoardOutcome>> AllAsync(
        IEnumerable<DemoSample> samples,
        CallDefinition call,
        IServiceProvider services,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var collections = services.GetRequiredService<CollectionRegister>();
        var outcomes = new List<BoardOutcome>();
        foreach (var sample in samples)
        {
            var applicant = call.Applicants.Meant(sample.Applicant)?.Code ?? Letter.NoApplicant;
            var entries = await collections.OfAsync(applicant, cancellationToken);
            if (entries.Count > 0 || sample.Collected is not null)
                outcomes.Add(new(sample, entries.CountBy(entry => StatusOf(entry)).ToDictionary()));
        }

        return outcomes;

        CollectionStatus StatusOf(CollectionEntry entry) =>
            entry.StatusAt(now, Excuse.Of(entry.Applicant, call) is not null);
    }
}
