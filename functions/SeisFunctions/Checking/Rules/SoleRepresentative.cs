using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// None of the partners applies as a representative itself and names the applicant as its partner: which of the two
/// represents is a person's question.
/// </summary>
/// <param name="Field">The field.</param>
internal sealed record SoleRepresentative([Fits(FieldKind.Prefectures)] FieldAddress Field) : FieldRule(Field)
{
    /// <inheritdoc/>
    protected override Opinion Judge(ApplicationCase c, string form, FieldReading reading)
    {
        var rivals = c.PrefecturesIn(Field)
            .Where(place => c.Circumstances.NamedBy.Contains(place.Code))
            .Select(place => place.Name)
            .ToList();
        return rivals.Count == 0
            ? Opinion.Satisfied("代表都道府県は申請者だけです。", Evidence.Of(form, reading))
            : Opinion.NeedsReview(
                Reason.About(
                    form,
                    reading,
                    $"{string.Join('、', rivals)}も代表都道府県として申請し、{reading.Label}に申請者を挙げています。どちらが代表都道府県か確認が必要です。",
                    "相手の都道府県と調整し、代表都道府県が申請してください。"
                ),
                Evidence.Of(form, reading)
            );
    }
}
