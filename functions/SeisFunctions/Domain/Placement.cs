using SeisFunctions.Domain.Collections;
using SeisFunctions.Domain.Routes;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Domain;

/// <summary>What becomes of a submission once it is read.</summary>
/// <param name="Submission">With its new state and applicant.</param>
/// <param name="Reading">With the findings that the placing added.</param>
/// <param name="Counts">Whether it is part of its applicant's application, as far as it does not replace what another
/// has sent.</param>
/// <param name="HeldAfterClosing">Whether it was on time, came to light only once the closing statement was written,
/// and no person has ruled about it.</param>
/// <param name="ChangesClosed">Whether it becomes part of an application after closing, because an officer let it: the
/// final letter must be written again.</param>
/// <param name="Schedule">The schedule with the deadline that it was judged by.</param>
/// <param name="LeftApplicants">Prefectures of whose applications it may have been part and is not any more.</param>
/// <param name="Sender">Who sent it, and what that lets it do.</param>
public sealed record Placement(
    Submission Submission,
    SubmissionReading Reading,
    bool Counts,
    bool HeldAfterClosing,
    bool ChangesClosed,
    CallSchedule Schedule,
    IReadOnlyList<string> LeftApplicants,
    ContributionSender Sender
)
{
    /// <summary>
    /// Its sender, where it is taken for the first one of its applicant and nobody has written that down yet; or null.
    /// </summary>
    public SenderAcceptance? FirstSender { get; init; }

    /// <summary>
    /// What becomes of what it brings for the collections of its applicant; null where it brings nothing for any.
    /// </summary>
    public CollectedOutcome? Collected { get; init; }

    /// <summary>
    /// What it brings for the collections of its applicant beside forms of a late application, or null: it waits there
    /// until an officer says what it is.
    /// </summary>
    public CollectedMail? BesideLate { get; init; }

    /// <summary>Codes of the applicants to whose collections it may have belonged and belongs no more.</summary>
    public IReadOnlyList<string> LeftCollections { get; init; } = [];

    /// <summary>
    /// Whether its sender is known to speak for the applicant, if there is one: any other is told of nothing but what it
    /// has sent itself.
    /// </summary>
    public bool IsOfApplicant { get; init; } = true;

    /// <summary>
    /// Whether the register is sealed for the closing statement: what changes an application from then on is told in
    /// corrected final letters.
    /// </summary>
    public bool IsClosed { get; init; }

    /// <summary>
    /// Places a submission. Pure: the deadline is compared with the time of receipt, never with a clock; what a person
    /// ruled goes before every rule.
    /// </summary>
    /// <param name="submission">As it stands in the register.</param>
    /// <param name="reading">What was read from it.</param>
    /// <param name="schedule">The schedule with the deadline that counts.</param>
    /// <param name="domains">Whose a mail domain is.</param>
    /// <param name="accepted">The senders that officers have accepted for its applicant.</param>
    /// <param name="tie">Whose matter it is as correspondence; null where nobody has looked.</param>
    /// <param name="sealedAt">When the register was sealed for the closing statement, or null: from then on nothing is
    /// folded silently any more, unless it was folded before.</param>
    /// <param name="book">The collections of the applicant whose matter it is; null where nothing is due from
    /// it.</param>
    public static Placement Of(
        Submission submission,
        SubmissionReading reading,
        CallSchedule schedule,
        SenderDomains domains,
        IReadOnlyList<SenderAcceptance> accepted,
        DateTimeOffset? sealedAt,
        CorrespondenceTie? tie = null,
        CollectionBook? book = null
    )
    {
        var onTime = schedule.IsOnTime(submission.ReceivedAt);
        // What is asked for after the closing is no late application, unless an officer takes it for one; nor is
        // anything without a form of an application that a selected applicant sends.
        var isAnnex =
            !onTime
            && submission.Admission is null
            && (
                reading.IsAnnex
                || submission.Assignment is not null
                || (book is not null && reading is { HoldsApplicationForm: false, Collected.Count: > 0 })
            );
        var kind = KindOf(submission, reading, isAnnex);
        var applicant = ApplicantOf(submission, reading, kind, tie);
        reading = reading.For(applicant);
        var facts = SenderFacts.Of(submission, reading, applicant, domains, accepted);
        var (sender, hold) = SenderOf(submission, reading, facts, applicant, accepted);
        var brought =
            book is not null && book.Applicant == applicant && reading.Collected.Count > 0
                ? new CollectedMail(submission.Id, submission.ReceivedAt, reading.Collected)
                {
                    Sender = sender,
                    Assignment = submission.Assignment,
                }
                : null;
        var collected = isAnnex && brought is not null ? CollectionFold.OutcomeOf(brought, book!) : null;
        var placed = new PlacementCase
        {
            IsForm = kind == SubmissionKind.Submission,
            IsTest = kind == SubmissionKind.RouteTest,
            IsFilledTest = reading.Route?.IsFilled == true,
            IsTestThatMayAsk = reading.Route?.MayAsk == true,
            Applicant = applicant,
            OnTime = onTime,
            Early = submission.ReceivedAt < schedule.OpensAt,
            FoundAfterClosing = IsFoundAfterClosing(submission, schedule, sealedAt is not null, kind),
            Assigned = submission.Ruling is { Kind: RulingKind.Assigned },
            Admitted = submission.Admission is not null,
            Settled = submission.Ruling is { Kind: RulingKind.Settled } || reading.Findings.Any(MailFinding.IsOwn),
            Collected = collected,
            Standing = sender.Standing,
            // No link is mailed for what comes too late: nothing follows from it.
            Hold = hold == HoldReason.SenderUnconfirmed && !onTime ? HoldReason.SenderUnknown : hold,
        };
        var findings = PlacementFindings.Of(submission, reading, schedule, placed, tie, LetInBy(submission, accepted));
        var rule = PlacementRule.Of(placed);
        var besideLate = placed is { IsForm: true, IsLate: true } ? BesideLateOf(brought) : null;
        var replyIsOwn = domains.OwnerOf(reading.ReplyRoute.ReplyTo, applicant) == AddressOwner.Own;
        return new(
            submission with
            {
                Kind = kind,
                Route = reading.Route is { } route
                    ? RouteResult.Of(submission, route, facts, sender.Standing)
                    : null,
                OnTime = onTime,
                State = rule.State,
                Applicant = applicant,
                Names = placed.IsForm ? NamedIn(reading, applicant) : [],
                FoundAfterClosing = placed.FoundAfterClosing,
                Hold = placed.Waits,
                Collects = collected is not null || besideLate is not null,
                Withdraws = kind == SubmissionKind.Correspondence && reading.Withdraws,
            },
            reading with
            {
                Findings = findings,
                ReplyRoute = SenderAnswer.Of(submission, reading, facts, placed, replyIsOwn),
            },
            rule.Counts,
            placed.IsHeldAfterClosing,
            rule.Counts && IsChangedAfter(sealedAt, submission, placed, accepted),
            schedule,
            LeftBy(submission, reading, rule.Counts ? applicant : null),
            sender
        )
        {
            IsOfApplicant = applicant is null || SenderRules.IsKnown(submission, applicant, domains, accepted),
            IsClosed = sealedAt is not null,
            Collected = collected,
            BesideLate = besideLate,
            LeftCollections = LeftCollectionsOf(
                submission,
                reading,
                tie,
                collected is null && besideLate is null ? null : applicant
            ),
        };
    }

    // Whoever sent it: the mail is late as a whole.
    private static CollectedMail? BesideLateOf(CollectedMail? brought) =>
        brought?.Files.Where(file => file.TellsItself).ToList() is { Count: > 0 } files
            ? brought with
            {
                Files = files,
                Sender = brought.Sender with { Standing = SenderStanding.Held },
            }
            : null;

    // An officer who admits a route test takes it for the application that it may have been meant to be.
    private static SubmissionKind KindOf(Submission submission, SubmissionReading reading, bool isAnnex) =>
        isAnnex ? SubmissionKind.Correspondence
        : reading.Kind == SubmissionKind.RouteTest && submission.Admission is not null ? SubmissionKind.Submission
        : reading.Kind;

    private static string? ApplicantOf(
        Submission submission,
        SubmissionReading reading,
        SubmissionKind kind,
        CorrespondenceTie? tie
    ) =>
        submission.Ruling switch
        {
            { Kind: RulingKind.Assigned } ruling => ruling.Applicant,
            _ when kind == SubmissionKind.Submission || tie is null => reading.Applicant,
            _ => tie.Applicant,
        };

    // Of a mail for several applicants that is one of them, it is still the only one of the others.
    private static IReadOnlyList<string> NamedIn(SubmissionReading reading, string? applicant) =>
        [
            .. (
                applicant is null
                    ? reading.Signals.Select(signal => signal.Code)
                    : reading
                        .FurtherForms.Select(form => form.Applicant)
                        .OfType<string>()
                        .Where(code => code != applicant)
            )
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static string? LetInBy(Submission submission, IReadOnlyList<SenderAcceptance> accepted) =>
        submission.Admission?.By
        ?? submission.Ruling?.By
        ?? accepted.Where(one => one.WithoutProof && one.Covers(submission.From)).MaxBy(one => one.At)?.By;

    /// <summary>
    /// Places a submission that a person has rejected: it is part of nothing, whatever was read from it.
    /// </summary>
    /// <param name="submission">As it stands in the register.</param>
    /// <param name="kept">What was read from it before, or nothing.</param>
    /// <param name="schedule">The schedule with the deadline that counts.</param>
    /// <param name="closed">Whether the register is sealed for the closing statement.</param>
    public static Placement OfRejected(
        Submission submission,
        SubmissionReading kept,
        CallSchedule schedule,
        bool closed
    ) =>
        new(
            submission with
            {
                OnTime = schedule.IsOnTime(submission.ReceivedAt),
                State = SubmissionState.Rejected,
                Applicant = null,
                Names = [],
                FoundAfterClosing = IsFoundAfterClosing(submission, schedule, closed, submission.Kind),
                Hold = null,
                Collects = false,
                Withdraws = false,
            },
            kept,
            Counts: false,
            HeldAfterClosing: false,
            ChangesClosed: false,
            schedule,
            LeftBy(submission, kept, null),
            ContributionSender.Unrecorded
        )
        {
            IsClosed = closed,
            LeftCollections = LeftCollectionsOf(submission, kept, null, null),
        };

    // What an officer did after the register was sealed changes the application, and whoever is part of it is told.
    private static bool IsChangedAfter(
        DateTimeOffset? sealedAt,
        Submission submission,
        PlacementCase placed,
        IReadOnlyList<SenderAcceptance> accepted
    )
    {
        if (sealedAt is null)
            return false;
        DateTimeOffset?[] acts =
        [
            submission.Ruling?.At,
            submission.Admission?.At,
            submission.Choice?.At,
            submission.Confirmation?.At,
        ];
        return placed.FoundAfterClosing
            || !placed.OnTime
            || acts.Any(at => at > sealedAt)
            || accepted.Any(one => one.At > sealedAt && one.Covers(submission.From));
    }

    // What was a test when the register was sealed is in no statement, whoever takes it for an application since.
    private static bool IsFoundAfterClosing(
        Submission submission,
        CallSchedule schedule,
        bool closed,
        SubmissionKind kind
    ) =>
        submission.FoundAfterClosing
        || (
            closed
            && submission.IsTest
            && kind == SubmissionKind.Submission
            && schedule.IsOnTime(submission.ReceivedAt)
        )
        || (
            closed
            && schedule.IsOnTime(submission.ReceivedAt)
            && submission.Admission is null
            && submission.State is (SubmissionState.Received or SubmissionState.Late)
        );

    /// <summary>
    /// The same once the application is known: a form of it may wait because another sender's stands.
    /// </summary>
    /// <param name="hold">Why it waits, or null.</param>
    public Placement After(HoldReason? hold) =>
        hold is null
            ? this
            : this with
            {
                Submission = Submission with { Hold = hold, State = SubmissionState.NeedsReview },
            };

    private static (ContributionSender Sender, HoldReason? Hold) SenderOf(
        Submission submission,
        SubmissionReading reading,
        SenderFacts facts,
        string? applicant,
        IReadOnlyList<SenderAcceptance> accepted
    )
    {
        if (reading.IsFiling)
        {
            // The address is the secretariat's, whoever it speaks for: only what the forms name tells whether two are
            // one.
            var isHeld = submission.Filing is null;
            return (
                new(
                    null,
                    isHeld ? SenderStanding.Held : SenderStanding.Accepted,
                    IsUpload: false,
                    AnswersUs: false,
                    reading.Contacts
                ),
                isHeld ? HoldReason.Filing : null
            );
        }

        var (standing, hold) = SenderRules.Of(submission, facts, accepted);
        return (
            new(
                submission.From,
                standing,
                IsUpload: submission is { Source: SubmissionSource.Upload, Confirmation: null },
                applicant is not null && reading.Answers.Contains(applicant),
                reading.Contacts
            ),
            hold
        );
    }

    // Only where it may have been placed otherwise before: the others were never part of another application.
    private static IReadOnlyList<string> LeftBy(Submission submission, SubmissionReading reading, string? applicant) =>
        submission.Ruling is null && submission.FormerApplicants.Count == 0 && !submission.WaitsForRereading
            ? []
            :
            [
                .. submission
                    .FormerApplicants.Append(submission.Applicant)
                    .Append(reading.Applicant)
                    .OfType<string>()
                    .Distinct()
                    .Where(other => other != applicant),
            ];

    // A crash may have kept from the row that it was placed with an applicant: whose it may be by itself is left too.
    private static IReadOnlyList<string> LeftCollectionsOf(
        Submission submission,
        SubmissionReading reading,
        CorrespondenceTie? tie,
        string? applicant
    ) =>
        reading.Collected.Count == 0
        || (submission is { Collects: false, WaitsForRereading: false, Ruling: null, FormerApplicants: [] })
            ? []
            :
            [
                .. submission
                    .FormerApplicants.Append(submission.Applicant)
                    .Append(tie?.Applicant ?? reading.Applicant)
                    .OfType<string>()
                    .Distinct()
                    .Where(other => other != applicant),
            ];
}
