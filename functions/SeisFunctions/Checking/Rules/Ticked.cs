using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>A box is ticked.</summary>
internal sealed record Ticked(string Form, string Field) : FieldRule(Form, Field)
{
    /// <inheritdoc/>
    protected override Opinion Judge(ApplicationCase c, string form, FieldReading reading) =>
        reading.Value == "true"
            ? Opinion.Satisfied($"「{reading.Label}」の欄にチェックがあります。", Evidence.Of(form, reading))
            : Opinion.NotSatisfied(
                Reason.About(
                    form,
                    reading,
                    Unanswered.TickText(reading, c.DefinitionOf(Form, Field)),
                    "内容を確認し、□を☑にしてください。"
                ),
                Evidence.Of(form, reading)
            );
}
