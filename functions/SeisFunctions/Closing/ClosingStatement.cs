using SeisFunctions.Domain;
using SeisFunctions.Recording;

namespace SeisFunctions.Closing;

/// <summary>締切確定書: what the register held when the intake was closed. Written once, never changed.</summary>
/// <param name="CallId">The call.</param>
/// <param name="Deadline">Its deadline.</param>
/// <param name="ClosingSince">When closing began.</param>
/// <param name="Counts">Number of applications by status.</param>
/// <param name="Applications">Every application with the hash of its result, in the order of prefecture codes.</param>
public sealed record ClosingStatement(
    string CallId, DateTimeOffset Deadline, DateTimeOffset ClosingSince, IReadOnlyDictionary<ApplicationStatus, int> Counts,
    IReadOnlyList<ClosingStatement.Line> Applications)
{
    /// <summary>The statement on the rows of the register.</summary>
    public static ClosingStatement Of(string callId, DateTimeOffset deadline, DateTimeOffset closingSince, IReadOnlyList<ApplicationRow> rows) => new(
        callId, deadline, closingSince,
        rows.GroupBy(row => row.StatusAfterDeadline).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.Count()),
        [.. rows.OrderBy(row => row.Code, StringComparer.Ordinal).Select(row => new Line(row.Code, row.Name, row.StatusAfterDeadline, row.ReceivedAt, row.ResultHash))]);

    /// <summary>One application.</summary>
    /// <param name="Code">Code of the prefecture.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Status">Final status.</param>
    /// <param name="ReceivedAt">When its newest on-time submission was received.</param>
    /// <param name="ResultHash">Hash of the result in full.</param>
    public sealed record Line(string Code, string Name, ApplicationStatus Status, DateTimeOffset ReceivedAt, string ResultHash);
}
