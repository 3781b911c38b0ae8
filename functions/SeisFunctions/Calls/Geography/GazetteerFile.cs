using System.Globalization;
using System.Text.Unicode;
using CsvHelper;

namespace SeisFunctions.Calls.Geography;

/// <summary>
/// One CSV file of place data. Every fault is told with file and line; all faults of a file come in one exception.
/// </summary>
internal static class GazetteerFile
{
    private const int MostFaultsTold = 20;

    /// <param name="folder">Where the file lies.</param>
    /// <param name="file">Its name.</param>
    /// <param name="header">The columns it must have, in this order.</param>
    /// <param name="read">Makes a value of a row; what is wrong with the row it throws as
    /// <see cref="InvalidDataException"/>.</param>
    internal static List<T> Read<T>(string folder, string file, string[] header, Func<IReaderRow, T> read)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, file));
        if (!Utf8.IsValid(bytes))
            throw new InvalidDataException($"{file}: the file is not in UTF-8. Save it in UTF-8.");
        using var text = new StreamReader(new MemoryStream(bytes));
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        var (rows, faults) = (new List<T>(), new List<string>());
        if (!csv.Read() || !csv.ReadHeader() || !csv.HeaderRecord!.SequenceEqual(header))
            throw new InvalidDataException($"{file}(1): the header must be {string.Join(',', header)}");
        while (faults.Count < MostFaultsTold && csv.Read())
        {
            try
            {
                // A comma for a dot gives one cell more, and another text in the next ones.
                if (csv.Parser.Count > header.Length)
                    throw new InvalidDataException(
                        $"the row has {csv.Parser.Count} cells, but there are {header.Length} columns"
                    );
                rows.Add(read(csv));
            }
            catch (Exception e) when (e is InvalidDataException or CsvHelperException)
            {
                var reason = e is InvalidDataException ? e.Message : "the row does not have all columns";
                faults.Add($"{file}({csv.Parser.RawRow}): {reason}");
            }
        }
        return faults is [] ? rows : throw new InvalidDataException(string.Join(Environment.NewLine, faults));
    }

    internal static string Text(this IReaderRow row, string column) =>
        row.GetField(column) is { Length: > 0 } text ? text : throw new InvalidDataException($"{column} is empty");

    internal static void Require(bool holds, string fault)
    {
        if (!holds)
            throw new InvalidDataException(fault);
    }

    /// <summary>The value under a key, or a fault that names the key.</summary>
    internal static T Known<T>(this Dictionary<string, T> known, string key, string what) =>
        known.TryGetValue(key, out var value) ? value : throw new InvalidDataException($"{what} {key} is not known");
}
