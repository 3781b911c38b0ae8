namespace SeisFunctions.EmbeddedHost.Storage;

/// <summary>Finds the connection string that a trigger or the host itself uses.</summary>
internal static class StorageConnections
{
    /// <summary>The connection where a trigger names none.</summary>
    public const string Default = "AzureWebJobsStorage";

    /// <summary>Stands for the emulator on its usual ports.</summary>
    public const string Emulator = "UseDevelopmentStorage=true";

    private static readonly string[] Services = ["blobServiceUri", "queueServiceUri", "tableServiceUri", "accountName"];

    /// <summary>
    /// The connection string in the setting <c>AzureWebJobs{name}</c> or <c>{name}</c>, in the runtime's order.
    /// </summary>
    public static string Find(IConfiguration settings, string? name)
    {
        name ??= Default;
        if (settings[$"AzureWebJobs{name}"] is { Length: > 0 } prefixed)
            return prefixed;
        if (settings[name] is { Length: > 0 } connection)
            return connection;
        throw new HostStartException(
            Services.Any(service => settings[$"{name}:{service}"] is not null)
                ? $"the setting '{name}' is given as service addresses with an identity. The embedded host needs a connection string or '{Emulator}'; identities are for the Azure Functions runtime."
                : $"the setting '{name}' with a storage connection string is missing. For local work set it to '{Emulator}'."
        );
    }
}
