using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Querying;

/// <summary>Applications as people see them, each with its version.</summary>
public sealed class ApplicationViews(
    ApplicationRegister applications,
    SubmissionRegister submissions,
    LetterRegister letters,
    AuditLog audit,
    CallRegister calls,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>An application in full, or null.</summary>
    public async Task<ApplicationDetail?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (await applications.FindAsync(code, cancellationToken) is not var (row, result))
            return null;
        var history = await Task.WhenAll(
            result.Application.Submissions.Select(id => submissions.FindAsync(id, cancellationToken))
        );
        var current = await calls.CurrentAsync(cancellationToken);
        var detail = ApplicationDetail.Of(
            row,
            result,
            [.. history.OfType<Submission>()],
            await letters.OfAsync(code, cancellationToken),
            call,
            !current.IsOnTime(clock.GetUtcNow())
        );
        var acts = (
            await audit.PageAsync(AuditEntry.OfApplication(code), null, SubmissionViews.ActsShown, cancellationToken)
        ).Items;
        return (detail with { Acts = acts }).WithVersion();
    }
}
