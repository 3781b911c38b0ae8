using System.Globalization;
using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Selecting;

/// <summary><c>GET /selection</c>: all applicants, and by what officers select.</summary>
public sealed class ShowSelection(
    DeskDoor door,
    SelectionReader selections,
    CallRegister calls,
    CallDefinition call,
    FormToken token
)
{
    /// <summary>
    /// Filters <c>show</c>, <c>sort</c>; <c>ticked</c>; <c>done</c>, <c>left</c> after acts on several at once. 400 for
    /// what is not offered.
    /// </summary>
    [Function(nameof(ShowSelection))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "selection")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            if (
                !PageQuery.TryEnum<SelectionShown>(request, "show", out var show)
                || !PageQuery.TryEnum<SelectionSort>(request, "sort", out var sort)
                || !PageQuery.TryBoolean(request, "ticked", out var ticked)
            )
                return DeskDoor.NotOffered(Links.Selection());
            var asked = new AskedSelection(
                show ?? SelectionShown.All,
                sort ?? SelectionSort.Code,
                ticked == true && user.CanAct
            );
            var isClosed = await calls.IsClosedAsync(cancellationToken);
            var all = await selections.ReadAsync(cancellationToken);
            var lines = Sorted(all.Where(one => IsShown(one.Row, asked.Show)), asked.Sort).Select(one => one.Line).ToList();
            return DeskDoor.Page<SelectionPage>(
                new SelectionModel(
                    await door.FrameAsync(user, "選定", Links.Selection(), cancellationToken),
                    [
                        .. Enum.GetValues<SelectionShown>()
                            .Select(one => new Choice(
                                Links.Selection(asked with { Show = one, Ticked = false }),
                                $"{WordOf(one)} {all.Count(line => IsShown(line.Row, one))}",
                                one == asked.Show
                            )),
                    ],
                    [
                        .. Enum.GetValues<SelectionSort>()
                            .Select(one => new Choice(
                                Links.Selection(asked with { Sort = one }),
                                WordOf(one),
                                one == asked.Sort
                            )),
                    ],
                    user.CanAct && isClosed && lines.Any(line => line.Application?.Proposal is not null)
                        ? new(
                            asked.Ticked ? "選択を全て外す" : "表示中の提案を全て選ぶ",
                            Links.Selection(asked with { Ticked = !asked.Ticked })
                        )
                        : null,
                    lines,
                    asked.Ticked,
                    all.Count(one => one.Row is not null) > SelectionReader.MostShown,
                    isClosed,
                    user.CanAct ? token.For(request) : "",
                    NumberIn(request, "done"),
                    NumberIn(request, "left") ?? 0
                )
                {
                    Year = CallYear.Of(call) is [var only] ? only : JapanTime.Of(call.Schedule.Deadline).Year,
                    Candidates = call.Candidates is null
                        ? null
                        : new($"{call.CandidateNoun}ごとの一覧", Links.Providers),
                }
            );
        });

    private static bool IsShown(ApplicationRow? row, SelectionShown show) =>
        show switch
        {
            SelectionShown.All => true,
            SelectionShown.None => row is null,
            SelectionShown.Undecided => row is { Selection: null },
            SelectionShown.AsksAgain => row?.SelectionAsksAgain == true,
            SelectionShown.Selected => row?.Selection?.Decision == SelectionDecision.Selected,
            SelectionShown.NotSelected => row?.Selection?.Decision == SelectionDecision.NotSelected,
            _ => row?.Selection?.Decision == SelectionDecision.OnHold,
        };

    // Who has no application comes last; those alike stay in the order of their codes.
    private static IEnumerable<(ApplicationRow? Row, SelectionLine Line)> Sorted(
        IEnumerable<(ApplicationRow? Row, SelectionLine Line)> lines,
        SelectionSort sort
    ) =>
        sort switch
        {
            SelectionSort.Selection => lines.OrderBy(one => one.Row is null).ThenBy(one => one.Row?.Selection?.Decision),
            SelectionSort.Proposal => lines
                .OrderBy(one => one.Line.Application?.Proposal is null)
                .ThenBy(one => one.Line.Application?.Proposal?.Decision.Text, StringComparer.Ordinal),
            SelectionSort.Status => lines.OrderBy(one => one.Row is null).ThenBy(one => one.Row?.StatusAfterDeadline),
            SelectionSort.Share => lines
                .OrderBy(one => one.Row is null)
                .ThenByDescending(one => one.Row?.ParticipationRatio),
            _ => lines,
        };

    private string WordOf(SelectionShown show) =>
        show switch
        {
            SelectionShown.All => "全て",
            SelectionShown.Undecided => "未選定",
            SelectionShown.AsksAgain => "再確認が必要",
            SelectionShown.Selected => OutcomeText.Of(SelectionDecision.Selected, call),
            SelectionShown.NotSelected => OutcomeText.Of(SelectionDecision.NotSelected, call),
            SelectionShown.OnHold => "保留",
            _ => "申請なし",
        };

    private static string WordOf(SelectionSort sort) =>
        sort switch
        {
            SelectionSort.Code => "コード順",
            SelectionSort.Selection => "選定の順",
            SelectionSort.Proposal => "提案の順",
            SelectionSort.Status => "状態の順",
            _ => "割合の大きい順",
        };

    private static int? NumberIn(HttpRequest request, string name) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
