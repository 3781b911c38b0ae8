using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// Hearings of an applicant: when, who, which questions, what was answered, which mails are about it. Each time that
/// one is written down is an act; the last one counts. None of it changes a status.
/// </summary>
public sealed class HearingActs(
    ApplicationRegister applications,
    SubmissionRegister submissions,
    AuditLog audit,
    HearingTexts texts,
    ActPerforming acts,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>Writes one down, a new one or what there is to change.</summary>
    /// <param name="code">Code of the applicant.</param>
    /// <param name="id">Its id, or null for a new one.</param>
    /// <param name="draft">As filled in.</param>
    /// <param name="act">Who.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Its id, or why nothing was done.</returns>
    public async Task<(string? Id, Refusal? Refusal)> WriteAsync(
        string code,
        string? id,
        HearingDraft draft,
        Act act,
        CancellationToken cancellationToken
    )
    {
        var subject = AuditEntry.OfApplication(code);
        var (text, refusal) = await TextOfAsync(subject, draft, cancellationToken);
        if (text is null)
            return (null, refusal);
        // The text first: the record names it, and what it says may not stand in the record.
        var (hearing, textId) = (id ?? Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
        await texts.KeepAsync(subject, textId, text, cancellationToken);
        refusal = await acts.DoAsync(
            subject,
            act,
            async cancellation =>
            {
                if (await applications.RowAsync(code, cancellation) is null)
                    return Refusal.NotFound("申請");
                var before = (await audit.OfAsync(subject, cancellation)).LastOrDefault(one =>
                    one.Arguments.Hearing == hearing
                );
                if (id is not null && before is null)
                    return Refusal.NotFound("ヒアリング");
                var known = await texts.FindAsync(subject, before?.Arguments.Text, cancellation);
                return new Deed(
                    ActKind.Hear,
                    new() { Hearing = hearing, Text = textId },
                    $"{StateText(text.State)}：{JapanTime.ToText(text.HeldAt)}、質問{text.Questions.Count}件"
                )
                {
                    Also = [.. text.Mails.Except(known?.Mails ?? []).Select(AuditEntry.OfSubmission)],
                };
            },
            cancellationToken
        );
        if (refusal is null)
            return (hearing, null);
        await texts.EraseAsync(subject, textId, cancellationToken);
        return (null, refusal);
    }

    /// <summary>All of an applicant that are not erased, the latest first.</summary>
    public async Task<IReadOnlyList<Hearing>> OfAsync(string code, CancellationToken cancellationToken) =>
        await texts.OfAsync(await audit.OfAsync(AuditEntry.OfApplication(code), cancellationToken), cancellationToken);

    /// <summary>The word that people see for a state.</summary>
    public static string StateText(HearingState state) =>
        state switch
        {
            HearingState.Planned => "予定",
            HearingState.Held => "実施済",
            _ => "取りやめ",
        };

    private async Task<(HearingText? Text, Refusal? Refusal)> TextOfAsync(
        string subject,
        HearingDraft draft,
        CancellationToken cancellationToken
    )
    {
        if (JapanTime.Read(draft.HeldAt) is not { } at)
            return (
                null,
                Refusal.Invalid("heldAt", "日時を 2026-03-30T10:00 の形（日本時間）で指定してください。")
            );
        if (call.Schedule.WhyNotAt(at) is { } impossible)
            return (null, Refusal.Invalid("heldAt", impossible));
        var with = draft.With?.Trim() ?? "";
        if (with.Length is 0 or > HearingText.LongestWith || with.Any(c => char.IsControl(c) && c != '\n'))
            return (
                null,
                Refusal.Invalid("with", $"参加者を1〜{HearingText.LongestWith}文字で指定してください。")
            );
        var questions = draft
            .Questions.Select(one =>
                one with
                {
                    Requirement = Given(one.Requirement),
                    Question = one.Question?.Trim() ?? "",
                    Answer = Given(one.Answer),
                }
            )
            .Where(one => one.Question.Length > 0 || one.Answer is not null)
            .ToList();
        if (FaultOf(questions) is { } fault)
            return (null, Refusal.Invalid("questions", fault));
        var isOver = draft.State == HearingState.Held || questions.Exists(one => one.Answer is not null);
        if (isOver && at > clock.GetUtcNow())
            return (
                null,
                Refusal.Invalid(
                    "heldAt",
                    "これからの日時のヒアリングは、実施済にしたり、回答を記録したりできません。日時を実施した日時に改めてください。"
                )
            );
        var (mails, refusal) = await MailsAsync(subject, draft.Mails, cancellationToken);
        return refusal is not null
            ? (null, refusal)
            : (
                new()
                {
                    HeldAt = at.ToUniversalTime(),
                    With = with,
                    State = draft.State,
                    Questions = questions,
                    Mails = mails,
                },
                null
            );
    }

    private string? FaultOf(IReadOnlyList<HearingQuestion> questions) =>
        questions.Count > HearingText.MostQuestions ? $"質問は{HearingText.MostQuestions}件以内で指定してください。"
        : questions.Any(one => one.Question.Length == 0) ? "回答だけで質問のない欄があります。質問を入力してください。"
        : questions.Any(one => one.Question.Length > HearingText.LongestQuestion)
            ? $"質問は{HearingText.LongestQuestion}文字以内で入力してください。"
        : questions.Any(one => one.Answer?.Length > HearingText.LongestAnswer)
            ? $"回答は{HearingText.LongestAnswer:#,0}文字以内で入力してください。"
        : questions.Any(one => one.Requirement is { } id && call.Requirements.All(known => known.Id != id))
            ? "この公募にない応募要件が指定されています。"
        : null;

    // A mail of somebody else, or one that is not there, is told: what is named stands on the applicant's page.
    private async Task<(IReadOnlyList<string> Ids, Refusal? Refusal)> MailsAsync(
        string subject,
        IReadOnlyList<string> named,
        CancellationToken cancellationToken
    )
    {
        var ids = new List<string>();
        foreach (var name in named.Select(one => one.Trim()).Where(one => one.Length > 0).Distinct())
        {
            if (ids.Count == HearingText.MostMails)
                return (
                    [],
                    Refusal.Invalid("mails", $"関連するメールは{HearingText.MostMails}件以内で指定してください。")
                );
            var mail = SubmissionId.IsValid(name)
                ? await submissions.FindAsync(name, cancellationToken)
                : await submissions.FindByReceiptAsync(name, cancellationToken);
            if (mail?.ApplicationsWith().Contains(subject) != true)
                return (
                    [],
                    Refusal.Invalid(
                        "mails",
                        "この申請者の提出又は連絡として見つからない受付番号があります。番号を確認してください。"
                    )
                );
            ids.Add(mail.Id);
        }

        return ([.. ids.Distinct()], null);
    }

    private static string? Given(string? text) => text?.Trim() is { Length: > 0 } given ? given : null;
}
