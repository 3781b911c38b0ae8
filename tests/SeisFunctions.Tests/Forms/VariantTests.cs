using SeisFunctions.Tests.Forms.Excel;
using SeisFunctions.Tests.Forms.Word;

namespace SeisFunctions.Tests.Forms;

public sealed class VariantTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<Variant> All = [.. WordVariants.All, .. ExcelVariants.All, .. ProgramVariants.All];

    private static readonly Lazy<List<(Variant Variant, Score Score)>> Scores =
        new(() => [.. All.Select(variant => (variant, variant.Read()))]);

    /// <summary>Variants in which some fields can only be reported.</summary>
    private static readonly string[] WithDoubt = ["Excel: headers a little renamed", "libreoffice-doc.docx", "libreoffice-rtf.docx"];

    public static TheoryData<string> Names => [.. All.Select(variant => variant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_field_of_every_variant_is_right(string name)
    {
        var score = Scores.Value.First(entry => entry.Variant.Name == name).Score;

        Assert.DoesNotContain(score.Faults, fault => fault.StartsWith("WRONG", StringComparison.Ordinal) || !WithDoubt.Contains(name));
    }

    [Fact]
    public void No_variant_is_read_wrongly_without_a_word()
    {
        output.WriteLine($"{"right",6}{"repaired",10}{"reported",10}{"wrong",7}  variant");
        foreach (var (variant, score) in Scores.Value)
        {
            output.WriteLine($"{score.Right,6}{score.Repaired,10}{score.Reported,10}{score.Wrong,7}  {variant.Name}");
        }

        Assert.Equal(0, Scores.Value.Sum(entry => entry.Score.Wrong));
    }
}
