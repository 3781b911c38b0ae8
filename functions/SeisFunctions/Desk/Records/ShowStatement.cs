using SeisFunctions.Calls;
using SeisFunctions.Closing;
using SeisFunctions.Dashboard.Layout;
using SeisFunctions.Dashboard.Records;
using SeisFunctions.Recording;

namespace SeisFunctions.Desk.Records;

/// <summary><c>GET /statement</c>: the closing statement, or what it waits for.</summary>
public sealed class ShowStatement(DeskDoor door, CallRegister calls, StatementStore statements, CallDefinition call, TimeProvider clock)
{
    /// <summary>Answers 200.</summary>
    [Function(nameof(ShowStatement))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "statement")] HttpRequest request, CancellationToken cancellationToken) =>
        door.ShowAsync(request, async user =>
        {
            var progress = await calls.ReadAsync(cancellationToken);
            var frame = await door.FrameAsync(user, "締切確定書", "/statement", cancellationToken);
            var statement = progress.StatementHash is { } hash ? await statements.FindAsync(call.Id, hash, cancellationToken) : null;
            return DeskDoor.Page<StatementPage>(statement is null ? Waiting(frame, progress) : Written(frame, progress, statement));
        });

    private StatementModel Waiting(Frame frame, CallProgress progress) => new(
        frame,
        call.IsOnTime(clock.GetUtcNow()) ? "締切確定書は、締切後にすべての書類を確かめてから自動で作成します。" : progress.WaitingFor ?? "締切後の処理を始めます。",
        [("公募", call.Name), ("締切", Words.Exact(call.Deadline))], [], []);

    private StatementModel Written(Frame frame, CallProgress progress, ClosingStatement statement) => new(
        frame, null,
        [("公募", call.Name), ("締切", Words.Exact(statement.Deadline)), ("締切処理の開始", Words.Exact(statement.ClosingSince)), ("確定", Words.Exact(progress.ClosedAt!.Value)), ("この書類の SHA-256", progress.StatementHash!)],
        [.. statement.Counts.Select(pair => (Labels.Of(pair.Key), pair.Value))],
        [.. statement.Applications.Select(line => new StatementLine(line.Code, new(line.Name, Links.Application(line.Code)), Labels.Of(line.Status), Words.Second(line.ReceivedAt), line.ResultHash))]);
}
