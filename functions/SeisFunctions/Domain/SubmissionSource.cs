namespace SeisFunctions.Domain;

/// <summary>The way by which a submission came in.</summary>
public enum SubmissionSource
{
    /// <summary>Posted to <c>/api/mail</c> by a relay.</summary>
    Http,

    /// <summary>Uploaded by its sender to <c>/api/submissions</c>, and written down as a message.</summary>
    Upload,

    /// <summary>Found in the folder mailbox.</summary>
    Folder,

    /// <summary>Fetched from an IMAP mailbox.</summary>
    Imap,
}
