using System.Runtime.CompilerServices;
using SeisFunctions.Calls;
using SeisFunctions.Recording;

namespace SeisFunctions.Exporting;

/// <summary>Reads all applications for an export, a page at a time, so that memory does not grow with their number.</summary>
public sealed class ExportReader(ApplicationRegister applications, ResultStore results, CallDefinition call, TimeProvider clock)
{
    // As many results as are read at once.
    private const int PageSize = 32;

    /// <summary>All of them in the order of prefecture codes.</summary>
    public async IAsyncEnumerable<ExportedApplication> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var afterDeadline = !call.IsOnTime(clock.GetUtcNow());
        await foreach (var page in applications.AllAsync(cancellationToken).Chunk(PageSize).WithCancellation(cancellationToken))
        {
            foreach (var one in await Task.WhenAll(page.Select(row => ReadAsync(row, afterDeadline, cancellationToken))))
                yield return one;
        }
    }

    /// <summary>One of them, or null.</summary>
    public async Task<ExportedApplication?> FindAsync(string code, CancellationToken cancellationToken) =>
        await applications.FindAsync(code, cancellationToken) is var (row, result) ? new(row, result, !call.IsOnTime(clock.GetUtcNow())) : null;

    private async Task<ExportedApplication> ReadAsync(ApplicationRow row, bool afterDeadline, CancellationToken cancellationToken) =>
        new(row, await results.ResultAsync(call.Id, row.Code, row.ResultHash, cancellationToken), afterDeadline);
}
