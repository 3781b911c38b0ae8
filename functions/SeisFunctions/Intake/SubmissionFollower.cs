using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// Brings a submission's row, and the senders accepted by acts on it, up to what the records say, and has read again
/// what they concern.
/// </summary>
public sealed class SubmissionFollower(
    SubmissionRegister submissions,
    SubmissionLists listed,
    SenderAcceptances accepted,
    AuditLog audit,
    SubmissionQueue queue
) : IActFollower
{
    // As many as one request has read again elsewhere: Azure ends a request after 230 s.
    private const int MostReadAgain = SubmissionActs.MostRetries;

    /// <inheritdoc/>
    public string Kind => "submission";

    /// <inheritdoc/>
    public async Task FollowAsync(string key, CancellationToken cancellationToken)
    {
        // The rows first: a message that is lost is sent again by the reconciling timer, which looks at rows.
        foreach (var id in await ChangeRowsAsync(key, cancellationToken))
            await queue.SendAsync(new(id), cancellationToken);
    }

    /// <summary>Changes the rows alone.</summary>
    /// <returns>Ids of the submissions that wait to be read again for it.</returns>
    public async Task<IReadOnlyList<string>> ChangeRowsAsync(string id, CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id, cancellationToken) is not { } before)
            return [];
        var acts = await audit.OfAsync(AuditEntry.OfSubmission(id), cancellationToken);
        var concerned = new List<string>();
        foreach (var act in acts.Where(act => act.Act == ActKind.AcceptSender && act.Number > before.ActsFolded))
            concerned.AddRange(await AcceptAsync(act.Arguments.Applicant!, before.From, cancellationToken));
        // This row last: it tells that the acts have been followed.
        return
            await submissions.ChangeAsync(id, row => ActFold.Of(row, acts), cancellationToken)
                is { WaitsToBeRead: true }
            ? [.. concerned.Where(other => other != id), id]
            : concerned;
    }

    // From all acts on the applicant's senders, whichever submissions they were done on: the order in which they are
    // followed changes nothing.
    private async Task<IReadOnlyList<string>> AcceptAsync(
        string applicant,
        string? address,
        CancellationToken cancellationToken
    )
    {
        var all = await accepted.OfAsync(applicant, cancellationToken);
        var before = all.Where(one => !one.IsFirst).ToList();
        IReadOnlyList<SenderAcceptance> after = [];
        var first = all.FirstOrDefault(one => one.IsFirst && one.Covers(address));
        var isTakenBack = false;
        foreach (var act in await audit.OfAsync(AuditEntry.OfApplication(applicant), cancellationToken))
        {
            if (act.Act != ActKind.AcceptSender || act.Arguments.Applicant != applicant)
                continue;
            var sender = (await submissions.FindAsync(act.Subject["submission-".Length..], cancellationToken))?.From;
            after = ActFold.Of(after, act, sender);
            isTakenBack |= act.Arguments.Scope == SenderAcceptance.Nobody && first?.Covers(sender) == true;
        }

        // Those that wait first: what is read again before the senders are written is found again by whoever completes
        // this.
        var changed = before.Except(after).Concat(after.Except(before)).ToList();
        var concerned = await ReadAgainAsync(applicant, address, changed, cancellationToken);
        if (first is not null && isTakenBack)
            await accepted.ForgetFirstAsync(applicant, first, cancellationToken);
        foreach (var one in before.Where(one => after.All(other => other.Pattern != one.Pattern)))
            await accepted.RemoveAsync(applicant, one, cancellationToken);
        foreach (var one in after.Except(before))
            await accepted.AddAsync(applicant, one, cancellationToken);
        return concerned;
    }

    private async Task<IReadOnlyList<string>> ReadAgainAsync(
        string applicant,
        string? address,
        IReadOnlyList<SenderAcceptance> changed,
        CancellationToken cancellationToken
    )
    {
        var held = await listed.HeldOfAsync(applicant, MostReadAgain, cancellationToken);
        var collected = await listed.HeldCollectedOfAsync(applicant, MostReadAgain, cancellationToken);
        var counting = await submissions.ContributionsAsync(applicant, cancellationToken);
        var concerned = held.Concat(collected)
            .Select(one => (one.Id, one.From))
            .Concat(counting.Select(one => (Id: one.SubmissionId, From: one.Sender.Address)))
            .Where(one =>
                changed.Any(pattern => pattern.Covers(one.From))
                || string.Equals(one.From, address, StringComparison.OrdinalIgnoreCase)
            )
            .Select(one => one.Id)
            .Distinct()
            .ToList();
        foreach (var id in concerned)
            await submissions.ChangeAsync(id, row => row.WaitsToBeRead ? row : row.ToBeReadAgain(), cancellationToken);
        return concerned;
    }
}
