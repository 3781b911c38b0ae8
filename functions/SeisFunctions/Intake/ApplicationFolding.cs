using SeisFunctions.Calls;
using SeisFunctions.Collecting;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// Fold, check, store: an application as its submissions make it now. What stands about it is read before the
/// submissions and replaced only if it is still the same, so that of two hosts folding at once the later one sees
/// everything.
/// </summary>
public sealed class ApplicationFolding(
    SubmissionRegister submissions,
    ResultStore results,
    ApplicationRegister applications,
    CollectionFolding collections,
    CallDefinition call
)
{
    // Hosts that fold one application at the same moment: sixteen messages a host, and some are faster.
    private const int MostTries = 20;

    // Milliseconds, after the first try; longer with each. Those that wait differently long do not meet again.
    private const int LongestWait = 20;

    /// <summary>
    /// Brings an application up to date, and those that name it or that it names: they are judged with one another,
    /// whichever came first.
    /// </summary>
    /// <param name="applicant">Code of the applicant.</param>
    /// <param name="read">The submission that was just read, whose reading need not be fetched; null if it is
    /// none.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>The result, which is null if the applicant has no submission that counts (any more): then there is no
    /// application.</returns>
    /// <exception cref="TimeoutException">Others were faster again and again; the queue tries once more.</exception>
    public async Task<FoldOutcome> FoldAsync(string applicant, Placement? read, CancellationToken cancellationToken)
    {
        var (outcome, related) = await FoldAloneAsync(applicant, read, cancellationToken);
        foreach (var other in related)
            await FoldAloneAsync(other, read, cancellationToken);
        return outcome;
    }

    private async Task<(FoldOutcome Outcome, IReadOnlyList<string> Related)> FoldAloneAsync(
        string applicant,
        Placement? read,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var before = await applications.BeforeFoldingAsync(applicant, cancellationToken);
            var (contributions, mayName) = await submissions.OfApplicantAsync(applicant, cancellationToken);
            var result =
                contributions.Count == 0
                    ? null
                    : await EvaluateAsync(applicant, read, contributions, mayName, before, cancellationToken);
            if (await applications.StoreAsync(applicant, before, result, cancellationToken))
            {
                // What is due follows from the application of whoever is selected.
                if (before.Acts.Selection is not null)
                    await collections.FoldAsync(applicant, cancellationToken);
                return (
                    FoldOutcome.Of(result, before.Acts, contributions),
                    [.. before.Related.Union(result?.Verdict.Partners ?? [])]
                );
            }

            await Task.Delay(Random.Shared.Next(attempt * LongestWait), cancellationToken);
        }

        throw new TimeoutException($"Application {applicant} was changed by others {MostTries} times in a row.");
    }

    private async Task<ApplicationResult> EvaluateAsync(
        string applicant,
        Placement? read,
        IReadOnlyList<Contribution> contributions,
        IReadOnlyList<string> mayName,
        StoredApplication before,
        CancellationToken cancellationToken
    )
    {
        var readings = new Dictionary<string, SubmissionReading>();
        foreach (var contribution in Fold.Needed(contributions, call.RequiredForms.Select(form => form.Id)))
        {
            var id = contribution.SubmissionId;
            var reading = read?.Submission.Id == id ? read.Reading : await results.ReadingAsync(id, cancellationToken);
            readings[id] = reading is { IsDamaged: false } ? reading : throw new DamagedRecordException(id);
        }

        var naming = await applications.NamingAsync(applicant, mayName, cancellationToken);
        return Evaluation.Of(applicant, contributions, readings, call, new(naming, before.Acts.Words));
    }
}
