using System.Text.Json.Serialization;
using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Domain;

/// <summary>The part that one form of one submission has in the application.</summary>
/// <param name="SubmissionId">The submission.</param>
/// <param name="FormId">The form.</param>
/// <param name="Sha256">Hash of its file.</param>
/// <param name="State">Whether it counts.</param>
/// <param name="Other">The submission that superseded it, that brought the same file before, or whose form stands while
/// this one waits; null if it counts.</param>
/// <param name="Hold">Why it waits for a person, or did until a later version came; or null.</param>
public sealed record FormPart(
    string SubmissionId,
    string FormId,
    string Sha256,
    FormPartState State,
    string? Other,
    HoldReason? Hold = null
)
{
    /// <summary>The entries of the form that stands which it lacks, where it waits for that.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>Whether it was the version that counted until a later one took its place.</summary>
    [JsonIgnore]
    public bool IsReplaced => this is { State: FormPartState.Superseded, Hold: null };

    /// <summary>
    /// Whether an officer chose it where it might have been a second application. Then a person decides anew about what
    /// another sender sends.
    /// </summary>
    public bool IsChosen { get; init; }
}
