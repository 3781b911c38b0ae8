using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Intake;

namespace SeisFunctions.Querying;

/// <summary>A self-check as JSON.</summary>
/// <param name="Applicant">The prefecture, or null.</param>
/// <param name="Forms">The forms as read.</param>
/// <param name="Municipalities">The municipalities listed.</param>
/// <param name="Requirements">The requirements, judged as far as they can be where nobody knows the
/// applicant.</param>
/// <param name="Findings">All findings.</param>
public sealed record CheckReport(
    ApplicantView? Applicant,
    IReadOnlyList<FormView> Forms,
    IReadOnlyList<ListedMunicipality> Municipalities,
    IReadOnlyList<RequirementView> Requirements,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>The tables of all forms, row by row.</summary>
    public IReadOnlyList<TableView> Tables { get; init; } = [];

    /// <summary>What every text of the forms was taken for.</summary>
    public IReadOnlyList<AccountEntry> Account { get; init; } = [];

    /// <summary>The report of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="call">The call.</param>
    /// <param name="audience">Who reads it: somebody who tries the forms out, or who has just handed them in.</param>
    /// <param name="canBeMended">Whether the deadline is still to come.</param>
    public static CheckReport Of(
        SelfCheckResult result,
        CallDefinition call,
        Audience audience = Audience.Trial,
        bool canBeMended = true
    ) =>
        new(
            result.Applicant is { } applicant ? new(applicant.Code, applicant.Name) : null,
            [.. result.Reading.Forms.Select(FormView.Of)],
            result.Verdict.Municipalities,
            [.. result.Verdict.Requirements.Select(judgement => RequirementView.Of(judgement, call))],
            FindingWords.For(result.Findings, audience, canBeMended)
        )
        {
            Tables = [.. result.Reading.Forms.SelectMany(form => TableView.Of(form, call))],
            Account = [.. result.Reading.Forms.SelectMany(form => form.Reading.Account)],
        };
}
