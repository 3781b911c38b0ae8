using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeisFunctions.Forms;

/// <summary>
/// The id of a requirement: a text, and in JSON a number where it is a whole number, as it was before calls named their
/// requirements themselves.
/// </summary>
public sealed class RequirementIdConverter : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? reader.GetInt32().ToString(CultureInfo.InvariantCulture)
            : reader.GetString()!;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == value
        )
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(value);
    }
}
