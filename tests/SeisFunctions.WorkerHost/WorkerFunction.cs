using System.Text.Json;
using SeisFunctions.WorkerHost.Protocol;

namespace SeisFunctions.WorkerHost;

/// <summary>One function as the worker describes it to its host.</summary>
public sealed class WorkerFunction
{
    private readonly JsonElement _trigger;

    internal WorkerFunction(RpcFunctionMetadata metadata)
    {
        (Id, Name) = (metadata.FunctionId, metadata.Name);
        _trigger = metadata
            .RawBindings.Select(binding => JsonDocument.Parse(binding).RootElement)
            .First(binding => Text(binding, "type").EndsWith("Trigger", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The worker's own name for it.</summary>
    public string Id { get; }

    public string Name { get; }

    /// <summary><c>httpTrigger</c>, <c>queueTrigger</c> or <c>timerTrigger</c>.</summary>
    public string Type => Text(_trigger, "type");

    /// <summary>Name of the parameter that takes the trigger's value.</summary>
    public string Parameter => Text(_trigger, "name");

    /// <summary>HTTP: the route, or the function's name without one.</summary>
    public string Route => Text(_trigger, "route") is { Length: > 0 } route ? route : Name;

    /// <summary>HTTP: methods in capitals.</summary>
    public IReadOnlyList<string> Methods =>
        _trigger.TryGetProperty("methods", out var methods)
            ? [.. methods.EnumerateArray().Select(method => method.GetString()!.ToUpperInvariant())]
            : [];

    /// <summary>Queue: its name.</summary>
    public string Queue => Text(_trigger, "queueName");

    /// <summary>Timer: its schedule.</summary>
    public string Schedule => Text(_trigger, "schedule");

    public override string ToString() => Name;

    private static string Text(JsonElement binding, string name) =>
        binding.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
