namespace SeisFunctions.Receiving;

/// <summary>
/// The mailbox cannot be read now. The message is in Japanese, names no person, and is shown to the secretariat.
/// </summary>
public sealed class MailboxUnavailableException(string reason, Exception inner) : Exception(reason, inner);
