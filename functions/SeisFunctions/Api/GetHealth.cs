using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/health</c>: whether tables, blobs and queues answer. It says no more to strangers; <c>/api/health/details</c> does to those with a key.</summary>
public sealed class GetHealth(CallRegister calls, BlobServiceClient blobs, QueueServiceClient queues)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>200 <c>{status:"ok"}</c>, or 503.</summary>
    [Function(nameof(GetHealth))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/health")] HttpRequest request, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            await Task.WhenAll(
                calls.ReadAsync(timeout.Token),
                blobs.GetBlobContainerClient(StorageNames.Mail).GetPropertiesAsync(cancellationToken: timeout.Token),
                queues.GetQueueClient(StorageNames.SubmissionQueue).GetPropertiesAsync(timeout.Token));
            return Results.Json(new { status = "ok" });
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Problems.StorageDown(request);
        }
    }
}
