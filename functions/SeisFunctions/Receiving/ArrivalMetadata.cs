using System.Globalization;
using SeisFunctions.Domain;

namespace SeisFunctions.Receiving;

/// <summary>
/// How and when a message came, as metadata of its blob. Metadata is ASCII, so a folder's name is escaped.
/// </summary>
internal static class ArrivalMetadata
{
    private const string Call = "call",
        Source = "source",
        ReceivedAt = "receivedAt",
        JunkFolder = "junkFolder",
        TakenAt = "takenAt",
        Salt = "salt";

    /// <summary>The metadata of a message to a call.</summary>
    public static Dictionary<string, string> Of(string callId, Arrival arrival)
    {
        var metadata = new Dictionary<string, string>
        {
            [Call] = callId,
            [Source] = arrival.Source.ToString(),
            [ReceivedAt] = arrival.ReceivedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        };
        if (arrival.JunkFolder is { } folder)
            metadata[JunkFolder] = Uri.EscapeDataString(folder);
        if (arrival.TakenAt is { } taken)
            metadata[TakenAt] = taken.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        if (arrival.Salt is { } salt)
            metadata[Salt] = salt;
        return metadata;
    }

    /// <summary>The arrival, or null if the message came to another call.</summary>
    public static Arrival? Read(string callId, IDictionary<string, string> metadata) =>
        metadata.TryGetValue(Call, out var call) && call == callId
            ? new(
                Enum.Parse<SubmissionSource>(metadata[Source]),
                DateTimeOffset.Parse(metadata[ReceivedAt], CultureInfo.InvariantCulture),
                metadata.TryGetValue(JunkFolder, out var folder) ? Uri.UnescapeDataString(folder) : null
            )
            {
                TakenAt = metadata.TryGetValue(TakenAt, out var taken)
                    ? DateTimeOffset.Parse(taken, CultureInfo.InvariantCulture)
                    : null,
                Salt = metadata.TryGetValue(Salt, out var salt) ? salt : null,
            }
            : null;
}
