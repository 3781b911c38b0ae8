using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Domain;

/// <summary>One rule of the placing.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Applies">When it decides.</param>
/// <param name="State">The state of the submission then.</param>
/// <param name="Counts">Whether the submission is part of its applicant's application then.</param>
internal sealed record PlacementRule(
    string Name,
    Func<PlacementCase, bool> Applies,
    SubmissionState State,
    bool Counts = false
)
{
    /// <summary>
    /// The rules in their order: the first one that applies decides (docs/senders.md, "The table").
    /// </summary>
    public static IReadOnlyList<PlacementRule> All { get; } =
    [
        new(
            "a route test that may be an application or ask something",
            one => one is { IsTest: true, Settled: false } && (one.IsFilledTest || one.IsTestThatMayAsk),
            SubmissionState.NeedsReview
        ),
        new("route test", one => one.IsTest, SubmissionState.Read),
        new("correspondence that is settled", one => !one.IsForm && one.Settled, SubmissionState.Read),
        new("what is collected, in order", one => one.Collected is { IsInOrder: true }, SubmissionState.Read),
        new("correspondence", one => !one.IsForm, SubmissionState.NeedsReview),
        new("late", one => one.IsLate, SubmissionState.Late),
        new("no applicant", one => one.Applicant is null, SubmissionState.NeedsReview),
        new("found after the closing", one => one.IsHeldAfterClosing, SubmissionState.NeedsReview),
        new("sender held", one => one.Standing == SenderStanding.Held, SubmissionState.NeedsReview),
        new("too early", one => one.Early && !one.Assigned && !one.Admitted, SubmissionState.NeedsReview),
        new("in order", _ => true, SubmissionState.Read, Counts: true),
    ];

    /// <summary>The rule that decides a case.</summary>
    public static PlacementRule Of(PlacementCase placed) => All.First(rule => rule.Applies(placed));
}
