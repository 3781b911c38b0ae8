using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>Labels that share a line with their value, or stand above it in the same cell.</summary>
/// <param name="map">The form.</param>
/// <param name="places">Finds what stands beside a label.</param>
/// <param name="parts">Tells what that holds.</param>
/// <param name="hits">Takes up what is found.</param>
internal sealed class SharedLines(SpotMap map, SpotFinder places, SpotParts parts, HitList hits)
{
    /// <summary>Shorter ones end many a word: 県庁所在地.</summary>
    private const int ShortestLabel = 4;

    private readonly FormVocabulary vocabulary = map.Vocabulary;

    public void Add()
    {
        foreach (
            var spot in map.Spots.Where(spot => !spot.IsLabel && !spot.IsClaimed && !spot.Content.IsBlank).ToList()
        )
        {
            if (spot.IsClaimed)
            {
                continue; // by a long answer further up
            }

            Hit? open = null;
            foreach (var line in spot.Content.Lines())
            {
                if (map.IsNumberedTitle(line))
                {
                    open = null; // the form stands in a frame, and what follows are its tables
                    continue;
                }

                var whole = vocabulary.Labels.Find(line.Label);
                var found =
                    whole is null || (whole is { Field.Kind: FieldKind.Tick } && MarkText.IsIn(line.Text))
                        ? SharedBy(line, spot)
                        : [];
                if (found.Count > 0)
                {
                    hits.Add(found);
                    open =
                        found[^1].Parts is [{ Content.IsBlank: false }]
                        && found[^1].Match.Field.Kind != FieldKind.LongText
                            ? null
                            : found[^1];
                }
                else if (whole is { } match)
                {
                    hits.Add(open = LabelLine(match, spot));
                }
                else if (
                    open is not null
                    && !line.IsBlank
                    && (open.Match.Field.Kind != FieldKind.Tick || HasMark(line, open.Match.Field))
                )
                {
                    var longer = open with { Parts = [.. open.Parts, ValuePart.PieceOf(line, spot)] };
                    hits.Replace(open, longer);
                    open = longer;
                }
            }

            if (open is { Match.Field.Kind: FieldKind.LongText } && spot.Paragraph is not null)
            {
                AddFollowing(open, spot);
            }
        }
    }

    private IReadOnlyList<Hit> SharedBy(Content line, Spot spot)
    {
        var boxes = BoxLabels.In(line, vocabulary);
        if (boxes.Count > 0)
        {
            return
            [
                .. boxes.Select(box => new Hit(box.Match, spot, [ValuePart.PieceOf(box.Value, spot)], spot.Location)),
            ];
        }

        var labels = ColonLabels.In(line, vocabulary);
        if (labels.Count > 0)
        {
            return
            [
                .. labels.Select(label => new Hit(label.Match, spot, OrRight(spot, label), spot.Location)
                {
                    IsShared =
                        label.Match.Field.Kind is not (FieldKind.Tick or FieldKind.Choice)
                        && HoldsLabel(label.Value, label.Match.Field),
                }),
                .. labels is [var only]
                && !only.Value.IsBlank
                && line.Text.Trim().Length == spot.Content.Text.Trim().Length
                    ? BesideValue(only.Match, spot)
                    : [],
            ];
        }

        return spot.Paragraph is not null || !HasRight(spot)
            ?
            [
                .. SpacedLabels
                    .In(line, vocabulary)
                    .Select(shared => new Hit(
                        shared.Match,
                        spot,
                        [ValuePart.PieceOf(shared.Value, spot)],
                        spot.Location
                    )),
            ]
            : [];
    }

    /// <summary>
    /// A label behind the value with nothing between them, 担当課：企画課電話番号, or the field's own label once more:
    /// 担当課：企画課担当部局・課：総務課.
    /// </summary>
    private bool HoldsLabel(Content value, FieldDefinition field)
    {
        if (value.IsBlank || value.Text.Length > LabelText.Longest)
        {
            return false;
        }

        var own = LabelText.Key(field.Label);
        var keys = value.Label.WithoutBrackets.Append(value.Label.Whole).ToList();
        return vocabulary.Labels.Labels.Keys.Any(label =>
                label.Length >= ShortestLabel
                && keys.Exists(key => key.Length > label.Length && key.EndsWith(label, StringComparison.Ordinal))
            )
            || (
                field.Kind != FieldKind.LongText
                && own.Length >= ShortestLabel
                && keys.Exists(key => key.Contains(own, StringComparison.Ordinal))
            );
    }

    /// <summary>
    /// A line of a cell that is a label: its value stands right of the cell if there is a cell, else in the lines that
    /// follow.
    /// </summary>
    private Hit LabelLine(LabelMatch match, Spot spot)
    {
        var (spots, location) = spot.Cell is not null ? places.Of(spot, match.Field) : ([], spot.Location);
        var usable = HasRight(spot) ? spots : [];
        var claimed = parts.Claim(usable, match.Field);
        return new(match, spot, [.. usable.SelectMany(parts.In)], usable.Count > 0 ? location : spot.Location)
        {
            Claimed = claimed,
        };
    }

    /// <summary>The value behind the colon, or, if there is none, the cell to the right.</summary>
    private IReadOnlyList<ValuePart> OrRight(Spot spot, (LabelMatch Match, int Start, int End, Content Value) label) =>
        label.Value.IsBlank && HasRight(spot)
            ? LabelLine(label.Match, spot).Parts
            : [ValuePart.PieceOf(label.Value, spot)];

    /// <summary>
    /// What stands right of a cell that holds a label and a value may be the value as well: 担当課：企画課担当部局・課等 | 総務課. A
    /// remark is none.
    /// </summary>
    private IEnumerable<Hit> BesideValue(LabelMatch match, Spot spot)
    {
        if (
            !HasRight(spot)
            || map.Of(spot.Grid!.Row(spot.Cell!.Row)!.At(spot.Cell.EndColumn)!)
                is not { IsClaimed: false, Content: { IsBlank: false, Text: var text } } right
            || InlineLabels.LabelsAtStart(right, vocabulary).Count > 0
            || PrintedText.IsAside(text)
            || PrintedText.IsNote(text)
            || parts.IsRemark(match.Field, right)
            || (
                match.Field.Kind is FieldKind.Tick or FieldKind.Choice
                && (NeutralText.IsRemark(text) || NeutralText.IsHint(text))
            )
        )
        {
            return [];
        }

        var claimed = parts.Claim([right], match.Field);
        return [new(match, spot, parts.Of(match.Field, [right]), right.Location) { Claimed = claimed }];
    }

    private bool HasRight(Spot spot) =>
        spot is { Grid: { } grid, Cell: { } cell }
        && grid.Row(cell.Row)?.At(cell.EndColumn) is { } right
        && !map.IsLabel(right)
        && !(
            map.Of(right) is { } beside
            && beside.Content.Text.Contains('\n', StringComparison.Ordinal)
            && InlineLabels.LabelsAtStart(beside, vocabulary).Count > 0
        );

    /// <summary>Paragraphs behind a long answer that began on the label's own line.</summary>
    private void AddFollowing(Hit hit, Spot spot)
    {
        var (spots, _) = places.Of(spot, hit.Match.Field);
        var claimed = parts.Claim(spots, hit.Match.Field);
        hits.Replace(
            hit,
            hit with
            {
                Parts = [.. hit.Parts, .. spots.SelectMany(parts.In)],
                Claimed = [.. hit.Claimed, .. claimed],
            }
        );
    }

    private static bool HasMark(Content line, FieldDefinition field) =>
        MarkText.MayBeIn(line.Text)
        && OptionScanner.Scan(line, [OptionWords.Captions(field)]).Exists(token => token.IsMark);
}
