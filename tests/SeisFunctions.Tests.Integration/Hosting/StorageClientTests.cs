using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Storing;

namespace SeisFunctions.Tests.Hosting;

/// <summary>
/// The forms in which Azure names storage without a key. What an identity then may do shows only in Azure.
/// </summary>
public sealed class StorageClientTests
{
    [Fact]
    public void Service_addresses_are_taken_as_they_are() =>
        AssertAddresses(
            ("blobServiceUri", "https://stseis.blob.core.windows.net/"),
            ("queueServiceUri", "https://stseis.queue.core.windows.net/"),
            ("tableServiceUri", "https://stseis.table.core.windows.net/")
        );

    [Fact]
    public void The_name_of_an_account_is_enough() => AssertAddresses(("accountName", "stseis"));

    [Fact]
    public void A_missing_address_is_named()
    {
        var fault = Assert.Throws<InvalidOperationException>(() =>
            AssertAddresses(("blobServiceUri", "https://stseis.blob.core.windows.net/"))
        );

        Assert.Contains("AzureWebJobsStorage__queueServiceUri", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("managedidentity", "11111111-2222-3333-4444-555555555555", typeof(ManagedIdentityCredential))]
    [InlineData("managedidentity", null, typeof(ManagedIdentityCredential))]
    [InlineData(null, null, typeof(DefaultAzureCredential))]
    public void In_Azure_only_the_named_identity_is_asked_and_elsewhere_whoever_is_signed_in(
        string? credential,
        string? clientId,
        Type expected
    ) => Assert.IsType(expected, AppIdentity.Of(Settings([("credential", credential), ("clientId", clientId)])));

    private static void AssertAddresses(params (string Name, string? Value)[] settings)
    {
        using var services = new ServiceCollection()
            .AddStorageClients(Settings([.. settings, ("credential", "managedidentity")]))
            .BuildServiceProvider();

        Assert.Equal(
            "https://stseis.blob.core.windows.net/",
            services.GetRequiredService<BlobServiceClient>().Uri.ToString()
        );
        Assert.Equal(
            "https://stseis.queue.core.windows.net/",
            services.GetRequiredService<QueueServiceClient>().Uri.ToString()
        );
        Assert.Equal(
            "https://stseis.table.core.windows.net/",
            services.GetRequiredService<TableServiceClient>().Uri.ToString()
        );
    }

    private static IConfigurationRoot Settings(IEnumerable<(string Name, string? Value)> settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(setting => KeyValuePair.Create($"AzureWebJobsStorage:{setting.Name}", setting.Value))
            )
            .Build();
}
