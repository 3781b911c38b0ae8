using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// A rule about one field. Without its form, or where it was not read with certainty, all of them are of the same
/// opinion.
/// </summary>
internal abstract record FieldRule(string Form, string Field) : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs => [new(Form, Field)];

    /// <inheritdoc/>
    public sealed override Opinion Judge(ApplicationCase c) =>
        c.Field(Form, Field) is { } reading
            ? Opinion.Doubtful(c.NameOf(Form), reading) ?? Judge(c, c.NameOf(Form), reading)
            : Opinion.WithoutForm(c, Form);

    /// <summary>What the rule makes of a field that holds a value, or is blank.</summary>
    protected abstract Opinion Judge(ApplicationCase c, string form, FieldReading reading);
}
