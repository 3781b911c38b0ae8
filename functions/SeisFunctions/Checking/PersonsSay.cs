using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Checking;

/// <summary>
/// Puts what persons said in place of what the rules say, and keeps the latter beside it. What was said of another
/// state of the application decides nothing silently: a requirement goes back to a person, a settled finding is open
/// again. Pure.
/// </summary>
internal static class PersonsSay
{
    /// <summary>Requirements and findings as they then are.</summary>
    public static (
        IReadOnlyList<Judgement> Requirements,
        IReadOnlyList<Finding> Open,
        IReadOnlyList<SettledFinding> Settled
    ) Apply(
        IReadOnlyList<Judgement> requirements,
        IReadOnlyList<Finding> findings,
        CallDefinition call,
        IReadOnlyList<PersonsWord> words,
        int revision
    )
    {
        if (words.Count == 0)
            return (requirements, findings, []);
        List<Judgement> spoken =
        [
            .. requirements.Select(judgement =>
                WordOn(PersonsWord.OfRequirement(judgement.Id), words) is { } word
                    ? Spoken(judgement, word, revision)
                    : judgement
            ),
        ];
        var current = spoken
            .Where(judgement => judgement.Person?.HoldsFor(revision) == true)
            .ToDictionary(judgement => judgement.Id, judgement => judgement.Person!);
        var (open, settled) = (new List<Finding>(), new List<SettledFinding>());
        foreach (var finding in findings)
        {
            if (IsReplaced(finding, spoken))
                continue;
            if (SettledBy(finding, words, current, revision) is { } word)
                settled.Add(new(finding, word));
            else
                open.Add(
                    finding with
                    {
                        LeavesUnsatisfied =
                            finding.Requirements?.Any(id =>
                                spoken.Exists(one =>
                                    one.Id == id
                                    && one is { Person: null, Outcome: RequirementOutcome.NotSatisfied }
                                )
                            ) == true,
                    }
                );
        }

        open.AddRange(
            spoken
                .Where(judgement => judgement.Person is not null)
                .Select(judgement => FindingOf(judgement, call))
                .OfType<Finding>()
        );
        return (spoken, open, settled);
    }

    private static Judgement Spoken(Judgement judgement, PersonsWord word, int revision)
    {
        var (holds, said) = (word.HoldsFor(revision), OutcomeText.Of(word.Outcome!.Value));
        return judgement with
        {
            Outcome = holds ? word.Outcome.Value : RequirementOutcome.NeedsReview,
            Reason = holds
                ? $"事務局の確認により「{said}」と判断しました。"
                : $"事務局が「{said}」と判断した後に、新しい提出が届きました。もう一度確認する必要があります。",
            Person = word,
            Machine = new(judgement.Outcome, judgement.Reason),
        };
    }

    // What the rules say of a requirement itself; what causes it stays until it is settled.
    private static bool IsReplaced(Finding finding, List<Judgement> spoken) =>
        RequirementFinding.Is(finding)
        && spoken.Exists(judgement => judgement.Person is not null && finding.Requirements!.Contains(judgement.Id));

    private static PersonsWord? SettledBy(
        Finding finding,
        IReadOnlyList<PersonsWord> words,
        Dictionary<string, PersonsWord> current,
        int revision
    ) =>
        WordOn(PersonsWord.OfFinding(finding.Id), words) is { } word && word.HoldsFor(revision) ? word
        : finding.Requirements is { Count: > 0 } ids && ids.All(current.ContainsKey) ? current[ids[0]]
        : null;

    private static Finding? FindingOf(Judgement judgement, CallDefinition call)
    {
        var number = call.Requirement(judgement.Id).Number.Text;
        var finding = judgement.Outcome switch
        {
            RequirementOutcome.NotSatisfied => RequirementFinding.FoundUnsatisfied(number, judgement.Reason),
            RequirementOutcome.NeedsReview => RequirementFinding.LeftOpen(number, judgement.Reason),
            _ => null,
        };
        return finding is null ? null : finding with { Requirements = [judgement.Id] };
    }

    private static PersonsWord? WordOn(string subject, IReadOnlyList<PersonsWord> words) =>
        words.FirstOrDefault(word => word.Subject == subject);
}
