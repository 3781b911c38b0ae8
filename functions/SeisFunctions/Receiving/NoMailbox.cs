namespace SeisFunctions.Receiving;

/// <summary>Submissions come by HTTP alone: there is nothing to fetch, and nothing to wait for.</summary>
public sealed class NoMailbox : IMailbox
{
    /// <inheritdoc/>
    public Task<MailboxPoll> PollAsync(bool reconcile, CancellationToken cancellationToken) =>
        Task.FromResult(MailboxPoll.Complete);
}
