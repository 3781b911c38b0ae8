using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Commands.Demo;

/// <summary>How a sample ended.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Status">Final status of the application, or null if there is none.</param>
/// <param name="OnTime">Whether the register has all of its submissions as on time.</param>
/// <param name="NotSatisfied">Ids of requirements not satisfied.</param>
/// <param name="Letters">Letters sent.</param>
internal sealed record DemoOutcome(
    DemoSample Sample,
    ApplicationStatus? Status,
    bool OnTime,
    IReadOnlyList<string> NotSatisfied,
    IReadOnlyList<LetterKind> Letters
)
{
    /// <summary>Whether it ended as it should.</summary>
    public bool AsExpected =>
        Status == Sample.Status
        && OnTime == Sample.OnTime
        && NotSatisfied.SequenceEqual(Sample.NotSatisfied)
        && Letters.SequenceEqual(Sample.Letters);

    /// <summary>Looks up how a sample ended.</summary>
    public static async Task<DemoOutcome> OfAsync(
        DemoSample sample,
        string applicant,
        IReadOnlyList<Submission> submissions,
        ApplicationRegister applications,
        LetterRegister letters,
        CancellationToken cancellationToken
    )
    {
        var application = await applications.FindAsync(applicant, cancellationToken);
        var sent = (await letters.OfAsync(applicant, cancellationToken)).Where(letter =>
            letter is { State: LetterState.Sent, About: [_, ..] }
        );
        return new(
            sample,
            application?.Row.StatusAfterDeadline,
            submissions.Count == sample.Mails.Count && submissions.All(submission => submission.OnTime),
            [
                .. application
                    ?.Result.Verdict.Requirements.Where(judgement =>
                        judgement.Outcome == RequirementOutcome.NotSatisfied
                    )
                    .Select(judgement => judgement.Id)
                    ?? [],
            ],
            [.. sent.Select(letter => letter.Kind).Order()]
        );
    }
}
