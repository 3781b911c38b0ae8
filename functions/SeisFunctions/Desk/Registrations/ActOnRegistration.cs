using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Registrations;

/// <summary><c>GET, POST /registrations/{id}/acts/{act}</c>: correct a registration for the briefing, remove it.</summary>
public sealed class ActOnRegistration(
    DeskDoor door,
    ActForm form,
    BriefingRegister register,
    BriefingActs briefingActs,
    CallDefinition call
)
{
    /// <summary>200 with the form or its confirmation; 303 once it is done; 400, 403, 404.</summary>
    [Function(nameof(ActOnRegistration))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "registrations/{id}/acts/{act}")]
            HttpRequest request,
        string id,
        string act,
        CancellationToken cancellationToken
    ) =>
        door.ActAsync(request, async user =>
            call.Briefing is { } briefing
            && await register.FindAsync(id, cancellationToken) is { } one
            && ActsOn(one, briefing).FirstOrDefault(offered => offered.Word == act) is { } chosen
                ? await form.AnswerAsync(
                    request,
                    user,
                    chosen,
                    AuditEntry.OfRegistration(id),
                    new(one.Current.Name, Links.Registration(id)),
                    "/registrations",
                    cancellationToken
                )
                : DeskDoor.NotFound("操作の対象")
        );

    /// <summary>Buttons for the page of a registration.</summary>
    internal static IReadOnlyList<Link> LinksFor(Registration one) =>
        one.RemovedAt is null
            ?
            [
                new("訂正する", $"{Links.Registration(one.Id)}/acts/correct"),
                new("取り消す", $"{Links.Registration(one.Id)}/acts/remove"),
            ]
            :
            [
                new("取消しをやめて登録する", $"{Links.Registration(one.Id)}/acts/correct"),
                .. one.AsksAgain
                    ? [new("取消しのままとする", $"{Links.Registration(one.Id)}/acts/remove")]
                    : Array.Empty<Link>(),
            ];

    private IReadOnlyList<DeskAct> ActsOn(Registration one, BriefingRules briefing) =>
        [
            new(
                "correct",
                one.RemovedAt is null ? "参加申込を訂正する" : "取消しをやめて登録する",
                $"「{one.Current.Email}」の登録の内容を訂正します。訂正した内容は、本人が画面から申し込み直しても変わりません。アドレスは変えられません。アドレスが違う場合は、この申込みを取り消して、正しいアドレスで追加してください。",
                RegistrationFields.Of(briefing, one.Current),
                async (values, who, cancellation) =>
                {
                    var (entered, admitted) = RegistrationFields.Read(values, one.Current.Email);
                    return (await briefingActs.RegisterAsync(entered, admitted, who, cancellation)).Refusal;
                }
            ),
            new(
                "remove",
                one.RemovedAt is null ? "参加申込を取り消す" : "取消しのままとする",
                one.RemovedAt is null
                    ? "この申込みを取り消します。参加方法の案内は送信しません。記録は残り、もう一度登録することもできます。"
                    : "取り消した後に本人から再び申込みがありましたが、取り消したままとします。参加方法の案内は送信しません。記録は残り、もう一度登録することもできます。",
                [],
                (_, who, cancellation) => briefingActs.RemoveAsync(one.Id, who, cancellation)
            )
            {
                NoteRequired = true,
            },
        ];
}
