using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace SeisFunctions.Storing;

/// <summary>
/// Clients for the storage that <c>AzureWebJobsStorage</c> names: a connection string, or service URIs (or the
/// account's name) with the app's identity.
/// </summary>
internal static class StorageClients
{
    private const string Setting = "AzureWebJobsStorage";

    public static IServiceCollection AddStorageClients(this IServiceCollection services, IConfiguration configuration)
    {
        var patience = new StoragePatience(
            (configuration.GetSection("Storage").Get<StorageOptions>() ?? new()).GiveUpAfter
        );
        var (forBlobs, forTables) = (
            new BlobClientOptions { RetryPolicy = patience },
            new TableClientOptions { RetryPolicy = patience }
        );
        // The Functions runtime reads queue messages as Base64.
        var forQueues = new QueueClientOptions
        {
            MessageEncoding = QueueMessageEncoding.Base64,
            RetryPolicy = patience,
        };
        if (configuration[Setting] is { Length: > 0 } connection)
        {
            return services
                .AddSingleton(new BlobServiceClient(connection, forBlobs))
                .AddSingleton(new QueueServiceClient(connection, forQueues))
                .AddSingleton(new TableServiceClient(connection, forTables));
        }

        var identity = AppIdentity.Of(configuration);
        return services
            .AddSingleton(new BlobServiceClient(ServiceUri(configuration, "blob"), identity, forBlobs))
            .AddSingleton(new QueueServiceClient(ServiceUri(configuration, "queue"), identity, forQueues))
            .AddSingleton(new TableServiceClient(ServiceUri(configuration, "table"), identity, forTables));
    }

    private static Uri ServiceUri(IConfiguration configuration, string service) =>
        Uri.TryCreate(configuration[$"{Setting}:{service}ServiceUri"], UriKind.Absolute, out var uri) ? uri
        : configuration[$"{Setting}:accountName"] is { Length: > 0 } account
            ? new Uri($"https://{account}.{service}.core.windows.net/")
        : throw new InvalidOperationException(
            $"Missing setting: set {Setting} to a connection string (UseDevelopmentStorage=true for a local machine), {Setting}__accountName to the name of the account, or {Setting}__{service}ServiceUri to the address of the {service} service."
        );
}
