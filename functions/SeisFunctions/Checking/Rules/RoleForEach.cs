using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>A text tells the role of every prefecture that a field names. One that names some of them and not the others is a person's question.</summary>
internal sealed record RoleForEach(string Form, string Prefectures, string Field) : FieldRule(Form, Field)
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs => [new(Form, Prefectures), new(Form, Field)];

    /// <inheritdoc/>
    protected override Opinion Judge(ApplicationCase c, string form, FieldReading reading)
    {
        if (reading.Value is not { } text)
            return new Filled(Form, Field).Judge(c);
        var named = c.PrefecturesIn(Form, Prefectures).ToLookup(place => text.Split(['。', '\n']).Any(sentence => GivesRole(sentence, place.ShortName)));
        var missing = string.Join('、', named[false].Select(place => place.Name));
        var isNamed = named[true].Any() || named[false].Any(place => text.Contains(place.ShortName, StringComparison.Ordinal));
        return isNamed && named[false].Any()
            ? Opinion.NeedsReview(
                Reason.About(form, reading, $"「{reading.Label}」に{missing}の役割が見当たりません。", "連携する都道府県ごとに、役割を記入してください。"), Evidence.Of(form, reading))
            : Opinion.Satisfied($"「{reading.Label}」が記入されています。", Evidence.Of(form, reading));
    }

    // 岡山県には役割はない, 岡山県の役割は今後決める: named, and without a role.
    private static bool GivesRole(string sentence, string prefecture) => sentence.Contains(prefecture, StringComparison.Ordinal)
        && !sentence.Contains("ない", StringComparison.Ordinal) && !sentence.Contains("今後", StringComparison.Ordinal);
}
