using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SeisFunctions.WorkerHost.Protocol;

namespace SeisFunctions.WorkerHost;

/// <summary>
/// An app that runs as a worker process of this host: its functions are loaded, and run when they are told to.
/// </summary>
public sealed class WorkerApp : IAsyncDisposable
{
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(15);
    private readonly WebApplication _server;
    private readonly WorkerChannel _channel;
    private readonly Process _process;
    private readonly Dictionary<string, WorkerFunction> _functions;

    private WorkerApp(
        WebApplication server,
        WorkerChannel channel,
        Process process,
        IEnumerable<WorkerFunction> functions,
        Uri address
    ) =>
        (_server, _channel, _process, _functions, Address) = (
            server,
            channel,
            process,
            functions.ToDictionary(function => function.Name),
            address
        );

    public IReadOnlyCollection<WorkerFunction> Functions => _functions.Values;

    /// <summary>The worker's own port, to which requests go.</summary>
    public Uri Address { get; }

    /// <summary>What the worker has logged and written to its console.</summary>
    public IEnumerable<string> Log => _channel.Log;

    /// <summary>Starts the app and loads all its functions.</summary>
    /// <param name="assembly">Path of the app.</param>
    /// <param name="settings">Its settings, as environment variables.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<WorkerApp> StartAsync(
        string assembly,
        IReadOnlyDictionary<string, string?> settings,
        CancellationToken cancellationToken
    )
    {
        var channel = new WorkerChannel();
        var server = await ServeAsync(channel, cancellationToken);
        var process = Start(assembly, settings, server, channel);
        try
        {
            await (await Task.WhenAny(channel.Connected, process.WaitForExitAsync(cancellationToken))).WaitAsync(
                cancellationToken
            );
            if (process.HasExited)
                throw new InvalidOperationException(
                    $"The worker ended at its start with {process.ExitCode}.\n{string.Join('\n', channel.Log)}"
                );
            return await LoadAsync(assembly, server, channel, process);
        }
        catch
        {
            process.Kill();
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a timer function as if it were due.</summary>
    public Task<InvocationOutcome> RunTimerAsync(string name)
    {
        var now = DateTimeOffset.UtcNow;
        var status = new
        {
            Last = now.AddMinutes(-1),
            Next = now.AddMinutes(1),
            LastUpdated = now.AddMinutes(-1),
        };
        return InvokeAsync(
            name,
            new()
            {
                Json = JsonSerializer.Serialize(
                    new
                    {
                        Schedule = new { AdjustForDST = true },
                        ScheduleStatus = status,
                        IsPastDue = false,
                    }
                ),
            }
        );
    }

    /// <summary>Gives a queue function a message, as the host does that has taken it from the queue.</summary>
    public Task<InvocationOutcome> RunQueueAsync(
        string name,
        string body,
        string messageId = "message",
        long dequeueCount = 1
    ) =>
        InvokeAsync(
            name,
            new() { String = body },
            new()
            {
                ["QueueTrigger"] = new() { String = body },
                ["Id"] = new() { String = messageId },
                ["DequeueCount"] = new() { Json = $"{dequeueCount}" },
            }
        );

    internal Task<InvocationOutcome> RunHttpAsync(
        WorkerFunction function,
        string invocationId,
        IEnumerable<KeyValuePair<string, object?>> route
    ) =>
        InvokeAsync(
            function.Name,
            new() { Http = new() },
            route.ToDictionary(value => value.Key, value => new TypedData { String = $"{value.Value}" }),
            invocationId
        );

    public async ValueTask DisposeAsync()
    {
        _channel.Send(new() { WorkerTerminate = new() { GracePeriod = Duration.FromTimeSpan(EndsWithin) } });
        using var patience = new CancellationTokenSource(EndsWithin);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }
        _process.Dispose();
        await _server.DisposeAsync();
    }

    private async Task<InvocationOutcome> InvokeAsync(
        string name,
        TypedData trigger,
        Dictionary<string, TypedData>? data = null,
        string? invocationId = null
    )
    {
        var function = _functions[name];
        var request = new InvocationRequest
        {
            FunctionId = function.Id,
            InvocationId = invocationId ?? $"{Guid.NewGuid()}",
            TraceContext = new(),
            RetryContext = new(),
        };
        request.InputData.Add(new ParameterBinding { Name = function.Parameter, Data = trigger });
        request.TriggerMetadata.Add(data ?? []);
        var result = await _channel.InvokeAsync(request);
        return new(
            result.Status == StatusResult.Types.Status.Success,
            result.Exception is { } fault ? $"{fault.Message}\n{fault.StackTrace}" : ""
        );
    }

    private static async Task<WebApplication> ServeAsync(WorkerChannel channel, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
                kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2)
            );
        builder.Services.AddRouting().AddLogging();
        builder.Services.AddGrpc(grpc =>
            (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (int.MaxValue, int.MaxValue)
        );
        builder.Services.AddSingleton(channel);
        var server = builder.Build();
        server.MapGrpcService<WorkerChannel>();
        await server.StartAsync(cancellationToken);
        return server;
    }

    private static Process Start(
        string assembly,
        IReadOnlyDictionary<string, string?> settings,
        WebApplication server,
        WorkerChannel channel
    )
    {
        var folder = Path.GetDirectoryName(assembly)!;
        var address = new Uri(
            server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        );
        var (worker, request) = ($"{Guid.NewGuid()}", $"{Guid.NewGuid()}");
        var start = new ProcessStartInfo(
            "dotnet",
            [
                assembly,
                "--host",
                address.Host,
                "--port",
                $"{address.Port}",
                "--workerId",
                worker,
                "--requestId",
                request,
                "--grpcMaxMessageLength",
                $"{int.MaxValue}",
                "--functions-uri",
                $"{address}",
                "--functions-worker-id",
                worker,
                "--functions-request-id",
                request,
                "--functions-grpc-max-message-length",
                $"{int.MaxValue}",
            ]
        )
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = folder;
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Exited += (_, _) => channel.End("The worker process has ended.");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;

        void Keep(string? line)
        {
            if (line is not null)
                channel.Log.Enqueue(line);
        }
    }

    private static async Task<WorkerApp> LoadAsync(
        string assembly,
        WebApplication server,
        WorkerChannel channel,
        Process process
    )
    {
        var folder = Path.GetDirectoryName(assembly)!;
        var begun = (
            await channel.AskAsync(
                new()
                {
                    WorkerInitRequest = new()
                    {
                        HostVersion = "4.1037.0",
                        WorkerDirectory = folder,
                        FunctionAppDirectory = folder,
                    },
                },
                StreamingMessage.ContentOneofCase.WorkerInitResponse
            )
        ).WorkerInitResponse;
        var described = (
            await channel.AskAsync(
                new() { FunctionsMetadataRequest = new() { FunctionAppDirectory = folder } },
                StreamingMessage.ContentOneofCase.FunctionMetadataResponse
            )
        ).FunctionMetadataResponse;
        foreach (var metadata in described.FunctionMetadataResults)
            await LoadAsync(channel, metadata);
        return new(
            server,
            channel,
            process,
            described.FunctionMetadataResults.Select(metadata => new WorkerFunction(metadata)),
            new(begun.Capabilities["HttpUri"])
        );
    }

    private static async Task LoadAsync(WorkerChannel channel, RpcFunctionMetadata metadata)
    {
        foreach (var binding in metadata.RawBindings.Select(raw => JsonDocument.Parse(raw).RootElement))
        {
            metadata.Bindings[binding.GetProperty("name").GetString()!] = new()
            {
                Type = binding.GetProperty("type").GetString(),
                Direction = System.Enum.Parse<BindingInfo.Types.Direction>(
                    binding.GetProperty("direction").GetString()!,
                    ignoreCase: true
                ),
            };
        }

        var request = new StreamingMessage
        {
            FunctionLoadRequest = new() { FunctionId = metadata.FunctionId, Metadata = metadata },
        };
        var loaded = (
            await channel.AskAsync(request, StreamingMessage.ContentOneofCase.FunctionLoadResponse)
        ).FunctionLoadResponse;
        if (loaded.Result.Status != StatusResult.Types.Status.Success)
            throw new InvalidOperationException(
                $"{metadata.Name} could not be loaded: {loaded.Result.Exception?.Message}"
            );
    }
}
