using SeisFunctions.Calls;

namespace SeisFunctions.Commands.Demo;

/// <summary>
/// Reads the samples that lie beside a call, and checks them against it. The start needs none: a call may do without.
/// </summary>
internal static class SampleLoader
{
    /// <summary>Name of the file, beside <c>call.json</c>.</summary>
    public const string FileName = "samples.json";

    /// <summary>The samples of the call in a folder.</summary>
    /// <exception cref="InvalidCallException">There are none, or something in them is wrong.</exception>
    public static CallSamples Load(string folder, CallDefinition call)
    {
        var (samples, faults) = Read(folder, call);
        return samples is not null && faults.Count == 0 ? samples : throw new InvalidCallException(faults);
    }

    /// <summary>Reads them, and tells all that is wrong with them.</summary>
    public static (CallSamples? Samples, IReadOnlyList<string> Faults) Read(string folder, CallDefinition call)
    {
        var files = new CallFiles(folder);
        if (files.Json<CallSamples>(FileName) is not { } samples)
            return (null, files.Faults);
        foreach (var fault in SampleFaults.Of(samples, call, folder))
            files.Tell(FileName, fault);
        return (samples, files.Faults);
    }
}
