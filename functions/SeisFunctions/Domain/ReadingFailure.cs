namespace SeisFunctions.Domain;

/// <summary>Why a submission could not be read the last time it was tried.</summary>
/// <param name="Reason">In Japanese, without anything from the submission itself.</param>
/// <param name="Tries">How often it was tried since it was received, or since a person asked again.</param>
/// <param name="At">When the last try failed, UTC.</param>
/// <param name="GivenUp">Whether no further try comes by itself: the queue has put it aside, and a person must ask
/// again.</param>
/// <param name="NeverRead">Whether it has never been read: if the call closes meanwhile, it is found after
/// closing.</param>
public sealed record ReadingFailure(
    string Reason,
    int Tries,
    DateTimeOffset At,
    bool GivenUp = false,
    bool NeverRead = false
)
{
    /// <summary>
    /// How often it was begun alone and left unfinished, without a failure or a stop of the host: the process itself
    /// ended.
    /// </summary>
    public int Beginnings { get; init; }

    /// <summary>Where the process ended before it could say why.</summary>
    public static ReadingFailure Unknown(DateTimeOffset at) => new("処理が途中で終わりました。", 1, at);
}
