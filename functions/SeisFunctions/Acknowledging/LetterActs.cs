using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Domain;
using SeisFunctions.Mail;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>Has a letter sent again by a person, as a letter of its own beside the first one.</summary>
public sealed class LetterActs(
    LetterRegister letters,
    LetterStore texts,
    ResentLetters resent,
    LettersToMany many,
    DraftFaults faults,
    ActPerforming acts,
    TimeProvider clock
)
{
    /// <summary>
    /// Within this time the same letter is not sent to the same address again: a second click means the first one.
    /// </summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Sends a letter again.</summary>
    /// <param name="applicant">Whose letter: a code, or <see cref="Letter.NoApplicant"/>.</param>
    /// <param name="letterId">The letter, or one by which it was sent again.</param>
    /// <param name="to">Another address, or null for the one that it was sent to.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>The new letter, or why there is none.</returns>
    public async Task<(Letter? Letter, Refusal? Refusal)> ResendAsync(
        string applicant,
        string letterId,
        string? to,
        Act act,
        CancellationToken cancellationToken
    )
    {
        if (
            !Applicant.IsCode(applicant)
            || !SubmissionId.IsValid(letterId)
            || await letters.FindAsync(applicant, letterId, cancellationToken) is not { } given
        )
            return (null, Refusal.NotFound("通知"));
        var original = await OriginalAsync(given, cancellationToken);
        var address = string.IsNullOrWhiteSpace(to) ? given.To : to.Trim();
        if (!EmailAddress.IsValid(address))
            return (null, Refusal.Invalid("to", "送信先のメールアドレスを1つ指定してください。"));

        // Whoever gets the link can prove an address with it: it goes to no other one.
        if (original.Kind == LetterKind.Confirmation && address != original.To)
            return (
                null,
                Refusal.Impossible(
                    "別のアドレスには送信できません。",
                    "提出の確認のお願いは、提出に入力されたアドレスにだけ送信できます。"
                )
            );

        var answer = original;
        var written = new List<string>();
        var refusal = await acts.DoAsync(
            AuditEntry.OfLetter(applicant, original.Id),
            act,
            async cancellation =>
            {
                if (await OutdatedAsync(original, cancellation) is { } outdated)
                    return outdated;
                var now = clock.GetUtcNow();
                if (original.State is LetterState.Queued or LetterState.Sending)
                    return Refusal.Impossible("まだ送信を待っています。", "送信が終わってから再送してください。");
                // To another address it is another letter, however soon.
                if (
                    (await resent.OfAsync(original, cancellation)).LastOrDefault(one =>
                        LetterBox.KeyOf(one.To) == LetterBox.KeyOf(address)
                    )
                        is { } same
                    && (
                        same.State is LetterState.Queued or LetterState.Sending || now - same.CreatedAt < Pause
                    )
                )
                {
                    answer = same;
                    return Intent.Nothing;
                }

                // The text first: the record names it, and it names the address, which may not stand in the record.
                answer = original with { Id = Guid.NewGuid().ToString("N"), To = address, CreatedAt = now };
                if (!await texts.KeepCopyAsync(original, answer, cancellation))
                    return Refusal.Impossible(
                        "通知の文面がありません。",
                        "この通知は再送できません。電話等でご連絡ください。"
                    );
                written.Add(answer.Id);
                return new Deed(ActKind.Resend, new() { Letter = answer.Id }, $"通知 {original.Id} → {answer.Id}")
                {
                    Also = original.About,
                };
            },
            cancellationToken
        );
        // Where somebody else was faster, what was written for nothing.
        foreach (var id in written.Where(id => refusal is not null || id != answer.Id))
            await texts.EraseAsync(id, cancellationToken);
        return refusal is null
            ? (await letters.FindAsync(applicant, answer.Id, cancellationToken), null)
            : (null, refusal);
    }

    /// <summary>Why a letter says what is not so any more, so that it is not sent again; or null.</summary>
    public async Task<Refusal?> ObstacleAsync(Letter letter, CancellationToken cancellationToken) =>
        await OutdatedAsync(await OriginalAsync(letter, cancellationToken), cancellationToken);

    private async Task<Letter> OriginalAsync(Letter given, CancellationToken cancellationToken) =>
        given.ResendOf is null
            ? given
            : await letters.FindAsync(given.Applicant, given.ResendOf, cancellationToken) ?? given;

    private async Task<Refusal?> OutdatedAsync(Letter original, CancellationToken cancellationToken) =>
        await ReplacingAsync(original, cancellationToken) is { } newer
            ? Refusal.Impossible(
                "この通知に代わる、新しい通知があります。",
                $"{JapanTime.ToMinuteText(newer.CreatedAt)}の{many.Of(newer).TitleOf(newer.Matter)}"
                    + $"（{newer.Applicant}-{newer.Id}）をご覧ください。再送する場合は、新しい通知を再送してください。"
            )
            : await faults.OfResendAsync(original, cancellationToken);

    // The last that was released about the same matter; it was written once this one was out.
    private async Task<Letter?> ReplacingAsync(Letter original, CancellationToken cancellationToken) =>
        original.RoundKind is null || many.Find(original.RoundKind) is not { } kind
            ? null
            : LettersToMany
                .About(kind, original.Matter, await letters.OfAsync(original.Applicant, cancellationToken))
                .LastOrDefault(one =>
                    one.Id != original.Id
                    && one.State != LetterState.Draft
                    && one.WrittenAt >= original.CreatedAt
                );
}
