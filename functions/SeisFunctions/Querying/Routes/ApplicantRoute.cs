using SeisFunctions.Domain.Routes;

namespace SeisFunctions.Querying.Routes;

/// <summary>What is known of an applicant's route (経路).</summary>
/// <param name="Applicant">The applicant.</param>
/// <param name="Standing">Whether it is proven.</param>
/// <param name="At">When what decides that was received, or null.</param>
/// <param name="By">What decides it: a test, a submission, or nothing.</param>
/// <param name="ProvenAt">When something last proved it, which may be before what decides; or null.</param>
/// <param name="Problems">What stands against an application by the same route.</param>
/// <param name="Tests">How many tests there are.</param>
public sealed record ApplicantRoute(
    ApplicantView Applicant,
    RouteStanding Standing,
    DateTimeOffset? At,
    RouteProof? By,
    DateTimeOffset? ProvenAt,
    IReadOnlyList<RouteProblem> Problems,
    int Tests
)
{
    /// <summary>Stands for a code where a test names nobody.</summary>
    public const string Unknown = "unknown";
}

/// <summary>By what a route is known.</summary>
public enum RouteProof
{
    /// <summary>A route test.</summary>
    Test,

    /// <summary>
    /// A submission of a known and proved sender that brought every form which an application must have: all of them
    /// were read.
    /// </summary>
    Submission,
}

/// <summary>Something that stands against an application by the same route.</summary>
/// <param name="Code">What.</param>
/// <param name="Text">In a word or two, in Japanese.</param>
public sealed record RouteProblem(RouteChange Code, string Text)
{
    internal static RouteProblem Of(RouteChange change) => new(change, RouteWords.WordOf(change));
}
