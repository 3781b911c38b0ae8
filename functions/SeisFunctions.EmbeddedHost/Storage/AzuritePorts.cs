using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace SeisFunctions.EmbeddedHost.Storage;

/// <summary>The three ports of one storage emulator on the loopback address.</summary>
internal sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    /// <summary>The ports that <c>UseDevelopmentStorage=true</c> stands for in every storage SDK.</summary>
    public static AzuritePorts Default { get; } = new(10000, 10001, 10002);

    /// <summary>Connection string of the emulator's well-known account on these ports.</summary>
    public string ConnectionString =>
        this == Default
            ? StorageConnections.Emulator
            : $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{Blob}/{Account};"
                + $"QueueEndpoint=http://127.0.0.1:{Queue}/{Account};TableEndpoint=http://127.0.0.1:{Table}/{Account};";

    // As Azurite documents them: they protect nothing.
    private const string Account = "devstoreaccount1";
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Three ports that were free a moment ago; another program may be faster.</summary>
    public static AzuritePorts Free()
    {
        var ports = FreePorts.Take(3);
        return new(ports[0], ports[1], ports[2]);
    }

    /// <summary>Looks at all three ports: who answers there, if anybody?</summary>
    public async Task<IReadOnlyList<PortAnswer>> ProbeAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(
            ProbeAsync(Blob, "Azurite-Blob", cancellationToken),
            ProbeAsync(Queue, "Azurite-Queue", cancellationToken),
            ProbeAsync(Table, "Azurite-Table", cancellationToken)
        );

    private static async Task<PortAnswer> ProbeAsync(int port, string expected, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(AnswerWithin);
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, port, timeout.Token);
        }
        catch (SocketException)
        {
            return new(port, PortState.Free, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(port, PortState.Free, null);
        }

        try
        {
            using var answer = await Http.GetAsync(
                new Uri($"http://127.0.0.1:{port}/"),
                HttpCompletionOption.ResponseHeadersRead,
                timeout.Token
            );
            var server = answer.Headers.Server.ToString();
            return new(port, IsAzurite(answer.Headers, expected) ? PortState.Azurite : PortState.Foreign, server);
        }
        catch (HttpRequestException)
        {
            return new(port, PortState.Foreign, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(port, PortState.Foreign, null);
        }
    }

    private static bool IsAzurite(HttpResponseHeaders headers, string expected) =>
        headers.Server.Any(product =>
            product.Product?.Name.StartsWith(expected, StringComparison.OrdinalIgnoreCase) == true
        );

    // A busy machine: an emulator under load may take seconds to answer, and taking it for a stranger would stop the
    // host.
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    private static readonly HttpClient Http = new(
        new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.FromSeconds(5) }
    );
}
