using SeisFunctions.Domain;

namespace SeisFunctions.Intake;

/// <summary>What a link can confirm.</summary>
/// <param name="Upload">The submission that the link was mailed for.</param>
/// <param name="Waiting">Those that wait to be confirmed under the same address, oldest first.</param>
/// <param name="ExpiresAt">Until when the link works.</param>
/// <param name="HasExpired">Whether it does not any more.</param>
public sealed record UploadsToConfirm(
    Submission Upload,
    IReadOnlyList<Submission> Waiting,
    DateTimeOffset ExpiresAt,
    bool HasExpired
);
