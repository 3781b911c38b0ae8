namespace SeisFunctions.Commands.Demo;

/// <summary>One mail of a sample.</summary>
/// <param name="ReceivedAt">When the mailbox receives it.</param>
/// <param name="From">Sender.</param>
/// <param name="Subject">件名.</param>
/// <param name="Files">Attached files by name.</param>
/// <param name="Copies">How often the very same bytes are delivered.</param>
internal sealed record DemoMail(
    DateTimeOffset ReceivedAt,
    string From,
    string Subject,
    IReadOnlyList<(string Name, byte[] Content)> Files,
    int Copies = 1
);
