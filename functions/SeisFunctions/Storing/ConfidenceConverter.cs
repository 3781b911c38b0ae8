using System.Text.Json;
using System.Text.Json.Serialization;
using SeisFunctions.Forms;

namespace SeisFunctions.Storing;

/// <summary>
/// Writes how sure a reading is as a word, and reads <c>empty</c> too, which readings that were stored before say for
/// <c>blank</c>.
/// </summary>
internal sealed class ConfidenceConverter : JsonConverter<Confidence>
{
    public override Confidence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() switch
        {
            "empty" => Confidence.Blank,
            var word when Enum.TryParse<Confidence>(word, ignoreCase: true, out var confidence) => confidence,
            _ => throw new JsonException(),
        };

    public override void Write(Utf8JsonWriter writer, Confidence value, JsonSerializerOptions options) =>
        writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}
