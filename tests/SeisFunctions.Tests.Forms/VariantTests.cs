using SeisFunctions.Tests.Forms.Excel;
using SeisFunctions.Tests.Forms.Word;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Forms;

public sealed class VariantTests
{
    internal static readonly IReadOnlyList<Variant> All =
    [
        .. WordVariants.All,
        .. StrangerVariants.All,
        .. MarkupVariants.All,
        .. ExcelVariants.All,
        .. ProgramVariants.All,
    ];

    private static readonly Lazy<List<(Variant Variant, Score Score)>> Scores = new(() =>
        [.. All.Select(variant => (variant, variant.Read()))]
    );

    /// <summary>Variants in which some fields can only be reported.</summary>
    private static readonly string[] WithDoubt =
    [
        "Excel: headers a little renamed",
        "libreoffice-doc.docx",
        "libreoffice-rtf.docx",
    ];

    public static TheoryData<string> Names => [.. All.Select(variant => variant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_field_of_every_variant_is_right(string name)
    {
        var score = Scores.Value.First(entry => entry.Variant.Name == name).Score;

        Assert.DoesNotContain(score.Faults, fault =>
            fault.StartsWith("WRONG", StringComparison.Ordinal)
            || !(WithDoubt.Contains(name) || name.Contains(StrangerVariants.Doubt, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void No_variant_is_read_wrongly_without_a_word()
    {
        // eng/test.sh prints this table: a runner shows no output of tests that passed.
        var rows = Scores
            .Value.Select(entry => Row(entry.Score, entry.Variant.Name))
            .Prepend($"{"right",6}{"repaired",10}{"reported",10}{"wrong",7}  variant");
        var total = Scores.Value.Aggregate(new Score(0, 0, 0, 0, []), (sum, entry) => sum.And(entry.Score));
        Directory.CreateDirectory(Repository.Path("artifacts"));
        File.WriteAllLines(
            Repository.Path("artifacts", "variants.txt"),
            [.. rows, Row(total, $"all {All.Count} variants")]
        );

        Assert.Equal(0, total.Wrong);
    }

    private static string Row(Score score, string name) =>
        $"{score.Right,6}{score.Repaired,10}{score.Reported,10}{score.Wrong,7}  {name}";
}
