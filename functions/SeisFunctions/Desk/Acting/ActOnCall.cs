using SeisFunctions.Closing;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Acting;

/// <summary><c>GET, POST /call/acts/{act}</c>: extend the deadline, close although something is waited for.</summary>
public sealed class ActOnCall(DeskDoor door, ActForm form, CallActs callActs)
{
    internal static readonly Desk.Parts.Link Extend = new("締切を延長する", "/call/acts/extend");

    internal static readonly Desk.Parts.Link Close = new("待たずに締め切る", "/call/acts/close");

    /// <summary>200 with the form or its confirmation; 303 once it is done; 400, 403, 404.</summary>
    [Function(nameof(ActOnCall))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "call/acts/{act}")]
            HttpRequest request,
        string act,
        CancellationToken cancellationToken
    ) =>
        door.ActAsync(request, async user =>
            Acts().FirstOrDefault(one => one.Word == act) is { } chosen
                ? await form.AnswerAsync(
                    request,
                    user,
                    chosen,
                    AuditEntry.OfCall,
                    new("締切確定書", "/statement"),
                    "/statement",
                    cancellationToken
                )
                : DeskDoor.NotFound("操作")
        );

    private IReadOnlyList<DeskAct> Acts() =>
        [
            new(
                "extend",
                "締切を延長する",
                "全ての申請者の締切を延ばします。申請者への周知は別に行ってください。"
                    + "締切が確定した後は延長できません。誤って延ばしたときは、その締切が来るまで、正しい締切をもう一度指定できます。",
                [new("deadline", "新しい締切", ActFieldKind.Instant, "", true, "日本時間で指定してください。")],
                (values, who, cancellation) => callActs.ExtendAsync(values["deadline"], who, cancellation)
            )
            {
                NoteRequired = true,
            },
            new(
                "close",
                "待たずに締め切る",
                "読み取りやメールの取り込みを待たずに締切を確定し、受付完了通知を送信します。障害が長引くときだけ使ってください。",
                [],
                (_, who, cancellation) => callActs.CloseAnywayAsync(who, cancellation)
            )
            {
                NoteRequired = true,
                Irreversible = true,
            },
        ];
}
