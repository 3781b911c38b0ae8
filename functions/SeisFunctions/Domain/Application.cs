using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Domain;

/// <summary>
/// The application (申請) of one applicant: the newest on-time version of each form, folded from its submissions.
/// </summary>
public sealed record Application
{
    /// <summary>Who applies.</summary>
    public required Applicant Applicant { get; init; }

    /// <summary>Newest on-time version of each form, by form id.</summary>
    public required IReadOnlyDictionary<string, FormVersion> Forms { get; init; }

    /// <summary>Findings of the submissions that still matter (see <see cref="Domain.Fold"/>).</summary>
    public required IReadOnlyList<Finding> SubmissionFindings { get; init; }

    /// <summary>What became of every form that was sent, in the order of arrival.</summary>
    public IReadOnlyList<FormPart> Parts { get; init; } = [];

    /// <summary>What the files are that came with it and hold no form, in the order of arrival.</summary>
    public IReadOnlyList<FileFormat> Papers { get; init; } = [];

    /// <summary>
    /// Ids of all on-time submissions that are part of it, oldest first; not of those that wait for a person with all
    /// they bring.
    /// </summary>
    public required IReadOnlyList<string> Submissions { get; init; }

    /// <summary>When the newest of them was received, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>
    /// What it consists of, in a form that can be compared: its submissions and its forms. A letter is written once for
    /// each.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Composition =>
        string.Join(
            '\n',
            [
                .. Submissions,
                .. Forms
                    .OrderBy(form => form.Key, StringComparer.Ordinal)
                    .Select(form => $"{form.Key} {form.Value.SubmissionId} {form.Value.Sha256}"),
            ]
        );

    /// <summary>Whether a submission has taken the place of a form that another one brought.</summary>
    public bool IsReplacedBy(string submissionId) =>
        Parts.Any(part => part.IsReplaced && part.Other == submissionId);

    /// <summary>
    /// Whether a file that still matters could not be read, so that a person may find a missing form in it. A form of
    /// another year is one.
    /// </summary>
    public bool HasUnreadFiles => SubmissionFindings.Any(IsUnread);

    /// <summary>Whether those are files behind links alone, of which nothing has come.</summary>
    public bool HasOnlyLinks =>
        SubmissionFindings.Where(IsUnread).ToList() is { Count: > 0 } unread && unread.TrueForAll(FileFinding.IsLink);

    /// <summary>Whether a finding says that nobody has read a file.</summary>
    internal static bool IsUnread(Finding finding) =>
        finding.Severity == Severity.Error && (FormFinding.IsOldVersion(finding) || FileFinding.Is(finding));

    /// <summary>
    /// Whether a finding is what a mail of its own lacked, and not of the application as it stands: the letter about
    /// another mail does not tell it.
    /// </summary>
    public bool IsOfMailBeside(Finding finding, SubmissionReading reading) =>
        SubmissionFindings.Any(other => IsSame(other, finding))
        && !ApplicantFinding.IsSecond(finding)
        && !reading.Findings.Any(own => IsSame(own, finding));

    private static bool IsSame(Finding one, Finding other) =>
        (one.Code, one.Message, one.File, one.Form, one.Field, one.Location)
        == (other.Code, other.Message, other.File, other.Form, other.Field, other.Location);

    /// <summary>
    /// The field <paramref name="field"/> of the form <paramref name="form"/>, or null if that form is missing.
    /// </summary>
    public FieldReading? Field(string form, string field) =>
        Forms.TryGetValue(form, out var version) ? version.Reading[field] : null;
}
