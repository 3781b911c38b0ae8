using SeisFunctions.Domain;

namespace SeisFunctions.Watching;

/// <summary>How the intake is doing, as a probe asks for it.</summary>
/// <param name="Now">The time that the host believes it is.</param>
/// <param name="State">State of the call.</param>
/// <param name="ClosingOverdueSeconds">Seconds since the deadline while the call is not closed; 0 otherwise.</param>
/// <param name="LettersOverdueSeconds">Seconds since letters to many should have gone out and have not; 0 otherwise.</param>
/// <param name="MailboxAgeSeconds">Seconds since a poll of the mailbox last succeeded, or null if none has.</param>
/// <param name="CollectionsOverdue">Things that are collected after the closing and have not come by their dates.</param>
/// <param name="Queues">The queues, poison queues among them.</param>
public sealed record IntakeStatus(
    DateTimeOffset Now,
    CallState State,
    double ClosingOverdueSeconds,
    double LettersOverdueSeconds,
    double? MailboxAgeSeconds,
    int CollectionsOverdue,
    IReadOnlyList<QueueStatus> Queues
);
