using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SeisFunctions.Tests.Watching;

/// <summary>
/// A collector that takes OTLP over HTTP and keeps it as it came. Names and values stand in protobuf as plain UTF-8.
/// </summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<byte[]>> _taken = new();

    private Collector(WebApplication app) => _app = app;

    public string Address =>
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector._app.MapPost("/v1/{signal}", collector.TakeAsync);
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>Everything that came for <c>traces</c>, <c>metrics</c> or <c>logs</c>.</summary>
    public string Taken(string signal) =>
        string.Concat(_taken.GetValueOrDefault(signal, []).Select(Encoding.UTF8.GetString));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _taken.GetOrAdd(signal, _ => []).Enqueue(body.ToArray());
    }
}
