using SeisFunctions.Calls;
using SeisFunctions.Calls.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Calls;

/// <summary>Reference tables are CSV files that the call names.</summary>
public sealed class ReferenceTableTests
{
    private const string Indices = "\"indices\": { \"file\": \"indices.csv\", \"key\": \"code\", \"numbers\": [\"index\"] }";

    private const string Selections = """
        "selections": { "file": "selections.csv", "key": "code", "per": "fiscal_year", "numbers": ["fiscal_year", "municipalities"] }
        """;

    [Fact]
    public void A_rule_reads_a_table_by_key_and_column()
    {
        var table = TableOf(Indices, ("indices.csv", "code,index,note\n13,1.10,見本\n131016,\"１,２００\",\n"));

        Assert.Equal(1.10m, table.Row("13")!.Number("index"));
        Assert.Equal("見本", table.Row("13")!.Text("note"));
        Assert.Equal(1200m, table.Row("131016")!.Number("index"));
        Assert.Null(table.Row("131016")!.Text("note"));
        Assert.Null(table.Row("99"));
        Assert.Equal(["code", "index", "note"], table.Columns);
    }

    [Theory]
    [InlineData("code,name,index\n13,大阪府,0.5\n", "indices.csv(2): code \"13\" is \"東京都\", but name says \"大阪府\", whose code is \"27\".")]
    [InlineData("code,index,name\n131016,0.5,千代田区\n202011,0.8,高崎市\n", "indices.csv(3): code \"202011\" is \"長野市\", but name says \"高崎市\", whose code is \"102024\".")]
    [InlineData("code,name,index\n13,長野市,0.5\n", "indices.csv(2): code \"13\" is \"東京都\", but name says \"長野市\", whose code is \"202011\".")]
    [InlineData("code,name,index\n202011,長野県,0.5\n", "indices.csv(2): code \"202011\" is \"長野市\", but name says \"長野県\", whose code is \"20\".")]
    [InlineData("code,name,index\n011002,府中市,0.5\n", "indices.csv(2): code \"011002\" is \"札幌市\", but name says \"府中市\", whose code is \"132063\" or \"342084\".")]
    public void A_code_beside_the_name_of_another_is_a_fault_that_names_both(string csv, string fault)
    {
        using var call = With(Indices);
        call.Write("indices.csv", csv);

        var told = Assert.Single(CallLoader.Read(call.Definition).Faults);
        Assert.Equal(fault, told[told.IndexOf("indices.csv", StringComparison.Ordinal)..]);
    }

    [Theory]
    [InlineData("code,name,index\n13,東京都,0.5\n27,大阪　府,0.6\n")]
    [InlineData("code,name,index\n132063,府中市,0.5\n342084,府中市,0.6\n")] // of one name
    [InlineData("code,name,index\n01,北海道総合通信局,0.5\n")] // what is no applicant's name
    [InlineData("code,name,index\n13,,0.5\n")]
    [InlineData("code,name,index\n99,大阪府,0.5\n")] // a code that nobody knows is told where it is looked up
    [InlineData("code,index\n13,0.5\n")]
    public void A_name_that_fits_its_code_or_is_nobodys_is_no_fault(string csv)
    {
        using var call = With(Indices);
        call.Write("indices.csv", csv);

        Assert.Empty(CallLoader.Read(call.Definition).Faults);
    }

    [Fact]
    public void Past_selections_are_a_table_and_the_latest_comes_first()
    {
        using var call = With(Selections);
        call.Write("selections.csv", "code,fiscal_year,municipalities\n13,2024,3\n13,2025,5\n06,2024,2\n");

        var loaded = CallLoader.Load(call.Definition);

        Assert.Equal([5, 3], loaded.Tables["selections"].Of("13").Select(row => (int)row.Number("municipalities")!));
        Assert.Equal(
            [new("13", 2025, 5), new("13", 2024, 3), new("06", 2024, 2)],
            loaded.PastSelections!
        );
    }

    [Fact]
    public void A_table_of_past_selections_without_rows_says_that_nobody_was_selected()
    {
        using var call = With(Selections);
        call.Write("selections.csv", "code,fiscal_year,municipalities\n");

        Assert.Empty(CallLoader.Load(call.Definition).PastSelections!);
    }

    [Theory]
    [InlineData("code,index\n13,0.5\n13,0.6\n", "indices.csv(3): code \"13\" occurs twice, in line 2 too. If that is meant, \"per\" names")]
    [InlineData("code,index\n13,零\n", "indices.csv(2): index: \"零\" is not a number such as 0.45 or 1200.")]
    [InlineData("code,indx\n13,0.5\n", "tables.indices.numbers[0]: indices.csv has no column \"index\". Did you mean \"indx\"?")]
    [InlineData("cod,index\n13,0.5\n", "tables.indices.key: indices.csv has no column \"code\". Did you mean \"cod\"?")]
    [InlineData("code,index\n,0.5\n", "indices.csv(2): code is empty.")]
    [InlineData("code,code\n13,0.5\n", "indices.csv(1): column \"code\" stands twice.")]
    public void A_fault_in_a_table_is_told_with_file_and_line(string csv, string expected)
    {
        using var call = With(Indices);
        call.Write("indices.csv", csv);

        Assert.Contains(CallLoader.Read(call.Definition).Faults, fault => fault.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_is_called_by_its_label_and_a_label_of_no_column_is_a_fault()
    {
        var labelled = Indices.Replace("\"numbers\"", "\"labels\": { \"index\": \"指数\" }, \"numbers\"", StringComparison.Ordinal);

        var table = TableOf(labelled, ("indices.csv", "code,index\n13,0.5\n"));
        Assert.Equal(("指数", "code"), (table.LabelOf("index"), table.LabelOf("code")));
        using var call = With(labelled.Replace("\"index\":", "\"indx\":", StringComparison.Ordinal));
        call.Write("indices.csv", "code,index\n13,0.5\n");
        Assert.Contains(
            CallLoader.Read(call.Definition).Faults,
            fault => fault.Contains("tables.indices.labels.indx: indices.csv has no column \"indx\".", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("99,2024,3", "selections.csv(2): \"99\" is not the code of an applicant.")]
    [InlineData("13,2023,3", "selections.csv(2): fiscal_year 2023 is none of selectionYears.")]
    [InlineData("13,2024,", "selections.csv(2): municipalities: \"\" is not a number.")]
    [InlineData("13,2024,-3", "selections.csv(2): municipalities: \"-3\" is no number of municipalities.")]
    [InlineData("13,2024,2.5", "selections.csv(2): municipalities: \"2.5\" is no number of municipalities.")]
    [InlineData("13,2024,300", "selections.csv(2): municipalities: \"300\" is more than the 62 of 東京都.")]
    [InlineData("13,2024,3\n13,2024,4", "selections.csv(3): code \"13\" with fiscal_year \"2024\" occurs twice, in line 2 too.")]
    public void A_fault_in_past_selections_is_told_with_file_and_line(string rows, string expected)
    {
        using var call = With(Selections);
        call.Write("selections.csv", $"code,fiscal_year,municipalities\n{rows}\n");

        Assert.Contains(CallLoader.Read(call.Definition).Faults, fault => fault.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_is_missing_is_told()
    {
        using var call = With(Indices);

        Assert.Contains(
            CallLoader.Read(call.Definition).Faults,
            fault => fault.Contains("the file that tables.indices.file names is missing.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_letter_names_a_column_of_the_applicants_row()
    {
        using var call = With(Indices);
        call.Write("indices.csv", "code,index\n13,1.10\n");
        call.Edit("letters/inquiry.liquid", ("{{ applicant }}", "{{ applicant }}（{{ tables.indices.index }}）"));
        var loaded = CallLoader.Load(call.Definition, CallOptions.FurtherFaults);

        var (_, body) = LetterText.Of(
            loaded.Letters[LetterKind.Inquiry],
            new
            {
                Applicant = "東京都",
                Tables = new Dictionary<string, object> { ["indices"] = new Dictionary<string, object> { ["index"] = "1.10" } },
            }
        );

        Assert.Contains("東京都（1.10）", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tables.indicse.index", "\"tables.indicse\" is no table. Did you mean \"indices\"?")]
    [InlineData("tables.indices.indx", "\"tables.indices.indx\" is no column. Did you mean \"index\"?")]
    [InlineData("tables.indices", "\"tables.indices\" must name a table and a column: tables.TABLE.COLUMN.")]
    public void A_letter_that_names_no_column_is_told_with_its_line(string written, string expected)
    {
        using var call = With(Indices);
        call.Write("indices.csv", "code,index\n13,1.10\n");
        call.Edit("letters/inquiry.liquid", ("{{ applicant }}", $"{{{{ applicant }}}}（{{{{ {written} }}}}）"));

        Assert.Contains(
            CallLoader.Read(call.Definition, CallOptions.FurtherFaults).Faults,
            fault => fault.Contains("inquiry.liquid(1): " + expected, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("{ \"table\": \"indicse\" }", "candidates.table: there is no reference table \"indicse\". Did you mean \"indices\"?")]
    [InlineData("{ \"table\": \"indices\", \"providers\": 0 }", "candidates.providers: must be 1 or more.")]
    [InlineData("{ \"table\": \"indices\" }", "candidates: needs a column with the role \"candidate\" in a table of a form.")]
    public void Candidates_without_what_they_are_chosen_from_are_told(string candidates, string expected)
    {
        using var call = With($"{Indices} }}, \"candidates\": {candidates}, \"mending\": {{ \"answerDays\": 5");
        call.Edit("call.json", ("  \"mending\": { \"answerDays\": 5, \"afterDeadline\": \"explanations\" },\n", ""));
        call.Write("indices.csv", "code,index\n13,1.10\n");

        Assert.Contains(CallLoader.Read(call.Definition).Faults, fault => fault.Contains(expected, StringComparison.Ordinal));
    }

    private static ReferenceTable TableOf(string table, (string File, string Text) csv)
    {
        using var call = With(table);
        call.Write(csv.File, csv.Text);
        return CallLoader.Load(call.Definition).Tables.Single(one => !Sample.Shipped.Tables.ContainsKey(one.Key)).Value;
    }

    private static EditedCall With(string table)
    {
        var call = new EditedCall();
        call.Edit("call.json", ("\"tables\": {", $"\"tables\": {{ {table},"));
        return call;
    }
}
