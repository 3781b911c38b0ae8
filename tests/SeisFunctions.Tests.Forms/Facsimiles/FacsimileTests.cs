using SeisFunctions.Forms;
using SeisFunctions.Forms.Facsimiles;
using SeisFunctions.Tests.Forms.Cases;

namespace SeisFunctions.Tests.Forms.Facsimiles;

/// <summary>A file shown with the account of its reading over it.</summary>
public sealed class FacsimileTests
{
    public static TheoryData<string> Files => AccountTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_text_of_the_account_stands_in_its_place_once(string name)
    {
        var file = BytesOf(name);
        var account = CallForms.Read(file).Forms.SelectMany(form => form.Account).ToList();

        var shown = Show(file, account);

        Assert.Empty(shown.Unplaced);
        Assert.Equal(
            account.Select(entry => $"{entry.Location}: {Bare(entry.Text)}").Order(StringComparer.Ordinal),
            SpotsOf(shown)
                .SelectMany(spot =>
                    spot.Runs.Where(run => run.Taken is not null)
                        .GroupBy(run => run.Taken, ReferenceEqualityComparer.Instance)
                        .Select(runs => $"{spot.Location}: {Bare(string.Concat(runs.Select(run => run.Text)))}")
                )
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_place_that_a_field_a_row_or_a_finding_names_is_shown_once(string name)
    {
        var file = BytesOf(name);
        var reading = CallForms.Read(file);
        var named = reading
            .Forms.SelectMany(form =>
                form.Fields.Concat(form.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells))
                    .Select(field => field.Location)
                    .Concat(form.Tables.SelectMany(table => table.Rows).Select(row => row.Location))
                    .Concat(form.Findings.Select(finding => finding.Location))
            )
            .Concat(reading.Findings.Select(finding => finding.Location))
            .OfType<string>()
            .Distinct();

        var places = PlacesOf(Show(file, [])).ToLookup(place => place);

        Assert.DoesNotContain(named, location => places[location].Count() != 1);
    }

    [Fact]
    public void Merged_cells_are_one_cell_and_a_table_inside_a_cell_stands_in_it()
    {
        var file = new WordFile()
            .Table(
                WordFile.Row(
                    WordFile.Cell("縦", "<w:vMerge w:val=\"restart\"/>"),
                    WordFile.Cell("横", "<w:gridSpan w:val=\"2\"/>")
                ),
                WordFile.Row(
                    WordFile.Cell("", "<w:vMerge/>"),
                    "左",
                    WordFile.Cell(
                        $"{WordFile.P("右")}<w:tbl><w:tblPr/><w:tblGrid/>{WordFile.Row("中")}</w:tbl>{WordFile.P("")}"
                    )
                )
            )
            .Build();

        var table = Assert.IsType<ShownTable>(Assert.Single(Assert.Single(Show(file, []).Sheets).Blocks));

        Assert.Equal(
            [("縦", 2, 1), ("横", 1, 2)],
            table.Rows[0].Cells.Select(cell => (TextOf(cell.Spot!), cell.RowSpan, cell.ColumnSpan))
        );
        Assert.Equal(["左", "右"], table.Rows[1].Cells.Select(cell => TextOf(cell.Spot!).Trim()));
        Assert.Equal("中", TextOf(Assert.Single(table.Rows[1].Cells[1].Nested).Rows[0].Cells[0].Spot!));
    }

    [Fact]
    public void Text_that_is_crossed_out_white_or_hidden_is_shown_as_such()
    {
        var file = new WordFile()
            .Paragraph(
                "氏名",
                WordFile.Run("旧", "<w:strike/>"),
                WordFile.Run("白", "<w:color w:val=\"FFFFFF\"/>"),
                WordFile.Run("隠", "<w:vanish/>"),
                "新"
            )
            .Build();

        Assert.Equal(
            [
                ("氏名", ShownLook.None),
                ("旧", ShownLook.Struck),
                ("白", ShownLook.Unseen),
                ("隠", ShownLook.Hidden),
                ("新", ShownLook.None),
            ],
            Assert.Single(SpotsOf(Show(file, []))).Runs.Select(run => (run.Text, run.Look))
        );
    }

    [Fact]
    public void An_account_of_other_words_is_told_and_the_text_is_shown_all_the_same()
    {
        var entry = new AccountEntry("段落1", "別の文字", AccountedAs.Value, "氏名");
        var elsewhere = new AccountEntry("表9 1行1列", "見本", AccountedAs.Value, "氏名");

        var shown = Show(new WordFile().Paragraph("見本 花子").Build(), [entry, elsewhere]);

        Assert.Equal([entry, elsewhere], shown.Unplaced);
        Assert.Equal("見本 花子", TextOf(Assert.Single(SpotsOf(shown))));
    }

    [Theory]
    [InlineData(Facsimile.MostSpots - 1, false)]
    [InlineData(Facsimile.MostSpots, true)]
    public void A_file_of_very_many_paragraphs_is_shown_up_to_a_limit(int paragraphs, bool isCut)
    {
        var file = new WordFile().Xml(string.Concat(Enumerable.Repeat(WordFile.P("あ"), paragraphs))).Build();

        var shown = Show(file, []);

        Assert.Equal(isCut, shown.IsCut);
        Assert.Equal(paragraphs, SpotsOf(shown).Count());
    }

    [Fact]
    public void A_very_long_text_ends_what_is_shown()
    {
        var page = new string('あ', 30_000);
        var file = new WordFile().Xml(string.Concat(Enumerable.Repeat(WordFile.P(page), 20))).Build();

        var shown = Show(file, []);

        Assert.True(shown.IsCut);
        Assert.Equal(14, SpotsOf(shown).Count());
    }

    [Fact]
    public void What_cannot_be_opened_says_why()
    {
        Assert.NotNull(Show("%PDF-1.7 見本"u8.ToArray(), []).Failure);
        Assert.Null(Show(SampleForms.Word(), []).Failure);
    }

    private static Facsimile Show(byte[] file, IReadOnlyList<AccountEntry> account) =>
        CallForms.Reader.Show(new MemoryStream(file), account, TestContext.Current.CancellationToken);

    private static byte[] BytesOf(string name) =>
        VariantTests.All.FirstOrDefault(variant => variant.Name == name)?.File ?? CaseTests.Bytes(name);

    private static IEnumerable<ShownSpot> SpotsOf(Facsimile shown) =>
        shown.Sheets.SelectMany(sheet => sheet.Blocks).SelectMany(SpotsOf);

    private static IEnumerable<ShownSpot> SpotsOf(ShownBlock block) =>
        block switch
        {
            ShownParagraph paragraph => [paragraph.Spot],
            ShownTable table => table
                .Rows.SelectMany(row => row.Cells)
                .SelectMany(cell =>
                    (cell.Spot is null ? Array.Empty<ShownSpot>() : [cell.Spot]).Concat(
                        cell.Nested.SelectMany(SpotsOf)
                    )
                ),
            _ => [],
        };

    private static IEnumerable<string> PlacesOf(Facsimile shown) =>
        SpotsOf(shown)
            .Select(spot => spot.Location)
            .Concat(shown.Sheets.SelectMany(sheet => sheet.Blocks).OfType<ShownTable>().SelectMany(TablesIn).SelectMany(
                table =>
                    table
                        .Columns.Select(column => column.Location)
                        .Concat(table.Rows.Select(row => row.Location))
                        .Append(table.Location)
            ));

    private static IEnumerable<ShownTable> TablesIn(ShownTable table) =>
        table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Nested).SelectMany(TablesIn).Prepend(table);

    private static string TextOf(ShownSpot spot) => string.Concat(spot.Runs.Select(run => run.Text));

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
