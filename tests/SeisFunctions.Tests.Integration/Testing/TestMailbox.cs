using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace SeisFunctions.Tests.Testing;

/// <summary>
/// One user's mailbox on a real Dovecot, seen as a person's mail program would see it: through a connection of its own.
/// </summary>
public sealed class TestMailbox(DovecotProcess server, string user) : IAsyncDisposable
{
    private readonly ImapClient _client = new();

    /// <summary>Its server.</summary>
    public DovecotProcess Server => server;

    /// <summary>Its user, who is also what stands before the @ of its address.</summary>
    public string User => user;

    /// <summary>The settings of an intake that fetches from it, in the clear on loopback.</summary>
    public Dictionary<string, string?> Settings(params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mailbox__Kind"] = "imap",
            ["Mailbox__Host"] = "127.0.0.1",
            ["Mailbox__Port"] = $"{server.Port}",
            ["Mailbox__Tls"] = "none",
            ["Mailbox__User"] = user,
            ["Mailbox__Password"] = DovecotProcess.Password,
        };
        foreach (var (name, value) in more)
            settings[name] = value;
        return settings;
    }

    /// <summary>
    /// Puts a raw message into a folder (the inbox), received at <paramref name="receivedAt"/> to the second.
    /// </summary>
    public async Task<UniqueId> AppendAsync(
        byte[] message,
        DateTimeOffset receivedAt,
        string folder = "INBOX",
        MessageFlags flags = MessageFlags.None
    )
    {
        using var parsed = await MimeMessage.LoadAsync(new MemoryStream(message));
        // Byte by byte as given: what a test hashes is what the server holds.
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        var uid = await (await FolderAsync(folder)).AppendAsync(format, new AppendRequest(parsed, flags, receivedAt));
        return uid!.Value;
    }

    /// <summary>A folder by its path; made if it is not there.</summary>
    public async Task<IMailFolder> FolderAsync(string path)
    {
        if (!_client.IsConnected)
        {
            await _client.ConnectAsync("127.0.0.1", server.Port, SecureSocketOptions.None);
            await _client.AuthenticateAsync(user, DovecotProcess.Password);
        }

        try
        {
            return await _client.GetFolderAsync(path);
        }
        catch (FolderNotFoundException)
        {
            var folder = _client.GetFolder(_client.PersonalNamespaces[0]);
            foreach (var name in path.Split('/'))
                folder = (await folder.GetSubfoldersAsync()).FirstOrDefault(child => child.Name == name)
                    ?? (await folder.CreateAsync(name, true))!;
            return folder;
        }
    }

    /// <summary>A folder opened anew for reading and writing.</summary>
    public async Task<IMailFolder> OpenAsync(string path = "INBOX")
    {
        var folder = await FolderAsync(path);
        if (folder.IsOpen)
            await folder.CloseAsync();
        await folder.OpenAsync(FolderAccess.ReadWrite);
        return folder;
    }

    /// <summary>The messages of a folder as they stand now.</summary>
    public async Task<IList<IMessageSummary>> ListAsync(string path = "INBOX") =>
        await (await OpenAsync(path)).FetchAsync(
            0,
            -1,
            MessageSummaryItems.UniqueId
                | MessageSummaryItems.Flags
                | MessageSummaryItems.InternalDate
                | MessageSummaryItems.Size
        );

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_client.IsConnected)
            await _client.DisconnectAsync(true);
        _client.Dispose();
    }
}
