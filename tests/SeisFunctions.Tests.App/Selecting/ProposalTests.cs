using SeisFunctions.Domain;
using SeisFunctions.Selecting;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Selecting;

/// <summary>What is proposed for a selection, from the requirements as they stand.</summary>
public sealed class ProposalTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 27, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Whoever_satisfies_all_that_applies_is_proposed_to_be_selected()
    {
        var proposal = SelectionProposal.Of(Row(("2", RequirementOutcome.NotApplicable)), Sample.Call);

        Assert.Equal(new(SelectionDecision.Selected, "応募要件を全て満たしています。"), proposal);
    }

    [Fact]
    public void A_requirement_that_is_not_satisfied_proposes_not_to_select_with_its_text_as_the_reason()
    {
        var proposal = SelectionProposal.Of(
            Row(("4", RequirementOutcome.NotSatisfied), ("6", RequirementOutcome.NeedsReview)),
            Sample.Call
        );

        Assert.Equal(
            new(
                SelectionDecision.NotSelected,
                "応募要件4「伴走支援期間内に、地域DX推進体制を構築又は拡充するとともに、地域DXの取組を推進する強い意思を有すること」を満たしていません。"
            ),
            proposal
        );
    }

    [Fact]
    public void What_a_person_has_to_look_at_proposes_to_wait()
    {
        var open = SelectionProposal.Of(Row(("6", RequirementOutcome.NeedsReview)), Sample.Call);
        Assert.Equal(SelectionDecision.OnHold, open.Decision);
        Assert.StartsWith("応募要件6「", open.Reason, StringComparison.Ordinal);

        var findings = Row() with { StatusAfterDeadline = ApplicationStatus.NeedsReview };
        Assert.Equal(SelectionDecision.OnHold, SelectionProposal.Of(findings, Sample.Call).Decision);

        // A row that does not tell them.
        var unknown = Row() with { Outcomes = new Dictionary<string, RequirementOutcome>() };
        Assert.Equal(SelectionDecision.OnHold, SelectionProposal.Of(unknown, Sample.Call).Decision);
        var partly = Row() with { Outcomes = Row().Outcomes.Where(one => one.Key != "11").ToDictionary() };
        Assert.Equal(SelectionDecision.OnHold, SelectionProposal.Of(partly, Sample.Call).Decision);
    }

    [Fact]
    public void What_speaks_of_taking_an_application_back_proposes_to_wait_until_somebody_has_dealt_with_it()
    {
        var row = Row();

        var open = SelectionProposal.Of(row, Sample.Call, ["ABCDEFGH"]);

        Assert.Equal(
            new(
                SelectionDecision.OnHold,
                "取下げ又は辞退に関する連絡（受付番号 ABCDEFGH）について、意思の確認が必要です。"
            ),
            open
        );
        Assert.NotEqual(SelectionProposal.Of(row, Sample.Call).StateOn(row), open.StateOn(row));
    }

    [Theory]
    [InlineData(ApplicationStatus.Eligible, SelectionDecision.Selected)]
    [InlineData(ApplicationStatus.Ineligible, SelectionDecision.NotSelected)]
    [InlineData(ApplicationStatus.Withdrawn, SelectionDecision.NotSelected)]
    [InlineData(ApplicationStatus.NeedsReview, SelectionDecision.OnHold)]
    public void What_a_person_decided_goes_before_the_requirements_as_long_as_it_is_of_the_same_revision(
        ApplicationStatus decided,
        SelectionDecision proposed
    )
    {
        var row = Row(("4", RequirementOutcome.NotSatisfied), ("6", RequirementOutcome.NeedsReview)) with
        {
            Decision = new(decided, "事務局 花子", "電話で確認", Noon, 1),
        };
        Assert.Equal(proposed, SelectionProposal.Of(row, Sample.Call).Decision);

        var later = row with { Revision = 2 };
        Assert.Equal(SelectionDecision.NotSelected, SelectionProposal.Of(later, Sample.Call).Decision);
    }

    [Theory]
    [InlineData(ApplicationStatus.Withdrawn, "申請の取下げの後に新しい提出が届いたため、取下げの意思の確認が必要です。")]
    [InlineData(
        ApplicationStatus.Ineligible,
        "担当者が「要件未充足」と判定した後に新しい提出が届いたため、内容の確認が必要です。"
    )]
    public void A_decision_that_a_new_submission_overtook_is_what_has_to_be_looked_at_and_findings_only_where_there_are_any(
        ApplicationStatus decided,
        string reason
    )
    {
        var row = Row() with
        {
            Decision = new(decided, "事務局 花子", "電話で確認", Noon, 1),
            Revision = 2,
            StatusAfterDeadline = ApplicationStatus.NeedsReview,
        };
        Assert.Equal(new(SelectionDecision.OnHold, reason), SelectionProposal.Of(row, Sample.Call));

        var open = SelectionProposal.Of(row with { JudgedAfterDeadline = ApplicationStatus.NeedsReview }, Sample.Call);
        Assert.StartsWith(reason, open.Reason, StringComparison.Ordinal);
        Assert.EndsWith("確認が必要な指摘事項が残っています。", open.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void However_many_requirements_are_missed_the_reason_is_one_that_an_act_takes()
    {
        var all = Sample.Call.Requirements.Select(one => (one.Id, RequirementOutcome.NotSatisfied)).ToArray();

        var reason = SelectionProposal.Of(Row(all), Sample.Call).Reason;

        Assert.InRange(reason.Length, 100, Act.LongestNote);
        Assert.All(Sample.Call.Requirements, one => Assert.Contains($"応募要件{one.Number}", reason));
    }

    [Fact]
    public void The_reason_of_a_proposal_is_none_for_another_decision_however_its_lines_end()
    {
        var row = Row(("4", RequirementOutcome.NotSatisfied), ("7", RequirementOutcome.NotSatisfied));
        var proposal = SelectionProposal.Of(row, Sample.Call);
        var posted = proposal.Reason.ReplaceLineEndings("\r\n") + "\r\n";

        Assert.True(proposal.IsReasonOfAnother(SelectionDecision.Selected, posted));
        Assert.False(proposal.IsReasonOfAnother(SelectionDecision.NotSelected, posted));
        Assert.False(proposal.IsReasonOfAnother(SelectionDecision.Selected, "ヒアリングで意思を確認した"));
    }

    [Fact]
    public void The_state_of_a_proposal_is_another_where_anything_that_it_rests_on_is()
    {
        var row = Row(("6", RequirementOutcome.NeedsReview));
        string StateOf(ApplicationRow one) => SelectionProposal.Of(one, Sample.Call).StateOn(one);

        Assert.Equal(StateOf(row), StateOf(row with { ReceivedAt = Noon.AddDays(1) }));
        Assert.All(
            (ApplicationRow[])
                [
                    row with
                    {
                        Revision = 2,
                    },
                    row with
                    {
                        StatusAfterDeadline = ApplicationStatus.NeedsReview,
                    },
                    row with
                    {
                        Selection = new(SelectionDecision.OnHold, "後で", "事務局 次郎", Noon, 1),
                    },
                    Row(("7", RequirementOutcome.NeedsReview)),
                ],
            other => Assert.NotEqual(StateOf(row), StateOf(other))
        );
    }

    private static ApplicationRow Row(params (string Id, RequirementOutcome Outcome)[] outcomes) =>
        Rows.Eligible("13", "東京都") with
        {
            Municipalities = 2,
            MunicipalitiesOfPrefecture = 62,
            Outcomes = Sample.Call.Requirements.ToDictionary(
                one => one.Id,
                one =>
                    outcomes.Where(other => other.Id == one.Id).Select(other => (RequirementOutcome?)other.Outcome)
                        .FirstOrDefault()
                    ?? RequirementOutcome.Satisfied
            ),
        };
}
