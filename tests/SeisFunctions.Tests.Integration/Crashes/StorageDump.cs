using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Tests.Crashes;

/// <summary>
/// Everything that the intake keeps, one line for each row and blob, without the times at which it was written: two
/// lives that went alike give the same lines.
/// </summary>
internal static partial class StorageDump
{
    // These are facts of the mail; every other time says when the intake did something.
    private static readonly string[] TimesOfTheMail = [nameof(Submission.ReceivedAt), nameof(Submission.HeaderDate)];

    /// <summary>All lines, sorted.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(string account)
    {
        var lines = new List<string>();
        // How the mailbox did at the last poll is not kept, it is told.
        foreach (var name in StorageNames.Tables.Where(name => name != StorageNames.Mailbox))
        {
            await foreach (
                var row in new TableClient(account, name).QueryAsync<TableEntity>(
                    cancellationToken: TestContext.Current.CancellationToken
                )
            )
                lines.Add(Line(name, row));
        }

        foreach (var name in StorageNames.Containers)
        {
            var container = new BlobContainerClient(account, name);
            await foreach (
                var blob in container.GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken)
            )
                lines.Add(
                    $"{name}/{blob.Name} {(name == StorageNames.Letters ? await HashWithoutDateAsync(container, blob.Name) : Convert.ToHexStringLower(blob.Properties.ContentHash))}"
                );
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static string Line(string table, TableEntity row)
    {
        // The key of an act tells its time too.
        var key = table == StorageNames.Audit ? row.PartitionKey : $"{row.PartitionKey}/{row.RowKey}";
        // An empty text and none are the same.
        var values = row.Where(property =>
                property.Value is not (null or "")
                && property.Key is not ("odata.etag" or "Timestamp" or "PartitionKey" or "RowKey")
            )
            .OrderBy(property => property.Key, StringComparer.Ordinal)
            .Select(property =>
                $"{property.Key}={(property.Value is DateTimeOffset && !TimesOfTheMail.Contains(property.Key) ? "(time)" : JsonSerializer.Serialize(property.Value))}"
            );
        var line = $"{table}/{key} {string.Join(' ', values)}";
        // A letter is listed by the time at which it was written.
        return table == StorageNames.Acknowledgements ? ListedAt().Replace(line, "~(time)~") : line;
    }

    [GeneratedRegex(@"~\d{19}~")]
    private static partial Regex ListedAt();

    /// <summary>Every line of every letter but its date, so that a difference says what differs.</summary>
    public static async Task<IReadOnlyList<string>> LettersAsync(string account)
    {
        var container = new BlobContainerClient(account, StorageNames.Letters);
        var lines = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken))
            lines.AddRange(
                (await LinesWithoutDateAsync(container, blob.Name)).Select(line => $"{blob.Name}: {line}")
            );
        return lines;
    }

    private static async Task<string> HashWithoutDateAsync(BlobContainerClient container, string name) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', await LinesWithoutDateAsync(container, name))))
        );

    private static async Task<IEnumerable<string>> LinesWithoutDateAsync(BlobContainerClient container, string name)
    {
        var content = (
            await container.GetBlobClient(name).DownloadContentAsync(TestContext.Current.CancellationToken)
        ).Value.Content.ToString();
        return content.Split('\n').Where(line => !line.StartsWith("Date: ", StringComparison.Ordinal));
    }
}
