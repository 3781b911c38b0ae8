using System.Text.Json.Serialization;

namespace SeisFunctions.Forms;

/// <summary>One form (様式) found in a file, with every field of its definition.</summary>
/// <param name="FormId">Id of the form in the call definition.</param>
/// <param name="FormName">Its name: 様式1.</param>
/// <param name="Edition">Edition printed on the file's form (令和8年度), or null if it carries none.</param>
/// <param name="Fields">One reading per field of the definition, in its order.</param>
/// <param name="Tables">One reading per table of the definition, in its order.</param>
/// <param name="Findings">What the applicant or the secretariat should know about this form.</param>
public sealed record FormReading(
    string FormId,
    string FormName,
    string? Edition,
    IReadOnlyList<FieldReading> Fields,
    IReadOnlyList<TableReading> Tables,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>
    /// What every text of the form was taken for. Empty in an application, whose submissions keep it, and in readings
    /// stored before there was one.
    /// </summary>
    public IReadOnlyList<AccountEntry> Account { get; init; } = [];

    /// <summary>Whether a field has a value or may have one, or a table has a row.</summary>
    [JsonIgnore]
    public bool HasValues =>
        Tables.Any(table => table.Rows.Count > 0)
        || Fields.Any(one =>
            one.Value is not (null or "false") || one.Confidence is Confidence.Ambiguous or Confidence.Unreadable
        );

    /// <summary>
    /// Whether anything was filled in: a value, a row, or a text on the form that is none of its own. What stands around
    /// its pages, on other sheets or as the name of a sheet is on blank forms too. True for readings stored before this
    /// was.
    /// </summary>
    public bool IsFilled { get; init; } = true;

    /// <summary>The field <paramref name="id"/>.</summary>
    public FieldReading this[string id] => Fields.First(field => field.Id == id);

    /// <summary>The table <paramref name="id"/>.</summary>
    public TableReading Table(string id) => Tables.First(table => table.Id == id);
}
