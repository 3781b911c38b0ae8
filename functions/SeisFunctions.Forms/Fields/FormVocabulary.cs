using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Fields;

/// <summary>A form definition made ready for reading, once per <see cref="FormReader"/>.</summary>
internal sealed class FormVocabulary
{
    private const double EnoughOfTheLabels = 0.5;
    private const double EnoughWithTitle = 0.15;
    private const int FewestLabels = 4;
    private const int FewestWithTitle = 2;

    /// <summary>Name, corner, addressee, sender and empty lines between them.</summary>
    private const int LongestHead = 16;

    public FormVocabulary(FormDefinition form)
    {
        Form = form;
        Fields = [.. form.Fields];
        indexOf = Fields.Select((field, index) => (field.Id, index)).ToDictionary();
        Tables = [.. form.Tables.Select(table => new TableVocabulary(table))];
        Labels = new(Fields);
        Ticks = [.. Fields.Where(field => field.Kind == FieldKind.Tick)];
        TickLabels =
        [
            .. Ticks.Select(field =>
                (IReadOnlyList<string>)
                    [
                        .. new[] { field.Label, field.Text }
                            .OfType<string>()
                            .Concat(field.Aliases)
                            .SelectMany(LabelText.Keys)
                            .Distinct(),
                    ]
            ),
        ];
        for (var part = 0; part < form.Parts.Count; part++)
        {
            foreach (var key in LabelText.Keys(form.Parts[part].Title))
            {
                headings.TryAdd(key, part);
            }

            foreach (var field in form.Parts[part].Fields)
            {
                partOf[field.Id] = part;
            }
        }

        printed = [.. PrintedLines(form).Select(line => LabelText.Key(line)).Where(key => key.Length > 0)];
        TitleKey = LabelText.Key(form.Title);
        NameKey = LabelText.Key(form.Name);
        names =
        [
            .. form
                .Parts.Select(part => part.Title)
                .Concat([form.Title, form.Name, form.Edition])
                .OfType<string>()
                .Select(WithoutBlanks)
                .Where(name => name.Length > 0)
                .OrderByDescending(name => name.Length),
        ];
        ExampleTitles =
        [
            .. form
                .Parts.Where(part => part.IsExample)
                .SelectMany(part => new[] { part.Title, part.Note }.OfType<string>())
                .Select(text => LabelText.Key(text)),
        ];
    }

    private readonly HashSet<string> printed;
    private readonly List<string> names;
    private readonly Dictionary<string, int> headings = [];
    private readonly Dictionary<string, int> partOf = [];
    private readonly Dictionary<string, int> indexOf = [];

    public FormDefinition Form { get; }

    public IReadOnlyList<FieldDefinition> Fields { get; }

    public IReadOnlyList<TableVocabulary> Tables { get; }

    public LabelBook Labels { get; }

    public IReadOnlyList<FieldDefinition> Ticks { get; }

    /// <summary>For each of <see cref="Ticks"/> the wordings of its label as keys.</summary>
    public IReadOnlyList<IReadOnlyList<string>> TickLabels { get; }

    public string TitleKey { get; }

    public string NameKey { get; }

    /// <summary>Titles and notes of its examples as keys.</summary>
    public IReadOnlyList<string> ExampleTitles { get; }

    public int PartOf(FieldDefinition field) => partOf[field.Id];

    /// <summary>The other fields of its section.</summary>
    public IEnumerable<FieldDefinition> SiblingsOf(FieldDefinition field) =>
        Form.Parts[PartOf(field)].Fields.Where(other => other.Id != field.Id);

    public int IndexOf(FieldDefinition field) => indexOf[field.Id];

    /// <summary>A line that the blank form prints itself: its name, a note, a hint.</summary>
    public bool IsPrinted(string line) => printed.Contains(LabelText.Key(line));

    private static IEnumerable<string> PrintedLines(FormDefinition form) =>
        new[] { form.Name, form.Title, form.Edition, form.Note, form.Letter?.Addressee, form.Letter?.Sentence }
            .Concat(form.Parts.SelectMany(part => part.ChoiceNotes.Prepend(part.Note).Prepend(part.Title)))
            .Concat(form.Tables.SelectMany(table => table.Columns).Select(column => column.Hint))
            .Concat(
                form.Parts.SelectMany(part => part.Fields)
                    .SelectMany(field =>
                        new[] { field.Label, field.Text, field.Hint }
                            .Concat(field.Options)
                            .Append(string.Concat(field.Options))
                    )
            )
            .OfType<string>()
            .SelectMany(text => text.Split('\n'));

    /// <summary>
    /// A text without what the form calls itself and its parts, and without its edition; null where it names none of
    /// them.
    /// </summary>
    public string? WithoutNames(string text)
    {
        var whole = WithoutBlanks(text);
        var rest = names.Aggregate(whole, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));
        return rest.Length < whole.Length ? rest : null;
    }

    /// <summary>A text in compatible letters, without blanks.</summary>
    public static string WithoutBlanks(string text) =>
        string.Concat(UnicodeForms.Compatible(text).Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>The section that <paramref name="text"/> is the title of, or null.</summary>
    public int? Heading(LabelKeys text)
    {
        foreach (var key in text.Keys)
        {
            if (headings.TryGetValue(key, out var part))
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>The text is the title of the form, with or without its name.</summary>
    public bool IsTitle(LabelKeys text) =>
        text.Text.Length <= LabelText.Longest
        && text.Whole.Length <= TitleKey.Length + 40
        && text.Whole.Contains(TitleKey, StringComparison.Ordinal);

    /// <summary>The text is the title or the name of the form.</summary>
    public bool IsNamedBy(Content text) => IsTitle(text.Label) || IsName(text.Label);

    /// <summary>How many blocks above its title may belong to the form: its name, and the head of a letter.</summary>
    public int BlocksAboveTitle => Form.Letter is null ? 1 : LongestHead;

    /// <summary>The addressee, or a place for fields of the letter's head and for no others.</summary>
    public bool IsOfLetterHead(Block block) =>
        Form.Letter is { } letter
        && block switch
        {
            Paragraph { Content: var line } => LabelText.IsKeyOf(line.Text, LabelText.Key(letter.Addressee)),
            Grid { IsSheet: false } grid => grid
                .Rows.SelectMany(row => row.Cells)
                .Where(cell => cell.Content.Text.Length <= LabelText.Longest)
                .Select(cell => Labels.Find(cell.Content.Label)?.Field.Id)
                .OfType<string>()
                .ToList()
                is { Count: > 0 } labels
                && labels.TrueForAll(letter.Fields.Contains),
            _ => false,
        };

    /// <summary>Whether so many fields and columns make the form, with or without its title or name.</summary>
    public bool IsEnough(int found, bool isNamed)
    {
        var all = Fields.Count + Tables.Sum(table => table.Table.Columns.Count);
        return found >= Math.Min(all, Math.Max(FewestLabels, all * EnoughOfTheLabels))
            || (isNamed && found >= Math.Min(all, Math.Max(FewestWithTitle, all * EnoughWithTitle)));
    }

    /// <summary>The text is the form's name and nothing else: 様式1, （様式１）.</summary>
    public bool IsName(LabelKeys text) => text.Text.Length <= 40 && text.Whole == NameKey;
}
