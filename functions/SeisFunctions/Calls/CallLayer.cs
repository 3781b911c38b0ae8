using System.Text.Json;
using System.Text.Json.Nodes;

namespace SeisFunctions.Calls;

/// <summary>A file of a call that takes over what it does not have itself from another one, as it is written.</summary>
/// <param name="Name">Path below the folder of the call.</param>
/// <param name="Lines">Where its keys stand.</param>
/// <param name="Content">What it says.</param>
internal sealed record CallLayer(string Name, JsonLines Lines, JsonObject Content)
{
    private const string LikeKey = "like";

    /// <summary>The file that it is like, or null.</summary>
    public string? Like => Content[LikeKey] is JsonValue like && like.TryGetValue<string>(out var file) ? file : null;

    /// <summary>The layer of a text.</summary>
    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public static CallLayer Of(string name, string text) =>
        new(
            name,
            JsonLines.Of(text),
            JsonNode.Parse(text, documentOptions: CallFiles.Lenient) as JsonObject
                ?? throw new JsonException("must be an object: { … }.")
        );

    /// <summary>
    /// All of them as one: objects are put together key by key, anything else counts as the first one has it. What is
    /// null in it is left out.
    /// </summary>
    public static JsonObject Merge(IEnumerable<CallLayer> layers) =>
        layers.Select(layer => layer.Content).Aggregate((over, under) => Over(over, under));

    /// <summary>The file in which a key stands, or what should hold it, and the line.</summary>
    public static (string Name, int? Line) Find(IReadOnlyList<CallLayer> layers, string key)
    {
        for (var at = key; at.Length > 0; at = JsonLines.HolderOf(at))
            if (layers.FirstOrDefault(layer => layer.Lines.Has(at)) is { } layer)
                return (layer.Name, layer.Lines.Find(at));
        return (layers[0].Name, null);
    }

    private static JsonObject Over(JsonObject over, JsonObject under)
    {
        var both = new JsonObject();
        foreach (var (key, value) in under)
            if (!over.ContainsKey(key))
                both[key] = value?.DeepClone();
        foreach (var (key, value) in over)
            if (value is JsonObject mine && under[key] is JsonObject theirs)
                both[key] = Over(mine, theirs);
            else if (value is not null || !under.ContainsKey(key))
                both[key] = value?.DeepClone();
        return both;
    }
}
