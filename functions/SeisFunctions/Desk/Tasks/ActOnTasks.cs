using SeisFunctions.Acknowledging;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Intake;

namespace SeisFunctions.Desk.Tasks;

/// <summary>
/// <c>POST /tasks/acts/{act}</c>: settles the checked tasks (<c>handle</c>), or hands them over (<c>own</c>), with one
/// reason. Each is an act of its own.
/// </summary>
public sealed class ActOnTasks(
    DeskDoor door,
    FormToken token,
    TaskActs tasks,
    SubmissionActs submissions,
    NoteActs notes,
    LetterRegister letters
)
{
    // Every task that the list shows: most of three registers, and a few fields beside.
    private const int MostFields = (3 * TasksReader.MostShown) + 20;

    // The subject of a letter with its state has some eighty characters.
    private const int MostBytes = MostFields * 160;

    /// <summary>303 to the list, with how many were done; 400, 403, 404.</summary>
    [Function(nameof(ActOnTasks))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "tasks/acts/{act}")] HttpRequest request,
        string act,
        CancellationToken cancellationToken
    ) => door.ActAsync(request, async user =>
        {
            var (form, unreadable) = await PostedForm.ReadAsync(request, MostBytes, MostFields, cancellationToken);
            if (unreadable is not null)
                return unreadable;
            var note = form[ActForm.Note].ToString().ReplaceLineEndings("\n");
            if (!await token.AcceptsAsync(request))
                return Refused(
                    StatusCodes.Status403Forbidden,
                    FormToken.Unproved.Title,
                    "要対応の一覧を開き直してください。",
                    note
                );
            var handles = act == HandleForms.Handle;
            if (!handles && act != "own")
                return DeskDoor.NotFound("操作");
            var refusal =
                user.TryAct(form["by"], note, out var who)
                ?? (
                    handles && who.Note is null
                        ? Refusal.Invalid("note", "どのように対応したかを入力してください。")
                    : form["item"].Count == 0 ? Refusal.Invalid("item", "一覧から1件以上選んでください。")
                    : null
                );
            if (refusal is not null)
                return Refused(StatusCodes.Status400BadRequest, "まだ何も行っていません", refusal.Detail, note);
            // Somebody else may have settled it since the list was shown.
            who = who with { MustChange = true };
            var (done, left) = (0, 0);
            foreach (var item in form["item"].OfType<string>().Distinct())
            {
                var refused =
                    item.Split('@') is not [var subject, var state] ? Refusal.NotFound("対象")
                    : handles ? await HandleAsync(subject, state, who, cancellationToken)
                    : await OwnAsync(subject, form["owner"], who, cancellationToken);
                (done, left) = refused is null ? (done + 1, left) : (done, left + 1);
            }

            return DeskDoor.SeeOther(request, $"{Links.Tasks()}?done={done}&left={left}");
        });

    private Task<Refusal?> HandleAsync(
        string subject,
        string state,
        Act act,
        CancellationToken cancellationToken
    ) =>
        state == nameof(SubmissionKind.Correspondence) && subject.Split('-', 2) is ["submission", var id]
            ? submissions.SettleAsync(id, act, cancellationToken)
            : tasks.HandleAsync(subject, state, act, cancellationToken);

    // A letter is dealt with by whoever deals with its application, or with the submission that it answers.
    private async Task<Refusal?> OwnAsync(
        string subject,
        string? owner,
        Act act,
        CancellationToken cancellationToken
    )
    {
        if (subject.Split('-', 2) is ["letter", var key])
        {
            var (applicant, id) = AuditEntry.LetterIn(key);
            subject =
                applicant != Letter.NoApplicant ? AuditEntry.OfApplication(applicant)
                : await letters.FindAsync(applicant, id, cancellationToken) is { SubmissionId: { } answered }
                    ? AuditEntry.OfSubmission(answered)
                : subject;
        }

        return await notes.OwnAsync(subject, owner, act, cancellationToken);
    }

    private static IResult Refused(int status, string title, string text, string note) =>
        DeskDoor.Message(status, title, text, new Link("要対応の一覧へ戻る", Links.Tasks()), note);
}
