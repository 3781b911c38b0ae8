using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Closing;

/// <summary>
/// Brings the row of the call up to what the records say, and has read again what an extension of the deadline takes
/// in.
/// </summary>
public sealed class CallFollower(CallRegister calls, ClosingWaits waits, AuditLog audit) : IActFollower
{
    /// <inheritdoc/>
    public string Kind => AuditEntry.OfCall;

    /// <inheritdoc/>
    public async Task FollowAsync(string key, CancellationToken cancellationToken)
    {
        var acts = await audit.OfAsync(AuditEntry.OfCall, cancellationToken);
        var progress = await calls.ChangeAsync(before => ActFold.Of(before, acts), cancellationToken);
        await waits.ReadAgainAsync(progress, cancellationToken);
    }
}
