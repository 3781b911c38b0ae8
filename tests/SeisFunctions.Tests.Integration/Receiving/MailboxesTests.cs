using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Receiving.Imap;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving;

/// <summary>Hosts on one storage whose settings name different mailboxes.</summary>
public sealed class MailboxesTests(AzuriteServer azurite)
{
    private static readonly DateTimeOffset After =
        Sample.Call.Schedule.Deadline + Sample.Call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1);

    [Fact]
    public async Task What_one_host_has_read_says_nothing_of_the_mailbox_of_the_other()
    {
        var account = azurite.NewAccount();
        await using var one = await MailboxIntake.StartAsync(
            azurite,
            new() { ["Mailbox__Kind"] = "folder" },
            account,
            After.AddMinutes(-7)
        );
        await using var other = await MailboxIntake.StartAsync(
            azurite,
            new() { ["Mailbox__Kind"] = "none" },
            account,
            After.AddMinutes(-7)
        );
        await one.PollAsync();
        await other.PollAsync();

        one.Clock.SetTo(After);
        other.Clock.SetTo(After);
        await other.PollAsync();
        var waiting = await ReadUntilAsync(one);
        await one.PollAsync();

        Assert.True(waiting < Sample.Call.Schedule.Deadline);
        Assert.True(await ReadUntilAsync(one) >= After);
        Assert.Equal(
            "ホストごとに設定の異なる2つのメールボックスを読んでいます。設定をそろえてください。",
            (string?)(await one.MailboxAsync())["reason"]
        );
    }

    [Fact]
    public async Task A_mailbox_that_no_host_reads_any_more_is_not_waited_for()
    {
        var account = azurite.NewAccount();
        await using (
            var before = await MailboxIntake.StartAsync(
                azurite,
                new() { ["Mailbox__Kind"] = "none" },
                account,
                After.AddMinutes(-17)
            )
        )
            await before.PollAsync();
        await using var one = await MailboxIntake.StartAsync(
            azurite,
            new() { ["Mailbox__Kind"] = "folder" },
            account,
            After
        );

        await one.PollAsync();

        Assert.True(await ReadUntilAsync(one) >= After);
        Assert.Null((string?)(await one.MailboxAsync())["reason"]);
    }

    private static async Task<DateTimeOffset?> ReadUntilAsync(RunningIntake intake) =>
        (
            await intake.Services.GetRequiredService<CallRegister>().ReadAsync(TestContext.Current.CancellationToken)
        ).MailboxReadUntil;
}
