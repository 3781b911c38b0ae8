using System.Text.Json;
using Azure.Data.Tables;
using SeisFunctions.Domain;

namespace SeisFunctions.Recording;

/// <summary>A submission as a table row: partition the call, row key the submission's id.</summary>
internal static class SubmissionRow
{
    public static TableEntity Of(string callId, Submission submission) => new(callId, submission.Id)
    {
        [nameof(Submission.ReceiptNumber)] = submission.ReceiptNumber,
        [nameof(Submission.ReceivedAt)] = submission.ReceivedAt,
        [nameof(Submission.StoredAt)] = submission.StoredAt,
        [nameof(Submission.HeaderDate)] = submission.HeaderDate is { UtcDateTime.Year: > 1601 and < 9999 } date ? date.ToUniversalTime() : null,
        [nameof(Submission.Source)] = submission.Source.ToString(),
        [nameof(Submission.RawSha256)] = submission.RawSha256,
        [nameof(Submission.RawSize)] = submission.RawSize,
        [nameof(Submission.Subject)] = submission.Subject,
        [nameof(Submission.From)] = submission.From,
        [nameof(Submission.Attachments)] = JsonSerializer.Serialize(submission.Attachments, RegisterJson.Options),
        [nameof(Submission.OnTime)] = submission.OnTime,
        [nameof(Submission.State)] = submission.State.ToString(),
        [nameof(Submission.Applicant)] = submission.Applicant,
    };

    public static Submission Read(TableEntity row) => new()
    {
        Id = row.RowKey,
        ReceiptNumber = row.GetString(nameof(Submission.ReceiptNumber)),
        ReceivedAt = row.GetDateTimeOffset(nameof(Submission.ReceivedAt))!.Value,
        StoredAt = row.GetDateTimeOffset(nameof(Submission.StoredAt))!.Value,
        HeaderDate = row.GetDateTimeOffset(nameof(Submission.HeaderDate)),
        Source = Enum.Parse<SubmissionSource>(row.GetString(nameof(Submission.Source))),
        RawSha256 = row.GetString(nameof(Submission.RawSha256)),
        RawSize = row.GetInt64(nameof(Submission.RawSize))!.Value,
        Subject = row.GetString(nameof(Submission.Subject)),
        From = row.GetString(nameof(Submission.From)),
        Attachments = JsonSerializer.Deserialize<IReadOnlyList<Attachment>>(row.GetString(nameof(Submission.Attachments)), RegisterJson.Options)!,
        OnTime = row.GetBoolean(nameof(Submission.OnTime))!.Value,
        State = Enum.Parse<SubmissionState>(row.GetString(nameof(Submission.State))),
        Applicant = row.GetString(nameof(Submission.Applicant)),
    };
}
