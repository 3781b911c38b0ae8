using System.Net;
using SeisFunctions.Mail;

namespace SeisFunctions.Acknowledging;

/// <summary>Finds every fault of the sender settings at start, so that they are mended in one go.</summary>
internal sealed class SenderOptionsCheck : IValidateOptions<SenderOptions>
{
    public ValidateOptionsResult Validate(string? name, SenderOptions options)
    {
        var faults = Common(options).ToList();
        if (options.Kind == SenderKind.Pickup && options.Folder.Length == 0)
            faults.Add("Sender__Folder must name a folder.");
        if (options.Kind == SenderKind.Smtp)
            faults.AddRange(Smtp(options));
        if (
            options.Kind == SenderKind.Azure
            && !(
                Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint)
                && endpoint.Scheme == Uri.UriSchemeHttps
            )
        )
            faults.Add("Sender__Endpoint must be the https address of the Communication Services resource.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Common(SenderOptions options)
    {
        if (
            !MimeKit.MailboxAddress.TryParse(options.From, out var address)
            || !address.Address.Contains('@', StringComparison.Ordinal)
        )
            yield return "Sender__From must be an e-mail address.";
        if (options.RetryAfter <= TimeSpan.Zero || options.LongestRetry < options.RetryAfter)
            yield return "Sender__RetryAfter must be longer than zero and no longer than Sender__LongestRetry.";
        if (options.GiveUpAfter < options.RetryAfter)
            yield return "Sender__GiveUpAfter must not be shorter than Sender__RetryAfter.";
        if (options.PerHour < 0 || options.PerApplicantPerHour < 0)
            yield return "Sender__PerHour and Sender__PerApplicantPerHour must not be negative.";
    }

    private static IEnumerable<string> Smtp(SenderOptions options)
    {
        if (options.Host.Length == 0)
            yield return "Sender__Host must name the mail server.";
        if (options.Port is < 0 or > IPEndPoint.MaxPort)
            yield return "Sender__Port must be between 0 and 65535.";
        if (options.User.Length == 0 != (options.Password.Length == 0))
            yield return "Set both Sender__User and Sender__Password, or neither.";
        if (options.Tls == TlsMode.None && !IsThisMachine(options.Host))
            yield return "Sender__Tls=none would send letters readable over the network; it is for this machine only.";
        if (options.TrustedCertificate.Length > 0 && !File.Exists(options.TrustedCertificate))
            yield return "Sender__TrustedCertificate names a file that is not there.";
        if (options.Connections is < 1 or > 100)
            yield return "Sender__Connections must be between 1 and 100.";
        if (options.Timeout <= TimeSpan.Zero || options.Timeout >= Dispatch.ClaimLease)
            yield return "Sender__Timeout must be longer than zero and shorter than ten minutes, after which another host takes a letter over.";
    }

    private static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
