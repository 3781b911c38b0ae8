using SeisFunctions.Calls.Geography;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Reading;

/// <summary>
/// Writes the prefectures that a form names in their canonical spelling, by the reference list. What is not certain to
/// be a prefecture becomes a finding, and the field has no value. Municipalities in tables are resolved with their
/// codes by the checks.
/// </summary>
internal static class PrefectureFields
{
    // What may stand between the names of a list.
    private static readonly string[] Connectors = ["及び", "および", "並びに", "ならびに", "と"];

    /// <summary>The reading with its prefecture fields resolved.</summary>
    public static FormReading Resolve(FormReading reading, FormDefinition form, Gazetteer places)
    {
        var findings = new List<Finding>(reading.Findings);
        var fields = reading
            .Fields.Select(field =>
                Kind(form, field) switch
                {
                    FieldKind.Prefecture when field.Value is not null => One(
                        reading.FormName,
                        field,
                        places.FindPrefecture(Read(field)),
                        findings
                    ),
                    FieldKind.Prefectures when field.Value is not null => Several(
                        reading.FormName,
                        field,
                        places.FindPrefecturesIn(Read(field)),
                        findings
                    ),
                    _ => field,
                }
            )
            .ToList();
        return reading with { Fields = fields, Findings = findings };
    }

    /// <summary>As written; or, where the reader has mended it (a text stored four times over), as mended.</summary>
    private static string Read(FieldReading field) =>
        field.Confidence == Confidence.Repaired ? field.Value! : field.Raw;

    private static FieldKind Kind(FormDefinition form, FieldReading field) =>
        form.Fields.First(definition => definition.Id == field.Id).Kind;

    private static FieldReading One(string form, FieldReading field, PrefectureMatch match, List<Finding> findings)
    {
        var (finding, confidence) = match.Outcome switch
        {
            PrefectureOutcome.Exact => (null, field.Confidence),
            PrefectureOutcome.Repaired => (FieldFinding.Repaired(match.Note!), Confidence.Repaired),
            PrefectureOutcome.Ambiguous => (FieldFinding.Ambiguous(match.Note!), Confidence.Ambiguous),
            _ => (
                match.Note is { } note ? FieldFinding.Invalid(note) : FieldFinding.InvalidPrefecture(field.Label),
                Confidence.Unreadable
            ),
        };
        if (finding is not null)
            findings.Add(finding.About(form, field));
        return field with { Value = match.Prefecture?.Name, Confidence = confidence };
    }

    private static FieldReading Several(
        string form,
        FieldReading field,
        IReadOnlyList<PrefectureMention> mentions,
        List<Finding> findings
    )
    {
        var rest = Rest(Read(field), mentions);
        if (mentions.Count > 0 && rest.Length == 0)
            return field with
            {
                Value = string.Join('、', mentions.Select(mention => mention.Prefecture.Name).Distinct()),
            };
        var doubt =
            mentions.Count == 0
                ? FieldFinding.NoPrefecture(field.Label)
                : FieldFinding.NotOnlyPrefectures(field.Label, rest);
        findings.Add(doubt.About(form, field));
        return field with { Value = null, Confidence = Confidence.Ambiguous };
    }

    // What is left of a list once its prefectures and the marks between them are taken away.
    private static string Rest(string text, IReadOnlyList<PrefectureMention> mentions)
    {
        var left = text.ToCharArray();
        foreach (var mention in mentions)
            Array.Fill(left, ' ', mention.Start, mention.Length);
        var pieces = new string(left).Split(
            [' ', '\u3000', '\n', '\r', '\t', '、', '，', ',', '・', '･', '/', '／', ';', '；', '。'],
            StringSplitOptions.RemoveEmptyEntries
        );
        return string.Join(' ', pieces.Except(Connectors));
    }
}
