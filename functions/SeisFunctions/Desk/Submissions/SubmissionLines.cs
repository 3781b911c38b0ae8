using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Submissions;

/// <summary>A submission or a piece of correspondence in a list.</summary>
internal static class SubmissionLines
{
    public static SubmissionLine Of(Submission submission, CallDefinition call, DateTimeOffset deadline) =>
        new(
            new(submission.ReceiptNumber, Links.Submission(submission.Id)),
            Words.Second(submission.ReceivedAt, deadline),
            Labels.Of(submission),
            call.Applicant(submission.Applicant) is { } applicant
                ? new(applicant.Name, Links.Application(applicant.Code))
                : null,
            submission.Subject,
            submission.From,
            submission.Attachments.Count
        );
}
