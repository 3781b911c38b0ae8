using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using SeisFunctions.Mail;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Connections to the mail server, kept open for the next letter: signing in takes longer than sending.
/// </summary>
public sealed class SmtpConnections(IOptions<SenderOptions> options) : IAsyncDisposable
{
    private readonly SenderOptions _options = options.Value;
    private readonly SemaphoreSlim _free = new(options.Value.Connections);
    private readonly ConcurrentBag<SmtpClient> _idle = [];

    /// <summary>
    /// A connection that is signed in and answers. Give it back by <see cref="Return"/>, whatever happens.
    /// </summary>
    public async Task<SmtpClient> TakeAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            while (_idle.TryTake(out var idle))
            {
                if (await AnswersAsync(idle, cancellationToken))
                    return idle;
                idle.Dispose();
            }

            return await ConnectAsync(cancellationToken);
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    /// <summary>Takes a connection back; one that failed is closed.</summary>
    public void Return(SmtpClient connection, bool failed)
    {
        if (failed)
            connection.Dispose();
        else
            _idle.Add(connection);
        _free.Release();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var idle))
        {
            using (idle)
            {
                if (await AnswersAsync(idle, CancellationToken.None))
                    await idle.DisconnectAsync(quit: true);
            }
        }

        _free.Dispose();
    }

    // Servers close what has been idle for some minutes.
    private static async Task<bool> AnswersAsync(SmtpClient connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.NoOpAsync(cancellationToken);
            return true;
        }
        catch (Exception e)
            when (e is IOException or CommandException or ProtocolException or ServiceNotConnectedException)
        {
            return false;
        }
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        var client = new SmtpClient { Timeout = (int)_options.Timeout.TotalMilliseconds };
        try
        {
            if (_options.TrustedCertificate.Length > 0)
                client.ServerCertificateValidationCallback = IsTrusted;
            var (security, port) = _options.Tls switch
            {
                TlsMode.Implicit => (SecureSocketOptions.SslOnConnect, 465),
                TlsMode.StartTls => (SecureSocketOptions.StartTls, 587),
                _ => (SecureSocketOptions.None, 587),
            };
            await client.ConnectAsync(
                _options.Host,
                _options.Port == 0 ? port : _options.Port,
                security,
                cancellationToken
            );
            if (_options.User.Length > 0)
                await client.AuthenticateAsync(_options.User, _options.Password, cancellationToken);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    // The named authority counts beside the system's; name and time of the certificate must be right either way.
    private bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is null)
            return false;
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.CustomTrustStore.ImportFromPemFile(_options.TrustedCertificate);
        using var presented = new X509Certificate2(certificate);
        return own.Build(presented);
    }
}
