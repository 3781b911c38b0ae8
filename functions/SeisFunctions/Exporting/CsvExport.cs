using System.Globalization;
using System.Text;
using CsvHelper;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Exporting;

/// <summary>
/// All applicants as CSV, one row each, with all that was read from their forms: UTF-8 with BOM, or Excel shows garbage.
/// </summary>
public sealed class CsvExport(ExportReader applications, CallDefinition call)
{
    /// <summary>Writes them as they are read.</summary>
    public async Task WriteAsync(Stream target, Uri desk, bool afterDeadline, CancellationToken cancellationToken)
    {
        var exported = new ExportColumns(call, desk);
        IReadOnlyList<SheetColumn<ExportLine>> columns = [.. exported.Overview, .. exported.Everything];
        await WriteAsync(target, columns, applications.LinesAsync(afterDeadline, cancellationToken));
    }

    /// <summary>Writes lines in these columns.</summary>
    internal static async Task WriteAsync<T>(
        Stream target,
        IReadOnlyList<SheetColumn<T>> columns,
        IAsyncEnumerable<T> lines
    )
    {
        await using var text = new StreamWriter(
            target,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            leaveOpen: true
        );
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true);
        await WriteAsync(csv, columns.Select(column => column.Header));
        await foreach (var line in lines)
            await WriteAsync(csv, columns.Select(column => TextOf(column.Value(line))));
    }

    private static async Task WriteAsync(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(SafeText.ForCsv(cell));
        await csv.NextRecordAsync();
    }

    private static string TextOf(object? value) =>
        value switch
        {
            DateTimeOffset at => JapanTime.Of(at).ToString("yyyy/MM/dd HH:mm:ss", CultureInfo.InvariantCulture),
            double share => share.ToString("0.0%", CultureInfo.InvariantCulture),
            SheetLink link => link.Text,
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        };
}
