using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SeisFunctions.Calls;

/// <summary>A CSV file with a head: its columns and rows, and what is wrong with it. Pure.</summary>
internal sealed record CsvFile(
    IReadOnlyList<string> Columns,
    IReadOnlyList<CsvRow> Rows,
    IReadOnlyList<CallFault> Faults
)
{
    /// <summary>Reads the text of a file.</summary>
    public static CsvFile Of(string text)
    {
        var (rows, faults) = (new List<CsvRow>(), new List<CallFault>());
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture));
        try
        {
            if (!csv.Read() || !csv.ReadHeader())
                return new([], [], [Fault(1, "the file is empty: its first line must name the columns.")]);
            string[] columns = [.. csv.HeaderRecord!.Select(column => column.Trim())];
            faults.AddRange(
                columns
                    .GroupBy(column => column)
                    .Where(same => same.Key.Length == 0 || same.Count() > 1)
                    .Select(same =>
                        Fault(
                            1,
                            same.Key.Length == 0 ? "a column has no name." : $"column \"{same.Key}\" stands twice."
                        )
                    )
            );
            while (csv.Read())
                if (csv.Parser.Count == columns.Length)
                    rows.Add(new(csv.Parser.RawRow, Cells(columns, csv.Parser.Record!)));
                else
                    faults.Add(
                        Fault(
                            csv.Parser.RawRow,
                            $"the row has {csv.Parser.Count} cells, but there are {columns.Length} columns."
                        )
                    );
            return new(columns, rows, faults);
        }
        catch (CsvHelperException)
        {
            faults.Add(Fault(csv.Parser.RawRow, "the row cannot be read: a quotation mark stands alone."));
            return new([], [], faults);
        }
    }

    /// <summary>Columns that the file must have and lacks.</summary>
    public IEnumerable<CallFault> Lacks(params IEnumerable<string> needed) =>
        needed
            .Where(column => !Columns.Contains(column))
            .Select(column => Fault(1, $"there is no column \"{column}\".{Nearest.Hint(column, [.. Columns])}"));

    /// <summary>Something wrong in a line of the file.</summary>
    public static CallFault Fault(int line, string what) => new("", what) { Line = line };

    private static Dictionary<string, string> Cells(string[] columns, string[] record)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, cell) in columns.Zip(record))
            cells.TryAdd(column, cell.Trim());
        return cells;
    }
}

/// <summary>A row of a CSV file.</summary>
/// <param name="Line">Where it ends, from 1.</param>
/// <param name="Cells">Its cells by column.</param>
internal sealed record CsvRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell of a column; empty where there is no such column.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    /// <summary>The words of a cell, parted by blanks or semicolons.</summary>
    public IReadOnlyList<string> Words(string column) =>
        this[column]
            .Split(
                [' ', '\u3000', ';', '；'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
}
