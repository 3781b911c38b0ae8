using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>
/// Counts the register. As long as it is small, every request counts it afresh, in one page of a table each; beyond
/// that a timer counts and requests read what it wrote, at most a minute old. The counts rest on the rows alone, so
/// that none can be wrong for longer than that.
/// </summary>
public sealed class RegisterCounter(
    BlobServiceClient blobs,
    SubmissionLists listed,
    ApplicationRegister applications,
    CallRegister calls,
    CallDefinition call,
    TimeProvider clock
)
{
    // What a table answers in one page.
    private const int CountedAfresh = 1000;

    // Once it is known to be large, nobody tries in vain: a register grows, and only erasing makes it small again,
    // which the timer notices.
    private volatile bool _large;

    private BlobClient Blob =>
        blobs.GetBlobContainerClient(StorageNames.Results).GetBlobClient($"counts/{call.Id}.json");

    /// <summary>The counts for a request.</summary>
    public async Task<RegisterCounts> ReadAsync(CancellationToken cancellationToken)
    {
        if (!_large && await CountAsync(CountedAfresh, cancellationToken) is { } afresh)
            return afresh;
        _large = true;
        return await KeptAsync(cancellationToken) ?? await CountAndKeepAsync(cancellationToken);
    }

    /// <summary>Counts anew what is too large to be counted at every request.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        _large = await CountAsync(CountedAfresh, cancellationToken) is null;
        if (_large)
            await CountAndKeepAsync(cancellationToken);
    }

    private async Task<RegisterCounts> CountAndKeepAsync(CancellationToken cancellationToken)
    {
        var counts = (await CountAsync(int.MaxValue, cancellationToken))!;
        await Blob.UploadAsync(
            BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(counts, RegisterJson.Options)),
            overwrite: true,
            cancellationToken
        );
        return counts;
    }

    private async Task<RegisterCounts?> KeptAsync(CancellationToken cancellationToken)
    {
        try
        {
            var content = await Blob.DownloadContentAsync(cancellationToken);
            return JsonSerializer.Deserialize<RegisterCounts>(content.Value.Content, RegisterJson.Stored);
        }
        catch (Exception e) when (e is JsonException or RequestFailedException { Status: 404 })
        {
            return null; // counted again
        }
    }

    // Null if there are more than so many of either.
    private async Task<RegisterCounts?> CountAsync(int most, CancellationToken cancellationToken)
    {
        var (states, hours) = (new Dictionary<SubmissionState, int>(), new SortedDictionary<DateTimeOffset, int>());
        var (before, after) = (new Dictionary<ApplicationStatus, int>(), new Dictionary<ApplicationStatus, int>());
        var applicants = new SortedDictionary<string, StatusPair>(StringComparer.Ordinal);
        var partners = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var (late, heard, unreadable) = (
            new SortedSet<string>(StringComparer.Ordinal),
            new SortedSet<string>(StringComparer.Ordinal),
            new SortedSet<string>(StringComparer.Ordinal)
        );
        var left = most;
        await foreach (var (receivedAt, state, applicant, names, isGivenUp) in listed.ArrivalsAsync(cancellationToken))
        {
            if (left-- == 0)
                return null;
            Add(states, state);
            (state == SubmissionState.Late ? late : isGivenUp ? unreadable : heard).UnionWith(
                Submission.HeardIn(state, applicant, names)
            );
            if (receivedAt is { } at)
                Add(hours, at.AddTicks(-(at.UtcTicks % TimeSpan.TicksPerHour)).ToUniversalTime());
        }

        left = most;
        await foreach (var (code, pair, named) in applications.StatusesAsync(cancellationToken))
        {
            if (left-- == 0)
                return null;
            Add(before, pair.BeforeDeadline);
            Add(after, pair.AfterDeadline);
            if (call.Applicant(code) is not null)
                applicants[code] = pair;
            foreach (var partner in named)
                partners[partner] = [.. partners.GetValueOrDefault(partner, []), code];
        }

        return new(
            clock.GetUtcNow(),
            states,
            [.. hours.Select(hour => new HourCount(hour.Key, hour.Value))],
            before,
            after,
            applicants,
            [.. late]
        )
        {
            PartnerOf = partners,
            Heard = [.. heard],
            Unreadable = [.. unreadable],
            Erased = (await calls.ReadAsync(cancellationToken)).Erased,
        };
    }

    private static void Add<T>(IDictionary<T, int> counts, T key) =>
        counts[key] = counts.TryGetValue(key, out var count) ? count + 1 : 1;
}
