using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain.Routes;
using SeisFunctions.Querying.Routes;

namespace SeisFunctions.Desk.Routes;

/// <summary>Routes and tests as the desk words them.</summary>
internal static class RouteLines
{
    /// <summary>What is known of a route.</summary>
    public static Label LabelOf(RouteStanding? standing) =>
        standing switch
        {
            RouteStanding.Proven => new(Tone.Good, RouteWords.Of(RouteStanding.Proven)),
            RouteStanding.Problems => new(Tone.Attention, RouteWords.Of(RouteStanding.Problems)),
            RouteStanding.Untried => new(Tone.None, RouteWords.Of(RouteStanding.Untried)),
            null => new(Tone.Busy, "読み取り中"),
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };

    /// <summary>A line of the board.</summary>
    public static RouteLine Of(ApplicantRoute route) =>
        new(
            route.Applicant.Code,
            new(route.Applicant.Name, Links.Route(route.Applicant.Code)),
            LabelOf(route.Standing),
            route.At is { } at ? Words.Second(at) : "－",
            route.By switch
            {
                RouteProof.Submission => "提出",
                RouteProof.Test => "送信テスト",
                _ => "",
            },
            ProblemsOf(route),
            route.Tests
        );

    /// <summary>What is known of a route, with what stands against it.</summary>
    public static string InShort(ApplicantRoute route) =>
        ProblemsOf(route) is { Length: > 0 } problems
            ? $"{RouteWords.Of(route.Standing)}：{problems}"
            : RouteWords.Of(route.Standing);

    /// <summary>What decides, in a sentence.</summary>
    public static string SummaryOf(ApplicantRoute route) =>
        route switch
        {
            { Standing: RouteStanding.Untried } => "送信テストは届いていません。",
            { By: RouteProof.Submission, At: { } at } =>
                $"{Words.Second(at)}の提出で、申請者のものとして扱う差出人から、必要な様式が全て届き、読み取りました。",
            { Standing: RouteStanding.Proven, At: { } at } =>
                $"{Words.Second(at)}の送信テストで、申請者のものとして扱う差出人から、必要な様式が全て欠けることなく届きました。",
            { At: { } at } => $"{Words.Second(at)}の送信テストで、次の点が見つかりました：{ProblemsOf(route)}",
            _ => "",
        };

    /// <summary>A test.</summary>
    public static TestLine Of(RouteTestView test) =>
        new(
            new(test.Number, Links.Submission(test.SubmissionId)),
            LabelOf(test.Standing),
            Words.Second(test.ReceivedAt),
            [
                ("差出人", test.From ?? "（なし）"),
                ("差出人のアドレス", test.Owner is { } owner ? RouteWords.Of(owner) : "－"),
                ("送信元の認証", ProofOf(test)),
                ("件名", test.Subject ?? "（なし）"),
            ],
            test.Files,
            test.Notes,
            [
                .. test
                    .Problems.Select(problem => RouteWords.AdviceOf(problem.Code))
                    .Where(advice => advice.Length > 0)
                    .Distinct(),
            ]
        );

    // Where no server checks, nothing is called proved.
    private static string ProofOf(RouteTestView test) =>
        test switch
        {
            { Proof: null } => "－",
            { Checked: false } => "確認しない設定",
            { Proof: { } proof } => RouteWords.Of(proof),
        };

    private static string ProblemsOf(ApplicantRoute route)
    {
        var problems = string.Join("、", route.Problems.Select(problem => problem.Text));
        return route is { Standing: RouteStanding.Problems, ProvenAt: { } proven }
            ? $"{problems}（{Words.Second(proven)}には確認済み）"
            : problems;
    }
}
