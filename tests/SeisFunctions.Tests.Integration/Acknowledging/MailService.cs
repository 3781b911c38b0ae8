using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Communication.Email;
using Azure.Core;
using Azure.Core.Pipeline;
using SeisFunctions.Acknowledging;

namespace SeisFunctions.Tests.Acknowledging;

/// <summary>
/// Communication Services as it answers: takes a message under the id of its operation, and tells what has become of
/// it.
/// </summary>
internal sealed class MailService : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, string> _operations = new();
    private readonly ConcurrentQueue<string> _calls = new();

    /// <summary>Refuses whatever is asked, where set.</summary>
    public (HttpStatusCode Status, int? RetryAfter)? Refusal { get; set; }

    /// <summary>Method and id of every request, in order.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>The message that was taken last.</summary>
    public JsonNode? Taken { get; private set; }

    /// <summary>A client as the app makes it, but for the wire.</summary>
    public EmailClient Client()
    {
        var options = AzureSenderRegistration.ClientOptions();
        options.Transport = new HttpClientTransport(new HttpClient(this, disposeHandler: false));
        var token = DelegatedTokenCredential.Create((_, _) => new AccessToken("token", DateTimeOffset.MaxValue));
        return new EmailClient(new Uri("https://mail.example.test/"), token, options);
    }

    /// <summary>What has become of every message.</summary>
    public void Settle(string status)
    {
        foreach (var operation in _operations.Keys)
            _operations[operation] = status;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var id =
            request.Method == HttpMethod.Post
                ? request.Headers.GetValues("Operation-Id").Single()
                : request.RequestUri!.Segments[^1];
        _calls.Enqueue($"{request.Method} {id}");
        if (Refusal is { } refusal)
            return Refused(refusal.Status, refusal.RetryAfter);
        if (request.Method == HttpMethod.Get)
            return _operations.TryGetValue(id, out var status)
                ? Answer(HttpStatusCode.OK, id, status)
                : new(HttpStatusCode.NotFound);
        Taken = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        _operations[id] = "Running";
        return Answer(HttpStatusCode.Accepted, id, "Running");
    }

    private static HttpResponseMessage Answer(HttpStatusCode code, string id, string status) =>
        new(code)
        {
            Content = new StringContent(
                $$"""{"id":"{{id}}","status":"{{status}}"}""",
                Encoding.UTF8,
                "application/json"
            ),
        };

    private static HttpResponseMessage Refused(HttpStatusCode status, int? retryAfter)
    {
        var response = new HttpResponseMessage(status);
        if (retryAfter is { } seconds)
            response.Headers.Add("Retry-After", $"{seconds}");
        return response;
    }
}
