using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Desk.Applications;
using SeisFunctions.Desk.Hearings;
using SeisFunctions.Desk.Noting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.Selecting;
using SeisFunctions.Desk.Tasks;
using SeisFunctions.Desk.Writing;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Acting;

/// <summary>
/// <c>GET, POST /applications/{code}/acts/{act}</c>: decide, withdraw, judge a requirement, settle a finding, select,
/// take that back; hear; write to its contact; write down a note, hand over.
/// </summary>
public sealed class ActOnApplication(
    DeskDoor door,
    ActForm form,
    ApplicationRegister applications,
    ApplicationDossier dossier,
    Decisions decisions,
    PersonsWords words,
    NoteForms notes,
    HandleForms handle,
    SelectForms selecting,
    HearingForms hearings,
    LetterForms letters,
    CallDefinition call
)
{
    /// <summary>200 with the form or its confirmation; 303 once it is done; 400, 403, 404.</summary>
    [Function(nameof(ActOnApplication))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "applications/{code}/acts/{act}")]
            HttpRequest request,
        string code,
        string act,
        CancellationToken cancellationToken
    ) =>
        door.ActAsync(request, async user =>
            dossier.NameOf(code) is not { } name ? DeskDoor.NotFound("操作の対象")
            : LetterForms.KindOf(act, Addressee.ContactOf(code)) is { } kind
                ? await letters.WriteAsync(request, user, Addressee.ContactOf(code), name, kind, cancellationToken)
            : (
                notes.Find(act, AuditEntry.OfApplication(code), user)
                ?? await ActOnAsync(code, act, cancellationToken)
            )
                is { } chosen
                ? await form.AnswerAsync(
                    request,
                    user,
                    chosen with
                    {
                        Title = $"{name}：{chosen.Title}",
                    },
                    AuditEntry.OfApplication(code),
                    new(name, Links.Application(code)),
                    "/applications",
                    cancellationToken
                )
                : DeskDoor.NotFound("操作の対象")
        );

    /// <summary>Buttons for the page of an application.</summary>
    internal static IReadOnlyList<Link> LinksFor(ApplicationRow row) =>
        [
            new("判定する", $"/applications/{row.Code}/acts/decide"),
            row.Decision is null
                ? new("取下げにする", $"/applications/{row.Code}/acts/withdraw")
                : new("判定を取り消す", $"/applications/{row.Code}/acts/undo"),
        ];

    private async Task<DeskAct?> ActOnAsync(string code, string act, CancellationToken cancellationToken) =>
        await applications.RowAsync(code, cancellationToken) is { } row
            ? ActsOn(row).FirstOrDefault(one => one.Word == act)
                ?? WordActs.Find(act, row, words, call)
                ?? await selecting.FindAsync(act, row, cancellationToken)
                ?? handle.Find(act, row)
                ?? await hearings.FindAsync(act, row, cancellationToken)
            : null;

    private IReadOnlyList<DeskAct> ActsOn(ApplicationRow row)
    {
        ActField status = new(
            "status",
            "判定",
            ActFieldKind.Choice,
            "",
            true,
            Options:
            [
                .. Enum.GetValues<ApplicationStatus>()
                    .Where(one => one is not ApplicationStatus.Withdrawn)
                    .Select(one => new Choice(Links.Word(one), OutcomeText.Of(one), false)),
            ]
        );
        return
        [
            new(
                "decide",
                "判定する",
                "自動判定に代えて、人が判定します。自動判定の結果も残ります。判定の後に新しい提出が届くと「要確認」に戻ります。",
                [status],
                (values, who, cancellation) =>
                    PageQuery.TryWord<ApplicationStatus>(values["status"], out var chosen)
                        ? decisions.DecideAsync(row.Code, chosen, who, cancellation)
                        : Task.FromResult<Refusal?>(Refusal.Invalid("判定", "一覧から選んでください。"))
            )
            {
                NoteRequired = true,
            },
            new(
                "withdraw",
                "取下げにする",
                "申請者から取下げの申し出があったときに使います。提出された書類は残ります。",
                [],
                (values, who, cancellation) =>
                    decisions.DecideAsync(row.Code, ApplicationStatus.Withdrawn, who, cancellation)
            )
            {
                NoteRequired = true,
            },
            new("undo", "判定を取り消す", "人による判定を取り消し、自動判定に戻します。", [], (_, who, cancellation) =>
                decisions.UndoAsync(row.Code, who, cancellation)
            )
            {
                NoteRequired = true,
            },
        ];
    }
}
