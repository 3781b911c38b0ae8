using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace SeisFunctions.Receiving.Imap;

/// <summary>
/// Who may read the mailbox by OAuth: an application with a secret, or the app's own managed identity.
/// </summary>
internal static class MailboxCredential
{
    /// <summary>Key of the service that is the mailbox's credential.</summary>
    public const string Key = "mailbox";

    /// <summary>The credential that the settings name, or null where a password is used.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="transport">How the token is asked for; null for the ordinary way.</param>
    public static TokenCredential? Of(MailboxOptions options, HttpPipelineTransport? transport = null)
    {
        if (options.OAuthClientId.Length == 0)
            return null;
        if (options.OAuthClientSecret.Length == 0)
            return new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.OAuthClientId));
        var secret = new ClientSecretCredentialOptions { AuthorityHost = new(options.OAuthAuthority) };
        if (transport is not null)
        {
            secret.Transport = transport;
            secret.DisableInstanceDiscovery = true; // the discovery asks Microsoft's own servers
        }

        return new ClientSecretCredential(
            options.OAuthTenantId,
            options.OAuthClientId,
            options.OAuthClientSecret,
            secret
        );
    }
}
