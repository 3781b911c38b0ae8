using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Notes among the answers of a form: ※要件8は条件付き, a row ただし、… below a requirement, 以下は見込み, ※提出日は決裁後に記入. Whatever
/// speaks of an answer by its number or name, of all in its section, or stands right below a table as a note, and is
/// not understood, puts what it speaks of in doubt.
/// </summary>
internal sealed class FieldNotes
{
    private const int Longest = 200;

    /// <summary>A shorter wording of a label stands in too many texts that do not name the field.</summary>
    private const int ShortestAlias = 4;

    private readonly SpotMap map;
    private readonly Dictionary<string, string> notes = [];

    /// <param name="map">The form.</param>
    /// <param name="vocabulary">Its definition.</param>
    /// <param name="outside">What is no label, no answer and not printed.</param>
    /// <param name="pages">What stands around the pages and is not understood.</param>
    public FieldNotes(
        SpotMap map,
        FormVocabulary vocabulary,
        IReadOnlyList<Spot> outside,
        IReadOnlyList<Aside> pages
    )
    {
        this.map = map;
        var numbered = vocabulary
            .Ticks.Where(field => field.Text is not null)
            .ToLookup(field => HitFinder.NumberOf(field.Text!));
        foreach (var spot in outside.Where(MayTurn))
        {
            foreach (var field in SpokenOf(vocabulary, numbered, spot))
            {
                notes.TryAdd(field.Id, spot.Content.Text.Trim());
            }
        }

        foreach (var page in pages)
        {
            foreach (var field in SpokenOf(vocabulary, numbered, page))
            {
                notes.TryAdd(field.Id, page.Text);
            }
        }
    }

    /// <summary>The note on a field, or null.</summary>
    public string? On(FieldDefinition field) => notes.GetValueOrDefault(field.Id);

    /// <summary>An answer that rules decide on; what is said of a contact or a free text is left to who reads it.</summary>
    public static bool IsDecisive(FieldDefinition field) =>
        field.Kind
            is FieldKind.Tick
                or FieldKind.Choice
                or FieldKind.Date
                or FieldKind.FiscalYear
                or FieldKind.Count;

    private static bool MayTurn(Spot spot) =>
        spot is { IsHead: false, Content: { IsBlank: false, Text: { Length: <= Longest } text } }
        && !PrintedText.IsUnderstood(text)
        && !Legend.IsIn(text)
        && !Legend.IsOfType(text)
        && !Head.IsPlain(text);

    private List<FieldDefinition> SpokenOf(
        FormVocabulary vocabulary,
        ILookup<int?, FieldDefinition> numbered,
        Spot spot
    )
    {
        var text = spot.Content.Text;
        var section = vocabulary.Fields.Where(field => vocabulary.PartOf(field) == spot.Part).ToList();
        var byNumber = NeutralText
            .NumbersIn(text)
            .SelectMany(number => numbered[number])
            .Where(field => section.Contains(field) || NeutralText.NamesRequirement(text))
            .ToList();
        return byNumber.Count > 0 ? byNumber
            : Named(vocabulary, text) is { Count: > 0 } named
                ? named.FindAll(field => !PrintedText.IsUnderstood(WithoutName(text, field)))
            : NeutralText.SpeaksOfAll(text) && spot.Cell is null
                ? section.FindAll(field => field.Kind == FieldKind.Tick)
            : PrintedText.IsNote(text) && spot.Cell is null && AboveNote(spot) is { } table
                ? section.FindAll(field => field.Kind == FieldKind.Tick && Labels(table).Contains(field))
            : LabelsAbove(spot).FindAll(section.Contains);
    }

    /// <summary>Of all pages: a requirement by its number, a field by its name, or all boxes.</summary>
    private static List<FieldDefinition> SpokenOf(
        FormVocabulary vocabulary,
        ILookup<int?, FieldDefinition> numbered,
        Aside page
    ) =>
        NeutralText.NamesRequirement(page.Text)
        && NeutralText.NumbersIn(page.Text).SelectMany(number => numbered[number]).ToList()
            is { Count: > 0 } byNumber
            ? byNumber
        : Named(vocabulary, page.Text) is { Count: > 0 } named ? named
        : UnreadAsides.SpeaksOfAll(page) ? [.. vocabulary.Ticks]
        : [];

    /// <summary>The fields that a text names.</summary>
    private static List<FieldDefinition> Named(FormVocabulary vocabulary, string text) =>
        [.. vocabulary.Fields.Where(field => IsDecisive(field) && WithoutName(text, field).Length < text.Length)];

    /// <summary>A text without the name of a field; as long as it was where it does not name the field.</summary>
    private static string WithoutName(string text, FieldDefinition field)
    {
        var plain = UnicodeForms.Compatible(text);
        var name = field
            .Aliases.Where(alias => alias.Length >= ShortestAlias)
            .Prepend(field.Label)
            .Select(UnicodeForms.Compatible)
            .FirstOrDefault(label => plain.Contains(label, StringComparison.Ordinal));
        return name is null ? text : plain.Replace(name, "", StringComparison.Ordinal);
    }

    /// <summary>The table that a note stands right below, among other notes perhaps.</summary>
    private Grid? AboveNote(Spot spot)
    {
        var at = spot.Index - 1;
        while (
            at >= 0
            && map.Spots[at] is { Paragraph: not null } above
            && (above.Content.IsBlank || PrintedText.IsNote(above.Content.Text))
        )
        {
            at--;
        }

        return at >= 0 ? map.Spots[at].Grid : null;
    }

    private IEnumerable<FieldDefinition> Labels(Grid grid) =>
        grid.Rows.SelectMany(row => row.Cells)
            .Select(cell => map.Of(cell)?.Label?.Field)
            .OfType<FieldDefinition>();

    /// <summary>The labels in the row above, where the note has a row of its own.</summary>
    private List<FieldDefinition> LabelsAbove(Spot spot) =>
        spot is { Grid: { } grid, Cell: { Row: > 0 } cell }
        && grid.Row(cell.Row) is { } row
        && row.Cells.All(other => other == cell || other.Content.IsBlank)
        && grid.Row(cell.Row - 1) is { } above
            ? [.. above.Cells.Select(label => map.Of(label)?.Label?.Field).OfType<FieldDefinition>()]
            : [];
}
