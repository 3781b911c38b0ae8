using Azure.Storage.Blobs;
using SeisFunctions.Mail;
using SeisFunctions.Storing;

namespace SeisFunctions.Receiving;

/// <summary>
/// The files of submissions, named by submission and position: a file's own name may be personal data and never becomes
/// a blob name.
/// </summary>
public sealed class AttachmentStore(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Attachments);

    /// <summary>Keeps one file. Doing it again changes nothing.</summary>
    public async Task KeepAsync(string submissionId, int index, OpenedFile file, CancellationToken cancellationToken)
    {
        await using var content = file.Content.Open();
        await _container
            .GetBlobClient(NameOf(submissionId, index))
            .UploadIfAbsentAsync(content, "application/octet-stream", cancellationToken);
    }

    /// <summary>A kept file.</summary>
    /// <exception cref="LostFileException">It is not there any more.</exception>
    public Task<Stream> OpenAsync(string submissionId, int index, CancellationToken cancellationToken) =>
        _container.GetBlobClient(NameOf(submissionId, index)).OpenKeptAsync(cancellationToken);

    /// <summary>How many files are kept of each submission.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>();
        await foreach (var blob in _container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            var submission = blob.Name[..blob.Name.IndexOf('/', StringComparison.Ordinal)];
            counts[submission] = counts.GetValueOrDefault(submission) + 1;
        }

        return counts;
    }

    /// <summary>Erases the files of a submission.</summary>
    public async Task EraseAsync(string submissionId, CancellationToken cancellationToken) =>
        await _container.DeleteAllAsync($"{submissionId}/", cancellationToken);

    private static string NameOf(string submissionId, int index) => $"{submissionId}/{index:000}";
}
