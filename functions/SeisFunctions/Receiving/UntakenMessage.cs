namespace SeisFunctions.Receiving;

/// <summary>A message that the mailbox has and the register has not.</summary>
/// <param name="Folder">Folder of the mailbox.</param>
/// <param name="Uid">Its number in that folder, or null in a folder of files.</param>
/// <param name="ReceivedAt">When the mailbox received it, UTC.</param>
/// <param name="Bytes">Its size as the mailbox states it.</param>
/// <param name="Attempts">How often it has been tried.</param>
/// <param name="Reason">Why it is not taken, in Japanese.</param>
public sealed record UntakenMessage(
    string Folder,
    long? Uid,
    DateTimeOffset ReceivedAt,
    long Bytes,
    int Attempts,
    string Reason
);
