using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Fields;

/// <summary>Labels that share a line with their value, in whichever way they are parted from it.</summary>
internal static class InlineLabels
{
    /// <summary>The labels that a text begins with, or that its first line is.</summary>
    public static List<LabelMatch> LabelsAtStart(Spot spot, FormVocabulary vocabulary)
    {
        if (spot.Content.IsBlank)
        {
            return [];
        }

        var line = spot.Content.Lines()[0];
        return ColonLabels.In(line, vocabulary) is [{ Start: 0 } first, ..] ? [first.Match]
            : SpacedLabels.First(line, vocabulary) is { } shared ? [shared]
            : vocabulary.Labels.Find(line.Label) is { } whole ? [whole]
            : [];
    }

    /// <summary>
    /// Adds the ids of the fields whose labels stand word for word in a text, alone or in a line of it, and of those
    /// that its content controls name.
    /// </summary>
    public static void AddFieldsIn(Content content, FormVocabulary vocabulary, HashSet<string> fields)
    {
        if (content.HasControls)
        {
            fields.UnionWith(Controls.FieldsIn(content, vocabulary.Form.Id));
        }

        if (content.IsBlank)
        {
            return;
        }

        foreach (var line in content.Lines())
        {
            if ((vocabulary.Labels.Find(line.Label) ?? SpacedLabels.First(line, vocabulary)) is { } match)
            {
                fields.Add(match.Field.Id);
                continue;
            }

            foreach (var label in ColonLabels.In(line, vocabulary))
            {
                fields.Add(label.Match.Field.Id);
            }

            foreach (var box in BoxLabels.In(line, vocabulary))
            {
                fields.Add(box.Match.Field.Id);
            }
        }
    }
}
