using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// What a person says about one requirement or finding of an application, and taking that back. The application is then
/// judged again, so that there is one way in which a verdict comes about. The same act again changes nothing.
/// </summary>
public sealed class PersonsWords(ApplicationRegister applications, ActPerforming acts, CallDefinition call)
{
    // What persons say about one application lies in one property of its row, which takes 32,768 characters.
    private const int MostCharacters = 30_000;

    /// <summary>Overrules the rules about a requirement, instead of what was said about it before.</summary>
    /// <param name="code">Code of the applicant.</param>
    /// <param name="id">Id of the requirement.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="act">Who and why. The reason is required.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public Task<Refusal?> OverruleAsync(
        string code,
        string id,
        RequirementOutcome outcome,
        Act act,
        CancellationToken cancellationToken
    ) =>
        SayAsync(
            code,
            act,
            (verdict, revision) =>
                verdict.Requirements.FirstOrDefault(one => one.Id == id) is { } judgement
                    ? new(
                        ActKind.Overrule,
                        new()
                        {
                            Item = PersonsWord.OfRequirement(id),
                            Outcome = outcome,
                            Revision = revision,
                        },
                        $"応募要件{call.Requirement(id).Number}：{OutcomeText.Of(judgement.Outcome)} → {OutcomeText.Of(outcome)}"
                    )
                    : null,
            cancellationToken
        );

    /// <summary>Settles a finding: it is shown and counts no more.</summary>
    /// <inheritdoc cref="OverruleAsync"/>
    public Task<Refusal?> SettleAsync(string code, string id, Act act, CancellationToken cancellationToken) =>
        SayAsync(
            code,
            act,
            (verdict, revision) =>
                FindingOf(verdict, id) is { } finding
                    ? new(
                        ActKind.Settle,
                        new() { Item = PersonsWord.OfFinding(id), Revision = revision },
                        FindingWords.For(finding, Audience.Officer, canBeMended: true).Message
                    )
                    : null,
            cancellationToken
        );

    /// <summary>Takes back what was said about a requirement or a finding: the rules decide again.</summary>
    /// <param name="code">Code of the applicant.</param>
    /// <param name="subject">See <see cref="PersonsWord.Subject"/>.</param>
    /// <param name="act">Who and why. The reason is required.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public Task<Refusal?> TakeBackAsync(string code, string subject, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            code,
            act,
            (row, _) =>
                act.Note is null ? Refusal.Invalid("note", "判断を取り消す理由を記入してください。")
                : row.Words.FirstOrDefault(word => word.Subject == subject) is { } said
                    ? new Deed(
                        ActKind.TakeBack,
                        new() { Item = subject },
                        $"{Describe(said)}（{said.Note}） → 自動判定"
                    )
                : Refusal.Impossible(
                    "取り消す判断がありません。",
                    "この項目について、人による判断は記録されていません。"
                ),
            cancellationToken
        );

    private Task<Refusal?> SayAsync(
        string code,
        Act act,
        Func<Verdict, int, Deed?> say,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            code,
            act,
            (row, result) =>
            {
                if (act.Note is null)
                    return Refusal.Invalid("note", "判断の理由を記入してください。");
                if (say(result.Verdict, row.Revision) is not { } deed)
                    return Refusal.NotFound("応募要件又は指摘事項");
                var others = row.Words.Where(word => word.Subject != deed.Arguments.Item).ToList();
                if (
                    row
                        .Words.Except(others)
                        .Any(said =>
                            (said.Outcome, said.By, said.Note, said.Revision)
                            == (deed.Arguments.Outcome, act.By, act.Note, row.Revision)
                        )
                )
                    return Intent.Nothing;
                return others.Sum(word => LengthOf(word.Note, word.By)) + LengthOf(act.Note, act.By) > MostCharacters
                    ? Refusal.Impossible(
                        "判断をこれ以上記録できません。",
                        "理由を短くするか、不要な判断を取り消してください。"
                    )
                    : deed;
            },
            cancellationToken
        );

    private Task<Refusal?> DoAsync(
        string code,
        Act act,
        Func<ApplicationRow, ApplicationResult, Intent> decide,
        CancellationToken cancellationToken
    ) =>
        acts.DoAsync(
            AuditEntry.OfApplication(code),
            act,
            async cancellation =>
                await applications.FindAsync(code, cancellation) is var (row, result)
                    ? decide(row, result)
                    : Refusal.NotFound("申請"),
            cancellationToken
        );

    private string Describe(PersonsWord said)
    {
        if (said.Outcome is not { } outcome)
            return "指摘事項の確認済み";
        var id = said.Subject[PersonsWord.RequirementPrefix.Length..];
        return $"応募要件{call.Requirement(id).Number}：{OutcomeText.Of(outcome)}";
    }

    private static int LengthOf(string note, string by) => note.Length + by.Length + 200;

    // What the rules say of a requirement is overruled with the requirement.
    private static Finding? FindingOf(Verdict verdict, string id) =>
        verdict
            .Findings.Concat(verdict.Settled.Select(settled => settled.Finding))
            .FirstOrDefault(finding =>
                finding.Id == id && finding.Severity > Severity.Info && !RequirementFinding.Is(finding)
            );
}
