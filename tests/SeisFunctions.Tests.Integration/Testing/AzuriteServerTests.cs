using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace SeisFunctions.Tests.Testing;

public sealed class AzuriteServerTests(AzuriteServer azurite)
{
    [Fact]
    public async Task Two_accounts_of_the_emulator_do_not_see_each_other()
    {
        string first = azurite.NewAccount(),
            second = azurite.NewAccount();
        await new BlobContainerClient(first, "mail").CreateAsync(
            cancellationToken: TestContext.Current.CancellationToken
        );
        await new QueueClient(first, "submissions").CreateAsync(
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.True(await new BlobContainerClient(first, "mail").ExistsAsync(TestContext.Current.CancellationToken));
        Assert.False(await new BlobContainerClient(second, "mail").ExistsAsync(TestContext.Current.CancellationToken));
        Assert.False(await new QueueClient(second, "submissions").ExistsAsync(TestContext.Current.CancellationToken));
    }
}
