using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SeisFunctions.Tests.Testing;

/// <summary>
/// Stands between a client and a server on loopback, and does what networks do: cuts a connection in the middle, or
/// says nothing for a while.
/// </summary>
public sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _target;
    private readonly Lock _lock = new();
    private readonly List<string> _commands = [];
    private readonly Task _accepting;
    private (string Word, TaskCompletionSource Seen, TaskCompletionSource Go)? _hold;
    private TaskCompletionSource? _held;
    private long? _cutAfter;

    public TcpProxy(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many times clients have sent something that contains <paramref name="word"/>.</summary>
    public int Count(string word)
    {
        lock (_lock)
            return _commands.Count(command => command.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>
    /// Cuts the connection that carries them once so many more bytes have come from the server; once.
    /// </summary>
    public void CutAfter(long bytes)
    {
        lock (_lock)
            _cutAfter = bytes;
    }

    /// <summary>Holds the next thing that a client sends and that contains <paramref name="word"/>.</summary>
    /// <returns>Ends when a client has sent it.</returns>
    public Task HoldAsync(string word)
    {
        lock (_lock)
        {
            _hold = (
                word,
                new(TaskCreationOptions.RunContinuationsAsynchronously),
                new(TaskCreationOptions.RunContinuationsAsynchronously)
            );
            return _hold.Value.Seen.Task;
        }
    }

    /// <summary>Lets go what is held.</summary>
    public void Release()
    {
        lock (_lock)
        {
            _held?.TrySetResult();
            (_hold, _held) = (null, null);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Release();
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(RelayAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _target, _end.Token);
                using var cut = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
                await Task.WhenAny(
                    PumpAsync(client.GetStream(), server.GetStream(), ClientSaysAsync, cut.Token),
                    PumpAsync(server.GetStream(), client.GetStream(), ServerSaysAsync, cut.Token)
                );
                await cut.CancelAsync();
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException)
            {
                // Either side is gone, and then the other goes too.
            }
        }
    }

    private static async Task PumpAsync(
        NetworkStream from,
        NetworkStream to,
        Func<ReadOnlyMemory<byte>, Task<int>> look,
        CancellationToken cancellationToken
    )
    {
        var buffer = new byte[32 * 1024];
        try
        {
            for (int read; (read = await from.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                var pass = await look(buffer.AsMemory(0, read));
                await to.WriteAsync(buffer.AsMemory(0, pass), cancellationToken);
                if (pass < read)
                    return;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Cut.
        }
    }

    private async Task<int> ClientSaysAsync(ReadOnlyMemory<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes.Span);
        Task? go = null;
        lock (_lock)
        {
            _commands.Add(text);
            if (_hold is { } hold && text.Contains(hold.Word, StringComparison.Ordinal))
            {
                go = hold.Go.Task;
                (_hold, _held) = (null, hold.Go);
                hold.Seen.TrySetResult();
            }
        }

        if (go is not null)
            await go;
        return bytes.Length;
    }

    private Task<int> ServerSaysAsync(ReadOnlyMemory<byte> bytes)
    {
        lock (_lock)
        {
            if (_cutAfter is not { } left)
                return Task.FromResult(bytes.Length);
            _cutAfter = left - bytes.Length is > 0 and var rest ? rest : null;
            return Task.FromResult((int)Math.Min(left, bytes.Length));
        }
    }
}
