using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Tests.Testing;
using static SeisFunctions.Domain.RequirementOutcome;

namespace SeisFunctions.Tests.Checking;

/// <summary>
/// Pairs of filled-in forms that were judged wrongly once (folder <c>Cases</c>), each with what a careful person makes
/// of it.
/// </summary>
public sealed class JudgingCaseTests
{
    [Theory]
    [InlineData("base")]
    [InlineData("two-a")]
    [InlineData("two-b")]
    public void A_plain_application_is_in_order(string name)
    {
        var verdict = Judge(name);

        Assert.All(verdict.Requirements, judgement =>
            Assert.Equal(judgement.Id is "2" or "11" ? NotApplicable : Satisfied, judgement.Outcome)
        );
        Assert.Empty(verdict.Findings);
        Assert.Equal(
            (ApplicationStatus.Eligible, ApplicationStatus.Eligible),
            (verdict.StatusBeforeDeadline, verdict.StatusAfterDeadline)
        );
    }

    [Theory]
    [InlineData("never-r2unticked", 2, NotApplicable)]
    [InlineData("r2-short-own-statement", 2, NeedsReview)]
    [InlineData("normal-sec6-filled", 11, NeedsReview)]
    [InlineData("wide-mention", 11, NeedsReview)]
    [InlineData("shisuru-kochi", 11, NeedsReview)]
    [InlineData("decl-normal", 11, NotApplicable)]
    [InlineData("dept-kagawa", 5, NeedsReview)]
    [InlineData("dept-dx-issuedept-mun", 5, NeedsReview)]
    [InlineData("consent-unclear-extra", 1, Satisfied)]
    [InlineData("ward", 1, Satisfied)]
    [InlineData("ward-only", 1, NeedsReview)]
    [InlineData("union-only", 1, NeedsReview)]
    [InlineData("wide-partner-mun", 1, Satisfied)]
    [InlineData("wide-short", 11, NeedsReview)]
    [InlineData("wide", 11, Satisfied)]
    [InlineData("wide-tottori", 11, Satisfied)]
    public void The_requirement_in_question_comes_out_right_and_no_other_is_touched(
        string name,
        int number,
        RequirementOutcome expected
    )
    {
        var verdict = Judge(name);

        Assert.Equal(expected, verdict.Requirement(number).Outcome);
        Assert.All(verdict.Requirements.Where(judgement => judgement.Id != $"{number}"), judgement =>
            Assert.Contains(judgement.Outcome, new[] { Satisfied, NotApplicable })
        );
    }

    [Fact]
    public void Never_selected_needs_no_box_about_earlier_selections()
    {
        var verdict = Judge("never-r2unticked");

        Assert.Empty(verdict.Findings);
        Assert.Equal(ApplicationStatus.Eligible, verdict.StatusAfterDeadline);
    }

    [Fact]
    public void Fewer_than_the_form_itself_states_is_told_while_it_can_be_mended_and_a_persons_question_afterwards()
    {
        var verdict = Judge("r2-short-own-statement");

        var finding = Assert.Single(verdict.Findings);
        Assert.Equal(
            ("history.shortfall", Severity.Error, "当時の連携市区町村数", "4"),
            (finding.Code, finding.Severity, finding.Field!, finding.Value!)
        );
        Assert.StartsWith(
            "前回の4市区町村より1以上多い連携が必要ですが、2市区町村です。",
            finding.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            (ApplicationStatus.Deficient, ApplicationStatus.NeedsReview),
            (verdict.StatusBeforeDeadline, verdict.StatusAfterDeadline)
        );
    }

    [Fact]
    public void The_same_with_records_that_do_not_know_the_prefecture_also_tells_that_they_differ()
    {
        var verdict = Check.Files(Sample.Call with { PastSelections = [] }, FilesOf("r2-short-own-statement")).Verdict;

        Assert.Equal(NeedsReview, verdict.Requirement(2).Outcome);
        Assert.Equal(["history.differs", "history.shortfall"], verdict.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("normal-sec6-filled", "「代表都道府県の役割」")]
    [InlineData("wide-mention", "「解決を図る地域課題」")]
    [InlineData("shisuru-kochi", "「代表都道府県の役割」")]
    public void An_ordinary_application_that_speaks_of_wide_area_work_is_a_contradiction_that_names_where(
        string name,
        string where
    )
    {
        var verdict = Judge(name);

        Assert.Contains(where, verdict.Finding("requirement.needsReview").Message, StringComparison.Ordinal);
        Assert.Equal(ApplicationStatus.NeedsReview, verdict.StatusAfterDeadline);
    }

    [Fact]
    public void A_declaration_alone_is_mentioned_and_asked_about()
    {
        var verdict = Judge("decl-normal");

        var finding = Assert.Single(verdict.Findings);
        Assert.Equal(("field.unusual", Severity.Info, true), (finding.Code, finding.Severity, finding.AsksApplicant));
        Assert.Equal(ApplicationStatus.Eligible, verdict.StatusBeforeDeadline);
    }

    [Theory]
    [InlineData("ward-only", "municipality.unknown", "横浜市")]
    [InlineData("ward", "municipality.unknown", "横浜市")]
    [InlineData("union-only", "municipality.unknown", "隠岐広域連合")]
    [InlineData("wide-partner-mun", "municipality.otherPrefecture", "鳥取県")]
    [InlineData("consent-unclear-extra", "field.ambiguous", "同意")]
    public void A_doubtful_row_is_a_finding_of_its_own_and_the_only_kind(string name, string code, string names)
    {
        var verdict = Judge(name);

        Assert.All(verdict.Findings, finding => Assert.Equal(code, finding.Code));
        Assert.All(verdict.Findings, finding => Assert.Contains(names, finding.Message, StringComparison.Ordinal));
        Assert.NotEmpty(verdict.Findings);
    }

    [Fact]
    public void A_wide_area_application_in_a_few_characters_asks_about_each_text()
    {
        var verdict = Judge("wide-short");

        Assert.All(["必要性", "効率性・効果", "実現可能性", "代表都道府県の役割"], label =>
            Assert.Contains(
                $"「{label}」の記入が短く、内容を確認する必要があります。",
                Assert
                    .Single(verdict.Findings, finding => finding.Field == label && finding.Requirements is ["11"])
                    .Message,
                StringComparison.Ordinal
            )
        );
        Assert.Equal(
            5,
            verdict
                .Findings.Where(finding => finding.Code == "requirement.needsReview")
                .Select(finding => finding.Location)
                .Distinct()
                .Count()
        );
    }

    private static Verdict Judge(string name) => Check.Files(FilesOf(name)).Verdict;

    private static (string Name, byte[] Content)[] FilesOf(string name) =>
        [
            .. Directory
                .GetFiles(Path.Combine(AppContext.BaseDirectory, "Checking", "Cases", name))
                .Order(StringComparer.Ordinal)
                .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path))),
        ];
}
