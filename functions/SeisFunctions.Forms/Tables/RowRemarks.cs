using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Tables;

/// <summary>What is said about single entries beside them or in notes that name them: 参加取下げ, ※棚倉町は正式に同意する予定.</summary>
/// <param name="notes">The texts that stand in no entry.</param>
internal sealed partial class RowRemarks(IReadOnlyList<string> notes)
{
    /// <summary>Notes that are looked at for every entry; no form has nearly as many.</summary>
    private const int MostNotes = 200;
    private const int LongestNote = 300;

    private readonly List<string> turning = [.. notes.Where(note => note.Length <= LongestNote && Turning().IsMatch(note)).Take(MostNotes)];

    /// <summary>The remark that takes an entry back or puts it off; null if there is none.</summary>
    /// <param name="name">Name of the entry, or null.</param>
    /// <param name="beside">Texts in its row.</param>
    public string? Doubt(string? name, IEnumerable<string> beside) =>
        beside.Concat(name is { Length: > 1 } ? turning.Where(note => note.Contains(name, StringComparison.Ordinal)) : []).FirstOrDefault(text => Turning().IsMatch(text));

    /// <summary>The column that holds the names of a table's entries, or -1.</summary>
    public static int NameColumn(TableDefinition table) => table.Columns.ToList().FindIndex(column => column.Kind == FieldKind.Municipality);

    /// <summary>A cell that says nothing but that the entry is called off.</summary>
    public static bool IsCalledOff(string text) => CalledOff().IsMatch(text);

    [GeneratedRegex("取り?下げ|辞退|中止|見送|保留|未定|調整中|協議中|検討中|確認中|申請中|予定|見込|条件付|差し?替え|撤回|削除|不参加|除外|対象外|ではな|できな|得られて|得ていな|未同意|内諾|口頭|今後|後日|決裁|議決|議会|(?:同意|承諾).*(?:月|後|前)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Turning();

    [GeneratedRegex(@"^\s*[(（【]?(?:参加|同意|申請)?(?:取り?下げ|辞退|中止|見送り|削除|撤回|不参加|除外|対象外)(?:済み?|します|しました)?[)）】]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CalledOff();
}
