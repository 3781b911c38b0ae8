using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeisFunctions.Domain;

/// <summary>The number of a requirement in JSON: a number, or a text.</summary>
internal sealed class RequirementNumberConverter : JsonConverter<RequirementNumber>
{
    /// <inheritdoc/>
    public override RequirementNumber Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType == JsonTokenType.Number
            ? new(reader.GetInt32().ToString(CultureInfo.InvariantCulture), true)
            : new(reader.GetString()!, false);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RequirementNumber value, JsonSerializerOptions options)
    {
        if (value.IsInteger)
            writer.WriteNumberValue(int.Parse(value.Text, CultureInfo.InvariantCulture));
        else
            writer.WriteStringValue(value.Text);
    }
}
