using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking;

/// <summary>
/// A finding in the words and with the weight that it has for its reader. Requests (a sentence that ends in ください) are
/// for those who can still follow them; what nobody is asked to do is no task for an applicant; what can no longer be
/// mended is a task for an officer. Pure.
/// </summary>
public static class FindingWords
{
    /// <summary>The finding for a reader.</summary>
    /// <param name="finding">As it was found.</param>
    /// <param name="audience">Who reads it.</param>
    /// <param name="canBeMended">Whether the deadline is still to come.</param>
    public static Finding For(Finding finding, Audience audience, bool canBeMended) =>
        audience switch
        {
            Audience.Officer => finding with
            {
                Severity = canBeMended ? finding.Severity : AfterDeadline(finding),
                Message = ForOfficer(finding),
            },
            Audience.Trial => finding with
            {
                Severity = InTrial(finding),
                Message = canBeMended
                    ? WithoutSecretariat(finding.Message).Replace("再提出", "提出", StringComparison.Ordinal)
                    : WithoutRequests(WithoutSecretariat(finding.Message)),
            },
            _ when canBeMended => finding with { Severity = ForApplicant(finding) },
            _ when finding.ConcernsSecretariat => finding with { Severity = Severity.Info },
            _ => finding with
            {
                Severity = finding.Severity == Severity.Error ? Severity.Warning : finding.Severity,
                Message = WithoutRequests(finding.Message),
            },
        };

    /// <summary>All of them, worst first.</summary>
    public static IReadOnlyList<Finding> For(IEnumerable<Finding> findings, Audience audience, bool canBeMended) =>
        [
            .. findings
                .Select(finding => For(finding, audience, canBeMended))
                .OrderByDescending(finding => finding.Severity),
        ];

    /// <summary>How many there are for officers.</summary>
    public static FindingCounts Count(IReadOnlyCollection<Finding> findings, bool canBeMended)
    {
        var severities = findings.Select(finding => canBeMended ? finding.Severity : AfterDeadline(finding)).ToList();
        return new(
            severities.Count(severity => severity == Severity.Error),
            severities.Count(severity => severity == Severity.Warning)
        );
    }

    private static Severity AfterDeadline(Finding finding) =>
        finding is { Severity: Severity.Error, LeavesUnsatisfied: false } ? Severity.Warning : finding.Severity;

    private static string ForOfficer(Finding finding) =>
        finding.OfficerMessage ?? (finding.ConcernsSecretariat ? finding.Message : WithoutRequests(finding.Message));

    private static Severity ForApplicant(Finding finding) =>
        finding.AsksApplicant ? Severity.Warning
        : finding.ConcernsSecretariat ? Severity.Info
        : InTrial(finding);

    // A question is asked of what was submitted.
    private static Severity InTrial(Finding finding) =>
        finding.Severity == Severity.Warning && !Sentences(finding.Message).Any(IsRequest)
            ? Severity.Info
            : finding.Severity;

    private static string WithoutRequests(string message) => Without(message, IsRequest);

    // In a trial nobody looks at it.
    private static string WithoutSecretariat(string message) =>
        Without(message, sentence => sentence.EndsWith("事務局が確認します", StringComparison.Ordinal));

    // A sentence cannot be taken away where it is the only one.
    private static string Without(string message, Func<string, bool> isLeftOut)
    {
        var kept = Sentences(message).Where(sentence => !isLeftOut(sentence)).ToList();
        return kept.Count == 0 || !message.EndsWith('。')
            ? message
            : string.Concat(kept.Select(sentence => sentence + "。"));
    }

    private static bool IsRequest(string sentence) => sentence.EndsWith("ください", StringComparison.Ordinal);

    private static string[] Sentences(string message) => message.Split('。', StringSplitOptions.RemoveEmptyEntries);
}
