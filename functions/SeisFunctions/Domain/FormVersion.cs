using System.Text.Json.Serialization;
using SeisFunctions.Forms;

namespace SeisFunctions.Domain;

/// <summary>One version of a form: which submission brought it, in which file, and what it says.</summary>
/// <param name="SubmissionId">The submission.</param>
/// <param name="ReceivedAt">When that submission was received, UTC.</param>
/// <param name="File">Name of the file as its sender wrote it.</param>
/// <param name="Sha256">Hash of the file.</param>
/// <param name="Reading">What the form says.</param>
public sealed record FormVersion(
    string SubmissionId,
    DateTimeOffset ReceivedAt,
    string File,
    string Sha256,
    FormReading Reading
)
{
    /// <summary>
    /// The entries of it that must not go missing unseen where it is replaced: labels of required fields, municipalities,
    /// tables. Null in what was stored before they were asked for, and where they are too many.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Stated { get; init; }

    /// <summary>
    /// Code of the applicant that it names, where the message holds the same form for another one too; else null.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Applicant { get; init; }
}
