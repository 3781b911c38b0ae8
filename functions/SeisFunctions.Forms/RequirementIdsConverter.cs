using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeisFunctions.Forms;

/// <summary>A list of ids of requirements.</summary>
internal sealed class RequirementIdsConverter : JsonConverter<IReadOnlyList<string>>
{
    private static readonly RequirementIdConverter Each = new();

    /// <inheritdoc/>
    public override IReadOnlyList<string> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        var ids = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            ids.Add(Each.Read(ref reader, typeof(string), options));
        return ids;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var id in value)
            Each.Write(writer, id, options);
        writer.WriteEndArray();
    }
}
