using SeisFunctions.Calls;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// Texts are not shorter than so many characters, and do not say of themselves that they are still
/// open. Whether a text is clear is a person's judgement, and so is one that is hardly a text. What is missing is for
/// <see cref="Filled"/>.
/// </summary>
/// <param name="LeastCharacters">How many letters and digits a text has at least.</param>
/// <param name="Fields">The texts.</param>
internal sealed record Substance(
    [Least(1)] int LeastCharacters,
    [Fits(FieldKind.Text, FieldKind.LongText)] params IReadOnlyList<FieldAddress> Fields
) : Rule
{
    // A text of fewer different letters than this is typed to fill the cell.
    private const int LeastDifferent = 4;

    private static readonly string[] Open =
    [
        "未定",
        "調整中",
        "検討中",
        "協議中",
        "追って",
        "記入してください",
        "○○",
        "〇〇",
        "△△",
    ];

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        if (Opinion.WithoutForms(c, Fields) is { } missing)
            return missing;
        var texts = WrittenText.In(c, Fields);
        var doubts = texts
            .Where(text => text.Letters.Length < LeastCharacters)
            .Select(text =>
                text.Reason(
                    $"「{text.Reading.Label}」の記入が短く、内容を確認する必要があります。",
                    "内容が分かるように、具体的に記入してください。"
                )
            );
        var open = texts
            .Where(text =>
                Open.Any(word => text.Reading.Value!.Contains(word, StringComparison.Ordinal))
                || IsFilling(text)
                || (text.Letters.Length >= LeastCharacters && SettledText.SaysNothing(text.Reading.Value!))
            )
            .Select(text =>
                text.Reason(
                    $"「{text.Reading.Label}」の内容が確定していないか、具体的な内容が記載されていないように見受けられます。",
                    "決まっている内容を、具体的に記入してください。"
                )
            );
        return Opinion.Review(
            [.. doubts.Concat(open)],
            "記入の内容があります。",
            [.. texts.Select(text => text.Evidence)]
        );
    }

    private bool IsFilling(WrittenText text) =>
        text.Letters.Length >= LeastCharacters && text.Letters.Distinct().Count() < LeastDifferent;
}
