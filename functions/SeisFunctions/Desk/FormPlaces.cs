using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Desk;

/// <summary>Where the facsimile of a form shows a place that a page names. Pure.</summary>
/// <param name="forms">The forms that the page is about.</param>
/// <param name="submissions">The submissions that brought them.</param>
internal sealed class FormPlaces(IReadOnlyCollection<FormVersion> forms, IReadOnlyCollection<Submission> submissions)
{
    /// <summary>The facsimile of a form's file, at a place of it; null where that file is not there.</summary>
    public string? Of(FormVersion form, string? location = null) =>
        submissions
            .FirstOrDefault(one => one.Id == form.SubmissionId)
            ?.Attachments.FirstOrDefault(file => file.Sha256 == form.Sha256)
            is { } file
            ? Links.Facsimile(form.SubmissionId, file.Index, location)
            : null;

    /// <summary>A place of the form of this name.</summary>
    public string? Of(string form, string? location) =>
        location is not null && forms.FirstOrDefault(one => one.Reading.FormName == form) is { } version
            ? Of(version, location)
            : null;

    /// <summary>The row of a table, in whichever form it stands.</summary>
    public string? OfRow(string location) =>
        forms.FirstOrDefault(form =>
            form.Reading.Tables.Any(table => table.Rows.Any(row => row.Location == location))
        )
            is { } version
            ? Of(version, location)
            : null;

    /// <summary>The place that a finding names, in its form or else in its file.</summary>
    public string? Of(Finding finding) =>
        finding.Location is not { } location ? null
        : finding.Form is { } form ? Of(form, location)
        : submissions
            .SelectMany(submission =>
                submission
                    .Attachments.Where(file => file.Name == finding.File)
                    .Select(file => Links.Facsimile(submission.Id, file.Index, location))
            )
            .ToList()
            is [var only] ? only
        : null;
}
