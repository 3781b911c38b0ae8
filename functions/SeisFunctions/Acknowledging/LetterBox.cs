using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Where letters are posted. A letter's text is kept first, then its row (insert if absent), then a queue message: from
/// then on it goes out once, whatever crashes. A letter that is not to be sent is a row too, with the reason.
/// </summary>
public sealed class LetterBox(
    CallDefinition call,
    LetterRegister letters,
    LetterStore texts,
    LetterQueue queue,
    TimeProvider clock
)
{
    /// <summary>An address as it can be compared.</summary>
    public static string KeyOf(string? address) => address?.ToUpperInvariant() ?? "";

    /// <summary>Id of the letter of a kind to an applicant on an occasion.</summary>
    public string IdOf(string applicant, LetterKind kind, string occasion) =>
        SubmissionId.Derive($"{call.Id}\n{kind}\n{applicant}\n{occasion}");

    /// <summary>The letter of a kind to an applicant on an occasion, or null.</summary>
    public Task<Letter?> FindAsync(
        string applicant,
        LetterKind kind,
        string occasion,
        CancellationToken cancellationToken
    ) => letters.FindAsync(applicant, IdOf(applicant, kind, occasion), cancellationToken);

    /// <summary>
    /// Whether nothing of a letter is missing: one that has not gone out to somebody, and still may, needs its text.
    /// </summary>
    public async Task<bool> IsWholeAsync(Letter letter, CancellationToken cancellationToken) =>
        letter is { To: null } or { SentAt: not null }
        || await texts.FindAsync(letter.Id, cancellationToken) is not null;

    /// <summary>A letter that is to be posted.</summary>
    /// <param name="applicant">Code of the applicant, or <see cref="Letter.NoApplicant"/>.</param>
    /// <param name="kind">Which letter.</param>
    /// <param name="occasion">What it is written about: once for each.</param>
    /// <param name="submissionId">The submission that it answers, or null.</param>
    /// <param name="route">To whom, and why not.</param>
    /// <param name="pending">The acts that it tells of and that may still be taken back, or null.</param>
    public Letter Draft(
        string applicant,
        LetterKind kind,
        string occasion,
        string? submissionId,
        ReplyRoute route,
        PendingActs? pending = null
    ) =>
        new()
        {
            Id = IdOf(applicant, kind, occasion),
            Applicant = applicant,
            Kind = kind,
            SubmissionId = submissionId,
            State = route.NoAnswer is null ? LetterState.Queued : LetterState.Suppressed,
            Reason = route.NoAnswer ?? (pending is null ? null : WaitsFor(pending)),
            To = route.ReplyTo,
            CreatedAt = clock.GetUtcNow(),
            Basis = route.NoAnswer is null ? pending?.Basis.ToString() : null,
            NextTryAt = route.NoAnswer is null ? pending?.Turn : null,
        };

    /// <summary>
    /// Posts a letter that is not there yet. One that an act had called back is posted again where the act has been
    /// done again, and one that failed for want of its text once it has one again.
    /// </summary>
    /// <returns>The letter as it stands in the register.</returns>
    public async Task<Letter> AddAsync(
        Letter letter,
        Func<LetterContent> write,
        ReplyRoute route,
        CancellationToken cancellationToken
    )
    {
        // Also where it is not sent by itself: a person may decide to send it.
        var isNew = letter.To is not null && await texts.KeepAsync(letter, write(), route, cancellationToken);
        var existing = await letters.AddAsync(letter, cancellationToken);
        if (existing is not null && IsOnOtherActs(existing, letter))
            existing = await letters.ChangeAsync(
                letter.Applicant,
                letter.Id,
                before => Anew(before, letter),
                cancellationToken
            );
        if (existing is { State: LetterState.Failed } && isNew)
            existing = await letters.ChangeAsync(
                letter.Applicant,
                letter.Id,
                before =>
                    before.State == LetterState.Failed
                        ? before with
                        {
                            State = LetterState.Queued,
                            Reason = null,
                        }
                        : before,
                cancellationToken
            );
        if (existing is null && letter.State == LetterState.Suppressed)
            Instruments.Letter(letter.Kind, letter.State);
        var kept = existing ?? letter;
        if (kept.State == LetterState.Queued)
            await queue.SendAsync(kept, WaitOf(kept), cancellationToken);
        return kept;
    }

    // How long a letter that waits for its turn still has to wait.
    private TimeSpan WaitOf(Letter letter)
    {
        if (letter is not { Basis: not null, Attempts: 0, NextTryAt: { } turn })
            return TimeSpan.Zero;
        var wait = turn - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private static string WaitsFor(PendingActs pending) =>
        $"担当者の操作の取消しに備え、{JapanTime.ToText(pending.Turn)}に送信します。";

    private static bool IsOnOtherActs(Letter existing, Letter letter) =>
        letter.State == LetterState.Queued
        && existing is { State: LetterState.Queued or LetterState.Suppressed, Basis: not null }
        && existing.Basis != letter.Basis;

    private static Letter Anew(Letter before, Letter letter) =>
        !IsOnOtherActs(before, letter)
            ? before
            : before with
            {
                State = LetterState.Queued,
                Reason = letter.Reason,
                Basis = letter.Basis,
                NextTryAt = letter.NextTryAt,
            };
}
