using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// A field holds a value of its kind: a telephone number that is one, an address that is one, a text.
/// </summary>
/// <param name="Field">The field.</param>
internal sealed record Filled(FieldAddress Field) : FieldRule(Field)
{
    /// <inheritdoc/>
    protected override Opinion Judge(ApplicationCase c, string form, FieldReading reading) =>
        reading.Value is not null
            ? Opinion.Satisfied($"「{reading.Label}」が記入されています。", Evidence.Of(form, reading))
            : Opinion.NotSatisfied(
                Reason.About(form, reading, $"「{reading.Label}」が記入されていません。", "記入してください。"),
                Evidence.Of(form, reading)
            );
}
