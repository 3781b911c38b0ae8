using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking;

/// <summary>The columns of the table of municipalities, by their roles. All but the name may be left out.</summary>
internal sealed class MunicipalityColumns(TableDefinition table)
{
    /// <summary>The column of names.</summary>
    public FieldDefinition Name { get; } = table.ColumnWith(FieldRole.Municipality)!;

    /// <summary>The columns that must be filled in beside a name, in printed order.</summary>
    public IReadOnlyList<FieldDefinition> Answers { get; } =
        [.. table.Columns.Where(column => column.Role is FieldRole.Issues or FieldRole.Support)];

    /// <summary>The column with this role, or null.</summary>
    public FieldDefinition? this[FieldRole role] => table.ColumnWith(role);
}
