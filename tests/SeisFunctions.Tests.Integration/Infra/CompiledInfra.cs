using System.Text.Json.Nodes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Infra;

/// <summary>infra/ as the Bicep compiler sees it, by the script that the workflow runs.</summary>
public sealed class CompiledInfra : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seis-infra").FullName;

    /// <summary>How the script ended and what it said.</summary>
    public (int Status, string Output) Validation { get; private set; }

    /// <summary>The compiled template.</summary>
    public JsonNode Main { get; private set; } = new JsonObject();

    /// <summary>Every resource at any depth of nested templates.</summary>
    public IEnumerable<JsonObject> Resources => ResourcesOf(Main);

    /// <summary>The resolved parameters of an environment.</summary>
    public JsonNode Parameters(string environment) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, $"{environment}.json")))!["parameters"]!;

    /// <summary>The nested template that declares a variable of this name.</summary>
    public JsonObject TemplateWith(string variable) =>
        Templates(Main).Single(template => template["variables"]?[variable] is not null);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Validation = await Repository.RunAsync("eng/infra.sh", [_folder]);
        if (Validation.Status == 0)
            Main = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "main.json")))!;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<JsonObject> Templates(JsonNode template) =>
        Own(template)
            .Select(resource => (resource["properties"] as JsonObject)?["template"])
            .OfType<JsonObject>()
            .SelectMany(inner => Templates(inner).Prepend(inner));

    private static IEnumerable<JsonObject> ResourcesOf(JsonNode template) =>
        Templates(template).SelectMany(Own).Concat(Own(template));

    // Templates with symbolic names hold an object of resources, the others an array.
    private static IEnumerable<JsonObject> Own(JsonNode template) =>
        template["resources"] switch
        {
            JsonArray array => array.OfType<JsonObject>(),
            JsonObject named => named.Select(pair => pair.Value).OfType<JsonObject>(),
            _ => [],
        };
}
