using MailKit.Net.Imap;
using MailKit.Security;

namespace SeisFunctions.Tests.Testing;

public sealed class DovecotServerTests(DovecotServer dovecot)
{
    [Fact]
    public async Task Two_mailboxes_of_the_server_do_not_see_each_other()
    {
        await using var first = await dovecot.NewMailboxAsync();
        await using var second = await dovecot.NewMailboxAsync();
        await first.AppendAsync(Mails.With("件名"), Sample.Midway);

        var message = Assert.Single(await first.ListAsync());
        Assert.Equal(Sample.Midway, message.InternalDate);
        Assert.Empty(await second.ListAsync());
    }

    [Fact]
    public async Task Mail_outlives_a_restart_of_the_server()
    {
        await using var server = await DovecotProcess.StartNewAsync();
        await using (var mailbox = new TestMailbox(server, "somebody"))
            await mailbox.AppendAsync(Mails.With("件名"), Sample.Midway);

        await server.StopAsync();
        using var client = new ImapClient();
        await Assert.ThrowsAnyAsync<Exception>(() =>
            client.ConnectAsync(
                "127.0.0.1",
                server.Port,
                SecureSocketOptions.None,
                TestContext.Current.CancellationToken
            )
        );
        await server.StartAsync();

        await using var again = new TestMailbox(server, "somebody");
        Assert.Single(await again.ListAsync());
    }
}
