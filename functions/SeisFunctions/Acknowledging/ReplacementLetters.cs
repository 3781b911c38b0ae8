using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Letters to two senders of one applicant who have sent the same form: 別の送信者からの提出のお知らせ, and 採用した提出のお知らせ once an
/// officer has chosen.
/// </summary>
public sealed class ReplacementLetters(
    CallDefinition call,
    LetterBox box,
    LetterWriter writer,
    ResultStore results,
    AuditLog audit
)
{
    /// <summary>
    /// What a submission changed. Whoever is replaced is told, and whoever stands beside a second one; the sender of
    /// the later one has it in its receipt.
    /// </summary>
    public async Task<Replaced> TellAsync(
        Placement placed,
        ApplicationResult result,
        PendingActs? pending,
        CancellationToken cancellationToken
    )
    {
        var replaced = await ChangedByAsync(placed.Submission.Id, result, cancellationToken);
        if (placed.Submission.Choice is not null)
            return replaced; // That is told in a letter of its own.
        foreach (var group in replaced.Forms.GroupBy(one => one.Before))
        {
            List<string> forms = [.. group.Select(one => one.Form)];
            await TellAsync(placed, group.Key, forms, AnotherSender.Replaces, pending, cancellationToken);
        }

        if (placed.Submission.Hold == HoldReason.Second)
        {
            foreach (var group in replaced.Waiting.GroupBy(one => (one.Standing, one.IsChosen)))
            {
                var matter = group.Key.IsChosen ? AnotherSender.WaitsBehindChoice : AnotherSender.Waits;
                List<string> forms = [.. group.Select(one => one.Form)];
                await TellAsync(placed, group.Key.Standing, forms, matter, pending, cancellationToken);
            }
        }

        return replaced;
    }

    /// <summary>What a submission changed, told to nobody.</summary>
    public async Task<Replaced> ChangedByAsync(string id, ApplicationResult result, CancellationToken cancellationToken)
    {
        var before = new List<FormVersion>();
        foreach (var part in Replaced.PartsOf(result, id))
        {
            var reading = await results.ReadingAsync(part.SubmissionId, cancellationToken);
            before.AddRange(reading?.Forms.Where(form => form.Reading.FormId == part.FormId) ?? []);
        }

        return Replaced.Of(result, id, before, call);
    }

    /// <summary>
    /// Tells the sender of a submission that counted and waits now, because one that was received before it has come to
    /// count since: an officer has let it, or it was read later.
    /// </summary>
    public async Task TellOvertakenAsync(
        Placement placed,
        ApplicationResult result,
        CancellationToken cancellationToken
    )
    {
        var (id, applicant, route) = (
            placed.Submission.Id,
            placed.Submission.Applicant!,
            placed.Reading.ReplyRoute
        );
        if (route.ReplyTo is null)
            return;
        foreach (var group in Replaced.Of(result, id, [], call).Waiting.GroupBy(one => one.Standing))
        {
            if (await results.ReadingAsync(group.Key, cancellationToken) is not { Forms: [var form, ..] })
                continue;
            var letter = box.Draft(applicant, LetterKind.Another, $"{group.Key}\nstands\n{id}", id, route);
            List<string> forms = [.. group.Select(one => one.Form)];
            await box.AddAsync(
                letter,
                () => writer.Another(applicant, (group.Key, form.ReceivedAt), forms, id, AnotherSender.Stands),
                route,
                cancellationToken
            );
        }
    }

    /// <summary>
    /// Tells both senders what an officer has chosen, or that the choice was taken back: once for each act, each its
    /// own receipt number first, none the other's address or files.
    /// </summary>
    /// <returns>Whether there is such an act.</returns>
    public async Task<bool> TellChoiceAsync(
        Placement placed,
        ApplicationResult result,
        PendingActs? pending,
        CancellationToken cancellationToken
    )
    {
        if (await ChoiceAsync(placed.Submission, cancellationToken) is not { } act)
            return false;
        var (applicant, id) = (placed.Submission.Applicant!, placed.Submission.Id);
        var parts = result.Application.Parts;
        var forms = parts
            .Where(part => part.SubmissionId == id && part.State != FormPartState.Repeated)
            .Select(part => part.FormId)
            .ToHashSet(StringComparer.Ordinal);
        var inForce = parts.Where(part => forms.Contains(part.FormId) && part.State == FormPartState.Current).ToList();
        var firsts = parts
            .Where(part =>
                part.SubmissionId == id
                && part is { State: FormPartState.SetAside or FormPartState.Held, Other: not null }
            )
            .Select(part => part.Other!)
            .Concat(
                parts
                    .Where(part => part.Other == id && part.IsReplaced)
                    .Select(part => part.SubmissionId)
            )
            .Distinct()
            .ToList();
        if (firsts.Count == 0)
            return true;
        var addresses = new Dictionary<string, ReplyRoute?>();
        foreach (var one in firsts.Concat(inForce.Select(part => part.SubmissionId)).Append(id).Distinct())
            addresses[one] =
                one == id
                    ? placed.Reading.ReplyRoute
                    : (await results.ReadingAsync(one, cancellationToken))?.ReplyRoute;
        foreach (var own in firsts.Append(id).DistinctBy(one => LetterBox.KeyOf(addresses[one]?.ReplyTo)))
        {
            if (
                addresses[own] is not { ReplyTo: { } address } route
                || await IsUntoldAsync(placed.Submission, act, address, cancellationToken)
            )
                continue;
            var shown = inForce
                .Select(part =>
                    (
                        call.Form(part.FormId).Name,
                        part.SubmissionId,
                        LetterBox.KeyOf(addresses[part.SubmissionId]?.ReplyTo) == LetterBox.KeyOf(address)
                    )
                )
                .ToList();
            await box.AddAsync(
                box.Draft(
                    applicant,
                    LetterKind.Chosen,
                    OccasionOf(id, act.Number, address),
                    id,
                    route,
                    pending
                ),
                () =>
                    writer.Chosen(
                        applicant,
                        own,
                        own == id ? firsts : [id],
                        shown,
                        takenBack: placed.Submission.Choice is null,
                        alone: addresses.Values.Select(one => LetterBox.KeyOf(one?.ReplyTo)).Distinct().Count() == 1
                    ),
                route,
                cancellationToken
            );
        }

        return true;
    }

    private async Task TellAsync(
        Placement placed,
        string before,
        IReadOnlyList<string> forms,
        AnotherSender matter,
        PendingActs? pending,
        CancellationToken cancellationToken
    )
    {
        var submission = placed.Submission;
        if (
            await results.ReadingAsync(before, cancellationToken) is not { ReplyRoute: var earlier }
            || earlier.ReplyTo is null
            || LetterBox.KeyOf(earlier.ReplyTo) == LetterBox.KeyOf(placed.Reading.ReplyRoute.ReplyTo)
        )
            return;
        await box.AddAsync(
            box.Draft(
                submission.Applicant!,
                LetterKind.Another,
                $"{submission.Id}\n{LetterBox.KeyOf(earlier.ReplyTo)}",
                submission.Id,
                earlier,
                pending
            ),
            () => writer.Another(submission.Applicant!, (submission.Id, submission.ReceivedAt), forms, before, matter),
            earlier,
            cancellationToken
        );
    }

    // The act that both must be told of: the choice that stands, or that it was taken back.
    private async Task<AuditEntry?> ChoiceAsync(Submission submission, CancellationToken cancellationToken)
    {
        if (
            submission.Choice is null
            && !(Holds.LeaveChoice(submission.Hold) && submission.ActsFolded > 0)
        )
            return null;
        var acts = await audit.OfAsync(AuditEntry.OfSubmission(submission.Id), cancellationToken);
        return acts.LastOrDefault(act =>
            (act.Arguments.TakesBack is { } number ? acts.First(one => one.Number == number).Act : act.Act)
            == ActKind.Choose
        );
    }

    // Whoever was not told of a choice before it was taken back is not told of that either.
    private async Task<bool> IsUntoldAsync(
        Submission submission,
        AuditEntry act,
        string address,
        CancellationToken cancellationToken
    ) =>
        submission.Choice is null
        && act.Arguments.TakesBack is { } number
        && await box.FindAsync(
            submission.Applicant!,
            LetterKind.Chosen,
            OccasionOf(submission.Id, number, address),
            cancellationToken
        )
            is null
                or { State: LetterState.Queued or LetterState.Suppressed };

    private static string OccasionOf(string submissionId, int act, string address) =>
        $"{submissionId}\n{act}\n{LetterBox.KeyOf(address)}";
}
