using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using SeisFunctions.WorkerHost.Protocol;
using Content = SeisFunctions.WorkerHost.Protocol.StreamingMessage.ContentOneofCase;

namespace SeisFunctions.WorkerHost;

/// <summary>The stream of messages to and from one worker.</summary>
internal sealed class WorkerChannel : FunctionRpc.FunctionRpcBase
{
    // No function of a test runs longer, also on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Channel<StreamingMessage> _outgoing = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<Content, TaskCompletionSource<StreamingMessage>> _asked = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StatusResult>> _invoked = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the worker has opened its stream.</summary>
    public Task Connected => _connected.Task;

    /// <summary>What the worker logs.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public void Send(StreamingMessage message) => _outgoing.Writer.TryWrite(message);

    /// <summary>Sends a message and waits for the one that answers it. The worker was gone before: throws.</summary>
    public Task<StreamingMessage> AskAsync(StreamingMessage message, Content answer)
    {
        var waiting = _asked[answer] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(message);
        return OrEndAsync(waiting.Task);
    }

    /// <summary>Runs a function and waits until it has ended.</summary>
    public Task<StatusResult> InvokeAsync(InvocationRequest request)
    {
        var waiting = _invoked[request.InvocationId] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(new() { RequestId = $"{Guid.NewGuid()}", InvocationRequest = request });
        return OrEndAsync(waiting.Task);
    }

    /// <summary>No answer will come any more.</summary>
    public void End(string reason) =>
        _ended.TrySetException(new InvalidOperationException($"{reason}\n{string.Join('\n', Log.TakeLast(40))}"));

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context
    )
    {
        var writing = WriteAsync(responseStream, context.CancellationToken);
        try
        {
            await foreach (var message in requestStream.ReadAllAsync(context.CancellationToken))
                Take(message);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The worker is gone.
        }

        End("The worker has ended.");
        _outgoing.Writer.TryComplete();
        await writing;
    }

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> stream, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(cancellationToken))
                await stream.WriteAsync(message, cancellationToken);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or OperationCanceledException)
        {
            // The worker is gone.
        }
    }

    private void Take(StreamingMessage message)
    {
        if (message.ContentCase == Content.StartStream)
            _connected.TrySetResult();
        else if (message.ContentCase == Content.RpcLog)
            Log.Enqueue($"{message.RpcLog.Category}: {message.RpcLog.Message} {message.RpcLog.Exception?.Message}");
        else if (
            message.ContentCase == Content.InvocationResponse
            && _invoked.TryRemove(message.InvocationResponse.InvocationId, out var invoked)
        )
            invoked.TrySetResult(message.InvocationResponse.Result);
        else if (_asked.TryRemove(message.ContentCase, out var asked))
            asked.TrySetResult(message);
    }

    private async Task<T> OrEndAsync<T>(Task<T> answer)
    {
        if (await Task.WhenAny(answer, _ended.Task).WaitAsync(Patience) != answer)
            await _ended.Task;
        return await answer;
    }
}
