using SeisFunctions.Calls;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Calls;

/// <summary>Who can apply is a list, or an organisation, as the call says it.</summary>
public sealed class ApplicantListTests
{
    private const string Prefectures = "reference/prefectures.csv",
        Municipalities = "reference/municipalities.csv";

    private const string Few = """
        code,name,kana,aliases,mail_domains
        A-1,みほん町,みほんちょう,見本町 サンプル町,town.mihon.example.jp
        A-2,株式会社 架空・デジタル,かくうでじたる,架空デジタル;KD,kaku.example.co.jp
        A-3,れい村,れいむら,サンプル町,
        """;

    [Fact]
    public void The_shipped_call_is_for_the_prefectures_and_nobody_else()
    {
        Assert.True(Sample.Shipped.Applicants.ArePrefectures);
        Assert.Equal("都道府県", Sample.Shipped.Applicants.Noun);
        Assert.Equal("東京", Sample.Shipped.Applicant("13")!.ShortName);
    }

    [Theory]
    [InlineData("みほん町", PrefectureOutcome.Exact, "A-1")]
    [InlineData(" み ほ ん 町 ", PrefectureOutcome.Exact, "A-1")]
    [InlineData("ミホン町", PrefectureOutcome.Repaired, "A-1")]
    [InlineData("見本町", PrefectureOutcome.Repaired, "A-1")]
    [InlineData("Ａ－１", PrefectureOutcome.Repaired, "A-1")]
    [InlineData("株式会社架空・デジタル", PrefectureOutcome.Exact, "A-2")]
    [InlineData("ｋｄ", PrefectureOutcome.Repaired, "A-2")]
    [InlineData("サンプル町", PrefectureOutcome.Ambiguous, null)]
    [InlineData("みほん町役場", PrefectureOutcome.Ambiguous, null)]
    [InlineData("みぼん町", PrefectureOutcome.Ambiguous, null)]
    [InlineData("みほん", PrefectureOutcome.Ambiguous, null)]
    [InlineData("東京都", PrefectureOutcome.None, null)]
    [InlineData("", PrefectureOutcome.None, null)]
    public void A_list_knows_its_names_aliases_and_codes_and_asks_about_what_is_like_them(
        string written,
        PrefectureOutcome outcome,
        string? code
    )
    {
        var match = ListOf(Few).Match(written);

        Assert.Equal((outcome, code), (match.Outcome, match.Applicant?.Code));
        Assert.Equal(outcome == PrefectureOutcome.Exact, match.Note is null);
    }

    [Fact]
    public void A_name_that_two_bear_is_a_question_that_names_both()
    {
        var match = ListOf(Few).Match("サンプル町");

        Assert.Equal(["A-1", "A-3"], match.Candidates.Select(one => one.Code));
        Assert.Contains("「みほん町」「れい村」", match.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("計画策定支援（みほん町）", "A-1")]
    [InlineData("みほん町_様式1.docx", "A-1")]
    [InlineData("申請：株式会社 架空・デジタル 御中", "A-2")]
    [InlineData("みほん町とれい村", "")]
    [InlineData("みほん町、れい村", "A-1 A-3")]
    [InlineData("おおみほん町の件", "")]
    [InlineData("みほん町内会", "")]
    [InlineData("サンプル町", "A-1 A-3")]
    [InlineData("様式1 A-1", "")]
    public void A_running_text_names_an_applicant_where_its_name_stands_alone(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', ListOf(Few).In(text).Select(one => one.Applicant.Code)));

    [Theory]
    [InlineData("東京都", "13")]
    [InlineData("千代田区", "131016")]
    [InlineData("東京都千代田区", "131016")]
    [InlineData("東京都　府中市", "132063")]
    [InlineData("広島県府中市", "342084")]
    [InlineData("342084", "342084")]
    [InlineData("埼玉", "11")]
    [InlineData("大阪", null)]
    [InlineData("府中市", null)]
    [InlineData("広島", null)]
    [InlineData("千代田区役所", "131016")]
    [InlineData("広島県安芸郡府中町", "343021")]
    [InlineData("安芸郡府中町", "343021")]
    [InlineData("千代田", null)]
    public void Of_prefectures_and_municipalities_two_of_one_name_need_the_prefecture_or_the_code(
        string written,
        string? code
    )
    {
        var applicants = Of([Prefectures, Municipalities]);

        Assert.Equal(47 + 1741, applicants.Listed.Count);
        Assert.Equal(code, applicants.Match(written).Applicant?.Code);
    }

    [Fact]
    public void Two_municipalities_of_one_name_are_called_with_their_prefecture()
    {
        var applicants = Of([Municipalities]);

        Assert.Equal("東京都府中市", applicants.Find("132063")!.Name);
        Assert.Equal("千代田区", applicants.Find("131016")!.Name);
        Assert.Equal(["132063", "342084"], applicants.In("支援（府中市）").Select(one => one.Applicant.Code));
        Assert.Equal(["342084"], applicants.In("支援（広島県府中市）").Select(one => one.Applicant.Code));
        Assert.Empty(applicants.ShownSilent);
    }

    [Fact]
    public void In_a_text_the_longer_name_has_the_place()
    {
        var applicants = Of([Prefectures, Municipalities]);

        Assert.Equal(["132063"], applicants.In("支援（東京都府中市）").Select(one => one.Applicant.Code));
        Assert.Equal(["343021"], applicants.In("支援（広島県安芸郡府中町）").Select(one => one.Applicant.Code));
        Assert.Equal(["13", "131016"], applicants.In("東京都、千代田区").Select(one => one.Applicant.Code));
    }

    [Theory]
    [InlineData("7000012050002", "7000012050002")]
    [InlineData("７０００－０１２０５－０００２", "7000012050002")]
    [InlineData("T7000012050002", "7000012050002")]
    [InlineData("見本機構（法人番号：7000012050002）", "7000012050002")]
    [InlineData("みほんきこう 7000012050002", "7000012050002")]
    public void A_corporation_is_the_same_whatever_the_spelling_of_its_name(string written, string code) =>
        Assert.Equal(code, Of([], organisations: true).Match(written).Applicant!.Code);

    [Theory]
    [InlineData("7000012050003", "検査用数字")]
    [InlineData("見本機構 700001205000", "13桁")]
    public void A_number_whose_check_digit_is_wrong_is_a_question(string written, string why)
    {
        var match = Of([], organisations: true).Match(written);

        Assert.Equal((PrefectureOutcome.Ambiguous, null), (match.Outcome, match.Applicant));
        Assert.Contains(why, match.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void An_organisation_by_name_has_a_code_that_stays()
    {
        var applicants = Of([], organisations: true);

        var match = applicants.Match("一般社団法人　みほん協会");

        Assert.Equal(("name-237c8044373b2473", "一般社団法人 みほん協会"), (match.Applicant!.Code, match.Applicant.Name));
        Assert.Equal(match.Applicant.Code, applicants.Match("一般社団法人みほん協会").Applicant!.Code);
        Assert.NotEqual(match.Applicant.Code, applicants.Match("一般財団法人みほん協会").Applicant!.Code);
    }

    [Fact]
    public void What_is_like_a_listed_name_is_no_new_organisation()
    {
        var applicants = Of([Prefectures, Municipalities], organisations: true);

        Assert.Equal("131016", applicants.Match("千代田区役所").Applicant!.Code);
        Assert.Equal(PrefectureOutcome.Ambiguous, applicants.Match("千代田").Outcome);
        Assert.Equal(PrefectureOutcome.Exact, applicants.Match("みほん観光協会").Outcome);
        Assert.Equal(PrefectureOutcome.None, applicants.Match("－").Outcome);
    }

    [Fact]
    public void An_organisation_keeps_the_name_by_which_it_was_known_first()
    {
        var applicants = Of([], organisations: true);
        applicants.Learn(new("7000012050002", "見本機構", ""));
        applicants.Learn(new("7000012050002", "別の名前", ""));

        Assert.Equal(["見本機構"], applicants.All.Select(one => one.Name));
        Assert.Equal("見本機構", applicants.Match("7000012050002 別の名前").Applicant!.Name);
        Assert.Empty(applicants.Listed);
    }

    [Theory]
    [InlineData("A/01")]
    [InlineData("東京都#1?%\\")]
    [InlineData("a b")]
    [InlineData("😀")]
    [InlineData("~")]
    [InlineData("A_1")]
    public void A_code_that_storage_cannot_hold_is_escaped_and_found_as_it_is_written(string code)
    {
        var applicants = ListOf($"code,name,kana\n\"{code}\",みほん町,みほんちょう\n");

        var one = Assert.Single(applicants.All);

        Assert.True(Applicant.IsCode(one.Code), one.Code);
        Assert.Equal(one, applicants.Match(code).Applicant);
        Assert.Equal(one, applicants.Named(code));
    }

    [Fact]
    public void A_code_of_any_length_is_a_key_and_two_long_ones_stay_two()
    {
        var (one, two) = (new string('1', 500) + "1", new string('1', 500) + "2");
        var applicants = ListOf($"code,name,kana\n{one},みほん町,みほんちょう\n{two},れい村,れいむら\n");

        Assert.Equal(2, applicants.All.Count);
        Assert.All(applicants.All, each => Assert.InRange(each.Code.Length, 1, Applicant.LongestCode));
        Assert.Equal("れい村", applicants.Named(two)!.Name);
    }

    [Theory]
    [InlineData("みほん,町")]
    [InlineData("みほん/町%00")]
    [InlineData("みほん😀町")]
    [InlineData("みほん\uE000町")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void A_hostile_name_is_a_name(string name)
    {
        var applicants = ListOf($"code,name,kana\nA-1,\"{name}\",みほんちょう\n");

        Assert.Equal(("A-1", name), (applicants.Match(name).Applicant!.Code, applicants.All[0].Name));
    }

    [Fact]
    public void A_name_of_200_characters_is_a_name_and_a_longer_one_is_told()
    {
        Assert.Single(ListOf($"code,name,kana\nA-1,{new string('見', 200)},みほん\n").All);
        Assert.Contains(
            FaultsOf($"code,name,kana\nA-1,{new string('見', 201)},みほん\n"),
            fault => fault.Contains("few.csv(2): name has 201 characters; at most 200 are allowed.", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("code,nam,kana\nA-1,みほん町,みほん\n", "few.csv(1): there is no column \"name\". Did you mean \"nam\"?")]
    [InlineData("code,name,kana,alias\nA-1,みほん町,みほん,町\n", "few.csv(1): column \"alias\" is not read. Did you mean \"aliases\"?")]
    [InlineData("code,name,kana\nA-1,みほん町\n", "few.csv(2): the row has 2 cells, but there are 3 columns.")]
    [InlineData("code,name,kana\nA-1,,みほん\n", "few.csv(2): name is empty.")]
    [InlineData("code,name,kana\nA-1,みほん町,み\nA-1,れい村,れ\n", "few.csv(3): the code of \"れい村\" occurs twice, in few.csv(2) too.")]
    [InlineData("code,name,kana\nA-1,みほん町,み\nA-2,ミホン町,み\n", "few.csv(3): the name \"ミホン町\" occurs twice, in few.csv(2) too. Write what tells them apart into name")]
    [InlineData("code,name,kana,mail_domains\nA-1,みほん町,み,lg.jp\n", "few.csv(2): mail_domains: \"lg.jp\" is not a domain of at least three labels")]
    [InlineData("code,name,kana,mail_domains\nA-1,みほん町,み,a.docomo.ne.jp\n", "few.csv(2): mail_domains: \"a.docomo.ne.jp\" is a domain of NTTドコモ, at which anybody can have an address.")]
    [InlineData("code,name,kana,mail_domains\nA-1,みほん町,み,town.mihon.lg.jp\nA-2,れい村,れ,town.mihon.lg.jp\n", "few.csv(3): mail_domains: \"town.mihon.lg.jp\" is a domain of another applicant, A-1 (みほん町).")]
    [InlineData("code,name,kana,mail_domains\nA-1,みほん町,み,town.mihon.lg.jp\nA-2,れい村,れ,dx.town.mihon.lg.jp\n", "few.csv(3): mail_domains: \"dx.town.mihon.lg.jp\" is a domain of another applicant, A-1 (みほん町).")]
    [InlineData("", "few.csv(1): the file is empty")]
    [InlineData("code,name,kana\nA-1,\"みほん町,み\n", "few.csv(")]
    public void A_fault_in_a_list_is_told_with_its_line(string list, string expected) =>
        Assert.Contains(FaultsOf(list), fault => fault.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void A_list_that_is_missing_is_told_with_the_nearest_file()
    {
        using var call = With(["reference/prefecture.csv"], organisations: false);

        Assert.Contains(
            CallLoader.Read(call.Definition).Faults,
            fault =>
                fault.Contains("the file that applicants.lists[0] names is missing.", StringComparison.Ordinal)
                && fault.Contains("Did you mean \"reference/prefectures.csv\"?", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_call_for_which_nobody_can_apply_is_told()
    {
        using var call = With([], organisations: false);

        Assert.Contains(
            CallLoader.Read(call.Definition).Faults,
            fault => fault.Contains("applicants.lists: names no list, and organisations is false: nobody could apply.", StringComparison.Ordinal)
        );
    }

    private static ApplicantList ListOf(string csv)
    {
        using var call = With(["few.csv"], organisations: false);
        call.Write("few.csv", csv);
        return CallLoader.Read(call.Definition).Call!.Applicants;
    }

    private static IReadOnlyList<string> FaultsOf(string csv)
    {
        using var call = With(["few.csv"], organisations: false);
        call.Write("few.csv", csv);
        return CallLoader.Read(call.Definition).Faults;
    }

    private static ApplicantList Of(string[] lists, bool organisations = false)
    {
        using var call = With(lists, organisations);
        return CallLoader.Load(call.Definition).Applicants;
    }

    private static EditedCall With(string[] lists, bool organisations)
    {
        var call = new EditedCall();
        call.Edit(
            "call.json",
            (
                "\"lists\": [\"reference/prefectures.csv\"], \"organisations\": false",
                $"\"lists\": [{string.Join(", ", lists.Select(list => $"\"{list}\""))}], \"organisations\": {(organisations ? "true" : "false")}"
            )
        );
        return call.WithoutAftermath();
    }
}
