using System.Globalization;
using Microsoft.Extensions.Hosting;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Commands;

/// <summary>
/// Compares, before the first function runs, the time that the host believes it is with what storage holds of the call.
/// The embedded host alone: in Azure a call whose deadline has passed is always closed.
/// </summary>
internal sealed class TimeOfData(
    CallDefinition call,
    CallRegister calls,
    SubmissionLists listed,
    TimeProvider clock
) : IHostedService
{
    /// <summary>
    /// A host that is started again within a day of the deadline has a call to close; one that is started later on
    /// storage that holds nothing from before it is being tried out, also where it has taken late mails in since.
    /// </summary>
    public static readonly TimeSpan LongAfterDeadline = TimeSpan.FromDays(1);

    // Clocks of two hosts are that far apart.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>What whoever starts the host should know, or null.</summary>
    public string? Remark { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var newest = (await listed.PageAsync(null, failed: false, null, 1, cancellationToken)).Items
            is [var first, ..]
            ? first
            : null;
        // What came before the deadline makes it a call that has to be closed; a late mail does not.
        if (
            now > call.Schedule.Deadline + LongAfterDeadline
            && !await listed.HasReceivedUntilAsync(call.Schedule.Deadline, cancellationToken)
        )
            calls.Rest();
        var progress = await calls.ReadAsync(cancellationToken);
        var latest = new[]
        {
            progress.MailboxReadUntil,
            progress.ClosingSince,
            progress.SealedAt,
            progress.ClosedAt,
            newest?.ReceivedAt,
        }.Max();
        Remark =
            progress.Rests
                ? $"The deadline of this call was {Written(call.Schedule.Deadline)}, and storage holds nothing that was received before it: the call is not closed by itself, and a mail sent in now is late. "
                    + $"To try the intake while it is open: --now {Written(call.Schedule.Deadline - LongAfterDeadline)}"
            : latest > now + Tolerance
                ? $"The data are of another time: {(progress.ClosedAt is null ? "something was received" : "the call was closed")} at {Written(latest.Value)}, and this host believes it is {Written(now)}. "
                    + "Take another folder (--data DIR), or storage of its own, to rehearse from the beginning."
            : null;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Written(DateTimeOffset instant) =>
        JapanTime.Of(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
