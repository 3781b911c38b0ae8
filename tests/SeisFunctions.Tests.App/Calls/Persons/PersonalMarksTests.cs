using System.Text.Json;
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
    [InlineData("dx_at_pref.example.lg.jp", "dx_at_pref.example.lg.jp")]
    [InlineData("ｄｘ＿ａｔ＿ｐｒｅｆ．ｅｘａｍｐｌｅ．ｌｇ．ｊｐ", "ｄｘ＿ａｔ＿ｐｒｅｆ．ｅｘａｍｐｌｅ．ｌｇ．ｊｐ")]
    [InlineData("宛先dx【at】pref.example.lg.jp", "dx【at】pref.example.lg.jp")]
    [InlineData("dx <AT> pref.example.lg.jp", "dx <AT> pref.example.lg.jp")]
    [InlineData("dx「アットマーク」pref.example.lg.jp", "dx「アットマーク」pref.example.lg.jp")]
    [InlineData("dx ｱｯﾄﾏｰｸ pref.example.lg.jp", "dx ｱｯﾄﾏｰｸ pref.example.lg.jp")]
    [InlineData("dx（＠）pref.example.lg.jp", "dx（＠）pref.example.lg.jp")]
    [InlineData("dx★pref.example.lg.jp（★を@に）", "dx★pref.example.lg.jp")]
    [InlineData("dx@pref[dot]example(dot)lg.jp", "dx@pref[dot]example(dot)lg.jp")]
    [InlineData("dxアットprefドットexampleドットjp", "dxアットprefドットexampleドットjp")]
    [InlineData("dx at pref.example.lg.jp", "dx at pref.example.lg.jp")]
    [InlineData("ｄｘ　ＡＴ　ｐｒｅｆ dot example dot jp まで", "ｄｘ　ＡＴ　ｐｒｅｆ dot example dot jp")]
    [InlineData("dx(a)pref.example.lg.jp", "dx(a)pref.example.lg.jp")]
    [InlineData("dx（アット）pref.example.lg.jp", "dx（アット）pref.example.lg.jp")]
    [InlineData("dx%40pref.example.lg.jp", "dx%40pref.example.lg.jp")]
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
    [InlineData("（内）1234へ", "（内）1234")]
    [InlineData("（内1234）へ", "（内1234")]
    [InlineData("内線一二三四", "内線一二三四")]
    [InlineData("電話〇三ー一二三四ー五六七八まで", "〇三ー一二三四ー五六七八")]
    [InlineData("電話○三（一二三四）五六七八まで", "○三（一二三四）五六七八")]
    [InlineData("電話零三・一二三四・五六七八まで", "零三・一二三四・五六七八")]
    [InlineData("携帯〇九〇　一一一一　二二二二", "〇九〇　一一一一　二二二二")]
    [InlineData("電話〇３－１２三四－5六7８まで", "〇３－１２三四－5六7８")]
    [InlineData("電話03/1234/5678まで", "03/1234/5678")]
    public void A_telephone_number_is_marked_whatever_the_width_and_the_hyphen(string text, string marked) =>
        Assert.Equal([(MarkedKind.Telephone, marked)], Marks(text));

    [Theory]
    [InlineData("令和8年度に2,000人、2026-03-20までに3.5倍、2024-2026年")]
    [InlineData("団体コード131016、第1期から第3期、24時間365日")]
    [InlineData("2024～2026年度の計画、10－20人規模")]
    [InlineData("令和8年3月26日17時00分")]
    [InlineData("1,741市区町村の2(2)、1,000,000,000円")]
    [InlineData("受付番号 20260326")]
    [InlineData("二〇二四年度から二〇二六年度まで、二〇二四ー二〇二六年")]
    [InlineData("〇〇市、○○課、〇〇〇〇〇〇〇〇〇〇、000-0000-0000")]
    [InlineData("第一・第二・第三の柱、一つ一つ、二三の例、十一市町村、三〇～四〇人")]
    [InlineData("○一点目、○2024－2026年度")]
    [InlineData("2026/03/20 10:00、2026-03-20 10:00～11:00、2024/4/1")]
    [InlineData("DXの●1.5倍、Web※2.0、（内３件）、pref.example.lg.jpのページ")]
    [InlineData("@")]
    [InlineData("data.example.lg.jpのページ、exchange、ACDE346、ACDE34679")]
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
    [InlineData("課長補佐　山田 太郎", "窓口は太郎です", "太郎")]
    [InlineData("主査山田太郎", "窓口は太郎です", "太郎")]
    [InlineData("林太郎", "窓口は太郎です", "太郎")]
    [InlineData("長谷川一郎", "窓口は一郎です", "一郎")]
    [InlineData("山田 誠", "誠さんに聞く", "誠")]
    [InlineData("佐藤 さくら", "サクラさんに聞く", "サクラ")]
    public void A_contact_is_marked_by_whole_name_by_family_name_and_by_given_name(string field, string text, string marked) =>
        Assert.Equal([(MarkedKind.Name, marked)], Marks(text, field));

    [Theory]
    [InlineData("窓口はさいとうつばさです", "さいとうつばさ")]
    [InlineData("窓口はつばさです", "つばさ")]
    [InlineData("サイトウ係長に聞く", "サイトウ")]
    [InlineData("ｻｲﾄｳ ﾂﾊﾞｻが担う", "ｻｲﾄｳﾂﾊﾞｻ")]
    [InlineData("齋藤翼が担う", "齋藤翼")]
    [InlineData("斉藤 つばさが担う", "斉藤つばさ")]
    [InlineData("齊藤係長に聞く", "齊藤")]
    public void A_contact_is_marked_by_the_reading_in_brackets_and_in_other_characters_of_the_name(
        string text,
        string marked
    )
    {
        foreach (
            var field in (string[])
                [
                    "係長 斎藤　翼（さいとう　つばさ）",
                    "斎藤　翼(ｻｲﾄｳ ﾂﾊﾞｻ)",
                    "斎藤（サイトウ）　翼（ツバサ）",
                    "斎藤　翼【さいとう・つばさ】",
                ]
        )
            Assert.Equal(
                marked,
                string.Concat(Marks(text, field).Select(mark => mark.Item2)).Replace(" ", "", StringComparison.Ordinal)
            );
    }

    [Fact]
    public void A_name_of_kanji_without_a_blank_is_still_taken_apart_where_its_reading_follows_in_brackets()
    {
        const string field = "係長斎藤翼（さいとうつばさ）、主査　渡邉　国男（わたなべ　くにお）";

        Assert.Equal([(MarkedKind.Name, "齋藤")], Marks("齋藤と", field));
        Assert.Equal([(MarkedKind.Name, "さいとうつばさ")], Marks("さいとうつばさと", field));
        Assert.Equal([(MarkedKind.Name, "渡邊")], Marks("渡邊と", field));
        Assert.Equal([(MarkedKind.Name, "ワタナベ")], Marks("ワタナベと", field));
    }

    [Theory]
    [InlineData("林 太郎", "森林の管理と林道の整備")]
    [InlineData("山田 誠", "誠実に取り組む")]
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
        Assert.Equal("タロウ", Assert.Single(Of("タロウさんが窓口", names)).Marked);
    }

    /// <summary>Whoever must look at every second text looks at none of them.</summary>
    [Fact]
    public void No_word_of_the_texts_of_the_shipped_calls_and_their_samples_is_marked()
    {
        var names = new ContactNames(
            ["係長　山田太郎", "佐藤 一郎", "林 誠", "長谷川恵", "高橋 健", "小林 進", "鈴木 明美", "森 大輔"],
            ["さとう いちろう", "やまだたろう", "すずき あけみ"]
        );
        var texts = Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Calls"), "*.json", SearchOption.AllDirectories)
            .SelectMany(TextsIn)
            .ToList();

        Assert.True(texts.Count > 150, $"{texts.Count} texts");
        Assert.DoesNotContain(texts, text => Of(text, names).Any());
    }

    [Fact]
    public void The_name_of_an_applicant_is_marked_where_it_would_tell_who_has_asked()
    {
        const string text = "東京都の山田です。";

        Assert.Equal(
            [(MarkedKind.Applicant, "東京都"), (MarkedKind.Name, "山田")],
            PersonalMarks
                .Of(text, new ContactNames(["山田 太郎"], []), Sample.Call.Applicants.HintsIn(text))
                .Select(mark => (mark.Kind, mark.In(text)))
        );
    }

    [Theory]
    [InlineData("島根の場合はどうなりますか", "島根")]
    [InlineData("質問は島根（出雲）からです", "島根")]
    [InlineData("しまね県の場合", "しまね県")]
    [InlineData("シマネケンです", "シマネケン")]
    [InlineData("Shimaneの場合、SHIMANE", "Shimane,SHIMANE")]
    [InlineData("Ｓｈｉｍａｎｅ Prefecture", "Ｓｈｉｍａｎｅ")]
    [InlineData("https://www.pref.shimane.lg.jp/", "shimane")]
    [InlineData("東京都と京都では", "東京都,京都")]
    [InlineData("福島県立の施設", "福島県")]
    [InlineData("福島町と東広島市、福島市、最大分の3割、大分類と大分け、三重化", "")]
    [InlineData("市町村ならどうか、検討するならけっこうです、見えた", "")]
    public void What_may_tell_the_prefecture_of_who_asks_is_marked_however_it_is_written(string text, string marked) =>
        Assert.Equal(
            marked,
            string.Join(
                ',',
                PersonalMarks
                    .Of(text, ContactNames.None, Sample.Call.Applicants.HintsIn(text))
                    .Where(mark => mark.Kind == MarkedKind.Applicant)
                    .Select(mark => mark.In(text))
            )
        );

    [Theory]
    [InlineData("受付番号ACDE3467の件", "ACDE3467")]
    [InlineData("受付番号 ＡＣＤＥ３４６７", "ＡＣＤＥ３４６７")]
    [InlineData("acde3467で提出した", "acde3467")]
    [InlineData("「ACDEFGHJ」", "ACDEFGHJ")]
    public void A_receipt_number_is_marked(string text, string marked) =>
        Assert.Equal([(MarkedKind.ReceiptNumber, marked)], Marks(text));

    /// <summary>The words of a call are full of prefectures, but none of them stands for one.</summary>
    [Fact]
    public void No_word_of_the_shipped_questions_and_answers_is_taken_for_a_prefecture()
    {
        var texts = Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Calls"), "call.json", SearchOption.AllDirectories)
            .SelectMany(TextsIn)
            .ToList();

        Assert.Empty(
            texts.SelectMany(text =>
                Sample.Call.Applicants.HintsIn(text).Select(one => text.Substring(one.Start, one.Length))
            )
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

    // Sentences and lists: what people write into long fields, and what the calls say of them.
    private static IEnumerable<string> TextsIn(string file)
    {
        var reader = new Utf8JsonReader(
            File.ReadAllBytes(file),
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
        var texts = new List<string>();
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && text.AsSpan().ContainsAny("、。"))
                texts.Add(text);
        return texts;
    }

    private static IEnumerable<(MarkedKind, string)> Marks(string text, string field = "") =>
        Of(text, new ContactNames([field], []));

    private static IEnumerable<(MarkedKind Kind, string Marked)> Of(string text, ContactNames names) =>
        PersonalMarks.Of(text, names).Select(mark => (mark.Kind, text.Substring(mark.Start, mark.Length)));
}
