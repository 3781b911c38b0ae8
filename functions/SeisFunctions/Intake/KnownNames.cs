using SeisFunctions.Calls;
using SeisFunctions.Domain.Faq;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>What of a text may tell who somebody is, by the names that are known.</summary>
public sealed class KnownNames(
    SubmissionRegister submissions,
    ApplicationRegister applications,
    ContactRegister contacts,
    CallDefinition call
)
{
    // What the contact is called in any form: a column of that name holds contacts too.
    private readonly HashSet<string> _labels =
    [
        .. call.Forms.SelectMany(form => form.Fields)
            .Where(field => field.Role == FieldRole.ContactName)
            .SelectMany(field => field.Aliases.Append(field.Label)),
    ];

    /// <summary>All of it, in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="submissionId">The correspondence that it comes from, whose applicant's contacts are known too; or
    /// null.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<IReadOnlyList<TellingWord>> InAsync(
        string text,
        string? submissionId,
        CancellationToken cancellationToken
    ) =>
        TellingWords.In(
            text,
            await PersonsAsync(submissionId, cancellationToken),
            call.Applicants.In(text).Select(one => (one.Start, one.Length))
        );

    private async Task<IReadOnlyList<string>> PersonsAsync(string? submissionId, CancellationToken cancellationToken)
    {
        var listed = (await contacts.ReadAsync(cancellationToken)).Contacts.Select(contact => contact.Name);
        if (
            submissionId is null
            || await submissions.FindAsync(submissionId, cancellationToken) is not { Applicant: { } applicant }
            || await applications.FindAsync(applicant, cancellationToken) is not var (_, result)
        )
            return [.. listed];
        return [.. listed, .. result.Application.Forms.Values.SelectMany(form => PersonsIn(form.Reading))];
    }

    private IEnumerable<string> PersonsIn(FormReading form)
    {
        if (call.Forms.FirstOrDefault(one => one.Id == form.FormId) is not { } defined)
            return [];
        var fields = form.Fields.Where(field => IsPerson(defined.Fields, field.Id));
        var cells =
            from table in form.Tables
            from row in table.Rows
            from cell in row.Cells
            where IsPerson(defined.Tables.FirstOrDefault(one => one.Id == table.Id)?.Columns ?? [], cell.Id)
            select cell;
        return fields.Concat(cells).Select(field => field.Value ?? field.Raw);
    }

    private bool IsPerson(IEnumerable<FieldDefinition> fields, string id) =>
        fields.Any(field => field.Id == id && (field.Role == FieldRole.ContactName || _labels.Contains(field.Label)));
}
