using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SeisFunctions.Tests.Testing;

/// <summary>
/// An SMTP server that says what a test wants to hear and no real server says on demand: a line for a command, or
/// nothing, which cuts the connection.
/// </summary>
internal sealed class ScriptedSmtpServer : IAsyncDisposable
{
    /// <summary>Stands for the end of the text as a command.</summary>
    public const string EndOfText = ".";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, int, string?> _answer;
    private readonly Task _accepting;
    private int _connections;

    private ScriptedSmtpServer(Func<string, int, string?> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Message-IDs of the texts that came in whole, in the order of coming.</summary>
    public ConcurrentQueue<string> Texts { get; } = new();

    /// <summary>The same texts, line by line.</summary>
    public ConcurrentQueue<string> Contents { get; } = new();

    /// <summary>The commands, in the order of coming.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>What is waited for before a command is answered, by its whole line.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>How many connections were made.</summary>
    public int Connections => _connections;

    /// <summary>Starts a server.</summary>
    /// <param name="answer">The answer to a command (<c>RCPT</c>, <c>DATA</c>, <see cref="EndOfText"/> …) when so many
    /// texts have come in; null cuts the connection.</param>
    public static ScriptedSmtpServer Start(Func<string, int, string?> answer) => new(answer);

    /// <summary>Takes every letter.</summary>
    public static string? Usual(string command) =>
        command switch
        {
            "" => "220 localhost ESMTP",
            "EHLO" => "250-localhost\r\n250 8BITMIME",
            "DATA" => "354 go on",
            _ => "250 2.0.0 ok",
        };

    /// <summary>Settings of an intake that sends by it, tries again at once, and gives up after a while.</summary>
    public Dictionary<string, string?> Settings(params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Sender__Kind"] = "smtp",
            ["Sender__Host"] = "127.0.0.1",
            ["Sender__Port"] = $"{((IPEndPoint)_listener.LocalEndpoint).Port}",
            ["Sender__Tls"] = "none",
            ["Sender__RetryAfter"] = "00:00:00.1",
        };
        foreach (var (name, value) in more)
            settings[name] = value;
        return settings;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var served = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                served.Add(ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream());
                await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
                for (string? command = ""; command is not null; command = await reader.ReadLineAsync(_stop.Token))
                {
                    Commands.Enqueue(command);
                    var word = command.Split(' ')[0].ToUpperInvariant();
                    await Before(command).WaitAsync(_stop.Token);
                    if (_answer(word, Texts.Count) is not { } answer)
                        return;
                    await writer.WriteLineAsync(answer);
                    if (
                        word == "DATA"
                        && answer.StartsWith("354", StringComparison.Ordinal)
                        && !await TakeTextAsync(reader, writer)
                    )
                        return;
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The other side went, or the test is over.
            }
        }
    }

    private async Task<bool> TakeTextAsync(StreamReader reader, StreamWriter writer)
    {
        var messageId = "";
        var content = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != EndOfText)
        {
            content.AppendLine(line);
            if (line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))
                messageId = line["Message-Id:".Length..].Trim();
        }

        Contents.Enqueue(content.ToString());
        Texts.Enqueue(messageId);
        if (_answer(EndOfText, Texts.Count) is not { } answer)
            return false;
        await writer.WriteLineAsync(answer);
        return true;
    }
}
