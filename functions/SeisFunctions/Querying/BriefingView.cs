using SeisFunctions.Domain;

namespace SeisFunctions.Querying;

/// <summary>How far the registration for the briefing has come.</summary>
/// <param name="Addresses">How many addresses are registered.</param>
/// <param name="Seats">How many of them have a seat.</param>
/// <param name="Due">How many of those have not been told of the meeting as it is.</param>
/// <param name="IsClosed">Whether an officer has closed the registration before its time.</param>
/// <param name="Url">Where it is joined, or null.</param>
/// <param name="Details">What else to know of that, or null.</param>
public sealed record BriefingView(int Addresses, int Seats, int Due, bool IsClosed, string? Url, string? Details)
{
    /// <summary>Its version where it is answered: acts name it in <c>If-Match</c>.</summary>
    public string? Version { get; init; }

    /// <summary>As it stands.</summary>
    public static BriefingView Of(BriefingProgress progress) =>
        new(
            progress.Addresses,
            progress.Seats,
            progress.Due,
            progress.IsClosed,
            progress.Meeting?.Url,
            progress.Meeting?.Details
        );
}
