using System.Runtime.CompilerServices;
using SeisFunctions.Hosting;

namespace SeisFunctions.Tests.Testing;

/// <summary>What holds for the whole process of the tests, and for the processes that they start.</summary>
internal static class ProcessWide
{
    // A machine that does something else besides is no outage: with 20 busy processes on 2 cores, Azurite takes longer
    // for an answer than the product waits.
    private const string Patience = "00:02:00";

    [ModuleInitializer]
    internal static void Prepare()
    {
        ExpressionLimit.Set(); // the same net as under the product
        Environment.SetEnvironmentVariable("Storage__GiveUpAfter", Patience);
    }
}
