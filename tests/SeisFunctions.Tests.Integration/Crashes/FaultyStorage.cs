using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace SeisFunctions.Tests.Crashes;

/// <summary>
/// Numbers the storage operations of a process, and lets one of them go wrong. It stands before the client's own
/// retries, so that one operation is one number.
/// </summary>
internal sealed class FaultyStorage(string connection, Fault? fault) : HttpPipelinePolicy
{
    private readonly List<string> _operations = [];

    /// <summary>The operations so far, as method, container, queue or table, and what the client asked.</summary>
    public IReadOnlyList<string> Operations => _operations;

    /// <summary>Whether the process has ended: from then on no operation reaches storage.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Whether the fault has happened.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The process is started again. The fault has happened and does not come back.</summary>
    public void Revive() => IsDead = false;

    /// <summary>Lets every client of the app go through here.</summary>
    public void AddTo(IServiceCollection services) =>
        services
            .AddSingleton(new BlobServiceClient(connection, With(new BlobClientOptions())))
            .AddSingleton(new TableServiceClient(connection, With(new TableClientOptions())))
            .AddSingleton(
                new QueueServiceClient(
                    connection,
                    With(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 })
                )
            );

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The app waits for storage without blocking a thread.");

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var goesWrong = Number(message.Request);
        if (goesWrong && !fault!.Taken)
            Fail();
        await ProcessNextAsync(message, pipeline);
        if (goesWrong)
            Fail();
    }

    private bool Number(Request request)
    {
        lock (_operations)
        {
            if (IsDead)
                throw new PowerCutException();
            _operations.Add($"{request.Method} {request.Uri.ToUri().AbsolutePath}");
            return fault?.Operation == _operations.Count;
        }
    }

    private void Fail()
    {
        HasFailed = true;
        IsDead = fault!.Kills;
        throw fault.Kills
            ? new PowerCutException()
            : new RequestFailedException(503, "The test lets this operation fail.");
    }

    private T With<T>(T options)
        where T : ClientOptions
    {
        options.AddPolicy(this, HttpPipelinePosition.PerCall);
        return options;
    }
}
