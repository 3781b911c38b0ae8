using System.Text.RegularExpressions;

namespace SeisFunctions.Commands;

/// <summary>Writes a small, complete call to start from.</summary>
internal static partial class NewCallCommand
{
    private const int Written = 0,
        Refused = 1;

    /// <summary>Writes it into a folder that is not there yet, or empty.</summary>
    public static async Task<int> RunAsync(DirectoryInfo folder)
    {
        if (folder.Exists && folder.EnumerateFileSystemInfos().Any())
        {
            await Console.Error.WriteLineAsync($"{folder.FullName} is not empty: nothing is written over.");
            return Refused;
        }

        var shipped = Path.Combine(AppContext.BaseDirectory, "Calls");
        Copy(Path.Combine(shipped, "new"), folder.FullName);
        Copy(Path.Combine(shipped, "schemas"), Path.Combine(folder.FullName, "schemas"));
        Copy(Path.Combine(shipped, "seis-r8", "letters"), Path.Combine(folder.FullName, "letters"));
        var (common, call) = (
            Path.Combine(folder.FullName, "common.json"),
            Path.Combine(folder.FullName, "call.json")
        );
        File.Copy(Path.Combine(shipped, "seis-r8", "common.json"), common);
        Directory.CreateDirectory(Path.Combine(folder.FullName, "reference"));
        const string Providers = "mail_providers.csv";
        File.Copy(
            Path.Combine(shipped, "seis-r8", "reference", Providers),
            Path.Combine(folder.FullName, "reference", Providers)
        );
        await ReplaceAsync(common, "../../../../docs/schemas/", "schemas/");
        // The name of the folder is the id where it can be one.
        if (CallId().IsMatch(folder.Name))
            await ReplaceAsync(call, "\"id\": \"new-call\"", $"\"id\": \"{folder.Name}\"");
        await Console.Out.WriteLineAsync($"{call}: change it, then look at it with \"call check\".");
        return Written;
    }

    private static async Task ReplaceAsync(string file, string old, string @new) =>
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file)).Replace(old, @new, StringComparison.Ordinal)
        );

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{2,29}$", RegexOptions.CultureInvariant)]
    private static partial Regex CallId();
}
