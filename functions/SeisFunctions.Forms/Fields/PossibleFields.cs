using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// The fields of a form that a stretch of a file can answer to at most: those whose label, or nearly their label, stands anywhere in it. So
/// a file is not searched for forms that it does not hold.
/// </summary>
internal sealed class PossibleFields(FormVocabulary vocabulary)
{
    private readonly HashSet<string> fields = new(vocabulary.Fields.Count);
    private bool hasHeading;

    /// <summary>The form's title or name stands there.</summary>
    public bool IsNamed { get; private set; }

    public int Count => Math.Min(vocabulary.Fields.Count, fields.Count + (hasHeading ? vocabulary.NumberedTicks : 0));

    /// <summary>Adds the fields whose labels stand in a block word for word: of a form that is there, this finds nearly all.</summary>
    public void AddLabels(Block block)
    {
        foreach (var content in vocabulary.Naming(block))
        {
            if (vocabulary.MayName(content) && LabelBook.MayBeLabel(content.Text))
            {
                Add(vocabulary.Labels.Find(content.Label));
            }
        }
    }

    /// <summary>Adds the fields that anything in a block can be taken for.</summary>
    public void AddAll(Block block)
    {
        hasHeading |= block is Grid { IsSheet: true } sheet && vocabulary.Heading(new(sheet.Name)) is not null;
        foreach (var content in vocabulary.Naming(block))
        {
            if (content.HasControls)
            {
                fields.UnionWith(Controls.FieldsIn(content, vocabulary.Form.Id));
            }

            if (vocabulary.MayName(content))
            {
                AddAll(content);
            }
        }
    }

    private void AddAll(Content content)
    {
        var names = vocabulary.Names(content, NamesIn);
        fields.UnionWith(names.Fields);
        hasHeading |= names.IsHeading;
        IsNamed |= names.IsFormName;
    }

    private static PossibleNames NamesIn(Content content, FormVocabulary vocabulary)
    {
        var fields = new List<string>();
        var (isHeading, isFormName) = (false, false);
        if (LabelBook.MayBeLabel(content.Text))
        {
            isHeading = vocabulary.Heading(content.Label) is not null;
            isFormName = vocabulary.IsTitle(content.Label) || vocabulary.IsName(content.Label);
            if (vocabulary.Labels.Find(content.Label) is { } match)
            {
                return new([match.Field.Id], isHeading, isFormName);
            }

            Add(SpotMap.BesideBox(content.Text, vocabulary));
            Add(vocabulary.Labels.FindSimilar(content.Label));
        }

        foreach (var line in content.Lines())
        {
            Add(vocabulary.Labels.Find(line.Label));
            Add(InlineLabels.WithBlank(line, vocabulary)?.Match);
            fields.AddRange(InlineLabels.WithColon(line, vocabulary).Select(label => label.Match.Field.Id));
            fields.AddRange(InlineLabels.Boxes(line, vocabulary).Select(box => box.Match.Field.Id));
        }

        return new(fields, isHeading, isFormName);

        void Add(LabelMatch? match)
        {
            if (match is { } found)
            {
                fields.Add(found.Field.Id);
            }
        }
    }

    private void Add(LabelMatch? match)
    {
        if (match is { } found)
        {
            fields.Add(found.Field.Id);
        }
    }
}

/// <summary>What a text can name in a form.</summary>
/// <param name="Fields">Ids of fields.</param>
/// <param name="IsHeading">The title of a section.</param>
/// <param name="IsFormName">The form's title or name.</param>
internal sealed record PossibleNames(IReadOnlyList<string> Fields, bool IsHeading, bool IsFormName);
