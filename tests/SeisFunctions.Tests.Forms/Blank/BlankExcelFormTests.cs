using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Tests.Forms.Blank;

public sealed class BlankExcelFormTests : IDisposable
{
    private readonly FormDefinition form = PublishedForms.Definition("form2");
    private readonly SpreadsheetDocument document;

    public BlankExcelFormTests() => document = PublishedForms.Excel(PublishedForms.Blank(form));

    public void Dispose() => document.Dispose();

    [Fact]
    public void The_sheets_are_the_parts_of_the_form() =>
        Assert.Equal(
            ["連携市区町村", "推進体制", "記入例"],
            document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value)
        );

    [Fact]
    public void Every_sheet_begins_with_number_edition_and_title() =>
        Assert.All(form.Parts, part =>
            Assert.Equal(
                ("様式2", "令和8年度 連携市区町村一覧・推進体制"),
                (Text(part.Title, "A1"), Text(part.Title, "A2"))
            )
        );

    [Fact]
    public void The_prefecture_is_asked_for_above_the_table() =>
        Assert.Equal(("都道府県名", ""), (Text("連携市区町村", "B5"), Text("連携市区町村", "C5")));

    [Theory]
    [InlineData("連携市区町村", 7)]
    [InlineData("推進体制", 6)]
    public void The_labels_of_a_table_stand_in_its_order_stay_in_sight_and_are_printed_on_every_page(
        string sheet,
        int row
    )
    {
        var table = form.Parts.Single(part => part.Title == sheet).Table!;
        var pane = Sheet(sheet).Descendants<Pane>().Single();

        Assert.Equal(table.Columns.Select(column => column.Label), RowOf(sheet, row));
        Assert.Equal(
            (row, $"A{row + 1}", PaneStateValues.Frozen),
            ((int)pane.VerticalSplit!.Value, pane.TopLeftCell!.Value!, pane.State!.Value)
        );
        Assert.Contains(document.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>(), name =>
            name.Name == "_xlnm.Print_Titles" && name.Text == $"'{sheet}'!${row}:${row}"
        );
    }

    [Fact]
    public void Sixty_numbered_rows_wait_for_municipalities()
    {
        var rows = Sheet("連携市区町村").Descendants<Row>().Where(row => row.RowIndex! > 7).ToList();

        Assert.Equal(
            Enumerable.Range(1, 60).Select(number => $"{number}"),
            rows.Select(row => row.GetFirstChild<Cell>()!.InnerText)
        );
        Assert.All(rows, row =>
            Assert.Equal(["", "", "", "", "", "", "", ""], row.Elements<Cell>().Skip(1).Select(cell => cell.InnerText))
        );
    }

    [Fact]
    public void Codes_are_kept_as_text_without_a_green_corner()
    {
        var format = document
            .WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()
            .ElementAt((int)Cell("連携市区町村", "B8").StyleIndex!.Value);

        Assert.Equal(49u, format.NumberFormatId!.Value);
        Assert.Equal(
            "B8:B67",
            Sheet("連携市区町村")
                .Descendants<IgnoredError>()
                .Single(error => error.NumberStoredAsText!)
                .SequenceOfReferences!.InnerText
        );
    }

    [Theory]
    [InlineData("連携市区町村", "D8:D67", "\"○\"", "「○」を選ぶか、空欄にしてください。")]
    [InlineData("推進体制", "A7:A26", "\"DX担当,課題所管\"", "「DX担当」「課題所管」のいずれかを選んでください。")]
    [InlineData("連携市区町村", "B8:B67", "6", "団体コードは数字6桁で入力してください。")]
    [InlineData("連携市区町村", "G8:G67", "ISNUMBER(FIND(\"@\",G8))", "「@」を含むメールアドレスを入力してください。")]
    public void Excel_offers_and_checks_what_a_column_takes(string sheet, string range, string formula, string message)
    {
        var check = Check(sheet, range);

        Assert.Equal((formula, message), (check.Formula1!.Text, check.Error!.Value!));
        Assert.True(check.ShowErrorMessage!.Value && check.AllowBlank!.Value);
    }

    [Fact]
    public void A_hint_is_shown_when_its_cell_is_entered()
    {
        var check = Check("連携市区町村", "C5");

        Assert.Equal(("都道府県名", "例：東京都"), (check.PromptTitle!.Value!, check.Prompt!.Value!));
        Assert.True(check.ShowInputMessage!.Value);
    }

    [Fact]
    public void The_example_sheet_shows_every_table_with_its_example_rows()
    {
        var rows = Sheet("記入例")
            .Descendants<Row>()
            .Select(row =>
                string.Join('|', row.Elements<Cell>().Select(cell => cell.InnerText).Where(text => text.Length > 0))
            )
            .ToList();

        Assert.Equal("【記入例】", Text("記入例", "A3"));
        Assert.All(form.Tables, table =>
            Assert.Equal(
                [
                    string.Join('|', table.Columns.Select(column => column.Label)),
                    .. table.Example.Select(cells => string.Join('|', cells)),
                ],
                rows.SkipWhile(row => !row.StartsWith(table.Columns[0].Label, StringComparison.Ordinal))
                    .Take(table.Example.Count + 1)
            )
        );
    }

    [Fact]
    public void What_may_be_chosen_is_printed_above_its_table() =>
        Assert.Equal("区分は、「DX担当」「課題所管」から選んでください。", Text("推進体制", "A5"));

    [Fact]
    public void Below_the_examples_stands_how_the_columns_are_filled_in()
    {
        var texts = Sheet("記入例").Descendants<Row>().Select(row => row.InnerText).ToList();

        Assert.Equal(
            ["【記入要領】", "・団体コード：全国地方公共団体コードを数字6桁で入力してください。"],
            texts.SkipWhile(text => text != "【記入要領】").Take(2)
        );
    }

    [Theory]
    [InlineData("連携市区町村", 60)]
    [InlineData("推進体制", 20)]
    public void The_rows_of_a_table_fill_its_pages(string sheet, int count)
    {
        const double PageInPoints = 595 - 1.2 * 72;
        var rows = Sheet(sheet).Descendants<Row>().ToList();
        var label = form.Parts.Single(part => part.Title == sheet).Table!.Columns[0].Label;
        var header = rows.FindIndex(row => row.GetFirstChild<Cell>()?.InnerText == label);
        var entries = rows.Skip(header + 1).Take(count).Select(row => row.Height!.Value).ToList();
        var width = Sheet(sheet).Descendants<Column>().Sum(column => (column.Width!.Value * 7 + 5) * 0.75);
        var page = PageInPoints / Math.Min(1, (842 - 72) / width);
        var used = (rows.Take(header).Sum(row => row.Height!.Value) + entries.Sum()) % (page - 30);

        Assert.Single(entries.Distinct());
        Assert.InRange(entries[0], 22, 44);
        Assert.InRange(used / (page - 30), 0.67, 1);
    }

    [Fact]
    public void Sheets_are_printed_on_A4_landscape_as_wide_as_the_page() => Assert.All(form.Parts, part =>
        {
            var setup = Sheet(part.Title).GetFirstChild<PageSetup>()!;
            Assert.Equal(
                (9u, OrientationValues.Landscape, 1u, 0u),
                (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value)
            );
            Assert.True(Sheet(part.Title).SheetProperties!.PageSetupProperties!.FitToPage!.Value);
        });

    [Fact]
    public void Sheets_are_written_without_a_prefix_as_Excel_does()
    {
        using var part = new StreamReader(((WorksheetPart)document.WorkbookPart!.GetPartById("rId1")).GetStream());

        Assert.Contains("<row r=\"1\"", part.ReadToEnd(), StringComparison.Ordinal);
    }

    private DataValidation Check(string sheet, string range) =>
        Sheet(sheet).Descendants<DataValidation>().Single(check => check.SequenceOfReferences!.InnerText == range);

    private IEnumerable<string> RowOf(string sheet, int index) =>
        Sheet(sheet)
            .Descendants<Row>()
            .Single(row => row.RowIndex! == (uint)index)
            .Elements<Cell>()
            .Select(cell => cell.InnerText);

    private string Text(string sheet, string cell) => Cell(sheet, cell).InnerText;

    private Cell Cell(string sheet, string reference) =>
        Sheet(sheet).Descendants<Cell>().Single(cell => cell.CellReference == reference);

    private Worksheet Sheet(string name)
    {
        var workbook = document.WorkbookPart!;
        return (
            (WorksheetPart)
                workbook.GetPartById(
                    workbook.Workbook.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name).Id!
                )
        ).Worksheet;
    }
}
