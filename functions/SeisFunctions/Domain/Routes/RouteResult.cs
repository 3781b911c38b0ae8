using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Domain.Routes;

/// <summary>What a route test comes to, as its row keeps it.</summary>
/// <param name="Standing">Whether it proves the route.</param>
/// <param name="Owner">Whose address it came from, seen from its applicant.</param>
/// <param name="Proof">Whether it came from that address.</param>
/// <param name="Whole">Names of the forms that came whole.</param>
/// <param name="Problems">What stands against an application by the same route, each once.</param>
public sealed record RouteResult(
    RouteStanding Standing,
    AddressOwner Owner,
    SenderProof Proof,
    IReadOnlyList<string> Whole,
    IReadOnlyList<RouteChange> Problems
)
{
    // Longer than a gateway takes that looks for viruses; somebody's approval takes longer.
    private static readonly TimeSpan LongestWay = TimeSpan.FromMinutes(10);

    /// <summary>Judges a test. Pure.</summary>
    /// <param name="submission">As it stands in the register.</param>
    /// <param name="account">How it arrived.</param>
    /// <param name="facts">Whose its address is, and whether it is proved.</param>
    /// <param name="standing">What its sender lets it do.</param>
    public static RouteResult Of(
        Submission submission,
        RouteAccount account,
        SenderFacts facts,
        SenderStanding standing
    )
    {
        RouteChange[] problems =
        [
            .. account
                .Notes.Concat(account.Files.SelectMany(file => file.Notes))
                .Concat(OnTheWay(submission))
                .Select(note => note.Change)
                .Where(change => RouteWords.EffectOf(change) != RouteEffect.Harmless)
                .Distinct(),
            .. account.Missing.Count > 0 ? [RouteChange.FormMissing] : Array.Empty<RouteChange>(),
            .. OfSender(facts, standing),
        ];
        return new(
            problems.Length == 0 ? RouteStanding.Proven : RouteStanding.Problems,
            facts.Owner,
            facts.Proof,
            account.Whole,
            problems
        );
    }

    /// <summary>What the arrival itself tells: the junk folder, and how long the way took by the sender's clock.</summary>
    public static IEnumerable<RouteNote> OnTheWay(Submission submission)
    {
        if (submission.JunkFolder is not null)
            yield return new(RouteChange.Junk);
        if (submission.HeaderDate is { } sent && submission.ReceivedAt - sent is var way && way > LongestWay)
            yield return new(RouteChange.Delayed, $"約{TextOf(way)}");
    }

    // The two largest parts: 15日, 1時間30分.
    private static string TextOf(TimeSpan way) =>
        string.Concat(
            new[] { (way.Days, "日"), (way.Hours, "時間"), (way.Minutes, "分") }
                .SkipWhile(part => part.Item1 == 0)
                .Take(2)
                .Where(part => part.Item1 > 0)
                .Select(part => $"{part.Item1}{part.Item2}")
        );

    /// <summary>What stands against the sender, so that an application would wait for a person.</summary>
    public IEnumerable<RouteChange> OfSender() => Problems.Where(RouteWords.IsOfSender);

    private static IEnumerable<RouteChange> OfSender(SenderFacts facts, SenderStanding standing) =>
        (standing, facts) switch
        {
            (SenderStanding.Own or SenderStanding.Accepted, _) => [],
            (_, { Proof: SenderProof.Failed }) => [RouteChange.SenderFailed],
            (SenderStanding.Unproved, _) => [RouteChange.SenderUnproved],
            (_, { Owner: AddressOwner.Other }) => [RouteChange.SenderOfOther],
            (_, { Owner: AddressOwner.Own }) => [RouteChange.SenderUnproved],
            _ => [RouteChange.SenderUnknown],
        };
}
