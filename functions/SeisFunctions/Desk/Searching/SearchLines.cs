using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Querying.Searching;
using SeisFunctions.Storing.Searching;

namespace SeisFunctions.Desk.Searching;

/// <summary>Writes what was found for people, each place with the way there.</summary>
public sealed class SearchLines(CallDefinition call)
{
    /// <summary>The model of a page of the result.</summary>
    /// <param name="answer">What was found.</param>
    /// <param name="id">Number of the search.</param>
    public FoundModel Of(SearchAnswer answer, string id) =>
        new(
            answer.TooMany
                ? $"{answer.Count:#,0}件見つかりました。新しい順に{RegisterSearch.MostListed}件までを表示しています。語句を追加すると絞り込めます。"
            : answer.Count == 0 ? "該当する提出、連絡、ヒアリング、メモは見つかりませんでした。"
            : $"{answer.Count:#,0}件見つかりました。",
            answer.Incomplete == 0
                ? null
                : $"記入が特に多い{answer.Incomplete:#,0}件の提出は、冒頭部分だけを検索しています。",
            [.. answer.Applicants.Select(LinkTo)],
            [.. answer.Items.Select(Line)],
            answer.Page > 1 ? Links.Search(id, answer.Page - 1) : null,
            answer.Page < answer.Pages ? Links.Search(id, answer.Page + 1) : null
        );

    private static Link LinkTo(SearchedApplicant one) =>
        new(
            one.Municipality is { } municipality ? $"{one.Name}（{municipality}）" : one.Name,
            Links.Application(one.Code)
        );

    private FoundLine Line(SearchItem item) =>
        new(
            item.Id is { } id
                ? new(
                    $"{(item.Kind == SubmissionKind.Correspondence ? "連絡" : "提出")} {item.ReceiptNumber}",
                    Links.Submission(id)
                )
                : new($"申請者 {item.Applicant!.Name}", Links.Application(item.Applicant.Code)),
            item.State is { } state ? Labels.Of(state) : null,
            item.ReceivedAt is { } at ? Words.Second(at, call.Schedule.Deadline) : null,
            item is { Id: not null, Applicant: { } applicant }
                ? new(applicant.Name, Links.Application(applicant.Code))
                : null,
            item.Subject,
            item.From,
            [.. item.Found.Select(entry => new FoundPlace(
                    new(NameOf(entry), PathOf(entry, item)),
                    DirectionMarks.Without(entry.Text)
                ))],
            item.More > 0 ? $"ほかに{item.More}か所" : null
        );

    private static string NameOf(SearchEntry entry) =>
        entry.Form is { } form
            ? DirectionMarks.Without($"{form}　{entry.Name}　{Words.Location(entry.Location)}")
            : entry.Name;

    private static string PathOf(SearchEntry entry, SearchItem item) =>
        item.Id is not { } id ? PathOf(entry, item.Applicant!.Code)
        : entry.In switch
        {
            SearchPlace.Applicant => Links.Application(item.Applicant!.Code),
            SearchPlace.Field when entry.File is { } file => Links.Facsimile(id, file, entry.Location),
            SearchPlace.File => $"{Links.Submission(id)}#files",
            SearchPlace.Text => $"{Links.Submission(id)}#text",
            SearchPlace.Note => $"{Links.Submission(id)}#notes",
            SearchPlace.Mail => $"{Links.Submission(id)}#facts",
            _ => Links.Submission(id),
        };

    private static string PathOf(SearchEntry entry, string applicant) =>
        entry switch
        {
            { Hearing: { } hearing } => Links.Hearing(applicant, hearing),
            { In: SearchPlace.Note } => $"{Links.Application(applicant)}#notes",
            _ => Links.Application(applicant),
        };
}
