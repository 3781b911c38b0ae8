using System.Collections.Concurrent;

namespace SeisFunctions.Tests.EmbeddedHost;

/// <summary>What the functions of a test did, in the order of doing.</summary>
public sealed class Journal
{
    private readonly ConcurrentQueue<string> _entries = new();

    public IReadOnlyList<string> Entries => [.. _entries];

    public int Count(string entry) => _entries.Count(written => written == entry);

    public void Add(string entry) => _entries.Enqueue(entry);
}
