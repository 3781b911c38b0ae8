using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Calls;
using SeisFunctions.Collecting;
using SeisFunctions.Domain;
using SeisFunctions.Selecting;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// 選定結果の通知: to every applicant whether it is selected, with the reason, as an officer has decided for the application as
/// it stands. Whoever is not decided on gets none.
/// </summary>
public sealed class ResultLetters(
    ApplicationRegister applications,
    DecidedApplicants decided,
    ResultWriter writer,
    CallDefinition call
) : ILetterToMany
{
    /// <summary>What it is called in the API and in records.</summary>
    public const string Word = "results";

    // More names than that hide the date.
    private const int MostNames = 10;

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public bool NeedsSecondOfficer => true;

    /// <inheritdoc/>
    public bool IsCorrected => true;

    /// <inheritdoc/>
    public string? TitleOf(string? matter) =>
        matter is not null ? null
        : call.Candidates is null ? "選定結果の通知"
        : "採択結果の通知";

    /// <inheritdoc/>
    public DateTimeOffset? ReleaseOf(string? matter) => call.Results.ReleaseAt;

    /// <inheritdoc/>
    public Task<bool> IsOverAsync(string? matter, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ApplicantsAsync(string? matter, CancellationToken cancellationToken) =>
        await applications.AllAsync(cancellationToken).Select(row => row.Code).ToListAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<(LetterOccasion? Occasion, Refusal? Refusal)> LookAsync(
        string? matter,
        string applicant,
        CancellationToken cancellationToken
    )
    {
        var (found, refusal) = await decided.LookAsync(applicant, cancellationToken);
        return found is null
            ? (null, refusal)
            : (
                new(KindOf(found.Selection.Decision), found.To, call.Applicant(applicant), found.GroundWithReason)
                {
                    Copies = found.Copies,
                    Candidates = CandidateResult.Of(found.Row, call),
                },
                null
            );
    }

    /// <inheritdoc/>
    public async Task<(string Subject, string Body)> WriteAsync(
        string? matter,
        LetterOccasion occasion,
        Letter? replaced,
        CancellationToken cancellationToken
    )
    {
        var application = await applications.FindAsync(occasion.Code, cancellationToken);
        return writer.Result(
            occasion.Kind,
            occasion.Applicant!,
            OnOneLine(application?.Row.Selection?.Reason ?? ""),
            occasion.Candidates,
            application is var (_, result) ? FollowingOf(result) : [],
            replaced?.SentAt
        );
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> KeptLines(LetterOccasion occasion) =>
        writer.OutcomeLines(occasion.Kind, occasion.Applicant!, occasion.Candidates);

    // A reason of several lines could look like a section of the letter.
    private static string OnOneLine(string reason) =>
        string.Join(
            ' ',
            reason
                .ReplaceLineEndings("\n")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );

    // The memoranda: what is collected on a form. Reports are asked for when their time comes.
    private IEnumerable<(string Title, DateTimeOffset Due)> FollowingOf(ApplicationResult result) =>
        DueItems
            .Of(result, call)
            .Where(item => item.Form is not null)
            .GroupBy(item => (item.Title, item.Due))
            .Select(items => ($"{items.Key.Title}{NamesOf([.. items.Select(item => item.Name).OfType<string>()])}", items.Key.Due));

    private static string NamesOf(IReadOnlyList<string> names) =>
        names.Count == 0 ? ""
        : names.Count <= MostNames ? $"（{string.Join("、", names)}）"
        : $"（{names[0]}など{names.Count}件）";

    private static LetterKind KindOf(SelectionDecision decision) =>
        decision switch
        {
            SelectionDecision.Selected => LetterKind.Selected,
            SelectionDecision.NotSelected => LetterKind.NotSelected,
            _ => LetterKind.OnHold,
        };
}
