using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Decides where labels compete: which texts are labels at all before any of them takes its place, and where a long
/// answer ends. Exact comes before alias, alias before compound, compound before similar; a place belongs to one field.
/// </summary>
internal sealed class Arbiter(SpotMap map)
{
    private readonly FormVocabulary vocabulary = map.Vocabulary;
    private Dictionary<int, int>? lastLabels;
    private HashSet<int>? titled;
    private HashSet<string>? named;

    /// <summary>For each section the last place at which a label of it stands.</summary>
    private Dictionary<int, int> LastLabels =>
        lastLabels ??= map
            .Spots.Where(spot => spot.Label is not null)
            .GroupBy(spot => vocabulary.PartOf(spot.Label!.Field))
            .ToDictionary(part => part.Key, part => part.Max(spot => spot.Index));

    /// <summary>The sections whose titles stand in the file.</summary>
    private HashSet<int> Titled => titled ??= [.. map.Spots.Where(spot => spot.IsHeading).Select(spot => spot.Part)];

    /// <summary>The fields whose labels fill a place of their own.</summary>
    private HashSet<string> Named =>
        named ??= [.. map.Spots.Select(spot => spot.Label).OfType<LabelMatch>().Select(label => label.Field.Id)];

    /// <summary>
    /// Cells that several labels share, or that almost are a label (電話番合), become labels before the label left of them
    /// takes them for its value.
    /// </summary>
    public void NameLabels()
    {
        foreach (var spot in map.Spots.Where(IsBetween))
        {
            if (
                CompoundLabels.FieldsIn(spot.Content.Text, vocabulary) is { Count: > 1 } together
                && !together.Exists(label => Named.Contains(label.Field.Id))
            )
            {
                spot.IsCompound = true;
            }
            else if (vocabulary.Labels.FindSimilar(spot.Content.Label) is { } similar && Named.Add(similar.Field.Id))
            {
                spot.Label = similar;
            }
        }
    }

    /// <summary>
    /// A cell right of another answer, with a place of its own to its right: the label of a second pair in one row.
    /// </summary>
    private bool IsBetween(Spot spot) =>
        spot is { IsLabel: false, Content.IsBlank: false, Grid: { } grid, Cell: { Column: > 0 } cell }
        && spot.Content.Text.Length <= LabelText.Longest
        && grid.Row(cell.Row) is { } row
        && row.At(cell.Column - 1) is { } left
        && !map.IsLabel(left)
        && row.At(cell.EndColumn) is { } right
        && !map.IsLabel(right)
        && row.Cells.LastOrDefault(other => other.EndColumn <= left.Column && map.IsLabel(other)) is { } label
        && !IsOption(spot.Content, map.Of(label)?.Label?.Field);

    /// <summary>One of the options of the label further left, worded as a label is.</summary>
    private static bool IsOption(Content content, FieldDefinition? field) =>
        field is { Kind: FieldKind.Choice or FieldKind.Tick }
        && OptionScanner.Scan(content, Head.Answers(field)).Exists(token => token.IsOption);

    /// <summary>
    /// Whether the answer to <paramref name="field"/>, which runs over paragraphs, ends before <paramref name="spot"/>.
    /// </summary>
    public bool Ends(FieldDefinition field, Spot spot)
    {
        if (spot.IsHeading || IsAlmostLabel(field, spot))
        {
            return true;
        }

        var labels = LabelsAt(spot);
        return labels.Count > 0
            && (field.Kind != FieldKind.LongText || labels.Exists(label => IsExpected(label, field, spot)));
    }

    /// <summary>
    /// It almost is the label of another field of the section, which stands nowhere else: 目指す姿姿. What follows is that
    /// field's answer, and at any rate no part of this one.
    /// </summary>
    public bool IsAlmostLabel(FieldDefinition field, Spot spot) =>
        (vocabulary.Labels.FindSimilar(spot.Content.Label) ?? vocabulary.Labels.FindLengthened(spot.Content.Label))
            is { } almost
        && almost.Field != field
        && vocabulary.PartOf(almost.Field) == vocabulary.PartOf(field)
        && !Named.Contains(almost.Field.Id);

    private List<LabelMatch> LabelsAt(Spot spot) =>
        spot.Label is { } label ? [label] : InlineLabels.LabelsAtStart(spot, vocabulary);

    /// <summary>
    /// In a long answer lines are lines of the answer. A label ends it only if it belongs to the same section, or to a
    /// later one whose title does not stand elsewhere, when nothing of this section follows any more.
    /// </summary>
    private bool IsExpected(LabelMatch label, FieldDefinition field, Spot spot)
    {
        var (own, other) = (vocabulary.PartOf(field), vocabulary.PartOf(label.Field));
        return own == other
            || (other > own && LastLabels.GetValueOrDefault(own, -1) <= spot.Index && !Titled.Contains(other));
    }

    /// <summary>Where an answer goes on below its table: （具体的な内容の続き）加えて…</summary>
    public Hit? ContinuationOf(FieldDefinition field)
    {
        foreach (var spot in map.Spots.Where(spot => !spot.IsLabel && !spot.IsClaimed))
        {
            var text = spot.Content.Text;
            if (
                text.TrimStart() is ['(' or '（', ..]
                && text.IndexOfAny([')', '）']) is > 0 and var close
                && PrintedText.IsContinued(text[..(close + 1)])
                && vocabulary
                    .Labels.Find(
                        new LabelKeys(
                            PrintedText.WithoutContinued(
                                text[..(close + 1)].Trim(' ', '\u3000', '(', '（', ')', '）')
                            )
                        )
                    )
                    ?.Field == field
            )
            {
                return new(
                    new(field, LabelRank.WithoutBrackets),
                    spot,
                    [new(spot.Content.Slice(close + 1, text.Length - close - 1), spot.Location) { Spot = spot }],
                    spot.Location
                );
            }
        }

        return null;
    }
}
