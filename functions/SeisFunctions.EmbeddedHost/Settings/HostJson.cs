namespace SeisFunctions.EmbeddedHost.Settings;

/// <summary>
/// What this host takes from <c>host.json</c>. As in Azure, a setting
/// <c>AzureFunctionsJobHost__extensions__queues__batchSize</c> overrides the file.
/// </summary>
internal sealed record HostJson(string RoutePrefix, QueueSettings Queues, IConfiguration Logging)
{
    /// <summary>Reads <c>host.json</c> beside the app.</summary>
    public static HostJson Read(IConfiguration settings)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "host.json");
        if (!File.Exists(file))
            throw new HostStartException($"{file} is missing.");
        using (JsonFile.Read(file)) { } // for the clear message

        var json = new ConfigurationBuilder()
            .AddJsonFile(file)
            .AddConfiguration(settings.GetSection("AzureFunctionsJobHost"))
            .Build();
        var http = json.GetSection("extensions:http");
        return new(
            (http["routePrefix"] ?? "api").Trim('/'),
            Section.Read<QueueSettings>(json.GetSection("extensions:queues"), file).Checked(file),
            json.GetSection("logging")
        );
    }
}
