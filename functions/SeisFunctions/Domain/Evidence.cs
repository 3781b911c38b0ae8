using SeisFunctions.Forms;

namespace SeisFunctions.Domain;

/// <summary>What a decision rests on: a field as it was written, with its place.</summary>
/// <param name="Form">Name of the form: 様式1.</param>
/// <param name="Field">Label of the field.</param>
/// <param name="Location">Place in the file, or null.</param>
/// <param name="Value">The text as written.</param>
public sealed record Evidence(string Form, string Field, string? Location, string Value)
{
    /// <summary>The evidence that a reading gives.</summary>
    public static Evidence Of(string form, FieldReading reading) =>
        new(form, reading.Label, reading.Location, reading.Raw);
}
