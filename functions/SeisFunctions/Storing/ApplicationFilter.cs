using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>Which applications a list shows; null leaves a condition out.</summary>
/// <param name="Status">Only this status.</param>
/// <param name="AfterDeadline">Whether statuses are those after the deadline.</param>
/// <param name="Applicant">Only this applicant, by code.</param>
/// <param name="WideArea">Only wide-area applications, or only others.</param>
public sealed record ApplicationFilter(ApplicationStatus? Status, bool AfterDeadline, string? Applicant, bool? WideArea)
{
    private static readonly bool[] EitherArea = [false, true];

    /// <summary>The lists that hold these applications and no others, or null for all applications.</summary>
    internal IReadOnlyList<string>? Lists =>
        Status is null && WideArea is null
            ? null
            :
            [
                .. from status in Status is { } one ? [one] : Enum.GetValues<ApplicationStatus>()
                from wideArea in WideArea is { } only ? [only] : EitherArea
                select ListOf(AfterDeadline, status, wideArea),
            ];

    internal bool Takes(ApplicationRow row) =>
        (Status is null || Status == row.StatusAt(AfterDeadline)) && (WideArea is null || WideArea == row.WideArea);

    /// <summary>The list of those that a person has something to do with.</summary>
    internal static string TasksAt(bool afterDeadline) => $"tasks~{(afterDeadline ? "after" : "before")}";

    internal static string ListOf(bool afterDeadline, ApplicationStatus status, bool wideArea) =>
        $"{(afterDeadline ? "after" : "before")}~{status}~{(wideArea ? "wide" : "single")}";
}
