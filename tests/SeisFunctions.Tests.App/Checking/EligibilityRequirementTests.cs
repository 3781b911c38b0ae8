using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Tests.Forms;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Checking;

/// <summary>The eleven requirements of 2(2) of the call, on real forms.</summary>
public sealed class EligibilityRequirementTests
{
    [Fact]
    public void A_complete_application_satisfies_nine_requirements_and_those_about_earlier_selections_and_wide_areas_do_not_apply()
    {
        var verdict = Check.Application();

        Assert.Equal(
            Enumerable.Range(1, 11).Select(id => $"{id}"),
            verdict.Requirements.Select(judgement => judgement.Id)
        );
        Assert.Equal(
            ["2", "11"],
            verdict
                .Requirements.Where(judgement => judgement.Outcome == RequirementOutcome.NotApplicable)
                .Select(judgement => judgement.Id)
        );
        Assert.Equal(9, verdict.Requirements.Count(judgement => judgement.Outcome == RequirementOutcome.Satisfied));
        Assert.Equal(
            (ApplicationStatus.Eligible, ApplicationStatus.Eligible),
            (verdict.StatusBeforeDeadline, verdict.StatusAfterDeadline)
        );
        Assert.DoesNotContain(verdict.Findings, finding => finding.Severity > Severity.Info);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void Without_its_confirmation_box_a_requirement_is_not_satisfied_and_only_that_one(int number)
    {
        var verdict = Check.Application(Sample.Forms.Form1("東京都", ($"requirement{number}", "false")));

        var judgement = verdict.Requirement(number);
        Assert.Equal(RequirementOutcome.NotSatisfied, judgement.Outcome);
        Assert.Equal($"「応募要件{number}」の欄にチェックがありません。", judgement.Reason);
        Assert.Contains(judgement.Evidence, evidence =>
            evidence is { Form: "様式1", Location: not null } && evidence.Field == $"応募要件{number}"
        );
        Assert.Equal(
            [$"{number}"],
            verdict.Requirements.Where(one => one.Outcome == RequirementOutcome.NotSatisfied).Select(one => one.Id)
        );
        Assert.Equal(
            (ApplicationStatus.Deficient, ApplicationStatus.Ineligible),
            (verdict.StatusBeforeDeadline, verdict.StatusAfterDeadline)
        );
    }

    [Fact]
    public void Requirement_1_needs_the_memorandum_box() =>
        Assert.Equal(
            "「覚書（別紙-1）の提出」の欄にチェックがありません。",
            Check.Application(Sample.Forms.Form1("東京都", ("memorandum1", "false"))).Requirement(1).Reason
        );

    [Fact]
    public void Requirement_1_needs_a_municipality_and_says_so_when_none_is_listed()
    {
        var verdict = Check.Application(form2: Sample.Forms.Form2("東京都", 0));

        Assert.Equal(RequirementOutcome.NotSatisfied, verdict.Requirement(1).Outcome);
        Assert.Equal(
            "同意があり、解決を図る地域課題と受けたい支援内容が記入された管内の市区町村がありません。",
            verdict.Requirement(1).Reason
        );
        Assert.Equal(
            "連携市区町村一覧に市区町村が記入されていません。連携する市区町村を、1行に1つ記入してください。",
            verdict.Finding("municipality.none").Message
        );
    }

    [Fact]
    public void A_municipality_of_another_prefecture_does_not_count_and_is_named_with_its_place()
    {
        var verdict = Check.Application(form2: Sample.Forms.Form2("東京都", "横浜市"));

        Assert.Equal(RequirementOutcome.NeedsReview, verdict.Requirement(1).Outcome);
        var finding = verdict.Finding("municipality.otherPrefecture");
        Assert.Equal("横浜市", finding.Value);
        Assert.StartsWith("連携市区町村!C", finding.Location, StringComparison.Ordinal);
        Assert.Contains("神奈川県", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_doubtful_row_beside_a_good_one_does_not_touch_the_requirement()
    {
        var verdict = Check.Application(form2: Sample.Forms.Form2("東京都", "千代田区", "横浜市"));

        Assert.Equal(RequirementOutcome.Satisfied, verdict.Requirement(1).Outcome);
        Assert.Equal(1, verdict.ConsentingMunicipalities);
    }

    [Theory]
    [InlineData("千葉県", "市川市", "12203")] // with a zero in front 士別市 in 北海道
    [InlineData("東京都", "千代田区", "13101")]
    [InlineData("北海道", "札幌市", "11002")]
    [InlineData("北海道", "札幌市", "1100")]
    public void A_code_without_check_digit_or_zero_agrees_with_its_name(string prefecture, string name, string code)
    {
        var whole = Sample.Call.Gazetteer.Municipalities.First(municipality => municipality.Name == name).Code;
        var form2 = OfficeZip.With(Sample.Forms.Form2(prefecture, name), "xl/worksheets/sheet1.xml", xml =>
        {
            Assert.Contains($">{whole}<", xml, StringComparison.Ordinal);
            return xml.Replace($">{whole}<", $">{code}<", StringComparison.Ordinal);
        });

        var verdict = Check.Application(form2: form2, prefecture: prefecture);

        Assert.Equal(1, verdict.ConsentingMunicipalities);
        Assert.DoesNotContain(verdict.Findings, finding =>
            finding.Code is "municipality.codeDiffers" or "field.invalid"
        );
    }

    [Fact]
    public void A_municipality_listed_twice_counts_once()
    {
        var verdict = Check.Application(form2: Sample.Forms.Form2("東京都", "千代田区", "千代田区"));

        Assert.Equal(1, verdict.ConsentingMunicipalities);
        Assert.Equal(
            "千代田区が2回以上記入されています。1市区町村として取り扱います。別の市区町村であれば、正しい名称に修正してください。",
            verdict.Finding("municipality.duplicate").Message
        );
        Assert.Equal(RequirementOutcome.Satisfied, verdict.Requirement(1).Outcome);
    }

    [Theory]
    [InlineData(3, 3, RequirementOutcome.NotSatisfied)]
    [InlineData(3, 4, RequirementOutcome.NeedsReview)] // fewer than in 2022
    [InlineData(3, 10, RequirementOutcome.Satisfied)]
    [InlineData(3, 2, RequirementOutcome.NotSatisfied)]
    public void Requirement_2_asks_for_at_least_one_more_municipality_than_last_time(
        int before,
        int now,
        RequirementOutcome expected
    )
    {
        var call = Sample.Call with { PastSelections = [new("13", 2022, 9), new("13", 2024, before)] };
        var form1 = Sample.Forms.Form1(
            "東京都",
            ("pastSelection", "あり"),
            ("pastYear", "令和6年度"),
            ("pastMunicipalities", $"{before}")
        );

        Assert.Equal(
            expected,
            Check.Application(form1, Sample.Forms.Form2("東京都", now), call).Requirement(2).Outcome
        );
    }

    [Theory]
    [InlineData("あり", "4", "令和6年度")]
    [InlineData("あり", "3", "令和7年度")]
    [InlineData("なし", "", "")]
    public void A_statement_about_earlier_selections_that_differs_from_the_records_is_left_to_a_person(
        string stated,
        string count,
        string year
    )
    {
        var call = Sample.Call with { PastSelections = [new("13", 2024, 3)] };
        var form1 = Sample.Forms.Form1(
            "東京都",
            ("pastSelection", stated),
            ("pastYear", year),
            ("pastMunicipalities", count)
        );
        var verdict = Check.Application(form1, Sample.Forms.Form2("東京都", 5), call);

        Assert.Equal(RequirementOutcome.NeedsReview, verdict.Requirement(2).Outcome);
        Assert.Equal(
            "過去の選定についての記入が事務局の記録と異なります。事務局が確認します。",
            verdict.Finding("history.differs").Message
        );
    }

    [Fact]
    public void Without_records_requirement_2_rests_on_what_the_form_states_and_says_so()
    {
        var stated = Check
            .Application(
                Sample.Forms.Form1(
                    "東京都",
                    ("pastSelection", "あり"),
                    ("pastYear", "令和6年度"),
                    ("pastMunicipalities", "1")
                )
            )
            .Requirement(2);

        Assert.Equal(
            (
                RequirementOutcome.Satisfied,
                "記入によると前回は1、今回は2市区町村です。事務局の選定記録とは照合していません。"
            ),
            (stated.Outcome, stated.Reason)
        );
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Requirement_2_does_not_apply_to_a_prefecture_that_was_never_selected_whatever_its_box_says(string box)
    {
        var requirement = Check.Application(Sample.Forms.Form1("東京都", ("requirement2", box))).Requirement(2);

        Assert.Equal(
            (
                RequirementOutcome.NotApplicable,
                "過去の選定はないと記入されています。事務局の選定記録とは照合していません。"
            ),
            (requirement.Outcome, requirement.Reason)
        );
        Assert.Equal(
            ("過去の選定", "☐ あり　　☑ なし"),
            (requirement.Evidence[0].Field, requirement.Evidence[0].Value.Trim())
        );
    }

    [Fact]
    public void Requirement_2_applies_where_the_form_says_that_there_was_no_selection_and_tells_of_one() =>
        Assert.Equal(
            RequirementOutcome.NeedsReview,
            Check
                .Application(
                    Sample.Forms.Form1(
                        "東京都",
                        ("pastSelection", "なし"),
                        ("pastYear", "令和6年度"),
                        ("pastMunicipalities", "3")
                    )
                )
                .Requirement(2)
                .Outcome
        );

    [Fact]
    public void Requirement_6_needs_a_telephone_number_and_an_address_that_can_be_read()
    {
        Assert.Equal(
            "「電話番号」が記入されていません。",
            Check.Application(Sample.Forms.Form1("東京都", ("telephone", ""))).Requirement(6).Reason
        );
        var unreadable = Check.Application(Sample.Forms.Form1("東京都", ("email", "あとで連絡します"))).Requirement(6);
        Assert.Equal(
            (RequirementOutcome.NeedsReview, "「メールアドレス」の記入を読み取れません。"),
            (unreadable.Outcome, unreadable.Reason)
        );
    }

    [Fact]
    public void A_complete_wide_area_application_satisfies_requirement_11_and_shows_its_bonus()
    {
        var verdict = Check.Application(Sample.Forms.WideForm1("群馬県", "栃木県・埼玉県"), prefecture: "群馬県");

        Assert.Equal(RequirementOutcome.Satisfied, verdict.Requirement(11).Outcome);
        Assert.True(
            verdict
                is { WideArea: true, Declaration: true, MunicipalitiesOfPrefecture: 35, ConsentingMunicipalities: 2 }
        );
        Assert.Equal(2 / 35.0, verdict.ParticipationRatio!.Value, 10);
    }

    [Theory]
    [InlineData("roleOfRepresentative", "「代表都道府県の役割」が記入されていません。")]
    [InlineData("roleOfPartners", "「他の都道府県の役割」が記入されていません。")]
    [InlineData("necessity", "「必要性」が記入されていません。")]
    [InlineData("efficiency", "「効率性・効果」が記入されていません。")]
    [InlineData("feasibility", "「実現可能性」が記入されていません。")]
    [InlineData("partners", "「連携する都道府県」が記入されていません。")]
    public void Requirement_11_needs_each_of_its_texts(string field, string reason)
    {
        var judgement = Check
            .Application(Sample.Forms.WideForm1("群馬県", "栃木県", (field, "")), prefecture: "群馬県")
            .Requirement(11);

        Assert.Equal((RequirementOutcome.NotSatisfied, reason), (judgement.Outcome, judgement.Reason));
    }

    [Theory]
    [InlineData("consultation", "「事前協議」の欄にチェックがありません。")]
    [InlineData("memorandum2", "「覚書（別紙-2）の提出」の欄にチェックがありません。")]
    [InlineData("requirement11", "「応募要件11」の欄にチェックがありません。")]
    public void Requirement_11_needs_each_of_its_boxes(string field, string reason)
    {
        var judgement = Check
            .Application(Sample.Forms.WideForm1("群馬県", "栃木県", (field, "false")), prefecture: "群馬県")
            .Requirement(11);

        Assert.Equal((RequirementOutcome.NotSatisfied, reason), (judgement.Outcome, judgement.Reason));
    }

    [Fact]
    public void A_partner_must_be_another_prefecture() =>
        Assert.Equal(
            "「連携する都道府県」に申請者以外の都道府県がありません。",
            Check.Application(Sample.Forms.WideForm1("群馬県", "群馬県"), prefecture: "群馬県").Requirement(11).Reason
        );

    [Fact]
    public void A_missing_form_is_the_cause_and_what_rests_on_it_cannot_be_judged()
    {
        var verdict = Check.Files(("様式1.docx", Sample.Forms.Form1("東京都"))).Verdict!;

        Assert.Equal(
            ["1", "5"],
            verdict.Requirements.Where(one => one.Outcome == RequirementOutcome.NeedsReview).Select(one => one.Id)
        );
        Assert.Equal("様式2が提出されていないため、判断できません。", verdict.Requirement(5).Reason);
        var missing = verdict.Finding("form.missing");
        Assert.Equal("様式2（連携市区町村一覧・推進体制）がありません。締切までにお送りください。", missing.Message);
        Assert.Equal(["1", "5"], missing.Requirements!);
        Assert.DoesNotContain(verdict.Findings, finding =>
            finding.Code.StartsWith("requirement.", StringComparison.Ordinal)
        );
        Assert.Equal(
            (ApplicationStatus.Deficient, ApplicationStatus.NeedsReview),
            (verdict.StatusBeforeDeadline, verdict.StatusAfterDeadline)
        );
    }

    [Fact]
    public void A_sheet_that_is_missing_is_the_cause_and_what_rests_on_it_cannot_be_judged()
    {
        var verdict = Check
            .Files(
                ("様式1.docx", Sample.Forms.Form1("島根県")),
                ("様式2.xlsx", new FilledSheet().WithoutStructure().Build())
            )
            .Verdict;

        Assert.Equal(
            (RequirementOutcome.NeedsReview, "様式2に「推進体制」の表が見つからないため、判断できません。"),
            (verdict.Requirement(5).Outcome, verdict.Requirement(5).Reason)
        );
        var missing = verdict.Finding("form.tableMissing");
        Assert.Equal(
            "様式2に「推進体制」の表が見つかりません。様式2の「推進体制」に記入して再提出してください。",
            missing.Message
        );
        Assert.Equal(["5"], missing.Requirements!);
        Assert.Equal(RequirementOutcome.Satisfied, verdict.Requirement(1).Outcome);
    }

    [Theory]
    [InlineData("令和5年度")]
    [InlineData("令和8年度")]
    public void A_year_in_which_no_call_selected_anybody_is_told_once_and_leaves_requirement_2_to_a_person(string year)
    {
        var form1 = Sample.Forms.Form1(
            "東京都",
            ("pastSelection", "あり"),
            ("pastYear", year),
            ("pastMunicipalities", "1")
        );
        foreach (var call in new[] { Sample.Call, Sample.Call with { PastSelections = [new("13", 2024, 1)] } })
        {
            var verdict = Check.Application(form1, call: call);

            Assert.Equal(RequirementOutcome.NeedsReview, verdict.Requirement(2).Outcome);
            var finding = Assert.Single(verdict.Findings, finding => finding.Severity > Severity.Info);
            Assert.Equal(("history.year", "選定年度"), (finding.Code, finding.Field));
            Assert.Equal(
                $"「選定年度」は{year}ですが、これまでに選定のあった年度は令和6年度、令和7年度です。「選定年度」に正しい年度を記入するか、「過去の選定」の選択を確認してください。",
                finding.Message
            );
        }

        Assert.DoesNotContain(
            Check.Application(form1, call: Sample.Call with { SelectionYears = null }).Findings,
            finding => finding.Code == "history.year"
        );
    }

    [Fact]
    public void A_municipality_beside_a_name_that_nobody_knows_in_one_cell_is_a_question_and_touches_no_other_row()
    {
        var beside = Check
            .Files(
                ("様式1.docx", Sample.Forms.Form1("島根県")),
                (
                    "様式2.xlsx",
                    new FilledSheet().Row(2, "団体コード", null).Row(2, "市区町村名", "浜田市、石見市").Build()
                )
            )
            .Verdict;

        Assert.Equal(
            (RequirementOutcome.Satisfied, 1),
            (beside.Requirement(1).Outcome, beside.ConsentingMunicipalities)
        );
        Assert.Equal(
            (
                "1つの欄に「浜田市」のほか「石見市」と記載されており、どの市区町村か分かりません。1行に1つずつ市区町村名を記入してください。",
                Severity.Warning,
                "連携市区町村!C8"
            ),
            beside
                .Findings.Where(finding => finding.Code == "field.ambiguous")
                .Select(finding => (finding.Message, finding.Severity, finding.Location))
                .Single()
        );
    }

    [Theory]
    [InlineData("requirement11")]
    [InlineData("memorandum2")]
    [InlineData("consultation")]
    public void A_box_that_only_a_wide_area_application_needs_is_mentioned_in_an_ordinary_one_and_decides_nothing(
        string box
    )
    {
        var verdict = Check.Application(Sample.Forms.Form1("東京都", (box, "true")));

        Assert.Equal(RequirementOutcome.NotApplicable, verdict.Requirement(11).Outcome);
        var finding = verdict.Finding("field.unusual");
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.EndsWith(
            "にチェックがありますが、「申請の区分」は「通常」です。判定には影響しません。",
            finding.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(ApplicationStatus.Eligible, verdict.StatusBeforeDeadline);
    }

    [Fact]
    public void If_a_file_could_not_be_opened_what_is_missing_is_left_to_a_person()
    {
        var verdict = Check
            .Files(("様式1.docx", Sample.Forms.Form1("東京都")), ("様式2.xlsx", "PK\u0003\u0004 broken"u8.ToArray()))
            .Verdict!;

        Assert.Equal(RequirementOutcome.NeedsReview, verdict.Requirement(1).Outcome);
        Assert.Equal(
            (ApplicationStatus.NeedsReview, ApplicationStatus.NeedsReview),
            (verdict.StatusBeforeDeadline, verdict.StatusAfterDeadline)
        );
    }

    [Theory]
    [InlineData("supportStructure", "support.mandatoryNotChosen")]
    [InlineData("personalDataConsent", "personalData.noConsent")]
    public void The_mandatory_support_and_the_consent_to_personal_data_are_asked_for(string field, string code)
    {
        var verdict = Check.Application(Sample.Forms.Form1("東京都", (field, "false")));

        Assert.Equal(Severity.Error, verdict.Finding(code).Severity);
        Assert.Equal(
            (ApplicationStatus.Deficient, ApplicationStatus.NeedsReview),
            (verdict.StatusBeforeDeadline, verdict.StatusAfterDeadline)
        );
    }

    [Fact]
    public void An_empty_required_field_is_named_with_its_place()
    {
        var finding = Check.Application(Sample.Forms.Form1("東京都", ("goal", ""))).Finding("field.missing");

        Assert.Equal(
            (
                "様式1「3 現状と課題」の「目指す姿」が記入されていません。内容を具体的に記入してください。",
                "様式1",
                "目指す姿"
            ),
            (finding.Message, finding.Form, finding.Field)
        );
        Assert.NotNull(finding.Location);
    }
}
