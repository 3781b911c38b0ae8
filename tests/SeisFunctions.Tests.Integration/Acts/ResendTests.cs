using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Acts;

/// <summary>A letter is sent again by hand, to the same address and to others.</summary>
public sealed class ResendTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task To_another_address_it_is_another_letter_while_the_first_one_waits_too_and_a_second_click_is_the_first()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        await intake.DropAsync("1", Mails.Complete("東京都"), Sample.Midway.AddMinutes(-5));
        await intake.TurnAsync(Sample.Midway);
        var receipt = Assert.Single(
            await intake.Services.GetRequiredService<LetterRegister>().OfAsync("13", Cancel)
        );

        var first = await ResendAsync(intake, receipt, "kacho@pref.example.lg.jp");
        var second = await ResendAsync(intake, receipt, "kakaricho@pref.example.lg.jp");
        var clicked = await ResendAsync(intake, receipt, "kacho@pref.example.lg.jp");
        await intake.TurnAsync(Sample.Midway.AddMinutes(1));
        var late = await ResendAsync(intake, receipt, "kakaricho@pref.example.lg.jp");

        Assert.Equal((first.Id, second.Id), (clicked.Id, late.Id));
        Assert.Equal(
            ("kacho@pref.example.lg.jp", "kakaricho@pref.example.lg.jp"),
            (first.To, second.To)
        );
        Assert.Equal(3, intake.Outbox.Count);
    }

    private static async Task<Letter> ResendAsync(HandTurnedIntake intake, Letter letter, string to)
    {
        var (sent, refusal) = await intake
            .Services.GetRequiredService<LetterActs>()
            .ResendAsync("13", letter.Id, to, new("事務局 花子", "電話で依頼"), Cancel);
        Assert.Null(refusal);
        return sent!;
    }
}
