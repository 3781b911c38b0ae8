using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace SeisFunctions.Benchmarks.Pipeline;

/// <summary>Counts the storage operations of the app by kind; a client's own retry is not another operation.</summary>
internal sealed class OperationCounter : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<string, int> _kinds = [];

    public int Count => _kinds.Values.Sum();

    /// <summary>How often each method was asked of each table, container or queue, most often first.</summary>
    public IReadOnlyList<(string Kind, int Count)> Kinds =>
        [.. _kinds.Select(kind => (kind.Key, kind.Value)).OrderByDescending(kind => kind.Value)];

    public void Reset() => _kinds.Clear();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Add(message.Request);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Add(message.Request);
        return ProcessNextAsync(message, pipeline);
    }

    // The path is ACCOUNT/NAME…; a row's keys follow the name of its table in brackets.
    private void Add(Request request)
    {
        var parts = request.Uri.Path.Trim('/').Split('/');
        var name = parts.Length > 1 ? parts[1].Split('(')[0] : "";
        var rest =
            parts.Length > 2 ? " " + (parts[2] == "messages" ? "messages" : "blob")
            : parts.Length > 1 && parts[1].Contains('(') && !parts[1].EndsWith("()", StringComparison.Ordinal) ? " row"
            : "";
        _kinds.AddOrUpdate($"{request.Method} {name}{rest}", 1, (_, count) => count + 1);
    }
}
