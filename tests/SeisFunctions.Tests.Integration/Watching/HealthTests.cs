using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.EmbeddedHost.Storage;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Watching;

/// <summary>What <c>/api/health</c> tells a probe beside a storage that does not answer at all.</summary>
public sealed class HealthTests(AzuriteServer azurite)
{
    [Theory]
    [InlineData("blob", HttpStatusCode.Conflict)]
    [InlineData("table", HttpStatusCode.Forbidden)]
    [InlineData("queue", HttpStatusCode.InsufficientStorage)]
    public async Task Storage_that_answers_and_takes_nothing_is_told_and_its_end_too(
        string service,
        HttpStatusCode refusal
    )
    {
        var account = azurite.NewAccount();
        var writes = new RefusedWrites(service, (int)refusal);
        await using var intake = await RunningIntake.StartAsync(azurite, account: account, change: services =>
            writes.AddTo(services, account)
        );
        writes.AreRefused = true;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "storage.refusesWrites"), await AskAsync(intake));

        writes.AreRefused = false;
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(intake));
    }

    [Fact]
    public async Task Storage_whose_disk_is_full_is_told_though_a_few_bytes_fit_into_the_last_block()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux limits a process that runs already.");
        var folder = Directory.CreateTempSubdirectory("seis").FullName;
        var storage = await AzuriteProcess.StartAsync(
            await AzuriteInstallation.EnsureAsync([AppContext.BaseDirectory], _ => { }, CancellationToken.None),
            AzuritePorts.Free(),
            folder,
            accounts: null,
            TestContext.Current.CancellationToken
        );
        await using (storage)
        {
            await using var intake = await RunningIntake.StartAsync(azurite, account: storage.Ports.ConnectionString);
            Limit(storage, $"{LargestIn(folder) + LastBlock}");

            Assert.Equal((HttpStatusCode.ServiceUnavailable, "storage.refusesWrites"), await AskAsync(intake));

            Limit(storage, "unlimited");
            Assert.Equal((HttpStatusCode.OK, null), await AskAsync(intake));
        }

        Directory.Delete(folder, recursive: true);
    }

    private const int LastBlock = 4096;

    // What is written beyond it is refused, as by a disk that is full.
    private static void Limit(AzuriteProcess storage, string bytes)
    {
        using var limit = Process.Start("prlimit", ["--pid", $"{storage.Id}", $"--fsize={bytes}:unlimited"]);
        limit.WaitForExit();
        Assert.Equal(0, limit.ExitCode);
    }

    private static long LargestIn(string folder) =>
        new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories).Max(file => file.Length);

    [Fact]
    public async Task A_disk_without_room_for_the_next_message_is_told()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            Sample.Call with
            {
                Limits = Sample.Call.Limits with { UnpackedBytes = long.MaxValue / 2 },
            }
        );

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "disk.full"), await AskAsync(intake));
    }

    private static async Task<(HttpStatusCode Status, string? Code)> AskAsync(RunningIntake intake)
    {
        using var response = await intake.Anonymous.GetAsync("/api/health", TestContext.Current.CancellationToken);
        return (response.StatusCode, (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]);
    }

    /// <summary>Storage that can be read and refuses what would change it.</summary>
    private sealed class RefusedWrites(string service, int status) : HttpPipelinePolicy
    {
        public bool AreRefused { get; set; }

        public void AddTo(IServiceCollection services, string account) =>
            services
                .AddSingleton(new BlobServiceClient(account, With(new BlobClientOptions(), "blob")))
                .AddSingleton(new TableServiceClient(account, With(new TableClientOptions(), "table")))
                .AddSingleton(
                    new QueueServiceClient(
                        account,
                        With(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, "queue")
                    )
                );

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException();

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            AreRefused && message.Request.Method != RequestMethod.Get && message.Request.Method != RequestMethod.Head
                ? throw new Azure.RequestFailedException(status, "Nothing is taken.")
                : ProcessNextAsync(message, pipeline);

        private T With<T>(T options, string of)
            where T : ClientOptions
        {
            if (of == service)
                options.AddPolicy(this, HttpPipelinePosition.PerCall);
            return options;
        }
    }
}
