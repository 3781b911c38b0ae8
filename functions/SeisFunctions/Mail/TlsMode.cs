namespace SeisFunctions.Mail;

/// <summary>How the connection to a mail server is protected.</summary>
public enum TlsMode
{
    /// <summary>TLS from the first byte.</summary>
    Implicit,

    /// <summary>TLS after the server's greeting; a server that does not offer it is not talked to.</summary>
    StartTls,

    /// <summary>None: on this machine only.</summary>
    None,
}
