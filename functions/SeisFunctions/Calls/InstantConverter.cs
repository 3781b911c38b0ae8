using System.Text.Json;
using System.Text.Json.Serialization;
using SeisFunctions.Domain;

namespace SeisFunctions.Calls;

/// <summary>
/// Reads an instant that carries Japan's offset (<c>2026-03-26T17:00:00+09:00</c>). Without one it would be the time of
/// whichever machine reads it: in Azure, which keeps UTC, a deadline nine hours too late; and with another one it is a
/// slip, since every time of a call is told as Japan's.
/// </summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && reader.TryGetDateTimeOffset(out var instant)
        && instant.Offset == JapanTime.Offset
        && CarriesOffset(reader.GetString()!)
            ? instant
            : throw new JsonException("must be an instant with the offset +09:00, as 2026-03-26T17:00:00+09:00.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    private static bool CarriesOffset(string text)
    {
        var time = text.IndexOf('T', StringComparison.Ordinal);
        return time >= 0 && text.AsSpan(time).Contains('+');
    }
}
