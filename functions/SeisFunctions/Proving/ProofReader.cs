using System.Text.Json;
using SeisFunctions.Domain;

namespace SeisFunctions.Proving;

/// <summary>
/// Reads a proof as strictly as it is written: byte for byte, so that whatever is changed, added, left out or moved is
/// told. Pure.
/// </summary>
internal static class ProofReader
{
    /// <summary>
    /// Bytes of a proof: a path is at most 31 hashes, a token with its certificates some kilobytes, a thousand files
    /// seventy.
    /// </summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>The proof, or null where this is none.</summary>
    public static ReceiptProof? Read(ReadOnlyMemory<byte> content)
    {
        if (content.Length > MostBytes)
            return null;
        try
        {
            using var json = JsonDocument.Parse(content);
            var proof = Of(json.RootElement);
            return content.Span.SequenceEqual(proof.ToJson()) ? proof : null;
        }
        catch (Exception e)
            when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    // What stands in lines that are hashed must be no more than one line: each text has its one shape.
    private static ReceiptProof Of(JsonElement json)
    {
        var call = Text("call", IsCallId);
        return new(
            new(
                call,
                Text("receipt", SubmissionId.IsReceiptNumber),
                Instant("receivedAt"),
                Hashes("files"),
                Text("salt", IsHash)
            ),
            new(call, Instant("deadline"), Number("leaves"), Text("root", IsHash)),
            Number("index"),
            Hashes("path"),
            Text("head", IsHash),
            json.GetProperty("timestamp").ValueKind == JsonValueKind.Null
                ? null
                : json.GetProperty("timestamp").GetBytesFromBase64()
        );

        string Text(string name, Func<string, bool> isSuch) => Written(json.GetProperty(name), isSuch);

        DateTimeOffset Instant(string name) =>
            ReceiptLeaf.InstantOf(Text(name, _ => true)) ?? throw new FormatException(name);

        string[] Hashes(string name) =>
            [.. json.GetProperty(name).EnumerateArray().Select(one => Written(one, IsHash))];

        int Number(string name) => json.GetProperty(name).GetInt32();
    }

    private static string Written(JsonElement value, Func<string, bool> isSuch) =>
        value.GetString() is { } text && isSuch(text) ? text : throw new FormatException();

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    // As calls are named.
    private static bool IsCallId(string text) =>
        text.Length is >= 3 and <= 30
        && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
