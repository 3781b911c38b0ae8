using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using SeisFunctions.Forms.Blank;
using SeisFunctions.Forms.Definition;
using W14 = DocumentFormat.OpenXml.Office2010.Word;

namespace SeisFunctions.Tests.Forms.Blank;

public sealed class FormFillerTests
{
    private static readonly FormDefinition Application = PublishedForms.Definition("form1"),
        List = PublishedForms.Definition("form2");

    [Fact]
    public void A_text_takes_the_place_of_the_placeholder_and_of_nothing_else()
    {
        using var document = Fill(("prefecture", "高知県"));

        var (filled, untouched) = (Control(document, "prefecture"), Control(document, "department"));

        Assert.Equal("高知県", filled.InnerText);
        Assert.Null(filled.SdtProperties!.GetFirstChild<ShowingPlaceholder>());
        Assert.Empty(filled.Descendants<RunStyle>());
        Assert.NotNull(untouched.SdtProperties!.GetFirstChild<ShowingPlaceholder>());
    }

    [Fact]
    public void Line_breaks_blanks_and_characters_of_markup_are_kept_in_a_long_text()
    {
        using var document = Fill(("issues", "一行目 <&>\n\n  三行目"));

        var parts = Control(document, "issues")
            .Descendants<DocumentFormat.OpenXml.Wordprocessing.Run>()
            .Single()
            .ChildElements.Select(part => part.LocalName == "br" ? "⏎" : part.InnerText);

        Assert.Equal("一行目 <&>⏎⏎  三行目", string.Concat(parts));
    }

    [Theory]
    [InlineData("true", "1", "☑")]
    [InlineData("false", "0", "☐")]
    public void A_box_is_ticked_in_its_state_and_in_its_sign(string text, string state, string sign)
    {
        using var document = Fill(("requirement1", text));

        var box = Control(document, "requirement1");

        Assert.Equal((state, sign), (box.Descendants<W14.Checked>().Single().Val!.InnerText, box.InnerText));
    }

    [Fact]
    public void A_day_is_shown_by_era_and_kept_as_a_day()
    {
        using var document = Fill(("submittedOn", "2026-03-20"));

        var control = Control(document, "submittedOn");

        Assert.Equal("令和8年3月20日", control.InnerText);
        Assert.Equal(new DateTime(2026, 3, 20), control.Descendants<SdtContentDate>().Single().FullDate!.Value);
    }

    [Fact]
    public void A_day_typed_by_hand_stays_as_typed()
    {
        using var document = Fill(("submittedOn", "R8.3.20"));

        Assert.Equal("R8.3.20", Control(document, "submittedOn").InnerText);
    }

    [Fact]
    public void An_option_is_chosen_by_the_box_before_it_and_an_empty_text_chooses_nothing()
    {
        using var document = Fill(("pastSelection", "なし"), ("declaration", ""));

        Assert.Equal(
            ("☐", "☑", "☐", "☐"),
            (
                Control(document, "pastSelection.yes").InnerText,
                Control(document, "pastSelection.no").InnerText,
                Control(document, "declaration.yes").InnerText,
                Control(document, "declaration.no").InnerText
            )
        );
    }

    [Fact]
    public void Rows_reach_their_cells_as_text_and_leave_the_printed_number()
    {
        using var document = PublishedForms.Excel(
            PublishedForms.Filled(
                List,
                new(
                    PublishedForms.Texts(("prefecture", "北海道")),
                    new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
                    {
                        ["municipalities"] =
                        [
                            PublishedForms.Texts(
                                ("code", "011002"),
                                ("municipality", "札幌市"),
                                ("consent", "true"),
                                ("issues", "除雪\n通院")
                            ),
                        ],
                        ["structure"] =
                        [
                            PublishedForms.Texts(("kind", "課題所管"), ("department", "総務部危機対策課")),
                        ],
                    }
                )
            )
        );

        Assert.Equal("北海道", Cell(document, 0, "C5").InnerText);
        Assert.Equal(["1", "011002", "札幌市", "○", "", "", "", "除雪\n通院", ""], Row(document, 0, 8));
        Assert.Equal(CellValues.InlineString, Cell(document, 0, "B8").DataType!.Value);
        Assert.Equal(["2", "", "", "", "", "", "", "", ""], Row(document, 0, 9));
        Assert.Equal(["課題所管", "総務部危機対策課", "", ""], Row(document, 1, 7));
    }

    [Fact]
    public void Rows_beyond_those_of_the_blank_are_added_below_in_the_same_format()
    {
        var rows = Enumerable.Range(1, 179).Select(number => PublishedForms.Texts(("municipality", $"第{number}町")));

        using var document = PublishedForms.Excel(
            PublishedForms.Filled(List, PublishedForms.Rows("municipalities", [.. rows]))
        );

        Assert.Equal(["60", "", "第60町", "", "", "", "", "", ""], Row(document, 0, 67));
        Assert.Equal(["", "", "第61町", "", "", "", "", "", ""], Row(document, 0, 68));
        Assert.Equal("第179町", Cell(document, 0, "C186").InnerText);
        Assert.Equal(Cell(document, 0, "B67").StyleIndex!.Value, Cell(document, 0, "B186").StyleIndex!.Value);
    }

    [Fact]
    public void A_row_grows_with_a_long_entry_and_an_empty_one_is_free_to_grow()
    {
        using var document = PublishedForms.Excel(
            PublishedForms.Filled(
                List,
                PublishedForms.Rows("municipalities", PublishedForms.Texts(("issues", new string('課', 200))))
            )
        );

        var (filled, empty) = (
            Rows(document, 0).Single(row => row.RowIndex! == 8u),
            Rows(document, 0).Single(row => row.RowIndex! == 9u)
        );

        Assert.True(filled.Height! > 10 * 15, $"{filled.Height}");
        Assert.InRange(empty.Height!.Value, 22, 44);
        Assert.All([filled, empty], row => Assert.Null(row.CustomHeight));
    }

    [Theory, MemberData(nameof(PublishedForms.Names), MemberType = typeof(PublishedForms))]
    public void A_form_filled_in_every_field_is_valid_and_the_same_bytes_every_time(string name)
    {
        var form = PublishedForms.Definition(name);
        var entries = new FormEntries(
            Everything(form.Fields),
            form.Tables.ToDictionary(
                table => table.Id,
                table =>
                    (IReadOnlyList<IReadOnlyDictionary<string, string>>)
                        [.. Enumerable.Repeat(Everything(table.Columns), table.Rows + 1)]
            )
        );

        var filled = PublishedForms.Filled(form, entries);

        Assert.Empty(PublishedForms.Objections(form, filled));
        Assert.Equal(filled, PublishedForms.Filled(form, entries));
        Assert.NotEqual(PublishedForms.Blank(form), filled);
    }

    [Theory]
    [InlineData("form1", "prefectur", "高知県", "'prefectur'")]
    [InlineData("form1", "applicationKind", "広域", "'広域'")]
    [InlineData("form1", "requirement1", "レ", "'レ'")]
    [InlineData("form2", "town", "札幌市", "'town'")]
    public void An_entry_that_the_form_has_no_place_for_is_refused_by_name(
        string form,
        string field,
        string text,
        string named
    )
    {
        var refusal = Assert.Throws<ArgumentException>(() =>
            PublishedForms.Filled(PublishedForms.Definition(form), PublishedForms.Entries((field, text)))
        );

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("form1", "municipalities", "code", "'municipalities'")]
    [InlineData("form2", "towns", "code", "'towns'")]
    [InlineData("form2", "municipalities", "mayor", "'mayor'")]
    public void A_table_or_column_that_the_form_does_not_have_is_refused_by_name(
        string form,
        string table,
        string column,
        string named
    )
    {
        var rows = PublishedForms.Rows(table, PublishedForms.Texts((column, "011002")));

        var refusal = Assert.Throws<ArgumentException>(() =>
            PublishedForms.Filled(PublishedForms.Definition(form), rows)
        );

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Everything(IEnumerable<FieldDefinition> fields) =>
        fields.ToDictionary(
            field => field.Id,
            field =>
                field.Kind switch
                {
                    FieldKind.Tick => "true",
                    FieldKind.Choice => field.Options[0],
                    FieldKind.Date => "2026-03-20",
                    FieldKind.MunicipalityCode => "011002",
                    FieldKind.LongText => "一行目\n二行目",
                    _ => $"{field.Label}の記入",
                }
        );

    private static WordprocessingDocument Fill(params (string, string)[] fields) =>
        PublishedForms.Word(PublishedForms.Filled(Application, PublishedForms.Entries(fields)));

    private static SdtRun Control(WordprocessingDocument document, string id) =>
        document
            .MainDocumentPart!.Document.Descendants<SdtRun>()
            .Single(control => control.SdtProperties!.GetFirstChild<Tag>()!.Val == $"form1.{id}");

    private static IEnumerable<string> Row(SpreadsheetDocument document, int sheet, int index) =>
        Rows(document, sheet)
            .Single(row => row.RowIndex! == (uint)index)
            .Elements<Cell>()
            .Select(cell => cell.InnerText);

    private static Cell Cell(SpreadsheetDocument document, int sheet, string reference) =>
        Rows(document, sheet).SelectMany(row => row.Elements<Cell>()).Single(cell => cell.CellReference == reference);

    private static IEnumerable<Row> Rows(SpreadsheetDocument document, int sheet) =>
        ((WorksheetPart)document.WorkbookPart!.GetPartById($"rId{sheet + 1}")).Worksheet.Descendants<Row>();
}
