using System.Globalization;

namespace SeisFunctions.Calls.Tables;

/// <summary>Reads the reference tables of a call, and tells what is wrong with them.</summary>
internal static class ReferenceTables
{
    /// <summary>Those that can be read, by name.</summary>
    public static IReadOnlyDictionary<string, ReferenceTable> Read(
        CallFiles files,
        string callFile,
        IReadOnlyDictionary<string, TableFile> named
    )
    {
        var tables = new SortedDictionary<string, ReferenceTable>(StringComparer.Ordinal);
        foreach (var (name, table) in named)
        {
            if (files.Csv(table.File, $"tables.{name}.file") is not { } csv)
                continue;
            foreach (var fault in Misnamed(name, table, csv.Columns))
                files.Tell(callFile, fault);
            foreach (var fault in FaultsOf(table, csv))
                files.Tell(table.File, fault);
            tables[name] = Of(table, csv);
        }

        return tables;
    }

    private static ReferenceTable Of(TableFile table, CsvFile csv)
    {
        var rows = csv.Rows.Select(row => new ReferenceRow(row.Line, row.Cells));
        if (table.Per is { } per)
            rows = rows
                .OrderByDescending(row => row.Number(per))
                .ThenByDescending(row => row.Text(per), StringComparer.Ordinal);
        return new(csv.Columns, table.Key, [.. rows]) { Name = table.Name, Labels = table.Labels };
    }

    private static IEnumerable<CallFault> Misnamed(string name, TableFile table, IReadOnlyList<string> columns) =>
        new[] { ("key", table.Key), ("name", table.Name), ("per", table.Per) }
            .Concat(table.Numbers.Select((column, index) => ($"numbers[{index}]", (string?)column)))
            .Concat(table.Labels.Keys.Select(column => ($"labels.{column}", (string?)column)))
            .Where(one => one.Item2 is not null && !columns.Contains(one.Item2))
            .Select(one => new CallFault(
                $"tables.{name}.{one.Item1}",
                $"{table.File} has no column \"{one.Item2}\".{Nearest.Hint(one.Item2!, [.. columns])}"
            ));

    private static IEnumerable<CallFault> FaultsOf(TableFile table, CsvFile csv)
    {
        var seen = new Dictionary<(string, string), int>();
        foreach (var row in csv.Rows)
        {
            var (key, per) = (row[table.Key], table.Per is null ? "" : row[table.Per]);
            if (csv.Columns.Contains(table.Key) && key.Length == 0)
                yield return CsvFile.Fault(row.Line, $"{table.Key} is empty.");
            else if (key.Length > 0 && !seen.TryAdd((key, per), row.Line))
                yield return CsvFile.Fault(row.Line, Twice(table, key, per, seen[(key, per)]));
            foreach (var column in table.Numbers.Where(column => row[column].Length > 0))
                if (ReferenceRow.NumberIn(row[column]) is null)
                    yield return CsvFile.Fault(
                        row.Line,
                        $"{column}: \"{row[column]}\" is not a number such as 0.45 or 1200."
                    );
        }
    }

    private static string Twice(TableFile table, string key, string per, int line) =>
        table.Per is null
            ? $"{table.Key} \"{key}\" occurs twice, in line {Line(line)} too."
                + " If that is meant, \"per\" names the column that tells the rows apart."
            : $"{table.Key} \"{key}\" with {table.Per} \"{per}\" occurs twice, in line {Line(line)} too.";

    private static string Line(int line) => line.ToString(CultureInfo.InvariantCulture);
}
