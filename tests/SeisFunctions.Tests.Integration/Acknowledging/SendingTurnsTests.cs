using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Acknowledging;

/// <summary>Letters that pass the limits of sending, on a clock of the test's own.</summary>
public sealed class SendingTurnsTests(AzuriteServer azurite)
{
    private static readonly DateTimeOffset Start = Sample.Midway;

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(31)]
    public async Task Sixty_letters_for_one_applicant_cost_another_one_at_most_one_turn(int minutesLater)
    {
        var flood = Enumerable.Range(1, 60).Select(_ => Of("13", LetterKind.Receipt)).ToList();
        var other = Of("27", LetterKind.Receipt);

        var sent = await SendAsync(
            await TurnsAsync(perHour: 60, perApplicant: 0),
            [.. flood.Select(letter => (letter, Start)), (other, Start.AddMinutes(minutesLater))]
        );

        Assert.InRange(sent[other] - Start.AddMinutes(minutesLater), TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.InRange(flood.Max(letter => sent[letter]) - Start, TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(61));
    }

    [Fact]
    public async Task A_final_letter_waits_for_no_other_letter_of_its_applicant()
    {
        var flood = Enumerable.Range(1, 60).Select(_ => Of("13", LetterKind.Receipt));
        var final = Of("13", LetterKind.Final);

        var sent = await SendAsync(
            await TurnsAsync(perHour: 60, perApplicant: 20),
            [.. flood.Select(letter => (letter, Start)), (final, Start.AddMinutes(10))]
        );

        Assert.InRange(sent[final] - Start.AddMinutes(10), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_letter_that_waits_for_those_of_its_applicant_keeps_no_turn_among_all_until_then()
    {
        var other = Of("27", LetterKind.Receipt);

        var sent = await SendAsync(
            await TurnsAsync(perHour: 2, perApplicant: 1),
            [
                (Of("13", LetterKind.Receipt), Start),
                (Of("13", LetterKind.Receipt), Start),
                (other, Start.AddMinutes(30)),
            ]
        );

        Assert.Equal(Start.AddMinutes(30), sent[other]);
        Assert.Equal(Start.AddMinutes(60), sent.Values.Max());
    }

    private async Task<SendingTurns> TurnsAsync(int perHour, int perApplicant)
    {
        var tables = new TableServiceClient(azurite.NewAccount());
        await tables.CreateTableIfNotExistsAsync(StorageNames.Acknowledgements, TestContext.Current.CancellationToken);
        return new(
            tables,
            Sample.Call,
            Options.Create(new SenderOptions { PerHour = perHour, PerApplicantPerHour = perApplicant })
        );
    }

    private static Letter Of(string applicant, LetterKind kind) =>
        new()
        {
            Id = $"{Guid.NewGuid()}",
            Applicant = applicant,
            Kind = kind,
            State = LetterState.Queued,
            CreatedAt = Start,
        };

    // As the queue does: a letter comes back when its turn has come.
    private static async Task<Dictionary<Letter, DateTimeOffset>> SendAsync(
        SendingTurns turns,
        IEnumerable<(Letter Letter, DateTimeOffset At)> arrivals
    )
    {
        var waiting = new PriorityQueue<(Letter Letter, LetterTurn Passed, DateTimeOffset At), DateTimeOffset>(
            arrivals.Select(one => ((one.Letter, LetterTurn.None, one.At), one.At))
        );
        var sent = new Dictionary<Letter, DateTimeOffset>();
        while (waiting.TryDequeue(out var next, out _))
        {
            var (letter, passed, now) = next;
            if (passed == LetterTurn.OfAll)
            {
                sent[letter] = now;
                continue;
            }

            var turn = await turns.TakeAsync(letter, passed + 1, now, TestContext.Current.CancellationToken);
            waiting.Enqueue((letter, passed + 1, turn), turn);
        }

        return sent;
    }
}
