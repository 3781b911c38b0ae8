using SeisFunctions.Calls;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Reading;

/// <summary>
/// Writes the applicant and the prefectures that a form names in their canonical spelling, by the lists. What is not
/// certain to be one becomes a finding, and the field has no value. Municipalities in tables are resolved with their
/// codes by the checks.
/// </summary>
internal static class ApplicantFields
{
    // What may stand between the names of a list.
    private static readonly string[] Connectors = ["及び", "および", "並びに", "ならびに", "と"];

    /// <summary>The reading with these fields resolved.</summary>
    public static FormReading Resolve(FormReading reading, FormDefinition form, CallDefinition call)
    {
        var findings = new List<Finding>(reading.Findings);
        var fields = reading
            .Fields.Select(field =>
                (form.Fields.First(definition => definition.Id == field.Id), field.Value) switch
                {
                    (_, null) => field,
                    ({ Role: FieldRole.Applicant }, _) => Applicant(reading.FormName, field, call.Applicants, findings),
                    ({ Kind: FieldKind.Prefecture }, _) => Prefecture(
                        reading.FormName,
                        field,
                        call.Gazetteer.FindPrefecture(Read(field)),
                        findings
                    ),
                    ({ Kind: FieldKind.Prefectures }, _) => Several(
                        reading.FormName,
                        field,
                        call.Gazetteer.FindPrefecturesIn(Read(field)),
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

    // An organisation stays as it is written: its number stands there, or the name that it has.
    private static FieldReading Applicant(
        string form,
        FieldReading field,
        ApplicantList applicants,
        List<Finding> findings
    )
    {
        var match = applicants.Match(Read(field));
        var value = match.Applicant is { } one && !applicants.IsListed(one) ? field.Value : match.Applicant?.Name;
        return One(form, field, value, match.Outcome, match.Note, findings);
    }

    private static FieldReading Prefecture(
        string form,
        FieldReading field,
        PrefectureMatch match,
        List<Finding> findings
    ) => One(form, field, match.Prefecture?.Name, match.Outcome, match.Note, findings);

    private static FieldReading One(
        string form,
        FieldReading field,
        string? value,
        PrefectureOutcome outcome,
        string? note,
        List<Finding> findings
    )
    {
        var (finding, confidence) = outcome switch
        {
            PrefectureOutcome.Exact => (null, field.Confidence),
            PrefectureOutcome.Repaired => (FieldFinding.Repaired(note!), Confidence.Repaired),
            PrefectureOutcome.Ambiguous => (FieldFinding.Ambiguous(note!), Confidence.Ambiguous),
            _ => (
                note is null ? FieldFinding.InvalidPrefecture(field.Label) : FieldFinding.Invalid(note),
                Confidence.Unreadable
            ),
        };
        if (finding is not null)
            findings.Add(finding.About(form, field));
        return field with { Value = value, Confidence = confidence };
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
