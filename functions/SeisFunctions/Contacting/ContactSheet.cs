using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using CsvHelper.Configuration;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Facsimiles;
using SeisFunctions.Mail;

namespace SeisFunctions.Contacting;

/// <summary>Reads the lines of a list that people keep in Excel: a workbook, or CSV in UTF-8 or Shift_JIS. Pure.</summary>
public static class ContactSheet
{
    /// <summary>Largest file: of 5,000 contacts with 200 characters a cell no more is left as a workbook.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private const int ShiftJis = 932;

    private const string TooManyCells = "セルが多すぎるため、全てを読み込めません。一覧だけを残して保存し直してください。";

    /// <summary>The lines, those without anything too; or what is wrong with the file, in Japanese.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="limits">What a workbook may cost at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static (IReadOnlyList<SheetLine> Lines, string? Fault) Read(
        byte[] file,
        FormLimits limits,
        CancellationToken cancellationToken
    )
    {
        if (file.Length > MostBytes)
            return ([], $"ファイルが大きすぎます（{MostBytes / 1024 / 1024} MBまで）。");
        using var content = new MemoryStream(file, writable: false);
        return FileFormats.Detect(content) switch
        {
            FileFormat.Excel => OfWorkbook(content, limits, cancellationToken),
            FileFormat.Empty => ([], "ファイルが空です。"),
            FileFormat.Text or FileFormat.Unknown => OfText(file),
            FileFormat.EncryptedOffice => ([], "パスワードが設定されています。解除して保存し直してください。"),
            FileFormat.LegacyExcel or FileFormat.BinaryExcel => (
                [],
                "旧形式のExcelファイルです。「Excelブック（.xlsx）」として保存し直してください。"
            ),
            _ => ([], "CSV又はExcel（.xlsx）のファイルではありません。"),
        };
    }

    private static (IReadOnlyList<SheetLine>, string?) OfWorkbook(
        Stream file,
        FormLimits limits,
        CancellationToken cancellationToken
    )
    {
        var shown = new FormReader([], limits).Show(file, [], cancellationToken);
        if (shown.Failure is { } failure)
            return ([], failure.Message);
        if (shown.IsCut)
            return ([], TooManyCells);
        var sheets = shown.Sheets.Where(sheet => sheet.Blocks.OfType<ShownTable>().Any()).ToList();
        return sheets switch
        {
            [] => ([], "シートに何も記入されていません。"),
            [{ IsHidden: false } only] => OfSheet(only, limits),
            _ => ([], "記入のあるシートが2枚以上あるか、非表示です。一覧のシートだけを残して保存し直してください。"),
        };
    }

    // A few merged cells can stand for any number of lines and columns.
    private static (IReadOnlyList<SheetLine>, string?) OfSheet(ShownSheet sheet, FormLimits limits)
    {
        var (lines, cells) = (new List<SheetLine>(), 0);
        foreach (var line in sheet.Blocks.OfType<ShownTable>().SelectMany(LinesOf))
        {
            cells += line.Cells.Count;
            if (cells > limits.Cells)
                return ([], TooManyCells);
            lines.Add(line);
        }

        return (lines, null);
    }

    // What is merged over several rows is said of each of them.
    private static IEnumerable<SheetLine> LinesOf(ShownTable table)
    {
        var fromAbove = new Dictionary<int, (string Text, int Rows)>();
        foreach (var row in table.Rows)
        {
            var cells = new List<string>();
            foreach (var cell in row.Cells)
            {
                AddFromAbove(cells, fromAbove);
                var text = string.Concat(cell.Spot?.Runs.Select(run => run.Text) ?? []);
                for (var column = 0; column < cell.ColumnSpan; column++)
                {
                    if (cell.RowSpan > 1)
                        fromAbove[cells.Count] = (column == 0 ? text : "", cell.RowSpan - 1);
                    cells.Add(column == 0 ? text : "");
                }
            }

            AddFromAbove(cells, fromAbove);
            yield return new(row.Number ?? 0, cells)
            {
                IsHidden = row.Cells.Any(cell => cell.IsHidden || Has(cell, ShownLook.Hidden)),
                IsStruck = row.Cells.Any(cell => Has(cell, ShownLook.Struck)),
            };
        }
    }

    private static void AddFromAbove(List<string> cells, Dictionary<int, (string Text, int Rows)> fromAbove)
    {
        while (fromAbove.Remove(cells.Count, out var above))
        {
            if (above.Rows > 1)
                fromAbove[cells.Count] = above with { Rows = above.Rows - 1 };
            cells.Add(above.Text);
        }
    }

    private static bool Has(ShownCell cell, ShownLook look) =>
        cell.Spot?.Runs.Any(run => run.Look.HasFlag(look)) == true;

    private static (IReadOnlyList<SheetLine>, string?) OfText(byte[] file)
    {
        if (TextOf(file) is not { } text)
            return ([], "文字コードがUTF-8でもShift_JISでもありません。CSV（UTF-8）として保存し直してください。");
        var lines = new List<SheetLine>();
        using var csv = new CsvParser(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                IgnoreBlankLines = false,
                BadDataFound = null,
                Delimiter = IsTabbed(text) ? "\t" : ",",
            }
        );
        // A cell may hold line breaks: the line is where its row begins.
        for (var begin = 1; csv.Read(); begin = csv.RawRow + 1)
            lines.Add(new(begin, csv.Record ?? []));
        return (lines, null);
    }

    private static string? TextOf(byte[] file) =>
        file.AsSpan().IndexOf((byte)0) >= 0 ? null
        : Utf8.IsValid(file) ? Encoding.UTF8.GetString(file).TrimStart('\uFEFF')
        : JapaneseEncodings.Strictly(Encoding.GetEncoding(ShiftJis), file);

    private static bool IsTabbed(string text) =>
        text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal))) is var first
        && first.Contains('\t')
        && !first.Contains(',');
}
