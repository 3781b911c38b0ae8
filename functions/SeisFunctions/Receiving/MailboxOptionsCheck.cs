using System.Net;
using SeisFunctions.Mail;

namespace SeisFunctions.Receiving;

/// <summary>Finds every fault of the mailbox settings at start, so that they are mended in one go.</summary>
internal sealed class MailboxOptionsCheck(IConfiguration configuration) : IValidateOptions<MailboxOptions>
{
    // Set by Azure alone. On a person's own machine an intake that is tried out need not name a server.
    private const string InAzure = "WEBSITE_INSTANCE_ID";

    public ValidateOptionsResult Validate(string? name, MailboxOptions options)
    {
        var faults = options.Kind switch
        {
            MailboxKind.Imap => Imap(options).ToList(),
            MailboxKind.Folder when options.Folder.Length == 0 => ["Mailbox__Folder must name a folder."],
            _ => [],
        };
        if (
            options.Kind != MailboxKind.None
            && options.AuthenticationServer.Length == 0
            && !string.IsNullOrEmpty(configuration[InAzure])
        )
            faults.Add(
                "Mailbox__AuthenticationServer must name the server that checks senders (or \"unnamed\"), or say \"unchecked\": then every sender counts as proved."
            );
        foreach (var server in options.AuthenticationServers.Where(server => !server.All(IsOfToken)))
            faults.Add(
                $"Mailbox__AuthenticationServer: '{server}' is no name of a server; several are separated by commas."
            );
        if (options.AlertAfter <= TimeSpan.Zero)
            faults.Add("Mailbox__AlertAfter must be longer than zero.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Imap(MailboxOptions options)
    {
        if (options.Host.Length == 0)
            yield return "Mailbox__Host must name the mail server.";
        if (options.Port is < 0 or > IPEndPoint.MaxPort)
            yield return "Mailbox__Port must be between 0 and 65535.";
        if (options.User.Length == 0)
            yield return "Mailbox__User must name the mailbox's user.";
        if (options.Password.Length == 0 == (options.OAuthClientId.Length == 0))
            yield return "Set either Mailbox__Password or Mailbox__OAuthClientId.";
        if (options.OAuthClientSecret.Length > 0 && options.OAuthTenantId.Length == 0)
            yield return "Mailbox__OAuthTenantId must name the tenant of Mailbox__OAuthClientId.";
        if (options.OAuthClientId.Length > 0 && options.OAuthScope.Length == 0)
            yield return "Mailbox__OAuthScope must not be empty.";
        if (
            !Uri.TryCreate(options.OAuthAuthority, UriKind.Absolute, out var authority)
            || authority.Scheme != Uri.UriSchemeHttps
        )
            yield return "Mailbox__OAuthAuthority must be an https address.";
        if (options.Tls == TlsMode.None && !IsThisMachine(options.Host))
            yield return "Mailbox__Tls=none would send password and mail readable over the network; it is for this machine only.";
        if (options.TrustedCertificate.Length > 0 && !File.Exists(options.TrustedCertificate))
            yield return "Mailbox__TrustedCertificate names a file that is not there.";
        if (string.IsNullOrWhiteSpace(options.Inbox))
            yield return "Mailbox__Inbox must name a folder.";
        if (options.AfterTaking == AfterTaking.Flag && !IsFlag(options.TakenKeyword))
            yield return "Mailbox__TakenKeyword must be an ASCII word without spaces, or \\Flagged.";
        if (
            options.AfterTaking == AfterTaking.Move
            && (
                options.TakenFolder.Length == 0
                || Folders(options.Inbox).Contains(options.TakenFolder, StringComparer.OrdinalIgnoreCase)
            )
        )
            yield return "Mailbox__TakenFolder must name a folder that is not read.";
        if (options.Timeout <= TimeSpan.Zero)
            yield return "Mailbox__Timeout must be longer than zero.";
    }

    /// <summary>The folders that a setting names.</summary>
    internal static string[] Folders(string setting) =>
        setting.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // A token of RFC 2045, as which RFC 8601 has the name.
    private static bool IsOfToken(char c) =>
        c is > ' ' and < (char)127 && !"()<>@,;:\\\"/[]?=".Contains(c, StringComparison.Ordinal);

    private static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    // An atom of RFC 9051; a backslash stands before the system's own flags alone.
    private static bool IsFlag(string keyword) =>
        keyword == @"\Flagged"
        || (
            keyword.Length > 0
            && keyword.All(c => c is > ' ' and < (char)127 && !"(){%*\"\\]".Contains(c, StringComparison.Ordinal))
        );
}
