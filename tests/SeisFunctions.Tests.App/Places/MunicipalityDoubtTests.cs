using SeisFunctions.Calls.Geography;
using static SeisFunctions.Calls.Geography.MunicipalityOutcome;

namespace SeisFunctions.Tests.Places;

/// <summary>What must stay a question, or is no municipality.</summary>
public sealed class MunicipalityDoubtTests
{
    [Theory]
    [InlineData("池田町", "北海道 福井県 長野県 岐阜県")]
    [InlineData("南部町", "青森県 山梨県 鳥取県")]
    [InlineData("朝日町", "山形県 富山県 三重県")]
    [InlineData("美浜町", "福井県 愛知県 和歌山県")]
    [InlineData("美郷町", "秋田県 島根県 宮崎県")]
    [InlineData("美里町", "宮城県 埼玉県 熊本県")]
    [InlineData("伊達市", "北海道 福島県")]
    [InlineData("府中市", "東京都 広島県")]
    [InlineData("南牧村", "群馬県 長野県")]
    [InlineData("太子町", "大阪府 兵庫県")]
    [InlineData("小国町", "山形県 熊本県")]
    [InlineData("川上村", "長野県 奈良県")]
    [InlineData("川崎町", "宮城県 福岡県")]
    [InlineData("川西町", "山形県 奈良県")]
    [InlineData("広川町", "和歌山県 福岡県")]
    [InlineData("日野町", "滋賀県 鳥取県")]
    [InlineData("日高町", "北海道 和歌山県")]
    [InlineData("明和町", "群馬県 三重県")]
    [InlineData("昭和村", "福島県 群馬県")]
    [InlineData("松前町", "北海道 愛媛県")]
    [InlineData("森町", "北海道 静岡県")]
    [InlineData("清水町", "北海道 静岡県")]
    [InlineData("金山町", "山形県 福島県")]
    [InlineData("高山村", "群馬県 長野県")]
    [InlineData("高森町", "長野県 熊本県")]
    public void A_name_of_several_prefectures_is_a_question_until_prefecture_or_code_is_known(
        string name,
        string prefectures
    )
    {
        var match = Japan.Gazetteer.FindMunicipality(name);

        Assert.Equal((Ambiguous, null), (match.Outcome, match.Municipality));
        Assert.Equal(prefectures, string.Join(' ', match.Candidates.Select(candidate => candidate.Prefecture.Name)));
        Assert.All(match.Candidates, candidate =>
        {
            Assert.Equal((Exact, candidate), Taken(Japan.Gazetteer.FindMunicipality(name, null, candidate.Prefecture)));
            Assert.Equal((Exact, candidate), Taken(Japan.Gazetteer.FindMunicipality(name, candidate.Code)));
            Assert.Contains(candidate.Prefecture.Name + name, match.Note, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void No_other_name_is_borne_in_several_prefectures() =>
        Assert.Equal(
            25,
            Japan.Gazetteer.Municipalities.GroupBy(municipality => municipality.Name).Count(same => same.Count() > 1)
        );

    [Fact]
    public void No_part_of_a_name_is_taken_for_the_name()
    {
        var parts =
            from municipality in Japan.Gazetteer.Municipalities
            from start in Enumerable.Range(0, municipality.Name.Length)
            from end in Enumerable.Range(start + 1, municipality.Name.Length - start)
            where end - start < municipality.Name.Length && municipality.Name[start..end] != "篠山市" // a former name
            select (municipality.Prefecture, written: municipality.Name[start..end]);
        Assert.All(parts, part =>
        {
            var taken = Japan.Gazetteer.FindMunicipality(part.written, null, part.Prefecture).Municipality;
            Assert.True(
                taken is null || taken.Name == part.written,
                $"{part.Prefecture.Name} {part.written} was read as {taken?.Name}"
            );
        });
    }

    [Theory]
    [InlineData("北海道", "釧路", "釧路市 釧路町")]
    [InlineData("福井県", "越前", "越前市 越前町")]
    [InlineData("長野県", "松川", "松川町 松川村")]
    [InlineData("岐阜県", "白川", "白川町 白川村")]
    [InlineData("広島県", "府中", "府中市 府中町")]
    [InlineData("広島県", "広島県府中", "府中市 府中町")]
    [InlineData("高知県", "土佐", "土佐市 土佐町")]
    [InlineData("高知県", "四万十", "四万十市 四万十町")]
    [InlineData("島根県", "海士", "海士町")]
    [InlineData("北海道", "福島", "福島町")]
    [InlineData("北海道", "えさしちょう", "江差町 枝幸町")] // readings are questions too
    [InlineData("北海道", "ｴｻｼﾁｮｳ", "江差町 枝幸町")]
    public void A_name_without_its_last_character_is_a_question(string prefecture, string written, string candidates)
    {
        var match = Japan.Gazetteer.FindMunicipality(written, null, Japan.Prefecture(prefecture));

        Assert.Equal((Ambiguous, null), Taken(match));
        Assert.Equal(candidates, string.Join(' ', match.Candidates.Select(candidate => candidate.Name)));
        Assert.Contains("まで漢字で記入してください", match.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("島根県", "海士村", "海士町")] // no such village; the town may be meant
    [InlineData("長野県", "大町長", "")]
    [InlineData("島根県", "海士町（予定）", "海士町")]
    [InlineData("島根県", "なぞ町", "")]
    [InlineData("島根県", "海士町ほか", "")]
    [InlineData("東京都", "東村山", "東村山市", Ambiguous)]
    [InlineData("島根県", "", "")]
    [InlineData("島根県", "　", "")]
    [InlineData("島根県", "）（", "")]
    [InlineData("島根県", "\uD842", "")] // half a character
    public void What_is_no_municipality_is_said_to_be_none(
        string prefecture,
        string written,
        string candidates,
        MunicipalityOutcome outcome = None
    )
    {
        var match = Japan.Gazetteer.FindMunicipality(written, null, Japan.Prefecture(prefecture));

        Assert.Equal((outcome, null), Taken(match));
        Assert.Equal(candidates, string.Join(' ', match.Candidates.Select(candidate => candidate.Name)));
        Assert.NotNull(match.Note);
    }

    [Theory]
    [InlineData(
        "神奈川県",
        "鶴見区",
        "「鶴見区」という市区町村は神奈川県にありません。政令指定都市の区の場合は、「横浜市」「川崎市」「相模原市」のうち該当する市の名称を記入してください。"
    )]
    [InlineData(
        "島根県",
        "県内全市町村",
        "「県内全市町村」からは、同意した市区町村を確認できません。同意のある市区町村を1行に1つずつ記入してください。"
    )]
    [InlineData(
        "島根県",
        "島根県内の19市町村",
        "「島根県内の19市町村」からは、同意した市区町村を確認できません。同意のある市区町村を1行に1つずつ記入してください。"
    )]
    public void What_stands_for_municipalities_without_naming_them_is_told_with_what_to_write(
        string prefecture,
        string written,
        string note
    )
    {
        var match = Japan.Gazetteer.FindMunicipality(written, null, Japan.Prefecture(prefecture));

        Assert.Equal((NotAMunicipality, null), Taken(match));
        Assert.Equal(note, match.Note);
    }

    [Theory]
    [InlineData("島根県", "新宿区", "東京都")]
    [InlineData("島根県", "東京都新宿区", "東京都")]
    [InlineData("島根県", "島根県新宿区", "東京都")]
    [InlineData("島根県", "長野県池田町", "長野県")]
    [InlineData("東京都", "村山市", "山形県")]
    [InlineData("島根県", "池田町", "北海道・福井県・長野県・岐阜県")]
    [InlineData("島根県", "茅ヶ﨑市", "神奈川県")]
    public void A_municipality_of_another_prefecture_is_named_with_its_prefecture(
        string asked,
        string written,
        string prefectures
    )
    {
        var match = Japan.Gazetteer.FindMunicipality(written, null, Japan.Prefecture(asked));

        Assert.Equal((OtherPrefecture, null), Taken(match));
        Assert.Equal(prefectures, string.Join('・', match.Candidates.Select(candidate => candidate.Prefecture.Name)));
        Assert.Contains($"{prefectures}の市区町村で、{asked}にはありません", match.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("神奈川県", "横浜市鶴見区", "横浜市")]
    [InlineData("静岡県", "静岡県浜松市中央区", "浜松市")]
    [InlineData("神奈川県", "横浜市鶴見区役所", "横浜市")]
    [InlineData("大阪府", "大阪市 北区", "大阪市")]
    [InlineData("京都府", "京都市右京区長", "京都市")]
    [InlineData(null, "札幌市中央区", "札幌市")]
    public void A_ward_of_a_designated_city_points_to_the_city(string? prefecture, string written, string city)
    {
        var match = Japan.Gazetteer.FindMunicipality(written, null, Japan.PrefectureOrNone(prefecture));

        Assert.Equal((NotAMunicipality, null), Taken(match));
        Assert.Equal(city, Assert.Single(match.Candidates).Name);
        Assert.Contains($"「{city}」と記入してください", match.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("隠岐広域連合")]
    [InlineData("雲南市・飯南町事務組合")]
    [InlineData("海士町外二ヶ町一部事務組合")]
    [InlineData("海士町西ノ島町環境衛生組合長")]
    [InlineData("島根県")]
    [InlineData("島根県庁")]
    public void Unions_and_the_prefecture_itself_are_no_municipality(string written)
    {
        var match = Japan.Gazetteer.FindMunicipality(written, null, Japan.Prefecture("島根県"));

        Assert.Equal((NotAMunicipality, null), Taken(match));
        Assert.Empty(match.Candidates);
    }

    [Theory]
    [InlineData("鹿嶋市", "茨城県")]
    [InlineData("鹿島市", "佐賀県")]
    [InlineData("鹿嶌市", null)]
    public void The_two_cities_of_Kashima_are_told_apart_by_their_spelling_where_no_prefecture_is_known(
        string written,
        string? prefecture
    ) => Assert.Equal(prefecture, Japan.Gazetteer.FindMunicipality(written).Municipality?.Prefecture.Name);

    [Fact]
    public void A_page_of_text_in_the_cell_gives_a_short_note()
    {
        var match = Japan.Gazetteer.FindMunicipality(
            string.Concat(Enumerable.Repeat("千代田区は、\n", 4_000)),
            null,
            Japan.Prefecture("東京都")
        );

        Assert.Equal((None, null), Taken(match));
        Assert.InRange(match.Note!.Length, 1, 120);
        Assert.DoesNotContain('\n', match.Note);
    }

    private static (MunicipalityOutcome, Municipality?) Taken(MunicipalityMatch match) =>
        (match.Outcome, match.Municipality);
}
