using SeisFunctions.Domain;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Closing;

/// <summary>Balances the files that were received against what is kept and what was read of them.</summary>
public sealed class FileBooks(ResultStore results, AttachmentStore attachments, ILogger<FileBooks> log)
{
    // As many as the queues work on at once.
    private const int AtOnce = 32;

    /// <summary>The ledger over these submissions, correspondence included.</summary>
    public async Task<FileLedger> BalanceAsync(
        IReadOnlyList<Submission> submissions,
        CancellationToken cancellationToken
    )
    {
        var kept = await attachments.CountsAsync(cancellationToken);
        var accounts = new FileAccount[submissions.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        // Readings are large: each is let go once it is counted.
        await Parallel.ForAsync(0, submissions.Count, options, async (i, token) =>
            accounts[i] = FileAccount.Of(
                submissions[i],
                await results.ReadingAsync(submissions[i].Id, token),
                kept.GetValueOrDefault(submissions[i].Id)
            )
        );
        var ledger = FileLedger.Of(accounts);
        if (!ledger.Balances)
        {
            log.FilesDiffer(ledger.Received, ledger.Missing, ledger.Differences.Count);
            Instruments.FilesDiffer(Math.Max(ledger.Missing, ledger.Differences.Count));
        }

        return ledger;
    }
}
