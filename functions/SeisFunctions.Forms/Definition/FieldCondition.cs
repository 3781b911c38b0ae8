namespace SeisFunctions.Forms.Definition;

/// <summary>
/// Holds if the field <paramref name="Field"/> (by id) of the same form has the value <paramref name="Is"/>.
/// </summary>
/// <param name="Field">Id of the other field.</param>
/// <param name="Is">Its normalised value: an option of a choice, or <c>true</c> for a tick.</param>
public sealed record FieldCondition(string Field, string Is);
