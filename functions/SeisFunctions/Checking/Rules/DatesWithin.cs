using System.Globalization;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// Days lie between two days, and in their order where that is asked. A day that was not read with certainty is a
/// person's question.
/// </summary>
/// <param name="Fields">The days, in the order that they must have.</param>
/// <param name="From">The first day that is allowed.</param>
/// <param name="To">The last day that is allowed.</param>
/// <param name="InOrder">Whether no day may be before the one that stands before it in the list. Left out: no.</param>
internal sealed record DatesWithin(
    [Fits(FieldKind.Date)] IReadOnlyList<FieldAddress> Fields,
    DateOnly? From = null,
    DateOnly? To = null,
    bool InOrder = false
) : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        [
            .. Where(From is null && To is null && !InOrder, "", "needs from, to or inOrder."),
            .. Where(From > To, "to", "must not be before from."),
        ];

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c) =>
        All.Of([.. Fields.Select(field => Judge(c, field)), .. Order(c)]);

    private Opinion Judge(ApplicationCase c, FieldAddress field)
    {
        if (c.Field(field) is not { Value: { } value } reading)
            return c.Field(field) is { } blank && Opinion.Doubtful(c.NameOf(field.Form), blank) is { } doubtful
                ? doubtful
                : new Filled(field).Judge(c);
        var (form, day) = (c.NameOf(field.Form), DayOf(value));
        return day < From || day > To
            ? Opinion.NotSatisfied(
                Reason.About(
                    form,
                    reading,
                    $"「{reading.Label}」は{Text(day)}ですが、{Allowed}の日である必要があります。",
                    "日付を確認してください。"
                ),
                Evidence.Of(form, reading)
            )
            : Opinion.Satisfied($"「{reading.Label}」は{Text(day)}です。", Evidence.Of(form, reading));
    }

    private IEnumerable<Opinion> Order(ApplicationCase c) =>
        !InOrder
            ? []
            : from pair in Fields.Zip(Fields.Skip(1))
              let first = c.Field(pair.First)
              let second = c.Field(pair.Second)
              where first?.Value is not null && second?.Value is not null && DayOf(second.Value) < DayOf(first.Value)
              let form = c.NameOf(pair.Second.Form)
              select Opinion.NotSatisfied(
                  Reason.About(
                      form,
                      second,
                      $"「{second.Label}」が「{first.Label}」より前の日です。",
                      "日付を確認してください。"
                  ),
                  Evidence.Of(form, second)
              );

    private string Allowed =>
        (From is { } from ? $"{Text(from)}以後" : "") + (To is { } to ? $"{Text(to)}まで" : "");

    private static IEnumerable<CallFault> Where(bool isFault, string key, string what) =>
        isFault ? [new(key, what)] : [];

    private static DateOnly DayOf(string value) =>
        DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
