using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Selecting;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Selecting;

/// <summary>A host dies when it has released a letter with a result, and has noted nothing yet.</summary>
public sealed class LateNoteTests(AzuriteServer azurite)
{
    private static readonly DateTimeOffset Closing =
        Sample.Call.Schedule.Deadline + Sample.Call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1);

    private static readonly Act Officer = new("事務局 花子", "要件を確認した結果");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task That_a_newer_result_tells_what_stands_is_noted_when_it_goes_out_whoever_has_released_it()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        await intake.DropAsync("1", Mails.Complete("東京都"), Sample.Midway.AddMinutes(-5));
        await intake.TurnAsync(Sample.Midway);
        await intake.TurnAsync(Closing);
        await intake.TurnAsync(Closing.AddMinutes(1));
        var letters = intake.Services.GetRequiredService<LetterRegister>();
        var first = await ResultAsync(intake, SelectionDecision.NotSelected, LetterKind.NotSelected, LetterState.Sent);
        var newer = await ResultAsync(intake, SelectionDecision.Selected, LetterKind.Selected, LetterState.Queued);
        Assert.NotNull((await letters.FindAsync("13", first.Id, Cancel))!.Overtaken);

        await intake.TurnAsync(Closing.AddMinutes(30));

        Assert.Equal(LetterState.Sent, (await letters.FindAsync("13", newer.Id, Cancel))!.State);
        Assert.Null((await letters.FindAsync("13", first.Id, Cancel))!.Overtaken);
    }

    // The row of a letter as it stands once it was released, with its text; it was told to nobody else.
    private static async Task<Letter> ResultAsync(
        HandTurnedIntake intake,
        SelectionDecision decision,
        LetterKind kind,
        LetterState state
    )
    {
        var services = intake.Services;
        Assert.Null(await services.GetRequiredService<SelectionActs>().SelectAsync("13", decision, Officer, Cancel));
        var row = await services.GetRequiredService<ApplicationRegister>().RowAsync("13", Cancel);
        intake.Clock.Now += TimeSpan.FromMinutes(1);
        var letter = new Letter
        {
            Id = Guid.NewGuid().ToString("N"),
            Applicant = "13",
            Kind = kind,
            State = state,
            To = Mails.Sender,
            CreatedAt = intake.Clock.Now,
            Ground = new() { Selection = LetterGround.OfSelection(row!.Selection!) },
        };
        await services
            .GetRequiredService<LetterStore>()
            .KeepAsync(letter, ("結果", "本文"), new(Mails.Sender, null, [], null), Cancel);
        Assert.Null(await services.GetRequiredService<LetterRegister>().AddAsync(letter, Cancel));
        return letter;
    }
}
