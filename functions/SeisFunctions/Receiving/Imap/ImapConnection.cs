using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using SeisFunctions.Mail;

namespace SeisFunctions.Receiving.Imap;

/// <summary>A connection to the mailbox, for one poll.</summary>
internal sealed class ImapConnection : IAsyncDisposable
{
    private static readonly FolderAttributes NotIncoming =
        FolderAttributes.Sent
        | FolderAttributes.Drafts
        | FolderAttributes.Trash
        | FolderAttributes.All
        | FolderAttributes.Flagged;

    // What mail programs call such folders: many servers do not say which they are (SPECIAL-USE), or not of those that
    // a mail program made. An archive is none of them: what people put there may have come in.
    private static readonly HashSet<string> NotIncomingNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Sent",
        "Sent Items",
        "Sent Messages",
        "Sent Mail",
        "送信済み",
        "送信済みアイテム",
        "送信済みメール",
        "送信済みトレイ",
        "送信済",
        "送信トレイ",
        "送信箱",
        "Outbox",
        "Drafts",
        "Draft",
        "下書き",
        "草稿",
        "Templates",
        "テンプレート",
        "Trash",
        "Deleted",
        "Deleted Items",
        "Deleted Messages",
        "ごみ箱",
        "ゴミ箱",
        "削除済み",
        "削除済みアイテム",
        "All Mail",
        "すべてのメール",
    };

    private static readonly HashSet<string> JunkNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Junk",
        "Junk E-mail",
        "Junk Email",
        "Junk Mail",
        "Spam",
        "Bulk Mail",
        "迷惑メール",
        "迷惑メールフォルダー",
        "スパム",
    };

    private readonly SpoolingImapClient _client = new();
    private readonly MailboxOptions _options;

    private ImapConnection(MailboxOptions options) => _options = options;

    /// <summary>Whether single messages can be moved without touching others.</summary>
    public bool CanMove => (_client.Capabilities & (ImapCapabilities.Move | ImapCapabilities.UidPlus)) != 0;

    /// <summary>Whether it still stands.</summary>
    public bool Stands => _client.IsConnected;

    /// <summary>Connects and logs in.</summary>
    public static async Task<ImapConnection> OpenAsync(
        MailboxOptions options,
        TokenCredential? credential,
        CancellationToken cancellationToken
    )
    {
        var connection = new ImapConnection(options);
        try
        {
            await connection.ConnectAsync(credential, cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The folders to read, junk last.</summary>
    public async Task<IReadOnlyList<WatchedFolder>> FoldersAsync(CancellationToken cancellationToken)
    {
        var account = $"{_options.Host}\n{_options.User}";
        var junk = await JunkAsync(cancellationToken);
        var inbox =
            _options.Inbox.Trim() == "*"
                ? await AllAsync(cancellationToken)
                : await NamedAsync(_options.Inbox, cancellationToken);
        return
        [
            .. inbox.Except(junk).Select(folder => new WatchedFolder(folder, false, account)),
            .. junk.Select(folder => new WatchedFolder(folder, true, account)),
        ];
    }

    /// <summary>The same folder over this connection, opened for reading.</summary>
    public async Task<IMailFolder> OpenAsync(WatchedFolder watched, CancellationToken cancellationToken)
    {
        var folder = await _client.GetFolderAsync(watched.Name, cancellationToken);
        await folder.OpenAsync(FolderAccess.ReadOnly, cancellationToken);
        return folder.UidValidity == watched.UidValidity
            ? folder
            : throw new MessageNotFoundException("The folder has been numbered anew.");
    }

    /// <summary>Fetches a message without changing its flags, from the socket to a temporary file.</summary>
    /// <exception cref="MessageNotFoundException">It is gone.</exception>
    public static async Task<Spool> FetchAsync(IMailFolder folder, UniqueId uid, CancellationToken cancellationToken)
    {
        var message = (FileStream)await folder.GetStreamAsync(uid, string.Empty, cancellationToken);
        try
        {
            return await Spool.OfAsync(message, cancellationToken);
        }
        catch
        {
            await message.DisposeAsync();
            throw;
        }
    }

    /// <summary>The folder for messages that are taken, made where it is missing.</summary>
    public async Task<IMailFolder> TakenFolderAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _client.GetFolderAsync(_options.TakenFolder, cancellationToken);
        }
        catch (FolderNotFoundException)
        {
            return (
                await _client
                    .GetFolder(_client.PersonalNamespaces[0])
                    .CreateAsync(_options.TakenFolder, true, cancellationToken)
            )!;
        }
    }

    /// <summary>Lets the server tell what has changed meanwhile.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) => _client.NoOpAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using (_client)
        {
            // The server learns of it in good form where it still listens; nothing depends on it.
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            try
            {
                await _client.DisconnectAsync(_client.IsAuthenticated, soon.Token);
            }
            catch (Exception e)
                when (e
                        is IOException
                            or ProtocolException
                            or CommandException
                            or OperationCanceledException
                            or System.Net.Sockets.SocketException
                )
            { }
        }
    }

    private async Task ConnectAsync(TokenCredential? credential, CancellationToken cancellationToken)
    {
        _client.Timeout = (int)_options.Timeout.TotalMilliseconds;
        if (_options.TrustedCertificate.Length > 0)
        {
            _client.CheckCertificateRevocation = false; // an organisation's own authority publishes no list
            _client.ServerCertificateValidationCallback = (_, certificate, _, errors) => IsTrusted(certificate, errors);
        }

        var security = _options.Tls switch
        {
            TlsMode.Implicit => SecureSocketOptions.SslOnConnect,
            TlsMode.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };
        await _client.ConnectAsync(_options.Host, _options.Port, security, cancellationToken);
        if (credential is null)
        {
            await _client.AuthenticateAsync(new NetworkCredential(_options.User, _options.Password), cancellationToken);
            return;
        }

        var token = await credential.GetTokenAsync(new TokenRequestContext([_options.OAuthScope]), cancellationToken);
        await _client.AuthenticateAsync(new SaslMechanismOAuth2(_options.User, token.Token), cancellationToken);
    }

    private bool IsTrusted(X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 server || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != 0)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(_options.TrustedCertificate);
        return chain.Build(server);
    }

    private async Task<IReadOnlyList<IMailFolder>> AllAsync(CancellationToken cancellationToken)
    {
        var folders = await _client.GetFoldersAsync(
            _client.PersonalNamespaces[0],
            cancellationToken: cancellationToken
        );
        return
        [
            .. folders.Where(folder =>
                (folder.Attributes & (NotIncoming | FolderAttributes.NoSelect | FolderAttributes.NonExistent)) == 0
                && folder.FullName != _options.TakenFolder
                && !NotIncomingNames.Contains(folder.Name)
            ),
        ];
    }

    private async Task<IReadOnlyList<IMailFolder>> JunkAsync(CancellationToken cancellationToken)
    {
        if (string.Equals(_options.Junk.Trim(), "none", StringComparison.OrdinalIgnoreCase))
            return [];
        if (_options.Junk.Length > 0)
            return await NamedAsync(_options.Junk, cancellationToken);
        if (
            (_client.Capabilities & (ImapCapabilities.SpecialUse | ImapCapabilities.XList)) != 0
            && _client.GetFolder(SpecialFolder.Junk) is { } junk
        )
            return [junk];
        var folders = await _client.GetFoldersAsync(
            _client.PersonalNamespaces[0],
            cancellationToken: cancellationToken
        );
        return
        [
            .. folders.Where(folder =>
                (folder.Attributes & (FolderAttributes.NoSelect | FolderAttributes.NonExistent)) == 0
                && JunkNames.Contains(folder.Name)
            ),
        ];
    }

    private async Task<IReadOnlyList<IMailFolder>> NamedAsync(string setting, CancellationToken cancellationToken)
    {
        var folders = new List<IMailFolder>();
        foreach (var name in MailboxOptionsCheck.Folders(setting))
            folders.Add(await _client.GetFolderAsync(name, cancellationToken));
        return folders;
    }
}
