using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// The outbox. A letter's text is kept first, then its row (insert if absent), then a queue message: from then on it goes out once, whatever crashes.
/// A letter that is not to be sent is a row too, with the reason.
/// </summary>
public sealed class Outbox(
    CallDefinition call, LetterRegister letters, LetterStore texts, LetterWriter writer, ResultStore results,
    LetterQueue queue, ResentLetters resent, ConfirmationLinks links, AuditLog audit, IOptions<AcknowledgeOptions> options, TimeProvider clock)
{
    /// <summary>
    /// Answers a submission that was read: 受付連絡, 期限後到着のお知らせ once for an applicant and address, or, while its sender waits for a person, 送信者確認中のお知らせ
    /// once for an address and day; 提出の確認のお願い once for an address and hour. Correspondence of a known sender is acknowledged once for an address and day.
    /// </summary>
    public async Task AnswerAsync(Placement placed, ApplicationResult? result, ApplicationDecision? decision, CancellationToken cancellationToken)
    {
        var submission = placed.Submission;
        if (submission.State == SubmissionState.Rejected)
            return;
        if (submission.Kind == SubmissionKind.Correspondence)
        {
            await AcknowledgeAsync(placed, cancellationToken);
            return;
        }

        var applicant = submission.Applicant ?? Letter.NoApplicant;
        if (result is not null && await ChoiceAsync(submission, cancellationToken) is { } act)
            await TellChoiceAsync(placed, result, act, cancellationToken);
        if (placed.ChangesClosed && result is not null)
        {
            // A form that an officer set aside changes nothing in the application.
            if (result.Application.Submissions.Contains(submission.Id))
                await AddFinalAsync(result, result.StatusAt(afterDeadline: true, decision), [submission.ReceiptNumber], cancellationToken);
            return;
        }

        var (kind, correspondence) = (KindOf(placed), Answerable(placed));
        if (kind == LetterKind.Confirmation && !links.CanBeMade)
            (kind, correspondence) = (LetterKind.Held, correspondence with { Silence = "確認のリンクの行き先（設定 Desk__Address）が分からないため、送信していません。" });
        if (kind == LetterKind.Held)
            applicant = Letter.NoApplicant;
        if (correspondence.Silence is null && kind == LetterKind.Receipt && !options.Value.OnReceipt)
            correspondence = correspondence with { Silence = "受付連絡を送信しない設定のため、自動では返信していません。" };
        if (correspondence.Silence is null && await IsAnsweredAsync(placed, kind, applicant, cancellationToken))
            correspondence = correspondence with { Silence = "担当者が申請者を指定する前に、この提出への通知を作成しているため、再度は送信していません。" };
        var replaced = kind == LetterKind.Receipt && result is not null ? await ReplacedAsync(placed, result, cancellationToken) : Replaced.Nothing;
        var canBeMended = placed.Schedule.IsOnTime(clock.GetUtcNow());
        ApplicationStatus? status = result?.StatusAt(!canBeMended, decision);
        var kept = await AddAsync(correspondence.Silence is null ? OccasionOf(kind, applicant, submission) : submission.Id);
        if (kept.SubmissionId == submission.Id)
            return;
        // The one notice answers an earlier submission: this one says so, and a person can send its own.
        correspondence = correspondence with
        {
            Silence = kind switch
            {
                LetterKind.Late => "この差出人には、先に期限後に到着した提出について期限後到着のお知らせを作成しているため、再度は送信していません。",
                LetterKind.Confirmation => "このアドレスには、同じ時間帯の先の提出について提出の確認のお願いを作成しているため、再度は送信していません。先のリンクの画面で、この提出も確認できます。",
                _ => "この差出人には、本日、先の提出について送信者確認中のお知らせを作成しているため、再度は送信していません。",
            },
        };
        await AddAsync(submission.Id);

        Task<Letter> AddAsync(string occasion) => this.AddAsync(
            Draft(applicant, kind, occasion, submission.Id, correspondence),
            () => kind switch
            {
                LetterKind.Held => writer.Held(placed),
                LetterKind.Confirmation => writer.Confirmation(placed, links.Of(submission.Id), ConfirmationLinks.ExpiryOf(submission)),
                LetterKind.Late => writer.Late(placed),
                _ => writer.Receipt(placed, result, status, replaced, canBeMended),
            },
            correspondence,
            cancellationToken);
    }

    private async Task AcknowledgeAsync(Placement placed, CancellationToken cancellationToken)
    {
        if (!options.Value.OnReceipt || !IsAcknowledged(placed))
            return;
        var (submission, correspondence) = (placed.Submission, placed.Reading.Correspondence);
        await AddAsync(
            Draft(Letter.NoApplicant, LetterKind.Inquiry, OccasionOf(LetterKind.Inquiry, Letter.NoApplicant, submission), submission.Id, correspondence),
            () => writer.Inquiry(placed, canBeMended: placed.Schedule.IsOnTime(clock.GetUtcNow())), correspondence, cancellationToken);
    }

    // Whoever is replaced is told, and whoever stands beside a second one; the sender of the later one has it in its receipt.
    private async Task<Replaced> ReplacedAsync(Placement placed, ApplicationResult result, CancellationToken cancellationToken)
    {
        var id = placed.Submission.Id;
        var before = new List<FormVersion>();
        foreach (var part in Replaced.PartsOf(result, id))
        {
            if ((await results.ReadingAsync(part.SubmissionId, cancellationToken))?.Forms.FirstOrDefault(form => form.Reading.FormId == part.FormId) is { } version)
                before.Add(version);
        }

        var replaced = Replaced.Of(result, id, before, call);
        if (placed.Submission.Choice is not null)
            return replaced; // That is told in a letter of its own.
        await TellAsync(placed, replaced.Forms, wereReplaced: true, cancellationToken);
        if (placed.Submission.Hold == HoldReason.Second)
            await TellAsync(placed, replaced.Waiting, wereReplaced: false, cancellationToken);
        return replaced;
    }

    private async Task TellAsync(Placement placed, IReadOnlyList<(string Form, string Before)> forms, bool wereReplaced, CancellationToken cancellationToken)
    {
        foreach (var group in forms.GroupBy(one => one.Before))
        {
            if (await results.ReadingAsync(group.Key, cancellationToken) is not { Correspondence: var earlier }
                || earlier.ReplyTo is null || AddressKey(earlier.ReplyTo) == AddressKey(placed.Reading.Correspondence.ReplyTo))
                continue;
            var occasion = $"{placed.Submission.Id}\n{AddressKey(earlier.ReplyTo)}";
            await AddAsync(
                Draft(placed.Submission.Applicant!, LetterKind.Another, occasion, placed.Submission.Id, earlier),
                () => writer.Another(placed, [.. group.Select(one => one.Form)], group.Key, wereReplaced), earlier, cancellationToken);
        }
    }

    // The act that both must be told of: the choice that stands, or that it was taken back.
    private async Task<AuditEntry?> ChoiceAsync(Submission submission, CancellationToken cancellationToken)
    {
        if (submission is { Choice: null } and not { Hold: HoldReason.Second or HoldReason.SenderUnproved, ActsFolded: > 0 })
            return null;
        var acts = await audit.OfAsync(AuditEntry.OfSubmission(submission.Id), cancellationToken);
        return acts.LastOrDefault(act => (act.Arguments.TakesBack is { } number ? acts.First(one => one.Number == number).Act : act.Act) == ActKind.Choose);
    }

    // Both are told, once for each choice: each its own receipt number first, none the other's address or files.
    private async Task TellChoiceAsync(Placement placed, ApplicationResult result, AuditEntry act, CancellationToken cancellationToken)
    {
        var (applicant, id) = (placed.Submission.Applicant!, placed.Submission.Id);
        var parts = result.Application.Parts;
        var forms = parts.Where(part => part.SubmissionId == id && part.State != FormPartState.Repeated).Select(part => part.FormId).ToHashSet(StringComparer.Ordinal);
        var inForce = parts.Where(part => forms.Contains(part.FormId) && part.State == FormPartState.Current)
            .Select(part => (call.Form(part.FormId).Name, part.SubmissionId)).ToList();
        var firsts = parts.Where(part => part.SubmissionId == id && part is { State: FormPartState.SetAside or FormPartState.Held, Other: not null }).Select(part => part.Other!)
            .Concat(parts.Where(part => part.Other == id && part.State == FormPartState.Superseded).Select(part => part.SubmissionId))
            .Distinct().ToList();
        if (firsts.Count == 0)
            return;
        foreach (var own in firsts.Append(id))
        {
            var correspondence = own == id ? placed.Reading.Correspondence : (await results.ReadingAsync(own, cancellationToken))?.Correspondence;
            if (correspondence?.ReplyTo is not { } address)
                continue;
            await AddAsync(
                Draft(applicant, LetterKind.Chosen, $"{id}\n{act.Number}\n{AddressKey(address)}", id, correspondence),
                () => writer.Chosen(applicant, own, own == id ? firsts : [id], inForce, takenBack: placed.Submission.Choice is null), correspondence, cancellationToken);
        }
    }

    /// <summary>The letters that answer a submission, those that were not sent and those sent again by a person among them.</summary>
    public async Task<IReadOnlyList<Letter>> AboutAsync(Submission submission, CancellationToken cancellationToken)
    {
        var found = new List<Letter>();
        foreach (var applicant in submission.FormerApplicants.Append(submission.Applicant).Append(Letter.NoApplicant).OfType<string>().Distinct())
        {
            LetterKind[] kinds = submission.Kind == SubmissionKind.Correspondence ? [LetterKind.Inquiry]
                : [submission.OnTime ? LetterKind.Receipt : LetterKind.Late, applicant == Letter.NoApplicant ? LetterKind.Held : LetterKind.Confirmation];
            foreach (var id in kinds.SelectMany(kind => new[] { OccasionOf(kind, applicant, submission), submission.Id }.Distinct().Select(occasion => IdOf(applicant, kind, occasion))))
            {
                if (await letters.FindAsync(applicant, id, cancellationToken) is not { } letter || letter.SubmissionId != submission.Id)
                    continue;
                found.Add(letter);
                found.AddRange(await resent.OfAsync(letter, cancellationToken));
            }
        }

        return found;
    }

    /// <summary>受付完了通知, once for an applicant, composition and address: to every sender whose submission is part of the application.</summary>
    /// <param name="applicant">Code of the prefecture.</param>
    /// <param name="resultHash">The result as it stands in the closing statement.</param>
    /// <param name="status">The status as it stands there.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public async Task AddFinalAsync(string applicant, string resultHash, ApplicationStatus status, CancellationToken cancellationToken)
    {
        var result = await results.ResultAsync(call.Id, applicant, resultHash, cancellationToken) ?? throw new DamagedRecordException(null);
        await AddFinalAsync(result, status, added: null, cancellationToken);
    }

    /// <summary>The same where the letter has waited for people: of the application as it stands now.</summary>
    /// <param name="now">The application.</param>
    /// <param name="status">Its status.</param>
    /// <param name="resultHash">The result as it stands in the closing statement.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public async Task AddFinalAsync(ApplicationResult now, ApplicationStatus status, string resultHash, CancellationToken cancellationToken)
    {
        var before = (await results.ResultAsync(call.Id, now.Application.Applicant.Code, resultHash, cancellationToken) ?? throw new DamagedRecordException(null)).Application;
        var added = now.Application.Submissions.Except(before.Submissions).Select(SubmissionId.ReceiptNumber);
        await AddFinalAsync(now, status, now.Application.Composition == before.Composition ? null : [.. added], cancellationToken);
    }

    // Once for an applicant, and once more for each composition of its application that an officer has brought about after closing.
    private async Task AddFinalAsync(ApplicationResult result, ApplicationStatus status, IReadOnlyList<string>? added, CancellationToken cancellationToken)
    {
        var application = result.Application;
        foreach (var (answered, correspondence) in await RecipientsAsync(application, cancellationToken))
        {
            await AddAsync(
                Draft(application.Applicant.Code, LetterKind.Final, $"{application.Composition}\n{AddressKey(correspondence.ReplyTo)}", answered, correspondence),
                () => writer.Final(result, status, added), correspondence, cancellationToken);
        }
    }

    /// <summary>Queues letters again whose turn was before <paramref name="before"/>, and that are not sent.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RequeueAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var found = 0;
        await foreach (var letter in letters.QueuedAsync(before, cancellationToken))
        {
            await queue.SendAsync(letter, TimeSpan.Zero, cancellationToken);
            found++;
        }

        return found;
    }

    // 期限後到着のお知らせ goes out once for an applicant and address, the others once for a submission. One that is not sent (an absence notice) takes no other one's place.
    private static string OccasionOf(LetterKind kind, string applicant, Submission submission) => kind switch
    {
        LetterKind.Late when applicant != Letter.NoApplicant => AddressKey(submission.From),
        LetterKind.Confirmation => $"{AddressKey(submission.From)}\n{JapanTime.Of(submission.ReceivedAt):yyyy-MM-ddTHH}",
        LetterKind.Held or LetterKind.Inquiry => $"{AddressKey(submission.From)}\n{JapanTime.Of(submission.ReceivedAt):yyyy-MM-dd}",
        _ => submission.Id,
    };

    // Nothing goes to a stranger, to a machine, to what answers a letter of ours (two machines would answer each other for ever), or where a person has acted.
    private static bool IsAcknowledged(Placement placed) =>
        placed is { Sender.Standing: SenderStanding.Own or SenderStanding.Accepted, Submission.Ruling: null, Reading: { AnswersLetter: false, Correspondence: { Silence: null, ReplyTo: not null } } }
        && placed.Reading.Findings.All(finding => finding.Code != "mail.empty");

    // While a person has to look at the sender, it is told nothing about the application that it names.
    private static LetterKind KindOf(Placement placed) =>
        placed.Submission is { Hold: HoldReason.SenderUnconfirmed, OnTime: true } ? LetterKind.Confirmation
        : placed.Sender.Standing == SenderStanding.Held ? LetterKind.Held
        : placed.Submission is { OnTime: false, Admission: null } ? LetterKind.Late
        : LetterKind.Receipt;

    private static string AddressKey(string? address) => address?.ToUpperInvariant() ?? "";

    // Letters are keyed by applicant. Where a person has ruled, the same submission may have been answered as another one's, or as nobody's.
    private async Task<bool> IsAnsweredAsync(Placement placed, LetterKind kind, string applicant, CancellationToken cancellationToken)
    {
        var submission = placed.Submission;
        if (submission.Ruling is null && submission.FormerApplicants.Count == 0)
            return false;
        foreach (var other in placed.LeftApplicants.Append(Letter.NoApplicant).Where(other => other != applicant))
        {
            var id = IdOf(other, kind, OccasionOf(kind, other, submission));
            if (await letters.FindAsync(other, id, cancellationToken) is { State: not LetterState.Suppressed } letter && letter.SubmissionId == submission.Id)
                return true;
        }

        return false;
    }

    // A machine must not speak where a person has to decide first.
    private static Correspondence Answerable(Placement placed) => placed.Reading.Correspondence switch
    {
        { Silence: null } open when placed.HeldAfterClosing => open with { Silence = "締切の確定後に見つかったため、自動では返信していません。事務局からご連絡ください。" },
        var other => other,
    };

    private async Task<Letter> AddAsync(
        Letter letter, Func<(string Subject, string Body)> write, Correspondence correspondence, CancellationToken cancellationToken)
    {
        // Also where it is not sent by itself: a person may decide to send it.
        if (letter.To is not null)
            await texts.KeepAsync(letter, write(), correspondence, cancellationToken);
        var existing = await letters.AddAsync(letter, cancellationToken);
        if (existing is null && letter.State == LetterState.Suppressed)
            Instruments.Letter(letter.Kind, letter.State);
        var kept = existing ?? letter;
        if (kept.State == LetterState.Queued)
            await queue.SendAsync(kept, TimeSpan.Zero, cancellationToken);
        return kept;
    }

    private Letter Draft(string applicant, LetterKind kind, string occasion, string submissionId, Correspondence correspondence) => new()
    {
        Id = IdOf(applicant, kind, occasion),
        Applicant = applicant,
        Kind = kind,
        SubmissionId = submissionId,
        State = correspondence.Silence is null ? LetterState.Queued : LetterState.Suppressed,
        Reason = correspondence.Silence,
        To = correspondence.ReplyTo,
        CreatedAt = clock.GetUtcNow(),
    };

    // For each address the newest of its submissions that may be answered; where none may, the newest one says why.
    private async Task<IReadOnlyList<(string SubmissionId, Correspondence Correspondence)>> RecipientsAsync(Application application, CancellationToken cancellationToken)
    {
        var newestFirst = new List<(string Id, Correspondence Correspondence)>();
        foreach (var id in application.Submissions.Reverse())
        {
            newestFirst.Add(await results.ReadingAsync(id, cancellationToken) is { IsDamaged: false } reading
                ? (id, reading.Correspondence)
                : throw new DamagedRecordException(id));
        }

        return
        [
            .. newestFirst.GroupBy(one => AddressKey(one.Correspondence.ReplyTo)).Select(ofOne => ofOne.FirstOrDefault(one => one.Correspondence.Silence is null) is { Id: not null } open ? open : ofOne.First()),
        ];
    }

    private string IdOf(string applicant, LetterKind kind, string occasion) => SubmissionId.Derive($"{call.Id}\n{kind}\n{applicant}\n{occasion}");
}
