using SeisFunctions.Benchmarks.Measuring;
using SeisFunctions.Calls;
using SeisFunctions.Forms;
using SeisFunctions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Reading;

/// <summary>The contestants that run in this process.</summary>
internal static class Readers
{
    public const string Ours = "reader";
    public const string Floor = "floor";
    public const string Sdk = "Open XML SDK DOM walk";

    public static CallDefinition Call() =>
        CallLoader
            .Load(Path.Combine(AppContext.BaseDirectory, new CallOptions().Definition))
            .WithSenderDomain(SeisForms.SenderDomain);

    public static IReadOnlyList<Contestant> All(FormReader reader, ApplicationFiles files)
    {
        var (word, excel) = (Reading.Floor.Under(reader, files.Word), Reading.Floor.Under(reader, files.Excel));
        if (Values(reader, files.Word) == 0 || Values(reader, files.Excel) == 0)
            throw new InvalidOperationException($"The reader finds nothing in {files.Form1} or {files.Form2}.");
        return
        [
            Contestant.InProcess(Ours, () => Values(reader, files.Word) + Values(reader, files.Excel)),
            Contestant.InProcess(Floor, () => word.Read(files.Word) + excel.Read(files.Excel)),
            Contestant.InProcess(Sdk, () => DomWalk.Word(files.Word) + DomWalk.Excel(files.Excel)),
        ];
    }

    /// <summary>Reads a file and returns how many values were found in it.</summary>
    public static int Values(FormReader reader, byte[] file) =>
        reader
            .Read(new MemoryStream(file), default)
            .Forms.Sum(form =>
                form.Fields.Count(field => field.Value is not null)
                + form.Tables.Sum(table => table.Rows.Sum(row => row.Cells.Count(cell => cell.Value is not null)))
            );
}
