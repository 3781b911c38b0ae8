using System.Text;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Desk.Applications;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk;

/// <summary>
/// <c>GET /search?q=</c>: finds an application by prefecture or municipality, and a submission by receipt number.
/// </summary>
public sealed class Search(
    DeskDoor door,
    SubmissionRegister submissions,
    ApplicationRegister applications,
    CallRegister calls,
    CallDefinition call,
    TimeProvider clock
)
{
    private const int Longest = 100;

    /// <summary>
    /// Answers 302 to the one thing found, or 200 with what may be meant; 400 for what is too long to be a name.
    /// </summary>
    [Function(nameof(Search))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "search")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            var text = ((string?)request.Query["q"] ?? "").Normalize(NormalizationForm.FormKC).Trim();
            if (text.Length == 0)
                return Results.Redirect("/applications");
            if (text.Length > Longest)
                return DeskDoor.Message(
                    StatusCodes.Status400BadRequest,
                    "検索する言葉が長すぎます",
                    $"{Longest}文字以内で入力してください。",
                    new("申請の一覧へ戻る", "/applications")
                );
            if (await submissions.FindByReceiptAsync(text.ToUpperInvariant(), cancellationToken) is { } submission)
                return Results.Redirect(Links.Submission(submission.Id));
            if (call.Applicant(text) is { } coded)
                return Results.Redirect(Links.Application(coded.Code));
            if (call.Applicants.Named(text) is { } named)
                return Results.Redirect(Links.Application(named.Code));
            var match = call.Applicants.Match(text);
            if (match.Applicant is { } applicant && call.Applicant(applicant.Code) is not null)
                return Results.Redirect(Links.Application(applicant.Code));
            var found = MunicipalitiesOf(text);
            var isAsked = match.Candidates.Count > 0 && !call.Applicants.ArePrefectures;
            var applicants = isAsked ? match.Candidates : ApplicantsOf(found);
            if (applicants is [var only])
                return Results.Redirect(Links.Application(only.Code));
            var frame = await door.FrameAsync(user, "検索", "/applications", cancellationToken);
            return DeskDoor.Page<ApplicationsPage>(
                new ListModel<ApplicationLine>(
                    frame,
                    ShowApplications.Filters(null),
                    await LinesOf(applicants, cancellationToken),
                    null
                )
                {
                    Note = NoteOn(text, found, applicants),
                }
            );
        });

    private string NoteOn(string text, IReadOnlyList<Municipality> found, IReadOnlyList<Applicant> applicants) =>
        (found, applicants) switch
        {
            ([], []) => $"「{text}」に当てはまる{call.Applicants.Noun}、市区町村、受付番号は見つかりませんでした。",
            ([], _) =>
                $"「{text}」：{string.Join("、", applicants.Select(one => one.Name))}。申請のある{call.Applicants.Noun}を表示しています。",
            _ =>
                $"「{text}」：{string.Join("、", found.Select(one => one.Prefecture.Name + one.Name))}。申請のある{call.Applicants.Noun}を表示しています。",
        };

    // The municipality itself, or the prefecture where it lies.
    private IReadOnlyList<Applicant> ApplicantsOf(IReadOnlyList<Municipality> found) =>
        [
            .. found
                .Select(one => call.Applicant(one.Code) ?? call.Applicant(one.Prefecture.Code))
                .OfType<Applicant>()
                .Distinct(),
        ];

    private IReadOnlyList<Municipality> MunicipalitiesOf(string text)
    {
        var match = call.Gazetteer.FindMunicipality(text);
        return match.Municipality is { } one ? [one] : match.Candidates;
    }

    private async Task<IReadOnlyList<ApplicationLine>> LinesOf(
        IReadOnlyList<Applicant> applicants,
        CancellationToken cancellationToken
    )
    {
        var afterDeadline = !(await calls.CurrentAsync(cancellationToken)).IsOnTime(clock.GetUtcNow());
        var lines = new List<ApplicationLine>();
        foreach (var applicant in applicants)
        {
            if (await applications.FindAsync(applicant.Code, cancellationToken) is var (row, _))
                lines.Add(ShowApplications.Line(ApplicationView.Of(row, afterDeadline), call));
        }

        return lines;
    }
}
