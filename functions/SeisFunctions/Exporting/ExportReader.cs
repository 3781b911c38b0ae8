using System.Runtime.CompilerServices;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Exporting;

/// <summary>
/// Reads all applications for an export, a page at a time, so that memory does not grow with their number.
/// </summary>
public sealed class ExportReader(
    ApplicationRegister applications,
    CallRegister calls,
    RegisterCounter counter,
    CallDefinition call,
    TimeProvider clock
)
{
    // As many results as are read at once.
    private const int PageSize = 32;

    /// <summary>
    /// Whether statuses are those after the deadline, as it stands. Asked before an answer begins, which could not
    /// become a refusal any more.
    /// </summary>
    public async Task<bool> IsAfterDeadlineAsync(CancellationToken cancellationToken) =>
        !(await calls.CurrentAsync(cancellationToken)).IsOnTime(clock.GetUtcNow());

    /// <summary>All of them in the order of their codes.</summary>
    public async IAsyncEnumerable<ExportedApplication> AllAsync(
        bool afterDeadline,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (
            var page in applications.AllAsync(cancellationToken).Chunk(PageSize).WithCancellation(cancellationToken)
        )
        {
            foreach (
                var one in await Task.WhenAll(page.Select(row => ReadAsync(row, afterDeadline, cancellationToken)))
            )
                yield return one;
        }
    }

    /// <summary>All of them, and between them those who have sent nothing.</summary>
    public async IAsyncEnumerable<ExportLine> LinesAsync(
        bool afterDeadline,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var counts = await counter.ReadAsync(cancellationToken);
        var applicants = new Queue<Applicant>(call.Applicants.ArePrefectures ? call.Applicants.All : Shown(counts));
        await foreach (var application in AllAsync(afterDeadline, cancellationToken))
        {
            while (applicants.TryPeek(out var next) && string.CompareOrdinal(next.Code, application.Row.Code) <= 0)
            {
                applicants.Dequeue();
                if (next.Code != application.Row.Code)
                    yield return Silent(next);
            }

            yield return new(application.Row.Code, application.Row.Name, application);
        }

        while (applicants.TryDequeue(out var silent))
            yield return Silent(silent);

        ExportLine Silent(Applicant applicant) =>
            new(applicant.Code, applicant.Name, null)
            {
                Otherwise =
                    counts.IsHeldOnly(applicant.Code) ? "保留中の提出あり"
                    : counts.IsUnreadableOnly(applicant.Code) ? "読み取れない提出あり"
                    : counts.IsLateOnly(applicant.Code) ? "期限後のみ"
                    : counts.IsErased(applicant.Code) ? "消去済み"
                    : "未提出",
            };
    }

    // Of long lists those who have sent something.
    private IEnumerable<Applicant> Shown(RegisterCounts counts) =>
        call.Applicants.All.Where(one =>
            call.Applicants.ShownSilent.Count > 0 || !counts.IsSilent(one.Code)
        );

    /// <summary>One of them, or null.</summary>
    public async Task<ExportedApplication?> FindAsync(string code, CancellationToken cancellationToken) =>
        await applications.FindAsync(code, cancellationToken) is var (row, result)
            ? new(row, result, await IsAfterDeadlineAsync(cancellationToken))
            : null;

    private async Task<ExportedApplication> ReadAsync(
        ApplicationRow row,
        bool afterDeadline,
        CancellationToken cancellationToken
    ) => new(row, await applications.ResultAsync(row, cancellationToken), afterDeadline);
}
