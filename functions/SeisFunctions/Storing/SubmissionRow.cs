using System.Text.Json;
using Azure.Data.Tables;
using SeisFunctions.Calls.Places;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Storing;

/// <summary>A submission as a table row: partition the call, row key the submission's id.</summary>
internal static class SubmissionRow
{
    private const string All = "all";

    private const string Failed = "failed";

    /// <summary>The list of those that wait to be read again.</summary>
    public const string Rereading = "rereading";

    /// <summary>Where a list, newest first, comes to those that were received at that time.</summary>
    public static string PlaceOf(DateTimeOffset receivedAt) => $"{DateTimeOffset.MaxValue.UtcTicks - receivedAt.UtcTicks:D19}";

    public static TableEntity Of(string callId, Submission submission) => new(callId, submission.Id)
    {
        [nameof(Submission.ReceiptNumber)] = submission.ReceiptNumber,
        [nameof(Submission.ReceivedAt)] = submission.ReceivedAt,
        [nameof(Submission.StoredAt)] = submission.StoredAt,
        [nameof(Submission.HeaderDate)] = Storable(submission.HeaderDate),
        [nameof(Submission.TracedAt)] = Storable(submission.TracedAt),
        [nameof(Submission.Source)] = submission.Source.ToString(),
        [nameof(Submission.JunkFolder)] = submission.JunkFolder,
        [nameof(Submission.RawSha256)] = submission.RawSha256,
        [nameof(Submission.RawSize)] = submission.RawSize,
        [nameof(Submission.Subject)] = submission.Subject,
        [nameof(Submission.From)] = submission.From,
        [nameof(Submission.Attachments)] = JsonSerializer.Serialize(submission.Attachments, RegisterJson.Options),
        [nameof(Submission.OnTime)] = submission.OnTime,
        [nameof(Submission.State)] = submission.State.ToString(),
        [nameof(Submission.Applicant)] = submission.Applicant,
        [TableList.Column] = string.Join(' ', ListsOf(submission)),
    };

    /// <summary>What reading it found out.</summary>
    public static TableEntity OfReading(string callId, Submission submission) => new(callId, submission.Id)
    {
        [nameof(Submission.State)] = submission.State.ToString(),
        [nameof(Submission.OnTime)] = submission.OnTime,
        [nameof(Submission.Applicant)] = submission.Applicant ?? "", // A merge leaves alone what is null.
        [nameof(Submission.Kind)] = submission.Kind.ToString(),
        [nameof(Submission.Hold)] = submission.Hold?.ToString() ?? "",
        [nameof(Submission.FoundAfterClosing)] = submission.FoundAfterClosing,
        [nameof(Submission.WaitsForRereading)] = false,
        [nameof(Submission.Failure)] = "",
        [TableList.Column] = string.Join(' ', ListsOf(submission with { Failure = null, WaitsForRereading = false })),
    };

    /// <summary>What people did to it, and how reading it went.</summary>
    public static TableEntity OfActs(string callId, Submission submission) => new(callId, submission.Id)
    {
        [nameof(Submission.State)] = submission.State.ToString(),
        [nameof(Submission.Ruling)] = submission.Ruling is null ? "" : JsonSerializer.Serialize(submission.Ruling, RegisterJson.Options),
        [nameof(Submission.Admission)] = submission.Admission is null ? "" : JsonSerializer.Serialize(submission.Admission, RegisterJson.Options),
        [nameof(Submission.Choice)] = submission.Choice is null ? "" : JsonSerializer.Serialize(submission.Choice, RegisterJson.Options),
        [nameof(Submission.FormerApplicants)] = string.Join(' ', submission.FormerApplicants),
        [nameof(Submission.WaitsForRereading)] = submission.WaitsForRereading,
        [nameof(Submission.Failure)] = submission.Failure is null ? "" : JsonSerializer.Serialize(submission.Failure, RegisterJson.Options),
        [TableList.Column] = string.Join(' ', ListsOf(submission)),
    };

    /// <summary>The list that holds those in a state, all, or those whose reading has been given up; newest first.</summary>
    public static string List(SubmissionState? state, bool failed) => failed ? Failed : state?.ToString() ?? All;

    /// <summary>Keys of the rows that a submission has in lists. The id in a key leads to it: its own row can be large.</summary>
    public static IReadOnlyList<string> ListsOf(Submission submission)
    {
        var place = $"{PlaceOf(submission.ReceivedAt)}~{submission.Id}";
        IEnumerable<string> lists =
        [
            All, // one that no change of state takes it out of, even for the moment between two looks
            List(submission.State, failed: false),
            .. submission.Failure is { GivenUp: true } ? [Failed] : Array.Empty<string>(),
            .. submission.WaitsForRereading ? [Rereading] : Array.Empty<string>(),
            .. submission is { State: SubmissionState.Late, Applicant: { } applicant } ? [LateOf(applicant)] : Array.Empty<string>(),
            .. submission is { Hold: not null, Applicant: { } named } ? [HeldOf(named)] : Array.Empty<string>(),
        ];
        return [.. lists.Select(list => TableList.Key(list, place))];
    }

    /// <summary>The list of what an applicant has sent too late.</summary>
    public static string LateOf(string applicant) => $"{SubmissionState.Late}-{applicant}";

    /// <summary>The list of what names an applicant and waits because of its sender.</summary>
    public static string HeldOf(string applicant) => $"held-{applicant}";

    /// <summary>Whether a text is a place in a list.</summary>
    public static bool IsPlace(string text) => text.Split('~') is [{ Length: 19 } time, var id] && time.All(char.IsAsciiDigit) && SubmissionId.IsValid(id);

    /// <summary>The submission that a key in a list leads to.</summary>
    public static string IdIn(string key) => key[(key.LastIndexOf('~') + 1)..];

    public static Submission Read(TableEntity entity)
    {
        var row = new StoredRow(entity);
        var stored = row.Value(nameof(Submission.StoredAt), DateTimeOffset.UnixEpoch);
        var read = new Submission
        {
            Id = entity.RowKey,
            ReceiptNumber = row.Text(nameof(Submission.ReceiptNumber), SubmissionId.ReceiptNumber(entity.RowKey)),
            ReceivedAt = row.Value(nameof(Submission.ReceivedAt), stored),
            StoredAt = stored,
            HeaderDate = row.ValueOrNull<DateTimeOffset>(nameof(Submission.HeaderDate)),
            TracedAt = row.ValueOrNull<DateTimeOffset>(nameof(Submission.TracedAt)),
            JunkFolder = row.TextOrNull(nameof(Submission.JunkFolder)),
            Source = row.Word(nameof(Submission.Source), SubmissionSource.Http),
            RawSha256 = row.Text(nameof(Submission.RawSha256), ""),
            RawSize = row.Value(nameof(Submission.RawSize), 0L),
            Subject = row.TextOrNull(nameof(Submission.Subject)),
            From = row.TextOrNull(nameof(Submission.From)),
            Attachments = row.JsonOrNull<IReadOnlyList<Attachment>>(nameof(Submission.Attachments)) ?? [],
            OnTime = row.Value(nameof(Submission.OnTime), true),
            State = row.Word(nameof(Submission.State), SubmissionState.NeedsReview),
            Applicant = row.TextOrNull(nameof(Submission.Applicant)),
            Kind = row.WordOrNull<SubmissionKind>(nameof(Submission.Kind)) ?? SubmissionKind.Submission,
            Hold = row.WordOrNull<HoldReason>(nameof(Submission.Hold)),
            FoundAfterClosing = row.ValueOrNull<bool>(nameof(Submission.FoundAfterClosing)) ?? false,
            Ruling = row.JsonOrNull<Ruling>(nameof(Submission.Ruling)),
            Admission = row.JsonOrNull<Admission>(nameof(Submission.Admission)),
            Choice = row.JsonOrNull<SecondChoice>(nameof(Submission.Choice)),
            FormerApplicants = row.TextOrNull(nameof(Submission.FormerApplicants))?.Split(' ') ?? [],
            WaitsForRereading = row.ValueOrNull<bool>(nameof(Submission.WaitsForRereading)) ?? false,
            Failure = row.JsonOrNull<ReadingFailure>(nameof(Submission.Failure)),
            Version = entity.ETag.ToString(),
            Lists = TableList.Of(row.TextOrNull(TableList.Column)),
        };
        return read with { IsDamaged = row.IsDamaged };
    }

    /// <summary>When it was received, what has become of it, and whose it is; the time is null where the row does not tell it any more.</summary>
    public static (DateTimeOffset? ReceivedAt, SubmissionState State, string? Applicant) ArrivalOf(TableEntity entity)
    {
        var row = new StoredRow(entity);
        return (row.ValueOrNull<DateTimeOffset>(nameof(Submission.ReceivedAt)), row.Word(nameof(Submission.State), SubmissionState.NeedsReview), row.TextOrNull(nameof(Submission.Applicant)));
    }

    /// <summary>All of it, for a row that is written anew.</summary>
    public static TableEntity Whole(string callId, Submission submission)
    {
        var row = Of(callId, submission);
        foreach (var (column, value) in OfReading(callId, submission).Concat(OfActs(callId, submission)))
            row[column] = value;
        return row;
    }

    // What a header says may lie outside of what a table can hold.
    private static DateTimeOffset? Storable(DateTimeOffset? written) => written is { UtcDateTime.Year: > 1601 and < 9999 } date ? date.ToUniversalTime() : null;
}
