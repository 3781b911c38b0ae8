using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Layout;

/// <summary>
/// The texts that the forms of a call print themselves. They are most of what stands in a filled-in form, so that what they can be the label of
/// is worked out once for a reader and not again for every file. Nothing that a file brings is ever added.
/// </summary>
internal sealed class PrintedTexts
{
    private readonly Dictionary<string, Content> texts = [];
    private readonly Dictionary<string, Content>.AlternateLookup<ReadOnlySpan<char>> byCharacters;
    private readonly int longest;

    public PrintedTexts(IReadOnlyList<FormDefinition> forms)
    {
        foreach (var text in forms.SelectMany(Of))
        {
            texts.TryAdd(text, new(text, Span.Plain(text.Length)) { IsPrinted = true });
            longest = Math.Max(longest, text.Length);
        }

        byCharacters = texts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The content of a text that is set in no special way, or null if no form prints it.</summary>
    public Content? Find(ReadOnlySpan<char> text) => text.Length <= longest && byCharacters.TryGetValue(text, out var content) ? content : null;

    /// <summary>The one that is known for a printed text, else <paramref name="content"/> itself.</summary>
    public Content Known(Content content) =>
        content is { HasDrawing: false, Spans: [{ Start: 0, Marks: Marks.None, Control: null } span] } && span.Length == content.Text.Length ? Find(content.Text) ?? content : content;

    private static IEnumerable<string> Of(FormDefinition form) =>
        new[] { form.Name, form.Title, form.Note }.Concat(form.Parts.SelectMany(Of)).OfType<string>().Where(text => text.Length > 0);

    private static IEnumerable<string?> Of(FormPart part) =>
        [part.Title, $"【{part.Title}】", part.Note, .. part.Fields.SelectMany(Of), .. part.Table?.Columns.SelectMany(Of) ?? [], .. part.Table?.Preprinted ?? []];

    private static IEnumerable<string?> Of(FieldDefinition field) => [field.Label, field.Text, field.Hint, .. field.Aliases, .. field.Options];
}
