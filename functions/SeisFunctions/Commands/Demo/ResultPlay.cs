using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Intake;
using SeisFunctions.Selecting;
using SeisFunctions.Storing;

namespace SeisFunctions.Commands.Demo;

/// <summary>
/// Plays the week after the closing as two invented officers would: what is proposed is entered, the results are drafted
/// by one and approved by the other, and go out at their instant.
/// </summary>
internal static class ResultPlay
{
    private static readonly Act Writer = new("訓練 花子", "訓練"),
        Approver = new("訓練 次郎", null);

    /// <summary>Selects, drafts and approves, and sets the clock to the instant of the release.</summary>
    /// <returns>The round, or null where nobody has applied.</returns>
    public static async Task<Round?> RunAsync(
        IServiceProvider services,
        RehearsalClock clock,
        CallDefinition call,
        CancellationToken cancellationToken
    )
    {
        var selections = services.GetRequiredService<SelectionActs>();
        var rows = await services
            .GetRequiredService<ApplicationRegister>()
            .AllAsync(cancellationToken)
            .ToListAsync(cancellationToken);
        foreach (var row in rows)
            await selections.EnterAsync(
                row.Code,
                SelectionProposal.Of(row, call).StateOn(row),
                Writer,
                cancellationToken
            );
        var rounds = services.GetRequiredService<RoundActs>();
        var (round, _) = await rounds.PrepareAsync("results", null, null, null, Writer, cancellationToken);
        if (round is null)
            return null;
        await rounds.ApproveAsync(round.Id, Approver, cancellationToken);
        if (round.ReleaseAt is { } instant)
            clock.SetTo(instant);
        return round;
    }

    /// <summary>Whether all letters of the round that were approved have gone out.</summary>
    public static async Task<bool> IsReleasedAsync(
        IServiceProvider services,
        Round round,
        CancellationToken cancellationToken
    ) =>
        (await LettersAsync(services, round, cancellationToken)).All(letter =>
            letter is not { State: LetterState.Draft, Approval: not null }
            && letter.State is not (LetterState.Queued or LetterState.Sending)
        );

    /// <summary>How it ended, in one line.</summary>
    public static async Task<string> TellAsync(
        IServiceProvider services,
        Round round,
        CancellationToken cancellationToken
    )
    {
        var letters = await LettersAsync(services, round, cancellationToken);
        var kinds = letters
            .Where(letter => letter.State == LetterState.Sent)
            .CountBy(letter => letter.Kind)
            .Select(one => $"{one.Value} {one.Key}");
        var drafts = letters.Count(letter => letter.State == LetterState.Draft);
        return $"選定結果の通知: {string.Join(", ", kinds)} sent, {drafts} left as drafts";
    }

    private static Task<IReadOnlyList<Letter>> LettersAsync(
        IServiceProvider services,
        Round round,
        CancellationToken cancellationToken
    ) => services.GetRequiredService<LetterRegister>().OfRoundAsync(round.Id, cancellationToken);
}
