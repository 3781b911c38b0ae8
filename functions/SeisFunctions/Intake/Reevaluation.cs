using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>Runs today's reader and rules over everything that was received, and tells what would change before anything is written.</summary>
public sealed class Reevaluation(
    SubmissionRegister submissions, SubmissionPlacer placer, ApplicationRegister applications, CallRegister calls, ReadSubmission reading, AuditLog audit,
    CallDefinition call, TimeProvider clock)
{
    /// <summary>What would change: applications by code, then submissions that would be placed otherwise. Writes nothing.</summary>
    public async Task<IReadOnlyList<ReevaluationChange>> CompareAsync(CancellationToken cancellationToken)
    {
        var changes = new List<ReevaluationChange>();
        var placements = new List<Placement>();
        await foreach (var submission in submissions.AllAsync(cancellationToken))
        {
            var placed = await placer.PlaceAsync(submission, calls.ReadAsync, cancellationToken);
            placements.Add(placed);
            if (ReevaluationChange.Of(submission, placed.Submission, NameOf) is { } change)
                changes.Add(change);
        }

        var byApplicant = placements.Where(placed => placed.Counts).GroupBy(placed => placed.Submission.Applicant!).ToDictionary(group => group.Key);
        foreach (var prefecture in call.Places.Prefectures)
        {
            var before = await applications.FindAsync(prefecture.Code, cancellationToken);
            var after = byApplicant.TryGetValue(prefecture.Code, out var group) ? Evaluate(prefecture.Code, [.. group]) : null;
            if (ReevaluationChange.Of(prefecture, before?.Result, after) is { } change)
                changes.Add(change with { Submissions = [.. group?.Select(placed => placed.Submission.Id) ?? []] });
        }

        return [.. changes.OrderBy(change => change.Subject, StringComparer.Ordinal)];
    }

    /// <summary>Has everything read again that would change, by the one way in which an application changes. Each change stands in the audit log first.</summary>
    public async Task ApplyAsync(IReadOnlyList<ReevaluationChange> changes, Act act, CancellationToken cancellationToken)
    {
        foreach (var change in changes)
            await audit.WriteAsync(new(clock.GetUtcNow(), act.By, "reevaluate", change.Subject, act.Note, string.Join(' ', change.Why)), cancellationToken);
        foreach (var id in changes.SelectMany(change => change.Submissions).Distinct())
        {
            await submissions.ChangeAsync(id, before => before.WaitsToBeRead ? before : before.ToBeReadAgain(), cancellationToken);
            await reading.RunAsync(new SubmissionReceived(id), cancellationToken);
        }
    }

    private ApplicationResult Evaluate(string applicant, IReadOnlyList<Placement> placements) => Evaluation.Of(
        applicant,
        [.. placements.Select(placed => new Contribution(placed.Submission.Id, placed.Submission.ReceivedAt, [.. placed.Reading.Forms.Select(ContributedForm.Of)]))],
        placements.ToDictionary(placed => placed.Submission.Id, placed => placed.Reading), call);

    private string NameOf(string? code) => call.Prefecture(code)?.Name ?? "なし";
}
