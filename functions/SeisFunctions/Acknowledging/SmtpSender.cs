using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace SeisFunctions.Acknowledging;

/// <summary>Hands letters to a mail server.</summary>
public sealed class SmtpSender(SmtpConnections connections, IOptions<SenderOptions> options) : ISender
{
    /// <inheritdoc/>
    /// <remarks>The same letter has the same Message-ID, by which many receivers, but not all, show it once.</remarks>
    public bool IsRepeatable => false;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(string letterId, byte[] message, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(message, writable: false);
        using var letter = await MimeMessage.LoadAsync(content, persistent: true, cancellationToken);
        using var patience = new CancellationTokenSource(options.Value.Timeout);
        using var connecting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        SmtpClient connection;
        try
        {
            connection = await connections.TakeAsync(connecting.Token);
        }
        catch (Exception e) when (IsOfTheServer(e) && !cancellationToken.IsCancellationRequested)
        {
            return SmtpFailure.WhileConnecting(e);
        }

        var begun = new Progress();
        var failed = true;
        try
        {
            if (!connection.Capabilities.HasFlag(SmtpCapabilities.UTF8) && letter.To.Mailboxes.Concat(letter.Cc.Mailboxes).Any(NeedsUtf8))
            {
                failed = false;
                return SmtpFailure.UnknownAddress;
            }

            // From here on only the timeout ends it: a letter half handed over because a host stops would leave open
            // whether it was taken.
            await connection.SendAsync(letter, patience.Token, begun);
            failed = false;
            return SendOutcome.Taken;
        }
        catch (Exception e) when (IsOfTheServer(e))
        {
            return SmtpFailure.WhileSending(e, begun.HasBegun);
        }
        finally
        {
            connections.Return(connection, failed);
        }
    }

    // The domain has another way of writing it (IDN), the name before it has none: the library would send it as it is,
    // and the server would take it for another one.
    private static bool NeedsUtf8(MailboxAddress mailbox) =>
        !mailbox.Address[..Math.Max(0, mailbox.Address.LastIndexOf('@'))].All(char.IsAscii);

    private static bool IsOfTheServer(Exception e) =>
        e
            is CommandException
                or ProtocolException
                or IOException
                or SocketException
                or TimeoutException
                or OperationCanceledException
                or AuthenticationException
                or SslHandshakeException
                or ServiceNotAuthenticatedException
                or NotSupportedException;

    private sealed class Progress : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}
