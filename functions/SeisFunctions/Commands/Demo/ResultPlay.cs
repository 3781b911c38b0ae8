using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Selecting;
using SeisFunctions.Storing;

namespace SeisFunctions.Commands.Demo;

/// <summary>
/// Plays the weeks after the closing as two invented officers would: one selects or adopts and has the letters drafted,
/// the other approves them, and they go out at their instant.
/// </summary>
internal static class ResultPlay
{
    private static readonly Act Writer = new("訓練 花子", "訓練"),
        Approver = new("訓練 次郎", null) { IsSignedIn = true };

    private const string Completed = "（訓練：担当者が確認した結果をここに記載します。）";

    /// <summary>
    /// Selects as it is proposed. Where applicants choose candidates, each candidate goes to the first eligible
    /// applicants that have chosen it, by code, and everybody else is not adopted.
    /// </summary>
    public static async Task SelectAsync(PlayedHost host, CancellationToken cancellationToken)
    {
        var selections = host.Services.GetRequiredService<SelectionActs>();
        var rows = await host
            .Services.GetRequiredService<ApplicationRegister>()
            .AllAsync(cancellationToken)
            .OrderBy(row => row.Code, StringComparer.Ordinal)
            .ToListAsync(cancellationToken);
        if (host.Call.Candidates is { } rules)
        {
            foreach (var (row, candidates) in PlayedAdoption.Of(rows, rules.Providers))
                await (
                    candidates.Count > 0
                        ? selections.AdoptAsync(row.Code, candidates, Writer, cancellationToken)
                        : selections.SelectAsync(row.Code, SelectionDecision.NotSelected, Writer, cancellationToken)
                );
            return;
        }

        var withdrawals = await host
            .Services.GetRequiredService<SubmissionLists>()
            .WithdrawalsAsync(open: true, cancellationToken);
        foreach (var row in rows)
            await selections.EnterAsync(
                row.Code,
                SelectionProposal
                    .Of(row, host.Call, [.. withdrawals[row.Code].Select(one => one.ReceiptNumber)])
                    .StateOn(row),
                Writer,
                cancellationToken
            );
    }

    /// <summary>Drafts and approves letters to many, goes on to their instant and waits until they are sent.</summary>
    /// <returns>How it ended, or null where there is nobody to write to.</returns>
    public static async Task<PlayedLetters?> ReleaseAsync(
        PlayedHost host,
        string name,
        CancellationToken cancellationToken
    )
    {
        var rounds = host.Services.GetRequiredService<RoundActs>();
        var (round, _) = await rounds.PrepareAsync(name, null, null, null, Writer, cancellationToken);
        if (round is null)
            return null;
        var register = host.Services.GetRequiredService<LetterRegister>();
        foreach (var draft in await register.OfRoundAsync(round.Id, cancellationToken))
            await CompleteAsync(host, draft, cancellationToken);
        await rounds.ApproveAsync(round.Id, Approver, cancellationToken);
        if (round.ReleaseAt is { } instant && instant > host.Clock.GetUtcNow())
            host.Clock.SetTo(instant);
        IReadOnlyList<Letter> letters = [];
        await PlayedHost.UntilAsync(
            async () =>
                (letters = await register.OfRoundAsync(round.Id, cancellationToken)).All(letter =>
                    letter is not { State: LetterState.Draft, Approval: not null }
                    && letter.State is not (LetterState.Queued or LetterState.Sending)
                ),
            "releasing letters",
            cancellationToken
        );
        return new(
            host.Services.GetRequiredService<LettersToMany>().Of(round).TitleOf(round.Matter) ?? name,
            letters
        );
    }

    // Where the template leaves a gap for a person.
    private static async Task CompleteAsync(PlayedHost host, Letter draft, CancellationToken cancellationToken)
    {
        if (
            await host.Services.GetRequiredService<DraftFaults>().TextAsync(draft, cancellationToken)
            is { HasGap: true, Body: var body }
        )
            await host
                .Services.GetRequiredService<DraftActs>()
                .ReviseAsync(
                    draft.Applicant,
                    draft.Id,
                    new(null, body.Replace(DraftText.Gap, Completed, StringComparison.Ordinal), null),
                    Writer,
                    cancellationToken
                );
    }
}
