using System.Diagnostics;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Proving;

/// <summary>Runs <c>docs/verify-proof.py</c> with what Python brings with itself, and no packages.</summary>
internal static class ProofScript
{
    /// <summary>The status that it ends with.</summary>
    public static async Task<int> RunAsync(string proof, params string[] files)
    {
        var start = new ProcessStartInfo("python3", [Repository.Path("docs", "verify-proof.py"), proof, .. files])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
