using System.Globalization;
using System.Text;
using CsvHelper;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Exporting;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Publishing;

/// <summary>
/// Writes what a call has selected, or adopted, as a reference table (CSV) of another call. Only what stands is handed
/// over: as long as a selection asks again, nothing is. Who has withdrawn is left out; an adoption of theirs is decided
/// anew before adoptions are handed over, since until then it keeps others from that candidate. Texts are as they are
/// published, and like there, nothing is handed over while one is marked and not confirmed.
/// </summary>
public sealed class HandingOver(
    ApplicationRegister applications,
    CandidateReader candidates,
    Publications publications,
    CallRegister calls,
    CallDefinition call
)
{
    // Between names in one cell.
    private const char Between = '、';

    // Applicants that a refusal names.
    private const int MostNamed = 5;

    /// <summary>The columns of a table of candidates.</summary>
    internal static IReadOnlyList<string> CandidateColumns { get; } =
        ["code", "name", "wide_area", "partners", "theme", "municipalities"];

    /// <summary>Writes a table.</summary>
    /// <param name="table">Which one.</param>
    /// <param name="year">The fiscal year of this call: 2026 for 令和8年度. The others bear none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The file, or why there is none.</returns>
    public async Task<(byte[]? Content, Refusal? Refusal)> WriteAsync(
        HandedTable table,
        int? year,
        CancellationToken cancellationToken
    )
    {
        if (table == HandedTable.Selections && CallYear.Of(call) is var years && !years.Any(one => one == year))
            return (null, Refusal.Invalid("year", $"この公募の年度（{string.Join("又は", years)}）を西暦で指定してください。"));
        var all = await applications.AllAsync(cancellationToken).ToListAsync(cancellationToken);
        if (table == HandedTable.Adoptions)
            return await calls.IsClosedAsync(cancellationToken)
                ? AdoptionsIn(all)
                : (null, Refusal.Impossible("締め切る前に採択結果を出力することはできません。", "締切確定書が作成された後に操作してください。"));
        var rows = all.Where(row => row.Selection is not null && !IsWithdrawn(row)).ToList();
        var selected = rows.Where(row => row.IsSelected).ToList();
        if (ObstacleTo(rows, selected) is { } obstacle)
            return (null, obstacle);
        return table == HandedTable.Selections
            ? (
                FileOf(PastSelection.Columns, [.. Earlier(year!.Value), .. selected.Select(row => Now(row, year.Value))]),
                null
            )
            : await CandidatesAsync(selected, cancellationToken);
    }

    private async Task<(byte[]? Content, Refusal? Refusal)> CandidatesAsync(
        IReadOnlyList<ApplicationRow> selected,
        CancellationToken cancellationToken
    )
    {
        var published = await Task.WhenAll(selected.Select(row => candidates.FindAsync(row.Code, cancellationToken)));
        var marked = published
            .OfType<Candidate>()
            .Where(one => one.Theme is { Marks.Count: > 0 })
            .Select(one => new MarkedText(one.Applicant, one.Theme!));
        return
            MarkedText.RefusalOf(
                marked,
                await publications.ConfirmedAsync(cancellationToken),
                "文言を改めるか、公表の画面で「確認した」にチェックして公表してください。"
            )
                is { } refusal
            ? (null, refusal)
            : (
                FileOf(
                    CandidateColumns,
                    await Task.WhenAll(
                        selected.Zip(published, (row, one) => LineAsync(row, one?.Theme?.Text, cancellationToken))
                    )
                ),
                null
            );
    }

    // For the other call "none" is final: nothing is handed over while somebody is still to be decided on.
    private (byte[]? Content, Refusal? Refusal) AdoptionsIn(IReadOnlyList<ApplicationRow> all)
    {
        if (call.CandidateTable is null)
            return (null, Refusal.Impossible("この公募には、採択する候補がありません。", "候補を選んで応募する公募で操作してください。"));
        var open = all
            .Where(row =>
                row.SelectionAsksAgain
                || (!IsWithdrawn(row) && row.Selection is null or { Decision: SelectionDecision.OnHold })
            )
            .ToList();
        if (open.Count > 0)
            return (
                null,
                Refusal.Impossible(
                    "採択の可否が決まっていない申請があるため、出力できません。",
                    $"全ての申請について、採択又は不採択を記録してください：{NamesOf(open)}"
                )
            );
        var lines = CandidateLine.Of(call, all);
        return lines.FirstOrDefault(line => line.Adopted.Count > line.Most) is { } crowded
            ? (
                null,
                Refusal.Impossible(
                    $"「{crowded.Name}」に、{crowded.Most}件を超える採択があるため、出力できません。",
                    $"採択を見直してください：{NamesOf(crowded.Adopted)}"
                )
            )
            : (FileOf(AdoptedProviders.Columns, [.. lines.SelectMany(AdoptionsOf)]), null);
    }

    private static bool IsWithdrawn(ApplicationRow row) => row.StatusAfterDeadline == ApplicationStatus.Withdrawn;

    private static IEnumerable<string[]> AdoptionsOf(CandidateLine line) =>
        line
            .Adopted.Select(row => row.Name)
            .DefaultIfEmpty("")
            .Select(provider => (string[])[line.Key, line.Name, provider]);

    private Refusal? ObstacleTo(IReadOnlyList<ApplicationRow> rows, IReadOnlyList<ApplicationRow> selected)
    {
        var open = rows.Where(row => row.SelectionAsksAgain).ToList();
        var uncounted = selected.Where(row => call.MunicipalityTable is not null && !row.ListRead).ToList();
        return
            selected.Count == 0
                ? Refusal.Impossible("候補に選定した申請がありません。", "選定を記録した後に出力してください。")
            : open.Count > 0
                ? Refusal.Impossible(
                    "選定した後に変わった申請があるため、出力できません。",
                    $"内容を確認して、もう一度選定してください：{NamesOf(open)}"
                )
            : uncounted.Count > 0
                ? Refusal.Impossible(
                    "連携市区町村の一覧が読み取れていない申請があるため、出力できません。",
                    $"一覧を確認してください：{NamesOf(uncounted)}"
                )
            : null;
    }

    private static string NamesOf(IReadOnlyList<ApplicationRow> rows) =>
        string.Join(Between, rows.Take(MostNamed).Select(row => row.Name))
        + (rows.Count > MostNamed ? $"ほか{rows.Count - MostNamed}件" : "");

    // What this call was given, but for its own year, which is written anew.
    private IEnumerable<string[]> Earlier(int year) =>
        (call.PastSelections ?? [])
            .Where(past => past.FiscalYear != year)
            .OrderBy(past => past.FiscalYear)
            .Select(past => Line(past.Applicant, past.FiscalYear, past.Municipalities));

    private static string[] Now(ApplicationRow row, int year) => Line(row.Code, year, row.Municipalities);

    private static string[] Line(string code, int year, int municipalities) =>
        [
            code,
            year.ToString(CultureInfo.InvariantCulture),
            municipalities.ToString(CultureInfo.InvariantCulture),
        ];

    private async Task<string[]> LineAsync(ApplicationRow row, string? theme, CancellationToken cancellationToken)
    {
        var result = await applications.ResultAsync(row, cancellationToken);
        return
        [
            row.Code,
            row.Name,
            row.WideArea ? "広域" : "",
            string.Join(Between, row.Partners.Select(code => call.Applicant(code)?.Name ?? code)),
            theme ?? "",
            string.Join(
                Between,
                result.Verdict.Municipalities.Where(one => one.Counts).Select(one => one.Name)
            ),
        ];
    }

    // A byte order mark, or Excel shows garbage to whoever looks at it before it is loaded.
    private static byte[] FileOf(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        using var file = new MemoryStream();
        using (var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            foreach (var row in rows.Prepend([.. columns]))
            {
                foreach (var cell in row)
                    csv.WriteField(SafeText.ForCsv(cell));
                csv.NextRecord();
            }
        }

        return file.ToArray();
    }
}
