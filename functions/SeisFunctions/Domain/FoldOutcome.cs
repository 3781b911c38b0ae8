namespace SeisFunctions.Domain;

/// <summary>What folding an application again has come to.</summary>
/// <param name="Result">The application, or null if nothing counts for the applicant.</param>
/// <param name="Decision">What a person has decided about it, or null.</param>
/// <param name="Shifted">Submissions whose own row says something else about whether they wait for a person: they must
/// be read again.</param>
public sealed record FoldOutcome(
    ApplicationResult? Result,
    ApplicationDecision? Decision,
    IReadOnlyList<string> Shifted
)
{
    internal static FoldOutcome Nothing { get; } = new(null, null, []);

    /// <summary>Why a submission waits for a person because of what another has sent, or null.</summary>
    public Senders.HoldReason? HoldOf(string submissionId) =>
        Result is null ? null : Fold.HoldOf(Result.Application, submissionId);

    internal static FoldOutcome Of(
        ApplicationResult? result,
        ApplicationActs acts,
        IReadOnlyList<Contribution> contributions
    ) =>
        result is null
            ? Nothing
            : new(
                result,
                acts.Decision,
                [
                    .. contributions
                        .Where(one => one.RecordedHold != Fold.HoldOf(result.Application, one.SubmissionId))
                        .Select(one => one.SubmissionId),
                ]
            );
}
