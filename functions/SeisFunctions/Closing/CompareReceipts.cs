using SeisFunctions.Calls;
using SeisFunctions.Proving;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Closing;

/// <summary>
/// Timer, every night once the call is closed: looks whether everything that it has kept is there, and compares the
/// register with the tree of receipts. What differs was altered since, and rings.
/// </summary>
public sealed class CompareReceipts(
    CallDefinition definition,
    CallRegister calls,
    IntakeCloser closer,
    SubmissionLists listed,
    ReceiptProofs proofs,
    ILogger<CompareReceipts> log
)
{
    /// <summary>One night.</summary>
    [Function(nameof(CompareReceipts))]
    public async Task RunAsync(
        [TimerTrigger("%CompareReceiptsSchedule%")] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        await closer.LookAfterAsync(nightly: true, cancellationToken);
        var progress = await calls.ReadAsync(cancellationToken);
        if (progress.ReceiptsHead is null)
            return;
        if (await proofs.SealedAsync(progress, cancellationToken) is not { Tree: var tree })
        {
            log.ReceiptsLost(definition.Id);
            Instruments.ReceiptsAltered(1);
            return;
        }

        var compared = ReceiptComparison.Of(
            tree,
            progress,
            definition.Schedule,
            await listed.AllAsync(cancellationToken).ToListAsync(cancellationToken)
        );
        if (compared.Unknown.Count > 0)
        {
            log.ReceiptsDiffer(definition.Id, compared.Leaves, compared.Same, compared.Unknown.Count);
            Instruments.ReceiptsAltered(compared.Unknown.Count);
        }
        else
            log.ReceiptsCompared(definition.Id, compared.Leaves, compared.Same);
    }
}
