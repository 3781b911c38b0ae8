using SeisFunctions.Forms;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Forms.Cases;

/// <summary>Small forms that were once misread or asked about for nothing, each with what a careful human reads (<c>right.tsv</c>).</summary>
public sealed class CaseTests
{
    private static readonly Lazy<List<(Case Case, Outcome Outcome, string Read)>> All = new(() =>
        [.. File.ReadAllLines(PathOf("right.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(Case.Of).Select(one => one.Read())]);

    /// <summary>Places that are not yet read as a careful human does. The list only shrinks.</summary>
    private static readonly string[] NotYetRight = File.ReadAllLines(PathOf("not-yet-right.txt"));

    [Fact]
    public void Every_place_is_read_as_a_careful_human_does()
    {
        Directory.CreateDirectory(Repository.Path("artifacts"));
        File.WriteAllLines(Repository.Path("artifacts", "cases.txt"), All.Value.Select(one => $"{one.Outcome,-10} {one.Case.File}\t{one.Case.Place}\t{one.Case.Right}\t{one.Read}"));

        Assert.Equal(NotYetRight, All.Value.Where(one => one.Outcome is not (Outcome.Right or Outcome.Question)).Select(one => $"{one.Case.File} {one.Case.Place}"));
    }

    [Fact]
    public void Every_file_has_a_right_value() => Assert.Equal(
        Directory.GetFiles(PathOf("Files")).Select(Path.GetFileName).Order(), All.Value.Select(one => one.Case.File).Distinct().Order());

    internal static IEnumerable<string> Files => Directory.GetFiles(PathOf("Files")).Select(file => Path.GetFileName(file)!).Where(name => name != "empty-shared-string.xlsx").Order(StringComparer.Ordinal);

    internal static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(Path.Combine("Files", name)));

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Forms", "Cases", name);

    private enum Outcome
    {
        Right,
        Question,
        Alarm,
        Wrong,
    }

    private sealed record Case(string File, string Place, string Right, bool MayAsk)
    {
        public static Case Of(string line) => line.Split('\t') is [var file, var place, var right, var asks]
            ? new(file, place, right.Replace('⏎', '\n'), asks == "allowed")
            : throw new FormatException(line);

        public (Case Case, Outcome Outcome, string Read) Read()
        {
            var reading = CallForms.Read(Bytes(File));
            if (reading.Forms is not [var form])
            {
                return (this, Outcome.Alarm, string.Join(' ', reading.Findings));
            }

            var (value, isAsked) = ValueIn(form);
            var outcome = (value ?? (isAsked ? "?" : "-")) is var said && said == Right ? Outcome.Right : said == "?" ? (MayAsk ? Outcome.Question : Outcome.Alarm) : Outcome.Wrong;
            return (this, outcome, said);
        }

        private (string? Value, bool IsAsked) ValueIn(FormReading form)
        {
            if (Place == "municipalities")
            {
                return (string.Join('、', form.Table(Place).Rows.Select(row => row["municipality"].Value)), false);
            }

            var field = Place.Split('.') is [var name, var column]
                ? form.Table("municipalities").Rows.FirstOrDefault(row => row["municipality"].Value == name)?[column]
                : form[Place];
            return (field?.Value, field is null || (field.Confidence == Confidence.LabelNotFound && Right != "-") || form.Findings.Any(finding => finding.Severity > Severity.Info && finding.Field == field.Label));
        }
    }
}
