using System.Buffers;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// The labels of all forms of a call in one index, so that one look through a file tells which of them it can hold:
/// those of which enough labels stand in it word for word. In any other form what resembles a label would mean
/// something else.
/// </summary>
internal sealed class FormIndex
{
    /// <summary>Where a text has none of these, it is a label as a whole or not at all.</summary>
    private static readonly SearchValues<char> Shared = SearchValues.Create(
        "\n\t \u3000" + ColonLabels.Signs + MarkText.All
    );

    private readonly IReadOnlyList<FormVocabulary> forms;
    private readonly Dictionary<string, List<(int Form, string Field)>> labels = [];

    public FormIndex(IReadOnlyList<FormVocabulary> forms)
    {
        this.forms = forms;
        for (var form = 0; form < forms.Count; form++)
        {
            Add(form, "", forms[form].Labels);
            foreach (var table in forms[form].Tables)
            {
                Add(form, table.Table.Id + ".", table.Labels);
            }
        }
    }

    /// <summary>The forms that a document can hold.</summary>
    public IReadOnlyList<FormVocabulary> FormsIn(FilledDocument document)
    {
        var found = forms.Select(_ => new HashSet<string>()).ToArray();
        var isNamed = new bool[forms.Count];
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                Look(paragraph.Content);
            }
            else if (block is Grid grid)
            {
                Look(Content.Of(grid.Name));
                foreach (var row in grid.Rows)
                {
                    foreach (var cell in row.Cells)
                    {
                        Look(cell.Content);
                    }
                }
            }
        }

        return [.. forms.Where((form, index) => form.IsEnough(found[index].Count, isNamed[index]))];

        void Look(Content content)
        {
            for (var form = 0; form < forms.Count; form++)
            {
                isNamed[form] = isNamed[form] || forms[form].IsNamedBy(content);
            }

            if (content.Text.Length > 1 && (content.Text.AsSpan().ContainsAny(Shared) || content.HasControls))
            {
                for (var form = 0; form < forms.Count; form++)
                {
                    InlineLabels.AddFieldsIn(content, forms[form], found[form]);
                }
            }

            Count(content.Label.Keys);
            Count(content.Label.WithoutBrackets);
        }

        void Count(string[] keys)
        {
            foreach (var key in keys)
            {
                foreach (var (form, field) in labels.GetValueOrDefault(key) ?? [])
                {
                    found[form].Add(field);
                }
            }
        }
    }

    private void Add(int form, string group, LabelBook book)
    {
        foreach (var (key, match) in book.Labels)
        {
            if (!labels.TryGetValue(key, out var places))
            {
                labels[key] = places = [];
            }

            places.Add((form, group + match.Field.Id));
        }
    }
}
