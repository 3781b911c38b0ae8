using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Providers;

/// <summary>
/// <c>GET /providers</c>: in a call in which applicants choose candidates, each candidate with those that want to
/// support it.
/// </summary>
public sealed class ShowProviders(
    DeskDoor door,
    ApplicationRegister applications,
    CallRegister calls,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>200 with the page; 404 where applicants choose no candidates.</summary>
    [Function(nameof(ShowProviders))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "providers")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            if (call.CandidateTable is not { } table)
                return DeskDoor.NotFound("候補の一覧");
            var rows = await applications.AllAsync(cancellationToken).ToListAsync(cancellationToken);
            var progress = await calls.ReadAsync(cancellationToken);
            var (isClosed, afterDeadline) = (
                progress.ClosedAt is not null,
                !progress.Of(call.Schedule).IsOnTime(clock.GetUtcNow())
            );
            var title = $"{call.CandidateNoun}ごとの一覧";
            return DeskDoor.Page<ProvidersPage>(
                new ProvidersModel(
                    await door.FrameAsync(user, title, Links.Selection(), cancellationToken),
                    title,
                    call.CandidateNoun,
                    [
                        .. CandidateLine
                            .Of(call, rows)
                            .Select(candidate => new ProvidersLine(
                                candidate.Key,
                                candidate.Name,
                                // What the list says of it, in the order of its columns.
                                [
                                    .. table
                                        .Facts.Where(column => candidate.Row.Text(column) is not null)
                                        .Select(column => $"{table.LabelOf(column)}：{candidate.Row.Text(column)}"),
                                ],
                                candidate.Standing.Count,
                                candidate.Note(isClosed) is { } note ? new(Tone.Attention, note)
                                    : candidate.Adopted.Count > 0 ? new(Tone.Good, "採択済み")
                                    : null,
                                // Those that are adopted first.
                                [
                                    .. candidate
                                        .Applied.OrderBy(row => row.Selection?.IsFor(candidate.Key) != true)
                                        .Select(row => LineOf(row, candidate.Key, afterDeadline)),
                                ]
                            )),
                    ],
                    [
                        .. rows.Where(row => CandidateLine.IsUnclear(row, call))
                            .Select(row => new Link(row.Name, Links.Application(row.Code))),
                    ]
                )
            );
        });

    private ProviderMark LineOf(ApplicationRow row, string candidate, bool afterDeadline) =>
        new(
            new(row.Name, Links.Application(row.Code)),
            row.IsDamaged ? Labels.Damaged : Labels.Of(row.StatusAt(afterDeadline)),
            row.Selection is not { } selection ? null
            : selection.Decision == SelectionDecision.Selected && !selection.IsFor(candidate)
                ? new(Tone.Muted, $"他の{call.CandidateNoun}で採択")
            : Labels.Of(selection.Decision) with { Text = OutcomeText.Of(selection.Decision, call) },
            row.SelectionAsksAgain
        );
}
