namespace SeisFunctions.Hosting;

/// <summary>Settings <c>Mailbox__…</c>: where submissions are fetched from.</summary>
public sealed class MailboxOptions
{
    /// <summary><c>folder</c>: <c>*.eml</c> files of a folder. <c>none</c>: only HTTP.</summary>
    public MailboxKind Kind { get; set; } = MailboxKind.Folder;

    /// <summary>The folder, absolute or relative to the current folder.</summary>
    public string Folder { get; set; } = "inbox";

    /// <summary>
    /// Names (authserv-id) under which our own mail server writes <c>Authentication-Results</c>, separated by commas; <c>none</c> stands for fields
    /// without a name, as Exchange Online writes them. That server must take such fields out of what comes in. Empty: senders are not checked.
    /// </summary>
    public string AuthenticationServer { get; set; } = "";

    internal IReadOnlyList<string> AuthenticationServers => AuthenticationServer.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
