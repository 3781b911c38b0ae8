using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>A box is ticked.</summary>
/// <param name="Field">The field.</param>
internal sealed record Ticked([Fits(FieldKind.Tick)] FieldAddress Field) : FieldRule(Field)
{
    /// <inheritdoc/>
    protected override Opinion Judge(ApplicationCase c, string form, FieldReading reading) =>
        reading.Value == "true"
            ? Opinion.Satisfied($"「{reading.Label}」の欄にチェックがあります。", Evidence.Of(form, reading))
            : Opinion.NotSatisfied(
                Reason.About(
                    form,
                    reading,
                    Unanswered.TickText(reading, c.Call.Field(Field)),
                    "内容を確認し、□を☑にしてください。"
                ),
                Evidence.Of(form, reading)
            );
}
