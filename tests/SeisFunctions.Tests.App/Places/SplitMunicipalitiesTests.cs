namespace SeisFunctions.Tests.Places;

public sealed class SplitMunicipalitiesTests
{
    [Theory]
    [InlineData("東京都", "千代田区、中央区／港区", "千代田区|中央区|港区")]
    [InlineData("東京都", "千代田区,中央区，港区･新宿区・文京区", "千代田区|中央区|港区|新宿区|文京区")]
    [InlineData("東京都", "千代田区\r\n中央区\n港区\n", "千代田区|中央区|港区")]
    [InlineData("東京都", "千代田区　中央区 港区", "千代田区|中央区|港区")]
    [InlineData("東京都", "千代田区及び中央区と港区", "千代田区|中央区|港区")]
    [InlineData("東京都", "千代田区ほか中央区", "千代田区|中央区")]
    [InlineData("東京都", "千代田区、港区 及び 中央区", "千代田区|港区|中央区")]
    [InlineData("東京都", "千代田区、及び中央区", "千代田区|中央区")]
    [InlineData("埼玉県", "嵐山町　ときがわ町", "嵐山町|ときがわ町")]
    [InlineData("東京都", "・千代田区\n・中央区", "千代田区|中央区")]
    [InlineData("東京都", "①千代田区 ②中央区", "千代田区|中央区")]
    [InlineData("東京都", "東京都 千代田区　東京都 中央区", "東京都 千代田区|東京都 中央区")]
    [InlineData("東京都", "千 代 田 区\n中　央　区", "千 代 田 区|中　央　区")]
    [InlineData("埼玉県", "ときがわ町と嵐山町", "ときがわ町|嵐山町")]
    [InlineData("三重県", "四日市市・津市", "四日市市|津市")]
    [InlineData("石川県", "野々市市、金沢市", "野々市市|金沢市")]
    [InlineData("茨城県", "ひたちなか市とかすみがうら市", "ひたちなか市|かすみがうら市")]
    [InlineData("広島県", "安芸郡府中町、海田町", "安芸郡府中町|海田町")]
    [InlineData("神奈川県", "茅ケ﨑市、鎌倉市役所", "茅ケ﨑市|鎌倉市役所")]
    [InlineData("福島県", "福島市、新宿区", "福島市|新宿区")] // of another prefecture: for the rules to say
    [InlineData(null, "府中市、松前町", "府中市|松前町")] // of several: for a question each
    public void A_cell_with_several_municipalities_is_taken_apart(string? prefecture, string text, string pieces) =>
        Assert.Equal(pieces.Split('|'), Japan.Gazetteer.SplitMunicipalities(text, Japan.PrefectureOrNone(prefecture)));

    [Theory]
    [InlineData("東京都", "千代田区、中央区ほか2区")]
    [InlineData("東京都", "千代田区ほか")] // others that it does not name
    [InlineData("東京都", "千代田・中央・港区")]
    [InlineData("神奈川県", "横浜市鶴見区、川崎市")]
    [InlineData("島根県", "海士町、隠岐広域連合")]
    [InlineData("島根県", "海士町 西ノ島町 予定")]
    [InlineData("東京都", "東京都 千代田区")]
    [InlineData("東京都", "")]
    [InlineData("東京都", "、")]
    public void What_is_not_all_municipalities_stays_whole(string prefecture, string text) =>
        Assert.Equal([text], Japan.Gazetteer.SplitMunicipalities(text, Japan.Prefecture(prefecture)));

    [Fact]
    public void No_name_of_a_municipality_is_ever_taken_apart() =>
        Assert.All(Japan.Gazetteer.Municipalities, municipality =>
            Assert.Equal(
                [municipality.Name],
                Japan.Gazetteer.SplitMunicipalities(municipality.Name, municipality.Prefecture)
            )
        );

    [Theory]
    [InlineData("、")]
    [InlineData("　")]
    [InlineData("\n")]
    [InlineData("と")]
    [InlineData("及び")]
    public void All_municipalities_of_a_prefecture_in_one_cell_come_out_as_they_are(string separator) =>
        Assert.All(Japan.Gazetteer.Prefectures, prefecture =>
        {
            var names = Japan.Gazetteer.MunicipalitiesOf(prefecture).Select(municipality => municipality.Name).ToArray();
            Assert.Equal(names, Japan.Gazetteer.SplitMunicipalities(string.Join(separator, names), prefecture));
        });

    [Fact]
    public void A_cell_made_to_be_slow_is_given_up_soon()
    {
        var text = string.Join(' ', Enumerable.Repeat("千 代 田", 10_000)) + " ×";
        Assert.Equal([text], Japan.Gazetteer.SplitMunicipalities(text, Japan.Prefecture("東京都")));
        Assert.Equal([text[..3_999]], Japan.Gazetteer.SplitMunicipalities(text[..3_999], Japan.Prefecture("東京都")));
    }
}
