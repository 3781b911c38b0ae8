using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Desk.Applications;

/// <summary>Forms as read, as the desk writes them.</summary>
internal static class FormLines
{
    /// <summary>A form with the submission that it came with.</summary>
    public static FormSection Of(FormVersion form, IEnumerable<Submission> submissions)
    {
        var submission = submissions.FirstOrDefault(one => one.Id == form.SubmissionId);
        var file = submission?.Attachments.FirstOrDefault(one => one.Sha256 == form.Sha256);
        return new(
            form.Reading.FormName,
            new(
                form.File,
                file is null ? Links.Submission(form.SubmissionId) : Links.File(form.SubmissionId, file.Index)
            ),
            new(submission?.ReceiptNumber ?? "", Links.Submission(form.SubmissionId)),
            [.. form.Reading.Fields.Select(Of)]
        );
    }

    /// <summary>A field.</summary>
    public static FieldLine Of(FieldReading field)
    {
        var (value, raw) = (ValueOf(field), DirectionMarks.Without(field.Raw));
        return new(
            field.Label,
            value,
            DoubtOf(field.Confidence),
            raw.Length == 0 || raw == value ? null : raw,
            Words.Location(field.Location)
        );
    }

    /// <summary>A municipality listed.</summary>
    public static MunicipalityLine Of(ListedMunicipality row) =>
        new(
            row.Code,
            DirectionMarks.Without(row.Name),
            row switch
            {
                { Counts: true } => new(Tone.Good, "同意"),
                { Consent: null } => new(Tone.Attention, "不明"),
                { Consent: false } => new(Tone.Muted, "同意なし"),
                _ => new(Tone.Bad, "対象外"),
            },
            Shown(row.Department),
            Shown(row.Issues),
            Shown(row.Support),
            Words.Location(row.Location)
        );

    /// <summary>The value as people read it.</summary>
    public static string ValueOf(FieldReading field) =>
        field switch
        {
            { Value: "true" } => "☑",
            { Value: "false" } => "☐",
            { Value: { } value } => DirectionMarks.Without(value),
            { Confidence: Confidence.Blank } => "（空欄）",
            { Confidence: Confidence.LabelNotFound } => "（見出しが見つかりません）",
            { Confidence: Confidence.NotApplicable } => "（対象外）",
            _ => "（読み取れません）",
        };

    private static string? Shown(string? text) => text is null ? null : DirectionMarks.Without(text);

    private static Label? DoubtOf(Confidence confidence) =>
        confidence switch
        {
            Confidence.Ambiguous => new(Tone.Attention, "複数の読み方"),
            Confidence.Unreadable => new(Tone.Attention, "読取不可"),
            Confidence.LabelNotFound => new(Tone.Attention, "見出しなし"),
            Confidence.Repaired => new(Tone.None, "補正"),
            _ => null,
        };
}
