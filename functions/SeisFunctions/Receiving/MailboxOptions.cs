using SeisFunctions.Domain;
using SeisFunctions.Mail;

namespace SeisFunctions.Receiving;

/// <summary>
/// Settings <c>Mailbox__…</c>: where submissions are fetched from. What is not said to be of the folder is for IMAP.
/// </summary>
public sealed class MailboxOptions
{
    /// <summary>
    /// <c>folder</c>: <c>*.eml</c> files of a folder. <c>imap</c>: a mailbox on a mail server. <c>none</c>: only HTTP.
    /// </summary>
    public MailboxKind Kind { get; set; } = MailboxKind.Folder;

    /// <summary>The folder, absolute or relative to the current folder.</summary>
    public string Folder { get; set; } = "inbox";

    /// <summary>
    /// Names (authserv-id) under which our own mail server writes <c>Authentication-Results</c>, separated by commas;
    /// <c>unnamed</c> stands for fields without a name, as Exchange Online writes them; <c>unchecked</c>: senders are
    /// not checked, and every one counts as proved. That server must take such fields out of what comes in. Empty:
    /// senders are not checked.
    /// </summary>
    public string AuthenticationServer { get; set; } = "";

    /// <summary>Stands for the mailbox in storage keys: hosts with other settings read another one.</summary>
    internal string Key =>
        Domain.SubmissionId.Derive(
            Kind switch
            {
                MailboxKind.Folder => $"{Kind}\n{Environment.MachineName}\n{Path.GetFullPath(Folder)}",
                MailboxKind.Imap => $"{Kind}\n{Host}\n{User}\n{Inbox}\n{Junk}",
                _ => $"{Kind}",
            }
        )[..16];

    /// <summary>That no server checks senders, said on purpose.</summary>
    public const string Unchecked = "unchecked";

    // "none" was the name of "unnamed", and could be read as "no server".
    internal IReadOnlyList<string> AuthenticationServers =>
        [
            .. AuthenticationServer
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(name => !name.Equals(Unchecked, StringComparison.OrdinalIgnoreCase))
                .Select(name => name.Equals("none", StringComparison.OrdinalIgnoreCase) ? "unnamed" : name),
        ];

    /// <summary>Name of the mail server.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port; 0 for 993, or 143 where TLS does not begin at once.</summary>
    public int Port { get; set; }

    /// <summary>How the connection is protected.</summary>
    public TlsMode Tls { get; set; } = TlsMode.Implicit;

    /// <summary>
    /// PEM file of the authority that signed the server's certificate, where that is an organisation's own; empty for
    /// the system's authorities.
    /// </summary>
    public string TrustedCertificate { get; set; } = "";

    /// <summary>User: the mailbox's address, as a rule.</summary>
    public string User { get; set; } = "";

    /// <summary>Password; empty with OAuth.</summary>
    public string Password { get; set; } = "";

    /// <summary>OAuth: id of the Entra ID tenant.</summary>
    public string OAuthTenantId { get; set; } = "";

    /// <summary>OAuth: id of the application that may read the mailbox; empty for a password.</summary>
    public string OAuthClientId { get; set; } = "";

    /// <summary>OAuth: secret of that application; empty for the app's own managed identity.</summary>
    public string OAuthClientSecret { get; set; } = "";

    /// <summary>OAuth: what the token is for.</summary>
    public string OAuthScope { get; set; } = "https://outlook.office365.com/.default";

    /// <summary>OAuth: who issues the token.</summary>
    public string OAuthAuthority { get; set; } = "https://login.microsoftonline.com/";

    /// <summary>
    /// Folders to read, separated by semicolons; <c>*</c> for all but those of sent, drafted and deleted mail.
    /// </summary>
    public string Inbox { get; set; } = "INBOX";

    /// <summary>
    /// Junk folders to read too, separated by semicolons; empty for the one that the server names as such; <c>none</c>
    /// for none.
    /// </summary>
    public string Junk { get; set; } = "";

    /// <summary>What becomes of a message once it is safe.</summary>
    public AfterTaking AfterTaking { get; set; } = AfterTaking.Flag;

    /// <summary>
    /// With <see cref="AfterTaking.Flag"/>: the keyword, or <c>\Flagged</c> where the server takes no keywords
    /// (Exchange).
    /// </summary>
    public string TakenKeyword { get; set; } = "SeisTaken";

    /// <summary>With <see cref="AfterTaking.Move"/>: the folder, made where it is missing.</summary>
    public string TakenFolder { get; set; } = "Taken";

    /// <summary>How long the server may say nothing before the connection counts as lost.</summary>
    [AtMost("00:30:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>After how long without a successful poll <c>/api/summary</c> tells an alert.</summary>
    [AtMost("1.00:00:00")]
    public TimeSpan AlertAfter { get; set; } = TimeSpan.FromMinutes(15);
}
