using SeisFunctions.Domain;

namespace SeisFunctions.Publishing;

/// <summary>A candidate that is not any more as it was published.</summary>
/// <param name="Code">Code of the applicant.</param>
/// <param name="Name">Its name.</param>
/// <param name="What">What differs, in Japanese.</param>
public sealed record PublicationDifference(string Code, string Name, string What)
{
    /// <summary>The title under which was published last, where it is another by now; or null. Pure.</summary>
    /// <param name="published">What was published, the newest first.</param>
    /// <param name="now">What would be published now.</param>
    public static string? FormerTitle(IReadOnlyList<Published> published, PublicationDraft now) =>
        published is [{ Publication.Title: var title }, ..] && title != now.Title ? title : null;

    /// <summary>All of them. Pure.</summary>
    /// <param name="published">What was published.</param>
    /// <param name="now">What would be published now.</param>
    public static IReadOnlyList<PublicationDifference> Of(Publication published, PublicationDraft now)
    {
        var before = published.Candidates.ToDictionary(one => one.Code);
        var after = now.Candidates.ToDictionary(one => one.Applicant.Code);
        return
        [
            .. before
                .Values.Where(one => !after.ContainsKey(one.Code))
                .Select(one => new PublicationDifference(
                    one.Code,
                    one.Name,
                    $"公表した候補ですが、現在は候補ではありません。{WhyNot(one.Code, now)}"
                ))
                .Concat(
                    after
                        .Values.Where(one => !before.ContainsKey(one.Applicant.Code))
                        .Select(one => Of(one, "公表した一覧に載っていない候補です。"))
                )
                .Concat(
                    after
                        .Values.Where(one =>
                            before.TryGetValue(one.Applicant.Code, out var then) && then.Content != one.Content
                        )
                        .Select(one => Of(one, "公表した後に、公表する内容が変わりました。"))
                )
                .OrderBy(one => one.Code, StringComparer.Ordinal),
        ];
    }

    private static string WhyNot(string code, PublicationDraft now) =>
        now.NotIncluded.FirstOrDefault(other => other.Code == code)?.Why ?? "申請がありません。";

    private static PublicationDifference Of(Candidate candidate, string what) =>
        new(candidate.Applicant.Code, candidate.Applicant.Name, what);
}
