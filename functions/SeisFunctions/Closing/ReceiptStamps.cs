using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Proving;
using SeisFunctions.Storing;

namespace SeisFunctions.Closing;

/// <summary>Has an authority stamp what the call was closed with, where one is named. May run twice.</summary>
public sealed class ReceiptStamps(
    CallDefinition definition,
    CallRegister calls,
    ProofStore proofs,
    TimestampAuthority authority,
    TimeProvider clock
)
{
    /// <summary>Whether a token is still to be asked for.</summary>
    public bool IsDue(CallProgress progress) =>
        authority.IsNamed && progress is { ReceiptsHead: not null, StampedAt: null };

    /// <summary>Asks once, if it is due.</summary>
    /// <returns>The row of the call as it then is.</returns>
    public async Task<CallProgress> StampAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        if (!IsDue(progress) || await authority.StampAsync(progress.ReceiptsHead!, cancellationToken) is not { } token)
            return progress;
        // First the token, then that there is one.
        await proofs.KeepTokenAsync(definition.Id, progress.ReceiptsHead!, token, cancellationToken);
        var now = clock.GetUtcNow();
        return await calls.ChangeAsync(
            before => before.StampedAt is null ? before with { StampedAt = now } : before,
            cancellationToken
        );
    }
}
