namespace SeisFunctions.EmbeddedHost;

/// <summary>
/// The host cannot start as it is set up. The message says what is wrong and what to do, for the person at the console;
/// it needs no stack trace.
/// </summary>
public sealed class HostStartException : Exception
{
    /// <summary>A fault described by its message.</summary>
    public HostStartException(string message)
        : base(message) { }

    /// <summary>A fault with the exception that showed it.</summary>
    public HostStartException(string message, Exception? innerException)
        : base(message, innerException) { }

    /// <summary>Several faults, told in one message so that they can be mended in one go.</summary>
    public HostStartException(IReadOnlyList<string> faults)
        : base(string.Join(Environment.NewLine, faults)) { }
}
