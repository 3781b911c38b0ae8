using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Mail;
using SeisFunctions.Storing;

namespace SeisFunctions.Receiving;

/// <summary>
/// Raw messages, each under its own hash, with how and when they came. Storing the same bytes again changes neither:
/// what stands beside the bytes is the proof of when they were received, and outlives the register.
/// </summary>
public sealed class RawMailStore(BlobServiceClient blobs, CallDefinition call)
{
    // Hexadecimal digits.
    private const int Sha256Length = 64;

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Mail);

    /// <summary>Keeps a message.</summary>
    /// <returns>How and when it came first: if an earlier try ended between these bytes and the register, its time
    /// counts.</returns>
    public async Task<Arrival> KeepAsync(Spool message, Arrival arrival, CancellationToken cancellationToken)
    {
        var blob = _container.GetBlobClient(NameOf(message.Sha256));
        if (
            await blob.UploadIfAbsentAsync(
                message.Content,
                "message/rfc822",
                cancellationToken,
                ArrivalMetadata.Of(call.Id, arrival)
            )
        )
            return arrival;
        var kept = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
        return ArrivalMetadata.Read(call.Id, kept.Value.Metadata) ?? arrival;
    }

    /// <summary>Every message of the call, with how and when it came.</summary>
    public async IAsyncEnumerable<(string Sha256, Arrival Arrival)> AllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (
            var blob in _container.GetBlobsAsync(
                new GetBlobsOptions { Traits = BlobTraits.Metadata },
                cancellationToken
            )
        )
        {
            if (ArrivalMetadata.Read(call.Id, blob.Metadata) is { } arrival)
                yield return (Path.GetFileNameWithoutExtension(blob.Name), arrival);
        }
    }

    /// <summary>Fetches a kept message for opening, which goes back and forth in it.</summary>
    /// <exception cref="LostFileException">It is not there any more.</exception>
    public async Task<Spool> FetchAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var content = await _container
            .GetBlobClient(NameOf(sha256))
            .DownloadKeptAsync(cancellationToken);
        return await Spool.TakeAsync(content, long.MaxValue, cancellationToken);
    }

    /// <summary>
    /// The name of a submission's message: as its row says or, where that is damaged, as the messages say of which its
    /// id is made. Null if none is its.
    /// </summary>
    public async Task<string?> NameOfAsync(Submission submission, CancellationToken cancellationToken)
    {
        if (submission.RawSha256.Length == Sha256Length)
            return submission.RawSha256;
        await foreach (var (sha256, _) in AllAsync(cancellationToken))
        {
            if (SubmissionId.Of(call.Id, sha256) == submission.Id)
                return sha256;
        }

        return null;
    }

    /// <summary>A kept message, seekable.</summary>
    /// <exception cref="LostFileException">It is not there any more.</exception>
    public Task<Stream> OpenAsync(string sha256, CancellationToken cancellationToken) =>
        _container.GetBlobClient(NameOf(sha256)).OpenKeptAsync(cancellationToken);

    /// <summary>Erases a message.</summary>
    /// <returns>False if storage protects it still (an immutability policy, a legal hold, a lease).</returns>
    public async Task<bool> EraseAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            await _container
                .GetBlobClient(NameOf(sha256))
                .DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);
            return true;
        }
        catch (Azure.RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Name of a message in its container.</summary>
    public static string NameOf(string sha256) => $"{sha256[..2]}/{sha256}.eml";
}
