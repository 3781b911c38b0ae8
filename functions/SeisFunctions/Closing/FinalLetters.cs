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
/// officer does afterwards changes neither. Where something that was on time names an applicant and waits for a person, or
/// nobody has dealt with what speaks of taking its application back, that applicant's letter alone waits with it, for a
/// while, and then tells of the application as it stands. Every step may run twice and on two hosts at once.
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
        // Where it is lost and cannot be made again, the row of the call says so.
        if (await StatementAsync(progress, cancellationToken) is not { } statement)
            return;
        var lines =
            progress.LettersLeft.Count == 0
                ? statement.Applications
                : statement.Applications.Where(line => progress.LettersLeft.Contains(line.Code));
        var receipts = await ReceiptsAsync(progress, cancellationToken);
        var waits = clock.GetUtcNow() < progress.ClosedAt + definition.Schedule.ClosingWaitsForPeople;
        var withdrawals = await listed.WithdrawalsAsync(open: false, cancellationToken);
        var left = new ConcurrentBag<(string Code, bool Damaged)>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(lines, options, async (line, token) =>
        {
            var unsettled = statement.UnsettledOf(line.Code).ToList();
            var mustWait =
                waits
                && (
                    await IsUnsettledAsync(unsettled, progress, token)
                    || await MayBeWithdrawnAsync(line.Code, withdrawals, token)
                );
            var asItStands = unsettled.Count > 0 || withdrawals.Contains(line.Code);
            if (mustWait || !await TryWriteAsync(line, asItStands, receipts, token))
                left.Add((line.Code, Damaged: !mustWait));
        });
        var codes = left.Select(one => one.Code).Order(StringComparer.Ordinal).ToList();
        var damaged = left.Where(one => one.Damaged).Select(one => one.Code).Order(StringComparer.Ordinal).ToList();
        await calls.ChangeAsync(before => Left(before, codes, damaged), cancellationToken);
    }

    /// <summary>
    /// Looks whether every applicant's letter stands in the register; one that does not is written at the next tick.
    /// </summary>
    public async Task LookForAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        if (await StatementAsync(progress, cancellationToken) is not { } statement)
            return;
        var withdrawals = await listed.WithdrawalsAsync(open: false, cancellationToken);
        var missing = new ConcurrentBag<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(statement.Applications, options, async (line, token) =>
        {
            // Of what officers have emptied, or what is erased, no letter is missing.
            if (await applications.RowAsync(line.Code, token) is null)
                return;
            var told =
                statement.UnsettledOf(line.Code).Any() || withdrawals.Contains(line.Code) ? null : line.ResultHash;
            if (!await completions.StandAsync(line.Code, told, token))
                missing.Add(line.Code);
        });
        if (missing.IsEmpty)
            return;
        log.FinalLettersMissing(definition.Id, missing.Count);
        await calls.ChangeAsync(
            before =>
                before.LettersWritten
                    ? before with
                    {
                        LettersWritten = false,
                        LettersLeft = [.. missing.Order(StringComparer.Ordinal)],
                    }
                    : before,
            cancellationToken
        );
    }

    private Task<ClosingStatement?> StatementAsync(CallProgress progress, CancellationToken cancellationToken) =>
        statements.ReadAsync(definition.Id, progress.StatementHash!, cancellationToken);

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

    private static CallProgress Left(CallProgress before, List<string> codes, List<string> damaged) =>
        before.LettersWritten
        || (
            codes.Count > 0
            && before.LettersLeft.SequenceEqual(codes)
            && before.LettersWithoutRecord.SequenceEqual(damaged)
        )
            ? before
            : before with
            {
                LettersLeft = codes,
                LettersWithoutRecord = damaged,
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

    // Once an officer has recorded the withdrawal, the letter says so.
    private async Task<bool> MayBeWithdrawnAsync(
        string code,
        ILookup<string, Submission> withdrawals,
        CancellationToken cancellationToken
    ) =>
        withdrawals[code].Any(one => one.IsOpenWithdrawal)
        && await applications.RowAsync(code, cancellationToken)
            is { StatusAfterDeadline: not ApplicationStatus.Withdrawn };

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
