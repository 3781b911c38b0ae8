using SeisFunctions.Forms;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Tests.Forms;

/// <summary>
/// All readings of a process share what they may hold in memory; who has to wait is read all the same. Alone, since
/// other tests would wait with them.
/// </summary>
[Collection(nameof(ReadingTurnTests))]
[CollectionDefinition(nameof(ReadingTurnTests), DisableParallelization = true)]
public sealed class ReadingTurnTests
{
    [Fact]
    public void Large_files_take_turns_and_do_not_hold_up_usual_ones()
    {
        using var first = ReadingTurns.Take(ReadingTurns.UsualBytes + 1, CancellationToken.None);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.Throws<OperationCanceledException>(() => ReadingTurns.Take(ReadingTurns.UsualBytes + 1, patience.Token));
        Assert.Single(CallForms.Read(SampleForms.Word()).Forms);
    }

    [Fact]
    public async Task Sixteen_of_the_worst_files_at_once_are_answered_and_so_are_the_honest_ones_beside_them()
    {
        var cells = new ExcelFile()
            .Sheet(
                "連携市区町村",
                Enumerable
                    .Range(0, 14_000)
                    .Select(row =>
                        (IReadOnlyList<string?>)
                            [.. Enumerable.Range(0, 20).Select(column => $"<c><v>{row + column}</v></c>")]
                    )
            )
            .Build();
        var attribute = OfficeZip.With(SampleForms.Word(), "word/document.xml", xml =>
            xml.Replace("<w:body>", $"<w:body w:x=\"{new string('a', 31 * 1024 * 1024)}\">", StringComparison.Ordinal)
        );
        var honest = SampleForms.Word();

        var hostile = Enumerable.Range(0, 16).Select(number => Read(number % 2 == 0 ? cells : attribute)).ToArray();
        var beside = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Read(honest)));

        Assert.All(beside, reading => Assert.Single(reading.Forms));
        Assert.Contains(hostile, reading => !reading.IsCompleted);
        Assert.All(await Task.WhenAll(hostile), reading =>
            Assert.True(reading.Format is FileFormat.Word or FileFormat.Excel)
        );
    }

    private static Task<FileReading> Read(byte[] file) =>
        Task.Factory.StartNew(
            () => CallForms.Read(file),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
}
