using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// A text tells the role of every prefecture that a field names: by its name, or of all of them together. One that
/// names some of them and not the others, or none of several, is a person's question.
/// </summary>
/// <param name="Partners">The field that names the prefectures.</param>
/// <param name="Field">The text.</param>
internal sealed record RoleForEach(
    [Fits(FieldKind.Prefectures)] FieldAddress Partners,
    [Fits(FieldKind.Text, FieldKind.LongText)] FieldAddress Field
) : FieldRule(Field)
{
    // Words for every one of them: 各県が実証の場を提供する.
    private static readonly string[] All =
    [
        "各県",
        "各都道府県",
        "各都府県",
        "各府県",
        "両県",
        "両府県",
        "いずれの県も",
        "全ての県",
        "すべての県",
    ];

    /// <inheritdoc/>
    protected override Opinion Judge(ApplicationCase c, string form, FieldReading reading)
    {
        if (reading.Value is not { } text)
            return new Filled(Field).Judge(c);
        var partners = c.PrefecturesIn(Partners);
        var roles = text.Split(['。', '\n']).Where(IsSettled).ToList();
        var with = NamedRoles.In(string.Join('\n', roles), partners);
        var without = partners.Where(place => !with.Contains(place)).ToList();
        // The only partner need not be named: 管内の市区町村との調整.
        var isAboutAll =
            (partners.Count == 1 && !text.Contains(partners[0].ShortName, StringComparison.Ordinal))
            || roles.Exists(role =>
                All.Any(word => role.Contains(word, StringComparison.Ordinal)) && !SettledText.SaysNothing(role)
            );
        return without.Count > 0 && !isAboutAll
            ? Opinion.NeedsReview(
                Reason.About(
                    form,
                    reading,
                    $"「{reading.Label}」に{string.Join('、', without.Select(place => place.Name))}の役割の記載がありません。",
                    $"{c.Call.Field(Partners).Label}ごとに、役割を記入してください。"
                ),
                Evidence.Of(form, reading)
            )
            : Opinion.Satisfied($"「{reading.Label}」が記入されています。", Evidence.Of(form, reading));
    }

    // 岡山県には役割はない, 岡山県の役割は今後決める: named, and without a role.
    private static bool IsSettled(string sentence) =>
        !sentence.Contains("ない", StringComparison.Ordinal) && !sentence.Contains("今後", StringComparison.Ordinal);
}
