using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// Says that a person has dealt with what no other act settles: a late submission, an application that has to be
/// mended, a letter that did not arrive or tells what does not stand any more. It counts for the state in which it was;
/// with another one it is open again.
/// </summary>
public sealed class TaskActs(
    SubmissionRegister submissions,
    ApplicationRegister applications,
    LetterRegister letters,
    CallRegister calls,
    ActPerforming acts,
    TimeProvider clock
)
{
    /// <summary>Says that a person has dealt with it. The reason is required.</summary>
    /// <param name="subject">A submission, an application or a letter, as records of acts name it.</param>
    /// <param name="state">The state in which the person saw it, or null.</param>
    /// <param name="act">Who, and what was done.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> HandleAsync(
        string subject,
        string? state,
        Act act,
        CancellationToken cancellationToken
    )
    {
        if (act.Note is null)
            return Refusal.Invalid("note", "どのように対応したかを入力してください。");
        return subject.Split('-', 2) switch
        {
            ["submission", var id] => await acts.DoAsync(
                subject,
                act,
                async cancellation =>
                    await submissions.FindAsync(id, cancellation) is { } submission
                        ? IntentOn(
                            submission.State == SubmissionState.Late,
                            submission.State.ToString(),
                            submission.Handled,
                            state,
                            null,
                            submission.ApplicationsWith()
                        )
                        : Refusal.NotFound("提出"),
                cancellationToken
            ),
            ["application", var code] => await acts.DoAsync(
                subject,
                act,
                async cancellation => await OnApplicationAsync(code, state, cancellation),
                cancellationToken
            ),
            ["letter", var letter] => await HandleLetterAsync(letter, state, act, cancellationToken),
            _ => Refusal.NotFound("対象"),
        };
    }

    // What was sent again is acted on in the name of the first letter.
    private async Task<Refusal?> HandleLetterAsync(
        string key,
        string? state,
        Act act,
        CancellationToken cancellationToken
    )
    {
        var (applicant, id) = AuditEntry.LetterIn(key);
        if (await letters.FindAsync(applicant, id, cancellationToken) is not { } letter)
            return Refusal.NotFound("通知");
        return await acts.DoAsync(
            AuditEntry.OfLetter(applicant, letter.ResendOf ?? id),
            act,
            async cancellation =>
                await letters.FindAsync(applicant, id, cancellation) is { } found
                    ? IntentOn(
                        found.CanBeHandled,
                        found.State.ToString(),
                        found.Handled?.ToString(),
                        state,
                        id,
                        found.About
                    )
                    : Refusal.NotFound("通知"),
            cancellationToken
        );
    }

    private async Task<Intent> OnApplicationAsync(string code, string? state, CancellationToken cancellationToken)
    {
        if (await applications.RowAsync(code, cancellationToken) is not { } row)
            return Refusal.NotFound("申請");
        var afterDeadline = !(await calls.CurrentAsync(cancellationToken)).IsOnTime(clock.GetUtcNow());
        return IntentOn(
            row.StatusAt(afterDeadline) == ApplicationStatus.Deficient,
            row.StateAt(afterDeadline),
            row.Handled,
            state,
            null,
            []
        );
    }

    private static Intent IntentOn(
        bool canBeHandled,
        string now,
        string? handled,
        string? seen,
        string? letter,
        IReadOnlyList<string> also
    ) =>
        seen is not null && seen != now ? Refusal.Stale()
        : !canBeHandled
            ? Refusal.Impossible(
                "対応済みにする必要がありません。",
                "対応済みにできるのは、期限後の提出、不備のある申請、届かなかった通知、その後に選定が変わった結果の通知、回答を待っている通知です。"
            )
        : handled == now ? Intent.Nothing
        : new Deed(ActKind.Handle, new() { State = now, Letter = letter }, null) { Also = also };
}
