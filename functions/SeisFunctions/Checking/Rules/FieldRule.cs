using SeisFunctions.Calls;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// A rule about one field. Without its form, or where it was not read with certainty, all of them are of the same
/// opinion.
/// </summary>
/// <param name="Field">The field.</param>
internal abstract record FieldRule(FieldAddress Field) : Rule
{
    /// <inheritdoc/>
    public sealed override Opinion Judge(ApplicationCase c) =>
        c.Field(Field) is { } reading
            ? Opinion.Doubtful(c.NameOf(Field.Form), reading) ?? Judge(c, c.NameOf(Field.Form), reading)
            : Opinion.WithoutForm(c, Field.Form);

    /// <summary>What the rule makes of a field that holds a value, or is blank.</summary>
    protected abstract Opinion Judge(ApplicationCase c, string form, FieldReading reading);
}
