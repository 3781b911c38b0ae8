using SeisFunctions.Collecting;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// Brings an application's row up to what persons have decided and said about it, and judges it again, so that there is
/// one way in which a verdict comes about.
/// </summary>
public sealed class ApplicationFollower(
    ApplicationRegister applications,
    ApplicationFolding folding,
    CollectionFolding collections
) : IActFollower
{
    /// <inheritdoc/>
    public string Kind => "application";

    /// <inheritdoc/>
    public async Task FollowAsync(string key, CancellationToken cancellationToken)
    {
        await applications.FollowActsAsync(key, cancellationToken);
        await folding.FoldAsync(key, read: null, cancellationToken);
        // Also where it is not selected any more: then nothing is due from it.
        await collections.FoldAsync(key, cancellationToken);
    }
}
