using SeisFunctions.Acknowledging.Letters;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Writes the letters that tell a result: of the selection, and which providers another call has adopted. Their lines of
/// the outcome stay in them, whoever changes the rest.
/// </summary>
public sealed class ResultWriter(LetterWriter writer, CallDefinition call)
{
    /// <summary>選定結果の通知.</summary>
    /// <param name="kind">Which of them.</param>
    /// <param name="applicant">To whom.</param>
    /// <param name="reason">Why it was decided so.</param>
    /// <param name="candidates">What it says of each candidate that the applicant has chosen.</param>
    /// <param name="follows">What it hands in next where it is selected.</param>
    /// <param name="replaced">When the letter was sent that this one replaces, or null.</param>
    public (string Subject, string Body) Result(
        LetterKind kind,
        Applicant applicant,
        string reason,
        CandidateResult candidates,
        IEnumerable<(string Title, DateTimeOffset Due)> follows,
        DateTimeOffset? replaced
    ) => Result(kind, applicant, OutcomeOf(kind, candidates), reason, candidates, follows, replaced);

    /// <summary>
    /// The lines of such a letter in which its template says the outcome: whoever changes the letter leaves them in it.
    /// </summary>
    /// <param name="kind">Which result.</param>
    /// <param name="applicant">The applicant.</param>
    /// <param name="candidates">What it says of each candidate that the applicant has chosen.</param>
    public IReadOnlyList<string> OutcomeLines(LetterKind kind, Applicant applicant, CandidateResult candidates) =>
        LinesWith(
            OutcomeOf(kind, candidates),
            marked => Result(kind, applicant, marked, "", candidates, [], null).Body
        );

    private static IReadOnlyList<string> LinesWith(string outcome, Func<string, string> write) =>
        [
            .. write(Marked)
                .ReplaceLineEndings("\n")
                .Split('\n')
                .Where(line => line.Contains(Marked, StringComparison.Ordinal))
                .Select(line => line.Replace(Marked, outcome, StringComparison.Ordinal)),
        ];

    // Of those characters that stand for nothing, so that no template has it.
    private const string Marked = "\uE000";

    private string OutcomeOf(LetterKind kind, CandidateResult candidates) =>
        (call.Candidates is not null, kind) switch
        {
            (true, LetterKind.Selected) => $"採択（{string.Join("、", candidates.Adopted)}）",
            (true, LetterKind.NotSelected) => "不採択",
            (true, _) => "保留（引き続き審査中）",
            (_, LetterKind.Selected) => call.Results.SelectedAs is { Length: > 0 } selected ? $"{selected}に選定" : "選定",
            (_, LetterKind.NotSelected) => "非選定",
            _ => "保留（引き続き確認中）",
        };

    private (string Subject, string Body) Result(
        LetterKind kind,
        Applicant applicant,
        string outcome,
        string reason,
        CandidateResult candidates,
        IEnumerable<(string Title, DateTimeOffset Due)> follows,
        DateTimeOffset? replaced
    ) =>
        writer.Write(
            kind,
            applicant.Code,
            new ResultLetter
            {
                Applicant = applicant.Name,
                Outcome = outcome,
                Reason = reason,
                SelectedAs = call.Results.SelectedAs ?? "",
                Replaced = replaced is { } sent ? JapanTime.ToMinuteText(sent) : "",
                Follows =
                [
                    .. follows.Select(one => new ResultPaper(one.Title, JapanTime.ToMinuteText(one.Due))),
                ],
                Notes = call.Results.Notes,
                Adopted = candidates.Adopted,
                NotAdopted = candidates.NotAdopted,
                Undecided = candidates.Undecided,
                Unclear = candidates.IsUnclear,
            }
        );

    /// <summary>伴走支援事業者の採択結果.</summary>
    /// <param name="kind">Which of them.</param>
    /// <param name="applicant">To whom.</param>
    /// <param name="providers">Names of the providers that were adopted for it; none where none was.</param>
    /// <param name="replaced">When the letter was sent that this one replaces, or null.</param>
    public (string Subject, string Body) Provider(
        LetterKind kind,
        Applicant applicant,
        IReadOnlyList<string> providers,
        DateTimeOffset? replaced
    ) => Provider(kind, applicant, OutcomeOf(providers), replaced);

    /// <summary>The lines of such a letter in which its template says the outcome.</summary>
    /// <inheritdoc cref="Provider(LetterKind, Applicant, IReadOnlyList{string}, DateTimeOffset?)"/>
    public IReadOnlyList<string> ProviderLines(
        LetterKind kind,
        Applicant applicant,
        IReadOnlyList<string> providers
    ) => LinesWith(OutcomeOf(providers), marked => Provider(kind, applicant, marked, null).Body);

    private static string OutcomeOf(IReadOnlyList<string> providers) =>
        providers.Count > 0 ? string.Join("、", providers) : "採択なし";

    private (string Subject, string Body) Provider(
        LetterKind kind,
        Applicant applicant,
        string outcome,
        DateTimeOffset? replaced
    ) =>
        writer.Write(
            kind,
            applicant.Code,
            new ProviderLetter
            {
                Applicant = applicant.Name,
                SelectedAs = call.Results.SelectedAs ?? "",
                Replaced = replaced is { } sent ? JapanTime.ToMinuteText(sent) : "",
                Outcome = outcome,
            }
        );
}
