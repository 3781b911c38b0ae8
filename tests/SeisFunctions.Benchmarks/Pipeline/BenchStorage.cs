using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.EmbeddedHost.Storage;
using SeisFunctions.Hosting;

namespace SeisFunctions.Benchmarks.Pipeline;

/// <summary>An Azurite in memory with an account for every round, so that no round meets what another left.</summary>
internal sealed class BenchStorage(AzuriteProcess azurite) : IAsyncDisposable
{
    private const int Accounts = 100;
    private const string Key = "c2Vpcw==";
    private int _taken;

    public static async Task<BenchStorage> StartAsync()
    {
        var script = await AzuriteInstallation.EnsureAsync([Environment.CurrentDirectory], Console.WriteLine, default);
        var accounts = string.Join(';', Enumerable.Range(1, Accounts).Select(number => $"b{number:000}:{Key}"));
        return new(
            await AzuriteProcess.StartAsync(
                script,
                AzuritePorts.Free(),
                location: null,
                accounts,
                default
            )
        );
    }

    /// <summary>Connection string of an account that nobody has used.</summary>
    public string NewAccount()
    {
        var name = $"b{Interlocked.Increment(ref _taken):000}";
        return $"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{azurite.Ports.Blob}/{name};"
            + $"QueueEndpoint=http://127.0.0.1:{azurite.Ports.Queue}/{name};TableEndpoint=http://127.0.0.1:{azurite.Ports.Table}/{name};";
    }

    /// <summary>Lets every client of the app be counted.</summary>
    public static void Count(IServiceCollection services, string account, OperationCounter counter)
    {
        T With<T>(T options)
            where T : ClientOptions
        {
            options.AddPolicy(counter, HttpPipelinePosition.PerCall);
            return options;
        }

        services
            .AddSingleton(new BlobServiceClient(account, With(new BlobClientOptions())))
            .AddSingleton(new TableServiceClient(account, With(new TableClientOptions())))
            .AddSingleton(
                new QueueServiceClient(
                    account,
                    With(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 })
                )
            );
    }

    /// <summary>Creates what the app creates at its start.</summary>
    public static Task PrepareAsync(string account) =>
        new PrepareStorage(new(account), new(account), new(account)).StartAsync(default);

    public ValueTask DisposeAsync() => azurite.DisposeAsync();
}
