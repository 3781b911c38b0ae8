using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>Looks up what officers' letters are written about: to whom, in whose matter, and what they rest on.</summary>
public sealed class LetterOccasions(
    SubmissionRegister submissions,
    SubmissionLists listed,
    ApplicationRegister applications,
    ResultStore results,
    SenderAcceptances accepted,
    ContactRegister contacts,
    CallRegister calls,
    AuditLog audit,
    FaqRegister faq,
    PublicAddress address,
    CallDefinition call,
    TimeProvider clock
)
{
    private readonly SenderDomains _domains = call.SenderDomains;

    /// <summary>The occasion of a letter of this kind, or why none can be written.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="kind">Which letter.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public Task<(LetterOccasion? Occasion, Refusal? Refusal)> OfAsync(
        Addressee to,
        LetterKind kind,
        CancellationToken cancellationToken
    ) =>
        to.SubmissionId is { } id
            ? ToSenderAsync(id, kind, cancellationToken)
            : ToContactAsync(to.Applicant, kind, cancellationToken);

    private async Task<(LetterOccasion? Occasion, Refusal? Refusal)> ToContactAsync(
        string code,
        LetterKind kind,
        CancellationToken cancellationToken
    ) =>
        call.Applicant(code) is not { } applicant ? (null, Refusal.NotFound("申請者"))
        : (await contacts.ReadAsync(cancellationToken)).AddressOf(code) is not { } to ? (null, LetterOccasion.NoAddress)
        : (await OccasionAsync(kind, to, applicant, null, null, cancellationToken), null);

    private async Task<(LetterOccasion? Occasion, Refusal? Refusal)> ToSenderAsync(
        string submissionId,
        LetterKind kind,
        CancellationToken cancellationToken
    )
    {
        if (await submissions.FindAsync(submissionId, cancellationToken) is not { } submission)
            return (null, Refusal.NotFound("提出"));
        if (
            submission.WaitsToBeRead
            || await results.ReadingAsync(submissionId, cancellationToken) is not { IsDamaged: false } reading
        )
            return (null, Refusal.Impossible("まだ読み取っていません。", "読み取りが終わってから作成してください。"));
        if (submission.State == SubmissionState.Rejected)
            return (null, Refusal.Impossible("申請として扱わないこととした提出です。", "この差出人には返信できません。"));
        if (reading.ReplyRoute.ReplyTo is not { } to || reading.Notice is not null)
            return (
                null,
                Refusal.Impossible(
                    "返信できるアドレスがありません。",
                    "メールサーバーからの通知、事務局が登録する提出、又はほかの申請者の名称が記載された提出です。申請者には電話等でご連絡ください。"
                )
            );
        var applicant = await ApplicantOfAsync(submission, reading, cancellationToken);
        var occasion = await OccasionAsync(kind, to, applicant, submission, reading, cancellationToken);
        if (kind != LetterKind.Mend)
            return (occasion, null);
        return applicant is not null && !await IsKnownAsync(submission, applicant, cancellationToken)
            ? (
                null,
                Refusal.Impossible(
                    "差出人のアドレスが申請者のものと確認されていません。",
                    "補正依頼は申請の内容を伝えます。先に「送信者を受け入れる」で受け入れてください。"
                )
            )
            : ToMend(occasion);
    }

    private async Task<LetterOccasion> OccasionAsync(
        LetterKind kind,
        string to,
        Applicant? applicant,
        Submission? submission,
        SubmissionReading? reading,
        CancellationToken cancellationToken
    )
    {
        var schedule = await calls.CurrentAsync(cancellationToken);
        var application = applicant is null ? null : await applications.FindAsync(applicant.Code, cancellationToken);
        var afterDeadline = !schedule.IsOnTime(clock.GetUtcNow());
        return new(
            kind,
            to,
            applicant,
            new()
            {
                Applicant = applicant?.Code,
                AfterDeadline = afterDeadline,
                Withdrawn = application?.Row.StatusAt(afterDeadline) == ApplicationStatus.Withdrawn,
                Settled = submission is { Kind: SubmissionKind.Correspondence, State: not SubmissionState.NeedsReview },
                Newest = applicant is null ? null : await NewestAsync(applicant, application?.Result, cancellationToken),
                Sent = await SentAsync(submission, applicant, kind, cancellationToken),
            }
        )
        {
            Answers = submission is null ? null : new(submission, reading!, application?.Result),
            Deadline = schedule.Deadline,
            Faq =
                kind == LetterKind.Answer
                && address.Value is { } pages
                && await faq.AnyPublicAsync(cancellationToken)
                    ? new(pages, "/faq")
                    : null,
        };
    }

    private (LetterOccasion? Occasion, Refusal? Refusal) ToMend(LetterOccasion occasion)
    {
        var items = LetterWriter.TellingOf(occasion);
        return
            occasion.Applicant is null
                ? Refused("差出人が申請者のものと確認できません。", "先に送信者を受け入れるか、申請者を割り当ててください。")
            : occasion.Ground.Withdrawn ? Refused("取下げの申請です。", "補正は依頼できません。")
            : occasion.Ground.AfterDeadline && call.Mending.AfterDeadline == MendingAfterDeadline.Nothing
                ? Refused("締切を過ぎています。", "この公募では、締切後に補正を依頼できません。")
            : items.Count == 0 ? Refused("申請者に補正を依頼する指摘事項がありません。", "照会を作成することはできます。")
            : (
                occasion with
                {
                    Ground = occasion.Ground with { Items = LetterGround.HashOf(items.Select(item => item.Id)) },
                },
                null
            );

        static (LetterOccasion?, Refusal?) Refused(string title, string detail) =>
            (null, Refusal.Impossible(title, detail));
    }

    private async Task<Applicant?> ApplicantOfAsync(
        Submission submission,
        SubmissionReading reading,
        CancellationToken cancellationToken
    )
    {
        if (call.Applicant(submission.Applicant) is not { } applicant)
            return null;
        var acceptances = await accepted.OfAsync(applicant.Code, cancellationToken);
        var facts = SenderFacts.Of(submission, reading, applicant.Code, _domains, acceptances);
        return SenderRules.Of(submission, facts, acceptances).Standing == SenderStanding.Held ? null : applicant;
    }

    private async Task<bool> IsKnownAsync(
        Submission submission,
        Applicant applicant,
        CancellationToken cancellationToken
    ) =>
        SenderRules.IsKnown(
            submission,
            applicant.Code,
            _domains,
            await accepted.OfAsync(applicant.Code, cancellationToken)
        );

    private async Task<string> NewestAsync(
        Applicant applicant,
        ApplicationResult? result,
        CancellationToken cancellationToken
    )
    {
        var held = await listed.HeldOfAsync(applicant.Code, 1, cancellationToken);
        var (written, _) = await listed.CorrespondenceAsync(applicant.Code, open: false, null, 1, cancellationToken);
        var counting = result is null ? Array.Empty<string>() : result.Application.Submissions.TakeLast(1);
        var unread = await listed
            .UnreadAsync(cancellationToken)
            .Where(one => _domains.OwnersOf(one.From).Contains(applicant.Code))
            .ToListAsync(cancellationToken);
        return string.Join(' ', counting.Concat(held.Concat(written).Concat(unread).Select(one => one.Id)));
    }

    private async Task<string?> SentAsync(
        Submission? submission,
        Applicant? applicant,
        LetterKind kind,
        CancellationToken cancellationToken
    )
    {
        var subject =
            applicant is null ? AuditEntry.OfSubmission(submission!.Id) : AuditEntry.OfApplication(applicant.Code);
        return (await audit.OfAsync(subject, cancellationToken))
            .LastOrDefault(act =>
                act.Act == ActKind.Release
                && (act.Arguments.Submission == submission?.Id || act.Arguments.Kind == kind)
            )
            ?.Subject;
    }
}
