using SeisFunctions.Domain.Collections;
using SeisFunctions.Domain.Routes;
using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Domain;

/// <summary>One mail or upload as it stands in the register (受付台帳). The message itself is never changed.</summary>
public sealed record Submission
{
    /// <summary>
    /// Derived from the call and the bytes of the message, so that the same message is the same submission.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>受付番号: eight characters, derived from <see cref="Id"/>.</summary>
    public required string ReceiptNumber { get; init; }

    /// <summary>
    /// When the receiving side took the message, UTC; where <see cref="Filing"/> is there, as a person stated it. The
    /// only clock that decides about the deadline.
    /// </summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When our own side took the message, UTC, whatever a person has stated since.</summary>
    public DateTimeOffset ArrivedAt => Filing?.ArrivedAt ?? ReceivedAt;

    /// <summary>When the register row was written, UTC.</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>The <c>Date:</c> header as its sender's clock wrote it, or null. Shown, never decided on.</summary>
    public DateTimeOffset? HeaderDate { get; init; }

    /// <summary>
    /// When our own mail server says that it took the message (topmost <c>Received:</c> header), or null. Shown, never
    /// decided on.
    /// </summary>
    public DateTimeOffset? TracedAt { get; init; }

    /// <summary>The way it came in.</summary>
    public required SubmissionSource Source { get; init; }

    /// <summary>Name of the junk folder that it was found in, or null.</summary>
    public string? JunkFolder { get; init; }

    /// <summary>SHA-256 of the raw message, lower-case hex: the name of its blob.</summary>
    public required string RawSha256 { get; init; }

    /// <summary>
    /// 32 random bytes, lower-case hex: with them a proof of receipt tells nobody but its applicant what it proves. Null
    /// for what an earlier version took, and once personal data is erased.
    /// </summary>
    public string? Salt { get; init; }

    /// <summary>Bytes of the raw message.</summary>
    public required long RawSize { get; init; }

    /// <summary>Decoded subject (件名), or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Address of the sender, or null.</summary>
    public string? From { get; init; }

    /// <summary>The files of the message.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Whether it was received at or before the deadline.</summary>
    public required bool OnTime { get; init; }

    /// <summary>What has become of it.</summary>
    public required SubmissionState State { get; init; }

    /// <summary>Code of the applicant that it was placed with, or null.</summary>
    public string? Applicant { get; init; }

    /// <summary>
    /// Codes of the applicants that it names although it could be placed with none of them; where reading it was given
    /// up, of those whose it may be.
    /// </summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>
    /// Codes of the applicants of which it makes something known: whose it is, or whom it names. None of what a person
    /// has ruled out.
    /// </summary>
    public IEnumerable<string> Heard => HeardIn(State, Applicant, Names);

    /// <summary>What it is, once it has been read.</summary>
    public SubmissionKind Kind { get; init; }

    /// <summary>Whether it is a route test, which no officer takes for an application.</summary>
    public bool IsTest => Kind == SubmissionKind.RouteTest;

    /// <summary>
    /// What it comes to as a route test; null for any other. It stays where an officer takes it for an application.
    /// </summary>
    public RouteResult? Route { get; init; }

    /// <summary>Why it, or a form of it, waits for a person because of its sender; or null.</summary>
    public HoldReason? Hold { get; init; }

    /// <summary>
    /// Whether it was on time and came to light only once the closing statement was written. Stays so, whatever is done
    /// with it afterwards.
    /// </summary>
    public bool FoundAfterClosing { get; init; }

    /// <summary>What a person ruled about it, or null.</summary>
    public Ruling? Ruling { get; init; }

    /// <summary>That an officer let it count although it was late, early or found after closing, or null.</summary>
    public Admission? Admission { get; init; }

    /// <summary>
    /// That the link was followed which had been mailed to the address that it states, if it is an upload; or null.
    /// </summary>
    public Confirmation? Confirmation { get; init; }

    /// <summary>
    /// What an officer stated about it, if the secretariat itself has sent it in for an applicant; or null.
    /// </summary>
    public Filing? Filing { get; init; }

    /// <summary>What an officer chose where it may be a second application, or null.</summary>
    public SecondChoice? Choice { get; init; }

    /// <summary>Whether it brings what is collected from its applicant (覚書, 報告書).</summary>
    public bool Collects { get; init; }

    /// <summary>Whether it is correspondence that speaks of taking the application back.</summary>
    public bool Withdraws { get; init; }

    /// <summary>Whether it does, and nobody has dealt with it yet: nothing is certain of its application.</summary>
    public bool IsOpenWithdrawal =>
        this is { Withdraws: true, Kind: SubmissionKind.Correspondence, State: SubmissionState.NeedsReview };

    /// <summary>For which collection an officer takes it, or null.</summary>
    public CollectionAssignment? Assignment { get; init; }

    /// <summary>Who of the officers deals with it, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>The state in which a person has dealt with it, or null.</summary>
    public string? Handled { get; init; }

    /// <summary>
    /// Whether a person has something to do with it: it waits for one, or came too late and nobody has dealt with it.
    /// </summary>
    public bool IsTask =>
        State == SubmissionState.NeedsReview || (State == SubmissionState.Late && Handled != State.ToString());

    /// <summary>What a person has to do with it, or null.</summary>
    public SubmissionTask? Task =>
        this switch
        {
            { IsTask: false } => null,
            { State: SubmissionState.Late } => SubmissionTask.Late,
            { Kind: SubmissionKind.Correspondence, Collects: false } => SubmissionTask.Correspondence,
            { IsDamaged: true } or { Failure.GivenUp: true } => SubmissionTask.Unreadable,
            { IsTest: true } => SubmissionTask.Test,
            { Hold: HoldReason.Second } => SubmissionTask.Second,
            { Hold: { } hold } when Holds.IsOfContent(hold) => SubmissionTask.Second,
            { Hold: not null and not HoldReason.Filing } => SubmissionTask.Held,
            { Collects: true } => SubmissionTask.Collected,
            _ => SubmissionTask.Waiting,
        };

    /// <summary>Number of the last act that changed it, or 0.</summary>
    public int ActsFolded { get; init; }

    /// <summary>
    /// Prefectures of whose applications it was part before a person ruled otherwise: they are folded again without it.
    /// </summary>
    public IReadOnlyList<string> FormerApplicants { get; init; } = [];

    /// <summary>Whether what it is rests on its having been received after the deadline.</summary>
    public bool IsHeldAsLate =>
        State == SubmissionState.Late || this is { Kind: SubmissionKind.Correspondence, OnTime: false };

    /// <summary>Whether it waits to be read again because a person has acted on it since.</summary>
    public bool WaitsForRereading { get; init; }

    /// <summary>Whether it waits to be read, for the first time or again.</summary>
    public bool WaitsToBeRead => State == SubmissionState.Received || WaitsForRereading;

    /// <summary>Why reading it failed the last time, or null.</summary>
    public ReadingFailure? Failure { get; init; }

    /// <summary>
    /// Whether its row is damaged: what could not be read there is a stand-in, and reading it again writes the row anew
    /// from the message.
    /// </summary>
    [NotStored]
    public bool IsDamaged { get; init; }

    /// <summary>Whether the row says nothing of its message: opening it took too long when it was received.</summary>
    public bool LacksMessage => From is null && Subject is null && Attachments.Count == 0;

    /// <summary>
    /// Version of the row, or null where it does not come from the register. What rests on an older one is not written.
    /// </summary>
    [NotStored]
    public string? Version { get; init; }

    /// <summary>Keys of its rows in the register's lists, as they were when it was read from there.</summary>
    [NotStored]
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>The same of what its row tells alone.</summary>
    /// <param name="state">Its state.</param>
    /// <param name="applicant">Whose it is, or null.</param>
    /// <param name="names">Whom it names.</param>
    public static IEnumerable<string> HeardIn(
        SubmissionState state,
        string? applicant,
        IReadOnlyList<string> names
    ) =>
        state == SubmissionState.Rejected
            ? []
            : names.Append(applicant).OfType<string>().Where(code => code.Length > 0);

    /// <summary>The same after a try to read it that failed.</summary>
    public Submission AfterFailedTry(string reason, DateTimeOffset at) =>
        WaitsToBeRead ? this with { Failure = new(reason, (Failure?.Tries ?? 0) + 1, at) } : this;

    /// <summary>The same while it is read alone, before anything is known of how that ends.</summary>
    public Submission AfterBeginning(DateTimeOffset at) =>
        this with
        {
            Failure = (Failure ?? ReadingFailure.Unknown(at) with { Tries = 0 }) with
            {
                Beginnings = (Failure?.Beginnings ?? 0) + 1,
            },
        };

    /// <summary>The same once that has ended, in whatever way, and the process lives.</summary>
    public Submission AfterEnding() =>
        Failure switch
        {
            null or { Beginnings: 0 } => this,
            { Tries: 0, GivenUp: false } => this with { Failure = null },
            var failure => this with { Failure = failure with { Beginnings = 0 } },
        };

    /// <summary>The same once no further try comes by itself: a person's matter.</summary>
    /// <param name="at">When the last try ended, UTC.</param>
    /// <param name="names">Codes of the applicants whose it may be.</param>
    public Submission AfterLastTry(DateTimeOffset at, IReadOnlyList<string> names) =>
        WaitsToBeRead
            ? this with
            {
                Failure = (Failure ?? ReadingFailure.Unknown(at)) with
                {
                    GivenUp = true,
                    NeverRead = State == SubmissionState.Received,
                },
                State = SubmissionState.NeedsReview,
                Names = names,
                WaitsForRereading = false,
            }
            : this;

    /// <summary>The same before any act on it.</summary>
    public Submission WithoutActs() =>
        WithoutFiling() with
        {
            Ruling = null,
            Admission = null,
            Confirmation = null,
            Choice = null,
            Assignment = null,
            Owner = null,
            Handled = null,
            ActsFolded = 0,
        };

    /// <summary>The same before anybody stated when it was received.</summary>
    public Submission WithoutFiling() =>
        Filing is { } filing ? this with { ReceivedAt = filing.ArrivedAt, Filing = null } : this;

    /// <summary>The applications of which it is or was part, as subjects of acts.</summary>
    /// <param name="added">Code of a further applicant, or null.</param>
    public IReadOnlyList<string> ApplicationsWith(string? added = null) =>
        [
            .. FormerApplicants
                .Append(Ruling?.Applicant)
                .Append(Applicant)
                .Append(added)
                .OfType<string>()
                .Distinct()
                .Select(AuditEntry.OfApplication),
        ];

    /// <summary>
    /// What may be kept of it once its sender's data is erased: nothing reads it again. A prefecture is no person.
    /// </summary>
    public Submission WithoutPersons() =>
        this with
        {
            Subject = null,
            From = null,
            Attachments = [],
            Salt = null,
            HeaderDate = null,
            State = SubmissionState.Rejected,
            Ruling = null,
            Filing = null,
            Choice = null,
            Assignment = null,
            Owner = null,
            Handled = null,
            WaitsForRereading = false,
            Failure = null,
        };

    /// <summary>The same, waiting to be read again.</summary>
    public Submission ToBeReadAgain() =>
        (this with { Failure = null }) switch
        {
            { State: SubmissionState.Received } waiting => waiting,
            var other when Failure is { NeverRead: true } => other with { State = SubmissionState.Received },
            var other => other with { WaitsForRereading = true },
        };
}
