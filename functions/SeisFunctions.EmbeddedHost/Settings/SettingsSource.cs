using System.Text.Json;

namespace SeisFunctions.EmbeddedHost.Settings;

/// <summary>
/// Settings as Core Tools has them: the <c>Values</c> of <c>local.settings.json</c>, under them those of our sample,
/// over them the environment, over them the host's options.
/// </summary>
internal static class SettingsSource
{
    private const string FileName = "local.settings.json";
    private const string SampleFileName = "local.settings.sample.json";

    /// <summary>All settings; <c>__</c> in a name separates sections.</summary>
    public static IConfigurationRoot Read(EmbeddedHostOptions options)
    {
        var settings = new ConfigurationBuilder();
        foreach (var file in Files(options.DataDirectory))
            settings.AddInMemoryCollection(ReadValues(file));
        return settings
            .AddEnvironmentVariables()
            .AddInMemoryCollection(
                options.Settings.Select(setting => KeyValuePair.Create(WithSections(setting.Key), setting.Value))
            )
            .Build();
    }

    /// <summary>
    /// The sample beside the app, which holds working local defaults, and the person's own file, which wins.
    /// </summary>
    private static IEnumerable<string> Files(string dataDirectory)
    {
        string[] own = [Path.Combine(dataDirectory, FileName), Path.Combine(Environment.CurrentDirectory, FileName)];
        return new[] { Path.Combine(AppContext.BaseDirectory, SampleFileName), own.FirstOrDefault(File.Exists) }
            .OfType<string>()
            .Where(File.Exists);
    }

    private static IEnumerable<KeyValuePair<string, string?>> ReadValues(string file)
    {
        using var settings = JsonFile.Read(file);
        if (
            settings.RootElement.TryGetProperty("IsEncrypted", out var encrypted)
            && encrypted.ValueKind == JsonValueKind.True
        )
            throw new HostStartException(
                $"{file}: the values are encrypted, which only Core Tools can read. Decrypt them with 'func settings decrypt'."
            );
        if (!settings.RootElement.TryGetProperty("Values", out var values))
            return [];
        if (values.ValueKind != JsonValueKind.Object)
            throw new HostStartException($"{file}: \"Values\" must be an object of names and texts.");
        return
        [
            .. values
                .EnumerateObject()
                .Select(value => KeyValuePair.Create(WithSections(value.Name), TextOf(file, value))),
        ];
    }

    private static string? TextOf(string file, JsonProperty value) =>
        value.Value.ValueKind switch
        {
            JsonValueKind.String => value.Value.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.Value.GetRawText(),
            JsonValueKind.Null => null,
            _ => throw new HostStartException(
                $"{file}: the value of \"{value.Name}\" must be a text. Write sections as \"{value.Name}__Name\"."
            ),
        };

    private static string WithSections(string name) =>
        name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
}
