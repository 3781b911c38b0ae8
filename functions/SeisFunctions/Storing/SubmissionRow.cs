using Azure.Data.Tables;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>A submission as a table row: partition the call, row key the submission's id.</summary>
internal static class SubmissionRow
{
    private const string All = "all";

    private const string Failed = "failed";

    /// <summary>The list of those that wait to be read again.</summary>
    public const string Rereading = "rereading";

    /// <summary>The list of what is correspondence.</summary>
    public const string Correspondence = "correspondence";

    /// <summary>The list of the correspondence that nobody has dealt with yet.</summary>
    public const string OpenCorrespondence = "correspondence-open";

    /// <summary>The list of route tests.</summary>
    public const string RouteTests = "routeTests";

    /// <summary>The list of those that a person has something to do with.</summary>
    public const string Tasks = "tasks";

    private static readonly string[] ByReading =
    [
        nameof(Submission.State),
        nameof(Submission.OnTime),
        nameof(Submission.Applicant),
        nameof(Submission.Names),
        nameof(Submission.Kind),
        nameof(Submission.Route),
        nameof(Submission.Hold),
        nameof(Submission.Collects),
        nameof(Submission.Withdraws),
        nameof(Submission.FoundAfterClosing),
        nameof(Submission.WaitsForRereading),
        nameof(Submission.Failure),
    ];

    private static readonly string[] ByActs =
    [
        nameof(Submission.State),
        nameof(Submission.Names),
        nameof(Submission.Ruling),
        nameof(Submission.Admission),
        nameof(Submission.Confirmation),
        nameof(Submission.Filing),
        nameof(Submission.Choice),
        nameof(Submission.Assignment),
        nameof(Submission.Owner),
        nameof(Submission.Handled),
        nameof(Submission.FormerApplicants),
        nameof(Submission.WaitsForRereading),
        nameof(Submission.Failure),
        nameof(Submission.ActsFolded),
    ];

    /// <summary>Where a list, newest first, comes to those that were received at that time.</summary>
    public static string PositionOf(DateTimeOffset receivedAt) =>
        $"{DateTimeOffset.MaxValue.UtcTicks - receivedAt.UtcTicks:D19}";

    public static TableEntity Of(string callId, Submission submission) =>
        Listed(
            submission,
            TableRecord.ToRow(
                submission with
                {
                    HeaderDate = Storable(submission.HeaderDate),
                    TracedAt = Storable(submission.TracedAt),
                },
                callId,
                submission.Id
            )
        );

    /// <summary>What reading it found out.</summary>
    public static TableEntity OfReading(string callId, Submission submission)
    {
        var read = submission with { Failure = null, WaitsForRereading = false };
        return Listed(read, TableRecord.ToRow(read, callId, submission.Id, ByReading));
    }

    /// <summary>
    /// What people did to it, and how reading it went; and the earlier time of receipt, where the same message was
    /// delivered twice. The time of a damaged row is a stand-in, which must not become the one that counts.
    /// </summary>
    public static TableEntity OfActs(string callId, Submission submission) =>
        Listed(
            submission,
            TableRecord.ToRow(
                submission,
                callId,
                submission.Id,
                submission.IsDamaged ? ByActs : [.. ByActs, nameof(Submission.ReceivedAt)]
            )
        );

    /// <summary>
    /// The list that holds those in a state, all, or those whose reading has been given up; newest first.
    /// </summary>
    public static string List(SubmissionState? state, bool failed) => failed ? Failed : state?.ToString() ?? All;

    /// <summary>
    /// Keys of the rows that a submission has in lists. The id in a key leads to it: its own row can be large.
    /// </summary>
    public static IReadOnlyList<string> ListsOf(Submission submission)
    {
        var place = $"{PositionOf(submission.ReceivedAt)}~{submission.Id}";
        return
        [
            .. (
                submission.Kind switch
                {
                    SubmissionKind.Correspondence => ListsOfCorrespondence(submission),
                    SubmissionKind.RouteTest => ListsOfTest(submission),
                    _ => ListsOfSubmission(submission),
                }
            )
                .Concat(submission.IsTask ? [Tasks] : [])
                .Select(list => TableList.Key(list, place)),
        ];
    }

    // It is counted and listed apart from submissions, and stays on its own list once somebody has dealt with it.
    private static IEnumerable<string> ListsOfCorrespondence(Submission submission) =>
        [
            Correspondence,
            .. submission.State == SubmissionState.NeedsReview ? [OpenCorrespondence] : Array.Empty<string>(),
            .. submission.Applicant is { } applicant ? [CorrespondenceOf(applicant)] : Array.Empty<string>(),
            .. submission.Failure is { GivenUp: true } ? [Failed] : Array.Empty<string>(),
            .. submission.WaitsForRereading ? [Rereading] : Array.Empty<string>(),
            .. submission is { Collects: true, Hold: not null, Applicant: { } named }
                ? [HeldCollectedOf(named)]
                : Array.Empty<string>(),
        ];

    // It stands on its own lists alone, and with what waits to be read.
    private static IEnumerable<string> ListsOfTest(Submission submission) =>
        [
            RouteTests,
            .. submission.Applicant is { } applicant ? [RouteTestsOf(applicant)] : Array.Empty<string>(),
            .. submission.WaitsToBeRead ? [Rereading] : Array.Empty<string>(),
        ];

    private static IEnumerable<string> ListsOfSubmission(Submission submission) =>
        [
            All, // one that no change of state takes it out of, even for the moment between two looks
            List(submission.State, failed: false),
            .. submission.Failure is { GivenUp: true } ? [Failed] : Array.Empty<string>(),
            .. submission.WaitsForRereading ? [Rereading] : Array.Empty<string>(),
            .. submission is { State: SubmissionState.Late, Applicant: { } applicant }
                ? [LateOf(applicant)]
                : Array.Empty<string>(),
            .. submission is { Hold: not null, Applicant: { } named } ? [HeldOf(named)] : Array.Empty<string>(),
        ];

    /// <summary>The list of what an applicant has sent too late.</summary>
    public static string LateOf(string applicant) => $"{SubmissionState.Late}-{applicant}";

    /// <summary>The list of the correspondence that is tied to an applicant.</summary>
    public static string CorrespondenceOf(string applicant) => $"{Correspondence}-of-{applicant}";

    /// <summary>The list of the route tests of an applicant.</summary>
    public static string RouteTestsOf(string applicant) => $"{RouteTests}-of-{applicant}";

    /// <summary>The list of what names an applicant and waits because of its sender.</summary>
    public static string HeldOf(string applicant) => $"held-{applicant}";

    /// <summary>
    /// The list of what brings something that is collected from an applicant and waits because of its sender.
    /// </summary>
    public static string HeldCollectedOf(string applicant) => $"held-collected-{applicant}";

    /// <summary>Whether a text is a place in a list.</summary>
    public static bool IsPosition(string text) =>
        text.Split('~') is [{ Length: 19 } time, var id] && time.All(char.IsAsciiDigit) && SubmissionId.IsValid(id);

    /// <summary>The submission that a key in a list leads to.</summary>
    public static string IdIn(string key) => key[(key.LastIndexOf('~') + 1)..];

    public static Submission Read(TableEntity row)
    {
        var (read, damaged) = TableRecord.Read(row, StandIn(row));
        return read with
        {
            IsDamaged = damaged,
            Version = row.ETag.ToString(),
            Lists = TableList.Of(row.Cell(TableList.Column) as string),
        };
    }

    private static Submission StandIn(TableEntity row)
    {
        var stored = row.Cell(nameof(Submission.StoredAt)) as DateTimeOffset? ?? JapanTime.Unknown;
        return new()
        {
            Id = row.RowKey,
            ReceiptNumber = SubmissionId.ReceiptNumber(row.RowKey),
            ReceivedAt = stored,
            StoredAt = stored,
            Source = SubmissionSource.Http,
            RawSha256 = "",
            RawSize = 0,
            OnTime = true,
            State = SubmissionState.NeedsReview,
        };
    }

    private static TableEntity Listed(Submission submission, TableEntity row)
    {
        row[TableList.Column] = string.Join(' ', ListsOf(submission));
        return row;
    }

    /// <summary>What a row is: correspondence and route tests are not counted among submissions.</summary>
    public static SubmissionKind KindOf(TableEntity entity) =>
        new StoredRow(entity).Word(nameof(Submission.Kind), SubmissionKind.Submission);

    /// <summary>
    /// When it was received, what has become of it, whose it is, and whether reading it was given up; the time is null
    /// where the row does not tell it any more.
    /// </summary>
    public static (
        DateTimeOffset? ReceivedAt,
        SubmissionState State,
        string? Applicant,
        IReadOnlyList<string> Names,
        bool IsGivenUp
    ) ArrivalOf(TableEntity entity)
    {
        var row = new StoredRow(entity);
        return (
            row.ValueOrNull<DateTimeOffset>(nameof(Submission.ReceivedAt)),
            row.Word(nameof(Submission.State), SubmissionState.NeedsReview),
            row.TextOrNull(nameof(Submission.Applicant)),
            row.JsonOrNull<IReadOnlyList<string>>(nameof(Submission.Names)) ?? [],
            row.JsonOrNull<ReadingFailure>(nameof(Submission.Failure)) is { GivenUp: true }
        );
    }

    // What a header says may lie outside of what a table can hold.
    private static DateTimeOffset? Storable(DateTimeOffset? written) =>
        written is { UtcDateTime.Year: > 1601 and < 9999 } date ? date.ToUniversalTime() : null;
}
