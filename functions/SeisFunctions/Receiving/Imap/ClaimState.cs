namespace SeisFunctions.Receiving.Imap;

/// <summary>What has become of a message in the mailbox.</summary>
internal enum ClaimState
{
    /// <summary>A host works on it, or died while it did.</summary>
    Claimed,

    /// <summary>It is safe, whether it was new or known before.</summary>
    Taken,

    /// <summary>It could not be taken, and is tried again.</summary>
    Failed,

    /// <summary>It was deleted or moved away before it could be taken.</summary>
    Gone,
}
