using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Values;
using SeisFunctions.Tests.Checking.Rules;
using SeisFunctions.Tests.Testing;
using static SeisFunctions.Tests.Testing.FormFields;

namespace SeisFunctions.Tests.Checking;

/// <summary>A consent of a day that was still to come when the form was received is none yet.</summary>
public sealed class DatedMarksTests
{
    // Files are checked as if they had come at the deadline, 26 March 2026.
    [Theory]
    [InlineData("2026/4/15", true)]
    [InlineData("R8.4.15", true)]
    [InlineData("令和8年4月15日", true)]
    [InlineData("令和八年四月十五日", true)]
    [InlineData("46127", true)]
    [InlineData("○（5月1日）", true)]
    [InlineData("○ R8.4.1", true)]
    [InlineData("○（4/1）", true)]
    [InlineData("同意済（令和９年４月１日）", true)]
    [InlineData("2026/3/27", true)]
    [InlineData("2026/3/26", false)]
    [InlineData("2026/3/10", false)]
    [InlineData("R8.3.10", false)]
    [InlineData("R7.12.20", false)]
    [InlineData("○（3月10日）", false)]
    [InlineData("○（12月20日）", false)]
    [InlineData("同意済（R8.3.1）", false)]
    [InlineData("○", false)]
    public void A_consent_of_a_day_to_come_is_a_question(string written, bool isAsked)
    {
        var verdict = Check
            .Files(
                ("様式1.docx", Sample.Forms.Form1("島根県")),
                ("様式2.xlsx", new FilledSheet().First(1).Row(1, "同意", written).Build())
            )
            .Verdict;

        Assert.Equal(
            isAsked ? RequirementOutcome.NeedsReview : RequirementOutcome.Satisfied,
            verdict.Requirement(1).Outcome
        );
        Assert.Equal(isAsked ? null : true, Assert.Single(verdict.Municipalities).Consent);
        if (isAsked)
        {
            var finding = verdict.Finding("field.ambiguous");
            Assert.Equal(
                ("同意", written, true),
                (
                    finding.Field,
                    finding.Value,
                    finding.Message.Contains("様式を受信した日より後の日付", StringComparison.Ordinal)
                )
            );
            Assert.DoesNotContain(verdict.Findings, other =>
                other.Code == "field.repaired" && other.Location == finding.Location
            );
        }
    }

    [Theory]
    [InlineData("☑ 確認（令和９年４月１日）", true)]
    [InlineData("☑ 確認（令和9年）", true)]
    [InlineData("☑ 確認（令和9年度）", true)]
    [InlineData("☑ 確認（3月21日）", true)]
    [InlineData("☑ 確認（3月20日）", false)]
    [InlineData("☑ 確認済み 3/10", false)]
    [InlineData("☑ 確認（令和8年度）", false)]
    [InlineData("☑ 確認", false)]
    public void A_box_ticked_for_a_day_to_come_is_a_question(string written, bool isAsked)
    {
        var application = new CaseBuilder().Field("requirement3", "true").Application();
        var version = application.Forms[Form1];
        var ticked = version.Reading with
        {
            Fields =
            [
                .. version.Reading.Fields.Select(field =>
                    field.Id == "requirement3" ? field with { Raw = written } : field
                ),
            ],
        };
        application = application with
        {
            Forms = application.Forms.ToDictionary(
                form => form.Key,
                form => form.Key == Form1 ? version with { Reading = ticked } : form.Value
            ),
        };

        var verdict = ApplicationCheck.Check(application, Sample.Call);

        Assert.Equal(
            isAsked ? RequirementOutcome.NeedsReview : RequirementOutcome.Satisfied,
            verdict.Requirement(3).Outcome
        );
        Assert.Equal(isAsked, verdict.Findings.Any(finding => finding is { Code: "field.ambiguous", Field: "応募要件3" }));
    }

    [Theory]
    [InlineData("○（5月1日）", "2026-05-01")]
    [InlineData("○（12月1日）", "2025-12-01")]
    [InlineData("R8.4.1", "2026-04-01")]
    [InlineData("○8.4.1", "2026-04-01")]
    [InlineData("○26.4.1", "2026-04-01")]
    [InlineData("○（2026-4-1）", "2026-04-01")]
    [InlineData("○（令和9年4月）", "2027-04-01")]
    [InlineData("○（R9年）", "2027-01-01")]
    [InlineData("○（４月）", "2026-04-01")]
    [InlineData("☑ 5 確認（第3-1号）", null)]
    [InlineData("☑ 確認（令和9年度）", "2027-01-01")]
    [InlineData("☑ 確認（令和8年度）", "2026-01-01")]
    [InlineData("○（13月1日）", null)]
    [InlineData("○（2月30日）", null)]
    [InlineData("○ 0852-22-5111", null)]
    public void A_day_without_its_year_is_the_nearest_one(string written, string? day) =>
        Assert.Equal(
            day is null ? [] : [DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)],
            DayMentions.In(written, new DateOnly(2026, 3, 19))
        );
}
