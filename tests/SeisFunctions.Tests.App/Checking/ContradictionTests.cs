using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Tests.Forms;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Checking;

/// <summary>Where a form says two things, a person decides which one is meant.</summary>
public sealed class ContradictionTests
{
    [Theory]
    [InlineData("D8")]
    [InlineData("D9")]
    public void A_municipality_listed_with_and_without_consent_does_not_count_before_a_person_has_asked(
        string cellWithoutConsent
    )
    {
        var verdict = Check.Application(
            form2: OfficeZip.With(
                Sample.Forms.Form2("東京都", "千代田区", "千代田区"),
                "xl/worksheets/sheet1.xml",
                xml => WithoutText(xml, cellWithoutConsent)
            )
        );

        Assert.Equal(0, verdict.ConsentingMunicipalities);
        Assert.Equal(RequirementOutcome.NeedsReview, verdict.Requirement(1).Outcome);
        Assert.Equal(
            "千代田区が2回以上記入されており、同意欄の記入が異なります。同意の有無を確認する必要があります。同意の有無が正しい1行だけを残してください。",
            verdict.Finding("municipality.duplicate").Message
        );
    }

    [Theory]
    [InlineData("H8")]
    [InlineData("H9")]
    public void Of_a_municipality_listed_twice_the_complete_row_counts(string cellWithoutIssue)
    {
        var verdict = Check.Application(
            form2: OfficeZip.With(
                Sample.Forms.Form2("東京都", "千代田区", "千代田区"),
                "xl/worksheets/sheet1.xml",
                xml => WithoutText(xml, cellWithoutIssue)
            )
        );

        Assert.NotNull(Assert.Single(verdict.Municipalities, municipality => municipality.Counts).Issues);
        Assert.Equal(RequirementOutcome.Satisfied, verdict.Requirement(1).Outcome);
        Assert.Equal(
            "千代田区が2回以上記入されています。1市区町村として取り扱います。別の市区町村であれば、正しい名称に修正してください。",
            verdict.Finding("municipality.duplicate").Message
        );
    }

    [Theory]
    [InlineData("A7", "「推進体制」に区分を判別できない行があり、DX担当の部局を特定できません。")]
    [InlineData("A8", "「推進体制」に区分を判別できない行があり、課題所管の部局を特定できません。")]
    public void A_department_without_its_kind_may_be_the_one_that_is_looked_for(string cell, string reason)
    {
        var form2 = OfficeZip.With(Sample.Forms.Form2("東京都", 2), "xl/worksheets/sheet2.xml", xml =>
            WithoutText(xml, cell)
        );

        var judgement = Check.Application(form2: form2).Requirement(5);

        Assert.Equal((RequirementOutcome.NeedsReview, reason), (judgement.Outcome, judgement.Reason));
    }

    [Theory]
    [InlineData("令和6年度", "", RequirementOutcome.NeedsReview)]
    [InlineData("", "3", RequirementOutcome.NeedsReview)]
    [InlineData("", "0", RequirementOutcome.NotApplicable)]
    public void Never_selected_yet_selected_in_a_year_is_left_to_a_person(
        string year,
        string count,
        RequirementOutcome expected
    ) =>
        Assert.Equal(
            expected,
            Check
                .Application(Sample.Forms.Form1("東京都", ("pastYear", year), ("pastMunicipalities", count)))
                .Requirement(2)
                .Outcome
        );

    [Theory]
    [InlineData("令和7年3月20日", true)]
    [InlineData("2025/3/20", true)]
    [InlineData("令和8年3月3日", true)]
    [InlineData("令和8年3月27日", true)]
    [InlineData("令和8年3月4日", false)]
    [InlineData("令和8年3月26日", false)]
    public void A_day_of_submission_outside_the_call_is_mentioned_and_changes_nothing(string day, bool isMentioned)
    {
        var verdict = Check.Application(Sample.Forms.Form1("東京都", ("submittedOn", day)));

        Assert.Equal(
            isMentioned ? [("提出日", day)] : [],
            verdict
                .Findings.Where(finding => finding.Code == "field.unusual")
                .Select(finding => (finding.Field!, finding.Value!))
        );
        Assert.Equal(ApplicationStatus.Eligible, verdict.StatusAfterDeadline);
    }

    [Fact]
    public void Empty_fields_are_named_even_where_no_prefecture_is_found()
    {
        var findings = Check.Files(("様式1.docx", Sample.Forms.Form1("", ("email", "")))).Findings;

        Assert.Equal(
            ["都道府県名", "メールアドレス"],
            findings.Where(finding => finding.Code == "field.missing").Select(finding => finding.Field)
        );
    }

    [Fact]
    public void Without_a_column_for_consent_there_is_neither_consent_nor_none()
    {
        var form2 = OfficeZip.With(Sample.Forms.Form2("東京都", "千代田区"), "xl/worksheets/sheet1.xml", xml =>
            WithoutText(xml, "D7")
        );

        var verdict = Check.Application(form2: form2);

        Assert.Null(Assert.Single(verdict.Municipalities).Consent);
        Assert.Equal(RequirementOutcome.NeedsReview, verdict.Requirement(1).Outcome);
    }

    [Fact]
    public void An_ordinary_application_that_names_partners_is_looked_at_by_a_person()
    {
        var verdict = Check.Application(Sample.Forms.Form1("群馬県", ("partners", "栃木県")), prefecture: "群馬県");

        Assert.Equal(RequirementOutcome.NeedsReview, verdict.Requirement(11).Outcome);
        Assert.Equal(
            "「申請の区分」は「通常」ですが、「連携する都道府県」が記入されています。",
            verdict.Requirement(11).Reason
        );
        Assert.Equal(
            (Severity.Warning, "申請の区分"),
            (verdict.Finding("requirement.needsReview").Severity, verdict.Finding("requirement.needsReview").Field)
        );
        Assert.Equal(
            (ApplicationStatus.NeedsReview, ApplicationStatus.NeedsReview),
            (verdict.StatusBeforeDeadline, verdict.StatusAfterDeadline)
        );
    }

    [Theory]
    [InlineData("supportTheme", "【広域】テーマ設定と関係者整理")]
    [InlineData("supportConsensus", "【広域】合意形成・役割分担・意思決定の設計")]
    [InlineData("supportDraft", "【広域】連携の進め方のたたき台作成")]
    public void An_ordinary_application_that_wishes_for_wide_area_support_is_mentioned_and_nothing_else(
        string field,
        string label
    )
    {
        var verdict = Check.Application(Sample.Forms.Form1("東京都", (field, "true")));

        var finding = verdict.Finding("field.unusual");
        Assert.Equal(
            (Severity.Info, $"「{label}」にチェックがありますが、「申請の区分」は「通常」です。判定には影響しません。"),
            (finding.Severity, finding.Message)
        );
        Assert.Equal(ApplicationStatus.Eligible, verdict.StatusAfterDeadline);
        Assert.DoesNotContain(
            Check.Application(Sample.Forms.WideForm1("東京都", "埼玉県", (field, "true"))).Findings,
            one => one.Code == "field.unusual"
        );
    }

    [Theory]
    [InlineData("supportTheme")]
    [InlineData("supportConsensus")]
    [InlineData("supportDraft")]
    public void The_three_supports_for_wide_area_applications_are_read(string field)
    {
        foreach (var value in new[] { "true", "false" })
            Assert.Equal(
                value,
                Assert
                    .Single(
                        Check
                            .Files(("様式1.docx", Sample.Forms.WideForm1("東京都", "埼玉県", (field, value))))
                            .Reading.Forms
                    )
                    .Reading[field]
                    .Value
            );
    }

    [Fact]
    public void A_form_of_last_year_can_be_mended_before_the_deadline_and_is_left_to_a_person_after_it()
    {
        var lastYear = OfficeZip.With(Sample.Forms.Form1("東京都"), "word/document.xml", xml =>
            xml.Replace("令和8年度", "令和7年度", StringComparison.Ordinal)
        );

        var verdict = Check.Application(lastYear);

        Assert.Contains(verdict.Findings, finding => finding.Code == "form.oldVersion");
        Assert.Equal(
            (ApplicationStatus.Deficient, ApplicationStatus.NeedsReview),
            (verdict.StatusBeforeDeadline, verdict.StatusAfterDeadline)
        );
    }

    private static string WithoutText(string sheet, string cell)
    {
        var start = sheet.IndexOf($"<c r=\"{cell}\"", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{cell} is not in the sheet.");
        var end = sheet.IndexOf("</c>", start, StringComparison.Ordinal) + "</c>".Length;
        return sheet.Remove(start, end - start);
    }
}
