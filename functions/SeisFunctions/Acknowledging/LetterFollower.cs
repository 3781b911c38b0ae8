using MimeKit;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Puts the letters that officers release, and those by which persons have one sent again, into the outbox. Their text,
/// which was kept before the act was recorded, tells the address. Whoever has one sent again has dealt with those before
/// it.
/// </summary>
public sealed class LetterFollower(
    LetterRegister letters,
    LetterStore texts,
    LetterQueue queue,
    DraftTexts drafts,
    ReleasedTexts released,
    AuditLog audit,
    CallRegister calls
) : IActFollower
{
    /// <inheritdoc/>
    public string Kind => "letter";

    /// <inheritdoc/>
    public async Task FollowAsync(string key, CancellationToken cancellationToken)
    {
        var (applicant, id) = AuditEntry.LetterIn(key);
        var acts = await audit.OfAsync(AuditEntry.OfLetter(applicant, id), cancellationToken);
        if (await WrittenAsync(applicant, id, acts, cancellationToken) is not { } original)
            return;
        var sent = new List<string> { id };
        foreach (var act in acts)
        {
            if (act.Act is ActKind.Handle or ActKind.Resend && act.Number > original.ActsFolded)
                await HandleAsync(applicant, sent, act, cancellationToken);
            if (act is not { Act: ActKind.Resend, Arguments.Letter: { } again })
                continue;
            sent.Add(again);
            if (await letters.FindAsync(applicant, again, cancellationToken) is null)
                await AddAsync(original, again, act.At, cancellationToken);
        }

        // The first one last: it tells that the acts have been followed.
        await letters.ChangeAsync(
            applicant,
            id,
            before =>
                acts is [.., var last] && last.Number > before.ActsFolded
                    ? before with
                    {
                        ActsFolded = last.Number,
                    }
                    : before,
            cancellationToken
        );
    }

    // The text is kept before the row says that it is to be sent, and the row before the queue: a message that is lost is
    // sent again by the reconciling timer, which looks at rows.
    private async Task<Letter?> WrittenAsync(
        string applicant,
        string id,
        IReadOnlyList<AuditEntry> acts,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var before = await letters.FindAsync(applicant, id, cancellationToken);
            var after = ActFold.Of(before, applicant, id, acts);
            if (after is null || ReferenceEquals(after, before))
                return before;
            // What was erased is not written anew.
            if (await drafts.FindAsync(AuditEntry.OfLetter(applicant, id), after.Draft, cancellationToken) is not { } text)
                return before;
            after = after with { To = text.To, Copies = text.Copies };
            if (after.State == LetterState.Queued)
                await released.KeepAsync(after, text, cancellationToken);
            if (after is { State: LetterState.Queued, AnswerBy: not null })
                await calls.AskedAsync(cancellationToken);
            if (before is null)
                await letters.AddAsync(after, cancellationToken);
            else if (await letters.TryMarkAsync(after, cancellationToken) is null)
                continue;
            if (after.State == LetterState.Queued)
                await queue.SendAsync(after, TimeSpan.Zero, cancellationToken);
        }
    }

    private async Task HandleAsync(
        string applicant,
        IReadOnlyList<string> sent,
        AuditEntry act,
        CancellationToken cancellationToken
    )
    {
        foreach (var one in act.Act == ActKind.Handle ? [act.Arguments.Letter ?? ""] : sent)
            await letters.ChangeAsync(
                applicant,
                one,
                before =>
                    (
                        act.Act == ActKind.Resend
                            ? before.IsTask
                            : before.CanBeHandled && act.Arguments.State == before.State.ToString()
                    )
                        ? before with { Handled = before.State }
                        : before,
                cancellationToken
            );
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
