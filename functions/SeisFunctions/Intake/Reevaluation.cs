using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Storing.Searching;

namespace SeisFunctions.Intake;

/// <summary>
/// Runs today's reader and rules over everything that was received, and tells what would change before anything is
/// written.
/// </summary>
public sealed class Reevaluation(
    SubmissionRegister submissions,
    SubmissionLists listed,
    SubmissionPlacer placer,
    ApplicationRegister applications,
    OrganisationRegister organisations,
    CallRegister calls,
    ReadSubmission reading,
    HearingTexts hearings,
    SearchRegister search,
    AuditLog audit,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>
    /// What would change: applications by code, then submissions that would be placed otherwise. Writes nothing.
    /// </summary>
    public async Task<IReadOnlyList<ReevaluationChange>> CompareAsync(CancellationToken cancellationToken)
    {
        await organisations.LearnAsync(cancellationToken);
        var all = new List<(Submission Before, Placement After)>();
        await foreach (var submission in listed.AllAsync(cancellationToken))
            all.Add((submission, await placer.PlaceAsync(submission, calls.ReadAsync, cancellationToken)));
        var placed = all.Where(one => one.After.Counts)
            .GroupBy(one => one.After.Submission.Applicant!)
            .ToDictionary(group => group.Key, group => group.Select(one => one.After).ToList());
        var evaluated = placed.ToDictionary(one => one.Key, one => Evaluate(one.Key, one.Value, Circumstances.None));

        var changes = new List<ReevaluationChange>();
        foreach (var (before, one) in all)
        {
            var after = one.Counts
                ? one.After(Fold.HoldOf(evaluated[one.Submission.Applicant!].Application, before.Id))
                : one;
            if (ReevaluationChange.Of(before, after.Submission, NameOf) is { } change)
                changes.Add(change);
        }

        var concerned = call
            .Applicants.All.Concat(evaluated.Values.Select(one => one.Application.Applicant))
            .DistinctBy(one => one.Code);
        foreach (var applicant in concerned)
        {
            var before = await applications.FindAsync(applicant.Code, cancellationToken);
            var naming = evaluated
                .Where(one => one.Value.Verdict.Partners.Contains(applicant.Code))
                .Select(one => one.Key)
                .Order(StringComparer.Ordinal);
            var after = placed.TryGetValue(applicant.Code, out var own)
                ? Evaluate(applicant.Code, own, new([.. naming], before?.Row.Words ?? []))
                : null;
            if (ReevaluationChange.Of(applicant, before?.Result, after, call) is { } change)
                changes.Add(
                    change with
                    {
                        Submissions =
                        [
                            .. all.Where(one => one.After.Counts && one.After.Submission.Applicant == applicant.Code)
                                .Select(one => one.Before.Id),
                        ],
                    }
                );
        }

        return [.. changes.OrderBy(change => change.Subject, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Has everything read again that would change, by the one way in which an application changes. Each change stands
    /// in the audit log first. What a search finds is written anew for all, also for records that are older than it.
    /// </summary>
    public async Task ApplyAsync(
        IReadOnlyList<ReevaluationChange> changes,
        Act act,
        CancellationToken cancellationToken
    )
    {
        foreach (var change in changes)
            await audit.WriteAsync(
                new(
                    clock.GetUtcNow(),
                    act.By,
                    ActKind.Reevaluate,
                    change.Subject,
                    act.Note,
                    string.Join(' ', change.Why)
                ),
                cancellationToken
            );
        foreach (var id in changes.SelectMany(change => change.Submissions).Distinct())
        {
            await submissions.ChangeAsync(
                id,
                before => before.WaitsToBeRead ? before : before.ToBeReadAgain(),
                cancellationToken
            );
            await reading.RunAsync(new SubmissionReceived(id), cancellationToken);
        }

        await foreach (var submission in listed.AllAsync(cancellationToken))
            await submissions.KeepForSearchAsync(submission, cancellationToken);
        await foreach (var row in applications.AllAsync(cancellationToken))
        {
            var acts = await audit.OfAsync(AuditEntry.OfApplication(row.Code), cancellationToken);
            await search.KeepAsync(row.Code, await hearings.OfAsync(acts, cancellationToken), cancellationToken);
        }
    }

    private ApplicationResult Evaluate(
        string applicant,
        IReadOnlyList<Placement> placements,
        Circumstances circumstances
    ) =>
        Evaluation.Of(
            applicant,
            [.. placements.Select(Contribution.Of)],
            placements.ToDictionary(placed => placed.Submission.Id, placed => placed.Reading),
            call,
            circumstances
        );

    private string NameOf(string? code) => call.Applicant(code)?.Name ?? "なし";
}
