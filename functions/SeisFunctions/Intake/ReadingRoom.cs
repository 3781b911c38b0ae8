using System.Diagnostics;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// Where files are opened and read: beside one another as long as all goes well. Whoever was taken before and not
/// finished may be what ended the process. It is read alone, and that this has begun is written down first, so that a
/// process that ends then has ended by it, and by nothing else that it was reading.
/// </summary>
public sealed class ReadingRoom(SubmissionRegister submissions, TimeProvider clock) : IDisposable
{
    /// <summary>
    /// A submission that was begun alone so often and left unfinished is not begun again: a person opens it.
    /// </summary>
    public const int MostBeginnings = 2;

    // A machine that ends processes one after another, for reasons of its own, would otherwise count against whoever
    // happens to be read alone.
    private static readonly TimeSpan CalmAfter = TimeSpan.FromSeconds(10);

    // More than the queue has under way at once.
    private const int Seats = 64;

    private readonly SemaphoreSlim _seats = new(Seats);
    private readonly SemaphoreSlim _alone = new(1);
    private readonly long _opened = Stopwatch.GetTimestamp();

    /// <summary>
    /// How long this process has yet to live until it may begin with what another one has left unfinished, alone.
    /// </summary>
    public TimeSpan UntilCalm =>
        CalmAfter - Stopwatch.GetElapsedTime(_opened) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>Reads beside others.</summary>
    public async Task<T> ReadAsync<T>(Func<T> read, CancellationToken cancellationToken)
    {
        await _seats.WaitAsync(cancellationToken);
        try
        {
            return read();
        }
        finally
        {
            _seats.Release();
        }
    }

    /// <summary>
    /// Reads while nothing else is read, and leaves a mark as long as it lasts. A stop of the host takes the mark away,
    /// the end of the process does not.
    /// </summary>
    /// <returns>The submission as it stands in the register afterwards, and what was read.</returns>
    public async Task<(Submission Submission, T Result)> ReadAloneAsync<T>(
        Submission submission,
        Func<Task<T>> readAsync,
        CancellationToken cancellationToken
    )
    {
        await _alone.WaitAsync(cancellationToken);
        try
        {
            T result;
            await submissions.ChangeAsync(
                submission.Id,
                before => before.AfterBeginning(clock.GetUtcNow()),
                cancellationToken
            );
            try
            {
                result = await OnEmptySeatsAsync(readAsync, cancellationToken);
            }
            finally
            {
                await submissions.ChangeAsync(submission.Id, before => before.AfterEnding(), CancellationToken.None);
            }

            return (await submissions.FindAsync(submission.Id, cancellationToken) ?? submission, result);
        }
        finally
        {
            _alone.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _seats.Dispose();
        _alone.Dispose();
    }

    private async Task<T> OnEmptySeatsAsync<T>(Func<Task<T>> readAsync, CancellationToken cancellationToken)
    {
        var taken = 0;
        try
        {
            for (; taken < Seats; taken++)
                await _seats.WaitAsync(cancellationToken);
            return await readAsync();
        }
        finally
        {
            if (taken > 0)
                _seats.Release(taken);
        }
    }
}
