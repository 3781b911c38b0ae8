using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Tables;

/// <summary>
/// What is said about single entries beside them or in notes that name them: 継続, ※棚倉町は正式に同意する予定. What leaves an entry
/// as it is stands in the lists here; whatever is not in them makes its mark a question.
/// </summary>
internal sealed class RowRemarks
{
    private static readonly RowGroups Words = Lexicon.Known.Rows;

    /// <summary>Longer texts are no notes on an entry.</summary>
    public const int LongestNote = 300;

    private readonly Dictionary<string, string> notes = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known;
    private readonly List<int> lengths;

    /// <param name="notes">The texts that stand in no entry.</param>
    /// <param name="names">Names of the entries.</param>
    public RowRemarks(IEnumerable<string> notes, IEnumerable<string> names)
    {
        known = names.Where(name => name.Length > 1).ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. known.Set.Select(name => name.Length).Distinct()];
        foreach (var note in notes.Where(IsOpenNote))
        {
            NamesIn(note).ForEach(name => this.notes.TryAdd(name, note));
        }
    }

    /// <summary>It names entries and says something of them that is not understood.</summary>
    public bool IsOpenNote(string note) =>
        note.Length <= LongestNote
        && NamesIn(note) is { Count: > 0 } named
        && !SaysNothing(note)
        && !SaysNothing(
            named
                .OrderByDescending(name => name.Length)
                .Aggregate(note, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal))
        );

    /// <summary>The remark on an entry that is not understood; null if there is none.</summary>
    /// <param name="name">Name of the entry, or null.</param>
    /// <param name="beside">Texts in its row that answer to no head.</param>
    public string? Doubt(string? name, IEnumerable<string> beside) =>
        beside.FirstOrDefault(text => !SaysNothing(text))
        ?? (name is null ? null : notes.GetValueOrDefault(name));

    /// <summary>
    /// It leaves its entry as it is: ※代表市, 正式・前回も連携. Each part of it between signs does by itself, so that no word is
    /// heard without the one that it belongs to: 追加予定.
    /// </summary>
    public static bool SaysNothing(string text) =>
        PrintedText.SaysNothing(text)
        || NoteSign
            .Replace(UnicodeForms.Compatible(text), "")
            .Split(BetweenParts, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            is { Length: > 0 } parts
            && Array.TrueForAll(parts, part => NeutralText.IsRemark(part) || Harmless.IsMatch(part));

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
    public static int NameColumn(TableDefinition table) =>
        table.Columns.ToList().FindIndex(column => column.Kind == FieldKind.Municipality);

    /// <summary>A cell that says nothing but that the entry is called off.</summary>
    public static bool IsCalledOff(string text) => CalledOff.IsMatch(text);

    private static readonly char[] BetweenParts = [' ', '\n', '・', '、', ',', '。', '/', '(', ')', '[', ']', '【', '】'];

    /// <summary>The sign of a note in front of what it says; alone or with a number it only points to a note.</summary>
    private static readonly Regex NoteSign = WordExpression.LookingAround($$"""^\s*※\s*(?=\p{L})(?!{{Words.Remark}})""");

    private static readonly Regex Harmless = WordExpression.Of($$"""^{{Words.Harmless}}$""");

    private static readonly Regex CalledOff = WordExpression.Of(
        $$"""
        ^\s*[(（【]?{{Words.CalledOffWhat}}?{{Words.CalledOff}}{{Words.CalledOffEnding}}?[)）】]?\s*$
        """
    );
}
