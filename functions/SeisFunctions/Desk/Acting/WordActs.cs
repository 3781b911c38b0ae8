using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Intake;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Acting;

/// <summary>What an officer can say about single requirements and findings of an application, and take back.</summary>
internal static class WordActs
{
    private const string Overrule = "overrule-",
        Settle = "settle-",
        TakeBack = "takeback-";

    /// <summary>Link to judge a requirement, or to take back what was said about it.</summary>
    public static IReadOnlyList<Link> LinksFor(string code, Judgement judgement) =>
        judgement.Person is { } said
            ?
            [
                new("判断を変更する", Href(code, $"{Overrule}{judgement.Id}")),
                new("判断を取り消す", Href(code, TakeBack + said.Subject)),
            ]
            : [new("判断する", Href(code, $"{Overrule}{judgement.Id}"))];

    /// <summary>
    /// Link to settle a finding; null for one that asks nothing of anybody, or that is about a requirement itself.
    /// </summary>
    public static Link? LinkFor(string code, Finding finding) =>
        finding.Severity == Severity.Info || RequirementFinding.Is(finding)
            ? null
            : new("確認済みにする", Href(code, Settle + finding.Id));

    /// <summary>Link to open a settled finding again; null where it was settled with its requirement.</summary>
    public static Link? LinkFor(string code, SettledFinding settled) =>
        settled.Word.Outcome is null ? new("確認済みを取り消す", Href(code, TakeBack + settled.Word.Subject)) : null;

    /// <summary>The act of this word, or null.</summary>
    public static DeskAct? Find(string word, ApplicationRow row, PersonsWords words, CallDefinition call)
    {
        if (After(word, Overrule) is { } id && call.Requirements.FirstOrDefault(one => one.Id == id) is { } requirement)
        {
            ActField outcome = new(
                "outcome",
                "判断",
                ActFieldKind.Choice,
                "",
                true,
                Options:
                [
                    .. Enum.GetValues<RequirementOutcome>()
                        .Select(one => new Choice(Links.Word(one), OutcomeText.Of(one), false)),
                ]
            );
            return new(
                word,
                $"応募要件{requirement.Number}を判断する",
                "自動判定に代えて、この応募要件を人が判断します。自動判定の結果も残ります。判断の後に新しい提出が届くと「要確認」に戻ります。",
                [outcome],
                (values, who, cancellation) =>
                    PageQuery.TryWord<RequirementOutcome>(values["outcome"], out var chosen)
                        ? words.OverruleAsync(row.Code, id, chosen, who, cancellation)
                        : Task.FromResult<Refusal?>(Refusal.Invalid("判断", "一覧から選んでください。"))
            )
            {
                NoteRequired = true,
            };
        }

        if (After(word, Settle) is { } finding)
            return new(
                word,
                "指摘事項を確認済みにする",
                "指摘事項を確認したことを記録します。指摘は残りますが、状態と件数には含めません。確認の後に新しい提出が届くと、再び確認が必要になります。",
                [],
                (values, who, cancellation) => words.SettleAsync(row.Code, finding, who, cancellation)
            )
            {
                NoteRequired = true,
            };
        return After(word, TakeBack) is { } subject
            ? new(word, "判断を取り消す", "人による判断を取り消し、自動判定に戻します。", [], (_, who, cancellation) =>
                words.TakeBackAsync(row.Code, subject, who, cancellation)
            )
            {
                NoteRequired = true,
            }
            : null;
    }

    private static string Href(string code, string word) => $"/applications/{code}/acts/{word}";

    private static string? After(string word, string prefix) =>
        word.StartsWith(prefix, StringComparison.Ordinal) ? word[prefix.Length..] : null;
}
