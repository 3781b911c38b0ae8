using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Acting;

/// <summary>What has changed since a person saw the thing that is acted on.</summary>
/// <param name="Acts">The acts since then, newest first.</param>
/// <param name="Submissions">The submissions since then.</param>
public sealed record ChangesModel(IReadOnlyList<AuditLine> Acts, IReadOnlyList<ArrivedLine> Submissions)
{
    /// <summary>What the same person has done on the version that this act was sent on, and when; or null.</summary>
    public string? Own { get; init; }
}

/// <summary>A submission that has come meanwhile.</summary>
/// <param name="Link">Receipt number and page.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="From">Its sender.</param>
public sealed record ArrivedLine(Link Link, string ReceivedAt, string From);
