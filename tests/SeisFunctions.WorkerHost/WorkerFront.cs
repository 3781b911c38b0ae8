using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SeisFunctions.WorkerHost;

/// <summary>
/// Takes requests as the Functions host does: finds the function by its route, hands the request to the worker's port,
/// and tells the worker to run the function for it. Asks for no keys.
/// </summary>
public sealed class WorkerFront : IAsyncDisposable
{
    private readonly WebApplication _front;
    private readonly HttpMessageInvoker _client;

    private WorkerFront(WebApplication front, HttpMessageInvoker client)
    {
        (_front, _client) = (front, client);
        Address = new(
            front.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        );
    }

    public Uri Address { get; }

    public static async Task<WorkerFront> StartAsync(WorkerApp worker, CancellationToken cancellationToken)
    {
        var client = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.None,
            }
        );
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, 0);
                kestrel.Limits.MaxRequestBodySize = null;
            });
        builder.Services.AddRouting().AddLogging();
        var front = builder.Build();
        foreach (var function in worker.Functions.Where(function => function.Type == "httpTrigger"))
            front.MapMethods("/" + function.Route.TrimStart('/'), function.Methods, http =>
                ForwardAsync(worker, function, client, http)
            );
        await front.StartAsync(cancellationToken);
        return new(front, client);
    }

    public async ValueTask DisposeAsync()
    {
        await _front.DisposeAsync();
        _client.Dispose();
    }

    private static async Task ForwardAsync(
        WorkerApp worker,
        WorkerFunction function,
        HttpMessageInvoker client,
        HttpContext http
    )
    {
        var invocationId = $"{Guid.NewGuid()}";
        using var request = Request(worker, http.Request, invocationId);
        var answer = client.SendAsync(request, http.RequestAborted);
        var invocation = worker.RunHttpAsync(function, invocationId, http.Request.RouteValues);
        // A function that fails before it answers leaves the request without an answer.
        if (await Task.WhenAny(answer, invocation) == invocation && await invocation is { Succeeded: false } failed)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await http.Response.WriteAsync(failed.Fault);
            return;
        }

        using var response = await answer;
        http.Response.StatusCode = (int)response.StatusCode;
        foreach (
            var (name, values) in response
                .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                .Where(header => header.Key != "Transfer-Encoding")
        )
            http.Response.Headers[name] = values.ToArray();
        await response.Content.CopyToAsync(http.Response.Body);
        await invocation;
    }

    private static HttpRequestMessage Request(WorkerApp worker, HttpRequest from, string invocationId)
    {
        var request = new HttpRequestMessage(
            new(from.Method),
            new Uri(worker.Address, from.Path.ToUriComponent() + from.QueryString)
        );
        if (from.ContentLength is > 0 || from.Headers.TransferEncoding.Count > 0)
            request.Content = new StreamContent(from.Body);
        foreach (var (name, values) in from.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        request.Headers.Add("x-ms-invocation-id", invocationId);
        return request;
    }
}
