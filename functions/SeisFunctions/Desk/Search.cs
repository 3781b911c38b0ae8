using System.Text;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Desk.Applications;
using SeisFunctions.Desk.Parts;
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
            if (call.Gazetteer.FindPrefecture(text).Prefecture is { } prefecture)
                return Results.Redirect(Links.Application(prefecture.Code));
            var found = MunicipalitiesOf(text);
            if (found.Select(one => one.Prefecture).Distinct().ToList() is [var only])
                return Results.Redirect(Links.Application(only.Code));
            var frame = await door.FrameAsync(user, "検索", "/applications", cancellationToken);
            return DeskDoor.Page<ApplicationsPage>(
                new ListModel<ApplicationLine>(
                    frame,
                    ShowApplications.Filters(null),
                    await LinesOf(found, cancellationToken),
                    null
                )
                {
                    Note = NoteOn(text, found),
                }
            );
        });

    private static string NoteOn(string text, IReadOnlyList<Municipality> found) =>
        found.Count == 0
            ? $"「{text}」に当てはまる都道府県、市区町村、受付番号は見つかりませんでした。"
            : $"「{text}」：{string.Join("、", found.Select(one => one.Prefecture.Name + one.Name))}。申請のある都道府県を表示しています。";

    private IReadOnlyList<Municipality> MunicipalitiesOf(string text)
    {
        var match = call.Gazetteer.FindMunicipality(text);
        return match.Municipality is { } one ? [one] : match.Candidates;
    }

    private async Task<IReadOnlyList<ApplicationLine>> LinesOf(
        IReadOnlyList<Municipality> found,
        CancellationToken cancellationToken
    )
    {
        var afterDeadline = !(await calls.CurrentAsync(cancellationToken)).IsOnTime(clock.GetUtcNow());
        var lines = new List<ApplicationLine>();
        foreach (var prefecture in found.Select(one => one.Prefecture).Distinct())
        {
            if (await applications.FindAsync(prefecture.Code, cancellationToken) is var (row, _))
                lines.Add(ShowApplications.Line(ApplicationView.Of(row, afterDeadline), call));
        }

        return lines;
    }
}
