namespace SeisFunctions.Desk.Acting;

/// <summary>
/// The first step of an act where it stands on another page: what is sent is shown once more to be confirmed.
/// </summary>
/// <param name="Path">Where the act is done.</param>
/// <param name="Title">What people read above the form.</param>
/// <param name="Explanation">What the act does.</param>
/// <param name="Fields">What must be filled in, and what goes along unseen.</param>
/// <param name="Token">Proves that the form came from the desk.</param>
public sealed record OfferedAct(
    string Path,
    string Title,
    string Explanation,
    IReadOnlyList<ActField> Fields,
    string Token
)
{
    /// <summary>What stands on its button.</summary>
    public string Button { get; init; } = "";
}
