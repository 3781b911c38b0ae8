using System.Text.Json.Serialization;

namespace SeisFunctions.Erasing;

/// <summary>What one erasure did.</summary>
/// <param name="Submissions">Submissions erased, those whose raw mail is protected among them.</param>
/// <param name="Letters">Letters erased.</param>
/// <param name="ProtectedMails">Raw mails that storage does not let go of yet. Erase again once their protection has
/// ended; the nightly run does so by itself.</param>
public sealed record Erased(int Submissions, int Letters, int ProtectedMails)
{
    /// <summary>Registrations for the briefing erased.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Registrations { get; init; }

    /// <summary>
    /// Their names in the container of raw mail, by which operations lifts the protection of each; null if there are
    /// none. A name is a hash and tells nothing.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? ProtectedBlobs { get; init; }
}
