using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Tables;

/// <summary>
/// What is said about single entries beside them or in notes that name them: 継続, ※棚倉町は正式に同意する予定. What leaves an entry as it is stands in
/// the lists here; whatever is not in them makes its mark a question.
/// </summary>
internal sealed partial class RowRemarks
{
    /// <summary>Longer texts are no notes on an entry.</summary>
    private const int LongestNote = 300;

    private readonly Dictionary<string, string> notes = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known;
    private readonly List<int> lengths;

    /// <param name="notes">The texts that stand in no entry.</param>
    /// <param name="names">Names of the entries.</param>
    public RowRemarks(IEnumerable<string> notes, IEnumerable<string> names)
    {
        known = names.Where(name => name.Length > 1).ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. known.Set.Select(name => name.Length).Distinct()];
        foreach (var note in notes.Where(note => note.Length <= LongestNote && !IsNeutral(note)))
        {
            var named = NamesIn(note);
            if (named.Count > 0 && !IsNeutral(named.OrderByDescending(name => name.Length).Aggregate(note, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal))))
            {
                named.ForEach(name => this.notes.TryAdd(name, note));
            }
        }
    }

    /// <summary>The remark on an entry that is not understood; null if there is none.</summary>
    /// <param name="name">Name of the entry, or null.</param>
    /// <param name="beside">Texts in its row that answer to no head.</param>
    public string? Doubt(string? name, IEnumerable<string> beside) =>
        beside.FirstOrDefault(text => !IsNeutral(text)) ?? (name is null ? null : notes.GetValueOrDefault(name));

    /// <summary>The entries that a note names.</summary>
    public List<string> NamesIn(string note)
    {
        var found = new List<string>();
        for (var at = 0; at < note.Length; at++)
        {
            foreach (var length in lengths)
            {
                if (at + length <= note.Length && known.TryGetValue(note.AsSpan(at, length), out var name))
                {
                    found.Add(name);
                }
            }
        }

        return found;
    }

    /// <summary>The column that holds the names of a table's entries, or -1.</summary>
    public static int NameColumn(TableDefinition table) => table.Columns.ToList().FindIndex(column => column.Kind == FieldKind.Municipality);

    /// <summary>A cell that says nothing but that the entry is called off.</summary>
    public static bool IsCalledOff(string text) => CalledOff().IsMatch(text);

    /// <summary>The head of a column that asks for something of its own, so that what stands below is no remark: 人口, 担当者の電話番号.</summary>
    public static bool AsksForOther(string head) => Other().IsMatch(LabelText.Key(head));

    private static bool IsNeutral(string text) => Neutral().IsMatch(UnicodeForms.Compatible(text)) || PrintedText.IsAside(text) || PrintedText.IsReference(text);

    [GeneratedRegex(
        @"^(?:[\s0-9・、,。.:/()\[\]「」【】~〜#%-]|新規|継続|前回|過年度|過去|昨年度|今年度|今回|初めて|初回?|令和|平成|[RH]|年度?|月|日|参加|連携|選定|同意|承諾|了承|了解|済み?|有り?|あり|書面?|公?文書?|受領|受理|提出|添付"
        + "|首長|[市町村区]長|副|幹事|代表|中心|中核|政令|事務局|市区?町村|[市町村区県]|[\\p{L}]{1,3}郡|団体|自治体|圏域?|地域|地区|管内|ブロック|[東西南北中]部?|人口|世帯|人|名|合?計|回|(?i:TEL|FAX|No)|電話|内線|直通|単独|共同|広域|対象"
        + @"|[a-zA-Z0-9._+-]+@[a-zA-Z0-9.-]+)*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Neutral();

    [GeneratedRegex(
        "^(?:担当|者|氏名|職名?|部局?|部署|課室?|係|室|所属|連絡先?|電話|番号|tel|fax|内線|電子|メール|アドレス|e?mail|人口|面積|世帯|住所|所在地|郵便|地域|地区|圏域?|郡|エリア|ブロック|区分|種別|種類|分類|都道府県|市区?町村|[市町村区県]|コード|団体|自治体"
        + "|首長|ふりがな|フリガナ|課題|内容|支援|希望|解決|図りたい|図る|抱える|受けたい|現状|目的|目標|期待|効果|役割|分担|取組|事業|概要|人|数|名称?|称|no|№|の|を|に|及び|する|したい|等|欄|(?:過年度|過去|前回|昨年度)の?(?:参加|選定|連携)?(?:実績)?)+$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Other();

    [GeneratedRegex(@"^\s*[(（【]?(?:参加|同意|申請)?(?:取り?下げ|辞退|中止|見送り|削除|撤回|不参加|除外|対象外)(?:済み?|します|しました)?[)）】]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CalledOff();
}
