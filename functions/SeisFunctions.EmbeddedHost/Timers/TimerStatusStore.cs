using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace SeisFunctions.EmbeddedHost.Timers;

/// <summary>Keeps when a timer last ran, so that a run missed while no host was up can be made good.</summary>
internal sealed class TimerStatusStore(BlobClient blob)
{
    /// <summary>The kept status; null before the first run.</summary>
    public async Task<ScheduleStatus?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (
                await blob.DownloadContentAsync(cancellationToken)
            ).Value.Content.ToObjectFromJson<ScheduleStatus>();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
        catch (JsonException)
        {
            return null;
        } // written by something else; the schedule begins anew
    }

    /// <summary>Keeps the status in place of the former one.</summary>
    public Task WriteAsync(ScheduleStatus status, CancellationToken cancellationToken) =>
        blob.UploadAsync(BinaryData.FromObjectAsJson(status), overwrite: true, cancellationToken);
}
