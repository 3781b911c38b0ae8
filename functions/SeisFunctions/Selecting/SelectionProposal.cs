using System.Security.Cryptography;
using System.Text;
using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Selecting;

/// <summary>
/// What the requirements as they stand suggest for a selection. Pure. It is shown to people, and is nothing until one of
/// them enters it.
/// </summary>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">Why, in the words of the call.</param>
public sealed record SelectionProposal(SelectionDecision Decision, string Reason)
{
    // Hexadecimal digits: enough that no two states of one row are ever alike.
    private const int Digits = 16;

    /// <summary>What the person has to do who decides, where the reason is theirs alone to write; or null.</summary>
    public string? Hint { get; init; }

    /// <summary>For an application: what a person decided about it as a whole goes before the requirements.</summary>
    /// <param name="row">The application.</param>
    /// <param name="call">The call.</param>
    /// <param name="withdrawals">Receipt numbers of what speaks of taking it back, as long as nobody has dealt with
    /// that.</param>
    public static SelectionProposal Of(
        ApplicationRow row,
        CallDefinition call,
        IReadOnlyList<string>? withdrawals = null
    ) =>
        withdrawals is { Count: > 0 } && row.StatusAfterDeadline != ApplicationStatus.Withdrawn
            ? new(
                SelectionDecision.OnHold,
                $"取下げ又は辞退に関する連絡（受付番号 {string.Join("、", withdrawals)}）について、意思の確認が必要です。"
            )
        // For which candidates somebody is adopted, no requirement tells.
        : OfRequirements(row, call) is { Decision: SelectionDecision.Selected } met && call.Candidates is not null
            ? new(SelectionDecision.OnHold, $"{met.Reason}採択する候補は、評価の結果により決まります。")
            {
                Hint = "採択する候補は、評価の結果により決めてください。理由は、その評価に基づいて記入してください。",
            }
            : OfRequirements(row, call);

    /// <summary>That nobody has dealt with what speaks of taking an application back, as officers read it.</summary>
    public static string OfWithdrawals(IReadOnlyList<string> receiptNumbers) =>
        $"取下げ又は辞退に関する連絡（受付番号 {string.Join("、", receiptNumbers)}）に対応していません。";

    /// <summary>Whether a reason is this proposal's, word for word, while something else is decided.</summary>
    public bool IsReasonOfAnother(SelectionDecision decided, string? reason) =>
        decided != Decision && reason?.ReplaceLineEndings("\n").Trim() == Reason;

    private static SelectionProposal OfRequirements(ApplicationRow row, CallDefinition call) =>
        row.Decision is { } decision && decision.Revision == row.Revision ? Of(decision.Status)
        : row.IsDamaged || row.Outcomes.Count == 0
            ? new(SelectionDecision.OnHold, "応募要件の判定が記録されていないため、内容の確認が必要です。")
        : Those(row, call, RequirementOutcome.NotSatisfied) is { Count: > 0 } missed
            ? new(SelectionDecision.NotSelected, ReasonOf(missed, "を満たしていません。"))
        : Those(row, call, RequirementOutcome.NeedsReview) is { Count: > 0 } open
            ? new(SelectionDecision.OnHold, ReasonOf(open, "の確認が必要です。"))
        : row.StatusAfterDeadline == ApplicationStatus.Eligible
            ? new(SelectionDecision.Selected, "応募要件を全て満たしています。")
        : new(SelectionDecision.OnHold, LapsedOf(row) + FindingsOf(row));

    /// <summary>
    /// What a person sees who enters the proposal of a row: where it is another by now, they must look again.
    /// </summary>
    public string StateOn(ApplicationRow row)
    {
        var seen = $"{row.Revision}\n{row.Standing}\n{row.Selection?.At.UtcTicks}\n{Decision}\n{Reason}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen)))[..Digits];
    }

    private static SelectionProposal Of(ApplicationStatus decided) =>
        decided switch
        {
            ApplicationStatus.Eligible => new(SelectionDecision.Selected, Decided(decided)),
            ApplicationStatus.Withdrawn => new(SelectionDecision.NotSelected, "申請は取り下げられています。"),
            ApplicationStatus.Ineligible => new(SelectionDecision.NotSelected, Decided(decided)),
            _ => new(SelectionDecision.OnHold, Decided(decided)),
        };

    private static string Decided(ApplicationStatus status) =>
        $"担当者が「{OutcomeText.Of(status)}」と判定しています。";

    // What was decided on fewer submissions decides nothing any more, and is what has to be looked at.
    private static string LapsedOf(ApplicationRow row) =>
        row.Decision?.Status switch
        {
            null => "",
            ApplicationStatus.Withdrawn => "申請の取下げの後に新しい提出が届いたため、取下げの意思の確認が必要です。",
            var decided =>
                $"担当者が「{OutcomeText.Of(decided.Value)}」と判定した後に新しい提出が届いたため、内容の確認が必要です。",
        };

    private static string FindingsOf(ApplicationRow row) =>
        row.JudgedAfterDeadline == ApplicationStatus.Eligible && row.Decision is not null
            ? ""
            : "応募要件は全て充足又は対象外ですが、確認が必要な指摘事項が残っています。";

    // What the row does not tell of a requirement, a person has to look at.
    private static IReadOnlyList<RequirementDefinition> Those(
        ApplicationRow row,
        CallDefinition call,
        RequirementOutcome outcome
    ) =>
        [
            .. call.Requirements.Where(one =>
                row.Outcomes.GetValueOrDefault(one.Id, RequirementOutcome.NeedsReview) == outcome
            ),
        ];

    // In full as the call words them; where that is longer than a reason may be, by their titles, or by their numbers.
    private static string ReasonOf(IReadOnlyList<RequirementDefinition> requirements, string ending)
    {
        string[] ways =
        [
            string.Join('\n', requirements.Select(one => $"応募要件{one.Number}「{one.Text}」{ending}")),
            string.Join('\n', requirements.Select(one => $"応募要件{one.Number}（{one.Title}）{ending}")),
        ];
        return ways.FirstOrDefault(way => way.Length <= Act.LongestNote)
            ?? $"応募要件のうち{requirements.Count}件（{requirements[0].Number}ほか）{ending}";
    }
}
