using System.Globalization;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// What may stand beside an answer and leaves it what it is. Everything that is understood so is listed here; any other
/// text beside a mark or an option makes it a question.
/// </summary>
internal static partial class NeutralText
{
    /// <summary>A remark on one entry: 継続, 県東部, 同意書受領, 0852-00-0000.</summary>
    public static bool IsRemark(string text) => Remark().IsMatch(UnicodeForms.Compatible(text));

    /// <summary>What says how to fill in, counts, or names a part of the list: ○を記入してください, 同意 4.</summary>
    public static bool IsHint(string text) => Hint().IsMatch(UnicodeForms.Compatible(text));

    /// <summary>
    /// The head of a column that asks for something of its own, so that what stands below is no remark: 人口, 担当者の電話番号.
    /// </summary>
    public static bool AsksForOther(string head) => Other().IsMatch(LabelText.Key(head));

    /// <summary>The text in each pair of brackets is one or the other.</summary>
    public static bool IsInBracketsOf(string text) =>
        Bracket()
            .Matches(text)
            .All(bracket => IsRemark(bracket.Groups["inside"].Value) || IsHint(bracket.Groups["inside"].Value));

    /// <summary>
    /// The numbers that a note speaks of: ※No.2は, （注）２、３は. Days, counts and parts of longer numbers are none.
    /// </summary>
    public static IReadOnlyList<int> NumbersIn(string text) =>
        [
            .. Number()
                .Matches(UnicodeForms.Compatible(text))
                .Select(number => int.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture)),
        ];

    /// <summary>It speaks of all that stands above or below it: 下記は全て調整中.</summary>
    public static bool SpeaksOfAll(string text) => All().IsMatch(text);

    /// <summary>
    /// The head of a part of a list that says no more than where or how many: 【東部地区】, 隠岐郡, 1 同意済みの市町村.
    /// </summary>
    public static bool IsPart(string text) =>
        Part().IsMatch(UnicodeForms.Compatible(text)) || IsRemark(text) || IsHint(text);

    [GeneratedRegex(
        @"^(?:[\s0-9・、,。.:/()\[\]「」【】~〜#%-]|新規|継続|前回|過年度|過去|昨年度|今年度|今回|初めて|初回?|令和|平成|[RH]|年度?|月|日|参加|連携|選定|同意|承諾|了承|了解|済み?|有り?|あり|書面?|公?文書?|受領|受理|提出|添付"
            + "|首長|[市町村区]長|副|幹事|代表|中心|中核|政令|事務局|市区?町村|[市町村区県]|[\\p{L}]{1,3}郡|団体|自治体|圏域?|地域|地区|管内|ブロック|[東西南北中]部?|人口|世帯|万?人|名|合?計|回|(?i:TEL|FAX|No)|電話|内線|直通|単独|共同|広域|対象|担当|確定|決定|の|及び|等|最?優先|希望"
            + @"|[一-鿿ァ-ヶー]{1,8}(?:部|局|課|室|係|班)|[a-zA-Z0-9._+-]+@[a-zA-Z0-9.-]+)*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Remark();

    [GeneratedRegex(
        @"^(?:[\s0-9○〇◯☑□☐・、,。.:/()\[\]「」【】~〜■◆●※*-]|済み?|あり|有無?|印|欄|者|書|状況|確認|記入|選択|入力|該当|場合|とき|して|した|する|を|に|の|は|が|へ|と|て|で|い|る|得|ください|下さい|お願いします|市区?町村|団体|自治体|首長|[市町村区]長|支援|受ける|こと|について|伴走|合?計|件|年|月|日|名|以下|上記|一覧|別紙|添付|参照|余白|全|項目|以上|すべて|いずれか?|事務局|受付|広域リージョン連携|のみ|頁|ページ|枚目|県|都道府県|及び|又は|レ|チェック|のとおり|の通り|申請|提出|します|いたします|致します|(?:相違|間違い)(?:ありません|ない))*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Hint();

    [GeneratedRegex(
        "^(?:担当|者|氏名|職名?|部局?|部署|課室?|係|室|所属|連絡先?|電話|番号|tel|fax|内線|電子|メール|アドレス|e?mail|人口|面積|世帯|住所|所在地|郵便|地域|地区|圏域?|郡|エリア|ブロック|区分|種別|種類|分類|都道府県|市区?町村|[市町村区県]|コード|団体|自治体"
            + "|首長|ふりがな|フリガナ|課題|内容|支援|希望|解決|図りたい|図る|抱える|受けたい|現状|目的|目標|期待|効果|役割|分担|取組|事業|概要|人|数|名称?|称|no|№|の|を|に|及び|する|したい|等|欄|(?:過年度|過去|前回|昨年度)の?(?:参加|選定|連携)?(?:実績)?)+$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Other();

    [GeneratedRegex(@"[(（\[［【〔](?<inside>[^()（）\[\]［］【】〔〕]*)[)）\]］】〕]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(
        @"(?:No\.?\s?|(?<![0-9A-Za-z令和平成年月日./:-])(?<!様式|別紙|別添|資料|[表図第]))(?<number>[0-9]{1,2})(?=[はのにをがとも、・,)~〜\s]|:(?![0-9])|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        "(?:上記|下記|以上|以下|上の表|下の表)(?!のほか|の他|に?加え|以外|余白)|全て|すべて|全部|いずれも|[0-9０-９一二三四五六七八九十](?:団体|市区?町村)とも|各(?:団体|市区?町村|項目)|記入欄|確認欄|チェック欄",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex All();

    [GeneratedRegex(
        @"^[\s【〔\[《＜<(■◆●▼・○◇□]*\p{L}{1,3}(?:地区|地域|圏域?|管内|ブロック|方面|区域|郡部?|市部|振興局|総合支庁|部)[\s】〕\]》＞>)]*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Part();
}
