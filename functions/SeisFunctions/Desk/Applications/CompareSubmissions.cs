using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Applications;

/// <summary>
/// <c>GET /applications/{code}/compare?from=&amp;to=</c>: what changed between two submissions of one applicant.
/// </summary>
public sealed class CompareSubmissions(
    DeskDoor door,
    SubmissionRegister submissions,
    ResultStore results,
    ApplicationDossier applications,
    CallDefinition call
)
{
    /// <summary>Answers 200, or 404 where one of them is not there.</summary>
    [Function(nameof(CompareSubmissions))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "applications/{code}/compare")]
            HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            if (
                await FindAsync(code, request.Query["from"], cancellationToken) is not var (before, earlier)
                || await FindAsync(code, request.Query["to"], cancellationToken) is not var (after, later)
            )
                return DeskDoor.NotFound("比較する提出");
            var frame = await door.FrameAsync(user, "提出の比較", "/applications", cancellationToken);
            return DeskDoor.Page<ComparisonPage>(
                new ComparisonModel(
                    frame,
                    new(applications.NameOf(code)!, Links.Application(code)),
                    new(before.ReceiptNumber, Links.Submission(before.Id)),
                    new(after.ReceiptNumber, Links.Submission(after.Id)),
                    [
                        .. Comparison
                            .Of(earlier, later, call)
                            .Select(form =>
                                form with
                                {
                                    Facsimiles = FacsimilesOf(form.Form, (before, earlier), (after, later)),
                                }
                            ),
                    ]
                )
            );
        });

    private static string? FacsimilesOf(
        string form,
        (Submission Submission, SubmissionReading Reading) before,
        (Submission Submission, SubmissionReading Reading) after
    ) =>
        FileOf(form, before) is { } then && FileOf(form, after) is { } now && then.Sha256 != now.Sha256
            ? Links.Facsimiles((before.Submission.Id, then.Index), (after.Submission.Id, now.Index))
            : null;

    private static Attachment? FileOf(string form, (Submission Submission, SubmissionReading Reading) one) =>
        one.Submission.Attachments.FirstOrDefault(file =>
            one.Reading.Forms.Any(read => read.Reading.FormName == form && read.Sha256 == file.Sha256)
        );

    private async Task<(Submission Submission, SubmissionReading Reading)?> FindAsync(
        string code,
        string? id,
        CancellationToken cancellationToken
    ) =>
        await submissions.FindAsync(id ?? "", cancellationToken) is { } submission
        && submission.Applicant == code
        && await results.ReadingAsync(submission.Id, cancellationToken) is { } reading
            ? (submission, reading)
            : null;
}
