using DocumentFormat.OpenXml.Packaging;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Blank;
using SeisFunctions.Forms.Definition;
using Calc = DocumentFormat.OpenXml.Spreadsheet;
using Writer = DocumentFormat.OpenXml.Wordprocessing;

namespace SeisFunctions.Tests.Forms;

/// <summary>The forms that applicants download, written and read by the project itself.</summary>
public sealed class PublishedFormTests
{
    public static TheoryData<string> Ids => [.. CallForms.All.Select(form => form.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_published_form_left_blank_holds_nothing(string id)
    {
        var form = CallForms.All.First(form => form.Id == id);

        var reading = CallForms.Read(Blank(form));

        var read = Assert.Single(reading.Forms);
        Assert.Empty(reading.Findings);
        Assert.Empty(read.Findings);
        Assert.Equal((id, form.Edition), (read.FormId, read.Edition));
        Assert.All(read.Fields, field => Assert.True(field.Value is null or "false", field.ToString()));
        Assert.All(read.Fields, field => Assert.NotNull(field.Location));
        Assert.All(read.Tables, table => Assert.Empty(table.Rows));
        Assert.False(read.IsFilled);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_an_office_puts_around_a_blank_form_does_not_make_it_a_filled_in_one(string id)
    {
        const string around = "課内で取りまとめて提出してください";
        var form = CallForms.All.First(form => form.Id == id);

        var file = form.File == FormFile.Word ? WithHeader(Blank(form), around) : WithSheet(Blank(form), around);

        var read = Assert.Single(CallForms.Read(file).Forms);

        Assert.Contains(read.Account, entry => entry.Text == around && entry.As == AccountedAs.Unread);
        Assert.False(read.IsFilled);
    }

    [Fact]
    public void A_header_is_told_of_where_its_word_only_stands_within_that_of_another_message()
    {
        const string note = "※要件5は案内後に確認予定";

        var read = Assert.Single(CallForms.Read(WithHeader(Filled(CallForms.Form1, Entries.Form1), note, "案")).Forms);

        Assert.Contains(read.Findings, finding => finding is { Field: "応募要件5", Severity: Severity.Warning });
        Assert.Contains(
            read.Findings,
            finding => finding is { Code: "form.unreadText", Severity: Severity.Warning, Value: "案" }
        );
    }

    [Fact]
    public void The_published_Word_form_filled_in_normally_reads_perfectly()
    {
        var reading = CallForms.Read(Filled(CallForms.Form1, Entries.Form1));

        var form = Assert.Single(reading.Forms);
        Assert.Empty(reading.Findings);
        Assert.Empty(form.Findings);
        Assert.Equal(
            SampleAnswers.Form1.Select(answer => (answer.Key, (string?)answer.Value.Read)),
            form.Fields.Select(field => (field.Id, field.Value))
        );
    }

    [Fact]
    public void The_published_Excel_form_filled_in_normally_reads_perfectly()
    {
        var reading = CallForms.Read(Filled(CallForms.Form2, Entries.Form2));

        var form = Assert.Single(reading.Forms);
        Assert.Empty(reading.Findings);
        Assert.Empty(form.Findings);
        Assert.Equal("島根県", form["prefecture"].Value);
        Assert.Equal(
            SampleAnswers.Municipalities.Select(row => string.Join('|', row)),
            form.Table("municipalities").Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Raw)))
        );
        Assert.Equal(
            SampleAnswers.Structure.Select(row => string.Join('|', row)),
            form.Table("structure").Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Raw)))
        );
    }

    private static byte[] WithHeader(byte[] form, params string[] lines)
    {
        using var file = new MemoryStream();
        file.Write(form);
        using (var word = WordprocessingDocument.Open(file, isEditable: true))
            word.MainDocumentPart!.AddNewPart<HeaderPart>().Header = new(
                lines.Select(line => new Writer.Paragraph(new Writer.Run(new Writer.Text(line))))
            );
        return file.ToArray();
    }

    private static byte[] WithSheet(byte[] form, string text)
    {
        using var file = new MemoryStream();
        file.Write(form);
        using (var excel = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var book = excel.WorkbookPart!;
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new(
                new Calc.SheetData(
                    new Calc.Row(
                        new Calc.Cell(new Calc.InlineString(new Calc.Text(text)))
                        {
                            DataType = Calc.CellValues.InlineString,
                            CellReference = "A1",
                        }
                    )
                    {
                        RowIndex = 1,
                    }
                )
            );
            book.Workbook!.Sheets!.Append(
                new Calc.Sheet
                {
                    Name = "お願い",
                    SheetId = 99,
                    Id = book.GetIdOfPart(sheet),
                }
            );
        }

        return file.ToArray();
    }

    internal static byte[] Blank(FormDefinition form)
    {
        using var stream = new MemoryStream();
        BlankForms.Write(form, stream);
        return stream.ToArray();
    }

    internal static byte[] Filled(FormDefinition form, FormEntries entries)
    {
        using var output = new MemoryStream();
        FormFiller.Fill(form, entries, new MemoryStream(Blank(form)), output);
        return output.ToArray();
    }

    internal static class Entries
    {
        public static FormEntries Form1 { get; } =
            new(
                SampleAnswers.Form1.ToDictionary(
                    answer => answer.Key,
                    answer => answer.Key == "submittedOn" ? answer.Value.Read : answer.Value.Written
                ),
                new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>()
            );

        public static FormEntries Form2 { get; } =
            new(
                new Dictionary<string, string> { ["prefecture"] = "島根県" },
                new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
                {
                    ["municipalities"] = Rows(0, SampleAnswers.Municipalities),
                    ["structure"] = Rows(1, SampleAnswers.Structure),
                }
            );

        private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(
            int table,
            IReadOnlyList<IReadOnlyList<string>> rows
        )
        {
            var columns = CallForms.Form2.Tables.ElementAt(table).Columns;
            return
            [
                .. rows.Select(row =>
                    columns
                        .Zip(row)
                        .ToDictionary(
                            pair => pair.First.Id,
                            pair => pair.First.Kind == FieldKind.Tick ? "true" : pair.Second
                        )
                ),
            ];
        }
    }
}
