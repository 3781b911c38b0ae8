using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeisFunctions.Api;

/// <summary>Body of a search.</summary>
/// <param name="Text">Words, each of which must be found.</param>
/// <param name="Page">The page, from 1, which it is where it is left out.</param>
public sealed record SearchRequest(string? Text, int? Page = null)
{
    /// <summary>What a search does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
