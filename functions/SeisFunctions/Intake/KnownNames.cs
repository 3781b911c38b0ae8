using SeisFunctions.Calls;
using SeisFunctions.Calls.Persons;
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
    /// <summary>All of it, in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="submissionId">The correspondence that it comes from, whose applicant's contacts are known too; or
    /// null.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<IReadOnlyList<TextMark>> InAsync(
        string text,
        string? submissionId,
        CancellationToken cancellationToken
    )
    {
        var listed = (await contacts.ReadAsync(cancellationToken)).Contacts.Select(contact => contact.Name);
        var applicant = submissionId is null
            ? null
            : (await submissions.FindAsync(submissionId, cancellationToken))?.Applicant;
        var found = applicant is null ? null : await applications.FindAsync(applicant, cancellationToken);
        var names = ContactNames.Of(found?.Result.Application, call, listed);
        return PersonalMarks.Of(text, names, call.Applicants.HintsIn(text));
    }
}
