namespace SeisFunctions.Acknowledging;

/// <summary>What has changed in an application since its closing.</summary>
/// <param name="Added">Receipt numbers of what counts now.</param>
/// <param name="Removed">Receipt numbers of what does not count any more. Where neither names any, other forms of what
/// counted are chosen.</param>
public sealed record ApplicationChange(IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    /// <summary>Forms that took the place of others, and what that changed in the list of municipalities.</summary>
    public IReadOnlyList<Exchange> Exchanged { get; init; } = [];

    /// <summary>Municipalities that were not listed before.</summary>
    public IReadOnlyList<string> MunicipalitiesAdded { get; init; } = [];

    /// <summary>Municipalities that are not listed any more.</summary>
    public IReadOnlyList<string> MunicipalitiesDropped { get; init; } = [];

    /// <summary>Whether the sender's own confirmation alone made it count, and no officer did.</summary>
    public bool IsConfirmedBySender { get; init; }

    /// <summary>A form that took the place of another one.</summary>
    /// <param name="Form">Its name.</param>
    /// <param name="Before">Id of the submission whose form counted.</param>
    /// <param name="Now">Id of the submission whose form counts.</param>
    /// <param name="IsOfAnother">Whether the two have different senders.</param>
    public sealed record Exchange(string Form, string Before, string Now, bool IsOfAnother);
}
