using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>A choice is one of these options. A choice that nobody has made is a person's question.</summary>
/// <param name="Field">The choice.</param>
/// <param name="Options">Ids of the options.</param>
internal sealed record OneOf(
    [Fits(FieldKind.Choice)] FieldAddress Field,
    params IReadOnlyList<string> Options
) : FieldRule(Field)
{
    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        Need.Options(call.Field(Field), Options, "options");

    /// <inheritdoc/>
    protected override Opinion Judge(ApplicationCase c, string form, FieldReading reading) =>
        reading.Value is null
            ? Opinion.NeedsReview(
                Reason.About(form, reading, Unanswered.Text(reading, c.Call.Field(Field))),
                Evidence.Of(form, reading)
            )
            : new(
                c.Option(Field) is { } option && Options.Contains(option)
                    ? RequirementOutcome.Satisfied
                    : RequirementOutcome.NotSatisfied,
                [Reason.About(form, reading, $"「{reading.Label}」は「{reading.Value}」です。")],
                [Evidence.Of(form, reading)]
            );
}
