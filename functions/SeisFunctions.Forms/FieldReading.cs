namespace SeisFunctions.Forms;

/// <summary>What one field of a filled-in form says.</summary>
/// <param name="Id">Id of the field in the form definition.</param>
/// <param name="Label">Its label.</param>
/// <param name="Value">The normalised value (see <see cref="Definition.FieldKind"/>), or null if there is none or it is
/// not certain.</param>
/// <param name="Raw">The text as written, empty if nothing is.</param>
/// <param name="Location">Place in the file (表1 3行2列; 連携市区町村!C7), or null if the field was not found.</param>
/// <param name="Confidence">How sure the reading is.</param>
public sealed record FieldReading(
    string Id,
    string Label,
    string? Value,
    string Raw,
    string? Location,
    Confidence Confidence
);
