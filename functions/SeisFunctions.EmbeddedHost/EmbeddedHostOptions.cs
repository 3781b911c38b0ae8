using System.Reflection;

namespace SeisFunctions.EmbeddedHost;

/// <summary>How one embedded host runs.</summary>
public sealed record EmbeddedHostOptions
{
    /// <summary>Port for HTTP; 0 for any free one, told by <see cref="EmbeddedHostInfo"/>.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>
    /// Folder of the storage emulator's data (<c>.azurite</c>), the keys (<c>.keys</c>) and <c>local.settings.json</c>.
    /// </summary>
    public string DataDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>The assembly whose functions run; null for the entry assembly.</summary>
    public Assembly? FunctionAssembly { get; init; }

    /// <summary>Only these function classes, instead of a whole assembly. For tests.</summary>
    public IReadOnlyList<Type>? FunctionTypes { get; init; }

    /// <summary>
    /// Settings that win over environment variables and files. Sections may be written with <c>__</c> or <c>:</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>
    /// Whether the storage emulator is started where <c>AzureWebJobsStorage</c> is <c>UseDevelopmentStorage=true</c>
    /// and nobody answers.
    /// </summary>
    public bool StartStorage { get; init; } = true;

    /// <summary>Takes the lines for the person at the console: address, functions, key, and what takes long.</summary>
    public Action<string> Progress { get; init; } = Console.WriteLine;
}
