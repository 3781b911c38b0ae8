using SeisFunctions.Tests.Testing;

[assembly: AssemblyFixture(typeof(DovecotServer))]

namespace SeisFunctions.Tests.Testing;

/// <summary>
/// One Dovecot for the whole test run, started when the first test asks for it. Take it as a constructor argument of
/// the test class, and a mailbox of its own for every test:
/// <code>
/// await using var mailbox = await dovecot.NewMailboxAsync();               // INBOX, Junk and Sent, all empty
/// await mailbox.AppendAsync(Mails.Complete("東京都"), receivedAt);          // received at that second
/// await using var intake = await RunningIntake.StartAsync(azurite, settings: mailbox.Settings());
/// </code>
/// A mail server hands mail to <c>mailbox.User@any.domain</c> at the Unix socket
/// <see cref="DovecotProcess.LmtpSocket"/>. A test that stops the server, or counts what it does, starts one of its
/// own: <see cref="DovecotProcess.StartNewAsync"/>.
/// </summary>
public sealed class DovecotServer : IAsyncLifetime
{
    private readonly Lazy<Task<DovecotProcess>> _server = new(() => DovecotProcess.StartNewAsync());
    private int _users;

    /// <summary>The server, started if it was not.</summary>
    public Task<DovecotProcess> ServerAsync() => _server.Value;

    /// <summary>A mailbox that nobody has used yet.</summary>
    public async Task<TestMailbox> NewMailboxAsync() =>
        new(await ServerAsync(), $"user{Interlocked.Increment(ref _users)}");

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
            await (await _server.Value).DisposeAsync();
    }
}
