using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Calling;

/// <summary><c>GET /call-list</c>: 電話連絡票, to be printed and written on.</summary>
public sealed class ShowCallList(DeskDoor door, CallListReader reader, CallRegister calls, TimeProvider clock)
{
    /// <summary>200 with the page; filter <c>all</c>; 400 for what is not offered.</summary>
    [Function(nameof(ShowCallList))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "call-list")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async user =>
        {
            if (!PageQuery.TryBoolean(request, "all", out var asked))
                return DeskDoor.NotOffered(Links.CallList);
            var all = asked ?? false;
            var schedule = await calls.CurrentAsync(cancellationToken);
            var (lines, hasContacts, more) = await reader.ReadAsync(
                all,
                !schedule.IsOnTime(clock.GetUtcNow()),
                cancellationToken
            );
            return DeskDoor.Page<CallListPage>(
                new CallListModel(
                    await door.FrameAsync(user, "電話連絡票", Links.Contacts, cancellationToken),
                    Words.Minute(schedule.Deadline),
                    [
                        new(Links.CallList, "連絡が必要なもの", !all),
                        new($"{Links.CallList}?all=true", "全て", all),
                    ],
                    lines,
                    hasContacts,
                    more
                )
            );
        });
}
