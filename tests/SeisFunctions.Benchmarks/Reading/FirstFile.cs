using System.Diagnostics;
using System.Globalization;
using SeisFunctions.Benchmarks.Measuring;
using SeisFunctions.Forms;

namespace SeisFunctions.Benchmarks.Reading;

/// <summary>
/// The first application of a process, before anything is compiled: a process of its own for every trial.
/// </summary>
internal static class FirstFile
{
    /// <summary>In the process of its own: reads once and prints milliseconds and values found.</summary>
    public static int Read(string name, string form1, string form2)
    {
        var (word, excel) = (File.ReadAllBytes(form1), File.ReadAllBytes(form2));
        var forms = name == Readers.Ours ? Readers.Call().Forms : [];
        var watch = Stopwatch.StartNew();
        var values = name switch
        {
            Readers.Ours when new FormReader(forms, new FormLimits()) is var reader => Readers.Values(reader, word)
                + Readers.Values(reader, excel),
            Readers.Floor => FloorOf(word) + FloorOf(excel),
            Readers.Sdk => DomWalk.Word(word) + DomWalk.Excel(excel),
            _ => throw new ArgumentException($"There is no reader '{name}'.", nameof(name)),
        };
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds:0.000}\t{values}")
        );
        return 0;
    }

    /// <summary>This program compiled ahead of time, as the app is published; <c>eng/bench.sh</c> makes it.</summary>
    private static readonly string Published = Path.Combine(
        "artifacts",
        "bench",
        "published",
        "SeisFunctions.Benchmarks.dll"
    );

    /// <summary>The program as it was built.</summary>
    public static Contestant InNewProcess(string name, ApplicationFiles files) =>
        InNewProcess(name, name, typeof(FirstFile).Assembly.Location, files);

    /// <summary>The program as it is published, or null if it was not.</summary>
    public static Contestant? InNewPublishedProcess(string name, ApplicationFiles files) =>
        File.Exists(Published) ? InNewProcess($"{name}, published", name, Published, files) : null;

    private static Contestant InNewProcess(string shown, string name, string program, ApplicationFiles files) =>
        new(shown, _ =>
        {
            var start = new ProcessStartInfo("dotnet", [program, "first", name, files.Form1, files.Form2])
            {
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            var answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return Peer.Parse(answer);
        });

    private static int FloorOf(byte[] file) => new Floor(Parts).Read(file);

    // Which parts the reader reads cannot be asked here: that would warm up what is to be measured cold.
    private static readonly string[] Parts =
    [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/worksheets/sheet3.xml",
    ];
}
