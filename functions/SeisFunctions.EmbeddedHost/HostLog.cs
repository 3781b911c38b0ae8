namespace SeisFunctions.EmbeddedHost;

/// <summary>
/// What the host logs (event ids from 9000). Names, ids, counts and types only: no message text, no address, no
/// exception message.
/// </summary>
internal static partial class HostLog
{
    [LoggerMessage(9000, LogLevel.Debug, "{Function} succeeded in {Milliseconds:0} ms ({InvocationId})")]
    public static partial void FunctionSucceeded(
        this ILogger logger,
        string function,
        string invocationId,
        double milliseconds
    );

    [LoggerMessage(9001, LogLevel.Error, "{Function} failed ({InvocationId}): {Fault}")]
    public static partial void FunctionFailed(this ILogger logger, string function, string invocationId, string fault);

    [LoggerMessage(9002, LogLevel.Information, "{Function} was cancelled ({InvocationId})")]
    public static partial void FunctionCanceled(this ILogger logger, string function, string invocationId);

    [LoggerMessage(9010, LogLevel.Warning, "Queue {Queue} could not be read ({Fault}); trying again")]
    public static partial void QueueUnreadable(this ILogger logger, string queue, string fault);

    [LoggerMessage(
        9011,
        LogLevel.Error,
        "Message {MessageId} of {Queue} failed {Tries} times and was moved to {PoisonQueue}"
    )]
    public static partial void MessagePoisoned(
        this ILogger logger,
        string messageId,
        string queue,
        long tries,
        string poisonQueue
    );

    [LoggerMessage(
        9012,
        LogLevel.Warning,
        "Message {MessageId} of {Queue} could not be settled ({Fault}); it appears again and runs once more"
    )]
    public static partial void MessageUnsettled(this ILogger logger, string messageId, string queue, string fault);

    [LoggerMessage(
        9013,
        LogLevel.Warning,
        "Message {MessageId} of {Queue} could not be kept hidden ({Fault}); another host may take it too"
    )]
    public static partial void MessageLeaseNotRenewed(
        this ILogger logger,
        string messageId,
        string queue,
        string fault
    );

    [LoggerMessage(9020, LogLevel.Debug, "This host runs the timer {Function} now")]
    public static partial void TimerHeld(this ILogger logger, string function);

    [LoggerMessage(9021, LogLevel.Warning, "The lease of the timer {Function} was lost; another host may run it")]
    public static partial void TimerLost(this ILogger logger, string function);

    [LoggerMessage(9022, LogLevel.Warning, "The timer {Function} cannot reach its storage ({Fault}); trying again")]
    public static partial void TimerUnreachable(this ILogger logger, string function, string fault);

    [LoggerMessage(
        9032,
        LogLevel.Warning,
        "Storage at {Service} cannot be reached ({Fault}); trying again until it answers"
    )]
    public static partial void StorageUnreachable(this ILogger logger, string service, string fault);

    [LoggerMessage(9033, LogLevel.Warning, "Storage at {Service} answers again")]
    public static partial void StorageAnswersAgain(this ILogger logger, string service);

    [LoggerMessage(
        9034,
        LogLevel.Error,
        "The storage emulator was started again by another host on other data; this host now works on {Location}"
    )]
    public static partial void EmulatorElsewhere(this ILogger logger, string location);

    [LoggerMessage(9030, LogLevel.Error, "The storage emulator ended; starting it again")]
    public static partial void EmulatorEnded(this ILogger logger);

    [LoggerMessage(9031, LogLevel.Error, "The storage emulator could not be started again: {Reason}")]
    public static partial void EmulatorNotStarted(this ILogger logger, string reason);
}
