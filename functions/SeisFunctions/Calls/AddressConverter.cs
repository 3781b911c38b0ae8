using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeisFunctions.Calls;

/// <summary>An address in JSON: a text with dots.</summary>
internal sealed class AddressConverter<T> : JsonConverter<T>
    where T : class, IAddress<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (reader.TokenType == JsonTokenType.String ? T.Parse(reader.GetString()!) : null)
        ?? throw new JsonException($"must be written as {T.Example}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
