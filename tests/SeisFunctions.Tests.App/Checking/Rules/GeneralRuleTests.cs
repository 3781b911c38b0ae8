using SeisFunctions.Calls;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using static SeisFunctions.Domain.RequirementOutcome;
using static SeisFunctions.Tests.Checking.Rules.CaseBuilder;
using static SeisFunctions.Tests.Testing.FormFields;

namespace SeisFunctions.Tests.Checking.Rules;

/// <summary>
/// Rules that calls beside the shipped one need, each with its outcomes, on fields of the shipped one.
/// </summary>
public sealed class GeneralRuleTests
{
    private static readonly TableAddress List = new(Form2, Municipalities);
    private static readonly ColumnAddress Amounts = new(Form2, Municipalities, "issues"),
        Names = new(Form2, Municipalities, "municipality");
    private static readonly TableColumn Index = new("indices", "index", "財政力指数");
    private static readonly RowCondition[] Consenting = [new(new(Form2, Municipalities, "consent"))];

    [Theory]
    [InlineData("1,200千円", Satisfied, "「目指す姿」は1,200,000円です。")]
    [InlineData("金１２０万円也", Satisfied, "「目指す姿」は1,200,000円です。")]
    [InlineData("¥1,000,000", Satisfied, "「目指す姿」は1,000,000円です。")]
    [InlineData("1.5百万", Satisfied, "「目指す姿」は1,500,000円です。")]
    [InlineData("1000", Satisfied, "「目指す姿」は1,000,000円です。")]
    [InlineData("999", NotSatisfied, "「目指す姿」は999,000円ですが、1,000,000円以上2,000,000円以下である必要があります。")]
    [InlineData("2.5百万円", NotSatisfied, "「目指す姿」は2,500,000円ですが、1,000,000円以上2,000,000円以下である必要があります。")]
    [InlineData("約120万円", NeedsReview, "「目指す姿」の「約120万円」を数として読み取れません。")]
    [InlineData("100万円～150万円", NeedsReview, "「目指す姿」の「100万円～150万円」を数として読み取れません。")]
    [InlineData("", NotSatisfied, "「目指す姿」が記入されていません。")]
    public void An_amount_lies_between_limits(string written, RequirementOutcome expected, string reason) =>
        IsJudged(
            new Amount(At("goal"), 1_000_000, 2_000_000, Unit: 1000),
            new CaseBuilder().Field("goal", written),
            expected,
            reason
        );

    [Theory]
    [InlineData(true, "100円", "200円", Satisfied, "「解決を図る地域課題」の合計は300円です。")]
    [InlineData(false, "100円", "200円", NotSatisfied, "「解決を図る地域課題」の合計は100円ですが、300円以上である必要があります。")]
    [InlineData(true, "100円", "未定", NeedsReview, "「解決を図る地域課題」の「未定」を数として読み取れません。")]
    public void The_amounts_of_the_rows_that_count_are_added(
        bool both,
        string one,
        string other,
        RequirementOutcome expected,
        string reason
    ) =>
        IsJudged(
            new Sum(Amounts, Consenting, AtLeast: 300),
            new CaseBuilder().Municipality("松江市", issues: one).Municipality("浜田市", both ? "true" : "false", other),
            expected,
            reason
        );

    [Fact]
    public void A_row_of_which_nobody_can_tell_whether_it_counts_leaves_a_sum_open() =>
        IsJudged(
            new Sum(Amounts, Consenting, AtLeast: 300),
            new CaseBuilder().Municipality("松江市", "？", "300円"),
            NeedsReview,
            "「連携市区町村」に、件数に含めるか否かを判断できない行（municipalities!8）があります。"
        );

    [Theory]
    [InlineData("true", "true", Satisfied, "「連携市区町村」に該当する行が2件あります。")]
    [InlineData("true", "false", NotSatisfied, "「連携市区町村」に該当する行は1件ですが、2件以上3件以下である必要があります。")]
    [InlineData("true", "？", NeedsReview, "「連携市区町村」に、件数に含めるか否かを判断できない行が1件あります。")]
    [InlineData("？", "false", NotSatisfied, "「連携市区町村」に該当する行は0件ですが、2件以上3件以下である必要があります。")]
    public void Rows_are_counted_under_a_condition(
        string one,
        string other,
        RequirementOutcome expected,
        string reason
    ) =>
        IsJudged(
            new Rows(List, Consenting, 2, 3),
            new CaseBuilder().Municipality("松江市", one).Municipality("浜田市", other),
            expected,
            reason
        );

    [Fact]
    public void Rows_are_counted_by_the_option_that_they_choose()
    {
        var leads = new Rows(new(Form2, Structure), [new(new(Form2, Structure, "kind"), [DigitalDepartment])], 1, 1);

        IsJudged(
            leads,
            new CaseBuilder().Department(DigitalDepartment, "DX推進課").Department(IssueDepartment, "医療政策課"),
            Satisfied,
            "「推進体制」に該当する行が1件あります。"
        );
        IsJudged(
            leads,
            new CaseBuilder().Department(DigitalDepartment, "DX推進課").Department(DigitalDepartment, "情報課"),
            NotSatisfied,
            "「推進体制」に該当する行は2件ですが、1件である必要があります。"
        );
    }

    [Theory]
    [InlineData("500万円", "1,000万円", Satisfied, "「目指す姿」は5,000,000円です。")]
    [InlineData("501万円", "1,000万円", NotSatisfied, "「目指す姿」は5,010,000円ですが、「必要性」（10,000,000円）の50％以下である必要があります。")]
    [InlineData("500万円", "一千万", NeedsReview, "「必要性」の「一千万」を数として読み取れません。")]
    [InlineData("1円", "0円", NotSatisfied, "「目指す姿」は1円ですが、「必要性」（0円）の50％以下である必要があります。")]
    public void An_amount_is_a_share_of_another(
        string part,
        string whole,
        RequirementOutcome expected,
        string reason
    ) =>
        IsJudged(
            new Ratio(new(At("goal")), new(At(Necessity)), AtMost: 0.5m),
            new CaseBuilder().Field("goal", part).Field(Necessity, whole),
            expected,
            reason
        );

    [Fact]
    public void A_share_may_be_one_of_a_sum_or_of_a_count()
    {
        var c = new CaseBuilder()
            .Field(PastMunicipalities, "1")
            .Municipality("松江市", issues: "300円")
            .Municipality("浜田市", issues: "100円");

        IsJudged(
            new Ratio(new(Column: Amounts, Where: Consenting), new(Rows: List), AtLeast: 201),
            c,
            NotSatisfied,
            "「解決を図る地域課題」の合計は400円ですが、「連携市区町村」の件数（2件）の20,100％以上である必要があります。"
        );
        IsJudged(
            new Ratio(new(At(PastMunicipalities)), new(Rows: List), AtMost: 0.5m),
            c,
            Satisfied,
            "「当時の連携市区町村数」は1です。"
        );
    }

    [Theory]
    [InlineData("2026-04-01", Satisfied, "「提出日」は2026年4月1日です。")]
    [InlineData("2026-03-31", NotSatisfied, "「提出日」は2026年3月31日ですが、2026年4月1日以後2027年3月31日までの日である必要があります。")]
    [InlineData("2027-04-01", NotSatisfied, "「提出日」は2027年4月1日ですが、2026年4月1日以後2027年3月31日までの日である必要があります。")]
    [InlineData("", NotSatisfied, "「提出日」が記入されていません。")]
    [InlineData("？", NeedsReview, "「提出日」の記入を読み取れません。")]
    public void A_day_lies_between_two(string day, RequirementOutcome expected, string reason) =>
        IsJudged(
            new DatesWithin([At(SubmittedOn)], new(2026, 4, 1), new(2027, 3, 31)),
            day == "？" ? new CaseBuilder().Unclear(SubmittedOn) : new CaseBuilder().Field(SubmittedOn, day),
            expected,
            reason
        );

    [Theory]
    [InlineData("2026-04-01", "2026-04-01", Satisfied, "「目指す姿」は2026年4月1日です。")]
    [InlineData("2026-04-02", "2026-04-01", NotSatisfied, "「目指す姿」が「提出日」より前の日です。")]
    public void Days_have_an_order(string first, string second, RequirementOutcome expected, string reason) =>
        IsJudged(
            new DatesWithin([At(SubmittedOn), At("goal")], InOrder: true),
            new CaseBuilder().Field(SubmittedOn, first).Field("goal", second),
            expected,
            reason
        );

    [Theory]
    [InlineData("松江市", "浜田市", Satisfied, "「市区町村名」に重複はありません。")]
    [InlineData("松江市", "松江 市", NotSatisfied, "「市区町村名」の「松江 市」が2回以上記入されています。")]
    [InlineData("松江市", "？", NeedsReview, "「市区町村名」の記入を読み取れません。")]
    public void No_two_rows_are_the_same(string one, string other, RequirementOutcome expected, string reason) =>
        IsJudged(new Distinct(Names), new CaseBuilder().Municipality(one).Municipality(other), expected, reason);

    [Theory]
    [InlineData("松江市", Satisfied, "「市区町村名」に1市区町村が記入されています。")]
    [InlineData("鳥取市", NotSatisfied, "「市区町村名」に確認できる市区町村は0件ですが、1件以上である必要があります。")]
    [InlineData("大日本市", NeedsReview, "「市区町村名」の「大日本市」がどの市区町村か確認できません。")]
    [InlineData("？松江", NeedsReview, "「市区町村名」の「？松江」がどの市区町村か確認できません。")]
    public void A_place_is_one_of_the_applicants(string name, RequirementOutcome expected, string reason) =>
        IsJudged(new RealPlaces(Names), new CaseBuilder().Municipality(name), expected, reason);

    [Fact]
    public void A_place_named_twice_is_one() =>
        IsJudged(
            new RealPlaces(Names, AtLeast: 2),
            new CaseBuilder().Municipality("松江市").Municipality("松江市"),
            NotSatisfied,
            "「市区町村名」に確認できる市区町村は1件ですが、2件以上である必要があります。"
        );

    [Fact]
    public void A_contact_has_a_name_a_telephone_number_and_an_address()
    {
        var contact = new CaseBuilder().Field("contactName", "主査　見本 花子").Field(Telephone, "0852-22-5111");

        IsJudged(new ValidContact(), contact, NotSatisfied, "「メールアドレス」が記入されていません。");
        IsJudged(new ValidContact(), contact.Unreadable(Email), NeedsReview, "「メールアドレス」の記入を読み取れません。");
        IsJudged(
            new ValidContact(),
            contact.Field(Email, "dx@pref.example.lg.jp"),
            Satisfied,
            "「メールアドレス」が記入されています。"
        );
    }

    [Fact]
    public void Fields_exclude_each_other()
    {
        var rule = new Exclusive(At("supportPeople"), At("supportPlan"), At("supportIssues"));
        var one = new CaseBuilder().Field("supportPeople", "true");

        IsJudged(rule, new CaseBuilder(), Satisfied, "同時に選択できない項目は重複していません。");
        IsJudged(rule, one, Satisfied, "同時に選択できない項目は重複していません。");
        IsJudged(rule, one.Unclear("supportPlan"), NeedsReview, "「【希望】ソリューション実装計画の策定」の記入を読み取れません。");
        IsJudged(
            rule,
            one.Field("supportIssues", "true"),
            NotSatisfied,
            "「【希望】人材育成・連携方策」「【希望】課題整理・取組方針策定」が同時に選択又は記入されています。"
        );
    }

    [Fact]
    public void A_paper_came_or_not_or_may_be_in_what_nobody_could_open()
    {
        var estimate = new FileAttached(Kind: FileFormat.Pdf, Name: "見積書");

        IsJudged(estimate, new CaseBuilder().WithPaper(FileFormat.Pdf), Satisfied, "見積書が提出されています。");
        IsJudged(estimate, new CaseBuilder().WithPaper(FileFormat.Image), NotSatisfied, "見積書が提出されていません。");
        IsJudged(
            estimate,
            new CaseBuilder().WithUnreadFile(),
            NeedsReview,
            "見積書を確認できません。読み取れなかったファイルを確認する必要があります。"
        );
        IsJudged(
            estimate with { AtLeast = 2 },
            new CaseBuilder().WithPaper(FileFormat.Pdf),
            NotSatisfied,
            "見積書が提出されていません。"
        );
        IsJudged(new FileAttached("form2"), new CaseBuilder(), Satisfied, "様式2が提出されています。");
        IsJudged(new FileAttached("form2"), new CaseBuilder().Without("form2"), NotSatisfied, "様式2が提出されていません。");
    }

    [Fact]
    public void A_form_in_which_nothing_is_filled_in_has_not_come()
    {
        var c = new CaseBuilder().Build();
        var form2 = c.Application.Forms["form2"];
        var forms = new Dictionary<string, FormVersion>(c.Application.Forms)
        {
            ["form2"] = form2 with { Reading = form2.Reading with { IsFilled = false } },
        };

        var opinion = new FileAttached("form2").Judge(c with { Application = c.Application with { Forms = forms } });

        Assert.Equal(NotSatisfied, opinion.Outcome);
    }

    [Theory]
    [InlineData("32", "0.26", Satisfied, "事務局の資料で、財政力指数は0.26です。")]
    [InlineData("32", "1.00", NotSatisfied, "事務局の資料で、財政力指数は1ですが、0.2超1未満である必要があります。")]
    [InlineData("32", "0.2", NotSatisfied, "事務局の資料で、財政力指数は0.2ですが、0.2超1未満である必要があります。")]
    [InlineData("32", "", NeedsReview, "事務局の資料に財政力指数がないため、確認する必要があります。")]
    [InlineData("13", "0.26", NeedsReview, "事務局の資料に財政力指数がないため、確認する必要があります。")]
    public void A_number_of_a_reference_table_lies_between_limits(
        string code,
        string index,
        RequirementOutcome expected,
        string reason
    ) =>
        IsJudged(
            new TableValue(Index, MoreThan: 0.2m, LessThan: 1),
            new CaseBuilder().Table("indices", ["code", "index"], [code, index]),
            expected,
            reason
        );

    [Theory]
    [InlineData("322016", Satisfied, "事務局の資料で、財政力指数は0.26です。")]
    [InlineData("322024", NeedsReview, "事務局の資料に財政力指数がないため、確認する必要があります。")]
    [InlineData("", NotSatisfied, "「目指す姿」が記入されていません。")]
    public void The_row_of_a_reference_table_may_be_that_of_a_field(
        string code,
        RequirementOutcome expected,
        string reason
    ) =>
        IsJudged(
            new TableValue(Index with { Key = At("goal") }, LessThan: 1),
            new CaseBuilder().Field("goal", code).Table("indices", ["code", "index"], ["322016", "0.26"]),
            expected,
            reason
        );

    [Fact]
    public void Of_an_applicant_that_nobody_knows_no_table_is_asked()
    {
        var c = new CaseBuilder().Applicant(null).Table("indices", ["code", "index"], ["32", "0.26"]);

        IsJudged(
            new TableValue(Index, LessThan: 1),
            c,
            NeedsReview,
            "どの都道府県の申請か分からないため、財政力指数を確認できません。"
        );
        IsJudged(
            new InTable("indices", "対象団体の一覧"),
            c,
            NeedsReview,
            "どの都道府県の申請か分からないため、対象団体の一覧と照合できません。"
        );
    }

    [Fact]
    public void An_applicant_is_in_a_reference_table_or_not()
    {
        var rule = new InTable("members", "対象団体の一覧");

        IsJudged(rule, new CaseBuilder().Table("members", ["code"], ["32"]), Satisfied, "対象団体の一覧に申請者の記載があります。");
        IsJudged(rule, new CaseBuilder().Table("members", ["code"], ["13"]), NotSatisfied, "対象団体の一覧に申請者の記載がありません。");
    }

    [Theory]
    [InlineData("松江市", Satisfied, "「市区町村名」は全て候補の一覧にあります。")]
    [InlineData("３２２０１８", Satisfied, "「市区町村名」は全て候補の一覧にあります。")]
    [InlineData("322018 松江市", Satisfied, "「市区町村名」は全て候補の一覧にあります。")]
    [InlineData("松江市（322018）", Satisfied, "「市区町村名」は全て候補の一覧にあります。")]
    [InlineData("322024 松江市", NeedsReview, "「市区町村名」の「322024 松江市」が候補の一覧のどれか確認できません。")]
    [InlineData("松江", NeedsReview, "「市区町村名」の「松江」が候補の一覧のどれか確認できません。")]
    [InlineData("松江市、浜田市", NeedsReview, "「市区町村名」の「松江市、浜田市」が候補の一覧のどれか確認できません。")]
    [InlineData("横浜市", NotSatisfied, "「市区町村名」の「横浜市」は候補の一覧にありません。")]
    public void What_each_row_names_is_in_a_reference_table_by_its_key_or_its_name_or_not(
        string named,
        RequirementOutcome expected,
        string reason
    ) =>
        IsJudged(
            new InTable("candidates", "候補の一覧", Names),
            new CaseBuilder()
                .Table("candidates", ["code", "name"], ["322018", "松江市"], ["322024", "浜田市"])
                .Municipality("浜田市")
                .Municipality(named),
            expected,
            reason
        );

    [Fact]
    public void Where_no_row_names_anything_a_reference_table_has_no_say() =>
        Assert.Equal(
            NotApplicable,
            new InTable("candidates", "候補の一覧", Names)
                .Judge(new CaseBuilder().Table("candidates", ["code", "name"]).Build())
                .Outcome
        );

    [Theory]
    [InlineData("松江市", "100円", Satisfied, "「松江市」の「解決を図る地域課題」の合計は200円です。")]
    [InlineData("松江市", "101円", NotSatisfied, "「松江市」の「解決を図る地域課題」の合計は201円ですが、200円以下である必要があります。")]
    [InlineData("松　江　市", "101円", NotSatisfied, "「松江市」の「解決を図る地域課題」の合計は201円ですが、200円以下である必要があります。")]
    [InlineData("浜田市", "200円", Satisfied, "「浜田市」の「解決を図る地域課題」の合計は200円です。")]
    [InlineData("浜田市", "201円", NotSatisfied, "「浜田市」の「解決を図る地域課題」の合計は201円ですが、200円以下である必要があります。")]
    [InlineData("浜田市", "未定", NeedsReview, "「解決を図る地域課題」の「未定」を数として読み取れません。")]
    [InlineData("？", "1円", NeedsReview, "「市区町村名」の記入を読み取れません。")]
    public void A_sum_per_what_another_column_says_lies_between_limits(
        string other,
        string amount,
        RequirementOutcome expected,
        string reason
    ) =>
        IsJudged(
            new Sum(Amounts, AtMost: 200, Per: Names),
            new CaseBuilder().Municipality("松江市", issues: "100円").Municipality(other, issues: amount),
            expected,
            reason
        );

    [Theory]
    [InlineData("true", "体制の検討", Satisfied, "「受けたい支援内容」は全ての行に記入されています。")]
    [InlineData("true", "", NotSatisfied, "「浜田市」の行の「受けたい支援内容」が記入されていません。")]
    [InlineData("true", "？", NeedsReview, "「受けたい支援内容」の記入を読み取れません。")]
    [InlineData("false", "", Satisfied, "「受けたい支援内容」は全ての行に記入されています。")]
    [InlineData("？", "", NeedsReview, "「浜田市」の行の「受けたい支援内容」が記入されていません。")]
    [InlineData("？", "体制の検討", Satisfied, "「受けたい支援内容」は全ての行に記入されています。")]
    public void Every_row_that_counts_is_filled_in(
        string consent,
        string support,
        RequirementOutcome expected,
        string reason
    ) =>
        IsJudged(
            new FilledRows(new(Form2, Municipalities, "support"), Consenting),
            new CaseBuilder().Municipality("松江市").Municipality("浜田市", consent, support: support),
            expected,
            reason
        );

    [Theory]
    [InlineData("4", Satisfied, "「当時の連携市区町村数」は4です。")]
    [InlineData("3", NotSatisfied, "「当時の連携市区町村数」は3ですが、前回の数（3）より多い数である必要があります。")]
    [InlineData("多数", NeedsReview, "「当時の連携市区町村数」の「多数」を数として読み取れません。")]
    public void A_number_is_compared_with_the_row_that_counts_first(
        string now,
        RequirementOutcome expected,
        string reason
    ) =>
        IsJudged(
            new Compared(new(At(PastMunicipalities)), MoreThan: new("past", "count", "前回の数")),
            new CaseBuilder()
                .Field(PastMunicipalities, now)
                .Table("past", ["code", "count"], ["32", "3"], ["32", "9"]),
            expected,
            reason
        );

    [Fact]
    public void Without_its_form_none_of_them_judges()
    {
        var c = new CaseBuilder().Without(Form1).Without(Form2).Build();
        Rule[] rules =
        [
            new Amount(At("goal"), 1),
            new Sum(Amounts, AtLeast: 1),
            new Rows(List, AtLeast: 1),
            new Ratio(new(At("goal")), new(At(Necessity)), AtMost: 1),
            new DatesWithin([At(SubmittedOn)], InOrder: true),
            new Distinct(Names),
            new FilledRows(Names),
            new InTable("indices", "一覧", Names),
            new RealPlaces(Names),
            new Sum(Amounts, AtLeast: 1, Per: Names),
            new ValidContact(),
            new Exclusive(At("supportPeople"), At("supportPlan")),
        ];

        Assert.All(rules, rule => Assert.Equal(NeedsReview, rule.Judge(c).Outcome));
    }

    [Fact]
    public void What_a_rule_cannot_be_used_with_is_told_with_its_argument()
    {
        var call = Testing.Sample.Call;
        (Rule Rule, string Fault)[] rules =
        [
            (new Amount(At("goal")), ": needs limits: atLeast, atMost or both."),
            (new Amount(At("goal"), 2, 1), "atMost: must not be less than atLeast."),
            (
                new Sum(Amounts, [new(new(Form2, Structure, "kind"))], AtLeast: 1),
                "where[0].column: must be in form2.municipalities."
            ),
            (
                new Sum(Amounts, AtLeast: 1, Per: new(Form2, Structure, "kind")),
                "per: must be in form2.municipalities."
            ),
            (
                new FilledRows(Names, [new(new(Form2, Structure, "kind"))]),
                "where[0].column: must be in form2.municipalities."
            ),
            (new Ratio(new(), new(Rows: List), AtMost: 1), "part: needs one of field, column and rows."),
            (new DatesWithin([At(SubmittedOn)]), ": needs from, to or inOrder."),
            (new InTable("member", "一覧"), "table: there is no reference table \"member\"."),
            (new TableValue(Index, AtMost: 1), "of.table: there is no reference table \"indices\"."),
            (new Compared(new(Rows: List)), ": needs atLeast, atMost or moreThan."),
            (new FileAttached(), ": needs one of form and kind."),
            (new FileAttached("form3"), "form: there is no form \"form3\". Did you mean \"form1\"?"),
            (new FileAttached(Kind: FileFormat.Pdf), "name: is missing: what the paper is called."),
        ];

        Assert.All(rules, one =>
        {
            var fault = Assert.Single(one.Rule.FaultsIn(call));
            Assert.StartsWith(one.Fault, $"{fault.Key}: {fault.What}", StringComparison.Ordinal);
        });
    }

    private static void IsJudged(Rule rule, CaseBuilder c, RequirementOutcome expected, string reason)
    {
        var opinion = rule.Judge(c.Build());

        Assert.Equal((expected, reason), (opinion.Outcome, opinion.Reasons[^1].Text));
    }
}
