using SeisFunctions.Calls.Geography;
using static SeisFunctions.Calls.Geography.PrefectureOutcome;

namespace SeisFunctions.Tests.Places;

/// <summary>The field 都道府県名.</summary>
public sealed class PrefectureFieldTests
{
    [Fact]
    public void Every_prefecture_is_found_by_its_full_name_however_spaced() =>
        Assert.All(Japan.Gazetteer.Prefectures, prefecture =>
        {
            Assert.Equal((Exact, prefecture, null), Read(prefecture.Name));
            Assert.Equal((Exact, prefecture, null), Read($" {string.Join('　', prefecture.Name.ToCharArray())}\n"));
        });

    [Fact]
    public void Every_prefecture_is_read_without_its_last_character_in_kana_and_after_its_code() =>
        Assert.All(Japan.Gazetteer.Prefectures, prefecture =>
        {
            string[] spellings =
            [
                prefecture.ShortName,
                prefecture.Kana,
                prefecture.Code + " " + prefecture.Name,
                prefecture.Name + "庁",
                prefecture.Name + "知事",
                $"（{prefecture.Name}）",
                $"{prefecture.Name}（{prefecture.Code}）",
                $"{prefecture.Code}000{MunicipalityCode.CheckDigit(prefecture.Code + "000")} {prefecture.Name}",
                $"{prefecture.Name}（{prefecture.Code}000）",
            ];
            Assert.All(spellings.Where(spelling => spelling != prefecture.Name), spelling =>
                Assert.Equal(
                    (Repaired, prefecture, $"「{spelling}」を「{prefecture.Name}」と読み取りました。"),
                    Read(spelling)
                )
            );
        });

    [Theory]
    [InlineData("東京", "東京都")]
    [InlineData("「東京」", "東京都")]
    [InlineData("とうきょう", "東京都")]
    [InlineData("ﾄｳｷｮｳﾄ", "東京都")]
    [InlineData("Tokyo", "東京都")]
    [InlineData("ＯＳＡＫＡ－ＦＵ", "大阪府")]
    [InlineData("13：東京都", "東京都")]
    [InlineData("鹿児嶋縣", "鹿児島県")]
    [InlineData("髙知県", "高知県")]
    [InlineData("⻘森県", "青森県")] // a radical instead of the character, as copied from a PDF
    [InlineData("京都", "京都府")]
    [InlineData("東京都知事　県庁太郎", "東京都")]
    [InlineData("群馬県総務部市町村課", "群馬県")]
    [InlineData("長野県教育委員会", "長野県")]
    public void A_prefecture_written_otherwise_is_read_and_the_note_says_how(string written, string name)
    {
        var match = Japan.Gazetteer.FindPrefecture(written);

        Assert.Equal((Repaired, name), (match.Outcome, match.Prefecture?.Name));
        Assert.EndsWith($"を「{name}」と読み取りました。", match.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("東京都・神奈川県", "東京都 神奈川県")]
    [InlineData("群馬、栃木", "栃木県 群馬県")]
    [InlineData("大阪県", "大阪府")]
    [InlineData("東京府", "東京都")]
    [InlineData("東京都千代田区", "東京都")]
    [InlineData("福島県石川町企画課", "福島県")]
    [InlineData("東京都（代表）", "東京都")]
    [InlineData("島根県（31）", "島根県")]
    [InlineData("島根県（322016）", "島根県")]
    [InlineData("島根県（320006）", "島根県")]
    [InlineData("島根県（3）", "島根県")]
    [InlineData("島根県 2団体", "島根県")]
    public void A_doubtful_prefecture_is_a_question(string written, string candidates)
    {
        var match = Japan.Gazetteer.FindPrefecture(written);

        Assert.Equal((Ambiguous, null), (match.Outcome, match.Prefecture));
        Assert.Equal(candidates, string.Join(' ', match.Candidates.Select(candidate => candidate.Name)));
        Assert.NotNull(match.Note);
    }

    [Theory]
    [InlineData("")]
    [InlineData("　")]
    [InlineData("●●県")]
    [InlineData("県")]
    [InlineData("（　）")]
    [InlineData("北海")]
    [InlineData("京都市")]
    [InlineData("大阪市")]
    [InlineData("福島町")]
    [InlineData("都城市")]
    [InlineData("\uDFB7")]
    public void What_names_no_prefecture_is_none(string written)
    {
        var match = Japan.Gazetteer.FindPrefecture(written);

        Assert.Equal((None, null), (match.Outcome, match.Prefecture));
        Assert.Empty(match.Candidates);
        Assert.NotNull(match.Note);
    }

    [Fact]
    public void No_municipality_is_taken_for_a_prefecture() => Assert.All(Japan.Gazetteer.Municipalities, municipality =>
        {
            Assert.Equal(None, Japan.Gazetteer.FindPrefecture(municipality.Name).Outcome);
            Assert.Null(
                Japan.Gazetteer.FindPrefecture(municipality.Prefecture.Name + municipality.Name + "企画課").Prefecture
            );
        });

    private static (PrefectureOutcome, Prefecture?, string?) Read(string text) =>
        Japan.Gazetteer.FindPrefecture(text) is var match ? (match.Outcome, match.Prefecture, match.Note) : default;
}
