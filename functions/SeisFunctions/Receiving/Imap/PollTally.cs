namespace SeisFunctions.Receiving.Imap;

/// <summary>What a poll of several folders leaves behind, and how long it may go on.</summary>
internal sealed class PollTally(TimeProvider clock)
{
    // Azure ends a function after five minutes unless told otherwise; what is left is taken by the next poll.
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(3);

    private readonly List<UntakenMessage> _untaken = [];
    private readonly long _began = clock.GetTimestamp();
    private int _unseen;
    private string? _notice;

    /// <summary>Whether the poll has gone on long enough.</summary>
    public bool IsOver => clock.GetElapsedTime(_began) > Budget;

    /// <summary>What the poll left behind.</summary>
    public MailboxPoll Result =>
        new(_untaken.Count + _unseen, [.. _untaken.OrderBy(message => message.ReceivedAt)], _notice);

    /// <summary>A message that was looked at and is not safe.</summary>
    public void Add(UntakenMessage message) => _untaken.Add(message);

    /// <summary>Messages that this poll has no time for.</summary>
    public void AddUnseen(int messages) => _unseen += messages;

    /// <summary>What a person should mend.</summary>
    public void Notify(string notice) => _notice = notice;
}
