using Azure;

namespace SeisFunctions.Receiving.Imap;

/// <summary>A message's row: who works on it, or what has become of it.</summary>
/// <param name="Uid">Number of the message in its folder.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Owner">The host that worked on it last.</param>
/// <param name="Until">Claimed: when the claim runs out. Failed: when it is tried again.</param>
/// <param name="Attempts">How often it has been tried.</param>
/// <param name="Reason">Why it failed, in Japanese, or null.</param>
/// <param name="SubmissionId">The submission that it became, or null.</param>
/// <param name="ETag">Version of the row.</param>
internal sealed record MessageClaim(
    uint Uid,
    ClaimState State,
    string Owner,
    DateTimeOffset Until,
    int Attempts,
    string? Reason,
    string? SubmissionId,
    ETag ETag
);
