using System.Globalization;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Exporting;
using SeisFunctions.Forms.Papers;

namespace SeisFunctions.Publishing;

/// <summary>The published list, in Word and in Excel, with the same columns.</summary>
internal sealed class CandidateList
{
    /// <summary>Most characters of a theme: four lines of its column.</summary>
    public const int LongestTheme = 120;

    private const string Omitted = "（以下略）";

    private static readonly CultureInfo Eras = new("ja-JP") { DateTimeFormat = { Calendar = new JapaneseCalendar() } };

    private readonly PublishedFields published;
    private readonly CallDefinition call;
    private readonly IReadOnlyList<(int Number, Candidate Candidate)> lines;
    private readonly IReadOnlyList<Column> columns;

    public CandidateList(IReadOnlyList<Candidate> candidates, PublishedFields published, CallDefinition call)
    {
        (this.published, this.call) = (published, call);
        lines = [.. candidates.Select((candidate, index) => (index + 1, candidate))];
        columns = [.. Columns()];
    }

    /// <summary>What is left out of its themes.</summary>
    public IReadOnlyList<CandidateCut> Cuts =>
        [
            .. lines
                .Where(line => line.Candidate.Theme?.Text.Length > LongestTheme)
                .Select(line => new CandidateCut(
                    line.Candidate.Applicant,
                    "一覧の「テーマ」",
                    line.Candidate.Theme!.Text.Length - LongestTheme,
                    IsRows: false
                )),
        ];

    /// <summary>In Word, on A4 on its side.</summary>
    /// <param name="at">When it is made.</param>
    public Paper ToPaper(DateTimeOffset at) =>
        new(
            published.Title,
            [
                new([
                    new PaperLine(JapanTime.Of(at).ToString("ggy年M月d日", Eras), PaperLineKind.Right),
                    new PaperLine(call.Secretariat.Name, PaperLineKind.Right),
                    new PaperLine($"{published.Title}　一覧", PaperLineKind.Title),
                    new PaperTable(
                        published.Title,
                        [.. columns.Select(column => column.Share)],
                        [
                            [.. columns.Select(column => new PaperCell(column.Head, IsLabel: true))],
                            .. lines.Select(line =>
                                (IReadOnlyList<PaperCell>)
                                    [.. columns.Select(one => new PaperCell(one.Value(line.Number, line.Candidate)))]
                            ),
                        ],
                        HasHead: true
                    ),
                    new PaperLine($"全{lines.Count}件。コード順。", PaperLineKind.Note),
                ]),
            ],
            IsLandscape: true
        );

    /// <summary>In Excel.</summary>
    public void Write(Stream target)
    {
        using var workbook = new Workbook(target, SheetLook.Paper);
        using var sheet = workbook.Sheet(
            "候補一覧",
            [
                .. columns.Select(column => new SheetColumn<(int Number, Candidate Candidate)>(
                    column.Head,
                    column.Share,
                    line => column.Head == Number ? line.Number : column.Value(line.Number, line.Candidate)
                )),
            ],
            $"{published.Title}　一覧"
        );
        foreach (var line in lines)
            sheet.Add(line);
    }

    private const string Number = "番号";

    private IEnumerable<Column> Columns()
    {
        yield return new(Number, 7, (number, _) => number.ToString(CultureInfo.InvariantCulture));
        yield return new(call.Applicants.Noun, 14, (_, candidate) => candidate.Applicant.Name);
        if (call.MunicipalityTable is not null)
            yield return new("連携市区町村", 44, (_, candidate) => string.Join("、", candidate.Municipalities));
        if (call.HasWideArea)
            yield return new("広域リージョン連携", 24, (_, candidate) => CandidateWords.AreaOf(candidate, "－"));
        if (published.Theme is not null)
            yield return new("テーマ", 44, (_, candidate) => ThemeOf(candidate));
        if (published.Bureaus is not null)
            yield return new("総合通信局等", 22, (_, candidate) => candidate.Bureau);
    }

    private static string ThemeOf(Candidate candidate)
    {
        var theme = candidate.Theme?.Text ?? "";
        if (theme.Length <= LongestTheme)
            return theme;
        return theme[..(char.IsHighSurrogate(theme[LongestTheme - 1]) ? LongestTheme - 1 : LongestTheme)] + Omitted;
    }

    // Shares of the page, and widths in characters.
    private sealed record Column(string Head, int Share, Func<int, Candidate, string> Value);
}
