namespace SeisFunctions.Receiving;

/// <summary>Where submissions are fetched from.</summary>
public interface IMailbox
{
    /// <summary>
    /// Takes in what lies in the mailbox now. One message that fails does not keep the others from being taken.
    /// </summary>
    /// <param name="reconcile">Compares all that the mailbox has with all that has been taken, instead of looking at
    /// what is new.</param>
    /// <param name="cancellationToken">Leaves nothing half-recorded.</param>
    /// <exception cref="MailboxUnavailableException">The mailbox cannot be read now.</exception>
    Task<MailboxPoll> PollAsync(bool reconcile, CancellationToken cancellationToken);
}
