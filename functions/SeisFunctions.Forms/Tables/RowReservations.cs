using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Tables;

/// <summary>
/// Notes in the other cells of an entry: 企画課（同意は部長まで）, ※参加は検討中 behind the issue. What the cell says is the
/// entry's own; a note in it that speaks of the entry and is not understood makes its mark a question.
/// </summary>
internal static partial class RowReservations
{
    /// <summary>A longer text without a sign of a note is an answer and no note.</summary>
    private const int LongestNote = 20;

    private static readonly RowGroups Words = Lexicon.Known.Rows;

    /// <summary>The first note in the entry that is not understood; null if there is none.</summary>
    public static string? In(TableDefinition table, RowReading row)
    {
        var ticks = table.Columns.Where(column => column.Kind == FieldKind.Tick).ToList();
        return table
            .Columns.Zip(row.Cells)
            .Where(cell => cell.First.Kind is FieldKind.Text or FieldKind.LongText)
            .SelectMany(cell => NotesIn(cell.Second.Raw))
            .FirstOrDefault(note =>
                !PrintedText.IsUnderstood(note) && (PrintedText.IsNote(note) || SpeaksOf(note, ticks))
            );
    }

    private static IEnumerable<string> NotesIn(string text)
    {
        if (text.Length is > 0 and <= LongestNote)
        {
            yield return text;
        }

        foreach (Match note in Behind().Matches(text))
        {
            yield return note.Value;
        }
    }

    /// <summary>It names the column of the mark, or what an entry does: 同意, 参加.</summary>
    private static bool SpeaksOf(string note, List<FieldDefinition> ticks) =>
        Words.CalledOffWhat.StandsIn(note)
        || ticks.Exists(tick => note.Contains(tick.Label, StringComparison.Ordinal));

    /// <summary>From ※ to the end of the line, and the text in brackets at its end.</summary>
    [GeneratedRegex(@"※[^\n]{1,300}|[(（][^()（）\n]{1,300}[)）](?=\s*(?:\n|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
