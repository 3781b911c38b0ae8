namespace SeisFunctions.Mail;

/// <summary>How the bytes of a raw message end: whether it is all there.</summary>
public enum MessageEnd
{
    /// <summary>With the boundary that closes its multipart: nothing is missing.</summary>
    Closed,

    /// <summary>
    /// It is no multipart, and its header is whole: nothing shows that something is missing, nothing that all is there.
    /// </summary>
    Unknown,

    /// <summary>In the middle: within the header, or without the boundary that closes its multipart.</summary>
    Cut,
}
