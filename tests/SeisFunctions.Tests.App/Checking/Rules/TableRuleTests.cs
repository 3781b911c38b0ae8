using SeisFunctions.Checking.Rules;
using SeisFunctions.Domain;
using static SeisFunctions.Domain.RequirementOutcome;
using static SeisFunctions.Tests.Testing.FormFields;

namespace SeisFunctions.Tests.Checking.Rules;

/// <summary>Rules about the tables of 様式2: the municipalities, and the departments.</summary>
public sealed class TableRuleTests
{
    private static readonly ListedMunicipalities AtLeastOne = new(AtLeast: 1);
    private static readonly Departments Both = new(
        new(Form2, Structure, "kind"),
        new(Form2, Structure, "department"),
        new(DigitalDepartment, "DXを担当"),
        new(IssueDepartment, "課題を所管")
    );

    [Theory]
    [InlineData("横浜市西区")] // a ward
    [InlineData("隠岐広域連合")] // a union of municipalities
    [InlineData("鳥取市")] // of another prefecture
    [InlineData("大日本市")] // unknown
    public void A_row_that_is_doubtful_leaves_the_requirement_to_the_valid_one_beside_it_and_alone_is_a_question(
        string doubtful
    )
    {
        var beside = AtLeastOne.Judge(new CaseBuilder().Municipality("松江市").Municipality(doubtful).Build());
        var alone = AtLeastOne.Judge(new CaseBuilder().Municipality(doubtful).Build());

        Assert.Equal((Satisfied, "同意のある1市区町村と連携しています。"), (beside.Outcome, beside.Reasons[0].Text));
        Assert.Equal(
            (NeedsReview, "要件を満たす市区町村を特定できません。「市区町村名」の記入を確認する必要があります。"),
            (alone.Outcome, alone.Reasons[0].Text)
        );
        Assert.Equal(["松江市", doubtful], beside.Evidence.Select(evidence => evidence.Value));
        Assert.Contains("同意", alone.Reasons[0].Columns);
    }

    [Fact]
    public void A_row_with_a_doubtful_issue_alone_is_asked_about_that_and_not_about_its_name_and_consent() =>
        Assert.Equal(
            "要件を満たす市区町村を特定できません。「解決を図る地域課題」の記入を確認する必要があります。",
            AtLeastOne.Judge(new CaseBuilder().Municipality("松江市", issues: "？同上").Build()).Reasons[0].Text
        );

    [Theory]
    [InlineData("false")]
    [InlineData("？調整中")]
    public void A_row_without_clear_consent_alone_is_a_question(string consent)
    {
        Assert.Equal(NeedsReview, AtLeastOne.Judge(new CaseBuilder().Municipality("松江市", consent).Build()).Outcome);
        Assert.Equal(
            Satisfied,
            AtLeastOne.Judge(new CaseBuilder().Municipality("松江市", consent).Municipality("浜田市").Build()).Outcome
        );
    }

    [Fact]
    public void Rows_that_contradict_each_other_are_a_question() =>
        Assert.Equal(
            NeedsReview,
            AtLeastOne.Judge(new CaseBuilder().Municipality("松江市").Municipality("松江市", "false").Build()).Outcome
        );

    [Theory]
    [InlineData("", "体制の検討", NotSatisfied)]
    [InlineData("通院が困難", "", NotSatisfied)]
    [InlineData("？", "体制の検討", NeedsReview)]
    public void Without_an_issue_or_wanted_support_a_row_does_not_count(
        string issues,
        string support,
        RequirementOutcome expected
    ) =>
        Assert.Equal(
            expected,
            AtLeastOne.Judge(new CaseBuilder().Municipality("松江市", issues: issues, support: support).Build()).Outcome
        );

    [Fact]
    public void Without_any_row_it_is_not_satisfied()
    {
        var opinion = AtLeastOne.Judge(new CaseBuilder().Build());

        Assert.Equal(
            (NotSatisfied, "同意があり、解決を図る地域課題と受けたい支援内容が記入された管内の市区町村がありません。"),
            (opinion.Outcome, opinion.Reasons[0].Text)
        );
        Assert.Contains("市区町村名", opinion.Reasons[0].Columns);
    }

    [Theory]
    [InlineData(2, Satisfied)]
    [InlineData(3, NeedsReview)]
    [InlineData(4, NotSatisfied)]
    public void As_many_are_asked_for_as_the_rule_says(int atLeast, RequirementOutcome expected) =>
        Assert.Equal(
            expected,
            (AtLeastOne with { AtLeast = atLeast })
                .Judge(
                    new CaseBuilder().Municipality("松江市").Municipality("浜田市").Municipality("横浜市西区").Build()
                )
                .Outcome
        );

    [Fact]
    public void Of_an_applicant_that_nobody_knows_it_cannot_be_told_whose_municipalities_they_are()
    {
        var opinion = AtLeastOne.Judge(new CaseBuilder().Applicant(null).Municipality("松江市").Build());

        Assert.Equal(
            (NeedsReview, "どの都道府県の申請か分からないため、管内の市区町村か確認できません。"),
            (opinion.Outcome, opinion.Reasons[0].Text)
        );
        Assert.Equal(("様式1", "都道府県名"), (opinion.Reasons[0].Form, opinion.Reasons[0].Field));
        Assert.Equal(NotSatisfied, AtLeastOne.Judge(new CaseBuilder().Applicant(null).Build()).Outcome);
    }

    [Theory]
    [InlineData("企画部DX推進課", "医療政策課", Satisfied)]
    [InlineData("企画部DX推進課", "島根県医療政策課", Satisfied)]
    [InlineData("企画部DX推進課", "地域振興部市町村課", Satisfied)]
    [InlineData("政策課", "医療政策課", Satisfied)]
    [InlineData("企画部DX推進課", "企画部DX推進課", NeedsReview)]
    [InlineData("企画部DX推進課", "企画部　ＤＸ推進課", NeedsReview)]
    [InlineData("企画部DX推進課", "島根県企画部DX推進課", NeedsReview)]
    [InlineData("企画部DX推進課", "DX推進課", NeedsReview)]
    [InlineData("DX推進課", "企画部DX推進課", NeedsReview)]
    [InlineData("企画部DX推進課", "松江市医療介護課", NeedsReview)]
    [InlineData("企画部DX推進課", "島根県松江市医療介護課", NeedsReview)]
    [InlineData("企画部DX推進課", "鳥取県医療政策課", NeedsReview)]
    [InlineData("企画部DX推進課", "府中市企画課", NeedsReview)]
    [InlineData("企画部DX推進課", "企画課（松江市）", NeedsReview)]
    [InlineData("企画部DX推進課", "町民課（海士町）", NeedsReview)]
    [InlineData("企画部DX推進課", "隠岐広域連合", NeedsReview)]
    [InlineData("企画部DX推進課", "隠岐広域連合総務課", NeedsReview)]
    [InlineData("企画部DX推進課", "株式会社コンサル", NeedsReview)]
    [InlineData("企画部DX推進課", "各課題所管課", NeedsReview)]
    [InlineData("企画部DX推進課", "関係各課", NeedsReview)]
    [InlineData("企画部DX推進課", "一部検討中", NeedsReview)]
    [InlineData("企画部DX推進課", "関係人口推進課", Satisfied)]
    [InlineData("企画部DX推進課", "健康福祉部（医療政策課）", Satisfied)]
    [InlineData("企画部DX推進課", "健康福祉部　医療政策課ほか", Satisfied)]
    [InlineData("企画部DX推進課", "農林水産部農業協同組合課", Satisfied)]
    [InlineData("企画部DX推進課", "医療政策課（松江市担当）", Satisfied)]
    [InlineData("企画部DX推進課", "隠岐支庁", Satisfied)]
    [InlineData("企画部DX推進課", "教育委員会", Satisfied)]
    public void The_other_department_is_another_one_and_the_applicants_own(
        string lead,
        string other,
        RequirementOutcome expected
    )
    {
        var opinion = Both.Judge(
            new CaseBuilder().Department(DigitalDepartment, lead).Department(IssueDepartment, other).Build()
        );

        Assert.Equal(expected, opinion.Outcome);
        Assert.Equal(["DX担当", lead, "課題所管", other], opinion.Evidence.Select(evidence => evidence.Value));
    }

    [Theory]
    [InlineData("防災危機管理課（調整中）", "", true)]
    [InlineData("防災危機管理課（予定）", "", true)]
    [InlineData("防災危機管理課【協議中】", "", true)]
    [InlineData("防災危機管理課　※未定", "", true)]
    [InlineData("防災危機管理課（令和8年4月設置見込み）", "", true)]
    [InlineData("防災危機管理課", "参画について協議中", true)]
    [InlineData("防災危機管理課", "参画を調整中。", true)]
    [InlineData("防災危機管理課", "防災分野の課題整理（予定）", true)]
    [InlineData("防災危機管理課", "令和8年4月から参画する予定です。", true)]
    [InlineData("防災危機管理課", "課題の整理。詳細は未定", true)]
    [InlineData("防災危機管理課", "参画の可否を検討している段階のため保留", true)]
    [InlineData("防災危機管理課", "防災分野の課題整理", false)]
    [InlineData("防災危機管理課", "市町村との協議、予定の管理", false)]
    [InlineData("防災危機管理課", "関係課との調整、進捗の確認", false)]
    [InlineData("防災危機管理課", "検討中の計画の取りまとめ", false)]
    public void A_department_that_is_not_settled_is_a_question(string department, string role, bool isAsked)
    {
        Opinion Judge(params (string Kind, string Department, string Role)[] rows) =>
            Both.Judge(
                rows.Aggregate(
                        new CaseBuilder(),
                        (built, row) =>
                            built.Row(
                                Structure,
                                ("kind", row.Kind),
                                ("department", row.Department),
                                ("role", row.Role)
                            )
                    )
                    .Build()
            );
        var lead = (DigitalDepartment, "デジタル戦略課", "全体の総括");
        var alone = Judge(lead, (IssueDepartment, department, role));

        Assert.Equal(isAsked ? NeedsReview : Satisfied, alone.Outcome);
        Assert.Equal(isAsked, alone.Reasons[0].Text.Contains("決まっていない旨", StringComparison.Ordinal));
        Assert.Equal(
            isAsked ? NeedsReview : Satisfied,
            Judge((DigitalDepartment, department, role), (IssueDepartment, "医療政策課", "医療分野の課題整理")).Outcome
        );
        Assert.Equal(
            Satisfied,
            Judge(lead, (IssueDepartment, department, role), (IssueDepartment, "医療政策課", "課題整理")).Outcome
        );
    }

    [Fact]
    public void A_person_who_is_not_named_yet_leaves_the_department_what_it_is() =>
        Assert.Equal(
            Satisfied,
            Both.Judge(
                    new CaseBuilder()
                        .Department(DigitalDepartment, "デジタル戦略課")
                        .Row(
                            Structure,
                            ("kind", IssueDepartment),
                            ("department", "防災危機管理課"),
                            ("contactName", "異動のため未定")
                        )
                        .Build()
                )
                .Outcome
        );

    [Fact]
    public void What_is_doubtful_about_a_department_is_told()
    {
        var same = Both.Judge(
            new CaseBuilder().Department(DigitalDepartment, "DX推進課").Department(IssueDepartment, "DX推進課").Build()
        );
        var others = Both.Judge(
            new CaseBuilder()
                .Department(DigitalDepartment, "DX推進課")
                .Department(IssueDepartment, "松江市医療介護課")
                .Build()
        );
        var abroad = Both.Judge(
            new CaseBuilder()
                .Department(DigitalDepartment, "DX推進課")
                .Department(IssueDepartment, "鳥取県医療政策課")
                .Build()
        );

        Assert.Equal("DX担当と課題所管が同じ部局（DX推進課）です。", Assert.Single(same.Reasons).Text);
        Assert.Equal("課題所管の「松江市医療介護課」は松江市の部局と見受けられます。", Assert.Single(others.Reasons).Text);
        Assert.Equal("課題所管の「鳥取県医療政策課」は鳥取県の部局と見受けられます。", Assert.Single(abroad.Reasons).Text);
        Assert.Equal("課題を所管する別の部局を課題所管として記入してください。", same.Reasons[0].Advice);
        Assert.All([same, others, abroad], opinion =>
            Assert.Equal(
                ("部局・課名", "structure!9department"),
                (opinion.Reasons[0].Field, opinion.Reasons[0].Location)
            )
        );
        Assert.All([others, abroad], opinion =>
            Assert.Equal(
                "都道府県の部局のうち、課題を所管する部局を課題所管として記入してください。",
                opinion.Reasons[0].Advice
            )
        );
    }

    [Fact]
    public void A_first_department_of_somebody_else_is_told_together_with_what_is_doubtful_about_the_other()
    {
        var opinion = Both.Judge(
            new CaseBuilder()
                .Department(DigitalDepartment, "松江市情報政策課")
                .Department(IssueDepartment, "島根県出雲市医療介護課")
                .Build()
        );

        Assert.Equal(NeedsReview, opinion.Outcome);
        Assert.Equal(
            [
                "DX担当の「松江市情報政策課」は松江市の部局と見受けられます。",
                "課題所管の「島根県出雲市医療介護課」は出雲市の部局と見受けられます。",
            ],
            opinion.Reasons.Select(reason => reason.Text)
        );
        Assert.Equal(
            "都道府県の部局のうち、DXを担当する部局をDX担当として記入してください。",
            opinion.Reasons[0].Advice
        );
    }

    [Fact]
    public void A_row_with_its_kind_alone_names_no_department() =>
        Assert.Equal(
            NotSatisfied,
            Both.Judge(
                new CaseBuilder().Department(DigitalDepartment, "DX推進課").Department(IssueDepartment, "").Build()
            ).Outcome
        );

    [Fact]
    public void One_of_several_departments_of_the_first_kind_is_enough_to_be_the_same() =>
        Assert.Equal(
            NeedsReview,
            Both.Judge(
                new CaseBuilder()
                    .Department(DigitalDepartment, "DX推進課")
                    .Department(DigitalDepartment, "情報政策課")
                    .Department(IssueDepartment, "DX推進課")
                    .Build()
            ).Outcome
        );

    [Fact]
    public void One_department_of_its_own_is_enough_beside_doubtful_ones()
    {
        var opinion = Both.Judge(
            new CaseBuilder()
                .Department(DigitalDepartment, "DX推進課")
                .Department(IssueDepartment, "松江市医療介護課")
                .Department(IssueDepartment, "医療政策課")
                .Build()
        );

        Assert.Equal(
            (Satisfied, "DX担当「DX推進課」が記入されています。課題所管「松江市医療介護課」が記入されています。"),
            (opinion.Outcome, opinion.Reasons[0].Text)
        );
    }

    [Theory]
    [InlineData(DigitalDepartment, "「推進体制」に課題所管の部局が記入されていません。")]
    [InlineData(IssueDepartment, "「推進体制」にDX担当の部局が記入されていません。")]
    public void Without_one_of_them_it_is_not_satisfied(string only, string reason)
    {
        var opinion = Both.Judge(new CaseBuilder().Department(only, "医療政策課").Build());

        Assert.Equal((NotSatisfied, reason), (opinion.Outcome, Assert.Single(opinion.Reasons).Text));
        Assert.Equal(
            $"区分が「{(only == DigitalDepartment ? "課題所管" : "DX担当")}」の行に部局・課名を記入してください。",
            opinion.Reasons[0].Advice
        );
        Assert.NotEmpty(opinion.Evidence);
    }

    [Theory]
    [InlineData("", "医療政策課", "区分", "「DX担当」か「課題所管」のどちらかを選んでください。")]
    [InlineData(IssueDepartment, "？", "部局・課名", "記入してください。")]
    public void A_department_whose_kind_or_name_is_not_clear_may_be_the_one_that_is_looked_for(
        string kind,
        string department,
        string column,
        string advice
    )
    {
        var opinion = Both.Judge(
            new CaseBuilder().Department(DigitalDepartment, "DX推進課").Department(kind, department).Build()
        );

        Assert.Equal(
            (NeedsReview, $"「推進体制」に{column}を判別できない行があり、課題所管の部局を特定できません。"),
            (opinion.Outcome, opinion.Reasons[0].Text)
        );
        Assert.Equal((advice, column), (opinion.Reasons[0].Advice, opinion.Reasons[0].Field));
        Assert.StartsWith("structure!9", opinion.Reasons[0].Location, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_their_form_neither_is_judged()
    {
        Assert.Equal(
            (NeedsReview, "様式2が提出されていないため、判断できません。"),
            (
                AtLeastOne.Judge(new CaseBuilder().Without(Form2).Build()).Outcome,
                AtLeastOne.Judge(new CaseBuilder().Without(Form2).Build()).Reasons[0].Text
            )
        );
        Assert.Equal(
            (NeedsReview, "様式2が提出されていないため、判断できません。"),
            (
                Both.Judge(new CaseBuilder().Without(Form2).Build()).Outcome,
                Both.Judge(new CaseBuilder().Without(Form2).Build()).Reasons[0].Text
            )
        );
    }

    [Fact]
    public void Without_their_table_neither_is_judged()
    {
        var (list, departments) = (
            AtLeastOne.Judge(new CaseBuilder().WithoutTable(Municipalities).Build()),
            Both.Judge(new CaseBuilder().WithoutTable(Structure).Build())
        );

        Assert.Equal(
            (NeedsReview, "様式2に「連携市区町村」の表が見つからないため、判断できません。"),
            (list.Outcome, Assert.Single(list.Reasons).Text)
        );
        Assert.Equal(
            (NeedsReview, "様式2に「推進体制」の表が見つからないため、判断できません。"),
            (departments.Outcome, Assert.Single(departments.Reasons).Text)
        );
        Assert.Equal(("様式2", "推進体制"), (departments.Reasons[0].Form, departments.Reasons[0].Field));
    }
}
