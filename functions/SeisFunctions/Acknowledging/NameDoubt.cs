using SeisFunctions.Calls.Applicants;
using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// What a letter that an officer has changed says of applicants' names otherwise than its template did: text is copied
/// from one window to another. Nobody can tell whether it is meant, so whoever has it sent says so, with a reason. What
/// the template itself names is meant. Pure.
/// </summary>
/// <param name="Others">Names of the other applicants that it names more often than its template.</param>
/// <param name="Lost">Name of its own applicant, where that is no longer named, or another one first; or null.</param>
public sealed record NameDoubt(IReadOnlyList<string> Others, string? Lost)
{
    /// <summary>All names that are to be confirmed.</summary>
    public IReadOnlyList<string> Names => Lost is null ? Others : [.. Others, Lost];

    /// <summary>What is to be looked at, in Japanese.</summary>
    public string Text =>
        (Others.Count == 0 ? "" : $"ひな形にはない、ほかの申請者の名称（{string.Join("、", Others)}）があります。")
        + (Lost is null ? "" : $"宛先の申請者の名称（{Lost}）が、ひな形のとおりに残っていません。");

    /// <summary>What there is to be asked of a text; null where there is nothing.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="own">The applicant that it goes to; null for one whom nobody has confirmed.</param>
    /// <param name="applicants">Those that can apply.</param>
    public static NameDoubt? Of(DraftText text, Applicant? own, ApplicantList applicants)
    {
        if (text.Changes.Count == 0)
            return null;
        var (subjectBefore, before) = (applicants.In(text.TemplateSubject), applicants.In(text.TemplateBody));
        var (subject, body) = (applicants.In(text.Subject), applicants.In(text.Body));
        var meant = subjectBefore.Concat(before).CountBy(one => one.Applicant.Code).ToDictionary();
        var named = subject.Concat(body).ToList();
        var others = named
            .CountBy(one => one.Applicant.Code)
            .Where(one => one.Key != own?.Code && one.Value > meant.GetValueOrDefault(one.Key))
            .Select(one => named.First(mention => mention.Applicant.Code == one.Key).Applicant.Name)
            .ToList();
        // Whom a letter names first is whom it speaks to. What is written wholly anew and names nobody speaks to nobody.
        var isLost =
            own is not null
            && meant.ContainsKey(own.Code)
            && (
                body.Count > 0
                    ? (IsFirst(own, before) && !IsFirst(own, body))
                        || !named.Exists(one => one.Applicant.Code == own.Code)
                    : before.Any(one => one.Applicant.Code == own.Code)
                        && LinesOf(text.TemplateBody).Any(LinesOf(text.Body).Contains)
            );
        return others.Count > 0 || isLost ? new(others, isLost ? own!.Name : null) : null;
    }

    /// <summary>Why it is not sent until somebody has confirmed that, or null.</summary>
    /// <param name="act">By whom, why, and what that person has confirmed.</param>
    public Refusal? Unconfirmed(Act act) =>
        Names.All(act.Confirmed.Contains) && act.Note is not null ? null : Refusal;

    /// <summary>Why it is not sent together with others.</summary>
    public Refusal Refusal =>
        Refusal.Impossible(
            Text,
            "誤りであれば、「修正する」で直してください。意図したものであれば、この通知の画面で、理由を記入して個別に確認してください（API では、confirmed にこれらの名称を、note に理由を指定します）。"
        );

    private static IReadOnlyList<string> LinesOf(string text) =>
        [
            .. text.ReplaceLineEndings("\n")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];

    private static bool IsFirst(Applicant own, IReadOnlyList<ApplicantMention> mentions) =>
        mentions.Count > 0
        && mentions.Any(one => one.Start == mentions[0].Start && one.Applicant.Code == own.Code);
}
