namespace SeisFunctions.Tests.Testing;

/// <summary>The table of docs/senders.md: whose, proved, accepted, and what happens in each of four cases.</summary>
internal static class SenderTable
{
    /// <summary>Its rows.</summary>
    public static TheoryData<string, string, string, string[]> Rows { get; } = ReadRows();

    private static TheoryData<string, string, string, string[]> ReadRows()
    {
        var rows = new TheoryData<string, string, string, string[]>();
        var lines = File.ReadAllLines(Repository.Path("docs", "senders.md"))
            .SkipWhile(line => !line.StartsWith("| whose | proved | accepted |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'));
        foreach (var cells in lines.Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()))
            rows.Add(cells[0], cells[1], cells[2], cells[3..7]);
        return rows;
    }
}
