using System.Text.Json;

namespace SeisFunctions.EmbeddedHost.Settings;

/// <summary>Reads the host's JSON files, which people edit by hand.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>
    /// The object in the file; a fault names file and line, and never shows the text, which may hold secrets.
    /// </summary>
    public static JsonDocument Read(string file)
    {
        using var stream = File.OpenRead(file);
        return Read(stream, file);
    }

    /// <summary>The same for a file that is open already.</summary>
    public static JsonDocument Read(Stream stream, string file)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(stream, Lenient);
        }
        catch (JsonException e)
        {
            throw new HostStartException(
                $"{file}, line {e.LineNumber + 1}, position {e.BytePositionInLine + 1}: this is not valid JSON.",
                e
            );
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
            return document;
        document.Dispose();
        throw new HostStartException($"{file}: a JSON object is expected.");
    }
}
