using SeisFunctions.Calls;

namespace SeisFunctions.Mail;

/// <summary>
/// Links to files that lie at a host which nobody has listed: a prefecture's own transfer service is the usual one.
/// What is written beside the link tells, and what the link itself says. Pure.
/// </summary>
internal static class UnnamedLinks
{
    // Non-empty lines before and behind a link that speak of it; a signature is further away.
    private const int Beside = 3;

    // More than anybody needs; each is a finding.
    private const int MostHosts = 3;

    private static readonly string[] InLinks =
    [
        "download",
        "transfer",
        "upload",
        "filesend",
        "sendfile",
        "share",
        "/dl",
    ];

    private static readonly string[] Bodies = ["www.pref.", "www.metro.", "www.city.", "www.town.", "www.vill."];

    /// <summary>The hosts that a mail leaves files at, each with its first link.</summary>
    /// <param name="subject">Its subject, or null.</param>
    /// <param name="text">Its text, with the targets of links.</param>
    /// <param name="isBare">Whether nothing else could bring a form, and a person wrote it of their own accord.</param>
    /// <param name="words">The words of the call.</param>
    public static IReadOnlyList<(string Host, string Url)> In(
        string? subject,
        string text,
        bool isBare,
        LinkWords words
    )
    {
        var lines = LinesOf(text);
        var spoken = lines.ConvertAll(line => FileLinks.Without(line));
        var (transfers, speaks) = (
            spoken.ConvertAll(line => Says(line, words.Transfer)),
            spoken.ConvertAll(line => Says(line, words.Sending) || Says(line, words.Pointing))
        );
        var ofPapers = Says(subject, words.Papers) || spoken.Exists(line => Says(line, words.Papers));
        var handsOver = isBare && ofPapers && spoken.Exists(line => Says(line, words.Sending));
        return
        [
            .. lines
                .SelectMany(
                    (line, at) => FileLinks.UrlsIn(line).Select(url => (Url: url, Target: TargetOf(url), At: at))
                )
                .Where(link =>
                    link.Target is { } target
                    && (handsOver || IsOfFiles(target, link.At))
                    && !IsOrdinary(target, link.At)
                )
                .Select(link => (link.Target!.Host, link.Url))
                .DistinctBy(link => link.Host)
                .Take(MostHosts),
        ];

        bool IsOfFiles(Uri target, int at) =>
            IsBeside(at, transfers) || (ofPapers && (SaysFiles(target) || IsBeside(at, speaks)));

        // A link without a path leads to a home page, and the pages of a public body are pages.
        bool IsOrdinary(Uri target, int at) =>
            target.PathAndQuery.Length <= 1
            || words.Ordinary.Any(site => FileLinks.IsOf(target.Host, site))
            || (IsOfBody(target.Host) && !(SaysFiles(target) && IsBeside(at, transfers)));
    }

    private static bool IsBeside(int at, List<bool> lines)
    {
        var first = Math.Max(at - Beside, 0);
        return lines.IndexOf(true, first, Math.Min(at + Beside + 1, lines.Count) - first) >= 0;
    }

    private static bool Says(string? text, IReadOnlyList<string> words) =>
        text is not null && words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool SaysFiles(Uri target) => Says(target.Host + target.PathAndQuery, InLinks);

    private static bool IsOfBody(string host) =>
        Bodies.Any(body => host.StartsWith(body, StringComparison.OrdinalIgnoreCase))
        || (
            host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            && (FileLinks.IsOf(host, "lg.jp") || FileLinks.IsOf(host, "go.jp"))
        );

    // A gateway wraps the link in one to itself.
    private static Uri? TargetOf(string url)
    {
        var plain = Uri.UnescapeDataString(url);
        var inner = plain.LastIndexOf("http", StringComparison.OrdinalIgnoreCase);
        var target =
            inner > 0 && FileLinks.UrlsIn(plain[inner..]).FirstOrDefault() is { } found ? found.Split('&')[0] : url;
        return Uri.TryCreate(target, UriKind.Absolute, out var uri) ? uri : null;
    }

    // The lines that somebody wrote, those with nothing in them left out.
    private static List<string> LinesOf(string text) =>
        [.. text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith('>'))];
}
