using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Tests.Checking.Rules;
using SeisFunctions.Tests.Testing;
using static SeisFunctions.Domain.ApplicationStatus;
using static SeisFunctions.Domain.RequirementOutcome;
using static SeisFunctions.Tests.Testing.FormFields;

namespace SeisFunctions.Tests.Checking;

/// <summary>What a person says about single requirements and findings, beside what the rules say.</summary>
public sealed class PersonsSayTests
{
    private static readonly DateTimeOffset At = Sample.Midway;

    [Theory]
    [InlineData(true, Satisfied, Eligible, Eligible)]
    [InlineData(true, NotSatisfied, Deficient, Ineligible)]
    [InlineData(true, RequirementOutcome.NeedsReview, ApplicationStatus.NeedsReview, ApplicationStatus.NeedsReview)]
    [InlineData(true, NotApplicable, Eligible, Eligible)]
    [InlineData(false, Satisfied, Eligible, Eligible)]
    [InlineData(false, NotSatisfied, Deficient, Ineligible)]
    [InlineData(false, RequirementOutcome.NeedsReview, ApplicationStatus.NeedsReview, ApplicationStatus.NeedsReview)]
    [InlineData(false, NotApplicable, Eligible, Eligible)]
    public void The_persons_word_decides_whatever_the_rules_say(
        bool ticked,
        RequirementOutcome said,
        ApplicationStatus before,
        ApplicationStatus after
    )
    {
        var verdict = Complete(ticked).Said(Word(said)).Check();

        var judgement = verdict.Requirement(3);
        Assert.Equal((said, ticked ? Satisfied : NotSatisfied), (judgement.Outcome, judgement.Machine!.Outcome));
        Assert.Equal("本省に確認", judgement.Person!.Note);
        Assert.StartsWith("事務局の確認により", judgement.Reason, StringComparison.Ordinal);
        Assert.Equal((before, after), (verdict.StatusBeforeDeadline, verdict.StatusAfterDeadline));
        Assert.Equal(
            ticked ? (Eligible, Eligible) : (Deficient, Ineligible),
            (verdict.MachineStatusBeforeDeadline, verdict.MachineStatusAfterDeadline)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_a_word_the_rules_decide_and_nothing_stands_beside_them(bool ticked)
    {
        var verdict = Complete(ticked).Check();

        Assert.Equal((null, null), (verdict.Requirement(3).Person, verdict.Requirement(3).Machine));
        Assert.Equal(verdict.MachineStatusBeforeDeadline, verdict.StatusBeforeDeadline);
        Assert.Equal(verdict.MachineStatusAfterDeadline, verdict.StatusAfterDeadline);
        Assert.Empty(verdict.Settled);
    }

    [Theory]
    [InlineData(Satisfied, 0, 0)]
    [InlineData(NotSatisfied, 1, 0)]
    [InlineData(RequirementOutcome.NeedsReview, 0, 1)]
    public void The_findings_are_those_of_the_word(RequirementOutcome said, int errors, int warnings)
    {
        var verdict = Complete(ticked: false).Said(Word(said)).Check();

        Assert.Equal(new FindingCounts(errors, warnings), verdict.CountsBeforeDeadline);
        Assert.Equal(new FindingCounts(errors, warnings), verdict.CountsAfterDeadline);
        Assert.DoesNotContain(verdict.Findings, finding =>
            finding.Message.Contains("チェックがありません", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_applicant_reads_neither_the_officers_reason_nor_the_outcome()
    {
        var finding = Assert.Single(Complete(ticked: false).Said(Word(NotSatisfied)).Check().Findings);

        Assert.Equal(
            "応募要件3について、事務局が確認しています。",
            FindingWords.For(finding, Audience.Applicant, canBeMended: false).Message
        );
        Assert.Equal(
            "応募要件3：事務局の確認により「未充足」と判断しました。",
            FindingWords.For(finding, Audience.Officer, canBeMended: false).Message
        );
    }

    [Theory]
    [InlineData(Satisfied)]
    [InlineData(NotSatisfied)]
    public void A_later_submission_sends_it_back_to_a_person(RequirementOutcome said)
    {
        var verdict = Complete(ticked: false).Said(Word(said)).Revision(2).Check();

        Assert.Equal(RequirementOutcome.NeedsReview, verdict.Requirement(3).Outcome);
        Assert.Contains("もう一度確認する必要があります。", verdict.Requirement(3).Reason, StringComparison.Ordinal);
        Assert.Equal(
            (NotSatisfied, said),
            (verdict.Requirement(3).Machine!.Outcome, verdict.Requirement(3).Person!.Outcome!.Value)
        );
        Assert.Equal(
            (ApplicationStatus.NeedsReview, ApplicationStatus.NeedsReview),
            (verdict.StatusBeforeDeadline, verdict.StatusAfterDeadline)
        );
    }

    [Fact]
    public void What_causes_a_requirement_to_fail_is_settled_with_it()
    {
        var before = Complete().Field(Telephone, "").Check();
        var after = Complete()
            .Field(Telephone, "")
            .Said(new(PersonsWord.OfRequirement("6"), Satisfied, "事務局 花子", "電話で確認", At, 1))
            .Check();

        Assert.Equal(Deficient, before.StatusBeforeDeadline);
        Assert.Equal(Eligible, after.StatusBeforeDeadline);
        Assert.Equal("電話で確認", Assert.Single(after.Settled).Word.Note);
    }

    [Fact]
    public void What_causes_two_requirements_to_fail_stays_until_both_are_overruled()
    {
        CaseBuilder Without2() => Complete().Without(Form2);
        var one = Without2()
            .Said(new(PersonsWord.OfRequirement("1"), Satisfied, "事務局 花子", "紙で確認", At, 1))
            .Check();
        var both = Without2()
            .Said(new(PersonsWord.OfRequirement("1"), Satisfied, "事務局 花子", "紙で確認", At, 1))
            .Said(new(PersonsWord.OfRequirement("5"), Satisfied, "事務局 花子", "紙で確認", At, 1))
            .Check();

        Assert.Equal(["1", "5"], Assert.Single(one.Findings, finding => finding.Code == "form.missing").Requirements!);
        Assert.Empty(one.Settled);
        Assert.Equal(
            (ApplicationStatus.NeedsReview, new FindingCounts(0, 1)),
            (one.StatusAfterDeadline, one.CountsAfterDeadline)
        );
        Assert.Equal("form.missing", Assert.Single(both.Settled).Finding.Code);
        Assert.Equal(Eligible, both.StatusAfterDeadline);
    }

    [Fact]
    public void A_finding_that_a_person_has_settled_is_shown_and_counts_no_more_until_something_new_comes()
    {
        CaseBuilder Unconsented() => Complete().Municipality("出雲市", "false");
        var finding = Assert.Single(Unconsented().Check().Findings, finding =>
            finding.Code == "municipality.noConsent"
        );
        PersonsWord word = new(PersonsWord.OfFinding(finding.Id), null, "事務局 花子", "参考の記載と確認", At, 1);

        var settled = Unconsented().Said(word).Check();
        var later = Unconsented().Said(word).Revision(2).Check();

        Assert.Equal((Eligible, new FindingCounts(0, 0)), (settled.StatusAfterDeadline, settled.CountsAfterDeadline));
        Assert.Equal(
            ("municipality.noConsent", "参考の記載と確認"),
            (Assert.Single(settled.Settled).Finding.Code, settled.Settled[0].Word.Note)
        );
        Assert.Equal(
            (ApplicationStatus.NeedsReview, new FindingCounts(0, 1)),
            (later.StatusAfterDeadline, later.CountsAfterDeadline)
        );
        Assert.Empty(later.Settled);
    }

    [Fact]
    public void A_cause_that_leaves_no_requirement_unsatisfied_any_more_is_a_persons_task()
    {
        var verdict = Complete()
            .Without(Form2)
            .Said(new(PersonsWord.OfRequirement("1"), Satisfied, "事務局 花子", "紙で確認", At, 1))
            .Said(new(PersonsWord.OfRequirement("5"), RequirementOutcome.NeedsReview, "事務局 花子", "確認中", At, 1))
            .Check();

        Assert.Equal(ApplicationStatus.NeedsReview, verdict.StatusAfterDeadline);
        Assert.Equal(0, verdict.CountsAfterDeadline.Errors);
    }

    [Fact]
    public void What_the_rules_say_of_other_requirements_and_their_causes_stays_as_it_is()
    {
        var verdict = Complete(ticked: false)
            .Field(PastSelection, Yes)
            .Field(PastYear, "令和6年度")
            .Field(PastMunicipalities, "5")
            .Said(new(PersonsWord.OfRequirement("4"), RequirementOutcome.NeedsReview, "事務局 花子", "確認中", At, 1))
            .Check();

        Assert.Equal(
            [("history.shortfall", false), ("requirement.notSatisfied", true), ("requirement.needsReview", false)],
            verdict
                .Findings.Where(finding => finding.Severity > Severity.Info)
                .Select(finding => (finding.Code, finding.LeavesUnsatisfied))
        );
        Assert.Equal(new FindingCounts(1, 2), verdict.CountsAfterDeadline);
    }

    [Theory]
    [InlineData(NotSatisfied, "requirement.notSatisfied")]
    [InlineData(RequirementOutcome.NeedsReview, "requirement.needsReview")]
    public void The_finding_of_a_word_has_the_code_of_its_outcome(RequirementOutcome said, string code) =>
        Assert.Equal(code, Assert.Single(Complete().Said(Word(said)).Check().Findings).Code);

    [Fact]
    public void The_same_finding_has_the_same_name_and_another_another()
    {
        Finding one = new("a", Severity.Error, "x", "様式1", "表1");

        Assert.Equal(one.Id, (one with { Message = "y", Severity = Severity.Info }).Id);
        Assert.Equal(
            7,
            new[]
            {
                one,
                one with
                {
                    Code = "b",
                },
                one with
                {
                    Form = "様式2",
                },
                one with
                {
                    Location = "表2",
                },
                one with
                {
                    Field = "f",
                },
                one with
                {
                    Location = null,
                    File = "a.docx",
                },
                one with
                {
                    Location = null,
                    File = "b.docx",
                },
            }
                .Select(finding => finding.Id)
                .Distinct()
                .Count()
        );
    }

    private static PersonsWord Word(RequirementOutcome said) =>
        new(PersonsWord.OfRequirement("3"), said, "事務局 花子", "本省に確認", At, 1);

    private static CaseBuilder Complete(bool ticked = true)
    {
        var c = new CaseBuilder()
            .Field(ApplicationKind, Ordinary)
            .Field(PastSelection, No)
            .Field(Telephone, "0852-22-5111")
            .Field(Email, "dx@pref.example.lg.jp")
            .Field(Memorandum1, "true")
            .Field(SupportStructure, "true")
            .Field(PersonalDataConsent, "true")
            .Field(SubmittedOn, "2026-03-20");
        foreach (
            var field in new[]
            {
                "prefecture",
                "representative",
                "department",
                "contactName",
                "currentStructure",
                "issues",
                "goal",
                "supportDetail",
            }
        )
            c.Field(field, field == "prefecture" ? "島根県" : "見本");
        foreach (var number in Enumerable.Range(1, 10))
            c.Field(Requirement(number), number != 3 || ticked ? "true" : "false");
        return c.Field("prefecture", "島根県", Form2)
            .Municipality("松江市")
            .Department(DigitalDepartment, "DX推進課")
            .Department(IssueDepartment, "医療政策課");
    }
}
