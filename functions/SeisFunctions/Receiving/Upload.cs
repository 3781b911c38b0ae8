using SeisFunctions.Mail;

namespace SeisFunctions.Receiving;

/// <summary>
/// A form with files as a browser sends it, taken in whole. Its files are temporary ones and gone when it is disposed.
/// </summary>
public sealed class Upload : IAsyncDisposable
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly List<(string Name, Spool Content)> _files = [];

    /// <summary>The files in the order of sending, under names without paths and control characters.</summary>
    public IReadOnlyList<(string Name, Spool Content)> Files => _files;

    /// <summary>A field without the blanks around it, or null.</summary>
    public string? this[string field] =>
        _fields.GetValueOrDefault(field)?.Trim() is { Length: > 0 } value ? value : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var (_, content) in _files)
            await content.DisposeAsync();
    }

    internal void Add(string field, string value) => _fields.TryAdd(field, value);

    internal void Add(string name, Spool content) => _files.Add((name, content));
}
