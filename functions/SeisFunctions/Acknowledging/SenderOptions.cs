using SeisFunctions.Domain;
using SeisFunctions.Mail;

namespace SeisFunctions.Acknowledging;

/// <summary>Settings <c>Sender__…</c>: how letters go out.</summary>
public sealed class SenderOptions
{
    /// <summary>
    /// <c>pickup</c>: as <c>.eml</c> files into a folder. <c>smtp</c>: to a mail server. <c>azure</c>: to Azure
    /// Communication Services.
    /// </summary>
    public SenderKind Kind { get; set; } = SenderKind.Pickup;

    /// <summary>Address that letters come from, and to which notices about them come back.</summary>
    public string From { get; set; } = "seis-jimukyoku@secretariat.example.jp";

    /// <summary>Pickup: the folder, absolute or relative to the current folder.</summary>
    public string Folder { get; set; } = "outbox";

    /// <summary>Azure: address of the Communication Services resource.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>SMTP: name of the mail server.</summary>
    public string Host { get; set; } = "";

    /// <summary>SMTP: its port; 0 for 587, or 465 where TLS begins at once.</summary>
    public int Port { get; set; }

    /// <summary>SMTP: how the connection is protected.</summary>
    public TlsMode Tls { get; set; } = TlsMode.StartTls;

    /// <summary>
    /// SMTP: PEM file of the authority that signed the server's certificate, where that is an organisation's own; empty
    /// for the system's authorities.
    /// </summary>
    public string TrustedCertificate { get; set; } = "";

    /// <summary>SMTP: user; empty for a server that asks for none.</summary>
    public string User { get; set; } = "";

    /// <summary>SMTP: password.</summary>
    public string Password { get; set; } = "";

    /// <summary>
    /// SMTP: connections at a time, each for one letter at a time and kept open for the next one. Many servers allow
    /// few.
    /// </summary>
    public int Connections { get; set; } = 2;

    /// <summary>
    /// SMTP: how long handing over one letter may take. Servers that look through mail before they take it need a
    /// minute.
    /// </summary>
    [AtMost("00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Wait after the first failed try; it doubles after each.</summary>
    [AtMost("1.00:00:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Longest wait between two tries.</summary>
    [AtMost("1.00:00:00")]
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long after it was written a letter is tried; then it is shown as failed. A server that is repaired the next
    /// morning still sends it.
    /// </summary>
    [AtMost("14.00:00:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// Letters an hour in total, a tenth of them at once; 0 for no limit. What is over waits for its turn.
    /// </summary>
    public int PerHour { get; set; }

    /// <summary>
    /// Letters of receipt an hour to one applicant, all of them at once; 0 for no limit. An application in pieces takes
    /// a few; two machines answering each other take thousands.
    /// </summary>
    public int PerApplicantPerHour { get; set; } = 20;
}
