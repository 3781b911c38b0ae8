using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Registrations;

/// <summary>
/// <c>GET, POST /registrations/acts/{act}</c>: enter a registration for the briefing, close the registration and open it
/// again, say where the briefing is joined.
/// </summary>
public sealed class ActOnBriefing(
    DeskDoor door,
    ActForm form,
    BriefingRegister register,
    BriefingActs briefingActs,
    CallDefinition call
)
{
    private const string Add = "add",
        Close = "close",
        Open = "open",
        Meeting = "meeting";

    /// <summary>200 with the form or its confirmation; 303 once it is done; 400, 403, 404.</summary>
    [Function(nameof(ActOnBriefing))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "registrations/acts/{act}")]
            HttpRequest request,
        string act,
        CancellationToken cancellationToken
    ) =>
        door.ActAsync(request, async user =>
            call.Briefing is { } briefing
            && ActsOn(briefing, await register.ReadAsync(cancellationToken)).FirstOrDefault(one => one.Word == act)
                is { } chosen
                ? await form.AnswerAsync(
                    request,
                    user,
                    chosen,
                    AuditEntry.OfBriefing,
                    new("説明会", Links.Registrations()),
                    "/registrations",
                    cancellationToken
                )
                : DeskDoor.NotFound("操作")
        );

    /// <summary>Buttons for the list.</summary>
    internal static IReadOnlyList<Link> LinksFor(
        BriefingRules briefing,
        BriefingProgress progress,
        DateTimeOffset now
    ) =>
        [
            .. now < briefing.Ends
                ? new[] { new Link(progress.Meeting is null ? "参加方法を設定する" : "参加方法を変更する", PathOf(Meeting)) }
                : [],
            .. now > briefing.RegisterUntil ? Array.Empty<Link>()
            : progress.IsClosed ? [new Link("申込みを再開する", PathOf(Open))]
            : [new Link("申込みを締め切る", PathOf(Close))],
            new("参加者を追加する", PathOf(Add)),
        ];

    private static string PathOf(string act) => $"/registrations/acts/{act}";

    private IReadOnlyList<DeskAct> ActsOn(BriefingRules briefing, BriefingProgress progress) =>
        [
            new(
                Add,
                "参加者を追加する",
                "電話等で受けた参加申込を登録します。同じアドレスの申込みがある場合は、その内容を訂正します。案内の送信後に登録した方にも、参加方法の案内を送信します。",
                RegistrationFields.Of(briefing, null),
                async (values, who, cancellation) =>
                {
                    var (entered, admitted) = RegistrationFields.Read(values);
                    // What the officer saw is the list: the registration itself may be new.
                    return (
                        await briefingActs.RegisterAsync(
                            entered,
                            admitted,
                            who with
                            {
                                After = null,
                                Version = null,
                            },
                            cancellation
                        )
                    ).Refusal;
                }
            ),
            new(
                Close,
                "申込みを締め切る",
                $"期限（{Words.Minute(briefing.RegisterUntil)}）を待たずに、画面からの申込みを締め切ります。再開することもできます。",
                [],
                (_, who, cancellation) => briefingActs.CloseAsync(who, cancellation)
            )
            {
                NoteRequired = true,
            },
            new(
                Open,
                "申込みを再開する",
                $"画面からの申込みを、期限（{Words.Minute(briefing.RegisterUntil)}）まで再開します。",
                [],
                (_, who, cancellation) => briefingActs.OpenAsync(who, cancellation)
            )
            {
                NoteRequired = true,
            },
            new(
                Meeting,
                "参加方法を設定する",
                $"案内のメールに記載する参加方法です。{Words.Minute(briefing.InstructionsAt)}から、参加資格のある方に1通ずつ送信します。送信を始めた後に変更すると、全員に、変更した参加方法を改めて送信します。",
                [
                    new(
                        "url",
                        "参加用のURL",
                        ActFieldKind.Line,
                        progress.Meeting?.Url ?? "",
                        true,
                        "https:// で始まるURLを入力してください。",
                        Longest: BriefingMeeting.LongestUrl
                    ),
                    new(
                        "details",
                        "会議ID・パスコード、その他の案内",
                        ActFieldKind.Text,
                        progress.Meeting?.Details ?? "",
                        false,
                        "入力したとおりに案内のメールに記載します。",
                        Longest: BriefingMeeting.LongestDetails
                    ),
                ],
                (values, who, cancellation) =>
                    briefingActs.SetMeetingAsync(values["url"], values["details"], who, cancellation)
            ),
        ];
}
