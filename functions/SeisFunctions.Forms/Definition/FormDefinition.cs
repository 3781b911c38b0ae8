namespace SeisFunctions.Forms.Definition;

/// <summary>
/// A form (様式) of a call, as data: the blank form is written from it and a filled-in form is read by it.
/// </summary>
public sealed record FormDefinition
{
    /// <summary>Stable name in code and storage, ASCII: <c>form1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name that applicants know: 様式1.</summary>
    public required string Name { get; init; }

    /// <summary>Title printed at the head of the form.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// Edition printed on the form (令和8年度); a form that carries another one belongs to another year's call.
    /// </summary>
    public required string Edition { get; init; }

    /// <summary>Word or Excel.</summary>
    public required FormFile File { get; init; }

    /// <summary>
    /// Whether an application is incomplete without it. A memorandum (覚書) that follows after adoption is not required.
    /// </summary>
    public bool Required { get; init; } = true;

    /// <summary>Line under the title: how to fill the form in, where to send it.</summary>
    public string? Note { get; init; }

    /// <summary>Addressee, date and sentence of a form that is a letter to an authority, or null. Word forms only.</summary>
    public FormLetter? Letter { get; init; }

    /// <summary>Sections of a Word form, sheets of an Excel form, in printed order.</summary>
    public required IReadOnlyList<FormSection> Parts { get; init; }

    /// <summary>Every field outside the tables, in printed order.</summary>
    public IEnumerable<FieldDefinition> Fields => Parts.Where(part => !part.IsExample).SelectMany(part => part.Fields);

    /// <summary>The field with this role, or null.</summary>
    public FieldDefinition? FieldWith(FieldRole role) => Fields.FirstOrDefault(field => field.Role == role);

    /// <summary>The heading under which a table is printed; its id if the form has no such table.</summary>
    public string TitleOf(string table) =>
        Parts.FirstOrDefault(part => !part.IsExample && part.Table?.Id == table)?.Title ?? table;

    /// <summary>
    /// The heading under which <paramref name="field"/>, an entry or a column, is printed; null if the form has none such.
    /// </summary>
    public string? HeadingOf(FieldDefinition field) =>
        Parts.FirstOrDefault(part =>
            !part.IsExample && part.Fields.Concat(part.Table?.Columns ?? []).Contains(field)
        )
            is not { } part ? null
        : Letter?.Fields.Contains(field.Id) == true && part.Fields.Contains(field) ? FormLetter.Heading
        : part.Title;

    /// <summary>Every table, in printed order.</summary>
    public IEnumerable<TableDefinition> Tables =>
        Parts.Where(part => part is { IsExample: false, Table: not null }).Select(part => part.Table!);
}
