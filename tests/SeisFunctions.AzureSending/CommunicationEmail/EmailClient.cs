using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Communication.Email;

public class EmailClient(Uri endpoint, TokenCredential credential, EmailClientOptions? options = null)
{
    private const string ApiVersion = "2024-07-01-preview";

    private readonly HttpPipeline _pipeline = HttpPipelineBuilder.Build(
        options ?? new(),
        new BearerTokenAuthenticationPolicy(credential, "https://communication.azure.com/.default")
    );

    public virtual async Task<EmailSendOperation> SendAsync(
        WaitUntil wait,
        EmailMessage message,
        Guid operationId,
        CancellationToken cancellationToken = default
    )
    {
        if (wait != WaitUntil.Started)
            throw new NotSupportedException("A function that waits is paid for waiting.");
        using var request = _pipeline.CreateRequest();
        request.Method = RequestMethod.Post;
        request.Uri.Reset(new Uri(endpoint, $"/emails:send?api-version={ApiVersion}"));
        request.Headers.Add("Operation-Id", operationId.ToString());
        request.Headers.Add("Content-Type", "application/json");
        request.Content = RequestContent.Create(
            JsonSerializer.SerializeToUtf8Bytes(message, JsonSerializerOptions.Web)
        );
        await SendAsync(request, 202, cancellationToken);
        return new($"{operationId}", this);
    }

    internal async Task<Response> GetSendResultAsync(string id, CancellationToken cancellationToken)
    {
        using var request = _pipeline.CreateRequest();
        request.Method = RequestMethod.Get;
        request.Uri.Reset(new Uri(endpoint, $"/emails/operations/{id}?api-version={ApiVersion}"));
        return await SendAsync(request, 200, cancellationToken);
    }

    private async Task<Response> SendAsync(Request request, int expected, CancellationToken cancellationToken)
    {
        var response = await _pipeline.SendRequestAsync(request, cancellationToken);
        return response.Status == expected ? response : throw new RequestFailedException(response);
    }
}
