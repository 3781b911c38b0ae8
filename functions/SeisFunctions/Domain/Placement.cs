using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Domain;

/// <summary>What becomes of a submission once it is read.</summary>
/// <param name="Submission">With its new state and applicant.</param>
/// <param name="Reading">With the findings that the placing added.</param>
/// <param name="Counts">Whether it is part of its applicant's application, as far as it does not replace what another has sent.</param>
/// <param name="HeldAfterClosing">Whether it was on time, came to light only once the closing statement was written, and no person has ruled about it.</param>
/// <param name="ChangesClosed">Whether it becomes part of an application after closing, because an officer let it: the final letter must be written again.</param>
/// <param name="Schedule">The schedule with the deadline that it was judged by.</param>
/// <param name="LeftApplicants">Prefectures of whose applications it may have been part and is not any more.</param>
/// <param name="Sender">Who sent it, and what that lets it do.</param>
public sealed record Placement(
    Submission Submission, SubmissionReading Reading, bool Counts, bool HeldAfterClosing, bool ChangesClosed, CallSchedule Schedule,
    IReadOnlyList<string> LeftApplicants, ContributionSender Sender)
{
    /// <summary>Whether the register is sealed for the closing statement: what changes an application from then on is told in corrected final letters.</summary>
    public bool IsClosed { get; init; }

    private const string UncheckedSender = "送信者を事務局が確認するまで、自動では返信していません。";
    private const string LateUpload = "締切後に画面から提出されたもので、送信者を確認できないため、自動では返信していません。期限後の到着であることは、提出の画面に表示しています。";
    private const string FailedSender = "送信元の認証に失敗した電子メールのため、自動では返信していません。";

    /// <summary>Places a submission. Pure: the deadline is compared with the time of receipt, never with a clock; what a person ruled goes before every rule.</summary>
    /// <param name="submission">As it stands in the register.</param>
    /// <param name="reading">What was read from it.</param>
    /// <param name="schedule">The schedule with the deadline that counts.</param>
    /// <param name="domains">Whose a mail domain is.</param>
    /// <param name="accepted">The senders that officers have accepted for its applicant.</param>
    /// <param name="tie">Whose matter it is as correspondence; null where nobody has looked.</param>
    /// <param name="sealedAt">When the register was sealed for the closing statement, or null: from then on nothing is folded silently any more, unless it was folded before.</param>
    public static Placement Of(Submission submission, SubmissionReading reading, CallSchedule schedule, SenderDomains domains, IReadOnlyList<SenderAcceptance> accepted, DateTimeOffset? sealedAt,
        CorrespondenceTie? tie = null)
    {
        var closed = sealedAt is not null;
        var assigned = submission.Ruling is { Kind: RulingKind.Assigned };
        var admitted = submission.Admission is not null;
        var onTime = schedule.IsOnTime(submission.ReceivedAt);
        // What is asked for after the closing is no late application, unless an officer takes it for one.
        var kind = reading.IsAnnex && !onTime && !admitted ? SubmissionKind.Correspondence : reading.Kind;
        var isForm = kind == SubmissionKind.Submission;
        var applicant = assigned ? submission.Ruling!.Applicant : isForm ? reading.Applicant : (tie ?? new(reading.Applicant, null)).Applicant;
        var early = submission.ReceivedAt < schedule.OpensAt;
        var foundAfterClosing = IsFoundAfterClosing(submission, schedule, closed);
        var heldAfterClosing = foundAfterClosing && !assigned && !admitted;
        var facts = SenderFacts.Of(submission, reading, applicant, domains, accepted);
        var (sender, hold) = SenderOf(submission, reading, facts, applicant, accepted);
        // No link is mailed for what comes too late: nothing follows from it.
        if (hold == HoldReason.SenderUnconfirmed && !onTime)
            hold = HoldReason.SenderUnknown;
        var waits = isForm && (applicant is not null || hold == HoldReason.Filing) ? hold : null;
        // Its own arrival says nothing about when the applicant's came.
        var isUnfiled = hold == HoldReason.Filing;

        List<Finding> findings = [.. reading.Findings.Select(Said).Select(finding => assigned ? Settled(finding) : finding), .. ArrivalFindings.Of(submission with { OnTime = onTime }, schedule)];
        if (!onTime && isForm && !isUnfiled)
            findings.Add(admitted ? SubmissionFinding.LateAdmitted() : SubmissionFinding.Late());
        if (!isForm && tie?.Finding is { } said)
        {
            findings.RemoveAll(ApplicantFinding.LeavesUnknown);
            findings.Add(assigned ? Settled(said) : said);
        }

        if (!isForm && reading.IsAnnex)
            findings.Add(ApplicantFinding.Annex());
        else if (!isForm && !reading.Findings.Any(MailFinding.Is) && reading.MissingFiles is { } missing)
            findings.Add(missing.Finding);
        else if (!isForm && !reading.Findings.Any(MailFinding.Is))
            findings.Add(MailFinding.NoFiles());
        if (early && isForm)
            findings.Add(assigned || admitted ? SubmissionFinding.Early() with { Severity = Severity.Info } : SubmissionFinding.Early());
        if (foundAfterClosing && isForm)
            findings.Add(heldAfterClosing ? SubmissionFinding.FoundAfterClosing() : SubmissionFinding.FoundAfterClosing() with { Severity = Severity.Info });

        var counts = isForm && applicant is not null && !heldAfterClosing && sender.Standing != SenderStanding.Held
            && (onTime || admitted) && (assigned || admitted || !early);
        var settled = submission.Ruling is { Kind: RulingKind.Settled };
        var state = !isForm ? IsOurs(reading) || settled ? SubmissionState.Read : SubmissionState.NeedsReview
            : !onTime && !admitted && !isUnfiled ? SubmissionState.Late
            : NeedsPerson(findings) || !counts ? SubmissionState.NeedsReview
            : SubmissionState.Read;
        return new(
            submission with
            {
                Kind = kind,
                OnTime = onTime,
                State = state,
                Applicant = applicant,
                Names = isForm && applicant is null ? [.. reading.Signals.Select(signal => signal.Code).Distinct().Order(StringComparer.Ordinal)] : [],
                FoundAfterClosing = foundAfterClosing,
                Hold = waits,
            },
            reading with { Findings = findings, Correspondence = AnswerTo(submission, reading, domains, applicant, sender, SilenceOf(facts.Proof, onTime, asksBack: waits == HoldReason.SenderUnconfirmed), assigned) },
            counts, heldAfterClosing, counts && closed && (foundAfterClosing || !onTime || IsActedOnAfter(sealedAt, submission, accepted)), schedule, LeftBy(submission, reading, counts ? applicant : null), sender)
        {
            IsClosed = closed,
        };

        // What the mail server found stays said; what follows from it is over once an officer has let the submission count.
        Finding Said(Finding finding) =>
            !SenderFinding.IsUnauthenticated(finding) ? finding
            : sender.Standing == SenderStanding.Held && !onTime ? finding
            : sender.Standing == SenderStanding.Held ? SenderFinding.Waiting(finding)
            : SenderFinding.Confirmed(finding, ConfirmedBy());

        string? ConfirmedBy() =>
            submission.Admission?.By ?? submission.Ruling?.By ?? accepted.Where(one => one.WithoutProof && one.Covers(submission.From)).MaxBy(one => one.At)?.By;
    }

    /// <summary>Places a submission that a person has rejected: it is part of nothing, whatever was read from it.</summary>
    /// <param name="submission">As it stands in the register.</param>
    /// <param name="kept">What was read from it before, or nothing.</param>
    /// <param name="schedule">The schedule with the deadline that counts.</param>
    /// <param name="closed">Whether the register is sealed for the closing statement.</param>
    public static Placement OfRejected(Submission submission, SubmissionReading kept, CallSchedule schedule, bool closed) => new(
        submission with
        {
            OnTime = schedule.IsOnTime(submission.ReceivedAt),
            State = SubmissionState.Rejected,
            Applicant = null,
            Names = [],
            FoundAfterClosing = IsFoundAfterClosing(submission, schedule, closed),
            Hold = null,
        },
        kept, Counts: false, HeldAfterClosing: false, ChangesClosed: false, schedule, LeftBy(submission, kept, null),
        ContributionSender.Unrecorded)
    {
        IsClosed = closed,
    };

    // What an officer did after the register was sealed changes the application, and whoever is part of it is told.
    private static bool IsActedOnAfter(DateTimeOffset? sealedAt, Submission submission, IReadOnlyList<SenderAcceptance> accepted) =>
        submission.Ruling?.At > sealedAt || submission.Admission?.At > sealedAt || submission.Choice?.At > sealedAt
        || submission.Confirmation?.At > sealedAt
        || accepted.Any(one => one.At > sealedAt && one.Covers(submission.From));

    private static bool IsFoundAfterClosing(Submission submission, CallSchedule schedule, bool closed) =>
        submission.FoundAfterClosing
        || (closed && schedule.IsOnTime(submission.ReceivedAt) && submission.Admission is null && submission.State is (SubmissionState.Received or SubmissionState.Late));

    /// <summary>The same once the application is known: a form of it may wait because another sender's stands.</summary>
    /// <param name="hold">Why it waits, or null.</param>
    public Placement After(HoldReason? hold) =>
        hold is null ? this : this with { Submission = Submission with { Hold = hold, State = SubmissionState.NeedsReview } };

    private static (ContributionSender Sender, HoldReason? Hold) SenderOf(
        Submission submission, SubmissionReading reading, SenderFacts facts, string? applicant, IReadOnlyList<SenderAcceptance> accepted)
    {
        if (reading.IsFiling)
        {
            // The address is the secretariat's, whoever it speaks for: only what the forms name tells whether two are one.
            var isHeld = submission.Filing is null;
            return (new(null, isHeld ? SenderStanding.Held : SenderStanding.Accepted, IsUpload: false, AnswersUs: false, reading.Contacts), isHeld ? HoldReason.Filing : null);
        }

        var letIn = submission is { Ruling.Kind: RulingKind.Assigned } or { Admission: not null };
        var (standing, hold) = SenderRules.Of(facts.Owner, facts.Proof, letIn ? AcceptedSender.ThisSubmission : SenderAcceptance.Of(accepted, submission.From));
        return (new(submission.From, standing, IsUpload: submission is { Source: SubmissionSource.Upload, Confirmation: null }, applicant is not null && reading.Answers.Contains(applicant), reading.Contacts), hold);
    }

    // An answer goes to an address that is the applicant's own or that an officer has accepted; where nothing proves the sender, to none but the very address
    // that the mail names, so that its owner notices. What is held is answered only where its sender is proved, or asked back for the proof.
    private static Correspondence AnswerTo(
        Submission submission, SubmissionReading reading, SenderDomains domains, string? applicant, ContributionSender sender, string? silenceWhileHeld, bool assigned)
    {
        if (reading.IsFiling)
            return reading.Correspondence with { ReplyTo = null, Silence = "事務局自身が届け出た提出のため、自動では送信していません。申請者には事務局からお知らせください。" };
        var answer = assigned ? reading.Correspondence.OfApplication() : reading.Correspondence;
        if (sender.Standing == SenderStanding.Held)
            return answer with { ReplyTo = submission.From, Silence = answer.Silence ?? silenceWhileHeld };
        var redirects = sender.Standing == SenderStanding.Own && domains.OwnerOf(answer.ReplyTo, applicant) == AddressOwner.Own;
        return redirects ? answer : answer with { ReplyTo = submission.From };
    }

    private static string? SilenceOf(SenderProof proof, bool onTime, bool asksBack) => proof switch
    {
        SenderProof.Proved => null,
        SenderProof.Failed => FailedSender,
        SenderProof.Unconfirmed when !onTime => LateUpload,
        _ => asksBack ? null : UncheckedSender,
    };

    // Nothing to do for a person whose own letter it is.
    private static bool IsOurs(SubmissionReading reading) => reading.Findings.Any(MailFinding.IsOwn);

    // What could not be opened is listed for a person even where the rest of the application is complete.
    private static bool NeedsPerson(IEnumerable<Finding> findings) => findings.Any(finding => finding.Severity >= Severity.Warning);

    // A person has answered the question of whose application it is.
    private static Finding Settled(Finding finding) =>
        ApplicantFinding.IsAnsweredByAssigning(finding) ? finding with { Severity = Severity.Info } : finding;

    // Only where it may have been placed otherwise before: the others were never part of another application.
    private static IReadOnlyList<string> LeftBy(Submission submission, SubmissionReading reading, string? applicant) =>
        submission.Ruling is null && submission.FormerApplicants.Count == 0 && !submission.WaitsForRereading
            ? []
            : [.. submission.FormerApplicants.Append(submission.Applicant).Append(reading.Applicant).OfType<string>().Distinct().Where(other => other != applicant)];
}
