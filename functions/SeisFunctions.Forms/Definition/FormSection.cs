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

    /// <summary>A filled-in example (記入例): printed on the blank form, never read as data.</summary>
    public bool IsExample { get; init; }
}
