namespace SeisFunctions.Hosting;

/// <summary>Settings <c>Mailbox__…</c>: where submissions are fetched from.</summary>
public sealed class MailboxOptions
{
    /// <summary><c>folder</c>: <c>*.eml</c> files of a folder. <c>none</c>: only HTTP.</summary>
    public MailboxKind Kind { get; set; } = MailboxKind.Folder;

    /// <summary>The folder, absolute or relative to the current folder.</summary>
    public string Folder { get; set; } = "inbox";
}
