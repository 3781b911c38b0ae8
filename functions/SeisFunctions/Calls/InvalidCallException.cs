namespace SeisFunctions.Calls;

/// <summary>The call definition cannot be used. The message lists every fault with its file and key.</summary>
public sealed class InvalidCallException(IReadOnlyList<string> faults)
    : Exception(
        $"The call definition has {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults.Select(fault => "  " + fault))}"
    )
{
    /// <summary>One line per fault: file, key, what is wrong.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
