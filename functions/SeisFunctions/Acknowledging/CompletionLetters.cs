using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Proving;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// 受付完了通知: to every sender whose submission is part of the application, once it is closed, and again whenever officers
/// change it afterwards.
/// </summary>
public sealed class CompletionLetters(
    CallDefinition call,
    LetterBox box,
    LetterRegister letters,
    LetterWriter writer,
    LettersOfActs acts,
    ReplacementLetters replacements,
    ReceiptProofs proofs,
    PublicAddress address,
    FormRemarks remarks,
    ResultStore results,
    SubmissionRegister submissions,
    SubmissionLists listed,
    SenderAcceptances accepted
)
{
    /// <summary>
    /// Proofs that one letter carries, those of the newest submissions: gateways refuse mails with many files, and the
    /// secretariat can give the others.
    /// </summary>
    public const int MostProofs = 20;

    /// <summary>Where anybody can check a proof.</summary>
    public const string VerifyPage = "/verify";

    private const string NoLongerCounts =
        "担当者の操作により申請から除かれた提出の差出人で、送信者を確認できていないため、自動では返信していません。事務局からご連絡ください。";
    private const string NotKnown =
        "差出人のアドレスが申請者のものと確認されていないため、申請の内容を自動では送信していません。差出人には事務局からお知らせください。";
    private const string NothingLeft =
        "担当者の操作により、申請に含まれる提出がなくなりました。自動では送信していません。事務局からご連絡ください。";

    /// <summary>The first one, once for an applicant and address.</summary>
    /// <param name="applicant">Code of the applicant.</param>
    /// <param name="resultHash">The result as it stands in the closing statement.</param>
    /// <param name="status">The status as it stands there.</param>
    /// <param name="receipts">The receipts that the call was closed with, or null.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public async Task AddAsync(
        string applicant,
        string resultHash,
        ApplicationStatus status,
        SealedReceipts? receipts,
        CancellationToken cancellationToken
    ) =>
        await AddAsync(
            await ResultAsync(applicant, resultHash, cancellationToken),
            status,
            change: null,
            receipts,
            cancellationToken
        );

    /// <summary>The same where the letter has waited for people: of the application as it stands now.</summary>
    /// <param name="now">The application.</param>
    /// <param name="status">Its status.</param>
    /// <param name="resultHash">The result as it stands in the closing statement.</param>
    /// <param name="receipts">The receipts that the call was closed with, or null.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public async Task AddAsync(
        ApplicationResult now,
        ApplicationStatus status,
        string resultHash,
        SealedReceipts? receipts,
        CancellationToken cancellationToken
    )
    {
        var before = (await ResultAsync(now.Application.Applicant.Code, resultHash, cancellationToken)).Application;
        var (was, stands) = (before.Submissions, now.Application.Submissions);
        var change =
            now.Application.Composition == before.Composition
                ? null
                : await ChangeAsync(now, [.. stands.Except(was)], [.. was.Except(stands)], cancellationToken);
        await AddAsync(now, status, change, receipts, cancellationToken);
    }

    /// <summary>
    /// Whether as many stand in the register as there are senders to tell, with the text of those that are still to go
    /// out. They are counted and not looked for by their ids: a version of the app that names them otherwise would write
    /// to everybody once more.
    /// </summary>
    /// <param name="applicant">Code of the applicant.</param>
    /// <param name="resultHash">The result as it stands in the closing statement; null where the letters have waited for
    /// people, and tell of the application as it stood then: one is enough.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<bool> StandAsync(string applicant, string? resultHash, CancellationToken cancellationToken)
    {
        var all = await letters.OfAsync(applicant, cancellationToken);
        var finals = all.Where(letter => letter is { Kind: LetterKind.Final, ResendOf: null }).ToList();
        foreach (var letter in finals)
        {
            if (!await box.IsWholeAsync(letter, cancellationToken))
                return false;
        }

        return finals.Count >= Math.Max(1, await RecipientCountAsync(applicant, resultHash, cancellationToken));
    }

    // 0 where it is not known.
    private async Task<int> RecipientCountAsync(
        string applicant,
        string? resultHash,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return resultHash is null
                ? 0
                : (
                    await RecipientsAsync(
                        (await ResultAsync(applicant, resultHash, cancellationToken)).Application,
                        cancellationToken
                    )
                ).Count;
        }
        catch (DamagedRecordException)
        {
            return 0;
        }
    }

    /// <summary>
    /// A corrected one where an application consists of something else than its senders were told last: an officer has
    /// let something count, or has taken that back. Where it consists of the same, nothing is written.
    /// </summary>
    /// <param name="result">The application as it stands now.</param>
    /// <param name="status">Its status.</param>
    /// <param name="cause">The submission that came in or went out.</param>
    /// <param name="pending">The acts that may still be taken back, or null.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public async Task CorrectAsync(
        ApplicationResult result,
        ApplicationStatus status,
        Placement cause,
        PendingActs? pending,
        CancellationToken cancellationToken
    )
    {
        var (application, id) = (result.Application, cause.Submission.Id);
        var (code, isPart) = (application.Applicant.Code, application.Submissions.Contains(id));
        var sent = await StandingAsync(code, cancellationToken);
        // The closing writes the first ones, unless something comes in that it has not known.
        if (sent.Count == 0 && !(isPart && cause.ChangesClosed))
            return;
        var changed = await ChangeAsync(result, isPart ? [id] : [], isPart ? [] : [id], cancellationToken);
        var change = changed with
        {
            IsConfirmedBySender =
                isPart
                && cause.Submission is { Confirmation: not null, Ruling: null, Admission: null, Choice: null }
                && cause.Sender.Standing != SenderStanding.Accepted,
        };
        var recipients = await RecipientsAsync(application, cancellationToken);
        var receipts = await proofs.SealedAsync(cancellationToken);
        foreach (var recipient in recipients.Concat(LeftOut(cause, isPart, recipients, sent)))
        {
            var route = recipient.ReplyRoute;
            var occasion = OccasionOf(application, route, sent, out var isTold);
            if (isTold && sent.All(letter => letter.State != LetterState.Queued))
                continue;
            var letter = box.Draft(code, LetterKind.Final, occasion, recipient.Own[0], route, pending);
            var content = await WriteAsync(result, status, change, recipient, receipts, cancellationToken);
            await box.AddAsync(letter, () => content, route, cancellationToken);
        }
    }

    /// <summary>
    /// The same where nothing is left of an application: a person tells its senders, and a row says so.
    /// </summary>
    /// <param name="applicant">Code of the applicant.</param>
    /// <param name="cause">The submission that went out.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public async Task TellOfNothingAsync(string applicant, Placement cause, CancellationToken cancellationToken)
    {
        var sent = await StandingAsync(applicant, cancellationToken);
        if (sent.Count == 0)
            return;
        var route = cause.Reading.ReplyRoute with { ReplyTo = null, NoAnswer = NothingLeft };
        var occasion = $"nothing\n{sent[^1].Id}";
        var letter = box.Draft(applicant, LetterKind.Final, occasion, cause.Submission.Id, route);
        await box.AddAsync(letter, () => ("", ""), route, cancellationToken);
    }

    private async Task AddAsync(
        ApplicationResult result,
        ApplicationStatus status,
        ApplicationChange? change,
        SealedReceipts? receipts,
        CancellationToken cancellationToken
    )
    {
        var application = result.Application;
        foreach (var recipient in await RecipientsAsync(application, cancellationToken))
        {
            var (code, route) = (application.Applicant.Code, recipient.ReplyRoute);
            var occasion = OccasionOf(application, route, time: 0);
            var letter = box.Draft(code, LetterKind.Final, occasion, recipient.Own[0], route);
            var content = await WriteAsync(result, status, change, recipient, receipts, cancellationToken);
            await box.AddAsync(letter, () => content, route, cancellationToken);
        }
    }

    // Each sender gets back what it has sent itself, and nobody what another has.
    private async Task<LetterContent> WriteAsync(
        ApplicationResult result,
        ApplicationStatus status,
        ApplicationChange? change,
        Recipient recipient,
        SealedReceipts? receipts,
        CancellationToken cancellationToken
    )
    {
        var proved = await proofs.OfAsync(receipts, recipient.Own, MostProofs, cancellationToken);
        var remarked =
            status == ApplicationStatus.Withdrawn || recipient.ReplyRoute.ReplyTo is null
                ? RemarkedForms.None
                : await remarks.OfAsync(recipient.Forms, LetterWriter.ToldInFinal(result), cancellationToken);
        var page = address.Value is { } app ? new Uri(app, VerifyPage).ToString() : null;
        var names = proved.Select(proof => proof.FileName).ToList();
        var withdrawals = await listed.WithdrawalsOfAsync(result.Application.Applicant.Code, cancellationToken);
        return new LetterContent(
            writer.Final(result, status, change, names, page, remarked, isSettled: withdrawals.Count == 0)
        )
        {
            Files =
            [
                .. proved.Select(proof => new LetterFile(proof.FileName, "application/json", proof.ToJson())),
                .. remarked.Files,
            ],
        };
    }

    private async Task<ApplicationChange> ChangeAsync(
        ApplicationResult now,
        IReadOnlyList<string> added,
        IReadOnlyList<string> removed,
        CancellationToken cancellationToken
    )
    {
        var (exchanged, listed, dropped) = (
            new List<ApplicationChange.Exchange>(),
            new List<string>(),
            new List<string>()
        );
        foreach (var id in added)
        {
            var replaced = await replacements.ChangedByAsync(id, now, cancellationToken);
            listed.AddRange(replaced.Added);
            dropped.AddRange(replaced.Dropped);
            foreach (var (form, before) in replaced.Forms)
                exchanged.Add(new(form, before, id, await SenderOfAsync(before) != await SenderOfAsync(id)));
        }

        return new(Receipts(added), Receipts(removed))
        {
            Exchanged = exchanged,
            MunicipalitiesAdded = [.. listed.Distinct()],
            MunicipalitiesDropped = [.. dropped.Distinct()],
        };

        async Task<string> SenderOfAsync(string id) =>
            LetterBox.KeyOf((await results.ReadingAsync(id, cancellationToken))?.ReplyRoute.ReplyTo);
    }

    // Those that were called back told nobody anything.
    private async Task<IReadOnlyList<Letter>> StandingAsync(string applicant, CancellationToken cancellationToken)
    {
        var standing = new List<Letter>();
        var all = await letters.OfAsync(applicant, cancellationToken);
        foreach (var letter in all.Where(letter => letter is { Kind: LetterKind.Final, ResendOf: null }))
        {
            var hasGone = letter.State is not (LetterState.Queued or LetterState.Suppressed);
            if (hasGone || await acts.StandAsync(letter, cancellationToken))
                standing.Add(letter);
        }

        return standing;
    }

    // What an application consists of can come back: its senders are told then too.
    private string OccasionOf(
        Application application,
        ReplyRoute route,
        IReadOnlyList<Letter> sent,
        out bool isTold
    )
    {
        var toThis = sent.Where(letter => IsTo(letter, route)).Select(letter => letter.Id).ToList();
        for (var time = 0; ; time++)
        {
            var occasion = OccasionOf(application, route, time);
            var id = box.IdOf(application.Applicant.Code, LetterKind.Final, occasion);
            isTold = toThis.Count > 0 && toThis[^1] == id;
            if (isTold || !toThis.Contains(id))
                return occasion;
        }
    }

    private static string OccasionOf(Application application, ReplyRoute route, int time)
    {
        var first = $"{application.Composition}\n{LetterBox.KeyOf(route.ReplyTo)}";
        return time == 0 ? first : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{first}\n{time}");
    }

    // Whoever was told that its submission is part of the application, and is so no more. A sender that nobody has
    // confirmed is told nothing by a machine.
    private static IEnumerable<Recipient> LeftOut(
        Placement cause,
        bool isPart,
        IReadOnlyList<Recipient> recipients,
        IReadOnlyList<Letter> sent
    )
    {
        var route = cause.Reading.ReplyRoute;
        if (isPart || cause.Submission.State == SubmissionState.Rejected || route.ReplyTo is not { } address)
            yield break;
        var isRecipient = recipients.Any(one =>
            LetterBox.KeyOf(one.ReplyRoute.ReplyTo) == LetterBox.KeyOf(address)
        );
        if (isRecipient || !sent.Any(letter => IsTo(letter, route)))
            yield break;
        var isHeld = cause.Sender.Standing == SenderStanding.Held;
        yield return new([cause.Submission.Id], isHeld ? route with { NoAnswer = NoLongerCounts } : route, []);
    }

    private static bool IsTo(Letter letter, ReplyRoute route) =>
        LetterBox.KeyOf(letter.To) == LetterBox.KeyOf(route.ReplyTo);

    // For each address its submissions, first the newest that may be answered; where none may, the newest one says why.
    // Where one sender is known to speak for the applicant, the application is nothing for any that is not.
    private async Task<IReadOnlyList<Recipient>> RecipientsAsync(
        Application application,
        CancellationToken cancellationToken
    )
    {
        var code = application.Applicant.Code;
        var acceptances = await accepted.OfAsync(code, cancellationToken);
        var newestFirst = new List<(string Id, ReplyRoute ReplyRoute, SentForms Forms, bool IsKnown)>();
        foreach (var id in application.Submissions.Reverse())
        {
            if (await results.ReadingAsync(id, cancellationToken) is not { IsDamaged: false } reading)
                throw new DamagedRecordException(id);
            var isKnown =
                reading.ReplyRoute.ReplyTo is not null
                && await submissions.FindAsync(id, cancellationToken) is { } submission
                && SenderRules.IsKnown(submission, code, call.SenderDomains, acceptances);
            newestFirst.Add((id, reading.ReplyRoute, FormsOf(application, id, reading), isKnown));
        }

        var isAnyKnown = newestFirst.Exists(one => one.IsKnown);
        return
        [
            .. newestFirst
                .GroupBy(one => LetterBox.KeyOf(one.ReplyRoute.ReplyTo))
                .Select(ofOne => ofOne.OrderBy(one => one.ReplyRoute.NoAnswer is not null).ToList())
                .Select(own => new Recipient(
                    [.. own.Select(one => one.Id)],
                    isAnyKnown && !own.Exists(one => one.IsKnown)
                        ? own[0].ReplyRoute with { NoAnswer = own[0].ReplyRoute.NoAnswer ?? NotKnown }
                        : own[0].ReplyRoute,
                    [.. own.Select(one => one.Forms)]
                )),
        ];
    }

    // Only a sender that is proved gets files back.
    private static SentForms FormsOf(Application application, string id, SubmissionReading reading)
    {
        var forms = SentForms.Of(id, reading, application);
        return reading.Authenticity.Proof == SenderProof.Proved
            ? forms with
            {
                Forms =
                [
                    .. forms.Forms.Where(form => application.Forms[form.Reading.FormId].SubmissionId == id),
                ],
            }
            : forms with { Forms = [] };
    }

    private async Task<ApplicationResult> ResultAsync(
        string applicant,
        string resultHash,
        CancellationToken cancellationToken
    ) =>
        await results.ResultAsync(call.Id, applicant, resultHash, cancellationToken)
        ?? throw new DamagedRecordException(null);

    private static IReadOnlyList<string> Receipts(IEnumerable<string> submissions) =>
        [.. submissions.Select(SubmissionId.ReceiptNumber)];

    /// <param name="Own">Its submissions, first the one that the letter answers.</param>
    /// <param name="ReplyRoute">To whom, and why not.</param>
    /// <param name="Forms">The forms in force that this address has sent, which go back with remarks.</param>
    private sealed record Recipient(
        IReadOnlyList<string> Own,
        ReplyRoute ReplyRoute,
        IReadOnlyList<SentForms> Forms
    );
}
