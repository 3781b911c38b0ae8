using System.Text.Json;
using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>What today's reader and rules would change.</summary>
/// <param name="Subject">As the audit log names it.</param>
/// <param name="Name">For people: the applicant, or the receipt number.</param>
/// <param name="Why">What changes, one Japanese line each.</param>
/// <param name="Submissions">Ids of the submissions that must be read again for it.</param>
public sealed record ReevaluationChange(
    string Subject,
    string Name,
    IReadOnlyList<string> Why,
    IReadOnlyList<string> Submissions
)
{
    /// <summary>Of a submission that would be placed otherwise, or null.</summary>
    public static ReevaluationChange? Of(Submission before, Submission after, Func<string?, string> nameOf)
    {
        if (
            before.State == SubmissionState.Received
            || (before.State == after.State && before.Applicant == after.Applicant)
        )
            return null;
        var why = new List<string>();
        if (before.State != after.State)
            why.Add($"状態：{OutcomeText.Of(before.State)} → {OutcomeText.Of(after.State)}");
        if (before.Applicant != after.Applicant)
            why.Add($"申請者：{nameOf(before.Applicant)} → {nameOf(after.Applicant)}");
        return new(AuditEntry.OfSubmission(before.Id), $"受付番号 {before.ReceiptNumber}", why, [before.Id]);
    }

    /// <summary>Of an application that would come out otherwise, or null.</summary>
    public static ReevaluationChange? Of(
        Applicant applicant,
        ApplicationResult? before,
        ApplicationResult? after,
        CallDefinition call
    )
    {
        if (Content(before) == Content(after))
            return null;
        List<string> why =
            before is null ? ["申請なし → 申請あり"]
            : after is null ? ["申請あり → 申請なし"]
            : [.. Differences(before, after, call)];
        return new(
            AuditEntry.OfApplication(applicant.Code),
            applicant.Name,
            why.Count == 0 ? ["読み取った内容"] : why,
            []
        );
    }

    private static IEnumerable<string> Differences(
        ApplicationResult before,
        ApplicationResult after,
        CallDefinition call
    )
    {
        if (before.Verdict.StatusAfterDeadline != after.Verdict.StatusAfterDeadline)
            yield return $"判定：{OutcomeText.Of(before.Verdict.StatusAfterDeadline)} → {OutcomeText.Of(after.Verdict.StatusAfterDeadline)}";
        foreach (
            var (old, now) in before
                .Verdict.Requirements.Zip(after.Verdict.Requirements)
                .Where(pair => pair.First.Outcome != pair.Second.Outcome)
        )
            yield return $"応募要件{call.Requirement(now.Id).Number}：{OutcomeText.Of(old.Outcome)} → {OutcomeText.Of(now.Outcome)}（{now.Reason}）";
        foreach (var added in after.Verdict.Findings.Select(Line).Except(before.Verdict.Findings.Select(Line)))
            yield return $"指摘の追加：{added}";
        foreach (var gone in before.Verdict.Findings.Select(Line).Except(after.Verdict.Findings.Select(Line)))
            yield return $"指摘の解消：{gone}";
    }

    private static string Line(Finding finding) => finding.Message;

    // Versions alone change nothing for anybody.
    private static string? Content(ApplicationResult? result) =>
        result is null
            ? null
            : JsonSerializer.Serialize(
                result with
                {
                    RuleSet = "",
                    ReaderVersion = "",
                    InputHash = "",
                },
                RegisterJson.Options
            );
}
