using SeisFunctions.Checking;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;
using static SeisFunctions.Domain.RequirementOutcome;

namespace SeisFunctions.Tests.Checking.Rules;

/// <summary>How rules are combined: wrong before doubtful before in order; what does not apply has no say.</summary>
public sealed class CombiningRuleTests
{
    private static readonly ApplicationCase Any = new CaseBuilder().Build();

    [Theory]
    [InlineData(Satisfied, Satisfied, Satisfied)]
    [InlineData(Satisfied, NeedsReview, NeedsReview)]
    [InlineData(Satisfied, NotSatisfied, NotSatisfied)]
    [InlineData(NeedsReview, NotSatisfied, NotSatisfied)]
    [InlineData(NeedsReview, NeedsReview, NeedsReview)]
    [InlineData(NotApplicable, Satisfied, Satisfied)]
    [InlineData(NotApplicable, NeedsReview, NeedsReview)]
    [InlineData(NotApplicable, NotSatisfied, NotSatisfied)]
    [InlineData(NotApplicable, NotApplicable, NotApplicable)]
    public void All_is_as_bad_as_the_worst_of_its_rules_in_either_order(
        RequirementOutcome one,
        RequirementOutcome other,
        RequirementOutcome expected
    )
    {
        Assert.Equal(expected, new All(new Fixed(one), new Fixed(other)).Judge(Any).Outcome);
        Assert.Equal(expected, new All(new Fixed(other), new Fixed(one)).Judge(Any).Outcome);
    }

    [Theory]
    [InlineData(Satisfied, Satisfied, Satisfied)]
    [InlineData(Satisfied, NeedsReview, Satisfied)]
    [InlineData(Satisfied, NotSatisfied, Satisfied)]
    [InlineData(NeedsReview, NotSatisfied, NeedsReview)]
    [InlineData(NotSatisfied, NotSatisfied, NotSatisfied)]
    [InlineData(NotApplicable, NotSatisfied, NotSatisfied)]
    [InlineData(NotApplicable, NotApplicable, NotApplicable)]
    public void Any_is_as_good_as_the_best_of_its_rules_in_either_order(
        RequirementOutcome one,
        RequirementOutcome other,
        RequirementOutcome expected
    )
    {
        Assert.Equal(expected, new Any(new Fixed(one), new Fixed(other)).Judge(CombiningRuleTests.Any).Outcome);
        Assert.Equal(expected, new Any(new Fixed(other), new Fixed(one)).Judge(CombiningRuleTests.Any).Outcome);
    }

    [Theory]
    [InlineData(Satisfied, NotSatisfied, Satisfied, NotSatisfied)]
    [InlineData(Satisfied, NeedsReview, Satisfied, NeedsReview)]
    [InlineData(Satisfied, Satisfied, Satisfied, Satisfied)]
    [InlineData(NotSatisfied, Satisfied, Satisfied, NotApplicable)]
    [InlineData(NotSatisfied, NotSatisfied, Satisfied, NotApplicable)]
    [InlineData(NotSatisfied, Satisfied, NeedsReview, NeedsReview)]
    [InlineData(NotSatisfied, Satisfied, NotSatisfied, NeedsReview)]
    [InlineData(NeedsReview, NotSatisfied, Satisfied, NeedsReview)]
    [InlineData(NotApplicable, NotSatisfied, Satisfied, NotApplicable)]
    public void When_decides_only_where_its_condition_holds(
        RequirementOutcome condition,
        RequirementOutcome then,
        RequirementOutcome unless,
        RequirementOutcome expected
    ) => Assert.Equal(expected, new When(new Fixed(condition), new Fixed(then), new Fixed(unless)).Judge(Any).Outcome);

    [Fact]
    public void When_without_a_check_of_the_contrary_does_not_apply() =>
        Assert.Equal(NotApplicable, new When(new Fixed(NotSatisfied), new Fixed(Satisfied)).Judge(Any).Outcome);

    [Fact]
    public void Without_the_form_that_tells_whether_it_applies_a_rule_judges_nothing() =>
        Assert.Equal(
            NeedsReview,
            new When(
                new OneOf(CaseBuilder.At(FormFields.ApplicationKind), FormFields.WideArea),
                new Fixed(Satisfied)
            )
                .Judge(new CaseBuilder().Without(FormFields.Form1).Build())
                .Outcome
        );

    [Fact]
    public void All_gives_what_is_wrong_then_what_is_doubtful_each_once_with_all_evidence()
    {
        var opinion = new All(
            new Fixed(NeedsReview, "b"),
            new Fixed(NotSatisfied, "a"),
            new Fixed(NotSatisfied, "a"),
            new Fixed(Satisfied, "c")
        ).Judge(Any);

        Assert.Equal(["a", "b"], opinion.Reasons.Select(reason => reason.Text));
        Assert.Equal(["b", "a", "c"], opinion.Evidence.Select(evidence => evidence.Value));
    }

    [Fact]
    public void All_in_order_gives_the_reason_of_the_last_rule() =>
        Assert.Equal(
            ["b"],
            new All(new Fixed(Satisfied, "a"), new Fixed(Satisfied, "b"))
                .Judge(Any)
                .Reasons.Select(reason => reason.Text)
        );

    [Fact]
    public void Any_gives_the_one_that_is_satisfied_or_all_that_speaks_against_it()
    {
        var satisfied = new Any(new Fixed(NotSatisfied, "a"), new Fixed(Satisfied, "b")).Judge(Any);
        var not = new Any(new Fixed(NotSatisfied, "a"), new Fixed(NeedsReview, "b")).Judge(Any);

        Assert.Equal(["b"], satisfied.Reasons.Select(reason => reason.Text));
        Assert.Equal(["a", "b"], not.Reasons.Select(reason => reason.Text));
        Assert.Equal(["a", "b"], not.Evidence.Select(evidence => evidence.Value));
    }

    [Fact]
    public void When_shows_what_its_condition_rests_on_and_its_reason_where_it_does_not_apply()
    {
        var applies = new When(new Fixed(Satisfied, "if"), new Fixed(NotSatisfied, "then")).Judge(Any);
        var doubted = new When(
            new Fixed(NotSatisfied, "if"),
            new Fixed(Satisfied),
            new Fixed(NeedsReview, "unless")
        ).Judge(Any);
        var not = new When(new Fixed(NotSatisfied, "if"), new Fixed(Satisfied, "then")).Judge(Any);

        Assert.Equal(["then"], applies.Reasons.Select(reason => reason.Text));
        Assert.Equal(["if", "then"], applies.Evidence.Select(evidence => evidence.Value));
        Assert.Equal(["unless"], doubted.Reasons.Select(reason => reason.Text));
        Assert.Equal(["if", "unless"], doubted.Evidence.Select(evidence => evidence.Value));
        Assert.Equal(["if"], not.Reasons.Select(reason => reason.Text));
    }

    private sealed record Fixed(RequirementOutcome Outcome, string Text = "") : Rule
    {
        public override Opinion Judge(ApplicationCase c) => new(Outcome, [new(Text)], [new("", "", null, Text)]);
    }
}
