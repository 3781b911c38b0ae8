using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Collecting;

/// <summary>What is collected as the board writes it. Pure.</summary>
internal static class CollectionLines
{
    public static CollectionLine Of(CollectionView view, bool canAct) =>
        new(
            new(view.Applicant.Name, Links.Application(view.Applicant.Code)),
            view.Title,
            view.Name ?? "",
            view.Status == CollectionStatus.Unexpected ? "－" : Words.Minute(view.Due),
            Labels.Of(view.Status),
            view.ReceivedAt is { } at ? Words.Minute(at) : "－",
            view.Number == 0 ? "－" : $"第{view.Number}版",
            [.. FilesOf(view)],
            [.. NotesOf(view)],
            canAct && view.Status != CollectionStatus.Unexpected ? ActsOn(view) : []
        );

    public static IReadOnlyList<CollectionSummary> SummaryOf(
        IReadOnlyList<CollectionView> views,
        CallDefinition call
    ) =>
        [
            .. call.Collections.Select(collection =>
            {
                var own = views.Where(view => view.Collection == collection.Id).ToList();
                return new CollectionSummary(
                    new(collection.Title, Links.Collections(collection: collection.Id)),
                    Words.Minute(collection.Due),
                    own.Count(view => view.Status is not (CollectionStatus.Unexpected or CollectionStatus.NotDue)),
                    Count(CollectionStatus.Received) + Count(CollectionStatus.Waived),
                    Count(CollectionStatus.Missing) + Count(CollectionStatus.Overdue),
                    Count(CollectionStatus.Overdue),
                    Count(CollectionStatus.Waiting)
                        + Count(CollectionStatus.Differs)
                        + Count(CollectionStatus.Unexpected)
                );

                int Count(CollectionStatus status) => own.Count(view => view.Status == status);
            }),
        ];

    /// <summary>In the order that was asked for; by applicant also in that of the call.</summary>
    public static IEnumerable<CollectionView> Sorted(
        IEnumerable<CollectionView> views,
        CollectionSort sort,
        CallDefinition call
    ) =>
        sort switch
        {
            CollectionSort.State => views.OrderBy(view => view.Status).ThenBy(view => view.Due),
            CollectionSort.Due => views.OrderBy(view => view.Due),
            CollectionSort.Received => views.OrderByDescending(view => view.ReceivedAt ?? DateTimeOffset.MinValue),
            _ => views
                .OrderBy(view => view.Applicant.Code, StringComparer.Ordinal)
                .ThenBy(view => IndexOf(view.Collection, call))
                .ThenBy(view => view.Status == CollectionStatus.Unexpected),
        };

    private static int IndexOf(string collection, CallDefinition call) =>
        call.Collections.Select(one => one.Id).ToList().IndexOf(collection);

    private static IEnumerable<Link> FilesOf(CollectionView view)
    {
        if (view.Submission is not { } id)
            yield break;
        yield return new($"受付番号 {view.ReceiptNumber}", Links.Submission(id));
        foreach (var index in view.Files)
            yield return new(view.Files.Count == 1 ? "様式と読取結果" : $"様式と読取結果（{index + 1}）", Links.Facsimile(id, index));
    }

    private static IEnumerable<CollectionNote> NotesOf(CollectionView view)
    {
        foreach (var difference in view.Differences)
            yield return new(difference);
        if (view.Waiting is { } waiting)
            yield return new(
                "担当者の確認を待つメール（送信者を確認できないもの、又は期限後の申請書類に添えられたもの）が届いています。",
                new($"受付番号 {SubmissionId.ReceiptNumber(waiting)}", Links.Submission(waiting))
            );
        if (view is { Status: CollectionStatus.NotDue, Excuse: { } excuse })
            yield return new(excuse);
        if (view.Mark is { } mark)
            yield return new($"{TextOf(mark)}（{mark.By}、{Words.Second(mark.At)}：{mark.Note}）");
    }

    private static string TextOf(CollectionMark mark) =>
        string.Join(
            "、",
            new[]
            {
                mark.Kind switch
                {
                    CollectionMarkKind.Received => "担当者が受領済みとしました",
                    CollectionMarkKind.Waived => "担当者が提出を免除しました",
                    CollectionMarkKind.AskedAgain => "担当者が受領を取り消し、再提出を求めています",
                    _ => null,
                },
                mark.Due is null ? null : "担当者が期限を変更しました",
            }.OfType<string>()
        );

    private static IReadOnlyList<Link> ActsOn(CollectionView view) =>
        [
            .. view.Status is CollectionStatus.Received or CollectionStatus.Waived or CollectionStatus.NotDue
                ? (Link[])[]
                :
                [
                    ActOf(view, "受領済みとする", CollectionForms.Received),
                    ActOf(view, "免除する", CollectionForms.Waive),
                    ActOf(view, "期限を変える", CollectionForms.Reschedule),
                ],
            .. view.Status is CollectionStatus.Received or CollectionStatus.Differs or CollectionStatus.Waiting
                ? (Link[])[ActOf(view, "再提出を求める", CollectionForms.AskAgain)]
                : [],
            .. view.Mark is null ? (Link[])[] : [ActOf(view, "操作を取り消す", CollectionForms.Undo)],
        ];

    private static Link ActOf(CollectionView view, string text, string act) =>
        new(text, Links.CollectionAct(view.Applicant.Code, view.Collection, view.Item, act));
}
