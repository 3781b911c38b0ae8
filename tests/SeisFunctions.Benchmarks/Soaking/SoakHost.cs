using System.Diagnostics;
using System.Globalization;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.Benchmarks.Soaking;

/// <summary>
/// The intake as its users start it, <c>dotnet SeisFunctions.dll</c>, in a process that can be killed at any moment.
/// </summary>
internal sealed class SoakHost(string folder, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private static readonly string App = Path.GetFullPath(
        Path.Combine("functions", "SeisFunctions", "bin", "Release", "net10.0", "SeisFunctions.dll")
    );
    private Process? _process;

    /// <summary>The most memory that any of the processes has held, in MB; 0 where the system does not tell.</summary>
    public double PeakMemory { get; private set; }

    /// <summary>Starts it.</summary>
    public void Start()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [App, "--port", $"{FreePorts.One()}", "--data", folder, "--now", "2026-03-20T10:00:00+09:00"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(App)!,
        };
        start.Environment["Call__Definition"] = TrialCall.Write(Path.Combine(folder, "call"));
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        var log = new StreamWriter(Path.Combine(folder, $"host-{_process.Id}.log")) { AutoFlush = true };
        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (log)
                log.WriteLine(line.Data);
        }

        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Kills it without a warning (SIGKILL).</summary>
    /// <exception cref="InvalidOperationException">It has ended by itself.</exception>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        if (_process.HasExited)
            throw new InvalidOperationException(
                $"The host ended by itself with status {_process.ExitCode}; its log is in {folder}."
            );
        Look();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Begins to take note of memory anew.</summary>
    /// <returns>What it holds now, in MB.</returns>
    public double ForgetPeak()
    {
        if (OperatingSystem.IsLinux())
            File.WriteAllText($"/proc/{_process!.Id}/clear_refs", "5"); // resets the high-water mark
        PeakMemory = 0;
        Look();
        return PeakMemory;
    }

    /// <summary>Takes note of how much memory it holds and has held.</summary>
    public void Look()
    {
        var status = $"/proc/{_process!.Id}/status";
        if (
            File.Exists(status)
            && File.ReadLines(status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                is { } line
        )
            PeakMemory = Math.Max(
                PeakMemory,
                double.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024
            );
    }

    public async ValueTask DisposeAsync() => await KillAsync();
}
