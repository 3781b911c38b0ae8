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
        var found = forms.Select(_ => new Found()).ToArray();
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

        var held = Enumerable
            .Range(0, forms.Count)
            .Where(form => forms[form].IsEnough(found[form].Fields.Count, found[form].IsNamed))
            .ToList();
        return [.. held.Where(form => IsShown(form, found, held)).Select(form => forms[form])];

        void Look(Content content)
        {
            for (var form = 0; form < forms.Count; form++)
            {
                found[form].IsNamed = found[form].IsNamed || forms[form].IsNamedBy(content);
                if (content.HasControls)
                {
                    found[form].Own.UnionWith(Controls.FieldsIn(content, forms[form].Form.Id));
                }
            }

            if (content.Text.Length > 1 && (content.Text.AsSpan().ContainsAny(Shared) || content.HasControls))
            {
                for (var form = 0; form < forms.Count; form++)
                {
                    InlineLabels.AddFieldsIn(content, forms[form], found[form].Fields);
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
                    found[form].Fields.Add(field);
                    found[form].Labels.Add((field, key));
                }
            }
        }
    }

    /// <summary>
    /// Of several forms in one document, one whose title and name are missing is there by labels of its own: those that
    /// stand alone and that no form of which more is there has too. An answer 代表都道府県：鳥取県 makes no second form.
    /// </summary>
    private bool IsShown(int form, Found[] found, List<int> held)
    {
        if (found[form].IsNamed)
        {
            return true;
        }

        var rivals = held.FindAll(other =>
            other != form && (found[other].IsNamed || found[other].Fields.Count > found[form].Fields.Count)
        );
        return rivals.Count == 0
            || forms[form]
                .IsEnough(
                    found[form]
                        .Labels.Where(label => !labels[label.Key].Exists(place => rivals.Contains(place.Form)))
                        .Select(label => label.Field)
                        .Union(found[form].Own)
                        .Count(),
                    isNamed: false
                );
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

    /// <summary>What of a form stands in a document.</summary>
    private sealed class Found
    {
        public bool IsNamed { get; set; }

        /// <summary>The fields that have a label.</summary>
        public HashSet<string> Fields { get; } = [];

        /// <summary>Those of them whose label stands alone, with its key.</summary>
        public HashSet<(string Field, string Key)> Labels { get; } = [];

        /// <summary>Those that a content control names.</summary>
        public HashSet<string> Own { get; } = [];
    }
}
