namespace SeisFunctions.Forms.Definition;

/// <summary>A table of a form in which every row is one entry, such as the list of municipalities.</summary>
public sealed record TableDefinition
{
    /// <summary>Stable name in code, ASCII: <c>municipalities</c>. Unique within a form.</summary>
    public required string Id { get; init; }

    /// <summary>What the intake asks this table for, or null. Once in a call.</summary>
    public TableRole? Role { get; init; }

    /// <summary>Columns in printed order.</summary>
    public required IReadOnlyList<FieldDefinition> Columns { get; init; }

    /// <summary>The column with this role, or null.</summary>
    public FieldDefinition? ColumnWith(FieldRole role) => Columns.FirstOrDefault(column => column.Role == role);

    /// <summary>How many empty rows the blank form offers.</summary>
    public int Rows { get; init; } = 20;

    /// <summary>Rows printed on the example sheet, cells in the order of the columns.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Example { get; init; } = [];

    /// <summary>
    /// Words printed beforehand in the first column of the blank form, one per row (DX担当, 課題所管); a row with nothing
    /// else is empty.
    /// </summary>
    public IReadOnlyList<string> Preprinted { get; init; } = [];
}
