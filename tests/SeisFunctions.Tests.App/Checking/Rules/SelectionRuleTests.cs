using SeisFunctions.Checking;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;
using static SeisFunctions.Domain.RequirementOutcome;
using static SeisFunctions.Tests.Testing.FormFields;
using Selection = SeisFunctions.Calls.PastSelection;

namespace SeisFunctions.Tests.Checking.Rules;

/// <summary>
/// Requirement 2: whether there was an earlier selection, and whether there are more municipalities now.
/// </summary>
public sealed class SelectionRuleTests
{
    private static readonly string[] Municipalities = ["松江市", "浜田市", "出雲市", "益田市", "大田市", "安来市"];
    private const string NotCompared = "事務局の選定記録とは照合していません。";
    private static readonly SelectedBefore Before = new();
    private static readonly MoreThanBefore More = new();

    [Fact]
    public void A_selection_on_record_that_the_form_denies_is_a_persons_question()
    {
        var opinion = Before.Judge(
            new CaseBuilder().Records(new Selection("32", 2024, 3)).Field(PastSelection, No).Build()
        );

        Assert.Equal(
            (NeedsReview, "「過去の選定」は「なし」ですが、事務局の選定記録には選定があります。"),
            (opinion.Outcome, opinion.Reasons[0].Text)
        );
    }

    [Theory]
    [InlineData(No, true, NotSatisfied, "過去の選定はありません。")]
    [InlineData(No, false, NotSatisfied, "過去の選定はないと記入されています。")]
    [InlineData(Yes, true, NeedsReview, "過去に選定されたと記入されていますが、事務局の選定記録にありません。")]
    [InlineData(Yes, false, Satisfied, "過去に選定されたと記入されています。")]
    [InlineData(null, true, NeedsReview, "「過去の選定」が記入されていません。")]
    [InlineData(null, false, NeedsReview, "「過去の選定」が記入されていません。")]
    [InlineData("?", true, NeedsReview, "「過去の選定」の記入を読み取れません。")]
    [InlineData("?", false, NeedsReview, "「過去の選定」の記入を読み取れません。")]
    public void Without_a_record_of_the_applicant_the_form_speaks_and_records_are_asked_where_there_are_any(
        string? stated,
        bool hasRecords,
        RequirementOutcome expected,
        string reason
    )
    {
        var opinion = Before.Judge(
            Stated(hasRecords ? new CaseBuilder().Records(new Selection("13", 2024, 3)) : new CaseBuilder(), stated)
                .Build()
        );

        Assert.Equal((expected, reason), (opinion.Outcome, opinion.Reasons[0].Text));
        Assert.Equal("過去の選定", Assert.Single(opinion.Evidence).Field);
    }

    [Theory]
    [InlineData(PastYear, "令和6年度", NeedsReview)]
    [InlineData(PastMunicipalities, "3", NeedsReview)]
    [InlineData(PastMunicipalities, "0", NotSatisfied)]
    public void Never_selected_yet_selected_in_a_year_is_a_persons_question(
        string field,
        string value,
        RequirementOutcome expected
    )
    {
        foreach (var c in new[] { new CaseBuilder(), new CaseBuilder().Records() })
        {
            var opinion = Before.Judge(c.Field(PastSelection, No).Field(field, value).Build());

            Assert.Equal(expected, opinion.Outcome);
            Assert.Contains(opinion.Evidence, evidence => evidence.Value == value);
            Assert.Equal(expected == NeedsReview ? "いずれかを修正してください。" : null, opinion.Reasons[0].Advice);
            if (expected == NeedsReview)
                Assert.Equal(
                    "「過去の選定」は「なし」ですが、「選定年度」又は「当時の連携市区町村数」が記入されています。",
                    opinion.Reasons[0].Text
                );
        }
    }

    [Fact]
    public void Of_an_applicant_that_nobody_knows_no_record_is_compared()
    {
        var opinion = RequirementRules.OpinionOf(
            Before,
            new CaseBuilder().Applicant(null).Records().Field(PastSelection, No).Build()
        );

        Assert.Equal(
            ["過去の選定はないと記入されています。", NotCompared],
            opinion.Reasons.Select(reason => reason.Text)
        );
    }

    [Theory]
    [InlineData(Yes, "", NeedsReview)]
    [InlineData(Yes, "3", NeedsReview)]
    [InlineData(Yes, "2", Satisfied)]
    [InlineData(No, "3", NeedsReview)]
    [InlineData(No, "", NotSatisfied)]
    public void Whatever_comes_out_without_records_the_reason_says_that_none_was_compared(
        string stated,
        string count,
        RequirementOutcome expected
    )
    {
        var rule = new All(Before, More);

        var opinion = RequirementRules.OpinionOf(
            rule,
            Listing(3).Field(PastSelection, stated).Field(PastMunicipalities, count).Build()
        );

        Assert.Equal(
            (expected, NotCompared, true),
            (opinion.Outcome, opinion.Reasons[^1].Text, opinion.Reasons[^1].IsRemark)
        );
        Assert.DoesNotContain(
            RequirementRules.OpinionOf(
                rule,
                Listing(3).Records().Field(PastSelection, stated).Field(PastMunicipalities, count).Build()
            ).Reasons,
            reason => reason.Text == NotCompared
        );
        Assert.DoesNotContain(
            RequirementRules.OpinionOf(rule, Listing(3).Without(Form1).Build()).Reasons,
            reason => reason.Text == NotCompared
        );
    }

    [Fact]
    public void That_none_was_compared_stands_in_the_reason_and_in_no_finding()
    {
        var verdict = Listing(2).Field(PastSelection, Yes).Field(PastMunicipalities, "4").Check();

        Assert.EndsWith(NotCompared, verdict.Requirement(2).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(verdict.Findings, finding => finding.Message.Contains("照合", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, 4, Satisfied, "前回は3、今回は4市区町村です。")]
    [InlineData(3, 3, NotSatisfied, "前回の3市区町村より1以上多い連携が必要ですが、3市区町村です。")]
    [InlineData(3, 2, NotSatisfied, "前回の3市区町村より1以上多い連携が必要ですが、2市区町村です。")]
    public void There_must_be_more_than_on_record(int before, int now, RequirementOutcome expected, string reason)
    {
        var opinion = More.Judge(
            Listing(now)
                .Records(new Selection("32", 2024, before), new Selection("13", 2024, 6))
                .Field(PastSelection, Yes)
                .Field(PastYear, "令和6年度")
                .Field(PastMunicipalities, $"{before}")
                .Build()
        );

        Assert.Equal((expected, reason), (opinion.Outcome, Assert.Single(opinion.Reasons).Text));
        Assert.Equal(3, opinion.Evidence.Count);
    }

    [Theory]
    [InlineData(4, "松江市", FormPartState.Held, NeedsReview)]
    [InlineData(5, "松江市", FormPartState.Held, Satisfied)]
    [InlineData(5, "松江市、浜田市", FormPartState.Held, NeedsReview)]
    [InlineData(4, "海士町", FormPartState.Held, Satisfied)]
    [InlineData(4, "松江市", FormPartState.SetAside, Satisfied)]
    [InlineData(4, "松江市", FormPartState.Superseded, Satisfied)]
    public void A_number_that_a_later_list_would_take_away_is_not_sure_before_an_officer_has_chosen(
        int now,
        string gone,
        FormPartState state,
        RequirementOutcome expected
    )
    {
        CaseBuilder[] cases =
        [
            Listing(now).Records(new Selection("32", 2024, 3)).Field(PastYear, "令和6年度"),
            Listing(now),
        ];

        Assert.All(cases, one =>
        {
            var opinion = More.Judge(
                one.Field(PastSelection, Yes)
                    .Field(PastMunicipalities, "3")
                    .LaterListWithout(state, gone.Split('、'))
                    .Build()
            );

            Assert.Equal(expected, opinion.Outcome);
            if (expected == NeedsReview)
                Assert.Contains("後から提出された一覧にありません", Assert.Single(opinion.Reasons).Text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("松江市", Satisfied, 1)]
    [InlineData("松江市、浜田市", NeedsReview, 2)]
    [InlineData("海士町", Satisfied, 0)]
    public void One_that_stands_in_both_lists_is_enough(string gone, RequirementOutcome expected, int contested)
    {
        var c = Listing(2).LaterListWithout(FormPartState.Held, gone.Split('、')).Build();

        Assert.Equal(expected, new ListedMunicipalities(1).Judge(c).Outcome);
        Assert.Equal((2, contested), (c.Municipalities.Consenting, c.Municipalities.Contested));
    }

    [Theory]
    [InlineData(4, Yes, null, null, Satisfied)]
    [InlineData(4, Yes, "3", null, Satisfied)]
    [InlineData(4, Yes, "2", null, NeedsReview)]
    [InlineData(4, Yes, "3", "令和7年度", NeedsReview)]
    [InlineData(4, No, null, null, NeedsReview)]
    [InlineData(4, null, null, null, NeedsReview)]
    [InlineData(3, Yes, "3", "令和6年度", NotSatisfied)]
    [InlineData(3, Yes, "2", null, NeedsReview)]
    [InlineData(3, Yes, "4", null, NotSatisfied)]
    [InlineData(3, Yes, "3", "令和7年度", NotSatisfied)]
    [InlineData(3, No, null, null, NeedsReview)]
    [InlineData(3, null, null, null, NotSatisfied)]
    public void A_statement_that_differs_from_the_records_is_a_persons_question_unless_it_is_a_shortfall_either_way(
        int now,
        string? stated,
        string? count,
        string? year,
        RequirementOutcome expected
    )
    {
        var c = Stated(Listing(now), stated).Records(new Selection("32", 2024, 3));
        if (count is not null)
            c.Field(PastMunicipalities, count);
        if (year is not null)
            c.Field(PastYear, year);

        var opinion = More.Judge(c.Build());

        Assert.Equal(expected, opinion.Outcome);
        Assert.Equal(
            stated is null,
            opinion.Reasons.Any(reason => reason.Text == "「過去の選定」の記入がないか、判別できません。")
        );
        Assert.Equal(
            stated == No || count is "2" or "4" || year == "令和7年度",
            opinion.Reasons.Any(reason => reason.Text == "過去の選定についての記入が事務局の選定記録と異なります。")
        );
    }

    [Theory]
    [InlineData("令和5年度", true)]
    [InlineData("令和6年度", false)]
    [InlineData("令和7年度", false)]
    [InlineData("令和8年度", true)]
    public void A_year_in_which_no_call_selected_anybody_is_a_persons_question_whether_there_are_records_or_not(
        string year,
        bool isDoubtful
    )
    {
        var stated = More.Judge(
            Listing(4).Field(PastSelection, Yes).Field(PastYear, year).Field(PastMunicipalities, "3").Build()
        );
        var recorded = More.Judge(
            Listing(4)
                .Field(PastSelection, Yes)
                .Field(PastYear, year)
                .Field(PastMunicipalities, "3")
                .Records(new Selection("32", 2024, 3))
                .Build()
        );
        var text = $"「選定年度」の{year}には選定がありません。";

        Assert.Equal(isDoubtful ? NeedsReview : Satisfied, stated.Outcome);
        Assert.Equal(
            isDoubtful,
            stated.Reasons.Any(reason => reason.Text == text && reason is { Form: "様式1", Field: "選定年度" })
        );
        Assert.Equal(isDoubtful, recorded.Reasons.Any(reason => reason.Text == text));
    }

    [Theory]
    [InlineData(No)]
    [InlineData(null)]
    public void A_year_is_doubted_only_where_a_selection_is_stated(string? answer) =>
        Assert.False(
            PastStatement
                .Of(Stated(new CaseBuilder().Field(PastYear, "令和5年度"), answer).Build())!
                .IsOfAnotherYear(new CaseBuilder().Build())
        );

    [Fact]
    public void What_may_count_once_a_person_has_looked_counts_against_the_number_stated_too()
    {
        var c = Listing(3)
            .Municipality("横浜市西区")
            .Records(new Selection("32", 2024, 4))
            .Field(PastSelection, Yes)
            .Field(PastMunicipalities, "3");

        Assert.Equal(NeedsReview, More.Judge(c.Build()).Outcome);
    }

    [Theory]
    [InlineData(3, NotSatisfied)]
    [InlineData(4, NeedsReview)]
    [InlineData(5, NeedsReview)]
    [InlineData(6, Satisfied)]
    public void Of_several_selections_more_than_the_latest_is_asked_and_less_than_the_largest_is_a_question(
        int now,
        RequirementOutcome expected
    )
    {
        var c = Listing(now)
            .Records(new Selection("32", 2022, 5), new Selection("32", 2024, 3))
            .Field(PastSelection, Yes);

        var opinion = More.Judge(c.Build());

        Assert.Equal(expected, opinion.Outcome);
        if (now == 4)
            Assert.Equal(
                "前回の3市区町村より多い4市区町村ですが、過去に最も多かった選定は5市区町村でした。",
                opinion.Reasons[0].Text
            );
    }

    [Theory]
    [InlineData("2022")]
    [InlineData("2024")]
    public void A_statement_may_be_about_any_of_several_selections(string year)
    {
        var c = Listing(6)
            .Records(new Selection("32", 2022, 5), new Selection("32", 2024, 3))
            .Field(PastSelection, Yes)
            .Field(PastYear, year == "2022" ? "令和4年度" : "令和6年度")
            .Field(PastMunicipalities, year == "2022" ? "5" : "3");

        Assert.Equal(Satisfied, More.Judge(c.Build()).Outcome);
    }

    [Theory]
    [InlineData(2, "横浜市西区", NotSatisfied)]
    [InlineData(3, "横浜市西区", NeedsReview)]
    public void A_row_that_may_count_once_a_person_has_looked_leaves_a_shortfall_open(
        int now,
        string row,
        RequirementOutcome expected
    )
    {
        var c = Listing(now).Municipality(row).Records(new Selection("32", 2024, 3)).Field(PastSelection, Yes);

        Assert.Equal(expected, More.Judge(c.Build()).Outcome);
    }

    [Theory]
    [InlineData(5, "4", Satisfied, "記入によると前回は4、今回は5市区町村です。")]
    [InlineData(4, "4", NeedsReview, "前回の4市区町村より1以上多い連携が必要ですが、4市区町村です。")]
    [InlineData(2, "4", NeedsReview, "前回の4市区町村より1以上多い連携が必要ですが、2市区町村です。")]
    [InlineData(2, "0", NeedsReview, "「過去の選定」は「あり」ですが、「当時の連携市区町村数」は0です。")]
    [InlineData(2, null, NeedsReview, "「当時の連携市区町村数」が記入されていません。")]
    public void Without_records_the_number_stated_decides_and_a_shortfall_is_a_persons_question(
        int now,
        string? stated,
        RequirementOutcome expected,
        string reason
    )
    {
        var c = Listing(now).Field(PastSelection, Yes);
        if (stated is not null)
            c.Field(PastMunicipalities, stated);

        var opinion = More.Judge(c.Build());

        Assert.Equal((expected, reason), (opinion.Outcome, opinion.Reasons[0].Text));
    }

    [Fact]
    public void A_number_that_cannot_be_read_is_a_persons_question() =>
        Assert.Equal(
            "「当時の連携市区町村数」の記入を読み取れません。",
            More.Judge(Listing(5).Field(PastSelection, Yes).Unreadable(PastMunicipalities).Build()).Reasons[0].Text
        );

    [Fact]
    public void Without_its_forms_nothing_is_judged()
    {
        Assert.Equal(
            "様式1が提出されていないため、判断できません。",
            Before.Judge(new CaseBuilder().Without(Form1).Build()).Reasons[0].Text
        );
        Assert.Equal(
            "様式1が提出されていないため、判断できません。",
            More.Judge(new CaseBuilder().Without(Form1).Build()).Reasons[0].Text
        );
        Assert.Equal(
            "様式2が提出されていないため、判断できません。",
            More.Judge(new CaseBuilder().Without(Form2).Build()).Reasons[0].Text
        );
    }

    private static CaseBuilder Listing(int count)
    {
        var c = new CaseBuilder();
        foreach (var name in Municipalities.Take(count))
            c.Municipality(name);
        return c;
    }

    private static CaseBuilder Stated(CaseBuilder c, string? stated) =>
        stated switch
        {
            null => c,
            "?" => c.Unclear(PastSelection),
            _ => c.Field(PastSelection, stated),
        };
}
