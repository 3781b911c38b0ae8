namespace SeisFunctions.Hosting;

/// <summary>
/// The last net under every regular expression, ours and those of the packages: none may look at one text for longer.
/// </summary>
/// <remarks>
/// Expressions are linear by construction and take milliseconds on the longest text that a file may hold. What runs
/// into the net all the same throws a <see cref="TimeoutException"/>: a submission then waits for a person, a
/// self-check says that the file took too long.
/// </remarks>
public static class ExpressionLimit
{
    // Under this name .NET looks for a default. It must be a TimeSpan: as text, in runtimeconfig.json, it makes every
    // expression throw.
    private const string Name = "REGEX_DEFAULT_MATCH_TIMEOUT";

    /// <summary>
    /// A thousand times what the slowest text takes, so that a busy machine does not run into it; and short beside the
    /// minutes of a closing.
    /// </summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Sets the net for this process. Expressions that were made before are not held by it, so this is the first thing
    /// that the process does.
    /// </summary>
    public static void Set() => AppContext.SetData(Name, Longest);
}
