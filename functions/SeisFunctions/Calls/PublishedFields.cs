namespace SeisFunctions.Calls;

/// <summary>
/// What is published of the applicants that are selected (公表). It names what may be seen: what it does not name gets
/// into no published document, whatever forms ask for later.
/// </summary>
internal sealed record PublishedFields
{
    /// <summary>Heading of the published list and of the sheets.</summary>
    public required string Title { get; init; }
    /// <summary>The field that tells in the list what a candidate is about. Left out: no column tells it.</summary>
    public FieldAddress? Theme { get; init; }
    /// <summary>
    /// Reference table with columns code and name: the regional bureau (総合通信局等) of each applicant. Left out: none
    /// is told.
    /// </summary>
    public string? Bureaus { get; init; }
    /// <summary>The parts of a candidate's sheet, in printed order.</summary>
    public required IReadOnlyList<PublishedPart> Sheet { get; init; }
}

/// <summary>A part of a candidate's sheet: fields of a form, or columns of one table.</summary>
internal sealed record PublishedPart
{
    /// <summary>Its heading.</summary>
    public required string Title { get; init; }
    /// <summary>Fields, in printed order; of boxes those that are ticked.</summary>
    public IReadOnlyList<FieldAddress> Fields { get; init; } = [];
    /// <summary>Columns of one table, in printed order; of municipalities the rows that count.</summary>
    public IReadOnlyList<ColumnAddress> Columns { get; init; } = [];
}
