using SeisFunctions.Calls;
using SeisFunctions.Closing;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Records;

/// <summary><c>GET /statement</c>: the closing statement, or what it waits for.</summary>
public sealed class ShowStatement(DeskDoor door, CallRegister calls, StatementStore statements, CallDefinition call, TimeProvider clock)
{
    /// <summary>Answers 200.</summary>
    [Function(nameof(ShowStatement))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "statement")] HttpRequest request, CancellationToken cancellationToken) =>
        door.ShowAsync(request, async user =>
        {
            var progress = await calls.ReadAsync(cancellationToken);
            var frame = await door.FrameAsync(user, "締切確定書", "/statement", cancellationToken);
            var statement = progress.StatementHash is { } hash ? await statements.ReadAsync(call.Id, hash, cancellationToken) : null;
            return DeskDoor.Page<StatementPage>(statement is null ? Waiting(frame, progress) : Written(frame, progress, statement));
        });

    private StatementModel Waiting(Frame frame, CallProgress progress) => new(
        frame,
        progress.Of(call.Schedule).IsOnTime(clock.GetUtcNow()) ? "締切確定書は、締切後にすべての書類を確かめてから自動で作成します。"
            : progress.WaitingFor.Count == 0 ? "締切後の処理を始めます。"
            : string.Concat(progress.WaitingFor),
        [("公募", call.Name), ("締切", Words.Exact(progress.Of(call.Schedule).Deadline))], [], [],
        !frame.CanAct ? [] : progress.Of(call.Schedule).IsOnTime(clock.GetUtcNow()) ? [ActOnCall.Extend] : [ActOnCall.Extend, ActOnCall.Close]);

    private static StatementModel Written(Frame frame, CallProgress progress, ClosingStatement statement) => new(
        frame, null,
        [.. Facts(progress, statement)],
        [.. statement.Counts.Select(pair => (Labels.Of(pair.Key), pair.Value))],
        [.. statement.Applications.Select(line => new StatementLine(line.Code, new(line.Name, Links.Application(line.Code)), Labels.Of(line.Status), Words.Second(line.ReceivedAt), line.ResultHash))],
        []);

    private static IEnumerable<(string, string)> Facts(CallProgress progress, ClosingStatement statement)
    {
        yield return ("公募", statement.CallName);
        yield return ("締切", Words.Exact(statement.Deadline));
        if (statement.Extension is { } extension)
            yield return ("締切の延長", $"{extension.Note}（{extension.By}、{Words.Exact(extension.At)}）");
        yield return ("締切処理の開始", Words.Exact(progress.ClosingSince!.Value));
        yield return ("確定", Words.Exact(progress.ClosedAt!.Value));
        if (statement.Override is { } closed)
            yield return ("待たずに締め切った理由", $"{closed.Note}（{closed.By}、{Words.Exact(closed.At)}）");
        yield return ("この書類の SHA-256", progress.StatementHash!);
    }
}
