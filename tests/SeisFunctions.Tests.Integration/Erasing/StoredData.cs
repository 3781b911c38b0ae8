using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace SeisFunctions.Tests.Erasing;

/// <summary>Everything that lies in a storage account, so that a test can look for what should not.</summary>
internal static class StoredData
{
    /// <summary>
    /// The places that hold one of <paramref name="texts"/>, as UTF-8, in Base64 (as mails carry it) or in a row.
    /// </summary>
    public static async Task<IReadOnlyList<string>> PlacesOfAsync(string account, params string[] texts)
    {
        var places = new List<string>();
        var blobs = new BlobServiceClient(account);
        await foreach (var container in blobs.GetBlobContainersAsync())
        {
            await foreach (var blob in blobs.GetBlobContainerClient(container.Name).GetBlobsAsync())
            {
                var content = await blobs
                    .GetBlobContainerClient(container.Name)
                    .GetBlobClient(blob.Name)
                    .DownloadContentAsync();
                if (texts.Any(text => Holds(blob.Name + Encoding.UTF8.GetString(content.Value.Content), text)))
                    places.Add($"{container.Name}/{blob.Name}");
            }
        }

        var tables = new TableServiceClient(account);
        await foreach (var table in tables.QueryAsync())
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                if (texts.Any(text => row.Any(column => Holds($"{column.Value}", text))))
                    places.Add($"{table.Name}: {row.PartitionKey}/{row.RowKey}");
            }
        }

        return places;
    }

    private static bool Holds(string content, string text) =>
        content.Contains(text, StringComparison.OrdinalIgnoreCase);
}
