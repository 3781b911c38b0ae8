using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Proving;
using SeisFunctions.Storing;

namespace SeisFunctions.Closing;

/// <summary>
/// 締切確定書: what the register held when the intake was closed. Written once, never changed, and named by its hash. It
/// says nothing but what the register and the officers say, so that whoever writes it again from the same register gets
/// the same bytes.
/// </summary>
/// <param name="CallId">The call.</param>
/// <param name="CallName">Its name.</param>
/// <param name="Deadline">The deadline that counted.</param>
/// <param name="Extension">The extension that made it so, or null.</param>
/// <param name="Override">That an officer had the call closed regardless, or null.</param>
/// <param name="RuleSet">Which rules decided.</param>
/// <param name="ReaderVersion">Which reader read.</param>
/// <param name="Counts">Number of applications by status.</param>
/// <param name="Submissions">Number of submissions.</param>
/// <param name="Applications">Every application with the hash of its result, in the order of their codes.</param>
/// <param name="OnTime">Every submission that was on time, in the order of receipt.</param>
public sealed record ClosingStatement(
    string CallId,
    string CallName,
    DateTimeOffset Deadline,
    DeadlineExtension? Extension,
    ClosingOverride? Override,
    string RuleSet,
    string ReaderVersion,
    IReadOnlyDictionary<ApplicationStatus, int> Counts,
    ClosingStatement.Tally Submissions,
    IReadOnlyList<ClosingStatement.Line> Applications,
    IReadOnlyList<ClosingStatement.ListedSubmission> OnTime
)
{
    /// <summary>The statement on the rows of the register. Correspondence is no submission.</summary>
    public static ClosingStatement Of(
        CallDefinition call,
        CallProgress progress,
        IReadOnlyCollection<ApplicationRow> applications,
        IReadOnlyCollection<Submission> submissions
    )
    {
        var schedule = progress.Of(call.Schedule);
        var ordered = submissions
            .OrderBy(submission => submission.ReceivedAt)
            .ThenBy(submission => submission.Id, StringComparer.Ordinal)
            .ToList();
        var standing = ApplicantsAtClosing.Of(call.Applicants.All, applications, ordered, schedule);
        return new(
            call.Id,
            call.Name,
            schedule.Deadline,
            progress.Extension,
            progress.Override,
            Checking.RuleSet.Of(call),
            Reading.ReaderVersion.Of(call),
            applications
                .GroupBy(row => row.StatusAfterDeadline)
                .OrderBy(group => group.Key)
                .ToDictionary(group => group.Key, group => group.Count()),
            Tally.Of(submissions, schedule),
            [
                .. applications
                    .OrderBy(row => row.Code, StringComparer.Ordinal)
                    .Select(row => new Line(
                        row.Code,
                        row.Name,
                        row.StatusAfterDeadline,
                        OutcomeText.Of(row.StatusAfterDeadline),
                        row.ReceivedAt,
                        row.ResultHash
                    )),
            ],
            Receipts(submission => schedule.IsOnTime(submission.ReceivedAt), _ => null)
        )
        {
            Waiting = Receipts(
                submission =>
                    submission.Hold != HoldReason.Second && !IsLate(submission) && ReasonOf(submission) is not null,
                ReasonOf
            ),
            Second = Receipts(
                submission => submission.Hold == HoldReason.Second && ReasonOf(submission) is not null,
                ReasonOf
            ),
            LeftOut = Receipts(submission => DecisionOn(submission) is not null, DecisionOn),
            Late = Receipts(IsLate, AdmissionOf),
            Silent = standing.Silent,
            WithoutApplication = standing.WithoutApplication,
            Unaccounted = standing.Unaccounted,
        };

        bool IsLate(Submission submission) => Tally.IsLate(submission, schedule);

        string? ReasonOf(Submission submission) => Unsettled.ReasonOf(submission, schedule);

        IReadOnlyList<ListedSubmission> Receipts(Func<Submission, bool> which, Func<Submission, string?> why) =>
            [.. ordered.Where(which).Select(submission => ListedSubmission.Of(submission, why(submission)))];
    }

    /// <summary>
    /// Those that were on time and wait for a person: held because of their sender, not placed, not read. None of them
    /// is lost by closing.
    /// </summary>
    public IReadOnlyList<ListedSubmission> Waiting { get; init; } = [];

    /// <summary>Those that may be a second application: the first stands until a person has decided.</summary>
    public IReadOnlyList<ListedSubmission> Second { get; init; } = [];

    /// <summary>
    /// Those that an officer ruled to be no application, or of which an officer chose the forms that count, with the
    /// reason.
    /// </summary>
    public IReadOnlyList<ListedSubmission> LeftOut { get; init; } = [];

    /// <summary>Those that were late, in the order of receipt.</summary>
    public IReadOnlyList<ListedSubmission> Late { get; init; } = [];

    /// <summary>What became of every file that was received, correspondence included.</summary>
    public FileLedger Files { get; init; } = FileLedger.Empty;

    /// <summary>
    /// The tree over everything that was received in time, correspondence included; null where an earlier version wrote
    /// the statement.
    /// </summary>
    public ReceiptsTotal? Receipts { get; init; }

    /// <summary>
    /// The prefectures without an application of which there is no submission, and which none names; of what an officer
    /// has ruled out nothing is left.
    /// </summary>
    public IReadOnlyList<SilentApplicant> Silent { get; init; } = [];

    /// <summary>The prefectures without an application of which something came, with what became of it.</summary>
    public IReadOnlyList<UnsettledApplicant> WithoutApplication { get; init; } = [];

    /// <summary>
    /// Codes of the prefectures that stand in none of these three lists, or in more than one, although each must stand
    /// in one of them; empty where all are accounted for.
    /// </summary>
    public IReadOnlyList<string> Unaccounted { get; init; } = [];

    /// <summary>What was not settled and names an applicant: its final letter waits for it.</summary>
    /// <param name="applicant">Code of the applicant.</param>
    public IEnumerable<ListedSubmission> UnsettledOf(string applicant) =>
        Waiting.Concat(Second).Where(receipt => receipt.Applicant == applicant || receipt.Names.Contains(applicant));

    private static string? AdmissionOf(Submission submission) =>
        submission.Admission is { } admitted ? $"受理：{admitted.By}：{admitted.Note}" : null;

    private static string? DecisionOn(Submission submission) =>
        submission switch
        {
            { State: SubmissionState.Rejected, Ruling: { } ruling } =>
                $"申請として扱わない：{ruling.By}：{ruling.Note ?? "理由の記載なし"}",
            { Choice: { } choice } => $"採用する様式の選択：{choice.By}：{choice.Note}",
            _ => null,
        };

    /// <summary>The tree of receipts (docs/proof.md).</summary>
    /// <param name="Leaves">Number of its leaves.</param>
    /// <param name="Root">Its root, lower-case hex.</param>
    /// <param name="Head">締切照合値: the hash of call, deadline, number of leaves and root.</param>
    public sealed record ReceiptsTotal(int Leaves, string Root, string Head)
    {
        internal static ReceiptsTotal Of(TreeHead head) => new(head.Leaves, head.Root, head.Hash);
    }

    /// <summary>Number of submissions.</summary>
    /// <param name="Total">All.</param>
    /// <param name="OnTime">Received at or before the deadline.</param>
    /// <param name="Late">Received after it.</param>
    /// <param name="NeedsReview">Waiting for a person.</param>
    public sealed record Tally(int Total, int OnTime, int Late, int NeedsReview)
    {
        internal static Tally Of(IReadOnlyCollection<Submission> submissions, CallSchedule schedule)
        {
            return new(
                submissions.Count,
                submissions.Count(submission => schedule.IsOnTime(submission.ReceivedAt)),
                submissions.Count(submission => IsLate(submission, schedule)),
                submissions.Count(submission => submission.State == SubmissionState.NeedsReview)
            );
        }

        // Of what the secretariat has sent in itself it is not known, until an officer states when it was received.
        internal static bool IsLate(Submission submission, CallSchedule schedule) =>
            submission.Hold != HoldReason.Filing && !schedule.IsOnTime(submission.ReceivedAt);
    }

    /// <summary>One application.</summary>
    /// <param name="Code">Code of the applicant.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Status">Final status.</param>
    /// <param name="StatusText">The same in Japanese.</param>
    /// <param name="ReceivedAt">When its newest on-time submission was received.</param>
    /// <param name="ResultHash">Hash of the result in full.</param>
    public sealed record Line(
        string Code,
        string Name,
        ApplicationStatus Status,
        string StatusText,
        DateTimeOffset ReceivedAt,
        string ResultHash
    );

    /// <summary>One submission.</summary>
    /// <param name="ReceiptNumber">受付番号.</param>
    /// <param name="ReceivedAt">When the receiving side took it.</param>
    /// <param name="State">What had become of it.</param>
    /// <param name="Applicant">Code of the applicant that it was placed with, or null.</param>
    /// <param name="Sha256">Hash of the raw message.</param>
    public sealed record ListedSubmission(
        string ReceiptNumber,
        DateTimeOffset ReceivedAt,
        SubmissionState State,
        string? Applicant,
        string Sha256
    )
    {
        /// <summary>Codes of the applicants that it names although it was placed with none of them.</summary>
        public IReadOnlyList<string> Names { get; init; } = [];

        /// <summary>Why it waits, or what a person decided about it, in Japanese, or null.</summary>
        public string? Why { get; init; }

        internal static ListedSubmission Of(Submission submission, string? why) =>
            new(
                submission.ReceiptNumber,
                submission.ReceivedAt,
                submission.State,
                submission.Applicant,
                submission.RawSha256
            )
            {
                Names = submission.State == SubmissionState.Rejected ? submission.FormerApplicants : submission.Names,
                Why = why,
            };
    }

    /// <summary>A prefecture.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Name">Its name.</param>
    public sealed record SilentApplicant(string Code, string Name);

    /// <summary>A prefecture without an application of which something came.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Why">What became of that, in Japanese.</param>
    public sealed record UnsettledApplicant(string Code, string Name, string Why);
}
