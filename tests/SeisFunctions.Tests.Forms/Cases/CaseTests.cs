using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Forms.Cases;

/// <summary>
/// Small forms that were once misread or asked about for nothing, each with what a careful human reads
/// (<c>right.tsv</c>).
/// </summary>
public sealed class CaseTests
{
    public static TheoryData<string> Written => [.. Cases().Select(one => one.File).Distinct()];

    [Theory]
    [MemberData(nameof(Written))]
    public void Every_place_is_read_as_a_careful_human_does(string file) =>
        Assert.Empty(
            Cases()
                .Where(one => one.File == file)
                .Select(one => (one.Place, one.Right, Read: one.Read()))
                .Where(one => one.Read.Outcome is not (Outcome.Right or Outcome.Question))
                .Select(one => $"{one.Place}: {one.Read.Said}, not {one.Right}")
        );

    [Fact]
    public void Every_file_has_a_right_value() =>
        Assert.Equal(
            Directory.GetFiles(PathOf("Files")).Select(Path.GetFileName).Order(),
            Cases().Select(one => one.File).Distinct().Order()
        );

    private static IEnumerable<Case> Cases() =>
        File.ReadAllLines(PathOf("right.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(Case.Of);

    internal static IEnumerable<string> Files =>
        Directory
            .GetFiles(PathOf("Files"))
            .Select(file => Path.GetFileName(file)!)
            .Where(name => name != "empty-shared-string.xlsx")
            .Order(StringComparer.Ordinal);

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
        public static Case Of(string line) =>
            line.Split('\t') is [var file, var place, var right, var asks]
                ? new(file, place, right.Replace('⏎', '\n'), asks == "allowed")
                : throw new FormatException(line);

        public (Outcome Outcome, string Said) Read()
        {
            var reading = CallForms.Read(Bytes(File));
            if (reading.Forms is not [var form])
            {
                return (Outcome.Alarm, string.Join(' ', reading.Findings));
            }

            var (value, isAsked) = ValueIn(form);
            var outcome =
                (value ?? (isAsked ? "?" : "-")) is var said && said == Right ? Outcome.Right
                : said == "?" ? (MayAsk ? Outcome.Question : Outcome.Alarm)
                : Outcome.Wrong;
            return (outcome, said);
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
            return (
                field?.Value,
                field is null
                    || (field.Confidence == Confidence.LabelNotFound && Right != "-")
                    || form.Findings.Any(finding => finding.Severity > Severity.Info && finding.Field == field.Label)
            );
        }
    }
}
