using SeisFunctions.Calls.Persons;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Calls.Persons;

/// <summary>What is marked in a text before it is published.</summary>
public sealed class PersonalMarksTests
{
    [Theory]
    [InlineData("連絡先はdx@pref.example.lg.jpです", "dx@pref.example.lg.jp")]
    [InlineData("ｄｘ＠ｐｒｅｆ．ｅｘａｍｐｌｅ．ｌｇ．ｊｐ まで", "ｄｘ＠ｐｒｅｆ．ｅｘａｍｐｌｅ．ｌｇ．ｊｐ")]
    [InlineData("dx-1 @ pref.example.lg.jp", "dx-1 @ pref.example.lg.jp")]
    [InlineData("dx(at)pref.example.lg.jp", "dx(at)pref.example.lg.jp")]
    [InlineData("dx［アット］pref.example.lg.jp", "dx［アット］pref.example.lg.jp")]
    public void A_mail_address_is_marked_however_it_is_written(string text, string marked) =>
        Assert.Equal([(MarkedKind.Email, marked)], Marks(text));

    [Theory]
    [InlineData("電話03-1234-5678まで", "03-1234-5678")]
    [InlineData("電話０３－１２３４－５６７８まで", "０３－１２３４－５６７８")]
    [InlineData("電話０３ー１２３４ー５６７８まで", "０３ー１２３４ー５６７８")]
    [InlineData("電話03‐1234–5678まで", "03‐1234–5678")]
    [InlineData("03(1234)5678", "03(1234)5678")]
    [InlineData("（０３）１２３４−５６７８", "（０３）１２３４−５６７８")]
    [InlineData("0312345678へ", "0312345678")]
    [InlineData("携帯090 1234 5678", "090 1234 5678")]
    [InlineData("電話は+81 90 0000 0000 まで", "+81 90 0000 0000")]
    [InlineData("電話は０３　（００００）　００００です", "０３　（００００）　００００")]
    [InlineData("050ー0000ー0000", "050ー0000ー0000")]
    [InlineData("+81-3-1234-5678", "+81-3-1234-5678")]
    [InlineData("1 03-1234-5678", "1 03-1234-5678")]
    [InlineData("代表の5213-4242に", "5213-4242")]
    [InlineData("内線１２３４", "内線１２３４")]
    public void A_telephone_number_is_marked_whatever_the_width_and_the_hyphen(string text, string marked) =>
        Assert.Equal([(MarkedKind.Telephone, marked)], Marks(text));

    [Theory]
    [InlineData("令和8年度に2,000人、2026-03-20までに3.5倍、2024-2026年")]
    [InlineData("団体コード131016、第1期から第3期、24時間365日")]
    [InlineData("2024～2026年度の計画、10－20人規模")]
    [InlineData("令和8年3月26日17時00分")]
    [InlineData("1,741市区町村の2(2)、1,000,000,000円")]
    [InlineData("受付番号 20260326")]
    [InlineData("@")]
    public void Figures_days_and_years_are_not_marked(string text) => Assert.Empty(Marks(text));

    [Theory]
    [InlineData("課長補佐　山田 太郎", "担当は山田です", "山田")]
    [InlineData("課長補佐　山田 太郎", "担当は山田太郎です", "山田太郎")]
    [InlineData("課長補佐　山田 太郎", "担当は山田　太郎です", "山田　太郎")]
    [InlineData("主査山田太郎", "山田が担う", "山田")]
    [InlineData("DX推進課長補佐（山田太郎）", "山田が担う", "山田")]
    [InlineData("山田課長", "山田が担う", "山田")]
    [InlineData("髙橋 花子", "高橋が調整する", "高橋")]
    [InlineData("渡邉 次郎", "渡辺が調整する", "渡辺")]
    [InlineData("山田 太郎、佐藤 花子", "佐藤が窓口", "佐藤")]
    [InlineData("長谷川一郎", "長谷川課長と相談", "長谷")]
    [InlineData("林 太郎", "林さんに聞く", "林")]
    [InlineData("林太郎", "林課長に聞く", "林")]
    public void A_contact_is_marked_by_whole_name_and_by_family_name(string field, string text, string marked) =>
        Assert.Equal([(MarkedKind.Name, marked)], Marks(text, field));

    [Theory]
    [InlineData("林 太郎", "森林の管理と林道の整備")]
    [InlineData("企画課　課長　山田 太郎", "企画課が調整する")]
    [InlineData("", "担当課が調整する")]
    public void Offices_titles_and_words_that_a_short_name_is_part_of_are_not_marked(string field, string text) =>
        Assert.Empty(Marks(text, field));

    [Fact]
    public void A_contact_is_marked_by_how_the_name_is_read()
    {
        var names = new ContactNames(["山田 太郎"], ["やまだ　たろう"]);

        Assert.Equal("ヤマダ", Assert.Single(Of("ヤマダが担当", names)).Marked);
        Assert.Equal("やまだたろう", Assert.Single(Of("やまだたろう主査", names)).Marked);
    }

    [Fact]
    public void The_name_of_an_applicant_is_marked_where_it_would_tell_who_has_asked()
    {
        const string text = "東京都の山田です。";

        Assert.Equal(
            [(MarkedKind.Applicant, "東京都"), (MarkedKind.Name, "山田")],
            PersonalMarks
                .Of(text, new ContactNames(["山田 太郎"], []), Sample.Call.Applicants.In(text))
                .Select(mark => (mark.Kind, mark.In(text)))
        );
    }

    [Fact]
    public void Every_mark_of_a_text_is_told_in_its_order_and_none_twice() =>
        Assert.Equal(
            [
                (MarkedKind.Name, "山田"),
                (MarkedKind.Telephone, "03-1234-5678"),
                (MarkedKind.Email, "yamada@pref.example.lg.jp"),
                (MarkedKind.Name, "山田"),
            ],
            Marks("山田（03-1234-5678、yamada@pref.example.lg.jp）。\n山田が担う。", "山田 太郎")
        );

    private static IEnumerable<(MarkedKind, string)> Marks(string text, string field = "") =>
        Of(text, new ContactNames([field], []));

    private static IEnumerable<(MarkedKind Kind, string Marked)> Of(string text, ContactNames names) =>
        PersonalMarks.Of(text, names).Select(mark => (mark.Kind, text.Substring(mark.Start, mark.Length)));
}
