using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Intake;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Comparing;

/// <summary>
/// Gathers what stands for an applicant and what a submission of somebody else would put in its place.
/// </summary>
public sealed class SideBySideDossier(
    SubmissionRegister submissions,
    ResultStore results,
    ApplicationRegister applications,
    Versions versions,
    ActForm form,
    SubmissionActs submissionActs,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>
    /// Whether there is something to compare: it waits because of its sender or of an earlier one, or an officer has
    /// chosen.
    /// </summary>
    public static bool CanCompare(Submission submission) =>
        submission is { Applicant: not null } and ({ Hold: not null } or { Choice: not null });

    /// <summary>The model of the page, or null if there is nothing to compare.</summary>
    internal async Task<SideBySideModel?> ReadAsync(
        HttpRequest request,
        string id,
        DeskUser user,
        PageFrame frame,
        CancellationToken cancellationToken
    )
    {
        if (
            await submissions.FindAsync(id, cancellationToken) is not { } submission
            || !CanCompare(submission)
            || await results.ReadingAsync(id, cancellationToken) is not { } reading
        )
            return null;
        // Before what is shown: an act on what has changed meanwhile is refused.
        var seen = new SeenFields(
            (await versions.OfAsync(AuditEntry.OfSubmission(id), cancellationToken))?.Version,
            clock.GetUtcNow()
        );
        var applicant = call.Applicant(submission.Applicant)!;
        var application = (await applications.FindAsync(applicant.Code, cancellationToken))?.Result.Application;
        var waiting = reading.Forms.ToDictionary(form => form.Reading.FormId);
        var standing = await StandingAsync(id, application, cancellationToken);
        var senders = await SendersAsync(standing.Values.Concat(waiting.Values), cancellationToken);

        var choosing = $"/submissions/{id}/acts/choose";
        var (before, after) = (
            Judge(applicant, standing, application),
            Judge(applicant, With(standing, waiting), application)
        );
        var requirements = standing.Count == 0 ? [] : SideBySide.RequirementsOf(before, after, call);
        var municipalities = SideBySide.MunicipalitiesOf(
            ListedRow.Of(before, standing, call),
            ListedRow.Of(after, With(standing, waiting), call),
            call
        );
        var ids = call
            .Forms.Select(form => form.Id)
            .Where(form => standing.ContainsKey(form) || waiting.ContainsKey(form))
            .ToList();
        List<FormPair> forms =
        [
            .. ids.Select(form =>
                SideBySide.FormOf(
                    call.Form(form),
                    standing.GetValueOrDefault(form),
                    waiting.GetValueOrDefault(form),
                    call
                )
            ),
        ];
        return new(
            frame with
            {
                Title = $"{applicant.Name}　2つの提出の比較",
            },
            new(applicant.Name, Links.Application(applicant.Code)),
            new(submission.ReceiptNumber, Links.Submission(id)),
            WaitsOf(submission),
            requirements.Count
                + municipalities.Count(pair => pair.Difference is not null)
                + forms.Sum(form => form.Fields.Count(field => field.Difference is not null)),
            [
                .. ids.Select(form => new SenderPair(
                    call.Form(form).Name,
                    LineOf(standing.GetValueOrDefault(form), senders),
                    LineOf(waiting.GetValueOrDefault(form), senders)
                )
                {
                    Facsimiles =
                        FileOf(standing.GetValueOrDefault(form), senders) is { } then
                        && FileOf(waiting.GetValueOrDefault(form), senders) is { } now
                            ? Links.Facsimiles(then, now)
                            : null,
                }),
            ],
            requirements,
            municipalities,
            forms,
            frame.CanAct
                ? seen.On(
                    ActOnSubmission
                        .LinksFor(submission, canBeReadAgain: false, isSenderAccepted: false)
                        .Where(link => link.Href != choosing)
                )
                : []
        )
        {
            ListTitle = call.MunicipalityTable is var (listing, listed) ? listing.TitleOf(listed.Id) : null,
            Choice =
                frame.CanAct && ActOnSubmission.CanChoose(submission)
                    ? form.Offer(request, user, ActOnSubmission.Choosing(id, submissionActs, call), seen, choosing)
                    : null,
        };
    }

    // Once an officer has chosen, what stood before is compared all the same.
    private async Task<IReadOnlyDictionary<string, FormVersion>> StandingAsync(
        string id,
        Application? application,
        CancellationToken cancellationToken
    )
    {
        var standing = new Dictionary<string, FormVersion>();
        foreach (var form in application?.Forms.Keys ?? [])
        {
            var other = OtherOf(application!, id, form);
            var version =
                other is null || other == application!.Forms[form].SubmissionId
                    ? application!.Forms[form]
                    : (await results.ReadingAsync(other, cancellationToken))?.Forms.FirstOrDefault(one =>
                        one.Reading.FormId == form
                    );
            if (version is not null && version.SubmissionId != id)
                standing[form] = version;
        }

        return standing;
    }

    private static string? OtherOf(Application application, string id, string form) =>
        application.Parts.FirstOrDefault(part => part.SubmissionId == id && part.FormId == form)?.Other
        ?? application
            .Parts.FirstOrDefault(part =>
                part.FormId == form && part.IsReplaced && part.Other == id
            )
            ?.SubmissionId;

    private Verdict Judge(
        Applicant applicant,
        IReadOnlyDictionary<string, FormVersion> forms,
        Application? application
    ) =>
        ApplicationCheck.Check(
            new()
            {
                Applicant = applicant,
                Forms = forms,
                SubmissionFindings = [],
                Submissions = application?.Submissions ?? [],
                ReceivedAt = application?.ReceivedAt ?? default,
            },
            call
        );

    private static Dictionary<string, FormVersion> With(
        IReadOnlyDictionary<string, FormVersion> standing,
        IReadOnlyDictionary<string, FormVersion> waiting
    ) => standing.Where(form => !waiting.ContainsKey(form.Key)).Concat(waiting).ToDictionary();

    private async Task<IReadOnlyDictionary<string, Submission>> SendersAsync(
        IEnumerable<FormVersion> forms,
        CancellationToken cancellationToken
    )
    {
        var found = await Task.WhenAll(
            forms
                .Select(form => form.SubmissionId)
                .Distinct()
                .Select(id => submissions.FindAsync(id, cancellationToken))
        );
        return found.OfType<Submission>().ToDictionary(one => one.Id);
    }

    private static (string Id, int Index)? FileOf(
        FormVersion? form,
        IReadOnlyDictionary<string, Submission> senders
    ) =>
        form is not null
        && senders
            .GetValueOrDefault(form.SubmissionId)
            ?.Attachments.FirstOrDefault(one => one.Sha256 == form.Sha256)
            is { } file
            ? (form.SubmissionId, file.Index)
            : null;

    private static SenderLine? LineOf(FormVersion? form, IReadOnlyDictionary<string, Submission> senders)
    {
        if (form is null || !senders.TryGetValue(form.SubmissionId, out var submission))
            return null;
        var file = submission.Attachments.FirstOrDefault(one => one.Sha256 == form.Sha256);
        return new(
            new(submission.ReceiptNumber, Links.Submission(submission.Id)),
            submission.From ?? "（なし）",
            Words.Second(submission.ReceivedAt),
            new(
                DirectionMarks.Without(form.File),
                file is null ? Links.Submission(submission.Id) : Links.File(submission.Id, file.Index)
            )
        );
    }

    private static string? WaitsOf(Submission submission) =>
        submission switch
        {
            { Choice: { } choice } => $"{choice.By}が{Words.Second(choice.At)}に選びました：{choice.Note}",
            { Hold: { } hold } => Holds.Of(hold).Message,
            _ => null,
        };
}
