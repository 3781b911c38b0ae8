namespace SeisFunctions.Hosting;

/// <summary>Settings <c>Rehearsal__…</c>, for trying things out; empty in earnest.</summary>
public sealed class RehearsalOptions
{
    /// <summary>
    /// The instant that the host believes to start at (<c>2026-03-20T09:00:00+09:00</c>), or null for the real time.
    /// </summary>
    public DateTimeOffset? StartsAt { get; set; }
}
