using Azure.Core;
using Azure.Identity;

namespace SeisFunctions.Storing;

/// <summary>
/// Who the app is towards Azure: the identity that the settings of <c>AzureWebJobsStorage</c> name serves storage, mail
/// and telemetry.
/// </summary>
internal static class AppIdentity
{
    private const string Setting = "AzureWebJobsStorage";

    /// <summary>
    /// <c>__credential=managedidentity</c> with or without <c>__clientId</c>; otherwise whoever is signed in on this
    /// machine.
    /// </summary>
    public static TokenCredential Of(IConfiguration configuration)
    {
        var clientId = configuration[$"{Setting}:clientId"];
        if (
            !string.Equals(
                configuration[$"{Setting}:credential"],
                "managedidentity",
                StringComparison.OrdinalIgnoreCase
            )
        )
            return new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });
        return new ManagedIdentityCredential(
            string.IsNullOrEmpty(clientId)
                ? ManagedIdentityId.SystemAssigned
                : ManagedIdentityId.FromUserAssignedClientId(clientId)
        );
    }
}
