using SeisFunctions.Domain.Faq;

namespace SeisFunctions.Tests.Faq;

/// <summary>What of a question or an answer may tell who somebody is.</summary>
public sealed class TellingWordsTests
{
    [Theory]
    [InlineData("dx@pref.example.lg.jp までご連絡ください", "dx@pref.example.lg.jp")]
    [InlineData("連絡先はｄｘ＠ｐｒｅｆ．ｅｘａｍｐｌｅ．ｊｐです", "ｄｘ＠ｐｒｅｆ．ｅｘａｍｐｌｅ．ｊｐ")]
    [InlineData("(mihon.taro+dx@example.jp)", "mihon.taro+dx@example.jp")]
    public void A_mail_address_is_found(string text, string address) =>
        Assert.Equal((TellingWordKind.Email, address), Only(text));

    [Theory]
    [InlineData("電話は03-0000-0000です", "03-0000-0000")]
    [InlineData("電話は090 0000 0000です", "090 0000 0000")]
    [InlineData("電話は+81 90 0000 0000 まで", "+81 90 0000 0000")]
    [InlineData("電話は０３　（００００）　００００です", "０３　（００００）　００００")]
    [InlineData("電話は０３－００００－００００です", "０３－００００－００００")]
    [InlineData("（内線）0300000000", "0300000000")]
    [InlineData("090（0000）0000", "090（0000）0000")]
    [InlineData("+81-3-0000-0000", "+81-3-0000-0000")]
    [InlineData("050ー0000ー0000", "050ー0000ー0000")]
    public void A_telephone_number_is_found(string text, string number) =>
        Assert.Equal((TellingWordKind.Telephone, number), Only(text));

    [Theory]
    [InlineData("2026-03-26")]
    [InlineData("令和8年3月26日17時00分")]
    [InlineData("1,741市区町村の2(2)")]
    [InlineData("1,000,000,000円")]
    [InlineData("〒100-0000")]
    [InlineData("@")]
    [InlineData("受付番号 20260326")]
    public void What_is_neither_is_left_alone(string text) => Assert.Empty(TellingWords.In(text, [], []));

    [Theory]
    [InlineData("見本太郎様からのご質問", "見本太郎")]
    [InlineData("見本　太郎 様", "見本　太郎")]
    [InlineData("見本さんに伺いました", "見本")]
    public void The_name_of_a_contact_is_found_however_it_is_parted_and_the_family_name_alone(
        string text,
        string name
    ) =>
        Assert.Equal(
            (TellingWordKind.Person, name),
            TellingWords.In(text, ["見本 太郎"], []).Select(one => (one.Kind, one.Text)).Single()
        );

    [Theory]
    [InlineData("課長補佐　見本　太郎")]
    [InlineData("企画課長 見本 太郎")]
    public void The_post_before_a_name_is_no_name(string name) =>
        Assert.Equal(
            ["見本"],
            TellingWords.In("課長補佐の見本です。企画課長も課長補佐です。", [name], []).Select(one => one.Text)
        );

    [Fact]
    public void A_family_name_of_one_character_alone_is_not_looked_for_since_it_is_in_other_words() =>
        Assert.Empty(TellingWords.In("森林の整備", ["森 太郎"], []));

    [Fact]
    public void Everything_is_found_in_the_order_of_the_text_and_what_lies_within_another_once()
    {
        var found = TellingWords.In(
            "東京都の見本です。mihon@見本.example.jp 03-0000-0000",
            ["見本 花子"],
            [(0, 3)]
        );

        Assert.Equal(
            [TellingWordKind.Applicant, TellingWordKind.Person, TellingWordKind.Person, TellingWordKind.Telephone],
            found.Select(one => one.Kind)
        );
        Assert.Equal("東京都", found[0].Text);
    }

    [Theory]
    [InlineData("0123456789-")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("見本")]
    [InlineData("(")]
    public void A_text_made_of_one_thing_is_looked_at_in_time_in_proportion_to_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        TellingWords.In(text, ["見本 太郎"], []);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    private static (TellingWordKind, string) Only(string text)
    {
        var word = Assert.Single(TellingWords.In(text, [], []));
        Assert.Equal(word.Text, text.Substring(word.Start, word.Text.Length));
        return (word.Kind, word.Text);
    }
}
