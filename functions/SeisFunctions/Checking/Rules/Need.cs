namespace SeisFunctions.Checking.Rules;

/// <summary>A field that a rule looks at. The forms of a call must have it; its label may change freely.</summary>
/// <param name="Form">Id of the form.</param>
/// <param name="Field">Id of the field, or of the column.</param>
/// <param name="Table">Id of the table, or null for a field outside the tables.</param>
/// <param name="Option">Id of an option that the field must offer, or null.</param>
internal sealed record Need(string Form, string Field, string? Table = null, string? Option = null);
