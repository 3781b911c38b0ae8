using SeisFunctions.Collecting;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>Brings the entries of an applicant up to what officers have said about what is due from it.</summary>
public sealed class CollectionFollower(CollectionFolding collections) : IActFollower
{
    /// <inheritdoc/>
    public string Kind => "collections";

    /// <inheritdoc/>
    public Task FollowAsync(string key, CancellationToken cancellationToken) =>
        collections.FoldAsync(key, cancellationToken);
}
