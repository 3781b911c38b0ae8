using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Closing;

/// <summary>What closing waits for: nobody who was on time may be left out.</summary>
public sealed class ClosingWaits(
    CallDefinition definition,
    SubmissionRegister submissions,
    SubmissionLists listed,
    SubmissionQueue queue,
    MailboxRegister mailbox
)
{
    /// <summary>Everything that is waited for, one Japanese sentence each; empty if the call can be closed.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(
        CallProgress progress,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var schedule = progress.Of(definition.Schedule);
        var waits = new List<string>();
        if (now <= schedule.Deadline + schedule.ClosingGrace)
            waits.Add("締切前に始まった送信の完了を待っています。");
        // As long again for the mailbox, whose server's clock may be behind ours.
        if (!(progress.MailboxReadUntil > schedule.Deadline + schedule.ClosingGrace))
            waits.Add((await mailbox.ReadAsync(cancellationToken)).WaitingFor(schedule.Deadline));
        if (await UnreadAsync(progress, cancellationToken) is > 0 and var unread)
            waits.Add($"締切までに到着した書類の読み取りを待っています（{unread}件）。");
        if (await ReadAgainAsync(progress, cancellationToken) is > 0 and var again)
            waits.Add($"延長後の締切に間に合った書類の読み直しを待っています（{again}件）。");
        return waits;
    }

    /// <summary>
    /// Number of submissions that count and wait to be read. One that was given up does not: it waits for a person.
    /// </summary>
    public async Task<int> UnreadAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        var schedule = progress.Of(definition.Schedule);
        return await listed
            .UnreadAsync(cancellationToken)
            .CountAsync(
                submission =>
                    submission.Admission is not null
                    || (schedule.IsOnTime(submission.ReceivedAt) && !submission.IsTest),
                cancellationToken
            );
    }

    /// <summary>
    /// Has the submissions read again that were late by the old deadline and are on time by the new one, whether an
    /// officer or the data of the call has moved it.
    /// </summary>
    /// <returns>How many.</returns>
    public async Task<int> ReadAgainAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        if (progress.SealedAt is not null)
            return 0;
        var found = 0;
        await foreach (var late in listed.LateAsync(progress.Of(definition.Schedule).Deadline, cancellationToken))
        {
            if (late.WaitsToBeRead)
                continue;
            await submissions.ChangeAsync(
                late.Id,
                before => before.IsHeldAsLate ? before.ToBeReadAgain() : before,
                cancellationToken
            );
            await queue.SendAsync(new(late.Id), cancellationToken);
            found++;
        }

        return found;
    }
}
