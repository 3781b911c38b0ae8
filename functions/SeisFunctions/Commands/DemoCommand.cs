using SeisFunctions.Calls;
using SeisFunctions.Commands.Demo;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Hosting;

namespace SeisFunctions.Commands;

/// <summary>Plays a call through with its samples.</summary>
internal static class DemoCommand
{
    /// <param name="port">Port to listen on.</param>
    /// <param name="data">Folder below which the data goes.</param>
    /// <param name="name">Name of a call that ships, or a folder or file; null for the one that the settings name.</param>
    /// <param name="exit">Whether to end after the table.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task<int> RunAsync(
        int port,
        string data,
        string? name,
        bool exit,
        CancellationToken cancellationToken
    )
    {
        var path = name is null ? SettingsPath() : PathOf(name);
        var call = CallLoader.Load(path, CallOptions.FurtherFaults);
        var folder = Path.GetDirectoryName(path)!;
        var samples = SampleLoader.Load(folder, call);
        var played = DemoSamples.Played(call, samples);
        return new CallPlay(
            Path.Combine(Path.GetFullPath(data), ".demo"),
            played,
            new DemoSamples(played, samples, folder).All
        ).RunAsync(port, exit, cancellationToken);
    }

    /// <summary>Path of the call that the settings of the current folder name.</summary>
    public static string SettingsPath() =>
        CallOptions.PathIn(new EmbeddedHostBuilder(new EmbeddedHostOptions()).Configuration);

    /// <summary>Path of a call: a folder or file of one's own goes before a call that ships.</summary>
    public static string PathOf(string name) =>
        File.Exists(name) ? Path.GetFullPath(name)
        : File.Exists(Path.Combine(name, "call.json")) ? Path.GetFullPath(Path.Combine(name, "call.json"))
        : Path.Combine(Shipped, name, "call.json") is var path && File.Exists(path) ? path
        : throw new InvalidOperationException(
            $"--call: \"{name}\" is no call that ships, nor a folder with a call.json.{Nearest.Hint(name, ShippedNames())}"
        );

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "Calls");

    private static string[] ShippedNames() =>
        [
            .. Directory
                .EnumerateDirectories(Shipped)
                .Where(folder => File.Exists(Path.Combine(folder, "call.json")))
                .Select(folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal),
        ];
}
