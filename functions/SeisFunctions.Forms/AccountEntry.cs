using System.Text.Json.Serialization;

namespace SeisFunctions.Forms;

/// <summary>
/// A place of the file and what it was taken for: a line of a cell or paragraph, or a piece of a field with options.
/// </summary>
/// <param name="Location">Where it stands (表1 3行2列; 連携市区町村!C7).</param>
/// <param name="Text">The text as written.</param>
/// <param name="As">What it was taken for.</param>
/// <param name="Field">Label of the field or column that it belongs to, or null.</param>
public sealed record AccountEntry([property: JsonPropertyName("place")] string Location, string Text, AccountedAs As, string? Field = null);
