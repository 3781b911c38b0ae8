using MailKit;
using SeisFunctions.Domain;

namespace SeisFunctions.Receiving.Imap;

/// <summary>A folder of the mailbox that is read.</summary>
/// <param name="Folder">The folder on its server.</param>
/// <param name="Junk">Whether it holds what the server takes for junk.</param>
/// <param name="Account">Server and user.</param>
internal sealed record WatchedFolder(IMailFolder Folder, bool Junk, string Account)
{
    /// <summary>Stands for the folder in storage keys, which must not carry what a person wrote.</summary>
    public string Key { get; } = SubmissionId.Derive($"{Account}\n{Folder.FullName}")[..16];

    /// <summary>Path, for people.</summary>
    public string Name => Folder.FullName;

    /// <summary>Which numbering of messages holds; it changes when the server loses count.</summary>
    public uint UidValidity => Folder.UidValidity;
}
