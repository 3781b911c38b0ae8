using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Intake;

/// <summary>
/// What a person says about one requirement or finding of an application, and taking that back. Each act stands in the audit log before it is done; then the
/// application is judged again, so that there is one way in which a verdict comes about. The same act again changes nothing.
/// </summary>
public sealed class PersonsWords(
    ApplicationRegister applications, ApplicationFolding folding, AuditLog audit, TimeProvider clock, ILogger<PersonsWords> log)
{
    // What persons say about one application lies in one property of its row, which takes 32,768 characters.
    private const int MostCharacters = 30_000;

    /// <summary>Overrules the rules about a requirement, instead of what was said about it before.</summary>
    /// <param name="code">Code of the prefecture.</param>
    /// <param name="number">Number of the requirement.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="revision">The number of submissions that the person has seen, or null: if there are others by now, nothing is done.</param>
    /// <param name="act">Who and why. The reason is required.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public Task<Refusal?> OverruleAsync(string code, int number, RequirementOutcome outcome, int? revision, Act act, CancellationToken cancellationToken) =>
        SayAsync(code, "overrule", revision, act, application => application.Result.Verdict.Requirements.FirstOrDefault(one => one.Number == number) is { } judgement
            ? (PersonsWord.OfRequirement(number), outcome, $"応募要件{number}：{OutcomeText.Of(judgement.Outcome)} → {OutcomeText.Of(outcome)}")
            : null, cancellationToken);

    /// <summary>Settles a finding: it is shown and counts no more.</summary>
    /// <inheritdoc cref="OverruleAsync"/>
    public Task<Refusal?> SettleAsync(string code, string id, int? revision, Act act, CancellationToken cancellationToken) =>
        SayAsync(code, "settle", revision, act, application => FindingOf(application.Result.Verdict, id) is { } finding
            ? (PersonsWord.OfFinding(id), null, FindingWords.For(finding, Audience.Officer, canBeMended: true).Message)
            : null, cancellationToken);

    /// <summary>Takes back what was said about a requirement or a finding: the rules decide again.</summary>
    /// <param name="code">Code of the prefecture.</param>
    /// <param name="subject">See <see cref="PersonsWord.Subject"/>.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public async Task<Refusal?> TakeBackAsync(string code, string subject, Act act, CancellationToken cancellationToken)
    {
        if (await applications.FindAsync(code, cancellationToken) is not var (row, _))
            return Refusal.NotFound("申請");
        if (row.Words.FirstOrDefault(word => word.Subject == subject) is not { } said)
            return Refusal.Impossible("取り消す判断がありません。", "この項目について、人による判断は記録されていません。");
        return await ChangeAsync(row, [.. row.Words.Where(word => word != said)], "takeBack", act, $"{subject}：{said.Note}", cancellationToken);
    }

    private async Task<Refusal?> SayAsync(
        string code,
        string word,
        int? revision,
        Act act,
        Func<(ApplicationRow Row, ApplicationResult Result), (string Subject, RequirementOutcome? Outcome, string Details)?> about,
        CancellationToken cancellationToken)
    {
        if (act.Note is null)
            return Refusal.Invalid("note", "判断の理由を書いてください。");
        if (await applications.FindAsync(code, cancellationToken) is not { } application)
            return Refusal.NotFound("申請");
        if (about(application) is not var (subject, outcome, details))
            return Refusal.NotFound("応募要件又は指摘事項");
        var row = application.Row;
        if (revision is not null && revision != row.Revision)
            return Refusal.Impossible("申請の内容が変わりました。", "新しい提出が届いています。内容を確かめてから、もう一度判断してください。");
        var said = new PersonsWord(subject, outcome, act.By, act.Note, clock.GetUtcNow(), row.Revision);
        var before = row.Words.FirstOrDefault(other => other.Subject == subject);
        if (before is not null && before with { At = said.At } == said)
            return await JudgeAgainAsync(code, cancellationToken);
        IReadOnlyList<PersonsWord> words = [.. row.Words.Where(other => other.Subject != subject), said];
        return words.Sum(other => other.Note.Length + other.By.Length + 200) > MostCharacters
            ? Refusal.Impossible("判断をこれ以上記録できません。", "理由を短くするか、不要な判断を取り消してください。")
            : await ChangeAsync(row, words, word, act, details, cancellationToken);
    }

    private async Task<Refusal?> ChangeAsync(
        ApplicationRow row, IReadOnlyList<PersonsWord> words, string word, Act act, string details, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(new(clock.GetUtcNow(), act.By, word, AuditEntry.OfApplication(row.Code), act.Note, details), cancellationToken);
        log.Acted(row.Code, word);
        return await applications.SayAsync(row, words, cancellationToken)
            ? await JudgeAgainAsync(row.Code, cancellationToken)
            : Refusal.Impossible("申請の内容が変わりました。", "ほかの操作か新しい提出と重なりました。内容を確かめてから、もう一度操作してください。");
    }

    private async Task<Refusal?> JudgeAgainAsync(string code, CancellationToken cancellationToken)
    {
        await folding.FoldAsync(code, cancellationToken);
        return null;
    }

    // What the rules say of a requirement is overruled with the requirement.
    private static Finding? FindingOf(Verdict verdict, string id) =>
        verdict.Findings.Concat(verdict.Settled.Select(settled => settled.Finding)).FirstOrDefault(finding => finding.Id == id && finding.Severity > Severity.Info && !PersonsSay.IsOfRequirement(finding));
}
