using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Tests.Checking.Rules;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Checking;

/// <summary>
/// What an applicant writes of itself and what is another one's, or an example's, is a question; what only holds the
/// letters of another one's name stays quiet.
/// </summary>
public sealed class OwnFieldsTests
{
    [Theory]
    [InlineData("representative", "鳥取県知事　県庁　一郎", "鳥取県")]
    [InlineData("representative", "知事　県庁　一郎（鳥取県）", "鳥取県")]
    [InlineData("representative", "東京都知事　都庁　一郎", "東京都")]
    [InlineData("department", "鳥取県デジタル局", "鳥取県")]
    [InlineData("department", "北海道総合政策部次世代社会戦略局", "北海道")]
    [InlineData("department", "鳥取縣デジタル局", "鳥取県")]
    [InlineData("contactName", "鳥取県　主任　県庁　花子", "鳥取県")]
    [InlineData("address", "〒680-8570　鳥取県鳥取市東町一丁目220", "鳥取県")]
    [InlineData("address", "広島県府中市府川町315", "広島県")]
    [InlineData("address", "〒105-0001東京都港区虎ノ門2-2-1", "東京都")]
    [InlineData("address", "〒680-8570　鳥取市東町一丁目220", "鳥取県")]
    [InlineData("address", "西伯郡南部町法勝寺377-1", "鳥取県")]
    [InlineData("address", "市川市八幡1-1-1", "千葉県")]
    [InlineData("email", "dx@pref.tottori.lg.jp", "鳥取県")]
    [InlineData("email", "dx@section.pref.tottori.lg.jp", "鳥取県")]
    public void What_names_another_applicant_and_not_the_own_is_a_question(string field, string text, string other)
    {
        var found = Assert.Single(Found((field, text)), finding => finding.Code == "applicant.otherInField");

        Assert.Equal((Severity.Warning, "様式1", text), (found.Severity, found.Form, found.Value));
        Assert.Contains($"「{text}」は、ほかの都道府県（{other}）", found.Message, StringComparison.Ordinal);
        Assert.StartsWith($"「{found.Field}」", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("デジタル局", ApplicationStatus.Eligible)]
    [InlineData("鳥取県デジタル局", ApplicationStatus.NeedsReview)]
    public void An_application_that_holds_anothers_data_waits_for_a_person(string department, ApplicationStatus status) =>
        Assert.Equal(
            status,
            Check.Application(Sample.Forms.Form1("東京都", ("department", department))).StatusAfterDeadline
        );

    [Theory]
    [InlineData("representative", "知事　福島　太郎")]
    [InlineData("representative", "島根県知事　千葉　花子")]
    [InlineData("representative", "知事　石川")]
    [InlineData("contactName", "主任　山口　花子")]
    [InlineData("contactName", "宮城")]
    [InlineData("department", "政策企画局デジタル戦略室")]
    [InlineData("department", "島根県・鳥取県共同推進事務局")]
    [InlineData("department", "総務部鳥取県連携室")]
    [InlineData("department", "しまね暮らし推進課（東京駐在）")]
    [InlineData("department", "島根縣政策企画局")]
    [InlineData("department", "東京都心プロモーション室")]
    [InlineData("address", "松江市殿町1番地")]
    [InlineData("address", "殿町1番地")]
    [InlineData("address", "隠岐郡海士町大字海士1490")]
    [InlineData("address", "朝日町1-1")]
    [InlineData("address", "出雲市朝日町1-1")]
    [InlineData("address", "見本市見本町1-1")]
    [InlineData("address", "〒690-8501　島根県松江市殿町1番地")]
    [InlineData("address", "東京都千代田区平河町2-6-3　都道府県会館11階")]
    [InlineData("address", "東京都港区虎ノ門2-2-1（島根県東京事務所）")]
    [InlineData("email", "dx@pref.shimane.lg.jp")]
    [InlineData("email", "dx@city.matsue.lg.jp")]
    [InlineData("email", "dx@pref.example.lg.jp")]
    [InlineData("issues", "鳥取県と連携して、中海圏域の課題を解決する。")]
    [InlineData("goal", "鳥取県知事との共同宣言に基づき、取り組む。")]
    [InlineData("supportDetail", "東京都のGovTech東京の取組を参考にする。連絡先はdx@pref.tottori.lg.jp。")]
    [InlineData("partners", "鳥取県")]
    public void What_only_holds_the_letters_of_another_name_stays_quiet(string field, string text) =>
        Assert.DoesNotContain(Found((field, text)), finding => finding.Code == "applicant.otherInField");

    [Theory]
    [InlineData("東京事務所", "東京都港区虎ノ門2-2-1", true)]
    [InlineData("島根県大阪事務所", "大阪府大阪市北区梅田1-3-1", true)]
    [InlineData("名古屋事務所", "愛知県名古屋市中区栄4-1-1", true)]
    [InlineData("東京事務所", "鳥取県鳥取市東町一丁目220", false)]
    [InlineData("西部県民事務所", "鳥取県米子市糀町1-160", false)]
    public void An_office_lies_where_its_name_says(string department, string address, bool isQuiet) =>
        Assert.Equal(
            isQuiet,
            !Found(("department", department), ("address", address))
                .Any(finding => finding is { Code: "applicant.otherInField", Field: "所在地" })
        );

    [Theory]
    [InlineData("東京都", "address", "府中市宮西町2-24")]
    [InlineData("東京都", "address", "東京都府中市宮西町2-24")]
    [InlineData("北海道", "address", "北広島市中央4-2-1")]
    [InlineData("福島県", "address", "石川郡石川町字長久保185-4")]
    [InlineData("広島県", "address", "山県郡北広島町有田1234")]
    [InlineData("福岡県", "address", "京都郡みやこ町勝山上田960")]
    [InlineData("大阪府", "department", "大阪府市スマートシティ戦略部")]
    public void A_place_in_the_own_prefecture_may_be_called_like_another(string applicant, string field, string text) =>
        Assert.DoesNotContain(
            Case((field, text)).Applicant(applicant).Check().Findings,
            finding => finding.Code == "applicant.otherInField"
        );

    [Theory]
    [InlineData("telephone", "03-1234-5678")]
    [InlineData("telephone", "03-1234-5678（内線 12）")]
    [InlineData("telephone", "0312345678")]
    [InlineData("email", "dx-suishin@pref.example.lg.jp")]
    [InlineData("email", "DX-suishin@pref.example.lg.jp")]
    public void An_example_that_we_have_shown_is_a_question(string field, string text)
    {
        var found = Assert.Single(Found((field, text)), finding => finding.Code == "field.example");

        Assert.Equal((Severity.Warning, "様式1", text), (found.Severity, found.Form, found.Value));
    }

    [Theory]
    [InlineData("telephone", "03-1234-5679")]
    [InlineData("telephone", "0852-22-5111（内線 12）")]
    [InlineData("email", "dx-suishin@pref.shimane.lg.jp")]
    [InlineData("email", "suishin@pref.example.lg.jp")]
    public void What_is_like_an_example_stays_quiet(string field, string text) =>
        Assert.DoesNotContain(Found((field, text)), finding => finding.Code == "field.example");

    [Fact]
    public void Nobody_is_another_where_it_is_not_known_whose_application_it_is() =>
        Assert.DoesNotContain(
            Case(("department", "鳥取県デジタル局")).Applicant(null).Check().Findings,
            finding => finding.Code == "applicant.otherInField"
        );

    [Theory]
    [InlineData(1, "31")]
    [InlineData(0, "31", "33")]
    public void A_mail_domain_that_several_share_does_not_say_whose_an_address_is(int told, params string[] owners) =>
        Assert.Equal(
            told,
            Case(("email", "dx@kyodo.example.jp"))
                .Call(call =>
                    call with
                    {
                        Mail = call.Mail with
                        {
                            SenderDomains = owners.ToDictionary(
                                owner => owner,
                                _ => (IReadOnlyList<string>)["kyodo.example.jp"]
                            ),
                        },
                    }
                )
                .Check()
                .Findings.Count(finding => finding.Code == "applicant.otherInField")
        );

    private static IReadOnlyList<Finding> Found(params (string Field, string Text)[] fields) =>
        Case(fields).Check().Findings;

    private static CaseBuilder Case(params (string Field, string Text)[] fields) =>
        fields.Aggregate(new CaseBuilder().Applicant("島根県"), (built, one) => built.Field(one.Field, one.Text));
}
