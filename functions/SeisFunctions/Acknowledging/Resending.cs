using SeisFunctions.Domain;
using SeisFunctions.Mail;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>Has a letter sent again by a person, as a letter of its own beside the first one.</summary>
public sealed class Resending(LetterRegister letters, LetterStore texts, LetterQueue queue, AuditLog audit, TimeProvider clock)
{
    /// <summary>Within this time the same letter is not sent again: a second click means the first one.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Sends a letter again.</summary>
    /// <param name="applicant">Whose letter: a code, or <see cref="Letter.NoApplicant"/>.</param>
    /// <param name="letterId">The letter, or one by which it was sent again.</param>
    /// <param name="to">Another address, or null for the one that it was sent to.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>The new letter, or why there is none.</returns>
    public async Task<(Letter? Letter, Refusal? Refusal)> ResendAsync(string applicant, string letterId, string? to, Act act, CancellationToken cancellationToken)
    {
        if (!IsKey(applicant) || !SubmissionId.IsValid(letterId) || await letters.FindAsync(applicant, letterId, cancellationToken) is not { } given)
            return (null, Refusal.NotFound("通知"));
        var original = given.ResendOf is null ? given : await letters.FindAsync(applicant, given.ResendOf, cancellationToken) ?? given;
        var address = string.IsNullOrWhiteSpace(to) ? given.To : to.Trim();
        if (!EmailAddress.IsValid(address))
            return (null, Refusal.Invalid("to", "送信先のメールアドレスを1つ指定してください。"));

        var (latest, count) = await LatestAsync(original, cancellationToken);
        if (latest is { State: LetterState.Queued or LetterState.Sending })
            return latest == original ? (null, Refusal.Impossible("まだ送信を待っています。", "送信が終わってから再送してください。")) : (latest, null);
        var now = clock.GetUtcNow();
        if (latest != original && now - latest.CreatedAt < Pause && latest.To == address)
            return (latest, null);

        var again = new Letter
        {
            Id = IdOf(original.Id, count + 1),
            Applicant = applicant,
            Kind = original.Kind,
            SubmissionId = original.SubmissionId,
            State = LetterState.Queued,
            To = address,
            CreatedAt = now,
            ResendOf = original.Id,
        };
        await audit.WriteAsync(new(now, act.By, "resend", SubjectOf(original), act.Note, $"通知 {original.Id} → {again.Id}"), cancellationToken);
        if (!await texts.KeepCopyAsync(original, again, cancellationToken))
            return (null, Refusal.Impossible("通知の文面がありません。", "この通知は再送できません。電話等でご連絡ください。"));
        again = await letters.AddAsync(again, cancellationToken) ?? again;
        await queue.SendAsync(again, TimeSpan.Zero, cancellationToken);
        return (again, null);
    }

    /// <summary>The letters by which a letter was sent again, oldest first.</summary>
    public async IAsyncEnumerable<Letter> OfAsync(
        Letter original, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var n = 1; await letters.FindAsync(original.Applicant, IdOf(original.Id, n), cancellationToken) is { } again; n++)
            yield return again;
    }

    private async Task<(Letter Latest, int Count)> LatestAsync(Letter original, CancellationToken cancellationToken)
    {
        var (latest, count) = (original, 0);
        await foreach (var again in OfAsync(original, cancellationToken))
            (latest, count) = (again, count + 1);
        return (latest, count);
    }

    private static string IdOf(string originalId, int number) => SubmissionId.Derive($"{originalId}\nresend\n{number}");

    private static string SubjectOf(Letter letter) =>
        letter.Applicant == Letter.NoApplicant ? AuditEntry.OfSubmission(letter.SubmissionId ?? "") : AuditEntry.OfApplication(letter.Applicant);

    private static bool IsKey(string applicant) => applicant.Length is > 0 and <= 10 && applicant.All(char.IsAsciiLetterOrDigit);
}
