using System.Diagnostics;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Commands;

public sealed class DotnetRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seis-run-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The worker's Sdk turns dotnet run into func start; Directory.Build.targets turns it back.
    [Fact]
    public async Task Dotnet_run_starts_the_app_itself_without_the_Functions_Core_Tools()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "run",
                "--no-build",
                "-c",
                configuration,
                "--project",
                Repository.Path("functions", "SeisFunctions"),
                "--",
                "forms",
                _folder,
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, await output + await error);
        Assert.Equal(4, Directory.GetFiles(_folder).Length);
    }
}
