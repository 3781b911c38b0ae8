using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SeisFunctions.Domain;

namespace SeisFunctions.Exporting;

/// <summary>
/// Writes one sheet row by row: header that stays in view, filters, widths and heights, printed on A4 on its side,
/// across as many pages as can be read. Text is text, whatever it looks like.
/// </summary>
internal sealed class SheetWriter<T> : IDisposable
{
    // Excel's last row.
    private const int LastRow = 1_048_576;

    // Half-width characters across a page of A4 on its side that can still be read.
    private const double WidestPage = 210;

    // On paper: the file, whose name tells call and time, the sheet, the page.
    private const string Footer = "&L&F&C&A&R&P / &N";

    private readonly WorksheetPart _part;
    private readonly IReadOnlyList<SheetColumn<T>> _columns;
    private readonly OpenXmlWriter _writer;
    private readonly string? _title;
    private readonly List<Hyperlink> _links = [];
    private int _row;

    public SheetWriter(WorksheetPart part, IReadOnlyList<SheetColumn<T>> columns, string? title)
    {
        (_part, _columns, _title, _writer) = (part, columns, title, OpenXmlWriter.Create(part));
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        _writer.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            )
        );
        _writer.WriteElement(
            new Columns(
                columns.Select(
                    (column, index) =>
                        new Column
                        {
                            Min = (uint)index + 1,
                            Max = (uint)index + 1,
                            Width = column.Width,
                            CustomWidth = true,
                        }
                )
            )
        );
        _writer.WriteStartElement(new SheetData());
        Write(
            columns.Select(column => TextCell(column.Header, SheetFormats.Header)),
            SheetRowHeight.Of(columns.Select(column => (column.Header, column.Width)))
        );
    }

    /// <summary>Writes a row; past Excel's last one nothing more.</summary>
    public void Add(T item)
    {
        if (_row == LastRow)
            return;
        var values = _columns.Select(column => column.Value(item)).ToList();
        var height = SheetRowHeight.Of(values.Select((value, index) => (TextOf(value), _columns[index].Width)));
        Write(values.Select(CellOf), height);
    }

    public void Dispose()
    {
        _writer.WriteEndElement();
        _writer.WriteElement(new AutoFilter { Reference = Range });
        if (_links.Count > 0)
            _writer.WriteElement(new Hyperlinks(_links));
        // Rows of different heights are not told apart on paper without lines.
        _writer.WriteElement(new PrintOptions { GridLines = true });
        _writer.WriteElement(
            new PageMargins
            {
                Left = 0.4,
                Right = 0.4,
                Top = _title is null ? 0.5 : 0.8,
                Bottom = 0.5,
                Header = 0.3,
                Footer = 0.3,
            }
        );
        _writer.WriteElement(
            new PageSetup
            {
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToWidth = (uint)Math.Max(1, Math.Ceiling(_columns.Sum(column => column.Width) / WidestPage)),
                FitToHeight = 0,
            }
        );
        _writer.WriteElement(
            _title is null
                ? new HeaderFooter(new OddFooter(Footer))
                : new HeaderFooter(new OddHeader(HeaderOf(_title)), new OddFooter(Footer))
        );
        _writer.WriteElement(
            new IgnoredErrors(
                new IgnoredError { SequenceOfReferences = new([new StringValue(Range)]), NumberStoredAsText = true }
            )
        );
        _writer.WriteEndElement();
        _writer.Dispose();
    }

    // An ampersand begins a code, and a digit would belong to the size before it.
    private static string HeaderOf(string title) =>
        $"&C&\"ＭＳ ゴシック,太字\"&14 {title.Replace("&", "&&", StringComparison.Ordinal)}";

    private string Range => $"A1:{ColumnName(_columns.Count - 1)}{Math.Max(_row, 1)}";

    private void Write(IEnumerable<Cell> cells, double? height = null)
    {
        _row++;
        _writer.WriteElement(
            new Row(cells)
            {
                RowIndex = (uint)_row,
                Height = height,
                CustomHeight = height is null ? null : true,
            }
        );
    }

    private static string TextOf(object? value) =>
        value switch
        {
            string text => text,
            SheetLink link => link.Text,
            _ => "",
        };

    private Cell CellOf(object? value, int column) =>
        value switch
        {
            DateTimeOffset at => new Cell
            {
                StyleIndex = SheetFormats.Instant,
                CellValue = new(ToTheSecond(JapanTime.Of(at)).ToOADate()),
            },
            int number => new Cell { StyleIndex = SheetFormats.Number, CellValue = new(number) },
            double share => new Cell { StyleIndex = SheetFormats.Percent, CellValue = new(share) },
            SheetLink link => LinkCell(link, column),
            var text => TextCell(text?.ToString() ?? "", SheetFormats.Text),
        };

    // More would be seven decimals, which no one reads and which two rows of one second differ by.
    private static DateTime ToTheSecond(DateTimeOffset at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond));

    private Cell LinkCell(SheetLink link, int column)
    {
        var relationship = _part.AddHyperlinkRelationship(new Uri(link.Target, UriKind.Absolute), isExternal: true);
        _links.Add(new() { Reference = $"{ColumnName(column)}{_row}", Id = relationship.Id });
        return TextCell(link.Text, SheetFormats.Link);
    }

    private static Cell TextCell(string text, uint format) =>
        new()
        {
            DataType = CellValues.InlineString,
            StyleIndex = format,
            InlineString = new(new Text(SafeText.ForCell(text)) { Space = SpaceProcessingModeValues.Preserve }),
        };

    private static string ColumnName(int index) =>
        index < 26 ? $"{(char)('A' + index)}" : ColumnName(index / 26 - 1) + (char)('A' + index % 26);
}
