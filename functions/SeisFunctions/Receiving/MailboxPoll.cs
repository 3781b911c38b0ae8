namespace SeisFunctions.Receiving;

/// <summary>What a poll left behind.</summary>
/// <param name="Waiting">Number of messages that are not safe yet and will be tried again.</param>
/// <param name="Untaken">The first of them that were looked at, oldest first.</param>
/// <param name="Notice">What a person should mend although nothing is lost by it, in Japanese, or null.</param>
public sealed record MailboxPoll(int Waiting, IReadOnlyList<UntakenMessage> Untaken, string? Notice = null)
{
    /// <summary>Nothing is left behind.</summary>
    public static MailboxPoll Complete { get; } = new(0, []);

    /// <summary>Whether everything that was received at or before <paramref name="deadline"/> is safe.</summary>
    public bool HasTakenAllUntil(DateTimeOffset deadline) =>
        Waiting == Untaken.Count(message => message.ReceivedAt > deadline);
}
