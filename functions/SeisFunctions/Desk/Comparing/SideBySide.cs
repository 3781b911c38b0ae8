using SeisFunctions.Calls;
using SeisFunctions.Desk.Applications;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Desk.Comparing;

/// <summary>Puts two states of one application side by side, and marks what differs. Pure.</summary>
internal static class SideBySide
{
    private static readonly Label Differs = new(Tone.Attention, "違い"),
        Added = new(Tone.Attention, "追加"),
        Gone = new(Tone.Attention, "なくなる");

    /// <summary>The requirements that come out otherwise.</summary>
    public static IReadOnlyList<RequirementPair> RequirementsOf(
        Verdict standing,
        Verdict waiting,
        CallDefinition call
    ) =>
        [
            .. standing
                .Requirements.Zip(waiting.Requirements)
                .Where(pair => pair.First.Outcome != pair.Second.Outcome)
                .Select(pair => new RequirementPair(
                    $"{call.Requirement(pair.First.Id).Number}　{call.Requirement(pair.First.Id).Title}",
                    Labels.Of(pair.First.Outcome),
                    Labels.Of(pair.Second.Outcome),
                    DirectionMarks.Without(pair.Second.Reason)
                )),
        ];

    /// <summary>
    /// Every municipality that one of the two lists: first those that stand, in their order, then the others.
    /// </summary>
    public static IReadOnlyList<MunicipalityPair> MunicipalitiesOf(Verdict standing, Verdict waiting)
    {
        var (before, after) = (standing.Municipalities.ToLookup(KeyOf), waiting.Municipalities.ToLookup(KeyOf));
        return
        [
            .. standing
                .Municipalities.Concat(waiting.Municipalities)
                .DistinctBy(KeyOf)
                .Select(row =>
                    Pair(DirectionMarks.Without(row.Name), SideOf(before[KeyOf(row)]), SideOf(after[KeyOf(row)]))
                ),
        ];
    }

    /// <summary>
    /// A form, field by field, and row by row of its tables. The list of municipalities is shown by itself.
    /// </summary>
    public static FormPair FormOf(string name, FormVersion? standing, FormVersion? waiting, CallDefinition call)
    {
        if (standing is null || waiting is null)
            return new(
                name,
                standing is null
                    ? "有効な申請にはない様式です。"
                    : "この提出にはない様式です。有効な申請のものが引き続き有効です。",
                FieldsOf(standing, waiting, call)
            );
        return standing.Sha256 == waiting.Sha256
            ? new(name, "同じファイルです。", [])
            : new(name, null, FieldsOf(standing, waiting, call));
    }

    private static IReadOnlyList<FieldPair> FieldsOf(FormVersion? standing, FormVersion? waiting, CallDefinition call)
    {
        var some = (standing ?? waiting)!.Reading;
        var municipalities = call.TableWith(TableRole.Municipalities);
        return
        [
            .. some.Fields.Select(field => Pair(field.Label, ValueOf(standing, field.Id), ValueOf(waiting, field.Id))),
            .. some
                .Tables.Where(table => new TableAddress(some.FormId, table.Id) != municipalities)
                .SelectMany(table => RowsOf(RowsIn(standing, table.Id), RowsIn(waiting, table.Id))),
        ];
    }

    private static FieldPair Pair(string label, string? standing, string? waiting) =>
        new(
            label,
            standing ?? "",
            waiting ?? "",
            (standing, waiting) switch
            {
                (null, _) or (_, null) => null, // The whole form is missing on one side, and its note says so.
                var (before, after) => before == after ? null : Differs,
            }
        );

    // Rows have no names: each is one line, and it stands on both sides or on one.
    private static IEnumerable<FieldPair> RowsOf(IReadOnlyList<string> standing, IReadOnlyList<string> waiting) =>
        standing
            .Union(waiting)
            .Select(
                (row, index) =>
                    (standing.Contains(row), waiting.Contains(row)) switch
                    {
                        (true, true) => new FieldPair($"表の行 {index + 1}", row, row, null),
                        (true, false) => new($"表の行 {index + 1}", row, "", Gone),
                        _ => new($"表の行 {index + 1}", "", row, Added),
                    }
            );

    private static IReadOnlyList<string> RowsIn(FormVersion? form, string table) =>
        [
            .. form?.Reading.Tables.FirstOrDefault(one => one.Id == table)
                ?.Rows.Select(row => string.Join("　", row.Cells.Select(FormLines.ValueOf)))
                ?? [],
        ];

    private static string? ValueOf(FormVersion? form, string field) =>
        form?.Reading.Fields.FirstOrDefault(one => one.Id == field) is { } found ? FormLines.ValueOf(found) : null;

    private static MunicipalityPair Pair(string name, MunicipalitySide? standing, MunicipalitySide? waiting) =>
        new(
            name,
            standing,
            waiting,
            (standing, waiting) switch
            {
                (null, _) => Added,
                (_, null) => Gone,
                var (before, after) => before == after ? null : Differs,
            }
        );

    // One that is listed twice is shown with both texts.
    private static MunicipalitySide? SideOf(IEnumerable<ListedMunicipality> rows) =>
        rows.Select(FormLines.Of).ToList() is { Count: > 0 } lines
            ? new(
                lines[0].Counts,
                string.Join(
                    "\n",
                    lines
                        .SelectMany(line => new[] { line.Department, line.Issues, line.Support })
                        .Where(text => !string.IsNullOrWhiteSpace(text))
                )
            )
            : null;

    private static string KeyOf(ListedMunicipality row) => row.Code ?? row.Name;
}
