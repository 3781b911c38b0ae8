using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Exporting;

/// <summary>A table of a form with the columns of its sheet.</summary>
/// <param name="Form">The form.</param>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns.</param>
public sealed record ExportedTable(
    FormDefinition Form,
    TableDefinition Table,
    IReadOnlyList<SheetColumn<ExportedRow>> Columns
)
{
    /// <summary>The heading under which it is printed.</summary>
    public string Title => Form.TitleOf(Table.Id);
}

/// <summary>A row of it.</summary>
/// <param name="Application">The application.</param>
/// <param name="Row">The row as read, or null if its form is not there.</param>
/// <param name="Municipality">What the reference list makes of it, in a table that lists municipalities.</param>
public sealed record ExportedRow(
    ExportedApplication Application,
    RowReading? Row,
    ListedMunicipality? Municipality
);
