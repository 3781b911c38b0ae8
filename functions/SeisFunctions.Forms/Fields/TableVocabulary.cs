using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Fields;

/// <summary>A table definition made ready for reading.</summary>
internal sealed class TableVocabulary(TableDefinition table)
{
    public TableDefinition Table => table;

    public LabelBook Labels { get; } = new(table.Columns);

    /// <summary>The columns that a table must show at least to be this one.</summary>
    public int FewestColumns { get; } = Math.Max(2, (table.Columns.Count + 2) / 3);
}
