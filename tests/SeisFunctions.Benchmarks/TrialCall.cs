using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks;

/// <summary>
/// The shipped call as a definition of its own, in which every applicant may send from the domain of the samples.
/// </summary>
internal static class TrialCall
{
    /// <summary>Writes it into a folder, and returns the path of the definition.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="app">Folder of the app whose call it is; null for this one.</param>
    public static string Write(string folder, string? app = null)
    {
        var shipped = Path.Combine(app ?? AppContext.BaseDirectory, "Calls", "seis-r8");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        var call = Path.Combine(folder, "call.json");
        var domains = $"\"senderDomains\": {{ \"*\": [\"{SeisForms.SenderDomain}\"] }}";
        File.WriteAllText(
            call,
            File.ReadAllText(call).Replace("\"senderDomains\": {}", domains, StringComparison.Ordinal)
        );
        return call;
    }
}
