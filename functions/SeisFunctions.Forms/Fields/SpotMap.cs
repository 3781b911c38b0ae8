using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>All cells and paragraphs of a stretch of a file, in order, with their labels and sections.</summary>
internal sealed partial class SpotMap
{
    private readonly Dictionary<GridCell, Spot> byCell = [];
    private readonly List<Spot> spots = [];
    private readonly TableOrder order;

    /// <param name="blocks">The stretch.</param>
    /// <param name="vocabulary">The form.</param>
    /// <param name="isTaken">Rows that belong to a table with one entry a row.</param>
    public SpotMap(IReadOnlyList<Block> blocks, FormVocabulary vocabulary, Func<Grid, int, bool> isTaken)
    {
        foreach (var block in blocks)
        {
            if (block is Paragraph paragraph)
            {
                spots.Add(new(paragraph));
            }
            else if (block is Grid grid)
            {
                Add(grid, isTaken);
            }
        }

        Vocabulary = vocabulary;
        for (var index = 0; index < spots.Count; index++)
        {
            spots[index].Index = index;
        }

        order = new(blocks);
        FindLabels(vocabulary);
    }

    public FormVocabulary Vocabulary { get; }

    public IReadOnlyList<Spot> Spots => spots;

    public Spot? Of(GridCell cell) => byCell.GetValueOrDefault(cell);

    /// <summary>The table directly behind this one, or null.</summary>
    public Grid? After(Grid grid) => order.After(grid);

    /// <summary>The table directly before this one, or null.</summary>
    public Grid? Before(Grid grid) => order.Before(grid);

    public bool IsLabel(GridCell cell) => Of(cell) is { IsLabel: true };

    private void Add(Grid grid, Func<Grid, int, bool> isTaken)
    {
        foreach (var row in grid.Rows)
        {
            if (isTaken(grid, row.Index))
            {
                continue;
            }

            foreach (var cell in row.Cells)
            {
                if (cell.Row == row.Index)
                {
                    spots.Add(byCell[cell] = new(grid, cell));
                }
            }
        }
    }

    private void FindLabels(FormVocabulary vocabulary)
    {
        var part = -1;
        Grid? sheet = null;
        foreach (var spot in spots)
        {
            if (spot.Grid is { IsSheet: true } grid && grid != sheet)
            {
                sheet = grid;
                part = vocabulary.Heading(new(grid.Name)) ?? -1;
            }

            if (!spot.Content.IsBlank && spot.Content.Text.Length <= LabelText.Longest)
            {
                spot.Label =
                    vocabulary.Labels.Find(spot.Content.Label)
                    ?? BesideBox(spot.Content.Text, vocabulary)
                    ?? AboveTranslation(spot.Content, vocabulary);
                if (
                    vocabulary.Heading(spot.Content.Label) is { } heading
                    && IsHeading(spot, spot.Label)
                    && !IsOption(spot)
                )
                {
                    part = heading;
                    spot.IsHeading = true;
                    spot.Label = spot.Label is { Field.Kind: FieldKind.Tick or FieldKind.Choice } label
                        ? label with
                        {
                            Rank = LabelRank.Heading,
                        }
                        : null;
                }
                else if (vocabulary.IsTitle(spot.Content.Label) && spot.Label is null)
                {
                    spot.IsHeading = true;
                }
            }

            spot.Part = part;
        }

        foreach (var answer in spots.Where(NamesItsOwnField).ToList())
        {
            answer.Label = null;
        }
    }

    /// <summary>
    /// The label was typed again where the answer goes: ☑ 応募要件5（未） right of the requirement. A row may have two labels,
    /// a short one and the requirement itself, in front of a place for the answer.
    /// </summary>
    private bool NamesItsOwnField(Spot spot) =>
        spot is { Label.Field: { Kind: FieldKind.Tick or FieldKind.Choice } field, IsHeading: false }
        && spot is { Grid: { } grid, Cell: { Column: > 0 } cell }
        && grid.Row(cell.Row) is { } row
        && row.At(cell.Column - 1) is { } left
        && Of(left)?.Label?.Field == field
        && !MarkText.IsIn(left.Content.Text)
        && (MarkText.IsIn(spot.Content.Text) || row.At(cell.EndColumn) is not { } right || IsLabel(right));

    /// <summary>A label with its own tick box: ☑ 人材育成・連携方策.</summary>
    public static LabelMatch? BesideBox(string text, FormVocabulary vocabulary)
    {
        if (!MarkText.IsIn(text))
        {
            return null;
        }

        var bare = text.AsSpan().Trim().Trim(MarkText.All).Trim();
        return vocabulary.Labels.Find(new LabelKeys(bare.ToString())) is { Field.Kind: FieldKind.Tick } match
            ? match
            : null;
    }

    /// <summary>A label with its translation in a line below: 電話番号 over Telephone number.</summary>
    private static LabelMatch? AboveTranslation(Content content, FormVocabulary vocabulary) =>
        content.Text.Split('\n') is [var label, var translation]
        && translation.Any(char.IsAsciiLetter)
        && translation.All(character => character < '\u0080')
        && !translation.Any(char.IsAsciiDigit)
        && !translation.Contains('@', StringComparison.Ordinal)
            ? vocabulary.Labels.Find(new LabelKeys(label))
            : null;

    /// <summary>
    /// A section's title that is also a label (2 申請の区分) is the title where it is numbered, or where nothing stands to
    /// its right.
    /// </summary>
    private static bool IsHeading(Spot spot, LabelMatch? label) =>
        label is null
        || Numbered().IsMatch(UnicodeForms.Compatible(spot.Content.Text))
        || (
            spot is { Grid: { } grid, Cell: { } cell }
                ? grid.Row(cell.Row)?.At(cell.EndColumn) is null && !HasBoxLeft(grid, cell)
                : spot.Paragraph is not null
        );

    /// <summary>An option that is worded as a section is (広域リージョン連携), beside the label of its choice.</summary>
    private bool IsOption(Spot spot) =>
        spot is { Grid: { } grid, Cell: { Column: > 0 } cell }
        && grid.Row(cell.Row)?.At(cell.Column - 1) is { } left
        && Of(left)?.Label is { Field: { Kind: FieldKind.Choice } field }
        && !Numbered().IsMatch(UnicodeForms.Compatible(spot.Content.Text))
        && OptionWords.Of(field).Any(words => spot.Content.Label.Keys.Any(words.Contains));

    /// <summary>The title of a section with its number: 2 申請の区分.</summary>
    public bool IsNumberedTitle(Content line) =>
        Vocabulary.Heading(line.Label) is not null && Numbered().IsMatch(UnicodeForms.Compatible(line.Text));

    private static bool HasBoxLeft(Grid grid, GridCell cell) =>
        cell.Column > 0 && grid.Row(cell.Row)?.At(cell.Column - 1) is { } left && MarkText.IsIn(left.Content.Text);

    [GeneratedRegex(@"^\s*(?:第\s*)?[0-9]{1,2}\s*[.)、\s]?\s*\D", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
