using System.Globalization;
using SeisFunctions.Querying.Searching;

namespace SeisFunctions.Desk.Searching;

/// <summary><c>GET /search/{id}</c>: what was found, page by page.</summary>
public sealed class ShowSearch(DeskDoor door, SearchMemory memory, RegisterSearch search, SearchLines lines)
{
    /// <summary>200; 404 where this browser does not know the search any more.</summary>
    [Function(nameof(ShowSearch))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "search/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            if (memory.Find(request, id) is not { } question)
                return DeskDoor.Message(
                    StatusCodes.Status404NotFound,
                    "この検索の結果は表示できません",
                    "検索した語句は、検索したブラウザーの中だけに残ります。もう一度検索してください。",
                    new("検索の画面を開く", Links.Search())
                );
            var frame = await door.FrameAsync(user, SearchModel.Title, Links.Search(), cancellationToken);
            var answer = await search.FindAsync(question, PageIn(request), cancellationToken);
            return DeskDoor.Page<SearchPage>(new SearchModel(frame, question, lines.Of(answer, id)));
        });

    private static int PageIn(HttpRequest request) =>
        int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0
            ? page
            : 1;
}
