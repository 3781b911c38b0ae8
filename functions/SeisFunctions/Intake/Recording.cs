using SeisFunctions.Collecting;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// Record, fold, check, store: what was read from a submission becomes part of the application that it belongs to now,
/// and of none that it left.
/// </summary>
public sealed class Recording(
    SubmissionRegister submissions,
    ApplicationFolding folding,
    CollectionFolding collections,
    OrganisationRegister organisations,
    SenderAcceptances accepted
)
{
    /// <summary>Keeps what was read and brings every application up to date that it changes.</summary>
    /// <returns>What has come of it; null where it must be placed again, since another sender has become the first of
    /// its applicant meanwhile.</returns>
    public async Task<Recorded?> RecordAsync(Placement placed, CancellationToken cancellationToken)
    {
        var id = placed.Submission.Id;
        if (placed.Submission.Applicant is { } code)
        {
            await organisations.KeepAsync(placed.Reading.Named(code), cancellationToken);
            if (
                placed is { Counts: true, FirstSender: { } first }
                && !await accepted.TryAddFirstAsync(code, first, cancellationToken)
            )
                return null;
        }

        await submissions.RecordReadingAsync(placed, cancellationToken);
        await collections.RecordAsync(placed, cancellationToken);
        var (others, left) = (new List<string>(), new List<(string, FoldOutcome)>());
        foreach (var applicant in placed.LeftApplicants)
        {
            var without = await folding.FoldAsync(applicant, placed, cancellationToken);
            left.Add((applicant, without));
            await AddShiftedAsync(without);
        }

        var folded = placed.Counts
            ? await folding.FoldAsync(placed.Submission.Applicant!, placed, cancellationToken)
            : FoldOutcome.Nothing;
        await AddShiftedAsync(folded);
        return new Recorded(placed.After(folded.HoldOf(id)), folded, left, others);

        // What came in before or after this one may wait for a person from now on, or not any more.
        async Task AddShiftedAsync(FoldOutcome outcome)
        {
            foreach (var other in outcome.Shifted.Where(other => other != id))
            {
                if (
                    await submissions.ChangeAsync(
                        other,
                        before => before.WaitsToBeRead ? before : before.ToBeReadAgain(),
                        cancellationToken
                    ) is
                    { WaitsToBeRead: true }
                )
                    others.Add(other);
            }
        }
    }
}
