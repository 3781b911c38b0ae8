using System.Globalization;
using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Calls;
using SeisFunctions.Collecting;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// 選定結果の通知: to every applicant whether it is selected, with the reason, as an officer has decided for the application as
/// it stands. Whoever is not decided on gets none.
/// </summary>
public sealed class ResultLetters(
    ApplicationRegister applications,
    ApplicantAddresses addresses,
    LetterWriter writer,
    CallDefinition call
) : ILetterToMany
{
    // More names than that hide the date.
    private const int MostNames = 10;

    /// <inheritdoc/>
    public string Name => "results";

    /// <inheritdoc/>
    public bool NeedsSecondOfficer => true;

    /// <inheritdoc/>
    public bool IsCorrected => true;

    /// <inheritdoc/>
    public string? TitleOf(string? matter) => matter is null ? "選定結果の通知" : null;

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
        if (await applications.RowAsync(applicant, cancellationToken) is not { } row)
            return (null, Refusal.NotFound("申請"));
        if (row.StatusAfterDeadline == ApplicationStatus.Withdrawn)
            return Refused("取り下げられた申請です。", "選定結果は通知しません。");
        if (row.Selection is not { } selection)
            return Refused("選定が記録されていません。", "選定を記録してから作成してください。");
        if (row.SelectionAsksAgain)
            return Refused("選定の後に申請の内容又は判定が変わりました。", "選定を見直してから作成してください。");
        if (await addresses.OfAsync(row, cancellationToken) is not { } to)
            return Refused("宛先のアドレスがありません。", "電話等で連絡し、対応を記録してください。");
        return (
            new(KindOf(selection.Decision), to, call.Applicant(applicant), GroundOf(row, selection))
            {
                Copies = CopiesOf(applicant),
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
            application is var (_, result) ? FollowingOf(result) : [],
            replaced?.SentAt
        );
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> KeptLines(LetterOccasion occasion) =>
        writer.OutcomeLines(occasion.Kind, occasion.Applicant!);

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

    // The time of the act tells one decision from another with the same outcome and another reason.
    private static LetterGround GroundOf(ApplicationRow row, Selection selection) =>
        new()
        {
            Applicant = row.Code,
            Revision = row.Revision,
            Selection = string.Create(CultureInfo.InvariantCulture, $"{selection.Decision} {selection.At.UtcTicks}"),
        };

    // To the regional bureau of the applicant, where the call names its address.
    private IReadOnlyList<string> CopiesOf(string applicant) =>
        call.Results.Copies is var (table, column)
        && call.Tables[table].Row(applicant)?.Text(column) is { Length: > 0 } address
            ? [address]
            : [];

    private static (LetterOccasion?, Refusal?) Refused(string title, string detail) =>
        (null, Refusal.Impossible(title, detail));
}
