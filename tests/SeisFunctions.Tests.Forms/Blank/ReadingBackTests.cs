using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Forms.Blank;

/// <summary>
/// What is filled into the forms that the project publishes, the project must read; what is left empty must read as
/// empty.
/// </summary>
public sealed class ReadingBackTests
{
    [Theory]
    [InlineData("form1")]
    [InlineData("form2")]
    public void A_blank_form_is_known_by_name_and_edition_and_holds_no_value(string name)
    {
        var form = PublishedForms.Definition(name);

        var reading = Assert.Single(CallForms.Read(PublishedForms.Blank(form)).Forms);

        Assert.Equal((form.Id, form.Edition), (reading.FormId, reading.Edition));
        Assert.All(reading.Fields, field => Assert.Equal((field.Id, true), (field.Id, field.Value is null or "false")));
        Assert.All(reading.Tables, table => Assert.Empty(table.Rows));
    }

    [Fact]
    public void Every_field_filled_into_the_Word_form_is_read_without_doubt()
    {
        var form = PublishedForms.Definition("form1");
        var entries = SampleAnswers.Form1.Select(answer => (answer.Key, answer.Value.Written)).ToArray();

        var file = CallForms.Read(PublishedForms.Filled(form, PublishedForms.Entries(entries)));

        var reading = Assert.Single(file.Forms);
        Assert.Equal(
            SampleAnswers.Form1.Select(answer => (answer.Key, answer.Value.Read)),
            reading.Fields.Select(field => (field.Id, field.Value ?? ""))
        );
        Assert.DoesNotContain(file.Findings.Concat(reading.Findings), finding => finding.Severity != Severity.Info);
    }

    [Fact]
    public void Every_row_filled_into_the_Excel_form_is_read_without_doubt_and_the_example_is_not()
    {
        var form = PublishedForms.Definition("form2");
        var columns = form.Tables.First().Columns;
        var rows = SampleAnswers
            .Municipalities.Select(row =>
                PublishedForms.Texts([.. columns.Zip(row, (column, text) => (column.Id, text == "○" ? "true" : text))])
            )
            .ToArray();

        var entries = PublishedForms.Rows("municipalities", rows) with
        {
            Fields = PublishedForms.Texts(("prefecture", "島根県")),
        };
        var reading = Assert.Single(CallForms.Read(PublishedForms.Filled(form, entries)).Forms);

        Assert.Equal("島根県", reading["prefecture"].Value);
        Assert.Equal(
            rows.Select(row => string.Join('|', row.Values)),
            reading.Table("municipalities").Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Value)))
        );
        Assert.Empty(reading.Table("structure").Rows);
    }
}
