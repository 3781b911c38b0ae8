namespace SeisFunctions.Domain;

/// <summary>The way by which a submission came in.</summary>
public enum SubmissionSource
{
    /// <summary>Posted to <c>/api/mail</c> by a relay.</summary>
    Http,

    /// <summary>Found in the folder mailbox.</summary>
    Folder,

    /// <summary>Fetched from an IMAP mailbox.</summary>
    Imap,
}
