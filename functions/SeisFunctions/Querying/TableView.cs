using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Querying;

/// <summary>A table of a form as read.</summary>
/// <param name="Form">Name of the form (様式2).</param>
/// <param name="Id">Id of the table in the form definition.</param>
/// <param name="Rows">Its entries, with their cells by the id of the column.</param>
public sealed record TableView(string Form, string Id, IReadOnlyList<TableRowView> Rows)
{
    /// <summary>The heading under which it is printed.</summary>
    public required string Title { get; init; }

    /// <summary>Labels of its columns by their ids, in printed order.</summary>
    public required IReadOnlyDictionary<string, string> Columns { get; init; }

    /// <summary>The tables of a form.</summary>
    public static IEnumerable<TableView> Of(FormVersion version, CallDefinition call) =>
        version.Reading.Tables.Select(table => new TableView(
            version.Reading.FormName,
            table.Id,
            [
                .. table.Rows.Select(row => new TableRowView(
                    row.Location,
                    row.Cells.ToDictionary(cell => cell.Id, FieldView.Of)
                )),
            ]
        )
        {
            Title = call.TitleOf(version.Reading.FormId, table.Id),
            Columns = call.ColumnsOf(version.Reading.FormId, table).ToDictionary(),
        });
}

/// <summary>One entry of a table.</summary>
/// <param name="Location">Place of the row.</param>
/// <param name="Cells">Its cells by the id of the column.</param>
public sealed record TableRowView(string Location, IReadOnlyDictionary<string, FieldView> Cells);
