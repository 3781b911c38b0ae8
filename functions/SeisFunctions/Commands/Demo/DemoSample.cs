using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;

namespace SeisFunctions.Commands.Demo;

/// <summary>A sample of the demo: the mails that somebody sends, and how it must end.</summary>
/// <param name="Title">What the sample shows.</param>
/// <param name="Applicant">Its name, or null if no applicant can be told.</param>
/// <param name="Mails">In the order of sending.</param>
/// <param name="Status">Final status of the application, or null if there is none.</param>
/// <param name="NotSatisfied">Ids of requirements that must not be satisfied.</param>
/// <param name="Letters">Letters that must go out, by kind.</param>
internal sealed record DemoSample(
    string Title,
    string? Applicant,
    IReadOnlyList<DemoMail> Mails,
    ApplicationStatus? Status,
    IReadOnlyList<string> NotSatisfied,
    IReadOnlyList<LetterKind> Letters
)
{
    /// <summary>Whether its mails must be on time.</summary>
    public bool OnTime { get; init; } = true;

    /// <summary>What it sends in once it is selected; null for nothing.</summary>
    public DemoCollected? Collected { get; init; }
}

/// <summary>What a selected applicant sends in.</summary>
/// <param name="Mails">In the order of sending.</param>
/// <param name="Board">How many of its collections must stand how in the end.</param>
internal sealed record DemoCollected(
    IReadOnlyList<DemoMail> Mails,
    IReadOnlyDictionary<CollectionStatus, int> Board
);
