using SeisFunctions.Acknowledging;
using SeisFunctions.Collecting;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Storing.Searching;

namespace SeisFunctions.Intake;

/// <summary>
/// Brings an application's row up to what persons have decided and said about it, and judges it again, so that there is
/// one way in which a verdict comes about; and what a search finds of its hearings up to what was written down.
/// </summary>
public sealed class ApplicationFollower(
    ApplicationRegister applications,
    ApplicationFolding folding,
    CollectionFolding collections,
    ToldResults told,
    HearingTexts hearings,
    SearchRegister search
) : IActFollower
{
    /// <inheritdoc/>
    public string Kind => "application";

    /// <inheritdoc/>
    public async Task FollowAsync(string key, CancellationToken cancellationToken)
    {
        var acts = await applications.FollowActsAsync(key, cancellationToken);
        if (acts.Any(act => act.Act == ActKind.Hear))
            await search.KeepAsync(key, await hearings.OfAsync(acts, cancellationToken), cancellationToken);
        await folding.FoldAsync(key, read: null, cancellationToken);
        // Also where it is not selected any more: then nothing is due from it.
        await collections.FoldAsync(key, cancellationToken);
        if (acts.Any(act => act.Act == ActKind.Select))
            await told.FollowAsync(key, cancellationToken);
    }
}
