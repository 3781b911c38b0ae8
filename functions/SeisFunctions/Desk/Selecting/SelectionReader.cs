using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Desk.Applications;
using SeisFunctions.Domain;
using SeisFunctions.Selecting;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Selecting;

/// <summary>Gathers the table of all applicants by which officers select: one query, and the counts of the register.</summary>
public sealed class SelectionReader(
    ApplicationRegister applications,
    SubmissionLists listed,
    RegisterCounter counter,
    CallDefinition call
)
{
    /// <summary>Most applicants of the table: more are sorted in the export.</summary>
    internal const int MostShown = 2_000;

    /// <summary>All applicants in the order of their codes, with the row where there is one.</summary>
    internal async Task<IReadOnlyList<(ApplicationRow? Row, SelectionLine Line)>> ReadAsync(
        CancellationToken cancellationToken
    )
    {
        var rows = await applications.AllAsync(cancellationToken).Take(MostShown + 1).ToListAsync(cancellationToken);
        var counts = await counter.ReadAsync(cancellationToken);
        var withdrawals = await listed.WithdrawalsAsync(open: true, cancellationToken);
        var applied = rows.Select(row => row.Code).ToHashSet();
        // Of long lists those who have sent something.
        var others = call.Applicants.All.Where(one =>
            !applied.Contains(one.Code)
            && (
                call.Applicants.ArePrefectures
                || call.Applicants.ShownSilent.Count > 0
                || !counts.IsSilent(one.Code)
            )
        );
        return
        [
            .. rows.Select(row =>
                    ((ApplicationRow?)row, LineOf(row, [.. withdrawals[row.Code].Select(one => one.ReceiptNumber)]))
                )
                .Concat(
                    others.Select(one =>
                        (
                            (ApplicationRow?)null,
                            new SelectionLine(
                                one.Code,
                                new(one.Name, Links.Application(one.Code)),
                                Labels.OfNoApplication(one.Code, counts)
                            )
                        )
                    )
                )
                .OrderBy(one => one.Item2.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>What is proposed for an application, as the table shows it.</summary>
    /// <param name="row">The application.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    internal async Task<ProposalLine> ProposalAsync(ApplicationRow row, CancellationToken cancellationToken) =>
        ProposalOf(row, await listed.WithdrawalsOfAsync(row.Code, cancellationToken));

    private ProposalLine ProposalOf(ApplicationRow row, IReadOnlyList<string> withdrawals)
    {
        var proposal = SelectionProposal.Of(row, call, withdrawals);
        return new(
            Labels.Of(proposal.Decision) with { Text = OutcomeText.Of(proposal.Decision, call) },
            proposal.Reason,
            $"{row.Code}@{proposal.StateOn(row)}"
        );
    }

    private SelectionLine LineOf(ApplicationRow row, IReadOnlyList<string> withdrawals) =>
        new(
            row.Code,
            new(row.Name, Links.Application(row.Code)),
            row.IsDamaged ? Labels.Damaged : Labels.Of(row.StatusAfterDeadline)
        )
        {
            Application = new(
                $"{row.Outcomes.Values.Count(one => one == RequirementOutcome.Satisfied)} / {row.Outcomes.Values.Count(one => one != RequirementOutcome.NotApplicable)}",
                withdrawals.Count > 0
                    ? [SelectionProposal.OfWithdrawals(withdrawals), .. RequirementsOf(row)]
                    : [.. RequirementsOf(row)],
                row.CountsAfterDeadline.Errors,
                row.CountsAfterDeadline.Warnings,
                row.ParticipationRatio,
                !row.WideArea ? null
                    : row.Declaration ? "○（宣言あり）"
                    : "○",
                SelectionNote.Of(row, call),
                IsDecided(row) ? null : ProposalOf(row, withdrawals),
                SelectForms.LinksFor(row)[0]
            ),
        };

    // What is proposed has been entered, or a person has decided otherwise and nothing has changed since.
    private static bool IsDecided(ApplicationRow row) => row.Selection is not null && !row.SelectionAsksAgain;

    private IEnumerable<string> RequirementsOf(ApplicationRow row)
    {
        foreach (var requirement in call.Requirements)
        {
            var outcome = row.Outcomes.GetValueOrDefault(requirement.Id, RequirementOutcome.NeedsReview);
            var said = row.Words.FirstOrDefault(word =>
                word.Subject == PersonsWord.OfRequirement(requirement.Id) && word.HoldsFor(row.Revision)
            );
            if (said is not null)
                yield return $"{requirement.Number} {requirement.Title}：{OutcomeText.Of(outcome)}（{said.By}：{said.Note}）";
            else if (outcome is RequirementOutcome.NotSatisfied or RequirementOutcome.NeedsReview)
                yield return $"{requirement.Number} {requirement.Title}：{OutcomeText.Of(outcome)}";
        }
    }
}
