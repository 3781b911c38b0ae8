using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using SeisFunctions.EmbeddedHost.Storage;

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

    [Theory]
    [InlineData("blob/gc/BlobGCManager")]
    [InlineData("queue/gc/QueueGCManager")]
    public async Task An_emulator_in_memory_never_stops_answering_to_sweep_what_tests_left(string sweeper)
    {
        var ask = $$"""
            const Sweeper = require(require('path').join(require('path').dirname(process.argv[1]), '{{sweeper}}')).default;
            console.log(new Sweeper(null, null, null, () => {}).gcIntervalInMS);
            """;
        var script = await AzuriteInstallation.EnsureAsync(
            [AppContext.BaseDirectory],
            Console.WriteLine,
            TestContext.Current.CancellationToken
        );
        using var node = Process.Start(
            new ProcessStartInfo("node", ["-e", AzuriteProcess.SweepNoMore + ask, "--", script])
            {
                RedirectStandardOutput = true,
            }
        )!;

        var interval = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal(24, TimeSpan.FromMilliseconds(int.Parse(interval, CultureInfo.InvariantCulture)).Days);
    }
}
