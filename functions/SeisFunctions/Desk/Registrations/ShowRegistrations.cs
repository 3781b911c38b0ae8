using System.Globalization;
using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Registrations;

/// <summary><c>GET /registrations</c>: who has registered for the briefing.</summary>
public sealed class ShowRegistrations(
    DeskDoor door,
    BriefingRegister register,
    Versions versions,
    CallDefinition call,
    TimeProvider clock
)
{
    private const int PageSize = 100;

    private const int LastPage = BriefingProgress.MostAddresses / PageSize;

    /// <summary>
    /// <c>show</c>, <c>kind</c>, <c>sort</c>, <c>page</c>; 400 for what is not offered, 404 in a call without a briefing.
    /// </summary>
    [Function(nameof(ShowRegistrations))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "registrations")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            if (call.Briefing is not { } briefing)
                return DeskDoor.NotFound("説明会");
            if (QueryOf(request, briefing) is not { } asked)
                return DeskDoor.NotOffered("/registrations");
            var progress = await register.ReadAsync(cancellationToken);
            var found = asked.Of(await register.AllAsync(cancellationToken).ToListAsync(cancellationToken));
            var now = clock.GetUtcNow();
            var frame = await door.FrameAsync(user, "説明会", "/registrations", cancellationToken);
            var seen = new SeenFields(
                (await versions.OfAsync(AuditEntry.OfBriefing, cancellationToken))?.Version,
                now
            );
            return DeskDoor.Page<RegistrationsPage>(
                new RegistrationsModel(
                    frame,
                    RegistrationLines.LabelOf(briefing.StateAt(now, call.Schedule.OpensAt, progress)),
                    FactsOf(briefing, progress),
                    NoticeOf(briefing, progress, now),
                    frame.CanAct ? seen.On(ActOnBriefing.LinksFor(briefing, progress, now)) : [],
                    FiltersOf(asked),
                    KindsOf(asked, briefing),
                    SortsOf(asked),
                    found.Count,
                    [
                        .. found
                            .Skip((asked.Page - 1) * PageSize)
                            .Take(PageSize)
                            .Select(one => RegistrationLines.Of(one, call)),
                    ],
                    found.Count > asked.Page * PageSize
                        ? Links.Registrations(asked with { Page = asked.Page + 1 })
                        : null
                )
            );
        });

    private static RegistrationQuery? QueryOf(HttpRequest request, BriefingRules briefing)
    {
        var kind = request.Query["kind"] is [{ Length: > 0 } text] ? text : null;
        return
            !PageQuery.TryEnum<RegistrationFilter>(request, "show", out var show)
            || !PageQuery.TryEnum<RegistrationSort>(request, "sort", out var sort)
            || (kind is not null && briefing.Kind(kind) is null)
            || PageOf(request) is not { } page
                ? null
                : new(show ?? RegistrationFilter.All, kind, sort ?? RegistrationSort.Newest, page);
    }

    private static int? PageOf(HttpRequest request) =>
        request.Query["page"] is not [{ Length: > 0 } text] ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
        && page is >= 1 and <= LastPage
            ? page
        : null;

    private static IReadOnlyList<(string, string)> FactsOf(BriefingRules briefing, BriefingProgress progress) =>
        [
            ("説明会", $"{Words.Minute(briefing.Begins)}～{JapanTime.Of(briefing.Ends):HH:mm}　{briefing.How}"),
            ("申込みの期限", $"{Words.Minute(briefing.RegisterUntil)}まで"),
            (
                "申込み",
                $"{progress.Addresses:#,0}件（参加資格あり {progress.Seats:#,0}件"
                    + (briefing.Capacity is { } capacity ? $"／定員 {capacity:#,0}名）" : "、定員なし）")
            ),
            ("参加方法のURL", progress.Meeting?.Url ?? "設定されていません"),
            (
                "参加方法の案内",
                $"{Words.Minute(briefing.InstructionsAt)}から送信　作成済み {progress.Meeting switch
                {
                    null => 0,
                    _ => progress.Seats - progress.Due,
                }:#,0}件"
            ),
        ];

    private static string? NoticeOf(BriefingRules briefing, BriefingProgress progress, DateTimeOffset now) =>
        progress.Meeting is not null || now >= briefing.Ends ? null
        : now >= briefing.InstructionsAt
            ? "参加方法が設定されていないため、案内を送信していません。設定すると、1分ほどで送信を始めます。"
        : $"参加方法（会議のURL）が設定されていません。{Words.Minute(briefing.InstructionsAt)}までに設定してください。設定されるまで、案内は送信されません。";

    private static IReadOnlyList<Choice> FiltersOf(RegistrationQuery asked) =>
        [
            .. Enum.GetValues<RegistrationFilter>()
                .Select(show => new Choice(
                    Links.Registrations(asked with { Show = show, Page = 1 }),
                    TextOf(show),
                    show == asked.Show
                )),
        ];

    private static IReadOnlyList<Choice> KindsOf(RegistrationQuery asked, BriefingRules briefing) =>
        [
            new(Links.Registrations(asked with { Kind = null, Page = 1 }), "全ての区分", asked.Kind is null),
            .. briefing.Kinds.Select(kind => new Choice(
                Links.Registrations(asked with { Kind = kind.Id, Page = 1 }),
                kind.ListedAs ?? kind.Label,
                kind.Id == asked.Kind
            )),
        ];

    private static IReadOnlyList<Choice> SortsOf(RegistrationQuery asked) =>
        [
            .. Enum.GetValues<RegistrationSort>()
                .Select(sort => new Choice(
                    Links.Registrations(asked with { Sort = sort, Page = 1 }),
                    TextOf(sort),
                    sort == asked.Sort
                )),
        ];

    private static string TextOf(RegistrationFilter show) =>
        show switch
        {
            RegistrationFilter.Seated => "参加資格あり",
            RegistrationFilter.Against => "参加資格なし",
            RegistrationFilter.Removed => "取消し",
            RegistrationFilter.Again => "担当者の操作の後の再申込み",
            RegistrationFilter.Untold => "案内の作成前",
            _ => "全て",
        };

    private static string TextOf(RegistrationSort sort) =>
        sort switch
        {
            RegistrationSort.Oldest => "申込みの古い順",
            RegistrationSort.Organisation => "所属順",
            RegistrationSort.Kind => "区分順",
            _ => "申込みの新しい順",
        };
}
