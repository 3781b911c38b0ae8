using System.Text.Json;
using Azure.Data.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;

namespace SeisFunctions.Storing;

/// <summary>A contribution as a table row: partition the applicant of the call, row key the submission's id.</summary>
internal static class ContributionRow
{
    public static TableEntity Of(string partition, Contribution contribution) =>
        new(partition, contribution.SubmissionId)
        {
            [nameof(Contribution.ReceivedAt)] = contribution.ReceivedAt,
            [nameof(Contribution.Forms)] = string.Join(' ', contribution.Forms),
            [nameof(ContributedForm.Stated)] = JsonSerializer.Serialize(StatedIn(contribution), RegisterJson.Options),
            [nameof(Contribution.Sender)] = JsonSerializer.Serialize(contribution.Sender, RegisterJson.Options),
            [nameof(Contribution.Papers)] = string.Join(' ', contribution.Papers),
            [nameof(Contribution.Chosen)] = contribution.Chosen is null ? null : string.Join(' ', contribution.Chosen),
        };

    /// <summary>That its submission's row says that it waits.</summary>
    public static TableEntity OfHold(string partition, string submissionId, HoldReason hold) =>
        new(partition, submissionId) { [nameof(Submission.Hold)] = hold.ToString() };

    public static Contribution Read(TableEntity row)
    {
        var stated = row.GetString(nameof(ContributedForm.Stated)) is { Length: > 0 } json
            ? JsonSerializer.Deserialize<Dictionary<string, string[]>>(json, RegisterJson.Stored)!
            : [];
        return new(
            row.RowKey,
            row.GetDateTimeOffset(nameof(Contribution.ReceivedAt))!.Value,
            [
                .. row.GetString(nameof(Contribution.Forms))
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(ContributedForm.Parse)
                    .Select(form => form with { Stated = stated.GetValueOrDefault(form.FormId) }),
            ]
        )
        {
            Sender = row.GetString(nameof(Contribution.Sender)) is { Length: > 0 } sender
                ? JsonSerializer.Deserialize<ContributionSender>(sender, RegisterJson.Stored)!
                : ContributionSender.Unrecorded,
            Papers =
            [
                .. (row.GetString(nameof(Contribution.Papers)) ?? "")
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(Enum.Parse<FileFormat>),
            ],
            Chosen = row.GetString(nameof(Contribution.Chosen))?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            RecordedHold = Enum.TryParse<HoldReason>(row.GetString(nameof(Submission.Hold)), out var hold)
                ? hold
                : null,
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> StatedIn(Contribution contribution) =>
        contribution
            .Forms.Where(form => form.Stated is not null)
            .ToDictionary(form => form.FormId, form => form.Stated!);
}
