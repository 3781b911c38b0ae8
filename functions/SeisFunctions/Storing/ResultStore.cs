using System.Security.Cryptography;
using System.Text.Json;
using Azure.Storage.Blobs;
using SeisFunctions.Domain;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Storing;

/// <summary>
/// What was read from submissions and decided about applications, as JSON blobs. Rows in tables point to them, so a
/// blob is written first.
/// </summary>
public sealed class ResultStore(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Results);

    /// <summary>Keeps the reading of a submission; reading it again with other rules replaces it.</summary>
    public Task KeepAsync(string submissionId, SubmissionReading reading, CancellationToken cancellationToken) =>
        _container
            .GetBlobClient(NameOf(submissionId))
            .UploadAsync(BinaryData.FromBytes(Serialize(reading)), overwrite: true, cancellationToken);

    /// <summary>
    /// The reading of a submission, <see cref="SubmissionReading.Damaged"/> if it cannot be read any more, or null if
    /// it has not been read.
    /// </summary>
    public async Task<SubmissionReading?> ReadingAsync(string submissionId, CancellationToken cancellationToken)
    {
        try
        {
            return await LoadAsync<SubmissionReading>(NameOf(submissionId), cancellationToken);
        }
        catch (JsonException)
        {
            Instruments.Damaged("blob");
            return SubmissionReading.Damaged;
        }
    }

    /// <summary>Keeps a result under the hash of its content.</summary>
    /// <returns>That hash.</returns>
    public async Task<string> KeepAsync(string callId, ApplicationResult result, CancellationToken cancellationToken)
    {
        var content = Serialize(result);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await _container
            .GetBlobClient(NameOf(callId, result.Application.Applicant.Code, hash))
            .UploadAsync(BinaryData.FromBytes(content), overwrite: true, cancellationToken);
        return hash;
    }

    /// <summary>A kept result, or null if it is lost or cannot be read any more.</summary>
    public async Task<ApplicationResult?> ResultAsync(
        string callId,
        string applicant,
        string hash,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await LoadAsync<ApplicationResult>(NameOf(callId, applicant, hash), cancellationToken);
        }
        catch (JsonException)
        {
            Instruments.Damaged("blob");
            return null;
        }
    }

    /// <summary>Erases the reading of a submission.</summary>
    public Task EraseReadingAsync(string submissionId, CancellationToken cancellationToken) =>
        _container.DeleteBlobIfExistsAsync(NameOf(submissionId), cancellationToken: cancellationToken);

    /// <summary>Erases all results of an application.</summary>
    public Task EraseResultsAsync(string callId, string applicant, CancellationToken cancellationToken) =>
        _container.DeleteAllAsync($"applications/{callId}/{applicant}/", cancellationToken);

    private async Task<T?> LoadAsync<T>(string name, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var content = await _container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            return JsonSerializer.Deserialize<T>(content.Value.Content, RegisterJson.Stored);
        }
        catch (Azure.RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private static byte[] Serialize<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, RegisterJson.Options);

    private static string NameOf(string submissionId) => $"submissions/{submissionId}.json";

    private static string NameOf(string callId, string applicant, string hash) =>
        $"applications/{callId}/{applicant}/{hash}.json";
}
