using SeisFunctions.Domain;

namespace SeisFunctions.Telemetry;

/// <summary>
/// Every log message: ids, counts, codes and durations only, never personal data. Event ids by stage: 1000 receiving,
/// 2000 reading, 4000 recording, 5000 closing, 6000 letters, 7000 answering, 8000 erasing, 9000 briefing.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(
        1000,
        LogLevel.Information,
        "Submission {SubmissionId} accepted from {Source}: {Bytes} bytes, {Files} files, duplicate: {Duplicate}"
    )]
    public static partial void Accepted(
        this ILogger log,
        string submissionId,
        SubmissionSource source,
        long bytes,
        int files,
        bool duplicate
    );

    [LoggerMessage(
        1001,
        LogLevel.Warning,
        "A message of call {CallId} stays in the mailbox until the next poll: {Exception}"
    )]
    public static partial void MessageLeftInMailbox(this ILogger log, string callId, string exception);

    [LoggerMessage(
        1002,
        LogLevel.Warning,
        "The mailbox of call {CallId} cannot be read, {Failures} polls in a row: {Exception}"
    )]
    public static partial void MailboxUnavailable(this ILogger log, string callId, int failures, string exception);

    [LoggerMessage(
        1003,
        LogLevel.Warning,
        "Message {Uid} of mailbox folder {Folder} could not be taken in attempt {Attempt}: {Exception}"
    )]
    public static partial void MessageFailed(this ILogger log, uint uid, string folder, int attempt, string exception);

    [LoggerMessage(
        1004,
        LogLevel.Warning,
        "Message {Uid} of mailbox folder {Folder} was gone before it could be taken"
    )]
    public static partial void MessageGone(this ILogger log, uint uid, string folder);

    [LoggerMessage(
        1005,
        LogLevel.Warning,
        "Mailbox folder {Folder} has numbered its messages anew: all are read again"
    )]
    public static partial void MailboxRenumbered(this ILogger log, string folder);

    [LoggerMessage(
        1006,
        LogLevel.Warning,
        "{Messages} taken messages of mailbox folder {Folder} could not be marked: {Exception}"
    )]
    public static partial void MessagesNotMarked(this ILogger log, int messages, string folder, string exception);

    [LoggerMessage(
        2000,
        LogLevel.Information,
        "Submission {SubmissionId} read: {State}, {Forms} forms, {Findings} findings"
    )]
    public static partial void Read(
        this ILogger log,
        string submissionId,
        SubmissionState state,
        int forms,
        int findings
    );

    [LoggerMessage(2001, LogLevel.Error, "Submission {SubmissionId} was queued and is not in the register")]
    public static partial void SubmissionUnknown(this ILogger log, string submissionId);

    [LoggerMessage(
        2002,
        LogLevel.Error,
        "Submission {SubmissionId} could not be read in repeated tries and waits for a person"
    )]
    public static partial void Poisoned(this ILogger log, string submissionId);

    [LoggerMessage(2003, LogLevel.Error, "A poisoned message of {Characters} characters names no unread submission")]
    public static partial void PoisonWithoutSubmission(this ILogger log, int characters);

    [LoggerMessage(
        2004,
        LogLevel.Information,
        "Submission {SubmissionId} changed while it was read, and is read again"
    )]
    public static partial void ReadAgain(this ILogger log, string submissionId);

    [LoggerMessage(
        2005,
        LogLevel.Error,
        "Reading submission {SubmissionId} took too long, was stopped, and waits for a person"
    )]
    public static partial void ReadingStopped(this ILogger log, string submissionId);

    [LoggerMessage(4000, LogLevel.Information, "{Subject}: {Act}")]
    public static partial void Acted(this ILogger log, string subject, ActKind act);

    [LoggerMessage(5000, LogLevel.Information, "Call {CallId} is closing and waits for {Reasons} things")]
    public static partial void ClosingWaits(this ILogger log, string callId, int reasons);

    [LoggerMessage(5001, LogLevel.Information, "Call {CallId} is closed with {Applications} applications")]
    public static partial void Closed(this ILogger log, string callId, int applications);

    [LoggerMessage(5002, LogLevel.Warning, "{Count} lost queue messages were sent again")]
    public static partial void Requeued(this ILogger log, int count);

    [LoggerMessage(
        5004,
        LogLevel.Error,
        "Of {Received} files that were received, {Missing} are not accounted for, in {Submissions} submissions: see the closing statement"
    )]
    public static partial void FilesDiffer(this ILogger log, int received, int missing, int submissions);

    [LoggerMessage(
        5003,
        LogLevel.Error,
        "The final letter of application {Applicant} waits: its result is damaged. Read one of its submissions again"
    )]
    public static partial void LetterWaitsForRecord(this ILogger log, string applicant);

    [LoggerMessage(
        5005,
        LogLevel.Error,
        "Of what call {CallId} was closed with, {Found} things were lost in storage; {Lost} of them cannot be made again from the register"
    )]
    public static partial void ClosingRecordsRestored(this ILogger log, string callId, int found, int lost);

    [LoggerMessage(
        5006,
        LogLevel.Error,
        "Final letters to {Applicants} applicants of call {CallId} were lost in storage and are written again"
    )]
    public static partial void FinalLettersMissing(this ILogger log, string callId, int applicants);

    [LoggerMessage(
        5007,
        LogLevel.Error,
        "Call {CallId} was closed with {Applicants} applicants that stand in none of the lists of the closing statement, or in more than one"
    )]
    public static partial void ApplicantsUnaccounted(this ILogger log, string callId, int applicants);

    [LoggerMessage(
        5010,
        LogLevel.Warning,
        "The timestamp authority did not stamp the receipts ({Fault}); it is asked again"
    )]
    public static partial void TimestampFailed(this ILogger log, string fault);

    [LoggerMessage(
        5011,
        LogLevel.Error,
        "The tree of receipts that call {CallId} was closed with is lost or damaged: no proof can be given"
    )]
    public static partial void ReceiptsLost(this ILogger log, string callId);

    [LoggerMessage(
        5012,
        LogLevel.Error,
        "The register of call {CallId} is not what it was at the closing: of {Leaves} receipts {Same} are the same, {Unknown} have changed"
    )]
    public static partial void ReceiptsDiffer(this ILogger log, string callId, int leaves, int same, int unknown);

    [LoggerMessage(
        5013,
        LogLevel.Information,
        "Of the {Leaves} receipts that call {CallId} was closed with, {Same} stand in the register as they were; the others are erased"
    )]
    public static partial void ReceiptsCompared(this ILogger log, string callId, int leaves, int same);

    [LoggerMessage(6000, LogLevel.Information, "Letter {LetterId} sent: {Kind}")]
    public static partial void LetterSent(this ILogger log, string letterId, LetterKind kind);

    [LoggerMessage(6001, LogLevel.Error, "Letter {LetterId} could not be sent and waits for a person: {Kind}")]
    public static partial void LetterFailed(this ILogger log, string letterId, LetterKind kind);

    [LoggerMessage(6002, LogLevel.Warning, "Letter {LetterId} is tried again in {Wait} after try {Attempt}: {Status}")]
    public static partial void LetterPostponed(
        this ILogger log,
        string letterId,
        TimeSpan wait,
        int attempt,
        string status
    );

    [LoggerMessage(
        6003,
        LogLevel.Information,
        "Letter {LetterId} waits {Wait} for its turn within the limits of sending"
    )]
    public static partial void LetterWaits(this ILogger log, string letterId, TimeSpan wait);

    [LoggerMessage(6004, LogLevel.Warning, "Letter {LetterId} is sent again: the try before ended without an answer")]
    public static partial void LetterMayBeDoubled(this ILogger log, string letterId);

    [LoggerMessage(6005, LogLevel.Warning, "Letter {LetterId}: {Status} reported, final: {Final}")]
    public static partial void LetterReported(this ILogger log, string letterId, string status, bool final);

    [LoggerMessage(6006, LogLevel.Information, "The officers on duty are told of the morning: {Tasks} tasks")]
    public static partial void MorningTold(this ILogger log, int tasks);

    [LoggerMessage(6007, LogLevel.Warning, "The officers on duty are told at once of {Count} things that wait")]
    public static partial void Alerted(this ILogger log, int count);

    [LoggerMessage(
        6008,
        LogLevel.Warning,
        "Letter {LetterId} was approved and is not released, since what it rests on has changed: {Kind}"
    )]
    public static partial void LetterNotReleased(this ILogger log, string letterId, LetterKind kind);

    [LoggerMessage(
        7000,
        LogLevel.Warning,
        "A request to {Function} was answered 503: storage did not answer ({Fault})"
    )]
    public static partial void StorageUnavailable(this ILogger log, string function, string fault);

    [LoggerMessage(
        8000,
        LogLevel.Information,
        "Personal data of call {CallId} erased: {Submissions} submissions, {Letters} letters; {ProtectedMails} raw mails are still protected"
    )]
    public static partial void Erased(
        this ILogger log,
        string callId,
        int submissions,
        int letters,
        int protectedMails
    );

    [LoggerMessage(
        8001,
        LogLevel.Warning,
        "Raw mail is protected for {ImmutableDays} days and to be kept for {Days}: the erasure cannot keep to its time. Lower mailImmutableDays or raise retentionDays"
    )]
    public static partial void ProtectionOutlivesRetention(this ILogger log, int immutableDays, int days);

    [LoggerMessage(
        8003,
        LogLevel.Warning,
        "{Setting} is '{Schedule}': the timer stays away for longer than {Most} at times. Is that meant? What waits for it waits as long"
    )]
    public static partial void TimerIsRare(this ILogger log, string setting, string schedule, TimeSpan most);

    [LoggerMessage(
        8004,
        LogLevel.Warning,
        "Retention__Days is {Days}: personal data is erased as soon after the closing statement, while applicants may still ask and letters still come back. Is that meant?"
    )]
    public static partial void RetentionIsShort(this ILogger log, int days);

    [LoggerMessage(8002, LogLevel.Warning, "Nothing reads the setting {Name}.{Hint}")]
    public static partial void SettingUnread(this ILogger log, string name, string hint);

    [LoggerMessage(9000, LogLevel.Information, "Registration {RegistrationId} for the briefing: {Count} entries")]
    public static partial void Registered(this ILogger log, string registrationId, int count);

    [LoggerMessage(9001, LogLevel.Information, "{Letters} joining instructions for the briefing are written")]
    public static partial void InstructionsWritten(this ILogger log, int letters);

    [LoggerMessage(
        9002,
        LogLevel.Error,
        "{Due} joining instructions for the briefing are due, and nobody has said where it is joined"
    )]
    public static partial void NoMeeting(this ILogger log, int due);
}
