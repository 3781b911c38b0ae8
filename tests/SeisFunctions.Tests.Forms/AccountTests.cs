using SeisFunctions.Forms;
using SeisFunctions.Forms.Excel;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Word;
using SeisFunctions.Tests.Forms.Cases;

namespace SeisFunctions.Tests.Forms;

/// <summary>
/// Every text between the first and the last place of a form is accounted for, word for word, and what was not read is
/// said.
/// </summary>
public sealed class AccountTests
{
    public static TheoryData<string> Files =>
        [.. VariantTests.All.Select(variant => variant.Name).Concat(CaseTests.Files)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_in_a_form_is_left_unaccounted(string name)
    {
        var file = VariantTests.All.FirstOrDefault(variant => variant.Name == name)?.File ?? CaseTests.Bytes(name);

        Assert.Empty(Unaccounted(file));
        Assert.Empty(Unsaid(CallForms.Read(file)));
    }

    [Fact]
    public void A_choice_is_accounted_for_by_options_and_marks()
    {
        var account = CallForms.Read(SampleForms.Word()).Forms[0].Account;

        Assert.Equal(
            [
                ("☐", AccountedAs.Mark),
                ("通常", AccountedAs.Option),
                ("☑", AccountedAs.Mark),
                ("広域リージョン連携（代表都道府県）", AccountedAs.Option),
            ],
            account
                .Where(entry => entry.Field == "申請の区分" && entry.As != AccountedAs.Label)
                .Select(entry => (entry.Text, entry.As))
        );
    }

    /// <summary>Places whose text the account does not hold word for word, once.</summary>
    internal static IReadOnlyList<string> Unaccounted(byte[] file)
    {
        var account = CallForms
            .Read(file)
            .Forms.SelectMany(form => form.Account)
            .GroupBy(entry => entry.Location)
            .ToDictionary(place => place.Key, place => Bare(string.Concat(place.Select(entry => entry.Text))));
        var texts = Texts(file, account).ToList();
        var first = texts.FindIndex(text => account.ContainsKey(text.Place));
        var last = texts.FindLastIndex(text => account.ContainsKey(text.Place));
        return first < 0
            ? []
            :
            [
                .. texts[first..(last + 1)]
                    .Where(text => account.GetValueOrDefault(text.Place) != Bare(text.Text))
                    .Select(text => $"{text.Place}: {text.Text}"),
            ];
    }

    /// <summary>What was not read and no finding speaks of.</summary>
    internal static IReadOnlyList<string> Unsaid(FileReading reading) =>
        [
            .. reading.Forms.SelectMany(form =>
                form.Account.Where(entry =>
                        entry.As == AccountedAs.Unread && !form.Findings.Any(finding => Speaks(finding, entry))
                    )
                    .Select(entry => $"{entry.Location}: {entry.Text}")
            ),
        ];

    private static bool Speaks(Finding finding, AccountEntry entry) =>
        finding.Message.Contains(entry.Location, StringComparison.Ordinal)
        || finding.Message.Contains("ほか", StringComparison.Ordinal)
        || (
            finding.Location is { } place
            && (entry.Location == place || finding.Value?.Contains(entry.Text, StringComparison.Ordinal) == true)
        );

    private static IEnumerable<(string Place, string Text)> Texts(byte[] file, Dictionary<string, string> account)
    {
        foreach (var block in Open(file).Blocks)
        {
            if (block is Paragraph { Content.IsBlank: true })
            {
                continue;
            }

            if (block is Paragraph paragraph)
            {
                yield return (paragraph.Location, paragraph.Content.Text);
            }
            else if (
                block is Grid grid
                && (
                    !grid.IsSheet
                    || account.Keys.Any(place => place.StartsWith(grid.Name + "!", StringComparison.Ordinal))
                )
            )
            {
                foreach (
                    var cell in grid.Rows.SelectMany(row =>
                        row.Cells.Where(cell => cell.Row == row.Index && !cell.Content.IsBlank)
                    )
                )
                {
                    yield return (grid.Location(cell), cell.Content.Text);
                }
            }
        }
    }

    private static FilledDocument Open(byte[] file)
    {
        var budget = new ReadingBudget(new FormLimits(), CancellationToken.None);
        using var stream = new MemoryStream(file);
        var format = FileFormats.Detect(stream);
        using var package = OfficePackage.Open(stream, format, budget);
        return format == FileFormat.Word ? DocumentReader.Read(package, budget) : WorkbookReader.Read(package, budget);
    }

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
