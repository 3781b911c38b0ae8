using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// When a letter may go out: so many an hour to one applicant, so that two machines never keep answering each other,
/// and so many an hour in total, as the mail service allows. It queues up among all letters only once it is its turn
/// among those of its applicant, which come there one at a time: a flood for one applicant costs the others one turn. A
/// letter over a limit is given a turn later on, once, instead of asking again and again. The rows are shared by all
/// hosts.
/// </summary>
public sealed class SendingTurns(TableServiceClient tables, CallDefinition call, IOptions<SenderOptions> options)
{
    private const string NextFree = "NextFree";

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Acknowledgements);

    // The rows as this host last wrote them, a few for each applicant: a write is conditional, so a row need not be
    // read before it, and is where another host was faster.
    private readonly ConcurrentDictionary<string, Kept> _written = new(StringComparer.Ordinal);

    /// <summary>Takes a turn for a letter at one of the limits.</summary>
    /// <returns>When it may pass it: <paramref name="now"/>, or later.</returns>
    public Task<DateTimeOffset> TakeAsync(
        Letter letter,
        LetterTurn limit,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        limit == LetterTurn.OfAll
            ? OfAllAsync(now, cancellationToken)
            : OfApplicantAsync(letter, now, cancellationToken);

    private async Task<DateTimeOffset> OfApplicantAsync(
        Letter letter,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var (perHour, total) = (options.Value.PerApplicantPerHour, options.Value.PerHour);
        // 受付完了通知 is one for an applicant by itself, and must not wait behind a flood of mails.
        var (queue, perApplicant) = letter.Kind switch
        {
            LetterKind.Final => ("final", 0),
            LetterKind.Digest or LetterKind.Alert or LetterKind.Meeting => ("duty", 0),
            // One for each participant: they share no applicant, and must not wait for one another by the hour.
            LetterKind.Joining => ("briefing", 0),
            // What officers release does not wait behind what machines write.
            var kind when kind.IsByOfficer() => ("officers", perHour),
            // Anybody can have links mailed to addresses of an applicant: no other letter of it waits behind them.
            LetterKind.Confirmation => ("confirmations", perHour),
            _ => ("applicant", perHour),
        };
        var turn =
            perApplicant == 0
                ? now
                : await TakeAsync(
                    $"{queue}-{letter.Applicant}",
                    perApplicant,
                    atOnce: perApplicant,
                    now,
                    cancellationToken
                );
        return total == 0
            ? turn
            : await TakeAsync($"share-{queue}-{letter.Applicant}", total, atOnce: 1, turn, cancellationToken);
    }

    private async Task<DateTimeOffset> OfAllAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        options.Value.PerHour is > 0 and var perHour
            ? await TakeAsync("total", perHour, atOnce: Math.Max(1, perHour / 10), now, cancellationToken)
            : now;

    // One instant is all there is to keep: when the next letter would be due if they left at even distances. It may run
    // ahead of the clock by what may leave at once.
    private async Task<DateTimeOffset> TakeAsync(
        string row,
        int perHour,
        int atOnce,
        DateTimeOffset earliest,
        CancellationToken cancellationToken
    )
    {
        var distance = TimeSpan.FromHours(1) / perHour;
        var kept = _written.GetValueOrDefault(row);
        while (true)
        {
            var next = kept is not null && kept.NextFree > earliest ? kept.NextFree : earliest;
            var turn = next - (distance * (atOnce - 1));
            try
            {
                _written[row] = await WriteAsync(row, kept, next + distance, cancellationToken);
                return turn > earliest ? turn : earliest;
            }
            catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
            {
                // Another letter was faster, here or on another host: its turn comes first.
                kept = await ReadAsync(row, cancellationToken);
            }
        }
    }

    private async Task<Kept> WriteAsync(
        string row,
        Kept? before,
        DateTimeOffset nextFree,
        CancellationToken cancellationToken
    )
    {
        var entity = new TableEntity(Partition, row) { [NextFree] = nextFree };
        var response = before is null
            ? await _table.AddEntityAsync(entity, cancellationToken)
            : await _table.UpdateEntityAsync(entity, before.Version, TableUpdateMode.Replace, cancellationToken);
        return new(response.Headers.ETag!.Value, nextFree);
    }

    private async Task<Kept?> ReadAsync(string row, CancellationToken cancellationToken)
    {
        var kept = await _table.GetEntityIfExistsAsync<TableEntity>(
            Partition,
            row,
            cancellationToken: cancellationToken
        );
        return kept.HasValue ? new(kept.Value!.ETag, kept.Value.GetDateTimeOffset(NextFree) ?? default) : null;
    }

    private string Partition => $"{call.Id}!turns";

    private sealed record Kept(ETag Version, DateTimeOffset NextFree);
}
