using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;

namespace SeisFunctions.Hosting;

/// <summary>
/// Gives a timer whose schedule is a setting that nobody has set the schedule of the sample of settings, which lies
/// beside the app. The Functions runtime itself refuses a timer whose setting is missing, so that a
/// <c>local.settings.json</c> of one line would start nothing.
/// </summary>
/// <param name="configuration">What is set.</param>
internal sealed class DefaultSchedules(IConfiguration configuration) : IFunctionMetadataTransformer
{
    /// <inheritdoc/>
    public string Name => nameof(DefaultSchedules);

    /// <inheritdoc/>
    public void Transform(IList<IFunctionMetadata> original)
    {
        var sample = new Lazy<IConfiguration>(SampleSettings.Read);
        foreach (var bindings in original.Select(function => function.RawBindings).OfType<IList<string>>())
        {
            for (var i = 0; i < bindings.Count; i++)
            {
                if (
                    JsonNode.Parse(bindings[i]) is not JsonObject binding
                    || (string?)binding["schedule"] is not ['%', .. var setting, '%']
                )
                    continue;
                if (string.IsNullOrEmpty(configuration[setting]) && sample.Value[setting] is { } schedule)
                {
                    binding["schedule"] = schedule;
                    bindings[i] = binding.ToJsonString();
                }
            }
        }
    }
}
