using MailKit;
using MailKit.Net.Imap;
using SeisFunctions.Mail;

namespace SeisFunctions.Receiving.Imap;

/// <summary>
/// An IMAP client that writes what it fetches to a temporary file as it comes from the socket, so that no message is
/// held in memory.
/// </summary>
internal sealed class SpoolingImapClient : ImapClient
{
    /// <inheritdoc/>
    protected override ImapFolder CreateImapFolder(ImapFolderConstructorArgs args) => new SpoolingFolder(args);

    private sealed class SpoolingFolder(ImapFolderConstructorArgs args) : ImapFolder(args)
    {
        protected override Stream CreateStream(UniqueId? uid, string section, int offset, int length) =>
            TemporaryFile.Create(FileOptions.Asynchronous);
    }
}
