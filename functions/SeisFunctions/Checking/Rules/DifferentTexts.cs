using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// No two of these texts are the same: the same words for two questions answer one of them at most, which a person
/// decides.
/// </summary>
internal sealed record DifferentTexts(string Form, params IReadOnlyList<string> Fields) : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs => Fields.Select(id => new Need(Form, id));

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        if (!c.Application.Forms.ContainsKey(Form))
            return Opinion.WithoutForm(c, Form);
        var form = c.NameOf(Form);
        List<FieldReading> texts =
        [
            .. Fields.Select(field => c.Field(Form, field)!).Where(reading => reading.Value is not null),
        ];
        var doubts = texts
            .GroupBy(Substance.LettersOf)
            .Where(same => same.Count() > 1)
            .Select(same =>
                Reason.About(
                    form,
                    same.Last(),
                    $"{string.Concat(same.Select(text => $"「{text.Label}」"))}の記入が同じです。",
                    "欄ごとに、その内容を記入してください。"
                )
            );
        return Opinion.Review(
            [.. doubts],
            "記入がそれぞれ異なります。",
            [.. texts.Select(text => Evidence.Of(form, text))]
        );
    }
}
