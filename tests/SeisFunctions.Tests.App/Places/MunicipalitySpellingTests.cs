using System.Text;
using CsCheck;
using SeisFunctions.Calls.Geography;
using static SeisFunctions.Calls.Geography.MunicipalityOutcome;

namespace SeisFunctions.Tests.Places;

/// <summary>The ways in which people write a name that is meant all the same.</summary>
public sealed class MunicipalitySpellingTests
{
    [Theory]
    [InlineData("青森県", "外ケ浜町", "外ヶ浜町")] // ヶ and ケ, small and large
    [InlineData("青森県", "外が浜町", "外ヶ浜町")]
    [InlineData("青森県", "外ガ浜町", "外ヶ浜町")]
    [InlineData("青森県", "外ｹ浜町", "外ヶ浜町")]
    [InlineData("青森県", "鯵ケ沢町", "鰺ヶ沢町")]
    [InlineData("青森県", "六ケ所村", "六ヶ所村")]
    [InlineData("宮城県", "七ケ宿町", "七ヶ宿町")]
    [InlineData("宮城県", "七が浜町", "七ヶ浜町")]
    [InlineData("埼玉県", "鶴ケ島市", "鶴ヶ島市")]
    [InlineData("東京都", "青ケ島村", "青ヶ島村")]
    [InlineData("神奈川県", "茅ケ崎市", "茅ヶ崎市")]
    [InlineData("長野県", "駒ケ根市", "駒ヶ根市")]
    [InlineData("佐賀県", "吉野ケ里町", "吉野ヶ里町")]
    [InlineData("宮崎県", "五ケ瀬町", "五ヶ瀬町")]
    [InlineData("岩手県", "金ヶ崎町", "金ケ崎町")]
    [InlineData("茨城県", "龍ヶ崎市", "龍ケ崎市")]
    [InlineData("千葉県", "鎌ヶ谷市", "鎌ケ谷市")]
    [InlineData("千葉県", "袖が浦市", "袖ケ浦市")]
    [InlineData("岐阜県", "関ヶ原町", "関ケ原町")]
    [InlineData("長野県", "山の内町", "山ノ内町")] // ノ, の, 之
    [InlineData("島根県", "西の島町", "西ノ島町")]
    [InlineData("北海道", "上の国町", "上ノ国町")]
    [InlineData("兵庫県", "たつノ市", "たつの市")]
    [InlineData("和歌山県", "紀ノ川市", "紀の川市")]
    [InlineData("島根県", "隠岐ノ島町", "隠岐の島町")]
    [InlineData("群馬県", "中の条町", "中之条町")]
    [InlineData("岐阜県", "輪ノ内町", "輪之内町")]
    [InlineData("鹿児島県", "西の表市", "西之表市")]
    [InlineData("茨城県", "竜ケ崎市", "龍ケ崎市")] // old and new characters
    [InlineData("宮城県", "塩釜市", "塩竈市")]
    [InlineData("高知県", "檮原町", "梼原町")]
    [InlineData("鹿児島県", "曾於市", "曽於市")]
    [InlineData("福岡県", "須惠町", "須恵町")]
    [InlineData("東京都", "桧原村", "檜原村")]
    [InlineData("福島県", "桧枝岐村", "檜枝岐村")]
    [InlineData("福島県", "飯館村", "飯舘村")]
    [InlineData("新潟県", "聖篭町", "聖籠町")]
    [InlineData("大阪府", "四条畷市", "四條畷市")]
    [InlineData("奈良県", "五条市", "五條市")]
    [InlineData("長野県", "下条村", "下條村")]
    [InlineData("新潟県", "三條市", "三条市")]
    [InlineData("沖縄県", "與那原町", "与那原町")]
    [InlineData("鹿児島県", "與論町", "与論町")]
    [InlineData("北海道", "劍淵町", "剣淵町")]
    [InlineData("北海道", "俱知安町", "倶知安町")]
    [InlineData("長崎県", "諌早市", "諫早市")]
    [InlineData("富山県", "礪波市", "砺波市")]
    [InlineData("岩手県", "瀧澤市", "滝沢市")]
    [InlineData("沖縄県", "那霸市", "那覇市")]
    [InlineData("神奈川県", "茅ヶ﨑市", "茅ヶ崎市")] // shapes from personal names
    [InlineData("長崎県", "長嵜市", "長崎市")]
    [InlineData("大阪府", "髙槻市", "高槻市")]
    [InlineData("神奈川県", "橫濱市", "横浜市")]
    [InlineData("静岡県", "濵松市", "浜松市")]
    [InlineData("奈良県", "𠮷野町", "吉野町")]
    [InlineData("栃木県", "眞岡市", "真岡市")]
    [InlineData("徳島県", "德島市", "徳島市")]
    [InlineData("愛知県", "瀨戸市", "瀬戸市")]
    [InlineData("北海道", "二セコ町", "ニセコ町")] // look-alikes
    [InlineData("青森県", "ハ戸市", "八戸市")]
    [InlineData("愛知県", "ー宮市", "一宮市")]
    [InlineData("愛知県", "―宮市", "一宮市")]
    [InlineData("埼玉県", "川ロ市", "川口市")]
    [InlineData("北海道", "タ張市", "夕張市")]
    [InlineData("東京都", "三宅島三宅村", "三宅村")] // islands
    [InlineData("東京都", "東京都八丈島八丈町", "八丈町")]
    [InlineData("東京都", "小笠原支庁小笠原村", "小笠原村")]
    [InlineData("島根県", "海士町（島根県）", "海士町")] // decoration
    [InlineData("島根県", "（島根県）海士町", "海士町")]
    [InlineData("島根県", "海士町（あまちょう）", "海士町")]
    [InlineData("島根県", "「海士町」", "海士町")]
    [InlineData("島根県", "・海士町", "海士町")]
    [InlineData("群馬県", "前橋（市）", "前橋市")]
    [InlineData("群馬県", "前橋市（中核市）", "前橋市")]
    [InlineData("東京都", "府中市役所", "府中市")] // offices
    [InlineData("島根県", "海士町役場", "海士町")]
    [InlineData("島根県", "島根県海士町役場総務課", "海士町")]
    [InlineData("島根県", "海士町長", "海士町")]
    [InlineData("佐賀県", "大町町長", "大町町")]
    [InlineData("愛知県", "長久手市長", "長久手市")]
    [InlineData("島根県", "海士町教育委員会", "海士町")]
    [InlineData("東京都", "千代田区議会", "千代田区")]
    [InlineData("東京都", "東村山市企画政策部情報システム課", "東村山市")]
    public void A_name_written_otherwise_is_read_and_the_note_says_how(string prefecture, string written, string name)
    {
        var match = Japan.Gazetteer.FindMunicipality(written, null, Japan.Prefecture(prefecture));

        Assert.Equal((Repaired, name), (match.Outcome, match.Municipality?.Name));
        Assert.Equal($"「{written}」を「{name}」と読み取りました。", match.Note);
    }

    [Theory]
    [InlineData("奈良県", "葛\U000E0100城市", "葛城市")] // variation selectors
    [InlineData("東京都", "葛\U000E0101飾区", "葛飾区")]
    [InlineData("東京都", "葛\uFE00飾区", "葛飾区")]
    [InlineData("北海道", "ﾆｾｺ町", "ニセコ町")] // half width
    [InlineData("山梨県", "南ｱﾙﾌﾟｽ市", "南アルプス市")]
    [InlineData("山梨県", "南アルフ\u309Aス市", "南アルプス市")] // decomposed, as a Mac writes it
    [InlineData("福岡県", "\uFA1B岡市", "福岡市")] // compatibility characters
    [InlineData("東京都", "千　代 田\u00A0区", "千代田区")] // blanks and invisible characters
    [InlineData("東京都", "千代\u200B田区\uFEFF", "千代田区")]
    [InlineData("東京都", "東京都\r\n千代田区\n", "千代田区")]
    [InlineData("東京都", "東京都 新宿区", "新宿区")]
    public void Blanks_width_and_invisible_characters_need_no_note(string prefecture, string written, string name)
    {
        var match = Japan.Gazetteer.FindMunicipality(written, null, Japan.Prefecture(prefecture));

        Assert.Equal((Exact, name, null), (match.Outcome, match.Municipality?.Name, match.Note));
    }

    [Theory]
    [InlineData("岩手県", "滝沢村", "滝沢市", 2014)]
    [InlineData("宮城県", "富谷町", "富谷市", 2016)]
    [InlineData("栃木県", "岩舟町", "栃木市", 2014)]
    [InlineData("埼玉県", "白岡町", "白岡市", 2012)]
    [InlineData("千葉県", "大網白里町", "大網白里市", 2013)]
    [InlineData("石川県", "野々市町", "野々市市", 2011)]
    [InlineData("愛知県", "長久手町", "長久手市", 2012)]
    [InlineData("兵庫県", "兵庫県篠山市", "丹波篠山市", 2019)]
    [InlineData("福岡県", "那珂川町", "那珂川市", 2018)]
    public void A_name_of_former_years_is_read_as_the_present_one_with_a_note(
        string prefecture,
        string written,
        string name,
        int year
    )
    {
        var match = Japan.Gazetteer.FindMunicipality(written, null, Japan.Prefecture(prefecture));

        Assert.Equal((Repaired, name), (match.Outcome, match.Municipality?.Name));
        Assert.Contains($"{year}年", match.Note, StringComparison.Ordinal);
        Assert.Contains($"から「{name}」です。", match.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_town_that_still_bears_a_name_comes_before_the_one_that_bore_it()
    {
        Assert.Equal("栃木県", Japan.Gazetteer.FindMunicipality("那珂川町").Municipality?.Prefecture.Name);
        Assert.Equal(Exact, Japan.Gazetteer.FindMunicipality("那珂川町", null, Japan.Prefecture("栃木県")).Outcome);
    }

    [Fact]
    public void No_spelling_of_a_municipality_is_read_as_another_one() =>
        (
            from municipality in Gen.Int[0, Japan.Gazetteer.Municipalities.Count - 1]
                .Select(at => Japan.Gazetteer.Municipalities[at])
            from picks in Gen.Int[0, 9].Array[municipality.Name.Length]
            select (
                municipality,
                spelling: string.Concat(
                    municipality.Name.Zip(picks, (character, pick) =>
                        Alternatives(character) is var others && pick < others.Length ? others[pick] : $"{character}"
                    )
                )
            )
        ).Sample(
            drawn =>
            {
                var (municipality, spelling) = drawn;
                var here = Japan.Gazetteer.FindMunicipality(spelling, null, municipality.Prefecture);
                var anywhere = Japan.Gazetteer.FindMunicipality(spelling);
                return here.Municipality == municipality
                    && (
                        anywhere.Municipality == municipality
                        || anywhere.Candidates.Contains(municipality)
                        || anywhere.Municipality?.Name == spelling
                    );
            },
            iter: 20_000,
            print: drawn => $"{drawn.municipality.Prefecture.Name}{drawn.municipality.Name}: {drawn.spelling}"
        );

    [Fact]
    public void Every_single_other_spelling_of_every_municipality_is_read_as_that_one()
    {
        var spellings =
            from municipality in Japan.Gazetteer.Municipalities
            from place in Enumerable.Range(0, municipality.Name.Length)
            from other in Alternatives(municipality.Name[place])
            select (municipality, written: municipality.Name[..place] + other + municipality.Name[(place + 1)..]);
        Assert.All(spellings, spelling =>
            Assert.Equal(
                spelling.municipality,
                Japan.Gazetteer.FindMunicipality(spelling.written, null, spelling.municipality.Prefecture).Municipality
            )
        );
    }

    [Fact]
    public void Every_group_of_alike_characters_occurs_in_a_name_and_in_one_group_only()
    {
        var inNames = Japan
            .Gazetteer.Municipalities.Select(municipality => municipality.Name)
            .Concat(Japan.Gazetteer.Prefectures.Select(prefecture => prefecture.Name))
            .Concat(Japan.Districts.Values)
            .SelectMany(name => FoldedText.KeyOf(name))
            .ToHashSet();

        Assert.All(AlikeCharacters.InPlaces, group => Assert.Contains(group[0], inNames));
        Assert.Distinct(AlikeCharacters.All.SelectMany(group => group.EnumerateRunes()));
    }

    private static readonly ILookup<Rune, string> AlikeTo = (
        from @group in AlikeCharacters.All
        from rune in @group.EnumerateRunes()
        from other in @group.EnumerateRunes()
        where rune != other
        select (rune, other: other.ToString())
    ).ToLookup(pair => pair.rune, pair => pair.other);

    /// <summary>The other ways to write a character: alike ones, and hiragana for katakana and back.</summary>
    private static string[] Alternatives(char character)
    {
        string[] kana = character switch
        {
            >= 'ぁ' and <= 'ゖ' => [$"{(char)(character + 0x60)}"],
            >= 'ァ' and <= 'ヶ' => [$"{(char)(character - 0x60)}"],
            _ => [],
        };
        return [.. kana, .. kana.Append($"{character}").SelectMany(form => AlikeTo[form.EnumerateRunes().First()])];
    }
}
