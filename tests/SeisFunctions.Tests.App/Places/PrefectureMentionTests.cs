namespace SeisFunctions.Tests.Places;

/// <summary>Subjects, file names and lists.</summary>
public sealed class PrefectureMentionTests
{
    [Theory]
    [InlineData("推進体制構築支援（{0}）")]
    [InlineData("Re: Fwd: 推進体制構築支援({0})の件")]
    [InlineData("【再送】推進体制構築支援［{0}］")]
    [InlineData("推進体制構築支援　{0}　様式2")]
    [InlineData("推進体制構築支援_{0}_20260320.docx")]
    [InlineData("{0}")]
    public void Every_prefecture_is_found_in_a_subject_in_full_and_in_short(string subject) =>
        Assert.All(Japan.Gazetteer.Prefectures, prefecture =>
        {
            foreach (
                var name in new[]
                {
                    prefecture.Name,
                    prefecture.ShortName,
                    string.Join('　', prefecture.Name.ToCharArray()),
                }
            )
            {
                var text = subject.Replace("{0}", name, StringComparison.Ordinal);
                var mention = Assert.Single(Japan.Gazetteer.FindPrefecturesIn(text));
                Assert.Equal((prefecture, name), (mention.Prefecture, text.Substring(mention.Start, mention.Length)));
                Assert.Equal(name.Length >= prefecture.Name.Length, mention.FullName);
            }
        });

    [Fact]
    public void A_full_name_is_found_without_anything_around_it_and_a_short_one_is_not() =>
        Assert.All(Japan.Gazetteer.Prefectures, prefecture =>
        {
            Assert.Equal(
                prefecture,
                Assert.Single(Japan.Gazetteer.FindPrefecturesIn($"推進体制構築支援{prefecture.Name}分です")).Prefecture
            );
            if (prefecture.ShortName != prefecture.Name)
                Assert.Empty(Japan.Gazetteer.FindPrefecturesIn($"推進体制構築支援{prefecture.ShortName}分です"));
        });

    [Theory]
    [InlineData("群馬県、栃木・茨城", "群馬県 栃木県? 茨城県?")]
    [InlineData("栃木と茨城", "栃木県? 茨城県?")]
    [InlineData("群馬県及び栃木県ほか", "群馬県 栃木県")]
    [InlineData("東京・神奈川・千葉・埼玉の1都3県", "東京都? 神奈川県? 千葉県? 埼玉県?")]
    [InlineData("栃木・茨城両県", "栃木県? 茨城県?")]
    [InlineData("群馬県\n栃木県\r\n茨城", "群馬県 栃木県 茨城県?")]
    [InlineData("群馬県　栃木県　茨城", "群馬県 栃木県 茨城県?")]
    [InlineData("岩手県宮城県秋田県", "岩手県 宮城県 秋田県")]
    [InlineData("新潟縣、神奈川県", "新潟県 神奈川県")]
    [InlineData("京都府・大阪府・兵庫県", "京都府 大阪府 兵庫県")]
    [InlineData("😀東京都😀、葛\U000E0100大阪府", "東京都 大阪府")]
    public void All_prefectures_of_a_list_are_found_in_its_order(string text, string found) =>
        Assert.Equal(found, Names(text));

    [Theory]
    [InlineData("東京都", "東京都")] // no 京都
    [InlineData("東京都府中市", "東京都")] // no 京都府
    [InlineData("東京都市町村課", "東京都")]
    [InlineData("東京都市大学、東京都市圏、東京都心", "")]
    [InlineData("福島県福島市", "福島県")]
    [InlineData("福島町、石川町、山形村", "")]
    [InlineData("大阪市、広島市、京都市", "")]
    [InlineData("大阪市（大阪府）", "大阪府")]
    [InlineData("東京 都市計画", "東京都?")]
    [InlineData("東京 都 様式2", "東京都")]
    [InlineData("和歌山", "和歌山県?")]
    [InlineData("和歌山県", "和歌山県")]
    [InlineData("石川と 申します", "")]
    [InlineData("岩手宮城", "")]
    [InlineData("福島県石川", "福島県")]
    [InlineData("大部分県内で", "")]
    [InlineData("", "")]
    public void Nothing_else_is_taken_for_a_prefecture(string text, string found) => Assert.Equal(found, Names(text));

    [Fact]
    public void No_municipality_holds_a_prefecture_but_its_own() =>
        Assert.All(Japan.Gazetteer.Municipalities, municipality =>
        {
            Assert.Equal("", Names(municipality.Name));
            Assert.Equal("", Names($"支援（{municipality.Name}）"));
            Assert.Equal(municipality.Prefecture.Name, Names(municipality.Prefecture.Name + municipality.Name));
        });

    [Fact]
    public void Places_count_in_the_text_as_given()
    {
        const string text = "葛\U000E0100　ﾃﾞｼﾞﾀﾙ（東 京\u200B 都）";

        var mention = Assert.Single(Japan.Gazetteer.FindPrefecturesIn(text));

        Assert.Equal("東 京\u200B 都", text.Substring(mention.Start, mention.Length));
    }

    private static string Names(string text) =>
        string.Join(
            ' ',
            Japan
                .Gazetteer.FindPrefecturesIn(text)
                .Select(mention => mention.Prefecture.Name + (mention.FullName ? "" : "?"))
        );
}
