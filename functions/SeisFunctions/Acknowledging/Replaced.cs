using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// What a submission changed in its application, as the letters tell it: nothing is replaced silently. Pure.
/// </summary>
/// <param name="Forms">Names of the forms that it replaced and that count now, each with the submission whose form
/// stood before.</param>
/// <param name="Waiting">Names of the forms that would replace another sender's and wait for a person, each with the
/// submission whose form stands and its entries that are gone.</param>
/// <param name="Overtaken">Names of the forms that do not count because of one that was received later, each with that
/// submission.</param>
/// <param name="Added">Municipalities that were not listed before.</param>
/// <param name="Dropped">Municipalities that are not listed any more.</param>
public sealed record Replaced(
    IReadOnlyList<(string Form, string Before)> Forms,
    IReadOnlyList<(string Form, string Standing, bool IsChosen, IReadOnlyList<string> Gone)> Waiting,
    IReadOnlyList<(string Form, string Later)> Overtaken,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Dropped
)
{
    /// <summary>
    /// Ids of the questions to the applicant that stood just so before the submission came: each is put once, until
    /// something changes.
    /// </summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>Nothing.</summary>
    public static Replaced Nothing { get; } = new([], [], [], [], []);

    /// <summary>What a submission changed.</summary>
    /// <param name="result">The application with it.</param>
    /// <param name="submissionId">The submission.</param>
    /// <param name="before">The forms that stood before, of those that it replaced.</param>
    /// <param name="call">The call.</param>
    public static Replaced Of(
        ApplicationResult result,
        string submissionId,
        IReadOnlyList<FormVersion> before,
        CallDefinition call
    )
    {
        var verdictBefore = ApplicationCheck.Check(
            result.Application with
            {
                Forms = FormsBefore(result.Application, submissionId, before),
            },
            call
        );
        var listed = before.Count == 0 ? [] : NamesOf(verdictBefore);
        var now = before.Count == 0 ? [] : NamesOf(result.Verdict);
        var own = result
            .Application.Parts.Where(part => part is { Other: not null } && part.SubmissionId == submissionId)
            .ToList();
        return new(
            [.. PartsOf(result, submissionId).Select(part => (NameOf(part), part.SubmissionId))],
            [
                .. own.Where(part => part.State == FormPartState.Held)
                    .Select(part => (NameOf(part), part.Other!, IsChosen(part), part.Gone)),
            ],
            [
                .. own.Where(part => part.State == FormPartState.Superseded)
                    .Select(part => (NameOf(part), result.Application.Forms[part.FormId].SubmissionId)),
            ],
            [.. now.Except(listed)],
            [.. listed.Except(now)]
        )
        {
            Asked =
            [
                .. QuestionsIn(result.Verdict)
                    .IntersectBy(QuestionsIn(verdictBefore).Select(question => question.Message), question =>
                        question.Message
                    )
                    .Select(question => question.Id),
            ],
        };

        string NameOf(FormPart part) => call.Form(part.FormId).Name;

        bool IsChosen(FormPart waiting) =>
            result.Application.Parts.Any(part =>
                part is { State: FormPartState.Current, IsChosen: true }
                && part.FormId == waiting.FormId
                && part.SubmissionId == waiting.Other
            );
    }

    // What the submission replaced is back, and what it brought for the first time is not there.
    private static Dictionary<string, FormVersion> FormsBefore(
        Application now,
        string submissionId,
        IReadOnlyList<FormVersion> before
    )
    {
        var forms = now
            .Forms.Where(form => form.Value.SubmissionId != submissionId)
            .ToDictionary(StringComparer.Ordinal);
        foreach (var version in before)
            forms[version.Reading.FormId] = version;
        return forms;
    }

    private static IEnumerable<Finding> QuestionsIn(Verdict verdict) =>
        verdict.Findings.Where(finding => finding.AsksApplicant);

    /// <summary>The forms that a submission replaced, of those that still come from it.</summary>
    public static IEnumerable<FormPart> PartsOf(ApplicationResult result, string submissionId) =>
        result.Application.Parts.Where(part =>
            part.IsReplaced
            && part.Other == submissionId
            && result.Application.Forms.GetValueOrDefault(part.FormId)?.SubmissionId == submissionId
        );

    private static List<string> NamesOf(Verdict verdict) =>
        [.. verdict.Municipalities.Where(one => one.Counts).Select(one => one.Name).Distinct()];
}
