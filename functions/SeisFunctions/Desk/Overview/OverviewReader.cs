using SeisFunctions.Calls;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.Tasks;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Overview;

/// <summary>Gathers what the first page shows.</summary>
public sealed class OverviewReader(CallDefinition call, CallSummary summary, CallRegister calls, TasksReader tasks)
{
    // As many as a page of a list shows.
    private const int MostInTable = 50;

    // Of each kind on this page.
    private const int Shown = 5;

    // Of each register, to be counted on this page: the list of tasks shows the others.
    private const int MostRead = 50;

    private static readonly (string Name, int From, int To)[] Regions =
    [
        ("北海道・東北", 1, 7),
        ("関東", 8, 14),
        ("中部", 15, 23),
        ("近畿", 24, 30),
        ("中国", 31, 35),
        ("四国", 36, 39),
        ("九州・沖縄", 40, 47),
    ];

    /// <summary>The model of the page.</summary>
    public async Task<OverviewModel> ReadAsync(PageFrame frame, CancellationToken cancellationToken)
    {
        var view = await summary.ReadAsync(cancellationToken);
        var progress = await calls.ReadAsync(cancellationToken);
        return new(
            frame,
            ClockOf(view, progress.Rests),
            FiguresOf(view),
            view.Submissions.Total + view.Submissions.Erased,
            MachineOf(view, progress),
            GroupsOf(await tasks.ReadAsync(MostRead, cancellationToken)),
            BoardOf(view),
            new(
                JapanTime.Of(call.Schedule.OpensAt),
                JapanTime.Of(view.Call.Deadline),
                JapanTime.Of(view.Now),
                [.. view.Arrivals.Select(hour => (JapanTime.Of(hour.At), hour.Count))]
            ),
            CallListOf(view),
            call.Applicants.ShownSilent.Count > 0 ? 0 : view.Silent ?? 0
        )
        {
            ErasedSubmissions = view.Submissions.Erased,
        };
    }

    // The prefectures lie on a map. Of others those who have sent something stand in a table, the newest of long ones
    // behind a link.
    private Board BoardOf(CallSummaryView view)
    {
        var isMap = call.Applicants.ArePrefectures;
        var all = view.Everyone.Where(one => isMap || !one.IsSilent).ToList();
        return new(
            call.Applicants.Noun,
            isMap,
            [
                .. all.Take(isMap ? all.Count : MostInTable)
                    .Select(place => new MapTile(
                        place.Code,
                        ShortOf(place.Code),
                        NameOf(place),
                        LabelOf(place),
                        Links.Application(place.Code)
                    )),
            ],
            all.Count
        );
    }

    private static IReadOnlyList<TaskGroup> GroupsOf(IReadOnlyList<OpenTask> all) =>
        [
            .. all.GroupBy(task => task.Kind)
                .Select(group => new TaskGroup(
                    TaskKinds.LabelOf(group.Key),
                    group.Count(),
                    group.Count() >= MostRead,
                    TaskKinds.AdviceOf(group.Key),
                    new("全て見る", Links.Tasks(new(group.Key, TaskSort.Kind, Mine: false))),
                    [.. group.Take(Shown).Select(LineOf)]
                )),
        ];

    private static TaskLine LineOf(OpenTask task) =>
        new(
            task.Kind is TaskKind.Judgement or TaskKind.Mend || !task.IsOfApplicant
                ? task.What
                : task.What with
                {
                    Text = $"{task.Applicant?.Text ?? "申請者不明"}　{task.What.Text}",
                },
            task.From is null ? task.Text : $"{task.Text}　{task.From}",
            task.Settle.Href == task.What.Href ? null : task.Settle
        );

    private CallClock ClockOf(CallSummaryView view, bool rests)
    {
        var (headline, span) = view.Call.State switch
        {
            CallState.Upcoming => ("公募の開始まで", Words.Span(call.Schedule.OpensAt - view.Now)),
            CallState.Open => ("締切まで", Words.Span(view.Call.Deadline - view.Now)),
            CallState.Closing => ("締切時刻を過ぎました", rests ? "締め切っていません" : "締切処理中"),
            _ => ("締切が確定しました", Words.Minute(view.Call.ClosedAt ?? view.Now)),
        };
        var share = (view.Now - call.Schedule.OpensAt) / (view.Call.Deadline - call.Schedule.OpensAt);
        return new(
            headline,
            span,
            Words.Minute(call.Schedule.OpensAt),
            Words.Minute(view.Call.Deadline),
            (int)(100 * Math.Clamp(share, 0, 1)),
            view.Call.StatementHash is null ? null : new("締切確定書を開く", "/statement")
        );
    }

    private static IReadOnlyList<Figure> FiguresOf(CallSummaryView view) =>
        [
            .. Enum.GetValues<ApplicationStatus>()
                .Select(status => (Status: status, Count: view.Counts.ByStatus.GetValueOrDefault(status)))
                .Where(one => one.Status != ApplicationStatus.Withdrawn || one.Count > 0)
                .Select(one => new Figure(Labels.Of(one.Status), one.Count, Links.Applications(one.Status))),
            new(
                Labels.Nothing,
                view.Silent ?? view.Everyone.Count(place => place.IsSilent),
                "/#calls"
            ),
            .. view.Everyone.Count(place => place.HeldOnly) is > 0 and var held
                ? [new Figure(Labels.HeldOnly, held, "/#calls")]
                : Array.Empty<Figure>(),
            .. view.Everyone.Count(place => place.UnreadableOnly) is > 0 and var unreadable
                ? [new Figure(Labels.UnreadableOnly, unreadable, "/#calls")]
                : Array.Empty<Figure>(),
            .. view.Everyone.Count(place => place.LateOnly) is > 0 and var late
                ? [new Figure(Labels.LateOnly, late, Links.Submissions(SubmissionState.Late))]
                : Array.Empty<Figure>(),
            .. view.Everyone.Count(place => place.Erased) is > 0 and var erased
                ? [new Figure(Labels.Erased, erased, "/#calls")]
                : Array.Empty<Figure>(),
        ];

    private IReadOnlyList<MachineLine> MachineOf(CallSummaryView view, CallProgress progress) =>
        [
            MailboxLine.Of(view.Mailbox),
            view.Submissions.Unread == 0
                ? new("書類の読取", new(Tone.Good, "完了"), "届いた書類は全て読み取りました。")
                : new("書類の読取", new(Tone.Busy, "処理中"), $"{view.Submissions.Unread}件を読み取っています。"),
            view.Call.State switch
            {
                CallState.Closed when progress is { Lost.Count: > 0 } or { LettersWithoutRecord.Count: > 0 } => new(
                    "締切処理",
                    new(Tone.Bad, "記録の欠落"),
                    LostOf(progress)
                ),
                CallState.Closed => new("締切処理", new(Tone.Good, "確定"), LettersOf(progress)),
                CallState.Closing when progress.Rests => new(
                    "締切処理",
                    new(Tone.Attention, "停止"),
                    string.Concat(progress.WaitingFor)
                ),
                CallState.Closing => new(
                    "締切処理",
                    new(Tone.Busy, "処理中"),
                    view.Call.WaitingFor.Count == 0 ? "締切後の処理を始めます。" : string.Concat(view.Call.WaitingFor)
                ),
                _ when view.Call.Extension is { } extension => new(
                    "締切処理",
                    new(Tone.None, "延長"),
                    $"締切を {Words.Minute(extension.Deadline)} に延長しました（{extension.By}：{extension.Note}）。"
                ),
                _ => new("締切処理", new(Tone.None, "待機"), "締切時刻を過ぎると自動で始まります。"),
            },
        ];

    private string LettersOf(CallProgress progress) =>
        progress switch
        {
            { LettersWritten: true } => "締切確定書と受付完了通知を作成しました。",
            { LettersLeft: [_, ..] left, ClosedAt: { } closedAt } =>
                $"締切確定書を作成しました。{string.Join("、", left.Select(code => call.Applicant(code)?.Name))}の受付完了通知は、確認待ちの提出の確認が済んだとき、又は{Words.Minute(closedAt + call.Schedule.ClosingWaitsForPeople)}に送信します。",
            _ => "締切確定書を作成しました。",
        };

    private string LostOf(CallProgress progress) =>
        (
            progress.Lost.Count == 0
                ? ""
                : $"{string.Join("、", progress.Lost)}が保管先に見つからず、受付台帳からも作り直せません。保管先の管理者に復元を依頼してください。"
        )
        + (
            progress.LettersWithoutRecord.Count == 0
                ? ""
                : $"{string.Join("、", progress.LettersWithoutRecord.Select(code => call.Applicant(code)?.Name))}の受付完了通知は、申請の記録を読み出せないため作成していません。申請の提出を開き、「読み直す」を行ってください。"
        );

    private IReadOnlyList<Region> CallListOf(CallSummaryView view) =>
        call.Applicants.ArePrefectures ? ByRegion(view)
        : view.Everyone.Where(one => one.Status is null).ToList() is { Count: > 0 } without ?
        [
            new(
                "",
                [.. without.Select(one => new RegionLine(new(NameOf(one), Links.Application(one.Code)), NoteOf(one)))]
            ),
        ]
        : [];

    private IReadOnlyList<Region> ByRegion(CallSummaryView view) =>
        [
            .. Regions
                .Select(region => new Region(
                    region.Name,
                    [
                        .. view
                            .Prefectures.Where(place =>
                                place.Status is null
                                && int.Parse(place.Code, System.Globalization.CultureInfo.InvariantCulture) is var code
                                && code >= region.From
                                && code <= region.To
                            )
                            .Select(place => new RegionLine(
                                new(NameOf(place), Links.Application(place.Code)),
                                NoteOf(place)
                            )),
                    ]
                ))
                .Where(region => region.Applicants.Count > 0),
        ];

    private static Label LabelOf(PrefectureView place) =>
        place.Status is { } status ? Labels.Of(status) : NoteOf(place) ?? Labels.Nothing;

    private static Label? NoteOf(PrefectureView place) =>
        place.HeldOnly ? Labels.HeldOnly
        : place.UnreadableOnly ? Labels.UnreadableOnly
        : place.LateOnly ? Labels.LateOnly
        : place.Erased ? Labels.Erased
        : null;

    private string NameOf(PrefectureView place) =>
        place.PartnerOf.Count == 0
            ? place.Name
            : $"{place.Name}（{string.Join("、", place.PartnerOf.Select(code => call.Applicant(code)?.Name))}の申請の連携先）";

    private string ShortOf(string code) => call.Applicant(code)!.ShortName;
}
