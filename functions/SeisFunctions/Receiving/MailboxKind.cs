namespace SeisFunctions.Receiving;

/// <summary>Kinds of mailbox.</summary>
public enum MailboxKind
{
    /// <summary>No mailbox: submissions come by HTTP alone.</summary>
    None,

    /// <summary>A folder into which <c>*.eml</c> files are dropped.</summary>
    Folder,

    /// <summary>A mailbox on a mail server, fetched over IMAP.</summary>
    Imap,
}
