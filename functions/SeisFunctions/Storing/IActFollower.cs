namespace SeisFunctions.Storing;

/// <summary>
/// Brings what acts on one kind of subject change up to what their records say. Doing it again changes nothing.
/// </summary>
public interface IActFollower
{
    /// <summary>What the name of such a subject begins with.</summary>
    string Kind { get; }

    /// <summary>Follows the records of one subject.</summary>
    /// <param name="key">What stands behind <see cref="Kind"/> in its name, or nothing.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    Task FollowAsync(string key, CancellationToken cancellationToken);
}
