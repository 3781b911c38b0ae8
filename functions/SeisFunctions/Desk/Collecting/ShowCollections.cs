using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Collecting;

/// <summary><c>GET /collections</c>: what is collected after the closing, and how it stands.</summary>
public sealed class ShowCollections(DeskDoor door, CollectionViews collections, CallDefinition call)
{
    /// <summary>
    /// Filters <c>applicant</c>, <c>collection</c>, <c>state</c>; <c>sort</c>. 400 for what is not offered.
    /// </summary>
    [Function(nameof(ShowCollections))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "collections")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            var (applicant, collection) = (TextOf(request, "applicant"), TextOf(request, "collection"));
            if (
                !PageQuery.TryEnum<CollectionStatus>(request, "state", out var state)
                || !PageQuery.TryEnum<CollectionSort>(request, "sort", out var sort)
                || (applicant is not null && call.Applicant(applicant) is null)
                || (collection is not null && !call.Collections.Any(one => one.Id == collection))
            )
                return DeskDoor.NotOffered(Links.Collections());
            var (all, more) = await collections.PageAsync(
                applicant,
                _ => true,
                null,
                CollectionViews.MostShown,
                cancellationToken
            );
            var shown = all.Where(one =>
                (collection is null || one.Collection == collection) && (state is null || one.Status == state)
            );
            var frame = await door.FrameAsync(user, "提出物", "/collections", cancellationToken);
            return DeskDoor.Page<CollectionsPage>(
                new CollectionsModel(
                    frame,
                    CollectionLines.SummaryOf(all, call),
                    [
                        Choice("全て", collection: null),
                        .. call.Collections.Select(one => Choice(one.Title, collection: one.Id)),
                    ],
                    [
                        StateChoice("全て", null),
                        .. Enum.GetValues<CollectionStatus>().Select(one => StateChoice(CollectionText.Of(one), one)),
                    ],
                    [.. Enum.GetValues<CollectionSort>().Select(SortChoice)],
                    [
                        .. CollectionLines
                            .Sorted(shown, sort ?? CollectionSort.Applicant, call)
                            .Select(one => CollectionLines.Of(one, frame.CanAct)),
                    ]
                )
                {
                    Note =
                        applicant is not null ? $"{call.Applicant(applicant)!.Name}の提出物だけを表示しています。"
                        : more is not null ? $"先頭の{CollectionViews.MostShown:#,0}件だけを表示しています。全件は Excel に出力してください。"
                        : null,
                }
            );

            Choice Choice(string text, string? collection) =>
                new(Links.Collections(applicant, collection, WordOf(state), WordOf(sort)), text, collection == TextOf(request, "collection"));
            Choice StateChoice(string text, CollectionStatus? one) =>
                new(Links.Collections(applicant, collection, WordOf(one), WordOf(sort)), text, one == state);
            Choice SortChoice(CollectionSort one) =>
                new(
                    Links.Collections(applicant, collection, WordOf(state), WordOf<CollectionSort>(one)),
                    TextOf(one),
                    one == (sort ?? CollectionSort.Applicant)
                );
        });

    private static string? TextOf(HttpRequest request, string name) =>
        request.Query[name] is [{ Length: > 0 } text] ? text : null;

    private static string? WordOf<T>(T? value)
        where T : struct, Enum => value is { } word ? Links.Word(word) : null;

    private static string TextOf(CollectionSort sort) =>
        sort switch
        {
            CollectionSort.State => "状況",
            CollectionSort.Due => "期限",
            CollectionSort.Received => "受領日時",
            _ => "申請者",
        };
}
