using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>
/// ISO 8601 with <c>+09:00</c> and all seven decimals where they are not zero, so that a tick beside the deadline
/// shows; null where no record tells the instant any more.
/// </summary>
internal sealed class JapanTimeConverter : JsonConverter<DateTimeOffset>
{
    public override bool HandleNull => true;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? JapanTime.Unknown : reader.GetDateTimeOffset().ToUniversalTime();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        if (value == JapanTime.Unknown)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(
                JapanTime.Of(value).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)
            );
    }
}
