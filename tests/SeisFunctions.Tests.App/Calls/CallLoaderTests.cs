using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Calls;

public sealed class CallLoaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("call").FullName;

    public CallLoaderTests()
    {
        var source = Path.GetDirectoryName(Path.Combine(AppContext.BaseDirectory, new CallOptions().Definition))!;
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [Fact]
    public void The_call_that_ships_says_what_the_published_call_says()
    {
        Assert.Equal(new DateTimeOffset(2026, 3, 26, 17, 0, 0, TimeSpan.FromHours(9)), Sample.Call.Schedule.Deadline);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.FromHours(9)), Sample.Call.Schedule.OpensAt);
        Assert.Equal(["様式1", "様式2"], Sample.Call.RequiredForms.Select(form => form.Name));
        Assert.Equal(47, Sample.Call.Applicants.All.Count);
        Assert.Equal(1741, Sample.Call.Gazetteer.Municipalities.Count);
        Assert.Equal(11, Sample.Call.Requirements.Count);
        Assert.Null(Sample.Call.PastSelections);
        Assert.Equal([2024, 2025], Sample.Call.SelectionYears!.Years);
    }

    [Theory]
    [InlineData(
        "call.json",
        "\"deadline\": \"2026-03-26T17:00:00+09:00\"",
        "\"deadline\": \"2026-03-01T17:00:00+09:00\"",
        "deadline: must be after opensAt."
    )]
    [InlineData(
        "call.json",
        "\"deadline\": \"2026-03-26T17:00:00+09:00\"",
        "\"deadline\": \"2026-03-26T17:00:00\"",
        "call.json(7): deadline: must be an instant with the offset +09:00, as 2026-03-26T17:00:00+09:00."
    )]
    [InlineData(
        "call.json",
        "\"opensAt\": \"2026-03-04T00:00:00+09:00\"",
        "\"opensAt\": \"2026-03-04\"",
        "call.json(6): opensAt: must be an instant with the offset +09:00"
    )]
    [InlineData(
        "call.json",
        "\"opensAt\": \"2026-03-04T00:00:00+09:00\"",
        "\"opensAt\": 20260304",
        "call.json(6): opensAt: must be an instant with the offset +09:00"
    )]
    [InlineData("call.json", "\"id\": \"seis-r8\"", "\"id\": \"令和8\"", "id: \"令和8\" must be")]
    [InlineData("call.json", "\"subject\":", "\"subjekt\":", "subjekt")]
    [InlineData(
        "call.json",
        "\"last\": 2025",
        "\"last\": 2023",
        "selectionYears.last: must not be before selectionYears.first."
    )]
    [InlineData("call.json", "\"releaseAt\": \"2026-04-02", "\"releaseAt\": \"2026-03-02", "results.releaseAt: must be after deadline.")]
    [InlineData(
        "call.json",
        "\"providersAt\": \"2026-05",
        "\"providersAt\": \"2026-03",
        "results.providersAt: must be after deadline."
    )]
    [InlineData(
        "reference/adoptions.csv",
        "code,name,provider\n",
        "code,name,provider\n48,見本県,見本財団\n",
        "adoptions.csv(2): \"48\" is not the code of an applicant."
    )]
    [InlineData(
        "reference/adoptions.csv",
        "code,name,provider\n",
        "code,name,provider\n13,東京都,見本財団\n13,東京都,\n",
        "adoptions.csv(3): code \"13\" stands both with and without a provider."
    )]
    [InlineData(
        "call.json",
        "\"table\": \"bureaus\"",
        "\"table\": \"bureau\"",
        "results.copies.table: \"bureau\" is no table. Did you mean \"bureaus\"?"
    )]
    [InlineData(
        "call.json",
        "\"column\": \"email\"",
        "\"column\": \"mail\"",
        "results.copies.column: \"mail\" is no column of bureaus."
    )]
    [InlineData(
        "common.json",
        "letters/late.liquid",
        "letters/lost.liquid",
        "lost.liquid: the file that letters.late.body names is missing."
    )]
    [InlineData(
        "call.json",
        "\"id\": \"11\"",
        "\"id\": \"10\"",
        "requirements[10].id: \"10\" stands twice."
    )]
    [InlineData("letters/final.liquid", "{% endfor %}", "{% enfor %}", "final.liquid: ")]
    [InlineData(
        "forms/form1.json",
        "\"id\": \"consultation\"",
        "\"id\": \"kyogi\"",
        "requirements[10].rule.then.all[8].field: there is no field \"consultation\" in form1."
    )]
    [InlineData(
        "forms/form1.json",
        "\"ordinary\", \"wideArea\"",
        "\"ordinary\", \"wide\"",
        "requirements[10].rule.when.options[0]: there is no option \"wideArea\" in \"applicationKind\"."
    )]
    [InlineData(
        "forms/form1.json",
        "\"ordinary\", \"wideArea\"",
        "\"wideArea\"",
        "form1.json(33): parts[1].fields[0].optionIds: must be as many as options: 2"
    )]
    [InlineData("forms/form1.json", "\"kind\": \"telephone\"", "\"kind\": \"fax\"", "form1.json")]
    [InlineData(
        "forms/form2.json",
        "\"role\": \"municipality\", ",
        "",
        "requirements[0].rule.all[2]: needs a column with the role \"municipality\" in form2.municipalities."
    )]
    public void A_fault_is_named_with_its_file_and_key(string file, string was, string becomes, string expected)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(was, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(was, becomes, StringComparison.Ordinal));

        var fault = Assert.Throws<InvalidCallException>(() =>
            CallLoader.Load(Path.Combine(_folder, "call.json"), RuleNeeds.FaultsOf)
        );

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var path = Path.Combine(_folder, "call.json");
        File.WriteAllText(
            path,
            File.ReadAllText(path)
                .Replace("\"id\": \"seis-r8\"", "\"id\": \"X\"", StringComparison.Ordinal)
                .Replace("\"closingGrace\": \"00:05:00\"", "\"closingGrace\": \"05:00:00\"", StringComparison.Ordinal)
        );

        Assert.Equal(2, Assert.Throws<InvalidCallException>(() => CallLoader.Load(path)).Faults.Count);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
