using SeisFunctions.Calls;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// No two of these texts are the same: the same words for two questions answer one of them at most, which a person
/// decides.
/// </summary>
/// <param name="Fields">The texts.</param>
internal sealed record DifferentTexts(
    [Fits(FieldKind.Text, FieldKind.LongText), Least(2)] params IReadOnlyList<FieldAddress> Fields
) : Rule
{
    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        if (Opinion.WithoutForms(c, Fields) is { } missing)
            return missing;
        var texts = WrittenText.In(c, Fields);
        var doubts = texts
            .GroupBy(text => text.Letters)
            .Where(same => same.Count() > 1)
            .Select(same =>
                same.Last()
                    .Reason(
                        $"{string.Concat(same.Select(text => $"「{text.Reading.Label}」"))}の記入が同じです。",
                        "欄ごとに、その内容を記入してください。"
                    )
            );
        return Opinion.Review(
            [.. doubts],
            "記入がそれぞれ異なります。",
            [.. texts.Select(text => text.Evidence)]
        );
    }
}
