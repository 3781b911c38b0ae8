using Azure.Data.Tables;
using SeisFunctions.Domain;

namespace SeisFunctions.Recording;

/// <summary>Which applications a list shows; null leaves a condition out.</summary>
/// <param name="Status">Only this status.</param>
/// <param name="AfterDeadline">Whether statuses are those after the deadline.</param>
/// <param name="Prefecture">Only this prefecture, by code.</param>
/// <param name="WideArea">Only wide-area applications, or only others.</param>
public sealed record ApplicationFilter(ApplicationStatus? Status, bool AfterDeadline, string? Prefecture, bool? WideArea)
{
    internal string ToQuery(string callId)
    {
        var query = TableClient.CreateQueryFilter($"PartitionKey eq {callId}");
        if (Prefecture is not null)
            query += " and " + TableClient.CreateQueryFilter($"RowKey eq {Prefecture}");
        if (Status is { } status)
            query += $" and {(AfterDeadline ? nameof(ApplicationRow.StatusAfterDeadline) : nameof(ApplicationRow.StatusBeforeDeadline))} eq '{status}'";
        if (WideArea is { } wideArea)
            query += " and " + TableClient.CreateQueryFilter($"WideArea eq {wideArea}");
        return query;
    }
}
