namespace SeisFunctions.Forms.Definition;

/// <summary>A section of a Word form or a sheet of an Excel form.</summary>
public sealed record FormSection
{
    /// <summary>Printed heading of the section (1 申請者), or name of the sheet.</summary>
    public required string Title { get; init; }

    /// <summary>Explanation printed under the heading.</summary>
    public string? Note { get; init; }

    /// <summary>Label-and-value fields, in printed order.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];

    /// <summary>A table with one row per entry below the fields, or null.</summary>
    public TableDefinition? Table { get; init; }

    /// <summary>
    /// What may be chosen in each choice of a sheet, printed above the table: a list that opens in a cell is not seen on
    /// paper.
    /// </summary>
    internal IEnumerable<string> ChoiceNotes =>
        Fields
            .Concat(Table?.Columns ?? [])
            .Where(choice => choice.Kind == FieldKind.Choice)
            .Select(choice => $"{choice.Label}は、{choice.QuotedOptions}から選んでください。");

    /// <summary>A filled-in example (記入例): printed on the blank form, never read as data.</summary>
    public bool IsExample { get; init; }
}
