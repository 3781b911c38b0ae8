using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>Which letters answer a submission that was read.</summary>
public sealed class Outbox(
    LetterBox box,
    LetterRegister letters,
    LetterWriter writer,
    ReplacementLetters replacements,
    CompletionLetters completions,
    LettersOfActs acts,
    LetterQueue queue,
    ResentLetters resent,
    ConfirmationLinks links,
    FormRemarks remarks,
    ApplicationRegister applications,
    SubmissionLists listed,
    IOptions<AcknowledgeOptions> options,
    TimeProvider clock
)
{
    private const string NoLongerAccepted =
        "先に受付連絡を送信しましたが、その後、担当者が受入れ又は受理を取り消しました。送信者を確認できていないため、自動では送信していません。事務局からご連絡ください。";

    private static readonly LetterKind[] OfCorrespondence =
    [
        LetterKind.Inquiry,
        LetterKind.Missing,
        LetterKind.Collected,
    ];

    private static readonly LetterKind[] Answers =
    [
        LetterKind.Receipt,
        LetterKind.Late,
        LetterKind.RouteTest,
        .. OfCorrespondence,
    ];

    // Whoever tries one setting after another sends some in an hour; two machines that answer each other send more.
    private const int MostTestsAnHour = 10;

    // The newest are looked at for that: all that come within an hour, in the worst hour.
    private const int TestsLookedAt = 100;

    /// <summary>
    /// Answers a submission that was read: 受付連絡, 期限後到着のお知らせ once for an applicant and address, or, while its sender
    /// waits for a person, 送信者確認中のお知らせ once for an address and day; 提出の確認のお願い once for an address and hour.
    /// Correspondence of a known sender is acknowledged once for an address and day, and what is collected after the
    /// closing each time (受領連絡). Once the call is closed, everybody
    /// whose application it changes gets a corrected 受付完了通知.
    /// </summary>
    /// <param name="placed">The submission.</param>
    /// <param name="folded">Its application.</param>
    /// <param name="left">What is left of the applications that it is no part of any more, with their
    /// applicants.</param>
    /// <param name="before">The submission before it was read.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public async Task AnswerAsync(
        Placement placed,
        FoldOutcome folded,
        IReadOnlyList<(string Applicant, FoldOutcome Now)> left,
        Submission before,
        CancellationToken cancellationToken
    )
    {
        var (submission, result) = (placed.Submission, folded.Result);
        var pending = await acts.OfAsync(placed, cancellationToken);
        foreach (var (applicant, other) in placed.IsClosed ? left : [])
            await CorrectAsync(applicant, other, placed, pending, cancellationToken);
        if (submission.State == SubmissionState.Rejected)
            return;
        if (submission.Kind == SubmissionKind.Correspondence)
        {
            if (placed.Collected is null)
                await AcknowledgeAsync(placed, cancellationToken);
            else
                await AcknowledgeCollectedAsync(placed, placed.Collected, cancellationToken);
            return;
        }

        if (submission.IsTest)
        {
            await AnswerTestAsync(placed, cancellationToken);
            return;
        }

        var isChoiceTold =
            result is not null && await replacements.TellChoiceAsync(placed, result, pending, cancellationToken);
        if (
            result is not null
            && !isChoiceTold
            && submission.Hold == HoldReason.Second
            && before
                is { WaitsForRereading: true, Hold: null, State: SubmissionState.Read or SubmissionState.NeedsReview }
        )
            await replacements.TellOvertakenAsync(placed, result, cancellationToken);
        if (placed.IsClosed && result is not null && (placed.ChangesClosed || submission.ActsFolded > 0))
        {
            if (placed.ChangesClosed && !isChoiceTold)
                await replacements.TellAsync(placed, result, pending, cancellationToken);
            await CorrectAsync(submission.Applicant!, folded, placed, pending, cancellationToken);
        }

        if (!placed.ChangesClosed || result is null)
            await AnswerAsync(placed, folded, before, pending, cancellationToken);
    }

    private async Task AnswerAsync(
        Placement placed,
        FoldOutcome folded,
        Submission before,
        PendingActs? pending,
        CancellationToken cancellationToken
    )
    {
        var (submission, result) = (placed.Submission, folded.Result);
        var applicant = submission.Applicant ?? Letter.NoApplicant;
        var (kind, route) = (KindOf(placed), Answerable(placed));
        if (kind == LetterKind.Confirmation && !links.CanBeMade)
            (kind, route) = (
                LetterKind.Held,
                route with
                {
                    NoAnswer = "確認のリンクの行き先（設定 Desk__Address）が分からないため、送信していません。",
                }
            );
        if (kind == LetterKind.Held)
            applicant = Letter.NoApplicant;
        if (route.NoAnswer is null && kind == LetterKind.Receipt && !options.Value.OnReceipt)
            route = route with
            {
                NoAnswer = "受付連絡を送信しない設定のため、自動では返信していません。",
            };
        var voided = await VoidedAsync(kind, applicant, submission, before, cancellationToken);
        var occasion = OccasionOf(kind, applicant, submission);
        if (
            before.WaitsForRereading
            && await TakenBackAsync(kind, submission, cancellationToken) is var (again, earlier)
        )
        {
            (occasion, voided) = (again, [earlier]);
            if (kind != LetterKind.Receipt && route.NoAnswer is not null)
                route = route with { NoAnswer = NoLongerAccepted };
        }

        if (route.NoAnswer is null && kind == LetterKind.Late && voided.Contains(LetterKind.Late))
            route = route with
            {
                NoAnswer = "担当者が申請者を指定する前に、この提出への通知を作成しているため、再度は送信していません。",
            };
        var replaced =
            kind == LetterKind.Receipt && result is not null
                ? await replacements.TellAsync(placed, result, pending, cancellationToken)
                : Replaced.Nothing;
        // Who is not known to speak for the applicant is told of what it has sent itself, and of nothing else.
        if (result?.Application.Submissions is [var only] && only == submission.Id)
            placed = placed with { IsOfApplicant = true };
        if (!placed.IsOfApplicant)
            (result, replaced) = (null, Replaced.Nothing);
        var canBeMended = placed.Schedule.IsOnTime(clock.GetUtcNow());
        ApplicationStatus? status = result?.StatusAt(!canBeMended, folded.Decision);
        var remarked =
            kind == LetterKind.Receipt && route.ReplyTo is not null && MayHaveRemarks(placed)
                ? await remarks.OfAsync(
                    [SentForms.Of(submission.Id, placed.Reading, submission.Hold is null ? result?.Application : null)],
                    LetterWriter.ToldInReceipt(placed, result, replaced, canBeMended),
                    cancellationToken
                )
                : RemarkedForms.None;
        var inTime =
            kind == LetterKind.Late && submission.Applicant is { } late
                ? (await applications.FindAsync(late, cancellationToken))?.Result.Application
                : null;
        var kept = await AddAsync(route.NoAnswer is null or NoLongerAccepted ? occasion : submission.Id);
        if (kept.SubmissionId == submission.Id)
            return;
        // The one notice answers an earlier submission: this one says so, and a person can send its own.
        route = route with
        {
            NoAnswer = kind switch
            {
                LetterKind.Late =>
                    "この差出人には、先に期限後に到着した提出について期限後到着のお知らせを作成しているため、再度は送信していません。",
                LetterKind.Confirmation =>
                    "このアドレスには、同じ時間帯の先の提出について提出の確認のお願いを作成しているため、再度は送信していません。先のリンクの画面で、この提出も確認できます。",
                _ =>
                    "この差出人には、本日、先の提出について送信者確認中のお知らせを作成しているため、再度は送信していません。",
            },
        };
        await AddAsync(submission.Id);

        Task<Letter> AddAsync(string occasion) =>
            box.AddAsync(
                box.Draft(applicant, kind, occasion, submission.Id, route, pending),
                () =>
                    kind switch
                    {
                        LetterKind.Held => writer.Held(placed, voided),
                        LetterKind.Confirmation => writer.Confirmation(
                            placed,
                            links.Of(submission.Id),
                            ConfirmationLinks.ExpiryOf(submission)
                        ),
                        LetterKind.Late => writer.Late(placed, voided, inTime),
                        _ => new LetterContent(
                            writer.Receipt(placed, result, status, replaced, canBeMended, voided, remarked)
                        )
                        {
                            Files = remarked.Files,
                        },
                    },
                route,
                cancellationToken
            );
    }

    // An acceptance that was told and is taken back is told too, and once more where it is given again.
    private async Task<(string Occasion, LetterKind Earlier)?> TakenBackAsync(
        LetterKind kind,
        Submission submission,
        CancellationToken cancellationToken
    )
    {
        if (submission.Applicant is not { } code)
            return null;
        if (kind is LetterKind.Held or LetterKind.Late)
            return await SentAsync(code, LetterKind.Receipt, submission.Id) is null
                ? null
                : (RevocationOf(code, submission), LetterKind.Receipt);
        if (kind != LetterKind.Receipt)
            return null;
        return await SentAsync(Letter.NoApplicant, LetterKind.Held, RevocationOf(code, submission)) is { } held
                ? ($"{submission.Id}\n{held.Id}", LetterKind.Held)
            : await SentAsync(code, LetterKind.Late, RevocationOf(code, submission)) is { } late
                ? ($"{submission.Id}\n{late.Id}", LetterKind.Late)
            : null;

        async Task<Letter?> SentAsync(string applicant, LetterKind sent, string occasion) =>
            await box.FindAsync(applicant, sent, occasion, cancellationToken)
                is { State: not (LetterState.Queued or LetterState.Suppressed) } letter
                ? letter
                : null;
    }

    private string RevocationOf(string applicant, Submission submission) =>
        $"{submission.Id}\n{box.IdOf(applicant, LetterKind.Receipt, submission.Id)}";

    private async Task CorrectAsync(
        string applicant,
        FoldOutcome now,
        Placement cause,
        PendingActs? pending,
        CancellationToken cancellationToken
    )
    {
        if (now.Result is { } result)
            await completions.CorrectAsync(
                result,
                result.StatusAt(afterDeadline: true, now.Decision),
                cause,
                pending,
                cancellationToken
            );
        else
            await completions.TellOfNothingAsync(applicant, cause, cancellationToken);
    }

    private async Task AcknowledgeAsync(Placement placed, CancellationToken cancellationToken)
    {
        if (!options.Value.OnReceipt || !IsAcknowledged(placed))
            return;
        var (submission, route, canBeMended) = (
            placed.Submission,
            placed.Reading.ReplyRoute,
            placed.Submission.OnTime && placed.Schedule.IsOnTime(clock.GetUtcNow())
        );
        var kind = placed.Reading is { IsAnnex: false, MissingFiles: not null }
            ? LetterKind.Missing
            : LetterKind.Inquiry;
        await box.AddAsync(
            box.Draft(
                Letter.NoApplicant,
                kind,
                OccasionOf(kind, Letter.NoApplicant, submission),
                submission.Id,
                route
            ),
            () =>
                kind == LetterKind.Missing ? writer.Missing(placed, canBeMended) : writer.Inquiry(placed, canBeMended),
            route,
            cancellationToken
        );
    }

    // One that is not answered is a row too: it becomes a task, and a person can send it or phone.
    private async Task AnswerTestAsync(Placement placed, CancellationToken cancellationToken)
    {
        var (submission, route) = (placed.Submission, placed.Reading.ReplyRoute);
        if (placed.Reading.Route is not { } account)
            return;
        route = route with
        {
            NoAnswer =
                route.NoAnswer
                ?? (
                    !options.Value.OnReceipt ? "受付連絡を送信しない設定のため、自動では返信していません。"
                    : await TestsBeforeAsync(submission, cancellationToken) >= MostTestsAnHour
                        ? $"この差出人からは1時間に{MostTestsAnHour}通を超える送信テストが届いているため、自動では返信していません。"
                    : null
                ),
        };
        await box.AddAsync(
            box.Draft(Letter.NoApplicant, LetterKind.RouteTest, submission.Id, submission.Id, route),
            () => writer.RouteTest(placed, account, clock.GetUtcNow()),
            route,
            cancellationToken
        );
    }

    // What is collected is answered also where it comes in reply to a letter of ours: it brings a file.
    private async Task AcknowledgeCollectedAsync(
        Placement placed,
        CollectedOutcome collected,
        CancellationToken cancellationToken
    )
    {
        var (submission, route) = (placed.Submission, placed.Reading.ReplyRoute);
        if (
            !options.Value.OnReceipt
            || placed.Sender.Standing == SenderStanding.Held
            || submission is not { Ruling: null, Assignment: null, Applicant: { } applicant }
            || route is not { NoAnswer: null, ReplyTo: not null }
        )
            return;
        await box.AddAsync(
            box.Draft(applicant, LetterKind.Collected, submission.Id, submission.Id, route),
            () => writer.Collected(placed, collected),
            route,
            cancellationToken
        );
    }

    private async Task<int> TestsBeforeAsync(Submission submission, CancellationToken cancellationToken)
    {
        var (tests, _) = await listed.RouteTestsAsync(null, null, TestsLookedAt, cancellationToken);
        return tests.Count(one =>
            one.Id != submission.Id
            && LetterBox.KeyOf(one.From) == LetterBox.KeyOf(submission.From)
            && one.ReceivedAt <= submission.ReceivedAt
            && one.ReceivedAt > submission.ReceivedAt - TimeSpan.FromHours(1)
        );
    }

    /// <summary>
    /// The letters that answer a submission, those that were not sent and those sent again by a person among them.
    /// </summary>
    public async Task<IReadOnlyList<Letter>> AboutAsync(Submission submission, CancellationToken cancellationToken)
    {
        var found = new List<Letter>();
        foreach (
            var applicant in submission
                .FormerApplicants.Append(submission.Applicant)
                .Append(Letter.NoApplicant)
                .OfType<string>()
                .Distinct()
        )
        {
            LetterKind[] kinds =
                submission.Kind == SubmissionKind.Correspondence
                    ? OfCorrespondence
                    :
                    [
                        .. submission.Route is null ? [] : (LetterKind[])[LetterKind.RouteTest],
                        submission.OnTime ? LetterKind.Receipt : LetterKind.Late,
                        applicant == Letter.NoApplicant ? LetterKind.Held : LetterKind.Confirmation,
                    ];
            foreach (
                var id in kinds.SelectMany(kind =>
                    OccasionsOf(kind, applicant, submission).Select(occasion => box.IdOf(applicant, kind, occasion))
                )
            )
            {
                if (
                    await letters.FindAsync(applicant, id, cancellationToken) is not { } letter
                    || letter.SubmissionId != submission.Id
                )
                    continue;
                found.Add(letter);
                found.AddRange(await resent.OfAsync(letter, cancellationToken));
            }
        }

        return found;
    }

    private IEnumerable<string> OccasionsOf(LetterKind kind, string applicant, Submission submission) =>
        new[]
        {
            OccasionOf(kind, applicant, submission),
            submission.Id,
            submission.Applicant is { } code ? RevocationOf(code, submission) : submission.Id,
        }.Distinct();

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

    // 期限後到着のお知らせ goes out once for an applicant and address, the others once for a submission. One that is not sent (an
    // absence notice) takes no other one's place.
    private static string OccasionOf(LetterKind kind, string applicant, Submission submission) =>
        kind switch
        {
            LetterKind.Late when applicant != Letter.NoApplicant => LetterBox.KeyOf(submission.From),
            LetterKind.Confirmation or LetterKind.Missing =>
                $"{LetterBox.KeyOf(submission.From)}\n{JapanTime.Of(submission.ReceivedAt):yyyy-MM-ddTHH}",
            LetterKind.Held or LetterKind.Inquiry =>
                $"{LetterBox.KeyOf(submission.From)}\n{JapanTime.Of(submission.ReceivedAt):yyyy-MM-dd}",
            _ => submission.Id,
        };

    // Nothing goes to a stranger, to a machine, to what answers a letter of ours (two machines would answer each other
    // for ever), or where a person has acted.
    private static bool IsAcknowledged(Placement placed) =>
        placed
            is
        {
            Sender.Standing: SenderStanding.Own or SenderStanding.Accepted,
            Submission.Ruling: null,
            Reading: { AnswersLetter: false, ReplyRoute: { NoAnswer: null, ReplyTo: not null } },
        };

    // Files go to those alone whose word counts: a list of findings tells a stranger less than a form does.
    private static bool MayHaveRemarks(Placement placed) =>
        placed.Sender.Standing is SenderStanding.Own or SenderStanding.Accepted;

    // While a person has to look at the sender, it is told nothing about the application that it names.
    private static LetterKind KindOf(Placement placed) =>
        placed.Submission is { Hold: HoldReason.SenderUnconfirmed, OnTime: true } ? LetterKind.Confirmation
        : placed.Sender.Standing == SenderStanding.Held ? LetterKind.Held
        : placed.Submission is { OnTime: false, Admission: null } ? LetterKind.Late
        : LetterKind.Receipt;

    // What was told before the deadline was extended, or before a person let it count or placed it elsewhere, is not
    // right any more. Letters are keyed by applicant.
    private async Task<IReadOnlyList<LetterKind>> VoidedAsync(
        LetterKind kind,
        string applicant,
        Submission submission,
        Submission before,
        CancellationToken cancellationToken
    )
    {
        if (
            submission is { Ruling: null, FormerApplicants.Count: 0, Route: null }
            && !before.IsHeldAsLate
        )
            return [];
        var found = new List<LetterKind>();
        if (
            kind == LetterKind.Receipt
            && before.IsHeldAsLate
            && await IsToldAsync(applicant, LetterKind.Late) is not null
        )
            found.Add(LetterKind.Late);
        foreach (
            var other in submission
                .FormerApplicants.Append(Letter.NoApplicant)
                .Distinct()
                .Where(other => other != applicant)
        )
        {
            foreach (var earlier in Answers)
            {
                if (await IsToldAsync(other, earlier) is { } letter && letter.SubmissionId == submission.Id)
                    found.Add(earlier);
            }
        }

        return [.. found.Distinct()];

        async Task<Letter?> IsToldAsync(string whom, LetterKind earlier) =>
            await box.FindAsync(whom, earlier, OccasionOf(earlier, whom, submission), cancellationToken)
                is { State: not LetterState.Suppressed } letter
                ? letter
                : null;
    }

    // A machine must not speak where a person has to decide first.
    private static ReplyRoute Answerable(Placement placed) =>
        placed.Reading.ReplyRoute switch
        {
            { NoAnswer: null } open when placed.HeldAfterClosing => open with
            {
                NoAnswer = "締切の確定後に見つかったため、自動では返信していません。事務局からご連絡ください。",
            },
            var other => other,
        };
}
