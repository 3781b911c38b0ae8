using System.Globalization;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>Collects every place that answers to a label of a form, surest kinds of label first.</summary>
internal sealed partial class HitFinder(SpotMap map, FormVocabulary vocabulary, Arbiter arbiter, ReadingBudget budget)
{
    private readonly PlaceFinder places = new(map, arbiter);
    private readonly ColumnHeads heads = new(map);
    private readonly List<Hit> hits = [];

    public List<Hit> Find()
    {
        AddWholeLabels();
        AddSharedLines();
        AddHeadings();
        AddInsideChoices();
        AddCompoundLabels();
        AddSimilarLabels();
        AddNumberedRequirements();
        AddUnmarkedTicks();
        return hits;
    }

    private void Keep(Hit found) => Keep([found]);

    private void Keep(IEnumerable<Hit> found)
    {
        hits.AddRange(found);
        budget.CheckCandidates(hits.Count);
    }

    /// <summary>Labels that fill their cell or paragraph.</summary>
    private void AddWholeLabels()
    {
        foreach (var spot in map.Spots.Where(spot => spot.Label is { Rank: not LabelRank.Heading } && !spot.IsClaimed))
        {
            Add(spot.Label!, spot);
        }
    }

    /// <summary>Titles of sections that are labels too, for fields that nothing else answers to.</summary>
    private void AddHeadings()
    {
        foreach (var spot in map.Spots.Where(spot => spot.Label is { Rank: LabelRank.Heading } && !IsFound(spot.Label.Field)).ToList())
        {
            AddHeading(spot);
        }
    }

    private void Add(LabelMatch match, Spot spot)
    {
        var (spots, location) = places.Of(spot, match.Field);
        if (match.Field.Kind == FieldKind.Tick && MarkText.IsIn(spot.Content.Text) && !spots.Exists(value => MarkText.IsIn(value.Content.Text)))
        {
            (spots, location) = ([spot], spot.Location); // ☑ in front of the label itself
        }

        var claimed = Claim(spots, match.Field);
        Keep(new Hit(match, spot, PartsOf(match.Field, spots), location)
        {
            Claimed = claimed,
            Note = match.Rank == LabelRank.Similar ? $"見出し「{PlainText.OneLine(spot.Content.Text)}」を「{match.Field.Label}」として読み取りました"
                : spot.Grid is { } grid && spots is [{ Grid: { } other }, ..] && other != grid ? "見出しの表に続く表の同じ位置から読み取りました" : null,
        });
    }

    /// <summary>A place belongs to one field, and so do the tables inside its cell.</summary>
    private List<Spot> Claim(IEnumerable<Spot> spots, FieldDefinition field)
    {
        var claimed = new List<Spot>();
        foreach (var spot in spots)
        {
            claimed.Add(spot);
            spot.Owner ??= field;
            foreach (var cell in (spot.Cell?.Nested ?? []).Where(grid => field.Kind == FieldKind.LongText || !HoldsLabel(grid)).SelectMany(grid => grid.Rows).SelectMany(row => row.Cells))
            {
                if (map.Of(cell) is { Owner: null } inside)
                {
                    inside.Owner = field;
                    claimed.Add(inside);
                }
            }
        }

        return claimed;
    }

    private bool HoldsLabel(Grid grid) => grid.Rows.Any(row => row.Cells.Any(map.IsLabel));

    /// <summary>Labels of several fields in one, with their values in one place.</summary>
    private void AddCompoundLabels()
    {
        if (!vocabulary.Fields.All(IsFound))
        {
            Keep(new CompoundLabels(map, vocabulary, places).Of(hits));
        }
    }

    /// <summary>A section title that is also a label counts only if what follows it are the field's own options.</summary>
    private void AddHeading(Spot spot)
    {
        var match = spot.Label!;
        var (all, location) = places.Of(spot, match.Field);
        // What is printed between the heading and the options is no part of the answer; what stands behind them is.
        var spots = all.TakeWhile(value => !HasHit(value)).SkipWhile(value => !HasOptionOrMark(value.Content, match.Field)).ToList();
        var content = Content.Join([.. spots.Select(value => value.Content)], '\n');
        if (spots.Count > 0 && OptionScanner.Scan(content, OptionWords.Of(match.Field)).Exists(token => token.IsOption))
        {
            var claimed = Claim(spots, match.Field);
            Keep(new Hit(match, spot, PartsOf(match.Field, spots), location) { Claimed = claimed });
        }
    }

    private static bool HasOptionOrMark(Content content, FieldDefinition field) =>
        OptionScanner.Scan(content, OptionWords.Of(field)).Exists(token => !token.IsOther);

    /// <summary>Labels that share a line with their value, or stand above it in the same cell.</summary>
    private void AddSharedLines()
    {
        foreach (var spot in map.Spots.Where(spot => !spot.IsLabel && !spot.IsClaimed && !spot.Content.IsBlank).ToList())
        {
            if (spot.IsClaimed)
            {
                continue; // by a long answer further up
            }

            Hit? open = null;
            foreach (var line in spot.Content.Lines())
            {
                var whole = vocabulary.Labels.Find(line.Label);
                var found = whole is null || (whole is { Field.Kind: FieldKind.Tick } && MarkText.IsIn(line.Text)) ? SharedBy(line, spot) : [];
                if (found.Count > 0)
                {
                    Keep(found);
                    open = found[^1].Parts is [{ Content.IsBlank: false }] && found[^1].Match.Field.Kind != FieldKind.LongText ? null : found[^1];
                }
                else if (whole is { } match)
                {
                    Keep(open = LabelLine(match, spot));
                }
                else if (open is not null && !line.IsBlank && (open.Match.Field.Kind != FieldKind.Tick || HasMark(line, open.Match.Field)))
                {
                    var longer = open with { Parts = [.. open.Parts, Piece(line, spot)] };
                    hits[hits.IndexOf(open)] = longer;
                    open = longer;
                }
            }

            if (open is { Match.Field.Kind: FieldKind.LongText } && spot.Paragraph is not null)
            {
                AddFollowing(open, spot);
            }
        }
    }

    /// <summary>Entries asked for inside the options of another: ☑あり（選定年度：令和6年度）. They are no part of that choice then.</summary>
    private void AddInsideChoices()
    {
        foreach (var hit in hits.Where(hit => hit.Match.Field.Kind == FieldKind.Choice && hit.Parts.Any(part => InlineLabels.HasColon(part.Content))).ToList())
        {
            hits[hits.IndexOf(hit)] = hit with { Parts = [.. hit.Parts.Select(part => part with { Content = Content.Join([.. part.Content.Lines().Select(line => WithoutInside(line, part, hit.Spot))], '\n') })] };
        }
    }

    private Content WithoutInside(Content line, ValuePart part, Spot spot)
    {
        var inside = InlineLabels.WithColon(line, vocabulary).Where(label => !label.Value.IsBlank && !IsFound(label.Match.Field)).ToList();
        if (inside.Count == 0)
        {
            return line;
        }

        Keep(inside.Select(label => new Hit(label.Match, spot, [part with { Content = label.Value }], part.Location)));
        var start = line.Text.AsSpan(0, inside[0].Start).TrimEnd().Length;
        var end = inside[^1].End;
        var isBracketed = start > 0 && end < line.Text.Length && line.Text[start - 1] is '(' or '（' && line.Text[end] is ')' or '）';
        return Content.Join([line.Slice(0, isBracketed ? start - 1 : start), line.Slice(isBracketed ? end + 1 : end, line.Text.Length - (isBracketed ? end + 1 : end))], ' ');
    }

    private IReadOnlyList<Hit> SharedBy(Content line, Spot spot)
    {
        var boxes = InlineLabels.Boxes(line, vocabulary);
        if (boxes.Count > 0)
        {
            return [.. boxes.Select(box => new Hit(box.Match, spot, [Piece(box.Value, spot)], spot.Location))];
        }

        var labels = InlineLabels.WithColon(line, vocabulary);
        if (labels.Count > 0)
        {
            return [.. labels.Select(label => new Hit(label.Match, spot, OrRight(spot, label), spot.Location))];
        }

        return spot.Paragraph is not null || !HasRight(spot)
            ? [.. InlineLabels.WithBlanks(line, vocabulary).Select(shared => new Hit(shared.Match, spot, [Piece(shared.Value, spot)], spot.Location))]
            : [];
    }

    private static ValuePart Piece(Content content, Spot spot) => new(content, spot.Location) { Spot = spot };

    /// <summary>A line of a cell that is a label: its value stands right of the cell if there is a cell, else in the lines that follow.</summary>
    private Hit LabelLine(LabelMatch match, Spot spot)
    {
        var (spots, location) = spot.Cell is not null ? places.Of(spot, match.Field) : ([], spot.Location);
        var usable = HasRight(spot) ? spots : [];
        var claimed = Claim(usable, match.Field);
        return new(match, spot, [.. usable.SelectMany(Parts)], usable.Count > 0 ? location : spot.Location) { Claimed = claimed };
    }

    /// <summary>The value behind the colon, or, if there is none, the cell to the right.</summary>
    private IReadOnlyList<ValuePart> OrRight(Spot spot, (LabelMatch Match, int Start, int End, Content Value) label) =>
        label.Value.IsBlank && HasRight(spot) ? LabelLine(label.Match, spot).Parts : [Piece(label.Value, spot)];

    private bool HasRight(Spot spot) =>
        spot is { Grid: { } grid, Cell: { } cell } && grid.Row(cell.Row)?.At(cell.EndColumn) is { } right && !map.IsLabel(right)
        && !(map.Of(right) is { } beside && beside.Content.Text.Contains('\n', StringComparison.Ordinal) && InlineLabels.LabelsAtStart(beside, vocabulary).Count > 0);

    /// <summary>Paragraphs behind a long answer that began on the label's own line.</summary>
    private void AddFollowing(Hit hit, Spot spot)
    {
        var (spots, _) = places.Of(spot, hit.Match.Field);
        var claimed = Claim(spots, hit.Match.Field);
        hits[hits.IndexOf(hit)] = hit with { Parts = [.. hit.Parts, .. spots.SelectMany(Parts)], Claimed = [.. hit.Claimed, .. claimed] };
    }

    /// <summary>Labels with a small difference of wording, for fields that nothing else answers to.</summary>
    private void AddSimilarLabels()
    {
        foreach (var spot in map.Spots.Where(spot => !spot.IsLabel && !spot.IsClaimed && LabelBook.MayBeLabel(spot.Content.Text)).ToList())
        {
            if (!HasHit(spot) && vocabulary.Labels.FindSimilar(spot.Content.Label) is { } match && !IsFoundBeside(match.Field, spot))
            {
                spot.Label = match;
            }
        }

        foreach (var spot in map.Spots.Where(spot => spot.Label is { Rank: LabelRank.Similar } && !HasHit(spot)))
        {
            Add(spot.Label!, spot);
        }
    }

    /// <summary>Rows of requirements whose wording was changed or cut: found by their number in front, if exactly one row carries it.</summary>
    private void AddNumberedRequirements()
    {
        foreach (var field in vocabulary.Ticks.Where(field => field.Text is not null && !IsFound(field)).ToList())
        {
            if (NumberOf(field.Text!) is not { } number)
            {
                continue;
            }

            var rows = map.Spots.Where(spot => spot.Cell is not null && !spot.IsLabel && !spot.IsClaimed && spot.Part == vocabulary.PartOf(field)
                && NumberOf(spot.Content.Text) == number).ToList();
            if (rows is [var row])
            {
                Add(new(field, LabelRank.Similar), row);
                hits[^1] = hits[^1] with { Note = $"番号{number}の行を「{field.Label}」として読み取りました" };
            }
        }
    }

    /// <summary>A box's label without a box and without a place for one says something all the same: those that are wanted may be all that is listed.</summary>
    private void AddUnmarkedTicks()
    {
        foreach (var field in vocabulary.Ticks)
        {
            if (hits.FindAll(hit => hit.Match.Field.Id == field.Id) is [{ Parts.Count: 0, Spot.Cell: not null } hit]
                && hit.Spot.Content.Lines().FirstOrDefault(line => hit.Spot.IsLabel || vocabulary.Labels.Find(line.Label)?.Field.Id == field.Id) is { } line)
            {
                hits[hits.IndexOf(hit)] = hit with { Parts = [Piece(line, hit.Spot)] };
            }
        }
    }

    private static bool HasMark(Content line, FieldDefinition field) =>
        MarkText.MayBeIn(line.Text) && OptionScanner.Scan(line, [OptionWords.Captions(field)]).Exists(token => token.IsMark);

    private bool HasHit(Spot spot)
    {
        foreach (var hit in hits)
        {
            if (hit.Spot == spot)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Found already, and not only by words in a section that does not ask for it.</summary>
    private bool IsFoundBeside(FieldDefinition field, Spot spot) =>
        hits.Exists(hit => hit.Match.Field.Id == field.Id && (spot.Part != vocabulary.PartOf(field) || hit.Spot.Part == spot.Part || hit.Spot.Part < 0));

    private bool IsFound(FieldDefinition field) => hits.Exists(hit => hit.Match.Field.Id == field.Id);

    public static int? NumberOf(string text) =>
        text.Length <= LabelText.Longest && LeadingNumber().Match(UnicodeForms.Compatible(text)) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private IReadOnlyList<ValuePart> PartsOf(FieldDefinition field, List<Spot> all) => all.Count > 1 ? PartsOfAnswer(field, all.FindAll(spot => !IsRemark(field, spot))) : PartsOfAnswer(field, all);

    /// <summary>A cell under 備考, or that only says where to look: no part of the answer.</summary>
    private bool IsRemark(FieldDefinition field, Spot spot) => spot.Cell is not null && (heads.Above(field, spot) is { Kind: HeadKind.Remark } || PrintedText.IsReference(spot.Content.Text));

    private IReadOnlyList<ValuePart> PartsOfAnswer(FieldDefinition field, List<Spot> spots) => heads.Of(field, spots) ?? MarkCells.Of(field, spots)
        ?? (field.Kind is FieldKind.Choice or FieldKind.Tick && spots.Count > 1 ? [.. spots.SelectMany(Coloured)] : [.. spots.SelectMany(Parts)]);

    /// <summary>An option may be chosen by the colour of its cell.</summary>
    private IEnumerable<ValuePart> Coloured(Spot spot) => Parts(spot).Select(part => part with { Content = part.Content.With(spot.Cell?.Look ?? Marks.None) });

    /// <summary>The cell itself and, unless they hold labels of their own, the tables inside it.</summary>
    private IEnumerable<ValuePart> Parts(Spot spot)
    {
        yield return new(spot.Content, spot.Location, spot.Cell?.Kind ?? CellKind.Text, spot.Cell?.IsHidden ?? false) { Spot = spot };
        foreach (var grid in spot.Cell?.Nested ?? [])
        {
            if (spot.Owner is { Kind: FieldKind.LongText } || !HoldsLabel(grid))
            {
                yield return new(Content.Join([.. grid.Rows.Select(row => Content.Join([.. row.Cells.Select(cell => cell.Content)], '\t'))], '\n'), spot.Location) { Spot = spot };
            }
        }
    }

    [GeneratedRegex(@"^\s*(?:(?:応募)?要件\s*)?[(\[]?([0-9]{1,2})(?![0-9])[)\].、:]?(?:\s|$|\D)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();
}
