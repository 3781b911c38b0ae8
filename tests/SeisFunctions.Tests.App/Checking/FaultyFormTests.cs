using System.Globalization;
using System.Text;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Tests.Forms;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Checking;

/// <summary>
/// Faulty forms, and what their applicant is told before the deadline: each cause once, with what to write.
/// </summary>
public sealed class FaultyFormTests
{
    private static readonly byte[] Form1 = Sample.Forms.Form1("島根県");
    private static readonly byte[] BothKinds = OfficeZip.With(Form1, "word/document.xml", xml =>
        xml.Replace(">通常<", ">通常・広域<", StringComparison.Ordinal)
    );
    private static readonly byte[] BothAnswers = OfficeZip.With(Form1, "word/document.xml", xml =>
        xml.Replace(">なし<", ">あり・なし<", StringComparison.Ordinal)
    );
    private static readonly byte[] Refusing = OfficeZip.With(Form1, "word/document.xml", xml =>
        xml.Replace("同意する", "同意しない", StringComparison.Ordinal)
            .Replace("☑ 同意しない", "同意しない", StringComparison.Ordinal)
    );
    private static readonly byte[] Doubtful = OfficeZip.With(Form1, "word/document.xml", xml =>
        xml.Replace(">なし<", ">なし？<", StringComparison.Ordinal)
    );
    private static readonly byte[] Form2 = Sample.Forms.Form2("島根県", "松江市", "浜田市");

    private static readonly (string Fault, (string, byte[])[] Files)[] Faulty =
    [
        ("様式1だけ", [One(Form1)]),
        ("様式2だけ", [Two(Form2)]),
        ("様式1が白紙", [One(Blank("form1")), Two(Form2)]),
        ("様式2が白紙", [One(Form1), Two(Blank("form2"))]),
        ("両方とも白紙", [One(Blank("form1")), Two(Blank("form2"))]),
        ("都道府県名が空欄", [One(Sample.Forms.Form1("")), Two(Sample.Forms.Form2("", "松江市"))]),
        ("電話番号が空欄", Changed(("telephone", ""))),
        ("メールアドレスが読めない", Changed(("email", "あとで連絡します"))),
        ("申請の区分が空欄", Changed(("applicationKind", ""))),
        ("過去の選定が空欄", Changed(("pastSelection", ""))),
        ("過去の選定がありで年度と数が空欄", Changed(("pastSelection", "yes"))),
        ("前回より少ない", Changed(("pastSelection", "yes"), ("pastYear", "令和6年度"), ("pastMunicipalities", "5"))),
        ("要件3と4にチェックがない", Changed(("requirement3", "false"), ("requirement4", "false"))),
        ("必須の支援と同意にチェックがない", Changed(("supportStructure", "false"), ("personalDataConsent", "false"))),
        ("目指す姿が空欄", Changed(("goal", ""))),
        ("提出日が読めない", Changed(("submittedOn", "3月吉日"))),
        ("通常なのに連携する都道府県がある", Changed(("partners", "鳥取県"))),
        ("通常なのに宣言がある", Changed(("declaration", "yes"))),
        (
            "広域で短い記入",
            [One(Sample.Forms.WideForm1("島根県", "鳥取県", ("necessity", "ある"), ("efficiency", "ある"))), Two(Form2)]
        ),
        ("広域で役割が空欄", [One(Sample.Forms.WideForm1("島根県", "鳥取県", ("roleOfPartners", ""))), Two(Form2)]),
        (
            "政令指定都市の区と他県の市",
            [One(Sample.Forms.Form1("島根県")), Two(Sample.Forms.Form2("島根県", "横浜市西区", "鳥取市"))]
        ),
        ("市区町村が1つもない", [One(Form1), Two(Sample.Forms.Form2("島根県", 0))]),
        ("連絡先が仮の文字", Changed(("telephone", "000-0000"), ("email", "xxx@xxx"))),
        ("担当部局が仮の文字", Changed(("department", "○○部○○課"))),
        ("メールアドレスが2つ", Changed(("email", "a@pref.example.lg.jp b@pref.example.lg.jp"))),
        ("申請の区分が両方", [One(BothKinds), Two(Form2)]),
        ("過去の選定に疑問符", [One(Doubtful), Two(Form2)]),
        ("過去の選定の選択肢が両方残っている", [One(BothAnswers), Two(Form2)]),
        ("個人情報に同意しない", [One(Refusing), Two(Form2)]),
        (
            "通常なのに広域の記入がいくつもある",
            Changed(
                ("partners", "鳥取県"),
                ("necessity", "県境をまたぐ医療圏がある。"),
                ("goal", "鳥取県との広域リージョン連携により進める。")
            )
        ),
        ("通常なのに広域の支援を希望している", Changed(("supportTheme", "true"))),
        (
            "市と広域連合が1つの欄にある",
            Sheet(sheet => sheet.Row(2, "団体コード", null).Row(2, "市区町村名", "浜田市、隠岐広域連合"))
        ),
        (
            "名前の長い一部事務組合",
            Sheet(sheet => sheet.Row(2, "団体コード", null).Row(2, "市区町村名", "島根県市町村総合事務組合"))
        ),
        ("同意が「同意しない」", Sheet(sheet => sheet.Row(2, "同意", "同意しない"))),
        (
            "選定年度がこれから",
            Changed(("pastSelection", "yes"), ("pastYear", "令和9年度"), ("pastMunicipalities", "1"))
        ),
        (
            "選定年度が事業の始まる前",
            Changed(("pastSelection", "yes"), ("pastYear", "令和3年度"), ("pastMunicipalities", "1"))
        ),
        ("目指す姿が未定", Changed(("goal", "未定"))),
        ("現状が別紙", Changed(("currentStructure", "別紙のとおり"))),
        ("提出日が去年", Changed(("submittedOn", "令和7年3月20日"))),
        ("通常で事前協議が済", Changed(("consultation", "true"))),
        (
            "広域で2県の役割に県の名前がない",
            [One(Sample.Forms.WideForm1("島根県", "鳥取県、岡山県", ("roleOfPartners", "実証の場の提供"))), Two(Form2)]
        ),
        ("広域で相手が自分", [One(Sample.Forms.WideForm1("島根県", "島根県")), Two(Form2)]),
        (
            "広域で事前協議がまだ",
            [One(Sample.Forms.WideForm1("島根県", "鳥取県", ("consultation", "false"))), Two(Form2)]
        ),
        ("様式2が別の県", [One(Form1), Two(Sample.Forms.Form2("鳥取県", "鳥取市"))]),
        ("課題所管の部局が未定", Sheet(sheet => sheet.Department(2, "部局・課名", "未定"))),
        ("推進体制の担当者が未定", Sheet(sheet => sheet.Department(2, "担当者", "未定"))),
        ("推進体制の区分が空欄", Sheet(sheet => sheet.Department(2, "区分", null))),
        ("推進体制が同じ課", Sheet(sheet => sheet.Department(2, "部局・課名", "デジタル推進課"))),
        ("推進体制の表がない", Sheet(sheet => sheet.WithoutStructure())),
        (
            "1つの欄に知らない市",
            Sheet(sheet => sheet.Row(2, "団体コード", null).Row(2, "市区町村名", "浜田市、石見市"))
        ),
        (
            "1行だけで「ほか2町」",
            Sheet(sheet => sheet.First(1).Row(1, "団体コード", null).Row(1, "市区町村名", "松江市ほか2町"))
        ),
        ("同意が予定", Sheet(sheet => sheet.Row(2, "同意", "○（予定）"))),
        ("同意がない", Sheet(sheet => sheet.First(1).Row(1, "同意", null))),
        ("課題が空欄", Sheet(sheet => sheet.Row(2, "解決を図る地域課題", null))),
        ("支援内容が調整中", Sheet(sheet => sheet.Row(2, "受けたい支援内容", "調整中"))),
        ("団体コードが違う", Sheet(sheet => sheet.Row(2, "団体コード", "322032"))),
        ("同じ市が2回", Sheet(sheet => sheet.Row(2, "団体コード", "322016").Row(2, "市区町村名", "松江市"))),
        ("電話番号の桁が足りない", Changed(("telephone", "0852-22"))),
        (
            "当時の数が言葉",
            Changed(("pastSelection", "yes"), ("pastYear", "令和6年度"), ("pastMunicipalities", "数市町村"))
        ),
        ("提出日が存在しない日", Changed(("submittedOn", "令和8年2月30日"))),
        ("広域で相手が地方の名前", [One(Sample.Forms.WideForm1("島根県", "山陰各県")), Two(Form2)]),
        ("広域で相手が市", [One(Sample.Forms.WideForm1("島根県", "鳥取市")), Two(Form2)]),
        (
            "去年の様式",
            [
                One(
                    OfficeZip.With(Form1, "word/document.xml", xml =>
                        xml.Replace("令和8年度", "令和7年度", StringComparison.Ordinal)
                    )
                ),
                Two(Form2),
            ]
        ),
        ("担当者の欄に電話番号も", Changed(("contactName", "主査　見本 花子　電話 0852-22-5111"))),
        ("市区町村名の列に県名", Sheet(sheet => sheet.Row(2, "団体コード", null).Row(2, "市区町村名", "島根県"))),
        ("市区町村名が途中まで", Sheet(sheet => sheet.Row(2, "団体コード", null).Row(2, "市区町村名", "浜田"))),
        ("同意が×", Sheet(sheet => sheet.Row(2, "同意", "×"))),
        ("同意が協議中", Sheet(sheet => sheet.Row(2, "同意", "協議中"))),
        ("推進体制の区分が「担当」", Sheet(sheet => sheet.Department(2, "区分", "担当"))),
        ("推進体制の部局が市役所", Sheet(sheet => sheet.Department(2, "部局・課名", "松江市防災課"))),
        ("推進体制が1行だけ", Sheet(sheet => sheet.OneDepartment())),
        ("表の下に書き足し", Sheet(sheet => sheet.Below("雲南市も参加予定です。"))),
    ];

    [Fact]
    public void What_an_applicant_reads_of_faulty_forms()
    {
        var text = new StringBuilder();
        foreach (var (fault, files) in Faulty)
        {
            text.Append(CultureInfo.InvariantCulture, $"■{fault}\n");
            foreach (
                var finding in FindingWords
                    .For(Check.Files(files).Findings, Audience.Applicant, canBeMended: true)
                    .Where(finding => finding.Severity > Severity.Info)
            )
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"・{finding.Message}［{finding.Form} {finding.Location}］\n"
                );
            text.Append('\n');
        }

        Snapshot.Equal("Checking/faulty-forms.txt", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void No_applicant_is_told_the_same_cause_twice(string fault)
    {
        var findings = Check.Files(FilesOf(fault)).Findings.Where(finding => finding.Severity > Severity.Info).ToList();

        Assert.Equal(findings.Count, findings.Select(finding => finding.Message).Distinct().Count());
        Assert.All(
            findings
                .Where(finding => finding.Field is not null)
                .GroupBy(finding => (finding.Form, finding.Field, finding.Location)),
            one => Assert.Single(one)
        );
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Whatever_an_applicant_is_asked_to_mend_says_what_to_write(string fault)
    {
        var told = FindingWords
            .For(Check.Files(FilesOf(fault)).Findings, Audience.Applicant, canBeMended: true)
            .Where(finding => finding.Severity > Severity.Info);

        Assert.All(told, finding => Assert.Contains("ください。", finding.Message, StringComparison.Ordinal));
        Assert.All(told, finding =>
            Assert.DoesNotContain(
                "○○",
                finding.Message.Replace("「○○」などの仮の文字", "", StringComparison.Ordinal),
                StringComparison.Ordinal
            )
        );
    }

    // A question that asks for nothing is not put to an applicant at all.
    [Theory]
    [MemberData(nameof(Faults))]
    public void Whatever_a_person_must_look_at_in_a_field_is_asked_of_the_applicant_while_it_can_be_mended(
        string fault
    ) =>
        Assert.All(
            Check
                .Files(FilesOf(fault))
                .Findings.Where(finding =>
                    finding is { Severity: > Severity.Info, Field: not null, Code: not "history.differs" }
                ),
            finding => Assert.Contains("ください。", finding.Message, StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_status_rests_on_a_finding_that_tells_why(string fault)
    {
        var verdict = Check.Files(FilesOf(fault)).Verdict;

        Assert.Equal(
            verdict.StatusBeforeDeadline == ApplicationStatus.Deficient,
            verdict.CountsBeforeDeadline.Errors > 0
        );
        Assert.Equal(
            verdict.StatusBeforeDeadline == ApplicationStatus.Eligible,
            verdict.CountsBeforeDeadline is { Errors: 0, Warnings: 0 }
        );
        Assert.Equal(
            verdict.StatusAfterDeadline == ApplicationStatus.Ineligible,
            verdict.CountsAfterDeadline.Errors > 0
        );
        Assert.Equal(
            verdict.Requirements.Any(one => one.Outcome == RequirementOutcome.NotSatisfied),
            verdict.CountsAfterDeadline.Errors > 0
        );
    }

    [Fact]
    public void A_blank_form_says_so_in_one_sentence_and_nothing_else()
    {
        var findings = Check.Files(FilesOf("様式1が白紙")).Findings;

        var finding = Assert.Single(findings);
        Assert.Equal(
            (
                "form.blank",
                "様式1（地域社会DX推進パッケージ事業 推進体制構築支援 申請書）に何も記入されていません。記入した様式1をお送りください。"
            ),
            (finding.Code, finding.Message)
        );
    }

    [Theory]
    [InlineData("memorandum1", "別紙-1")]
    [InlineData("memorandum2", "別紙-2")]
    public void A_blank_form_that_follows_later_is_mentioned_and_nothing_is_missing(string form, string name)
    {
        var verdict = WithDraft(Blank(form));

        Assert.Equal(ApplicationStatus.Eligible, verdict.StatusBeforeDeadline);
        var finding = Assert.Single(verdict.Findings, finding => finding.Form == name);
        Assert.Equal(("form.blankBeside", Severity.Info), (finding.Code, finding.Severity));
    }

    [Fact]
    public void What_a_draft_lacks_of_a_form_that_follows_later_is_not_asked_for_yet() =>
        Assert.Equal(
            ApplicationStatus.Eligible,
            WithDraft(
                Sample.Forms.Fill("memorandum1", new Dictionary<string, string> { ["municipality"] = "松江市" })
            ).StatusBeforeDeadline
        );

    private static Verdict WithDraft(byte[] draft) =>
        Check
            .Files(
                ("様式1.docx", Sample.Forms.Form1("東京都")),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2)),
                ("別紙.docx", draft)
            )
            .Verdict;

    [Theory]
    [InlineData("申請の区分が空欄", "申請の区分")]
    [InlineData("過去の選定が空欄", "過去の選定")]
    public void A_choice_that_is_not_made_does_not_make_what_depends_on_it_missing(string fault, string field)
    {
        var finding = Assert.Single(Check.Files(FilesOf(fault)).Findings, finding => finding.Severity > Severity.Info);

        Assert.Equal(("field.missing", field), (finding.Code, finding.Field));
        Assert.EndsWith("のどちらかを選んでください。", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_requirements_are_judged_as_far_as_they_can_be_where_nobody_knows_the_applicant()
    {
        var result = Check.Files(FilesOf("都道府県名が空欄"));

        Assert.Null(result.Applicant);
        Assert.Equal(
            ["3", "4", "5", "6", "7", "8", "9", "10"],
            result
                .Verdict.Requirements.Where(one => one.Outcome == RequirementOutcome.Satisfied)
                .Select(one => one.Id)
        );
        Assert.Equal(RequirementOutcome.NeedsReview, result.Verdict.Requirement(1).Outcome);
        Assert.All(result.Findings.Where(finding => finding.Severity > Severity.Info), finding =>
            Assert.Equal(("field.missing", "都道府県名"), (finding.Code, finding.Field))
        );
    }

    [Fact]
    public void Without_any_form_the_trial_says_that_nobody_knows_whose_application_it_is()
    {
        var result = Check.Files(("メモ.txt", "案内"u8.ToArray()));

        Assert.Equal(
            "どの都道府県の申請か分かりません。都道府県名を記入した様式を選んで、もう一度確認してください。",
            Assert.Single(result.Findings, finding => finding.Code == "subject.noApplicant").Message
        );
    }

    public static TheoryData<string> Faults => [.. Faulty.Select(one => one.Fault)];

    private static (string, byte[])[] FilesOf(string fault) => Faulty.First(one => one.Fault == fault).Files;

    private static (string, byte[])[] Sheet(Func<FilledSheet, FilledSheet> change) =>
        [One(Form1), Two(change(new()).Build())];

    private static (string, byte[])[] Changed(params (string Field, string Value)[] change) =>
        [One(Sample.Forms.Form1("島根県", change)), Two(Form2)];

    private static (string, byte[]) One(byte[] content) => ("様式1.docx", content);

    private static (string, byte[]) Two(byte[] content) => ("様式2.xlsx", content);

    private static byte[] Blank(string form)
    {
        using var blank = new MemoryStream();
        SeisFunctions.Forms.Blank.BlankForms.Write(Sample.Call.Form(form), blank);
        return blank.ToArray();
    }
}
