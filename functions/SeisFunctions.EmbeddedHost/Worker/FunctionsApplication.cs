using SeisFunctions.EmbeddedHost;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a function app begins.</summary>
public class FunctionsApplication
{
    private FunctionsApplication()
    {
    }

    /// <summary>A builder for the entry assembly's functions. Takes <c>--port N</c> and <c>--data DIR</c>.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => CreateBuilder(EmbeddedHostOptions.FromArguments(args));

    /// <summary>A builder for the given options. The embedded host only: the worker has no such method.</summary>
    internal static FunctionsApplicationBuilder CreateBuilder(EmbeddedHostOptions options) => new(options);
}
