using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
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
            call.Gazetteer.Prefectures.Where(place => place.Code == submission.Applicant)
                .Select(place => new Link(place.Name, Links.Application(place.Code)))
                .FirstOrDefault(),
            submission.Subject,
            submission.From,
            submission.Attachments.Count
        );
}
