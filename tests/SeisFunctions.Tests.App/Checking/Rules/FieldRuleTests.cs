using SeisFunctions.Calls;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Domain;
using static SeisFunctions.Domain.RequirementOutcome;
using static SeisFunctions.Tests.Checking.Rules.CaseBuilder;
using static SeisFunctions.Tests.Testing.FormFields;

namespace SeisFunctions.Tests.Checking.Rules;

/// <summary>Rules about one field, and rules about the texts of a form.</summary>
public sealed class FieldRuleTests
{
    private static readonly FieldAddress[] Reasons = [At(Necessity), At(Efficiency), At(Feasibility)];

    public static TheoryData<string> FieldRules => ["ticked", "filled", "chosen", "others", "roles", "sole"];

    [Fact]
    public void Each_rule_about_a_field_is_among_those_tried_here() =>
        Assert.Equal(
            typeof(FieldRule).Assembly.GetTypes().Where(type => type.BaseType == typeof(FieldRule)).Select(type => type.Name).Order(),
            FieldRules.Select(row => RuleOf(row.Data).GetType().Name).Order()
        );

    [Theory]
    [MemberData(nameof(FieldRules))]
    public void Without_its_form_a_rule_about_a_field_judges_nothing_and_names_the_form(string rule)
    {
        var opinion = RuleOf(rule).Judge(new CaseBuilder().Without(Form1).Build());

        Assert.Equal(
            (NeedsReview, "様式1が提出されていないため、判断できません。"),
            (opinion.Outcome, Assert.Single(opinion.Reasons).Text)
        );
        Assert.Equal("様式1", opinion.Reasons[0].Form);
    }

    [Theory]
    [MemberData(nameof(FieldRules))]
    public void Without_its_form_but_with_a_file_that_nobody_could_open_it_is_a_persons_question(string rule)
    {
        var opinion = RuleOf(rule).Judge(new CaseBuilder().Without(Form1).WithUnreadFile().Build());

        Assert.Equal(
            (NeedsReview, "様式1を読み取れていません。読み取れなかったファイルを確認する必要があります。"),
            (opinion.Outcome, Assert.Single(opinion.Reasons).Text)
        );
    }

    [Theory]
    [MemberData(nameof(FieldRules))]
    public void Nothing_is_decided_on_a_field_that_was_not_read_with_certainty(string rule)
    {
        var field = FieldOf(rule);
        foreach (
            var c in new[] { new CaseBuilder().Unclear(field).Build(), new CaseBuilder().Unreadable(field).Build() }
        )
        {
            var opinion = RuleOf(rule).Judge(c);

            Assert.Equal(NeedsReview, opinion.Outcome);
            Assert.EndsWith("の記入を読み取れません。", Assert.Single(opinion.Reasons).Text, StringComparison.Ordinal);
            Assert.NotEmpty(Assert.Single(opinion.Evidence).Value);
        }

        var lost = RuleOf(rule).Judge(new CaseBuilder().Lost(field).Build());
        Assert.Equal(NeedsReview, lost.Outcome);
        Assert.EndsWith("の欄が見つかりません。", Assert.Single(lost.Reasons).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_box_is_ticked_or_not()
    {
        var rule = new Ticked(At(Requirement(3)));
        var (ticked, not) = (
            rule.Judge(new CaseBuilder().Field(Requirement(3), "true").Build()),
            rule.Judge(new CaseBuilder().Build())
        );

        Assert.Equal((Satisfied, "「応募要件3」の欄にチェックがあります。"), (ticked.Outcome, ticked.Reasons[0].Text));
        Assert.Equal((NotSatisfied, "「応募要件3」の欄にチェックがありません。"), (not.Outcome, not.Reasons[0].Text));
        Assert.Equal(
            ("様式1", "応募要件3", "内容を確認し、□を☑にしてください。"),
            (not.Reasons[0].Form, not.Reasons[0].Field, not.Reasons[0].Advice)
        );
        Assert.All([ticked, not], opinion => Assert.Equal("応募要件3", Assert.Single(opinion.Evidence).Field));
    }

    [Fact]
    public void A_field_is_filled_or_blank()
    {
        var rule = new Filled(At(Telephone));
        var (filled, blank) = (
            rule.Judge(new CaseBuilder().Field(Telephone, "0852-22-5111").Build()),
            rule.Judge(new CaseBuilder().Build())
        );

        Assert.Equal((Satisfied, "「電話番号」が記入されています。"), (filled.Outcome, filled.Reasons[0].Text));
        Assert.Equal((NotSatisfied, "「電話番号」が記入されていません。"), (blank.Outcome, blank.Reasons[0].Text));
        Assert.Equal("記入してください。", blank.Reasons[0].Advice);
        Assert.Equal("0852-22-5111", Assert.Single(filled.Evidence).Value);
        Assert.Equal("電話番号", Assert.Single(blank.Evidence).Field);
    }

    [Theory]
    [InlineData(WideArea, Satisfied, "「申請の区分」は「広域リージョン連携（代表都道府県）」です。")]
    [InlineData(Ordinary, NotSatisfied, "「申請の区分」は「通常」です。")]
    [InlineData(null, NeedsReview, "「申請の区分」が記入されていません。")]
    public void A_choice_is_the_option_asked_for_or_another_or_none(
        string? chosen,
        RequirementOutcome expected,
        string reason
    )
    {
        var c = new CaseBuilder();
        var opinion = new OneOf(At(ApplicationKind), WideArea).Judge(
            (chosen is null ? c : c.Field(ApplicationKind, chosen)).Build()
        );

        Assert.Equal((expected, reason), (opinion.Outcome, opinion.Reasons[0].Text));
        Assert.Equal("申請の区分", Assert.Single(opinion.Evidence).Field);
    }

    [Theory]
    [InlineData("鳥取県", Satisfied, "「連携する都道府県」は鳥取県です。")]
    [InlineData("島根県、鳥取県、岡山県", Satisfied, "「連携する都道府県」は鳥取県、岡山県です。")]
    [InlineData("島根県", NotSatisfied, "「連携する都道府県」に申請者以外の都道府県がありません。")]
    [InlineData("大日本県", NotSatisfied, "「連携する都道府県」に申請者以外の都道府県がありません。")]
    [InlineData(null, NotSatisfied, "「連携する都道府県」が記入されていません。")]
    public void A_partner_is_a_real_prefecture_that_is_not_the_applicant(
        string? partners,
        RequirementOutcome expected,
        string reason
    )
    {
        var c = new CaseBuilder();
        var opinion = new OtherPrefectures(At(Partners)).Judge(
            (partners is null ? c : c.Field(Partners, partners)).Build()
        );

        Assert.Equal((expected, reason), (opinion.Outcome, opinion.Reasons[0].Text));
        Assert.NotEmpty(opinion.Evidence);
        Assert.Equal(
            expected == NotSatisfied && partners is not null ? "連携する相手の都道府県名を記入してください。"
                : partners is null ? "記入してください。"
                : null,
            opinion.Reasons[0].Advice
        );
    }

    [Theory]
    [InlineData("鳥取県", "31", NeedsReview)]
    [InlineData("鳥取県、岡山県", "33", NeedsReview)]
    [InlineData("鳥取県", "33", Satisfied)]
    [InlineData("鳥取県", null, Satisfied)]
    public void Two_that_name_each_other_as_partners_are_a_persons_question(
        string partners,
        string? namedBy,
        RequirementOutcome expected
    )
    {
        var c = new CaseBuilder().Field(Partners, partners);
        var opinion = new SoleRepresentative(At(Partners)).Judge((namedBy is null ? c : c.NamedBy(namedBy)).Build());

        Assert.Equal(expected, opinion.Outcome);
        Assert.Equal("連携する都道府県", Assert.Single(opinion.Evidence).Field);
        if (expected == NeedsReview)
            Assert.StartsWith(
                $"{(namedBy == "31" ? "鳥取県" : "岡山県")}も代表都道府県として申請し、",
                opinion.Reasons[0].Text,
                StringComparison.Ordinal
            );
        Assert.Equal(
            expected == NeedsReview ? "相手の都道府県と調整し、代表都道府県が申請してください。" : null,
            opinion.Reasons[0].Advice
        );
        if (expected == Satisfied)
            Assert.Equal("代表都道府県は申請者だけです。", opinion.Reasons[0].Text);
    }

    [Theory]
    [InlineData("鳥取県", "実証の場を提供する。", Satisfied)]
    [InlineData("鳥取県、岡山県", "各県が実証の場を提供する。", Satisfied)]
    [InlineData("鳥取県、岡山県", "両県とも、管内の市町村との調整を担う。", Satisfied)]
    [InlineData("鳥取県、岡山県", "鳥取県は実証の場を、岡山県は人材を提供する。", Satisfied)]
    [InlineData("鳥取県、岡山県", "鳥取は実証の場を、岡山は人材を提供する。", Satisfied)]
    [InlineData("鳥取県、岡山県", "鳥取県及び岡山県は人材を提供する。", Satisfied)]
    [InlineData("鳥取県、岡山県", "鳥取県：市町村の調整、岡山県：同上", Satisfied)]
    [InlineData("鳥取県、岡山県", "市町村の調整（鳥取県）、人材の育成（岡山県）", Satisfied)]
    [InlineData("鳥取県、岡山県", "市町村の調整を担う：鳥取県、岡山県", Satisfied)]
    [InlineData("鳥取県、岡山県", "鳥取県\n　市町村の調整\n岡山県\n　人材の育成", Satisfied)]
    [InlineData("鳥取県、岡山県", "鳥取県：市町村の調整、岡山県：別途協議", NeedsReview)]
    [InlineData("鳥取県、岡山県", "鳥取県は実証の場を提供する。", NeedsReview)]
    [InlineData("鳥取県、岡山県", null, NotSatisfied)]
    public void Each_partner_has_a_role(string partners, string? role, RequirementOutcome expected)
    {
        var c = new CaseBuilder().Field(Partners, partners);
        var opinion = new RoleForEach(At(Partners), At(RoleOfPartners)).Judge(
            (role is null ? c : c.Field(RoleOfPartners, role)).Build()
        );

        Assert.Equal(expected, opinion.Outcome);
        Assert.Equal("他の都道府県の役割", Assert.Single(opinion.Evidence).Field);
        if (expected == NeedsReview)
            Assert.Equal(
                (
                    "「他の都道府県の役割」に岡山県の役割の記載がありません。",
                    "連携する都道府県ごとに、役割を記入してください。"
                ),
                (opinion.Reasons[0].Text, opinion.Reasons[0].Advice)
            );
        if (expected == Satisfied)
            Assert.Equal("「他の都道府県の役割」が記入されています。", opinion.Reasons[0].Text);
    }

    [Theory]
    [InlineData("実証の場を提供する。")]
    [InlineData("各県の役割は今後決める。")]
    [InlineData("鳥取県：同上、岡山県：同上")]
    [InlineData("鳥取県：、岡山県：")]
    public void A_role_of_none_of_several_partners_is_a_persons_question(string role)
    {
        var opinion = new RoleForEach(At(Partners), At(RoleOfPartners)).Judge(
            new CaseBuilder().Field(Partners, "鳥取県、岡山県").Field(RoleOfPartners, role).Build()
        );

        Assert.Equal(
            (NeedsReview, "「他の都道府県の役割」に鳥取県、岡山県の役割の記載がありません。"),
            (opinion.Outcome, opinion.Reasons[0].Text)
        );
    }

    [Theory]
    [InlineData("ある", NeedsReview)]
    [InlineData("必要であるから！！！！！！！！", NeedsReview)]
    [InlineData("１２３４５６７８９", NeedsReview)]
    [InlineData("県境をまたぐ医療圏がある。", Satisfied)]
    [InlineData("1234567890", Satisfied)]
    public void A_text_of_a_few_characters_is_a_persons_question(string text, RequirementOutcome expected)
    {
        var opinion = new Substance(10, Reasons).Judge(new CaseBuilder().Field(Efficiency, text).Build());

        Assert.Equal(expected, opinion.Outcome);
        Assert.Equal(text, Assert.Single(opinion.Evidence).Value);
        if (expected == NeedsReview)
            Assert.Equal(
                ("「効率性・効果」の記入が短く、内容を確認する必要があります。", "効率性・効果"),
                (opinion.Reasons[0].Text, opinion.Reasons[0].Field)
            );
        Assert.Equal(
            expected == NeedsReview ? "内容が分かるように、具体的に記入してください。" : null,
            opinion.Reasons[0].Advice
        );
        if (expected == Satisfied)
            Assert.Equal("記入の内容があります。", opinion.Reasons[0].Text);
    }

    [Theory]
    [InlineData("機器を共同で調達できる。", "県境をまたぐ医療圏がある。", Satisfied)]
    [InlineData("機器を共同で調達できる。", "機器を、共同で調達できる", NeedsReview)]
    public void The_same_text_twice_is_a_persons_question(string one, string other, RequirementOutcome expected)
    {
        var opinion = new DifferentTexts(Reasons).Judge(
            new CaseBuilder().Field(Necessity, one).Field(Feasibility, other).Build()
        );

        Assert.Equal(expected, opinion.Outcome);
        Assert.Equal(2, opinion.Evidence.Count);
        if (expected == NeedsReview)
            Assert.Equal(
                ("「必要性」「実現可能性」の記入が同じです。", "実現可能性"),
                (opinion.Reasons[0].Text, opinion.Reasons[0].Field)
            );
        Assert.Equal(
            expected == NeedsReview ? "欄ごとに、その内容を記入してください。" : null,
            opinion.Reasons[0].Advice
        );
        if (expected == Satisfied)
            Assert.Equal("記入がそれぞれ異なります。", opinion.Reasons[0].Text);
    }

    [Theory]
    [InlineData("substance")]
    [InlineData("different")]
    [InlineData("silent")]
    public void Without_its_form_a_rule_about_texts_judges_nothing(string rule)
    {
        Rule one = rule switch
        {
            "substance" => new Substance(10, Reasons),
            "different" => new DifferentTexts(Reasons),
            _ => Silent,
        };

        Assert.Equal(NeedsReview, one.Judge(new CaseBuilder().Without(Form1).Build()).Outcome);
    }

    [Theory]
    [InlineData(Partners, "鳥取県", true)]
    [InlineData(Partners, "島根県", false)]
    [InlineData(Necessity, "県境をまたぐ医療圏がある。", true)]
    [InlineData("goal", "遠隔医療を県内全域に広げる。", false)]
    [InlineData("goal", "鳥取県との広域リージョン連携により医療DXを進める。", true)]
    [InlineData("goal", "愛媛県との広域リージョン連携に資する物流DX。", true)]
    [InlineData("goal", "広域リージョン連携には該当しない。", false)]
    [InlineData("goal", "広域リージョン連携は行わず、県内で進める。", false)]
    [InlineData("goal", "広域リージョン連携ではなく、県内で進める。", false)]
    [InlineData("goal", "広域リージョン連携については今回の申請なし。", false)]
    [InlineData("goal", "広域リージョン連携としての申請ではありません。", false)]
    [InlineData("goal", "将来は、広域リージョン連携も視野に入れたい。", false)]
    [InlineData("goal", "将来を見据え、広域リージョン連携に資する取組を目指したい。", true)]
    [InlineData("goal", "広域リージョン連携を視野に入れた申請である。", true)]
    [InlineData("goal", "広域リージョン連携については今回も申請はなし。", false)]
    [InlineData("goal", "県境を越えた連携を進める。", true)]
    [InlineData("goal", "広域リージョン連携により県境の医師が足りない地域を支える。", true)]
    [InlineData("goal", "広域リージョン連携はしません。\n鳥取県との広域リージョン連携で進める。", true)]
    public void What_the_form_says_it_is_not_is_looked_for_in_fields_and_texts(
        string field,
        string text,
        bool contradicts
    )
    {
        var opinion = Silent.Judge(new CaseBuilder().Field(ApplicationKind, Ordinary).Field(field, text).Build());

        Assert.Equal(contradicts ? NeedsReview : Satisfied, opinion.Outcome);
        Assert.Equal(contradicts ? [text] : [], opinion.Evidence.Select(evidence => evidence.Value));
        if (contradicts)
            Assert.Equal(
                "「申請の区分」の選択と記入内容のいずれかを修正してください。",
                Assert.Single(opinion.Reasons).Advice
            );
        else
            Assert.Equal("ほかの記入と合っています。", opinion.Reasons[0].Text);
    }

    [Fact]
    public void What_is_filled_in_and_what_each_text_says_are_told_each_in_a_sentence_of_its_own()
    {
        var opinion = Silent.Judge(
            new CaseBuilder()
                .Field(ApplicationKind, Ordinary)
                .Field(Partners, "鳥取県")
                .Field(Necessity, "県境をまたぐ医療圏がある。")
                .Field("goal", "県境を越えた連携を進める。")
                .Build()
        );

        Assert.Equal(
            [
                "「申請の区分」は「通常」ですが、「連携する都道府県」「必要性」が記入されています。",
                "「申請の区分」は「通常」ですが、「目指す姿」に「県境を越えた連携」と記載されています。",
            ],
            opinion.Reasons.Select(reason => reason.Text)
        );
        Assert.Equal(["連携する都道府県", "必要性", "目指す姿"], opinion.Evidence.Select(evidence => evidence.Field));
    }

    [Theory]
    [InlineData("本申請は広域リージョン　連携に資するものである。")]
    [InlineData("広域ﾘｰｼﾞｮﾝ連携として実施する。")]
    [InlineData("広域リージョン連携の申請ではないが、広域リージョン連携に資する取組である。")]
    public void A_text_speaks_of_it_in_any_width_with_spaces_and_behind_a_denial(string text) =>
        Assert.Equal(NeedsReview, Silent.Judge(new CaseBuilder().Field("goal", text).Build()).Outcome);

    [Theory]
    [InlineData("調整中であり、追って記載する予定である。")]
    [InlineData("広域で取り組む必要性を記入してください。")]
    [InlineData("○○のため必要である。△△を進める。")]
    [InlineData("ああああああああああああああ")]
    [InlineData("今後、関係県と協議の上、整理する。")]
    [InlineData("詳細は別途、各県と調整して決定する予定。")]
    public void A_text_that_is_still_open_or_only_fills_the_cell_is_a_persons_question(string text)
    {
        var opinion = new Substance(10, At(Necessity)).Judge(new CaseBuilder().Field(Necessity, text).Build());

        Assert.Equal(
            (NeedsReview, "「必要性」の内容が確定していないか、具体的な内容が記載されていないように見受けられます。"),
            (opinion.Outcome, Assert.Single(opinion.Reasons).Text)
        );
        Assert.Equal("決まっている内容を、具体的に記入してください。", opinion.Reasons[0].Advice);
    }

    [Theory]
    [InlineData("あああああああ", NeedsReview)] // short
    [InlineData("いろはいろはいろは", NeedsReview)]
    [InlineData("いろはにいろはにいろ", Satisfied)]
    [InlineData("今後、県境の医療圏の再編を協議して決める。", Satisfied)]
    public void Ten_letters_of_four_kinds_are_a_text(string text, RequirementOutcome expected) =>
        Assert.Equal(
            expected,
            new Substance(10, At(Necessity)).Judge(new CaseBuilder().Field(Necessity, text).Build()).Outcome
        );

    [Theory]
    [InlineData("鳥取県は実証を行う。岡山県の役割は今後決める。")]
    [InlineData("鳥取県は実証を行う。なお、岡山県にある病院とは連携しない。")]
    [InlineData("鳥取県及び岡山県には役割はない。")]
    public void A_partner_that_is_named_without_a_role_is_a_persons_question(string text) =>
        Assert.Equal(
            NeedsReview,
            new RoleForEach(At(Partners), At(RoleOfPartners))
                .Judge(new CaseBuilder().Field(Partners, "鳥取県、岡山県").Field(RoleOfPartners, text).Build())
                .Outcome
        );

    private static SaysNothingOf Silent { get; } =
        new(At(ApplicationKind), [At(Partners), At(Necessity)], [At("goal")], ["広域リージョン連携", "県境を越えた連携"]);

    private static Rule RuleOf(string rule) =>
        rule switch
        {
            "ticked" => new Ticked(At(Requirement(3))),
            "filled" => new Filled(At(Telephone)),
            "chosen" => new OneOf(At(ApplicationKind), WideArea),
            "others" => new OtherPrefectures(At(Partners)),
            "sole" => new SoleRepresentative(At(Partners)),
            _ => new RoleForEach(At(Partners), At(RoleOfPartners)),
        };

    private static string FieldOf(string rule) =>
        rule switch
        {
            "ticked" => Requirement(3),
            "filled" => Telephone,
            "chosen" => ApplicationKind,
            "others" or "sole" => Partners,
            _ => RoleOfPartners,
        };
}
