using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Storing;

namespace SeisFunctions.Exporting;

/// <summary>An application as exports take it.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Result">Its result in full.</param>
/// <param name="AfterDeadline">Which of its two statuses counts.</param>
public sealed record ExportedApplication(ApplicationRow Row, ApplicationResult Result, bool AfterDeadline)
{
    /// <summary>The status that counts.</summary>
    public ApplicationStatus Status => Row.StatusAt(AfterDeadline);

    /// <summary>Its findings, as officers read them.</summary>
    public IReadOnlyList<Finding> Findings =>
        FindingWords.For(Result.Verdict.Findings, Audience.Officer, !AfterDeadline);

    /// <summary>The text of a field, as its applicant wrote it; empty if it is not there.</summary>
    public string Field(string form, string field) =>
        Result.Application.Field(form, field) is { } reading ? reading.Value ?? reading.Raw : "";

    /// <summary>A form of it, or null.</summary>
    public FormVersion? Form(string form) => Result.Application.Forms.GetValueOrDefault(form);

    /// <summary>The rows of a table of a form, none where the form is missing.</summary>
    public IReadOnlyList<RowReading> Rows(string form, string table) =>
        Result.Application.Forms.TryGetValue(form, out var version)
        && version.Reading.Tables.FirstOrDefault(one => one.Id == table) is { } reading
            ? reading.Rows
            : [];
}

/// <summary>A line of the overview: an applicant, and its application or null where it has sent nothing.</summary>
/// <param name="Code">Code of the applicant.</param>
/// <param name="Name">Its name.</param>
/// <param name="Application">Its application.</param>
public sealed record ExportLine(string Code, string Name, ExportedApplication? Application)
{
    /// <summary>
    /// How it stands with an applicant that has no application: 未提出, unless something of it waits, could not be read,
    /// or came too late.
    /// </summary>
    public string Otherwise { get; init; } = "未提出";
}
