using System.Text.RegularExpressions;
using SeisFunctions.Calls;

namespace SeisFunctions.Mail;

/// <summary>
/// Links to file-sharing services in the text of a mail: files that are not there. They are shown to a person and never
/// followed.
/// </summary>
internal static partial class FileLinks
{
    private const int LongestUrl = 500;

    /// <summary>The services that the text links to, each with its first link.</summary>
    public static IReadOnlyList<(string Service, string Url)> In(string text, MailRules rules)
    {
        var links = UrlsIn(text).Distinct().ToList();
        return links.Count == 0
            ? []
            :
            [
                .. from service in rules.FileSharing
                let link = links.FirstOrDefault(link => LeadsTo(link, service.Value))
                    ?? (IsNamed(service, text) ? links[0] : null)
                where link is not null
                select (service.Key, link),
            ];
    }

    /// <summary>The links in a text, each cut where no link is that long.</summary>
    public static IEnumerable<string> UrlsIn(string text) =>
        Url().Matches(text).Select(match => match.Value[..Math.Min(match.Length, LongestUrl)]);

    /// <summary>A text without its links.</summary>
    public static string Without(string text) => Url().Replace(text, " ");

    private static bool IsNamed(KeyValuePair<string, IReadOnlyList<string>> service, string text) =>
        service.Value.Count == 0 && text.Contains(service.Key, StringComparison.OrdinalIgnoreCase);

    // Mail gateways wrap links in one to themselves: every host within the link counts.
    private static bool LeadsTo(string link, IReadOnlyList<string> hosts) =>
        Host()
            .Matches(Uri.UnescapeDataString(link))
            .Any(match => hosts.Any(host => IsOf(match.Groups["host"].Value, host)));

    /// <summary>Whether a host is a service's or below it.</summary>
    public static bool IsOf(string host, string service) =>
        host.Equals(service, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + service, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""https?://[^\s"'<>（）「」]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(
        "https?://(?:[^/?#@]*@)?(?<host>[A-Za-z0-9.-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Host();
}
