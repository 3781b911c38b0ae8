using SeisFunctions.Querying.Searching;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Searching;

/// <summary>
/// <c>GET /search?q=</c>: leads to the submission of a receipt number, or to the application of an applicant's code or
/// name. Without <c>q</c>, and for everything else, shows where to search.
/// </summary>
public sealed class Search(DeskDoor door, SubmissionRegister submissions, SearchedApplicants applicants)
{
    /// <summary>302, or 200 with the page to search on.</summary>
    [Function(nameof(Search))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "search")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            var question = StartSearch.QuestionIn(request.Query["q"]);
            var path = question.Length > RegisterSearch.LongestQuestion
                ? null
                : await StartSearch.PathOfAsync(question, submissions, applicants.Only, cancellationToken);
            return path is not null
                ? Results.Redirect(path)
                : DeskDoor.Page<SearchPage>(
                    new SearchModel(
                        await door.FrameAsync(user, SearchModel.Title, Links.Search(), cancellationToken),
                        "",
                        null
                    )
                );
        });
}
