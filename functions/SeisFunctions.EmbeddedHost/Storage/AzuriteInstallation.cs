using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace SeisFunctions.EmbeddedHost.Storage;

/// <summary>
/// Finds the folder whose <c>package.json</c> depends on Azurite and installs it there with npm on first use.
/// </summary>
internal static class AzuriteInstallation
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The emulator's script, after installing it if it is missing. Two processes may ask at once: one installs, the
    /// other waits.
    /// </summary>
    public static async Task<string> EnsureAsync(
        IEnumerable<string> startingPoints,
        Action<string> progress,
        CancellationToken cancellationToken
    )
    {
        var folder = FindFolder(startingPoints);
        if (IsComplete(folder))
            return Script(folder);

        using var alone = await FileLock.AcquireAsync(folder, cancellationToken);
        if (!IsComplete(folder))
            await InstallAsync(folder, progress, cancellationToken);
        return Script(folder);
    }

    /// <summary>
    /// The nearest folder, walking up from each starting point in turn, whose <c>package.json</c> depends on Azurite.
    /// </summary>
    internal static string FindFolder(IEnumerable<string> startingPoints)
    {
        foreach (var start in startingPoints)
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (DependsOnAzurite(Path.Combine(folder.FullName, "package.json")))
                    return folder.FullName;

        throw new HostStartException(
            "The storage emulator Azurite is not running, and no package.json that depends on it was found to start it from. "
                + "Run from a clone of the repository, start Azurite yourself, or set AzureWebJobsStorage to a storage account's connection string."
        );
    }

    private static bool DependsOnAzurite(string packageJson)
    {
        if (!File.Exists(packageJson))
            return false;
        try
        {
            using var package = JsonDocument.Parse(File.ReadAllBytes(packageJson));
            return package.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("dependencies", out var dependencies)
                && dependencies.TryGetProperty("azurite", out _);
        }
        catch (JsonException)
        {
            return false; // somebody else's broken file further up; not ours to judge
        }
    }

    private static string Script(string folder) =>
        Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    // npm writes its hidden lock file last: without it an installation was cut short and must be done again.
    private static bool IsComplete(string folder) =>
        File.Exists(Script(folder)) && File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json"));

    private static async Task InstallAsync(string folder, Action<string> progress, CancellationToken cancellationToken)
    {
        progress(
            $"Fetching the storage emulator Azurite with npm into {Path.Combine(folder, "node_modules")} (about 190 MB, once) …"
        );
        using var npm = StartNpm(folder);
        var output = Task.WhenAll(
            npm.StandardOutput.ReadToEndAsync(cancellationToken),
            npm.StandardError.ReadToEndAsync(cancellationToken)
        );
        try
        {
            await WithSignsOfLifeAsync(npm.WaitForExitAsync(cancellationToken), progress);
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }

        if (npm.ExitCode != 0 || !IsComplete(folder))
            throw new HostStartException(
                $"npm could not install Azurite in {folder} (exit code {npm.ExitCode}):{Environment.NewLine}{string.Join(Environment.NewLine, await output).Trim()}"
            );
        progress("Azurite is installed.");
    }

    private static async Task WithSignsOfLifeAsync(Task installation, Action<string> progress)
    {
        var watch = Stopwatch.StartNew();
        while (await Task.WhenAny(installation, Task.Delay(SignOfLife)) != installation)
            progress($"… still fetching ({watch.Elapsed.TotalSeconds:0} s)");
        await installation;
    }

    private static Process StartNpm(string folder)
    {
        // On Windows npm is a .cmd file, which only the command interpreter runs.
        string[] command = OperatingSystem.IsWindows() ? ["cmd.exe", "/d", "/c", "npm"] : ["npm"];
        var start = new ProcessStartInfo(command[0], [.. command[1..], "ci", "--omit=dev", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw NodeIsMissing("npm", e);
        }
    }

    /// <summary>What to tell the user when a program of Node.js cannot be started.</summary>
    internal static HostStartException NodeIsMissing(string program, Exception reason) =>
        new(
            $"'{program}' could not be started. The storage emulator Azurite needs Node.js 18 or newer with npm: install it from https://nodejs.org "
                + "(Debian: apt-get install nodejs npm; Windows: winget install OpenJS.NodeJS.LTS; macOS: brew install node), start Azurite yourself, "
                + "or set AzureWebJobsStorage to a storage account's connection string.",
            reason
        );
}
