using SeisFunctions.Domain;
using SeisFunctions.Querying.Searching;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/search</c> with <c>{text, page}</c>: what has all words in it, and where. A question names persons, so
/// that it stands in no address.
/// </summary>
public sealed class FindSubmissions(RegisterSearch search)
{
    // A question at its longest, six bytes for a character escaped in JSON, and as much again for the rest.
    private const int MostBytes = 2 * 1024;

    /// <summary>200 with a <see cref="SearchAnswer"/>; 400.</summary>
    [Function(nameof(FindSubmissions))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/search")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var asked = await JsonBody.ReadAsync<SearchRequest>(request, MostBytes, cancellationToken);
        if (asked is null)
            return Problems.Of(
                Refusal.Invalid("body", $"text と page を含む JSON オブジェクトを送信してください（{MostBytes:#,0}バイト未満。page は省略できる整数です）。")
            );
        if (JsonBody.UnknownIn<SearchRequest>(asked.Unknown) is { } unknown)
            return Problems.Of(unknown);
        var text = asked.Text?.Trim() ?? "";
        if (text.Length is 0 or > RegisterSearch.LongestQuestion)
            return Problems.Of(
                Refusal.Invalid("text", $"検索する語句を1〜{RegisterSearch.LongestQuestion}文字で指定してください。")
            );
        if (asked.Page is < 1)
            return Problems.Of(Refusal.Invalid("page", "1以上の整数を指定してください。"));
        return Results.Json(await search.FindAsync(text, asked.Page ?? 1, cancellationToken));
    }
}
