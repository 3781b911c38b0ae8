using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Checking.Rules;

/// <summary>Why a rule is of its opinion, and the place that causes it, so that one cause is told once.</summary>
/// <param name="Text">Japanese sentences.</param>
/// <param name="Advice">What the applicant can do about it while it can be mended, or null.</param>
internal sealed record Reason(string Text, string? Advice = null)
{
    /// <summary>Name of the form that causes it, or null.</summary>
    public string? Form { get; init; }

    /// <summary>Label of the field that causes it, or null.</summary>
    public string? Field { get; init; }

    /// <summary>Place of that field, or null.</summary>
    public string? Location { get; init; }

    /// <summary>
    /// Labels of the columns that it lies in, whose cells each speak for themselves; empty if it does not lie in a
    /// table.
    /// </summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Which findings tell it wherever they lie, or null.</summary>
    public Func<Finding, bool>? IsToldBy { get; init; }

    /// <summary>Whether it only says how was judged: nobody is told of it by a finding.</summary>
    public bool IsRemark { get; init; }

    /// <summary>A later list that does not name all of them waits for an officer.</summary>
    public static Reason OfContested(ApplicationCase c, MunicipalityList list) =>
        new(
            $"同意のある{list.Consenting}市区町村のうち{list.Contested}市区町村が、後から提出された一覧にありません。どちらの一覧を申請とするかを確認する必要があります。"
        )
        {
            Form = c.NameOf(c.Call.TableWith(TableRole.Municipalities)!.Form),
            IsToldBy = FormFinding.IsPartial,
        };

    /// <summary>A reason that lies in one field.</summary>
    public static Reason About(string form, FieldReading reading, string text, string? advice = null) =>
        new(text, advice)
        {
            Form = form,
            Field = reading.Label,
            Location = reading.Location,
        };
}
