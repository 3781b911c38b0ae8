using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeisFunctions.Api;

/// <summary>Body of a request to register for the briefing.</summary>
/// <param name="Name">氏名 of one person.</param>
/// <param name="Organisation">所属.</param>
/// <param name="Department">部署・役職, or null.</param>
/// <param name="Kind">Id of the kind of participant.</param>
/// <param name="Email">A business address.</param>
/// <param name="Consent">Whether that person agrees to the points of the call.</param>
public sealed record RegistrationRequest(
    string? Name,
    string? Organisation,
    string? Department,
    string? Kind,
    string? Email,
    bool Consent
)
{
    /// <summary>What a registration does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
