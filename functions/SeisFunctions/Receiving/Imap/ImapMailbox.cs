using Azure.Core;
using SeisFunctions.Storing;

namespace SeisFunctions.Receiving.Imap;

/// <summary>
/// A mailbox on a mail server. What has been taken is known from one row per message and from the hashes in the
/// register, never from what people or their mail programs do to a message.
/// </summary>
internal sealed class ImapMailbox(
    IOptions<MailboxOptions> options,
    MessageClaims claims,
    Receiver receiver,
    SubmissionRegister register,
    SubmissionLists listed,
    CallRegister calls,
    TimeProvider clock,
    ILogger<ImapMailbox> log,
    [FromKeyedServices(MailboxCredential.Key)] TokenCredential? credential = null
) : IMailbox, IDisposable
{
    // The timer and a person's "run now" may meet in one host.
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <inheritdoc/>
    public async Task<MailboxPoll> PollAsync(bool reconcile, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await ConnectAsync(cancellationToken);
            // Once the call is closed, retention may erase submissions whose mails still lie in the mailbox.
            var known =
                reconcile && !await calls.IsClosedAsync(cancellationToken)
                    ? await KnownSubmissions.ReadAsync(register, listed, cancellationToken)
                    : null;
            var poll = new PollTally(clock);
            foreach (var folder in await connection.FoldersAsync(cancellationToken))
                await new FolderPoll(
                    folder,
                    connection,
                    ConnectAsync,
                    options.Value,
                    claims,
                    receiver,
                    poll,
                    clock,
                    log
                ).RunAsync(reconcile, known, cancellationToken);
            return poll.Result;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && ImapFaults.Mailbox(e) is not null)
        {
            throw new MailboxUnavailableException(ImapFaults.Mailbox(e)!, e);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private Task<ImapConnection> ConnectAsync(CancellationToken cancellationToken) =>
        ImapConnection.OpenAsync(options.Value, credential, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();
}
