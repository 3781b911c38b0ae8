using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Hosting;
using SeisFunctions.Storing;

namespace SeisFunctions.Hosting;

/// <summary>Creates the containers, queues and tables that are missing, before the first function runs.</summary>
internal sealed class PrepareStorage(BlobServiceClient blobs, QueueServiceClient queues, TableServiceClient tables)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        Task.WhenAll([
            .. StorageNames.Containers.Select(name =>
                (Task)blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)
            ),
            .. StorageNames.Queues.Select(name =>
                (Task)queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)
            ),
            .. StorageNames.Tables.Select(name =>
                (Task)tables.GetTableClient(name).CreateIfNotExistsAsync(cancellationToken)
            ),
        ]);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
