using Azure.Core;
using Azure.Core.Pipeline;

namespace SeisFunctions.Benchmarks.Pipeline;

/// <summary>Counts the storage operations of the app by kind; a client's own retry is not another operation.</summary>
internal sealed class OperationCounter : HttpPipelinePolicy
{
    private int _count;

    public int Count => _count;

    public void Reset() => _count = 0;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref _count);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref _count);
        return ProcessNextAsync(message, pipeline);
    }
}
