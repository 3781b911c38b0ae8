using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>A sheet being written from top to bottom and left to right.</summary>
internal sealed class SheetDraft(IReadOnlyList<double> widths)
{
    private readonly SheetData rows = new();
    private readonly List<string> merged = [];

    /// <summary>Begins a row of fixed height, in points.</summary>
    public void Row(int index, double height) =>
        rows.Append(
            new Row
            {
                RowIndex = (uint)index,
                Height = height,
                CustomHeight = true,
            }
        );

    /// <summary>
    /// Begins a row of entries: high enough to write in by hand, but with no fixed height, so that it grows with a long
    /// entry. The tall font of the row, which no cell of the table has, keeps Excel from shrinking it to a single line.
    /// </summary>
    /// <param name="index">Number of the row.</param>
    /// <param name="height">Its height.</param>
    /// <param name="format">The format with the tall font: see <see cref="SheetStyles.RoomyRow"/>.</param>
    public void EntryRow(int index, double height, uint format) =>
        rows.Append(
            new Row
            {
                RowIndex = (uint)index,
                Height = height,
                StyleIndex = format,
                CustomFormat = true,
            }
        );

    /// <summary>Writes into the row begun last; <paramref name="span"/> columns are merged into one cell.</summary>
    public void Cell(int column, string text, SheetStyle style, int span = 1)
    {
        var row = (Row)rows.LastChild!;
        var index = (int)row.RowIndex!.Value;
        row.Append(CellOf(SheetLayout.Cell(column, index), text, style));
        for (var next = column + 1; next < column + span; next++)
            row.Append(CellOf(SheetLayout.Cell(next, index), "", style));
        if (span > 1)
            merged.Add($"{SheetLayout.Cell(column, index)}:{SheetLayout.Cell(column + span - 1, index)}");
    }

    /// <summary>
    /// The rows that every sheet begins with: number and title of the form, <paramref name="heading"/>, notes.
    /// </summary>
    public void Head(FormDefinition form, string heading, SheetStyle headingStyle, IReadOnlyList<string> notes)
    {
        Row(SheetLayout.NameRow, SheetLayout.NameHeight);
        Cell(1, form.Name, SheetStyle.Name);
        Row(SheetLayout.TitleRow, SheetLayout.TitleHeight);
        Cell(1, $"{form.Edition} {form.Title}", SheetStyle.Title, widths.Count);
        Row(SheetLayout.PartRow, SheetLayout.PartHeight);
        Cell(1, heading, headingStyle);
        foreach (var (index, note) in notes.Index())
        {
            Row(SheetLayout.PartRow + 1 + index, SheetLayout.NoteHeight);
            Cell(1, note, SheetStyle.Note);
        }
    }

    /// <summary>
    /// The sheet: A4 landscape, as wide as the page, name of the form and page number at the foot; the first
    /// <paramref name="frozenRows"/> stay in sight.
    /// </summary>
    public Worksheet Finish(
        FormDefinition form,
        int frozenRows,
        DataValidations? checks = null,
        IgnoredErrors? ignored = null
    )
    {
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(frozenRows)),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(
                widths.Select(
                    (width, index) =>
                        new Column
                        {
                            Min = (uint)index + 1,
                            Max = (uint)index + 1,
                            Width = width,
                            CustomWidth = true,
                        }
                )
            ),
            rows
        );
        if (merged.Count > 0)
            sheet.Append(
                new MergeCells(merged.Select(range => new MergeCell { Reference = range }))
                {
                    Count = (uint)merged.Count,
                }
            );
        if (checks is not null)
            sheet.Append(checks);
        sheet.Append(
            new PrintOptions { HorizontalCentered = true },
            new PageMargins
            {
                Left = SheetPage.SideMargin,
                Right = SheetPage.SideMargin,
                Top = SheetPage.TopMargin,
                Bottom = SheetPage.TopMargin,
                Header = 0.3,
                Footer = 0.3,
            },
            new PageSetup
            {
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToWidth = 1,
                FitToHeight = 0,
            },
            new HeaderFooter(new OddFooter($"&C{form.Name} － &P／&N"))
        );
        if (ignored is not null)
            sheet.Append(ignored);
        return sheet;
    }

    private static SheetView View(int frozenRows)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (frozenRows > 0)
            view.Append(
                new Pane
                {
                    VerticalSplit = frozenRows,
                    TopLeftCell = $"A{frozenRows + 1}",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                }
            );
        return view;
    }

    /// <summary>
    /// Whole numbers printed beforehand (No.) are numbers to Excel too, or it marks each as a number kept as text.
    /// </summary>
    private static Cell CellOf(string reference, string text, SheetStyle style)
    {
        var cell = new Cell { CellReference = reference, StyleIndex = (uint)style };
        if (
            text.Length > 0
            && style is SheetStyle.CenteredEntry
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        )
            cell.CellValue = new CellValue(text);
        else if (text.Length > 0)
            SheetText.Write(cell, text);
        return cell;
    }
}
