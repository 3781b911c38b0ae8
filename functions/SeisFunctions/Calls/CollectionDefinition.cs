using SeisFunctions.Forms;

namespace SeisFunctions.Calls;

/// <summary>Something that selected applicants hand in after the closing: a memorandum, a report.</summary>
internal sealed record CollectionDefinition
{
    /// <summary>Stable name, part of keys in storage: letters, digits and hyphens. Never changes.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>Until when it is to be there, with the offset +09:00.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>For what in the application one of it is due each. Left out: one of each selected applicant.</summary>
    public CollectedPer? Per { get; init; }

    /// <summary>The form that it is written on. Left out: any file.</summary>
    public CollectedForm? Form { get; init; }

    /// <summary>What its file may be. Left out: anything.</summary>
    public IReadOnlyList<FileFormat> Files { get; init; } = [];

    /// <summary>Words in the name of a file or in the subject by which it is known where no form tells.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>
    /// Days from its date on which reminders are written for whoever has not sent it: before it below 0. Left out:
    /// -14, -3 and 1.
    /// </summary>
    public IReadOnlyList<int> Reminders { get; init; } = [-14, -3, 1];
}

/// <summary>For what in an application one is due each: what a field names, or the rows of a table.</summary>
/// <param name="Field">A field that names applicants of the call's kind, or several.</param>
/// <param name="Column">A column of a table: what stands there in each row.</param>
/// <param name="Where">What the rows must have. Left out: all rows.</param>
internal sealed record CollectedPer(
    FieldAddress? Field = null,
    ColumnAddress? Column = null,
    IReadOnlyList<RowCondition>? Where = null
);

/// <summary>The form that something is written on which is collected.</summary>
/// <param name="Id">Id of the form.</param>
/// <param name="Names">The field that tells for what it is: which town, which partner.</param>
/// <param name="Dated">The field with its date.</param>
internal sealed record CollectedForm(string Id, string? Names = null, string? Dated = null);
