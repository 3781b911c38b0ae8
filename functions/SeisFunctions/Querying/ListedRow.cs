using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Querying;

/// <summary>A municipality that an application lists, with the row that names it.</summary>
/// <param name="Municipality">What the reference list makes of it.</param>
/// <param name="Row">The row as read, or null if its form is not there.</param>
public sealed record ListedRow(ListedMunicipality Municipality, RowReading? Row)
{
    /// <summary>
    /// The columns of the table that lists municipalities beside name and code, which the reference list tells better.
    /// </summary>
    public static IReadOnlyList<FieldDefinition> ColumnsBeside(CallDefinition call) =>
        [
            .. (call.MunicipalityTable?.Table.Columns ?? []).Where(column =>
                column.Kind is not (FieldKind.Municipality or FieldKind.MunicipalityCode)
            ),
        ];

    /// <summary>Its cells in these columns, as far as they were read.</summary>
    public IEnumerable<FieldReading?> Cells(IEnumerable<FieldDefinition> columns) =>
        columns.Select(column => Row?.Cells.FirstOrDefault(cell => cell.Id == column.Id));

    /// <summary>All of an application, in the order of its form. A row can name several.</summary>
    public static IReadOnlyList<ListedRow> Of(
        Verdict verdict,
        IReadOnlyDictionary<string, FormVersion> forms,
        CallDefinition call
    )
    {
        var rows =
            call.MunicipalityTable is var (form, table) && forms.TryGetValue(form.Id, out var version)
                ? version.Reading.Tables.FirstOrDefault(one => one.Id == table.Id)?.Rows ?? []
                : [];
        return
        [
            .. verdict.Municipalities.Select(listed => new ListedRow(
                listed,
                rows.FirstOrDefault(row => row.Location == listed.Location)
            )),
        ];
    }
}
