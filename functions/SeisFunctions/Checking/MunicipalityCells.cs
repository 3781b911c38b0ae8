using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking;

/// <summary>A row of the table of municipalities, its cells by the roles of their columns.</summary>
internal sealed class MunicipalityCells(RowReading row, MunicipalityColumns columns)
{
    /// <summary>The cell of the name.</summary>
    public FieldReading Name => row[columns.Name.Id];

    /// <summary>What must be filled in beside the name.</summary>
    public IEnumerable<(FieldDefinition Column, FieldReading Cell)> Answers =>
        columns.Answers.Select(column => (column, row[column.Id]));

    /// <summary>
    /// No mark is no consent; a mark that is not clear is neither, nor is a column that was not found. Where nobody is
    /// asked for it, to be named is to consent.
    /// </summary>
    public bool? Consent =>
        this[FieldRole.Consent] switch
        {
            null => true,
            { Confidence: Confidence.Ambiguous or Confidence.Unreadable or Confidence.LabelNotFound } => null,
            var mark => mark.Value == "true",
        };

    /// <summary>Place in the file.</summary>
    public string Location => row.Location;

    /// <summary>The cell of the column with this role, or null.</summary>
    public FieldReading? this[FieldRole role] => columns[role] is { } column ? row[column.Id] : null;
}
