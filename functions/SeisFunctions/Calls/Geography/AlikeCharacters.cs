using System.Text;

namespace SeisFunctions.Calls.Geography;

/// <summary>
/// Characters that stand for the same one in a name: old and new forms, shapes from personal names, look-alikes, and the
/// several ways to write ヶ and ノ. The tests prove that no two names of prefectures and municipalities become one.
/// </summary>
internal static class AlikeCharacters
{
    /// <summary>
    /// One group a word; the first of a group stands for all. Kana are katakana here, since hiragana is folded before.
    /// Only what occurs in names of prefectures and municipalities.
    /// </summary>
    private const string OfPlaces = """
        ケヶカガヵ箇个個力 ノ之乃 一ー―‐‒–—─━-−~ 二ニ 八ハ 工エ 口ロ 夕タ 卜ト
        崎﨑嵜碕㟢 高髙 浜濱濵 沢澤 辺邊邉 真眞 徳德 瀬瀨 恵惠 吉𠮷 島嶋嶌嶹 富冨 土圡 桑桒 柳栁 船舩 曽曾 増增 竜龍⻯ 釜竈竃 梼檮 須湏
        桧檜 鯵鰺 飯飰 館舘 籠篭 条條 与與 剣劍劔劒剱 倶俱 諫諌 砺礪 滝瀧 淵渕渊 広廣 国國 県縣 区區 桜櫻 蔵藏 栄榮 寿壽 塩鹽 豊豐 会會
        気氣 来來 万萬 芸藝 観觀 関關 静靜 当當 稲稻 穂穗 縄繩 弥彌 宝寶寳 対對 荘莊 摂攝 狭狹 騨驒 亀龜⻲ 台臺 岩巖巌巗 双雙 余餘 予豫
        総總 横橫 黒黑 清淸 青靑⻘ 戸戶 渋澁澀 湾灣 焼燒 軽輕 郷鄕鄉 沖冲 芦蘆 読讀 鳴嗚 帯帶 帰歸 潟泻 仙僊 児兒 内內 壮壯 壱壹 売賣
        奥奧 姫姬 彦彥 楽樂 様樣 検檢 歳歲 温溫 湧涌 満滿 浅淺 猪豬 畑畠 発發 産產 礼禮 祢禰 秋穐 糸絲 胆膽 脇脅 舎舍 見⻅ 角⻆
        遠逺 長⻑镸 開开 隠隱 養羪 鶴靏靍鸖 遊游 巣巢 巻卷 爾尓 町甼 西⻄ 訪访 鳥⻦ 覇霸
        """;

    /// <summary>
    /// Those that occur in names of people only, who write one of them and are written with another.
    /// </summary>
    private const string OfPeople = "斉斎齋齊斊 藤籘 鉄鐵 実實 学學 峰峯 柏栢 梅楳 尭堯 遥遙 晃晄 槙槇";

    private static readonly Dictionary<Rune, Rune> First = Read();

    internal static IEnumerable<string> InPlaces => GroupsIn(OfPlaces);

    internal static IEnumerable<string> All => InPlaces.Concat(GroupsIn(OfPeople));

    internal static Rune Representative(Rune rune) => First.GetValueOrDefault(rune, rune);

    private static string[] GroupsIn(string groups) =>
        groups.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<Rune, Rune> Read() =>
        All.Select(group => group.EnumerateRunes().ToArray())
            .SelectMany(group => group.Skip(1).Select(other => (other, group[0])))
            .ToDictionary(pair => pair.other, pair => pair.Item2);
}
