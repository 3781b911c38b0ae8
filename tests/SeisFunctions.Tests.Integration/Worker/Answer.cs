using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace SeisFunctions.Tests.Worker;

/// <summary>
/// What a client gets, without what cannot be the same twice: times of the host's clock, tokens, the host's address.
/// </summary>
internal sealed partial record Answer(
    int Status,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyDictionary<string, string> Parts
)
{
    private static readonly string[] NotOurs =
    [
        "Date",
        "Server",
        "Transfer-Encoding",
        "Connection",
        "Set-Cookie",
        "Content-Length",
    ];

    public static async Task<Answer> OfAsync(HttpClient client, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var headers = response
            .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Where(header => !NotOurs.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => Masked($"{header.Value}", client));
        return new(
            (int)response.StatusCode,
            headers,
            Read(bytes).ToDictionary(part => part.Name, part => Masked(part.Text, client))
        );
    }

    public IEnumerable<string> DifferencesTo(Answer other)
    {
        if (Status != other.Status)
            yield return $"{Status} and {other.Status}";
        foreach (
            var difference in Differences("header", Headers, other.Headers)
                .Concat(Differences("body", Parts, other.Parts))
        )
            yield return difference;
    }

    private static IEnumerable<string> Differences(
        string what,
        IReadOnlyDictionary<string, string> one,
        IReadOnlyDictionary<string, string> other
    ) =>
        from name in one.Keys.Union(other.Keys)
        let values = (One: one.GetValueOrDefault(name, "(none)"), Other: other.GetValueOrDefault(name, "(none)"))
        where values.One != values.Other
        select $"{what} {name}: {Around(values.One, values.Other)}";

    private static string Around(string one, string other)
    {
        var at = Math.Max(0, one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count() - 60);
        return $"…{one[at..Math.Min(one.Length, at + 160)]}… and …{other[Math.Min(other.Length, at)..Math.Min(other.Length, at + 160)]}…";
    }

    // Packages hold the time at which they were made; what is in them does not.
    private static IEnumerable<(string Name, string Text)> Read(byte[] bytes, string name = "")
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
            return [(name, Encoding.UTF8.GetString(bytes))];
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return
        [
            .. zip.Entries.SelectMany(entry =>
            {
                using var content = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(content);
                return Read(content.ToArray(), $"{name}/{entry.FullName}");
            }),
        ];
    }

    private static string Masked(string text, HttpClient client) =>
        Changing().Replace(text.Replace(client.BaseAddress!.Authority, "HOST", StringComparison.Ordinal), "*");

    // The token of a form, when a page was shown, times of the hosts' clocks, ids of traces and of relationships in a
    // workbook, ages, the figure that reaches up to now.
    [GeneratedRegex(
        """(?<=<path class="(?:area|line)" d=")[^"]+|(?<=name="token" value=")[^"]+|(?<=name="at" value="|[?]at=|&amp;at=)\d+|2026-03-27T18:\d\d:\d\d[.\d]*(\+09:00|Z)?|2026年3月27日（金）18:\d\d|20260327-18\d\d|(?<="traceId":")[^"]+|(?<="R)[0-9a-f]{16}(?=")|(?<=Seconds":)-?[\d.]+"""
    )]
    private static partial Regex Changing();
}
