using SeisFunctions.Calls;
using SeisFunctions.Desk.Applications;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Querying;

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
    public static IReadOnlyList<MunicipalityPair> MunicipalitiesOf(
        IReadOnlyList<ListedRow> standing,
        IReadOnlyList<ListedRow> waiting,
        CallDefinition call
    )
    {
        var columns = ListedRow.ColumnsBeside(call);
        var (before, after) = (standing.ToLookup(KeyOf), waiting.ToLookup(KeyOf));
        return
        [
            .. standing
                .Concat(waiting)
                .DistinctBy(KeyOf)
                .Select(row =>
                    Pair(
                        DirectionMarks.Without(row.Municipality.Name),
                        SideOf(before[KeyOf(row)], columns),
                        SideOf(after[KeyOf(row)], columns)
                    )
                ),
        ];
    }

    /// <summary>
    /// A form, field by field, and row by row of its tables. The list of municipalities is shown by itself.
    /// </summary>
    public static FormPair FormOf(
        FormDefinition form,
        FormVersion? standing,
        FormVersion? waiting,
        CallDefinition call
    )
    {
        var name = form.Name;
        if (standing is null || waiting is null)
            return new(
                name,
                standing is null
                    ? "有効な申請にはない様式です。"
                    : "この提出にはない様式です。有効な申請のものが引き続き有効です。",
                FieldsOf(form, standing, waiting, call)
            );
        return standing.Sha256 == waiting.Sha256
            ? new(name, "同じファイルです。", [])
            : new(name, null, FieldsOf(form, standing, waiting, call));
    }

    private static IReadOnlyList<FieldPair> FieldsOf(
        FormDefinition form,
        FormVersion? standing,
        FormVersion? waiting,
        CallDefinition call
    )
    {
        var (before, after) = (standing?.Reading, waiting?.Reading);
        return
        [
            // Where the whole form is missing on one side, its note says so.
            .. ReadPairs
                .OfFields(before, after)
                .Select(pair => Of(pair, before is null || after is null || pair.Before == pair.After ? null : Differs)),
            .. ReadPairs
                .OfRows(form, before, after, call.MunicipalityTable?.Table.Id)
                .Select(pair => Of(pair, pair.After is null ? Gone : pair.Before is null ? Added : null)),
        ];
    }

    private static FieldPair Of(ReadPair pair, Label? difference) =>
        new(pair.Label, pair.Before ?? "", pair.After ?? "", difference);

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
    private static MunicipalitySide? SideOf(IEnumerable<ListedRow> rows, IReadOnlyList<FieldDefinition> columns) =>
        rows.ToList() is { Count: > 0 } listed
            ? new(
                FormLines.Of(listed[0].Municipality).Counts,
                string.Join(
                    "\n",
                    listed
                        .Select(row => ReadText.Of(row.Cells(columns).OfType<FieldReading>()))
                        .Where(text => text.Length > 0)
                )
            )
            : null;

    private static string KeyOf(ListedRow row) => row.Municipality.Code ?? row.Municipality.Name;
}
