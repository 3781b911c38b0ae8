using System.Collections.Concurrent;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Proving;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Closing;

/// <summary>
/// Writes the final letters once the closing statement stands, from the statement and not from the register: what an
/// officer does afterwards changes neither. Where something that was on time names an applicant and waits for a person,
/// that applicant's letter alone waits with it, for a while, and then tells of the application as it stands. Every step
/// may run twice and on two hosts at once.
/// </summary>
public sealed class FinalLetters(
    CallDefinition definition,
    CallRegister calls,
    SubmissionRegister submissions,
    SubmissionLists listed,
    ApplicationRegister applications,
    StatementStore statements,
    CompletionLetters completions,
    ReceiptProofs proofs,
    TimeProvider clock,
    ILogger<FinalLetters> log
)
{
    // As many as the queues work on at once.
    private const int AtOnce = 16;

    /// <summary>Writes what can be written now.</summary>
    public async Task WriteAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        var statement = await statements.ReadAsync(definition.Id, progress.StatementHash!, cancellationToken);
        var lines =
            progress.LettersLeft.Count == 0
                ? statement.Applications
                : statement.Applications.Where(line => progress.LettersLeft.Contains(line.Code));
        var receipts = await ReceiptsAsync(progress, cancellationToken);
        var waits = clock.GetUtcNow() < progress.ClosedAt + definition.Schedule.ClosingWaitsForPeople;
        var left = new ConcurrentBag<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(lines, options, async (line, token) =>
        {
            var unsettled = statement.UnsettledOf(line.Code).ToList();
            var mustWait = waits && await IsUnsettledAsync(unsettled, progress, token);
            if (mustWait || !await TryWriteAsync(line, asItStands: unsettled.Count > 0, receipts, token))
                left.Add(line.Code);
        });
        var codes = left.Order(StringComparer.Ordinal).ToList();
        await calls.ChangeAsync(before => Left(before, codes), cancellationToken);
    }

    // The first time all letters are written at once; later the few that were left.
    private async Task<SealedReceipts?> ReceiptsAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        var receipts = await proofs.SealedAsync(progress, cancellationToken);
        return receipts is null || progress.LettersLeft.Count > 0
            ? receipts
            : receipts with
            {
                Rows = await listed
                    .AllAsync(cancellationToken)
                    .ToDictionaryAsync(row => row.Id, cancellationToken: cancellationToken),
            };
    }

    private static CallProgress Left(CallProgress before, List<string> codes) =>
        before.LettersWritten || (codes.Count > 0 && before.LettersLeft.SequenceEqual(codes))
            ? before
            : before with
            {
                LettersLeft = codes,
                LettersWritten = codes.Count == 0,
            };

    private async Task<bool> IsUnsettledAsync(
        IEnumerable<ClosingStatement.ListedSubmission> receipts,
        CallProgress progress,
        CancellationToken cancellationToken
    )
    {
        var schedule = progress.Of(definition.Schedule);
        foreach (var receipt in receipts)
        {
            var submission = await submissions.FindByReceiptAsync(receipt.ReceiptNumber, cancellationToken);
            if (submission is not null && Unsettled.ReasonOf(submission, schedule) is not null)
                return true;
        }

        return false;
    }

    private async Task<bool> TryWriteAsync(
        ClosingStatement.Line line,
        bool asItStands,
        SealedReceipts? receipts,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (!asItStands)
                await completions.AddAsync(line.Code, line.ResultHash, line.Status, receipts, cancellationToken);
            else if (await ApplicationAsync(line.Code, cancellationToken) is var (row, now))
                await completions.AddAsync(
                    now,
                    row.StatusAfterDeadline,
                    line.ResultHash,
                    receipts,
                    cancellationToken
                );
            return true;
        }
        catch (DamagedRecordException)
        {
            // The others' letters go out; this one is written at the tick after the record has been made anew.
            log.LetterWaitsForRecord(line.Code);
            return false;
        }
    }

    // Null where officers have taken everything out of it since, each with a reason.
    private async Task<(ApplicationRow Row, ApplicationResult Result)?> ApplicationAsync(
        string code,
        CancellationToken cancellationToken
    ) =>
        await applications.FindAsync(code, cancellationToken) is not var (row, result) ? null
        : row.IsDamaged || result.IsDamaged ? throw new DamagedRecordException(null)
        : (row, result);
}
