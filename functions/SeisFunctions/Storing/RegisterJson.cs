using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeisFunctions.Storing;

/// <summary>
/// How results are written as JSON, in storage and in answers: camelCase, enums as words, Japanese as it is, instants
/// in Japan's time.
/// </summary>
public static class RegisterJson
{
    /// <summary>The options.</summary>
    public static JsonSerializerOptions Options { get; } = Apply(new(JsonSerializerDefaults.Web));

    /// <summary>
    /// The same for what was stored: text that parses and lacks a member that it must have is damaged, and a
    /// <see cref="JsonException"/> says so.
    /// </summary>
    public static JsonSerializerOptions Stored { get; } =
        Apply(
            new(JsonSerializerDefaults.Web)
            {
                RespectNullableAnnotations = true,
                RespectRequiredConstructorParameters = true,
            }
        );

    /// <summary>Sets the same options on another instance.</summary>
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        // As written: these documents are served as application/json and never stand inside a page.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new ConfidenceConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JapanTimeConverter());
        return options;
    }
}
