using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Selecting;

/// <summary>What the table says of a candidate that the call for support providers has handed over.</summary>
public sealed class AdoptedProvidersTests
{
    [Fact]
    public void Somebody_has_its_providers_or_none_or_is_not_known()
    {
        using var call = new EditedCall();
        call.Write("reference/adoptions.csv", "code,name,provider\n13,東京都,見本財団\n13,東京都,みほん研究会\n27,大阪府,\n");
        var loaded = CallLoader.Load(call.Definition);

        Assert.Equal(["みほん研究会", "見本財団"], AdoptedProviders.Of(loaded, "13")!);
        Assert.Empty(AdoptedProviders.Of(loaded, "27")!);
        Assert.Null(AdoptedProviders.Of(loaded, "23"));
        Assert.Equal(["13", "27"], AdoptedProviders.KnownIn(loaded).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_row_that_names_somebody_else_than_its_code_is_a_fault_and_blanks_make_no_difference()
    {
        using var call = new EditedCall();
        call.Write("reference/adoptions.csv", "code,name,provider\n13,大阪府,見本財団\n27,大阪　府,\n14,,\n");

        Assert.Equal(
            ["adoptions.csv(2): \"大阪府\" is not the name of code \"13\", which is \"東京都\"."],
            CallLoader.Read(call.Definition).Faults.Select(fault => fault[fault.IndexOf("adoptions.csv", StringComparison.Ordinal)..])
        );
    }

    [Fact]
    public void The_call_as_it_ships_knows_nobody_and_a_call_without_the_table_neither()
    {
        Assert.Empty(AdoptedProviders.KnownIn(Sample.Shipped));
        using var call = new EditedCall().WithoutAftermath();
        Assert.Null(AdoptedProviders.Of(CallLoader.Load(call.Definition), "13"));
    }

    [Fact]
    public void What_another_call_has_handed_over_stands_in_for_the_file_of_the_table_and_is_checked_like_it()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("seis-handed").FullName, "adoptions.csv");
        try
        {
            File.WriteAllText(file, "code,name,provider\n13,東京都,見本財団\n");
            using var call = new EditedCall();
            var handed = new Dictionary<string, string> { [AdoptedProviders.Table] = file };
            Assert.Equal(["見本財団"], AdoptedProviders.Of(CallLoader.Load(call.Definition, null, handed), "13")!);
            Assert.Empty(AdoptedProviders.KnownIn(CallLoader.Load(call.Definition)));

            File.WriteAllText(file, "code,name\n13,東京都\n");
            Assert.Contains(CallLoader.Read(call.Definition, null, handed).Faults, fault =>
                fault.Contains("(1): there is no column \"provider\"", StringComparison.Ordinal)
            );
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    [Fact]
    public void A_draft_about_one_adoption_does_not_go_out_for_another()
    {
        var ground = new LetterGround { Applicant = "13", Providers = "a" };

        Assert.Null(ground.ChangedBy(ground with { }));
        Assert.Equal("採択された事業者が変わりました。", ground.ChangedBy(ground with { Providers = "b" }));
    }
}
