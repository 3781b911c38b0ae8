using SeisFunctions.Forms.Blank;
using SeisFunctions.Forms.Definition;

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
