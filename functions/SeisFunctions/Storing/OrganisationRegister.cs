using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>
/// The organisations on no list that have sent something: a row each, so that every host knows their names. The name by
/// which one was known first stays.
/// </summary>
public sealed class OrganisationRegister(TableServiceClient tables, CallDefinition call)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Applications);

    private string Partition => $"{call.Id}~organisations";

    /// <summary>Adds one that is not known yet.</summary>
    public async Task KeepAsync(Applicant organisation, CancellationToken cancellationToken)
    {
        if (call.Applicant(organisation.Code) is not null)
            return;
        try
        {
            await _table.AddEntityAsync(
                new TableEntity(Partition, organisation.Code) { [nameof(Applicant.Name)] = organisation.Name },
                cancellationToken
            );
            call.Applicants.Learn(organisation);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            await LearnAsync(cancellationToken);
        }
    }

    /// <summary>Takes over those that other hosts have added.</summary>
    public async Task LearnAsync(CancellationToken cancellationToken)
    {
        if (!call.Applicants.TakesOrganisations)
            return;
        await foreach (
            var row in _table.QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"),
                cancellationToken: cancellationToken
            )
        )
            call.Applicants.Learn(new(row.RowKey, row.GetString(nameof(Applicant.Name)) ?? row.RowKey, ""));
    }
}
