using SeisFunctions.Hosting;
using SeisFunctions.Recording;

namespace SeisFunctions.Receiving;

/// <summary>Timer: fetches new mail. A complete poll moves the mailbox cursor, for which closing waits.</summary>
public sealed class PollMailbox(FolderMailbox mailbox, CallRegister calls, IOptions<MailboxOptions> options, TimeProvider clock)
{
    /// <summary>One poll.</summary>
    [Function(nameof(PollMailbox))]
    public async Task RunAsync([TimerTrigger("%PollMailboxSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var asOf = clock.GetUtcNow();
        if (options.Value.Kind == MailboxKind.None || await mailbox.PollAsync(cancellationToken))
            await calls.MailboxReadUntilAsync(asOf, cancellationToken);
    }
}
