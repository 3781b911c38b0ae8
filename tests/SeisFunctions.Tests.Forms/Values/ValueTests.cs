using System.Globalization;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Tests.Forms.Values;

/// <summary>How people write values. The third argument is null where no value may be read.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("令和8年3月20日", Confidence.Exact, "2026-03-20")]
    [InlineData("令和８年３月２６日", Confidence.Exact, "2026-03-26")]
    [InlineData("令和 8 年 3 月 20 日", Confidence.Exact, "2026-03-20")]
    [InlineData("R8.3.20", Confidence.Exact, "2026-03-20")]
    [InlineData("Ｒ８．３．２０", Confidence.Exact, "2026-03-20")]
    [InlineData("R8/3/20", Confidence.Exact, "2026-03-20")]
    [InlineData("R8.3月10日", Confidence.Exact, "2026-03-10")]
    [InlineData("Ｒ８．３月１０日", Confidence.Exact, "2026-03-10")]
    [InlineData("令和8.3月10日", Confidence.Exact, "2026-03-10")]
    [InlineData("R8.3月32日", Confidence.Unreadable, null)]
    [InlineData("R8.3月", Confidence.Unreadable, null)]
    [InlineData("R8.3月中旬", Confidence.Unreadable, null)]
    [InlineData("2026年3月中旬", Confidence.Unreadable, null)]
    [InlineData("2026年3月10日頃", Confidence.Unreadable, null)]
    [InlineData("2026/3/20", Confidence.Exact, "2026-03-20")]
    [InlineData("2026-03-20", Confidence.Exact, "2026-03-20")]
    [InlineData("2026年3月20日（金）", Confidence.Exact, "2026-03-20")]
    [InlineData("2026年（令和8年）3月20日", Confidence.Exact, "2026-03-20")]
    [InlineData("令和8年（2026年）3月20日", Confidence.Exact, "2026-03-20")]
    [InlineData("令和8年（2025年）3月20日", Confidence.Ambiguous, null)]
    [InlineData("令和元年5月1日", Confidence.Exact, "2019-05-01")]
    [InlineData("平成31年4月1日", Confidence.Exact, "2019-04-01")]
    [InlineData("令和八年三月二十日", Confidence.Repaired, "2026-03-20")]
    [InlineData("20260320", Confidence.Repaired, "2026-03-20")]
    [InlineData("46101", Confidence.Repaired, "2026-03-20")]
    [InlineData("令和　　年　　月　　日", Confidence.Blank, null)]
    [InlineData("令和8年　月　日", Confidence.Unreadable, null)]
    [InlineData("3月20日", Confidence.Ambiguous, null)]
    [InlineData("8年3月20日", Confidence.Ambiguous, null)]
    [InlineData("26/3/20", Confidence.Ambiguous, null)]
    [InlineData("令和8年2月30日", Confidence.Unreadable, null)]
    [InlineData("令和8年3月下旬", Confidence.Unreadable, null)]
    [InlineData("平成38年3月20日", Confidence.Unreadable, null)]
    [InlineData("2026/3/2 0:00", Confidence.Exact, "2026-03-02")]
    [InlineData("2026/03/20 10:00:00", Confidence.Exact, "2026-03-20")]
    [InlineData("2026-03-20T00:00:00", Confidence.Exact, "2026-03-20")]
    [InlineData("令和8年3月20日　17時00分", Confidence.Exact, "2026-03-20")]
    [InlineData("令8・3・20", Confidence.Exact, "2026-03-20")]
    [InlineData("令和8年3月20日付", Confidence.Exact, "2026-03-20")]
    [InlineData("令和8年3月20日 金曜日", Confidence.Exact, "2026-03-20")]
    [InlineData("令和8年3月20日（土）", Confidence.Ambiguous, null)]
    [InlineData("令和8年3月1 2日", Confidence.Ambiguous, null)]
    [InlineData("令和8年3月20日、令和8年3月21日", Confidence.Ambiguous, null)]
    [InlineData("令和8年3月20日～3月26日", Confidence.Ambiguous, null)]
    [InlineData("8・3・20", Confidence.Ambiguous, null)]
    [InlineData("－", Confidence.Unreadable, null)]
    [InlineData("", Confidence.Blank, null)]
    [InlineData("年　月　日", Confidence.Blank, null)]
    [InlineData("R　年　月　日", Confidence.Blank, null)]
    [InlineData("令和8年3月5日付け総情第12号", Confidence.Exact, "2026-03-05")]
    [InlineData("令和8年3月20日（金曜日）", Confidence.Exact, "2026-03-20")]
    [InlineData("令和8年3月21日土", Confidence.Exact, "2026-03-21")]
    [InlineData("令和八年三月二十一日（日）", Confidence.Ambiguous, null)]
    [InlineData("昭和64年1月7日", Confidence.Exact, "1989-01-07")]
    [InlineData("平成31年4月30日", Confidence.Exact, "2019-04-30")]
    [InlineData("1868/1/1", Confidence.Exact, "1868-01-01")]
    [InlineData("1867/12/31", Confidence.Ambiguous, null)]
    [InlineData("令和8年13月1日", Confidence.Unreadable, null)]
    [InlineData("令和8年0月1日", Confidence.Unreadable, null)]
    [InlineData("令和8年3月0日", Confidence.Unreadable, null)]
    [InlineData("令和8年3月32日", Confidence.Unreadable, null)]
    [InlineData("令和8年2月28日", Confidence.Exact, "2026-02-28")]
    [InlineData("2024/2/29", Confidence.Exact, "2024-02-29")]
    [InlineData("40000", Confidence.Repaired, "2009-07-06")]
    [InlineData("60000", Confidence.Repaired, "2064-04-08")]
    [InlineData("39999", Confidence.Unreadable, null)]
    [InlineData("60001", Confidence.Unreadable, null)]
    [InlineData("20261301", Confidence.Unreadable, null)]
    [InlineData("2026032", Confidence.Unreadable, null)]
    [InlineData("2026年3月20日 17時", Confidence.Exact, "2026-03-20")]
    public void A_day_is_read_in_every_common_way_of_writing_and_never_guessed(
        string written,
        Confidence confidence,
        string? value
    ) => AssertRead(DateText.Read(written), confidence, value);

    [Theory]
    [InlineData("令和6年度", Confidence.Exact, "令和6年度")]
    [InlineData("令和６年度", Confidence.Exact, "令和6年度")]
    [InlineData("R6", Confidence.Exact, "令和6年度")]
    [InlineData("R6年度", Confidence.Exact, "令和6年度")]
    [InlineData("2024年度", Confidence.Exact, "令和6年度")]
    [InlineData("令和6年度（2024年度）", Confidence.Exact, "令和6年度")]
    [InlineData("令和元年度", Confidence.Exact, "令和元年度")]
    [InlineData("令和六年度", Confidence.Repaired, "令和6年度")]
    [InlineData("令和　　年度", Confidence.Blank, null)]
    [InlineData("令和5年度、令和6年度", Confidence.Ambiguous, null)]
    [InlineData("6年度", Confidence.Ambiguous, null)]
    [InlineData("昨年度", Confidence.Unreadable, null)]
    [InlineData("令6", Confidence.Exact, "令和6年度")]
    [InlineData("令和6年度（推進体制構築支援）", Confidence.Exact, "令和6年度")]
    [InlineData("令和6年度採択", Confidence.Exact, "令和6年度")]
    [InlineData("令和6年度（見込み）", Confidence.Unreadable, null)]
    [InlineData("令和5～6年度", Confidence.Ambiguous, null)]
    [InlineData("令和5・6年度", Confidence.Ambiguous, null)]
    [InlineData("平成38年度", Confidence.Unreadable, null)]
    [InlineData("", Confidence.Blank, null)]
    [InlineData("年度", Confidence.Blank, null)]
    [InlineData("平成30年度", Confidence.Exact, "平成30年度")]
    [InlineData("2019年度", Confidence.Exact, "令和元年度")]
    [InlineData("2018年度", Confidence.Exact, "平成30年度")]
    [InlineData("令和6年度（2023年度）", Confidence.Unreadable, null)]
    [InlineData("2024年度（令和6年度）", Confidence.Exact, "令和6年度")]
    [InlineData("令和1 0年度", Confidence.Ambiguous, null)]
    [InlineData("1867年度", Confidence.Ambiguous, null)]
    [InlineData("令和6年度に選定", Confidence.Exact, "令和6年度")]
    [InlineData("令和6年度（第2次公募）", Confidence.Exact, "令和6年度")]
    [InlineData("令和6年度（令和5年度公募）", Confidence.Ambiguous, null)]
    public void A_fiscal_year_needs_its_era_or_its_common_year(string written, Confidence confidence, string? value) =>
        AssertRead(FiscalYearText.Read(written), confidence, value);

    [Theory]
    [InlineData("3", Confidence.Exact, "3")]
    [InlineData("３市町村", Confidence.Exact, "3")]
    [InlineData("三", Confidence.Repaired, "3")]
    [InlineData("十二市町村", Confidence.Repaired, "12")]
    [InlineData("0", Confidence.Exact, "0")]
    [InlineData("計3団体", Confidence.Exact, "3")]
    [InlineData("3.0", Confidence.Exact, "3")]
    [InlineData("2市1町", Confidence.Ambiguous, null)]
    [InlineData("約3", Confidence.Ambiguous, null)]
    [InlineData("3～5", Confidence.Ambiguous, null)]
    [InlineData("市町村", Confidence.Blank, null)]
    [InlineData("未定", Confidence.Unreadable, null)]
    [InlineData("3（市町村）", Confidence.Exact, "3")]
    [InlineData("零", Confidence.Repaired, "0")]
    [InlineData("1 2市町村", Confidence.Ambiguous, null)]
    [InlineData("3市町村（A市、B市、C町）", Confidence.Repaired, "3")]
    [InlineData("3市町村（A市、B市）", Confidence.Ambiguous, null)]
    [InlineData("3市町村（見込み）", Confidence.Ambiguous, null)]
    [InlineData("なし", Confidence.Unreadable, null)]
    [InlineData("百二十", Confidence.Repaired, "120")]
    [InlineData("千二百三十四団体", Confidence.Repaired, "1234")]
    [InlineData("二〇", Confidence.Repaired, "20")]
    [InlineData("二十三", Confidence.Repaired, "23")]
    [InlineData("十百", Confidence.Ambiguous, null)]
    [InlineData("三十四五", Confidence.Ambiguous, null)]
    [InlineData("1,234団体", Confidence.Exact, "1234")]
    [InlineData("合計 12", Confidence.Exact, "12")]
    [InlineData("3.5", Confidence.Ambiguous, null)]
    [InlineData("（3）", Confidence.Ambiguous, null)]
    [InlineData("市町村数", Confidence.Blank, null)]
    [InlineData("", Confidence.Blank, null)]
    public void A_count_is_one_number_with_or_without_its_unit(string written, Confidence confidence, string? value) =>
        AssertRead(CountText.Read(written), confidence, value);

    [Theory]
    [InlineData("03-0000-0000", Confidence.Exact, "03-0000-0000")]
    [InlineData("０３－００００－００００", Confidence.Repaired, "03-0000-0000")]
    [InlineData("03(0000)0000", Confidence.Exact, "03-0000-0000")]
    [InlineData("（03）0000-0000", Confidence.Exact, "03-0000-0000")]
    [InlineData("03ー0000ー0000", Confidence.Exact, "03-0000-0000")]
    [InlineData("03 0000 0000", Confidence.Exact, "03-0000-0000")]
    [InlineData("0300000000", Confidence.Exact, "0300000000")]
    [InlineData("090-0000-0000", Confidence.Exact, "090-0000-0000")]
    [InlineData("03-0000-0000（内線 1234）", Confidence.Exact, "03-0000-0000 内線1234")]
    [InlineData("03-0000-0000 内線：1234", Confidence.Exact, "03-0000-0000 内線1234")]
    [InlineData("03-0000-0000（内線1234・5678）", Confidence.Ambiguous, null)]
    [InlineData("03-0000-0000(内1234)", Confidence.Exact, "03-0000-0000 内線1234")]
    [InlineData("TEL：03-0000-0000", Confidence.Exact, "03-0000-0000")]
    [InlineData("03-0000-0000（直通）", Confidence.Exact, "03-0000-0000")]
    [InlineData("+81-3-0000-0000", Confidence.Repaired, "03-0000-0000")]
    [InlineData("03-0000-0000、03-0000-0001", Confidence.Repaired, "03-0000-0000")]
    [InlineData("0852-22-5111／0852-22-6000", Confidence.Repaired, "0852-22-5111")]
    [InlineData("0852-22-5111、6000", Confidence.Ambiguous, null)]
    [InlineData("03-0000-0000／090-0000-0000", Confidence.Repaired, "03-0000-0000")]
    [InlineData("0000-0000", Confidence.Unreadable, null)]
    [InlineData("内線1234", Confidence.Unreadable, null)]
    [InlineData("なし", Confidence.Unreadable, null)]
    [InlineData("03-0000-0000（代）", Confidence.Exact, "03-0000-0000")]
    [InlineData("0852-00-0000（デジタル戦略課直通）", Confidence.Exact, "0852-00-0000")]
    [InlineData("03-0000-0000（予定）", Confidence.Unreadable, null)]
    [InlineData("（要確認）03-0000-0000", Confidence.Unreadable, null)]
    [InlineData("☎03-0000-0000", Confidence.Exact, "03-0000-0000")]
    [InlineData("「03-0000-0000」。", Confidence.Exact, "03-0000-0000")]
    [InlineData("+81-(0)3-0000-0000", Confidence.Repaired, "03-0000-0000")]
    [InlineData("03-0000-0000　FAX 03-0000-0001", Confidence.Repaired, "03-0000-0000")]
    [InlineData("03-0000-0000又は090-0000-0000", Confidence.Repaired, "03-0000-0000")]
    [InlineData("03-0000-0000～2", Confidence.Ambiguous, null)]
    [InlineData("03-0000-00000", Confidence.Unreadable, null)]
    [InlineData("03-0000-000", Confidence.Unreadable, null)]
    [InlineData("090-0000-000", Confidence.Unreadable, null)]
    [InlineData("000-0000-0000", Confidence.Unreadable, null)]
    [InlineData("03-0000-0000-1234", Confidence.Unreadable, null)]
    [InlineData("0852-00-0000（平日8:30～17:15）", Confidence.Exact, "0852-00-0000")]
    [InlineData("0852-00-0000（平日 8時30分から17時15分まで）", Confidence.Exact, "0852-00-0000")]
    [InlineData("0852-00-0000（9:00-17:00）", Confidence.Exact, "0852-00-0000")]
    [InlineData("0852-00-0000（受付時間：平日9時～17時半）", Confidence.Exact, "0852-00-0000")]
    [InlineData("0852-00-0000（土日祝を除く）", Confidence.Exact, "0852-00-0000")]
    [InlineData("0852-00-0000 平日8:30～17:15", Confidence.Exact, "0852-00-0000")]
    [InlineData("090-0000-0000（公用携帯）", Confidence.Exact, "090-0000-0000")]
    [InlineData("090-0000-0000（業務用携帯電話）", Confidence.Exact, "090-0000-0000")]
    [InlineData("（代）0852-00-0000　（内）2345", Confidence.Exact, "0852-00-0000 内線2345")]
    [InlineData("0852-00-0000（内線）2345", Confidence.Exact, "0852-00-0000 内線2345")]
    [InlineData("直通 0852-00-0001　代表 0852-00-0000", Confidence.Repaired, "0852-00-0001")]
    [InlineData("直通：0852-00-0001　県庁代表：0852-00-0000", Confidence.Repaired, "0852-00-0001")]
    [InlineData("0852-00-0001（直通）　0852-00-0000（代表）", Confidence.Repaired, "0852-00-0001")]
    [InlineData("0852-00-0001（直通）／0852-00-0000（代表）", Confidence.Repaired, "0852-00-0001")]
    [InlineData("0852-00-0001 (直通) (代表) 0852-00-0000", Confidence.Repaired, "0852-00-0001")]
    [InlineData("0852-00-0001 0852-00-0000", Confidence.Repaired, "0852-00-0001")]
    [InlineData("0852-00-0000（4月から）", Confidence.Unreadable, null)]
    [InlineData("0852-00-0000（平日は未定）", Confidence.Unreadable, null)]
    [InlineData("0852-00-0000（旧番号）", Confidence.Unreadable, null)]
    [InlineData("0852-00-0000（3/31まで）", Confidence.Unreadable, null)]
    [InlineData("0852-00-0000（夜間 090-0000-0000）", Confidence.Unreadable, null)]
    public void A_telephone_number_is_one_number_with_an_area_code(
        string written,
        Confidence confidence,
        string? value
    ) => AssertRead(TelephoneText.Read(written, isNumber: false), confidence, value);

    [Fact]
    public void A_telephone_number_that_Excel_made_a_number_gets_its_zero_back() =>
        AssertRead(TelephoneText.Read("852000000", isNumber: true), Confidence.Repaired, "0852000000");

    [Theory]
    [InlineData("dx@pref.example.lg.jp", Confidence.Exact, "dx@pref.example.lg.jp")]
    [InlineData("ｄｘ＠ｐｒｅｆ．ｅｘａｍｐｌｅ．ｌｇ．ｊｐ", Confidence.Repaired, "dx@pref.example.lg.jp")]
    [InlineData("mailto:dx@pref.example.lg.jp", Confidence.Repaired, "dx@pref.example.lg.jp")]
    [InlineData("デジタル戦略課 <dx@pref.example.lg.jp>", Confidence.Repaired, "dx@pref.example.lg.jp")]
    [InlineData("dx@pref.\nexample.lg.jp", Confidence.Repaired, "dx@pref.example.lg.jp")]
    [InlineData("dx@pref.example.lg.jp\nka@pref.example.lg.jp", Confidence.Ambiguous, null)]
    [InlineData("dx@pref.example.lg.jp, ka@pref.example.lg.jp", Confidence.Repaired, "dx@pref.example.lg.jp")]
    [InlineData("dx[at]pref.example.lg.jp", Confidence.Unreadable, null)]
    [InlineData("dx@pref", Confidence.Unreadable, null)]
    [InlineData("dx@pref.shimane", Confidence.Unreadable, null)]
    [InlineData("dx@pref.shimane.lg", Confidence.Unreadable, null)]
    [InlineData("dx@pref.shimane.lg.j", Confidence.Unreadable, null)]
    [InlineData("dx@.pref.shimane.lg.jp", Confidence.Unreadable, null)]
    [InlineData("dx@pref..shimane.lg.jp", Confidence.Unreadable, null)]
    [InlineData("dx.@pref.shimane.lg.jp", Confidence.Unreadable, null)]
    [InlineData("dx.pref.shimane.lg.jp", Confidence.Unreadable, null)]
    [InlineData("DX@PREF.SHIMANE.LG.JP", Confidence.Exact, "DX@PREF.SHIMANE.LG.JP")]
    [InlineData("dx@shimane-dx.org", Confidence.Exact, "dx@shimane-dx.org")]
    [InlineData("担当者に確認", Confidence.Unreadable, null)]
    [InlineData("dx@pref.example.lg.jp、", Confidence.Repaired, "dx@pref.example.lg.jp")]
    [InlineData("dx@pref.example.lg.jp、ka@pref.example.lg.jp", Confidence.Repaired, "dx@pref.example.lg.jp")]
    [InlineData("dx@pref.example.lg.jp ka@pref.example.lg.jp", Confidence.Ambiguous, null)]
    [InlineData("dx@pref.example.lg.jp（課代表）", Confidence.Repaired, "dx@pref.example.lg.jp")]
    [InlineData("デジタル戦略課\ndx@pref.example.lg.jp", Confidence.Repaired, "dx@pref.example.lg.jp")]
    [InlineData("[dx@pref.example.lg.jp](mailto:dx@pref.example.lg.jp)", Confidence.Repaired, "dx@pref.example.lg.jp")]
    [InlineData("dx@pref.example.lg.jp DX@pref.example.lg.jp", Confidence.Repaired, "dx@pref.example.lg.jp")]
    [InlineData("ka\ndx@pref.example.lg.jp", Confidence.Ambiguous, null)]
    [InlineData("d x@pref.example.lg.jp", Confidence.Ambiguous, null)]
    [InlineData("dx@pref.example.lg.jp tanaka", Confidence.Ambiguous, null)]
    [InlineData("dx―ka@pref.example.lg.jp", Confidence.Unreadable, null)]
    [InlineData("県dx@pref.example.lg.jp", Confidence.Unreadable, null)]
    [InlineData("dx@pref.example.lg.jp太郎", Confidence.Unreadable, null)]
    public void An_address_is_read_out_of_what_programs_wrap_around_it(
        string written,
        Confidence confidence,
        string? value
    ) => AssertRead(EmailText.Read(written), confidence, value);

    // Under the net of the process: an expression that tried all ways of sharing the blanks out would run into it.
    [Theory]
    [InlineData("：{0}dx@pref.example.lg.jp{0}a")]
    [InlineData("{0}dx@pref.example.lg.jp{0}<{0}a")]
    [InlineData("mailto:{0}dx@pref.example.lg.jp{0}（{0}dx@pref.example.lg.jp{0}a")]
    public void An_address_among_as_many_blanks_as_a_cell_holds_is_looked_at_once(string written)
    {
        var blanks = new string(' ', 30_000 / (written.Split("{0}").Length - 1));

        Assert.NotEqual(
            Confidence.Exact,
            EmailText.Read(string.Format(CultureInfo.InvariantCulture, written, blanks)).Confidence
        );
    }

    [Theory]
    [InlineData("011002", Confidence.Exact, "011002")]
    [InlineData("11002", Confidence.Repaired, "011002")]
    [InlineData("０１１００２", Confidence.Repaired, "011002")]
    [InlineData("13101-6", Confidence.Repaired, "131016")]
    [InlineData("13101", Confidence.Repaired, "131016")]
    [InlineData("01100", Confidence.Repaired, "011002")]
    [InlineData("1100", Confidence.Repaired, "011002")]
    [InlineData("131016、131024", Confidence.Unreadable, null)]
    [InlineData("131016.0", Confidence.Repaired, "131016")]
    [InlineData("1101", Confidence.Repaired, "011011")]
    [InlineData("松江市", Confidence.Unreadable, null)]
    public void A_short_code_gets_back_its_zero_if_its_check_digit_agrees_else_its_check_digit(
        string written,
        Confidence confidence,
        string? value
    ) => AssertRead(MunicipalityCodeText.Read(written), confidence, value);

    [Theory]
    [InlineData("島根県", Confidence.Exact, "島根県")]
    [InlineData("島 根 県", Confidence.Exact, "島根県")]
    [InlineData("", Confidence.Blank, null)]
    [InlineData("●●県", Confidence.Blank, null)]
    [InlineData("　　　都・道・府・県", Confidence.Blank, null)]
    public void A_prefecture_is_kept_as_written_without_blanks(string written, Confidence confidence, string? value) =>
        AssertRead(LocalGovernmentText.One(written), confidence, value);

    [Theory]
    [InlineData("鳥取県、岡山県")]
    [InlineData("鳥取県，岡山県")]
    [InlineData("鳥取県\n岡山県")]
    [InlineData("鳥取県　岡山県")]
    [InlineData("・鳥取県\n・岡山県")]
    [InlineData("①鳥取県 ②岡山県")]
    [InlineData("(1)鳥取県、(2)岡山県")]
    [InlineData("1. 鳥取県\n2. 岡山県")]
    public void Several_prefectures_are_listed_however_they_are_separated(string written) =>
        AssertRead(LocalGovernmentText.Several(written), Confidence.Exact, "鳥取県、岡山県");

    [Theory]
    [InlineData("松江市", Confidence.Exact, "松江市")]
    [InlineData("松江市、海士町", Confidence.Repaired, "松江市、海士町")]
    [InlineData("松江市\n海士町", Confidence.Repaired, "松江市、海士町")]
    [InlineData("千代田\n区", Confidence.Exact, "千代田区")]
    [InlineData("松江市（まつえし）", Confidence.Repaired, "松江市")]
    [InlineData("松江市（オブザーバー）", Confidence.Ambiguous, null)]
    [InlineData("", Confidence.Blank, null)]
    [InlineData("○○市区町村", Confidence.Blank, null)]
    [InlineData("松江", Confidence.Exact, "松江")]
    [InlineData("（島根県）松江市", Confidence.Exact, "（島根県）松江市")]
    [InlineData("松江市役所", Confidence.Exact, "松江市役所")]
    [InlineData("松江市（新規）", Confidence.Repaired, "松江市")]
    [InlineData("松江市【継続】", Confidence.Repaired, "松江市")]
    [InlineData("松江市まつえし", Confidence.Repaired, "松江市")]
    [InlineData("浜田市\nﾊﾏﾀﾞｼ", Confidence.Repaired, "浜田市")]
    [InlineData("（新規）", Confidence.Ambiguous, null)]
    [InlineData("松江市×", Confidence.Ambiguous, null)]
    [InlineData("×松江市", Confidence.Ambiguous, null)]
    [InlineData("松江市？", Confidence.Ambiguous, null)]
    [InlineData("松江市予定", Confidence.Ambiguous, null)]
    [InlineData("松江市ほか", Confidence.Ambiguous, null)]
    [InlineData("1　松江市", Confidence.Exact, "松江市")]
    [InlineData("１２ 松江市", Confidence.Exact, "松江市")]
    [InlineData("No.3 松江市", Confidence.Exact, "松江市")]
    [InlineData("1　松江市（まつえし）", Confidence.Repaired, "松江市")]
    [InlineData("1　松江市？", Confidence.Ambiguous, null)]
    [InlineData("1　松江市予定", Confidence.Ambiguous, null)]
    [InlineData("1市　松江市", Confidence.Ambiguous, null)]
    [InlineData("3　ほか松江市など", Confidence.Ambiguous, null)]
    [InlineData("松江市など", Confidence.Ambiguous, null)]
    [InlineData("松江市のみ", Confidence.Ambiguous, null)]
    [InlineData("松江市教育委員会", Confidence.Ambiguous, null)]
    [InlineData("松江市、浜田", Confidence.Ambiguous, null)]
    [InlineData("1.松江市 2.浜田市", Confidence.Repaired, "松江市、浜田市")]
    [InlineData("松江市（島根県）", Confidence.Repaired, "（島根県）松江市")]
    [InlineData("松江市（島根県予定）", Confidence.Ambiguous, null)]
    public void Several_municipalities_in_one_cell_stay_apart(string written, Confidence confidence, string? value) =>
        AssertRead(LocalGovernmentText.Municipality(written), confidence, value);

    [Theory]
    [InlineData("", Confidence.Blank, null)]
    [InlineData("-", Confidence.Blank, null)]
    [InlineData("（内線　　）", Confidence.Blank, null)]
    public void A_printed_place_for_a_number_is_none(string written, Confidence confidence, string? value) =>
        AssertRead(TelephoneText.Read(written, isNumber: false), confidence, value);

    [Theory]
    [InlineData("9000000000", Confidence.Repaired, "09000000000")]
    [InlineData("85200000", Confidence.Unreadable, null)]
    [InlineData("900000000", Confidence.Unreadable, null)]
    public void Only_a_number_that_is_whole_with_its_zero_gets_it_back(
        string written,
        Confidence confidence,
        string? value
    ) => AssertRead(TelephoneText.Read(written, isNumber: true), confidence, value);

    private static void AssertRead(Normalised read, Confidence confidence, string? value)
    {
        Assert.Equal((confidence, value), (read.Confidence, read.Value));
        Assert.Equal(confidence is Confidence.Exact or Confidence.Blank, string.IsNullOrEmpty(read.Note)); // whatever is not read as written says why
    }
}
