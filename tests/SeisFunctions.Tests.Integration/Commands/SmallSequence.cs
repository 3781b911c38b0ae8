using System.Text.Json;
using System.Text.Json.Nodes;

namespace SeisFunctions.Tests.Commands;

/// <summary>The two calls of the package with a few of their samples, to be rehearsed in sequence in seconds.</summary>
internal static class SmallSequence
{
    private static readonly JsonDocumentOptions AsWritten = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Copies both into a folder.</summary>
    public static void WriteTo(string folder)
    {
        foreach (var name in (string[])["seis-r8", "seis-r8-providers"])
        {
            var shipped = Path.Combine(AppContext.BaseDirectory, "Calls", name);
            foreach (var file in Directory.GetFiles(shipped, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder, name, Path.GetRelativePath(shipped, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        Keep(Path.Combine(folder, "seis-r8", "samples.json"), text => text, "北海道", "宮城県", "群馬県", "長野県");
        // Those whom the few of the first call select.
        Keep(
            Path.Combine(folder, "seis-r8-providers", "samples.json"),
            text =>
                text.Replace("39 高知県", "10 群馬県", StringComparison.Ordinal)
                    .Replace("島根県", "長野県", StringComparison.Ordinal),
            "8000000000001 株式会社見本コンサルティング",
            "みほん地域づくり研究会"
        );
    }

    private static void Keep(string file, Func<string, string> change, params string[] applicants)
    {
        var samples = JsonNode.Parse(change(File.ReadAllText(file)), null, AsWritten)!.AsObject();
        samples["samples"] = new JsonArray(
            [
                .. samples["samples"]!
                    .AsArray()
                    .Where(one => applicants.Contains((string?)one!["applicant"]))
                    .Select(one => one!.DeepClone()),
            ]
        );
        samples.Remove("others");
        File.WriteAllText(file, samples.ToJsonString());
    }
}
