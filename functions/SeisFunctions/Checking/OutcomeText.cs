using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Checking;

/// <summary>The words that people see for outcomes and statuses.</summary>
public static class OutcomeText
{
    /// <summary>判定 of a requirement.</summary>
    public static string Of(RequirementOutcome outcome) =>
        outcome switch
        {
            RequirementOutcome.Satisfied => "充足",
            RequirementOutcome.NotSatisfied => "未充足",
            RequirementOutcome.NeedsReview => "要確認",
            _ => "対象外",
        };

    /// <summary>Status of an application.</summary>
    public static string Of(ApplicationStatus status) =>
        status switch
        {
            ApplicationStatus.Eligible => "要件充足",
            ApplicationStatus.Deficient => "不備あり",
            ApplicationStatus.NeedsReview => "要確認",
            ApplicationStatus.Ineligible => "要件未充足",
            _ => "取下げ",
        };

    /// <summary>選定 of an application.</summary>
    public static string Of(SelectionDecision decision) =>
        decision switch
        {
            SelectionDecision.Selected => "候補に選定",
            SelectionDecision.NotSelected => "非選定",
            _ => "保留",
        };

    /// <summary>A selection in the words of a call: one in which applicants choose candidates adopts them.</summary>
    public static string Of(SelectionDecision decision, CallDefinition call) =>
        (call.Candidates, decision) switch
        {
            (null, _) or (_, SelectionDecision.OnHold) => Of(decision),
            (_, SelectionDecision.Selected) => "採択",
            _ => "不採択",
        };

    /// <summary>The same with the candidates that an applicant is adopted for: 採択（長野県、高知県）.</summary>
    public static string Of(Selection selection, CallDefinition call) =>
        Of(selection.Decision, call)
        + (
            selection.Candidates.Count == 0
                ? ""
                : $"（{string.Join("、", selection.Candidates.Select(call.CandidateName))}）"
        );

    /// <summary>State of a submission.</summary>
    public static string Of(SubmissionState state) =>
        state switch
        {
            SubmissionState.Received => "読取待ち",
            SubmissionState.Read => "読取済",
            SubmissionState.NeedsReview => "要確認",
            SubmissionState.Late => "期限後到着",
            _ => "申請として扱わない",
        };
}
