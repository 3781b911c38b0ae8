using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// Texts are not shorter than <paramref name="LeastCharacters"/>, and do not say of themselves that they are still
/// open. Whether a text is clear is a person's judgement, and so is one that is hardly a text. What is missing is for
/// <see cref="Filled"/>.
/// </summary>
internal sealed record Substance(string Form, int LeastCharacters, params IReadOnlyList<string> Fields) : Rule
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
            .Where(text => LettersOf(text).Length < LeastCharacters)
            .Select(text =>
                Reason.About(
                    form,
                    text,
                    $"「{text.Label}」の記入が短く、内容を確認する必要があります。",
                    "内容が分かるように、具体的に記入してください。"
                )
            );
        var open = texts
            .Where(text =>
                Open.Any(word => text.Value!.Contains(word, StringComparison.Ordinal))
                || IsFilling(text)
                || (LettersOf(text).Length >= LeastCharacters && SettledText.SaysNothing(text.Value!))
            )
            .Select(text =>
                Reason.About(
                    form,
                    text,
                    $"「{text.Label}」の記入が定まっていないか、内容がないように読めます。",
                    "決まっている内容を、具体的に記入してください。"
                )
            );
        return Opinion.Review(
            [.. doubts.Concat(open)],
            "記入の内容があります。",
            [.. texts.Select(text => Evidence.Of(form, text))]
        );
    }

    private bool IsFilling(FieldReading text) =>
        LettersOf(text) is { Length: var length } letters
        && length >= LeastCharacters
        && letters.Distinct().Count() < LeastDifferent;

    /// <summary>What a text says: its letters and digits, made comparable. Marks and blanks say nothing.</summary>
    internal static string LettersOf(FieldReading reading) => SettledText.LettersOf(reading.Value!);
}
