using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>Record, fold, check, store: what was read from a submission becomes part of the application that it belongs to now, and of none that it left.</summary>
public sealed class Recording(SubmissionRegister submissions, ApplicationFolding folding)
{
    /// <summary>Keeps what was read and brings every application up to date that it changes.</summary>
    /// <returns>The submission as it is placed beside the others; its application; and the others that wait to be read again for it.</returns>
    public async Task<(Placement Placed, FoldOutcome Folded, IReadOnlyList<string> Others)> RecordAsync(Placement placed, CancellationToken cancellationToken)
    {
        var id = placed.Submission.Id;
        await submissions.RecordReadingAsync(placed, cancellationToken);
        var others = new List<string>();
        foreach (var applicant in placed.LeftApplicants)
            await AddShiftedAsync(await folding.FoldAsync(applicant, placed, cancellationToken));
        var folded = placed.Counts ? await folding.FoldAsync(placed.Submission.Applicant!, placed, cancellationToken) : FoldOutcome.Nothing;
        await AddShiftedAsync(folded);
        return (placed.After(folded.HoldOf(id)), folded, others);

        // What came in before or after this one may wait for a person from now on, or not any more.
        async Task AddShiftedAsync(FoldOutcome outcome)
        {
            foreach (var other in outcome.Shifted.Where(other => other != id))
            {
                if (await submissions.ChangeAsync(other, before => before.WaitsToBeRead ? before : before.ToBeReadAgain(), cancellationToken) is { WaitsToBeRead: true })
                    others.Add(other);
            }
        }
    }
}
