using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>A field names at least one prefecture that is not the applicant.</summary>
/// <param name="Field">The field.</param>
internal sealed record OtherPrefectures([Fits(FieldKind.Prefectures)] FieldAddress Field) : FieldRule(Field)
{
    /// <inheritdoc/>
    protected override Opinion Judge(ApplicationCase c, string form, FieldReading reading)
    {
        if (reading.Value is null)
            return new Filled(Field).Judge(c);
        var others = c.PrefecturesIn(Field);
        return others.Count > 0
            ? Opinion.Satisfied(
                $"「{reading.Label}」は{string.Join('、', others.Select(place => place.Name))}です。",
                Evidence.Of(form, reading)
            )
            : Opinion.NotSatisfied(
                Reason.About(
                    form,
                    reading,
                    $"「{reading.Label}」に申請者以外の都道府県がありません。",
                    "連携する相手の都道府県名を記入してください。"
                ),
                Evidence.Of(form, reading)
            );
    }
}
