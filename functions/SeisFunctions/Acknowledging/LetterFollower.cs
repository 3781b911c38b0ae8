using MimeKit;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Puts the letters by which persons have one sent again into the outbox. Their text, which was kept before the act was
/// recorded, tells the address.
/// </summary>
public sealed class LetterFollower(LetterRegister letters, LetterStore texts, LetterQueue queue, AuditLog audit)
    : IActFollower
{
    /// <inheritdoc/>
    public string Kind => "letter";

    /// <inheritdoc/>
    public async Task FollowAsync(string key, CancellationToken cancellationToken)
    {
        var (applicant, id) = AuditEntry.LetterIn(key);
        if (await letters.FindAsync(applicant, id, cancellationToken) is not { } original)
            return;
        foreach (var act in await audit.OfAsync(AuditEntry.OfLetter(applicant, id), cancellationToken))
        {
            if (
                act is { Act: ActKind.Resend, Arguments.Letter: { } again }
                && await letters.FindAsync(applicant, again, cancellationToken) is null
            )
                await AddAsync(original, again, act.At, cancellationToken);
        }
    }

    private async Task AddAsync(Letter original, string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await texts.FindAsync(id, cancellationToken) is not { } text)
            return;
        using var message = await MimeMessage.LoadAsync(new MemoryStream(text, writable: false), cancellationToken);
        var again = new Letter
        {
            Id = id,
            Applicant = original.Applicant,
            Kind = original.Kind,
            SubmissionId = original.SubmissionId,
            State = LetterState.Queued,
            To = message.To.Mailboxes.Single().Address,
            CreatedAt = at,
            ResendOf = original.Id,
        };
        if (await letters.AddAsync(again, cancellationToken) is null)
            await queue.SendAsync(again, TimeSpan.Zero, cancellationToken);
    }
}
