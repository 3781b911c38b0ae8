using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Selecting;

/// <summary>To whom letters about selections go, as long as what was decided stands.</summary>
public sealed class DecidedApplicants(
    ApplicationRegister applications,
    SubmissionLists listed,
    ApplicantAddresses addresses,
    CallDefinition call
)
{
    /// <summary>An applicant on whose selection somebody has decided, or why no letter can tell it.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<(DecidedApplicant? Decided, Refusal? Refusal)> LookAsync(
        string code,
        CancellationToken cancellationToken
    )
    {
        if (await applications.RowAsync(code, cancellationToken) is not { } row)
            return (null, Refusal.NotFound("申請"));
        if (row.StatusAfterDeadline == ApplicationStatus.Withdrawn)
            return Refused("取り下げられた申請です。", "選定結果は通知しません。");
        if (row.Selection is not { } selection)
            return Refused("選定が記録されていません。", "選定を記録してから作成してください。");
        if (row.SelectionAsksAgain)
            return Refused("選定の後に申請の内容又は判定が変わりました。", "選定を見直してから作成してください。");
        if (await listed.WithdrawalsOfAsync(code, cancellationToken) is { Count: > 0 } withdrawals)
            return Refused(
                SelectionProposal.OfWithdrawals(withdrawals),
                "取下げの意思を確認し、取下げを記録するか、連絡を対応済みとしてから作成してください。"
            );
        if (await TakenAsync(row.Code, selection, cancellationToken) is { } taken)
            return Refused(
                $"「{taken.Name}」には、ほかにも採択された申請があります（{taken.Adopted}）。",
                "採択を見直し、1つの候補について認められる件数にしてください。"
            );
        var (to, against) = await addresses.OfAsync(row, cancellationToken);
        return to is null
            ? (null, against)
            : (new(row, selection, to.To, [.. to.Others, .. CopiesOf(code)]), null);
    }

    // Records of earlier versions may hold one too many, by two people at once.
    private async Task<TakenCandidate?> TakenAsync(
        string code,
        Selection selection,
        CancellationToken cancellationToken
    ) =>
        selection.Candidates.Count == 0
            ? null
            : TakenCandidate.For(
                call,
                code,
                selection.Candidates,
                await applications.AllAsync(cancellationToken).ToListAsync(cancellationToken)
            );

    // To the regional bureau of the applicant, where the call names its address.
    private IReadOnlyList<string> CopiesOf(string applicant) =>
        call.Results.Copies is var (table, column)
        && call.Tables[table].Row(applicant)?.Text(column) is { Length: > 0 } address
            ? [address]
            : [];

    private static (DecidedApplicant?, Refusal?) Refused(string title, string detail) =>
        (null, Refusal.Impossible(title, detail));
}

/// <summary>An applicant on whose selection somebody has decided.</summary>
/// <param name="Row">Its application.</param>
/// <param name="Selection">What was decided.</param>
/// <param name="To">Its address.</param>
/// <param name="Copies">Who gets a copy of what it is told.</param>
public sealed record DecidedApplicant(
    ApplicationRow Row,
    Selection Selection,
    string To,
    IReadOnlyList<string> Copies
)
{
    /// <summary>What a letter rests on that tells the outcome alone.</summary>
    public LetterGround Ground { get; } =
        new()
        {
            Applicant = Row.Code,
            Revision = Row.Revision,
            Selection = $"{Selection.Decision}",
        };

    /// <summary>
    /// What a letter rests on that tells the reason and the candidates as well. Whoever decides the same once more, in
    /// the same words, changes nothing that it says.
    /// </summary>
    public LetterGround GroundWithReason =>
        Ground with
        {
            Selection = LetterGround.OfSelection(Selection),
        };
}
