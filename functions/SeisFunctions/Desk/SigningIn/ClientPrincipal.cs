using System.Security.Claims;
using System.Text.Json;

namespace SeisFunctions.Desk.SigningIn;

/// <summary>
/// The person that App Service Authentication has signed in, as its header <c>X-MS-CLIENT-PRINCIPAL</c> tells.
/// </summary>
internal static class ClientPrincipal
{
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private static readonly string[] Ids =
    [
        "groups",
        "oid",
        "http://schemas.microsoft.com/identity/claims/objectidentifier",
        "preferred_username",
        "upn",
    ];
    private static readonly string[] Names =
    [
        "name",
        "preferred_username",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
    ];

    /// <summary>
    /// The person with the role that the settings give, or null if they give none. Whatever is not as it should be
    /// gives none.
    /// </summary>
    public static ClaimsPrincipal? Read(string header, DeskOptions options)
    {
        var claims = ClaimsOf(header);
        var ids = claims
            .Where(claim => Ids.Contains(claim.Type))
            .Select(claim => claim.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = Names
            .Select(type => claims.FirstOrDefault(claim => claim.Type == type).Value)
            .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        DeskRole? role =
            Listed(options.Approvers).Any(ids.Contains) ? DeskRole.Approver
            : Listed(options.Officers).Any(ids.Contains) ? options.RoleOf(isNamed: false)
            : Listed(options.Readers).Any(ids.Contains) ? DeskRole.Reader
            : null;
        return role is { } given && name is not null
            ? new DeskUser(name, given).As(SignInKind.AppService, string.Join(' ', ids.Order(StringComparer.Ordinal)))
            : null;
    }

    private static string[] Listed(string setting) =>
        setting.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IReadOnlyList<(string Type, string Value)> ClaimsOf(string header)
    {
        try
        {
            using var principal = JsonDocument.Parse(Convert.FromBase64String(header));
            return
            [
                .. principal
                    .RootElement.GetProperty("claims")
                    .EnumerateArray()
                    .Select(claim =>
                        (claim.GetProperty("typ").GetString() ?? "", claim.GetProperty("val").GetString() ?? "")
                    ),
            ];
        }
        catch (Exception e)
            when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }
}
