using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>A choice is the option with this id. A choice that nobody has made is a person's question.</summary>
internal sealed record Chosen(string Form, string Field, string Option) : FieldRule(Form, Field)
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs => [new(Form, Field, Option: Option)];

    /// <inheritdoc/>
    protected override Opinion Judge(ApplicationCase c, string form, FieldReading reading) =>
        reading.Value is null
            ? Opinion.NeedsReview(
                Reason.About(form, reading, Unanswered.Text(reading, c.DefinitionOf(Form, Field))),
                Evidence.Of(form, reading)
            )
            : new(
                c.Option(Form, Field) == Option ? RequirementOutcome.Satisfied : RequirementOutcome.NotSatisfied,
                [Reason.About(form, reading, $"「{reading.Label}」は「{reading.Value}」です。")],
                [Evidence.Of(form, reading)]
            );
}
