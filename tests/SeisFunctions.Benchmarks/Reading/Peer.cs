using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using SeisFunctions.Benchmarks.Measuring;

namespace SeisFunctions.Benchmarks.Reading;

/// <summary>
/// A reader in another language. It stays up and reads on command, so that it takes part in the same rounds; its start
/// and imports are not counted.
/// </summary>
internal sealed class Peer : IDisposable
{
    private readonly Process _process;

    private Peer(string name, Process process) => (Name, _process) = (name, process);

    public string Name { get; }

    /// <summary>
    /// Starts a peer script; null, with a word on the console, where its language or packages are missing.
    /// </summary>
    public static Peer? Start(string name, string program, string script, ApplicationFiles probe)
    {
        try
        {
            var peer = new Peer(
                name,
                Process.Start(
                    new ProcessStartInfo(program, [script])
                    {
                        RedirectStandardInput = true,
                        RedirectStandardOutput = true,
                    }
                )!
            );
            peer.Run(1, probe);
            return peer;
        }
        catch (Exception e) when (e is Win32Exception or IOException or FormatException)
        {
            Console.WriteLine($"{name} is left out: {program} {script} does not run here ({e.Message})");
            return null;
        }
    }

    public Contestant On(ApplicationFiles files) => new(Name, times => Run(times, files));

    /// <summary>Milliseconds of one application and number of values, as every peer prints them.</summary>
    public static Cost Parse(string answer)
    {
        var fields = answer.Trim().Split('\t');
        return fields is [var milliseconds, var values]
            ? new(
                double.Parse(milliseconds, CultureInfo.InvariantCulture),
                null,
                int.Parse(values, CultureInfo.InvariantCulture)
            )
            : throw new FormatException($"answered '{answer.Trim()}'");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private Cost Run(int times, ApplicationFiles files)
    {
        _process.StandardInput.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{times}\t{files.Form1}\t{files.Form2}")
        );
        _process.StandardInput.Flush();
        return Parse(_process.StandardOutput.ReadLine() ?? "");
    }
}
