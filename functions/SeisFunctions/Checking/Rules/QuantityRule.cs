namespace SeisFunctions.Checking.Rules;

/// <summary>A rule that a number must satisfy. Where it cannot be told, all of them are of the same opinion.</summary>
internal abstract record QuantityRule : Rule
{
    /// <summary>Decides on a number.</summary>
    /// <param name="of">What states it.</param>
    /// <param name="c">The case.</param>
    /// <param name="holds">Whether it is as it must be.</param>
    /// <param name="asked">What it must be, in words: 1,000円以上.</param>
    protected static Opinion Decide(Quantity of, ApplicationCase c, Func<decimal, bool> holds, string asked) =>
        Decide(of, c, of.NameIn(c), of.Of(c), holds, asked);

    /// <summary>Decides on a number that is part of what states it.</summary>
    /// <param name="of">What states it.</param>
    /// <param name="c">The case.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="figure">The number.</param>
    /// <param name="holds">Whether it is as it must be.</param>
    /// <param name="asked">What it must be, in words.</param>
    protected static Opinion Decide(
        Quantity of,
        ApplicationCase c,
        string name,
        Figure figure,
        Func<decimal, bool> holds,
        string asked
    )
    {
        if (figure is not { Value: { } value })
            return figure.Doubt!;
        var said = $"{name}は{Limits.Text(value)}{of.UnitIn(c.Call)}";
        return holds(value)
            ? Opinion.Satisfied($"{said}です。", figure.Evidence)
            : Opinion.NotSatisfied(
                PlaceOf(of, c) with
                {
                    Text = $"{said}ですが、{asked}である必要があります。",
                    Advice = "金額又は数を確認してください。",
                },
                figure.Evidence
            );
    }

    /// <summary>A reason that lies where a number is stated.</summary>
    protected static Reason PlaceOf(Quantity of, ApplicationCase c) =>
        of.Field is { } field
            ? Reason.About(c.NameOf(field.Form), c.Field(field)!, "")
            : new("") { Form = c.NameOf((of.Rows ?? of.Column!.In).Form) };
}
