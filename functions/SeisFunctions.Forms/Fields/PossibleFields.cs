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
        if (LabelBook.MayBeLabel(content.Text))
        {
            hasHeading |= vocabulary.Heading(content.Label) is not null;
            IsNamed |= vocabulary.IsTitle(content.Label) || vocabulary.IsName(content.Label);
            if (vocabulary.Labels.Find(content.Label) is { } match)
            {
                fields.Add(match.Field.Id);
                return;
            }

            Add(SpotMap.BesideBox(content.Text, vocabulary));
            Add(vocabulary.Labels.FindSimilar(content.Label));
        }

        foreach (var line in content.Lines())
        {
            Add(vocabulary.Labels.Find(line.Label));
            Add(InlineLabels.WithBlank(line, vocabulary)?.Match);
            fields.UnionWith(InlineLabels.WithColon(line, vocabulary).Select(label => label.Match.Field.Id));
            fields.UnionWith(InlineLabels.Boxes(line, vocabulary).Select(box => box.Match.Field.Id));
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
