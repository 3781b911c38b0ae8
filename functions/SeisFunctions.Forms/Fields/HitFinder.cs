using System.Globalization;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Fields;

/// <summary>Collects every place that answers to a label of a form, surest kinds of label first.</summary>
internal sealed class HitFinder(SpotMap map, FormVocabulary vocabulary, Arbiter arbiter, ReadingBudget budget)
{
    private readonly SpotFinder places = new(map, arbiter);
    private readonly SpotParts parts = new(map);
    private readonly HitList hits = new(budget);

    public IReadOnlyList<Hit> Find()
    {
        AddWholeLabels();
        new SharedLines(map, places, parts, hits).Add();
        AddHeadings();
        new InsideChoices(vocabulary, hits).Add();
        AddCompoundLabels();
        AddSimilarLabels();
        AddNumberedRequirements();
        AddUnmarkedTicks();
        return hits.All;
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
        foreach (
            var spot in map
                .Spots.Where(spot => spot.Label is { Rank: LabelRank.Heading } && !hits.Holds(spot.Label.Field))
                .ToList()
        )
        {
            AddHeading(spot);
        }
    }

    private void Add(LabelMatch match, Spot spot)
    {
        var (spots, location) = places.Of(spot, match.Field);
        if (
            match.Field.Kind == FieldKind.Tick
            && MarkText.IsIn(spot.Content.Text)
            && !spots.Exists(value => MarkText.IsIn(value.Content.Text))
        )
        {
            (spots, location) = ([spot], spot.Location); // ☑ in front of the label itself
        }

        var claimed = parts.Claim(spots, match.Field);
        hits.Add(
            new Hit(match, spot, parts.Of(match.Field, spots), location)
            {
                Claimed = claimed,
                Remarks = parts.RemarksIn(match.Field, spots),
                Note =
                    match.Rank == LabelRank.Similar
                        ? $"見出し「{PlainText.OneLine(spot.Content.Text)}」を「{match.Field.Label}」として読み取りました"
                    : spot.Grid is { } grid && spots is [{ Grid: { } other }, ..] && other != grid
                        ? "見出しの表に続く表の同じ位置から読み取りました"
                    : null,
            }
        );
    }

    /// <summary>Labels of several fields in one, with their values in one place.</summary>
    private void AddCompoundLabels()
    {
        if (!vocabulary.Fields.All(hits.Holds))
        {
            hits.Add(new CompoundLabels(map, vocabulary, places).Of(hits));
        }
    }

    /// <summary>
    /// A section title that is also a label counts only if what follows it are the field's own options.
    /// </summary>
    private void AddHeading(Spot spot)
    {
        var match = spot.Label!;
        var (all, location) = places.Of(spot, match.Field);
        // What is printed between the heading and the options is no part of the answer; what stands behind them is.
        var spots = all.TakeWhile(value => hits.At(value) is null)
            .SkipWhile(value => !HasOptionOrMark(value.Content, match.Field))
            .ToList();
        var content = Content.Join([.. spots.Select(value => value.Content)], '\n');
        if (spots.Count > 0 && OptionScanner.Scan(content, OptionWords.Of(match.Field)).Exists(token => token.IsOption))
        {
            var claimed = parts.Claim(spots, match.Field);
            hits.Add(new Hit(match, spot, parts.Of(match.Field, spots), location) { Claimed = claimed });
        }
    }

    private static bool HasOptionOrMark(Content content, FieldDefinition field) =>
        OptionScanner.Scan(content, OptionWords.Of(field)).Exists(token => !token.IsOther);

    /// <summary>Labels with a small difference of wording, for fields that nothing else answers to.</summary>
    private void AddSimilarLabels()
    {
        foreach (
            var spot in map
                .Spots.Where(spot => !spot.IsLabel && !spot.IsClaimed && LabelBook.MayBeLabel(spot.Content.Text))
                .ToList()
        )
        {
            if (
                hits.At(spot) is null
                && vocabulary.Labels.FindSimilar(spot.Content.Label) is { } match
                && !IsFoundBeside(match.Field, spot)
            )
            {
                spot.Label = match;
            }
        }

        foreach (
            var spot in map.Spots.Where(spot => spot.Label is { Rank: LabelRank.Similar } && hits.At(spot) is null)
        )
        {
            Add(spot.Label!, spot);
        }
    }

    /// <summary>
    /// Rows of requirements whose wording was changed or cut: found by their number in front, if exactly one row
    /// carries it.
    /// </summary>
    private void AddNumberedRequirements()
    {
        foreach (var field in vocabulary.Ticks.Where(field => field.Text is not null && !hits.Holds(field)).ToList())
        {
            if (NumberOf(field.Text!) is not { } number)
            {
                continue;
            }

            var rows = map
                .Spots.Where(spot =>
                    spot.Cell is not null
                    && !spot.IsLabel
                    && !spot.IsClaimed
                    && spot.Part == vocabulary.PartOf(field)
                    && NumberOf(spot.Content.Text) == number
                )
                .ToList();
            if (rows is [var row])
            {
                Add(new(field, LabelRank.Similar), row);
                hits.Replace(
                    hits.All[^1],
                    hits.All[^1] with
                    {
                        Note = $"番号{number}の行を「{field.Label}」として読み取りました",
                    }
                );
            }
        }
    }

    /// <summary>
    /// A box's label without a box and without a place for one says something all the same: those that are wanted may
    /// be all that is listed.
    /// </summary>
    private void AddUnmarkedTicks()
    {
        foreach (var field in vocabulary.Ticks)
        {
            if (
                hits.All.Where(hit => hit.Match.Field.Id == field.Id).ToList()
                    is [{ Parts.Count: 0, Spot.Cell: not null } hit]
                && hit
                    .Spot.Content.Lines()
                    .FirstOrDefault(line =>
                        hit.Spot.IsLabel || vocabulary.Labels.Find(line.Label)?.Field.Id == field.Id
                    )
                    is { } line
            )
            {
                hits.Replace(hit, hit with { Parts = [ValuePart.PieceOf(line, hit.Spot)] });
            }
        }
    }

    /// <summary>Found already, and not only by words in a section that does not ask for it.</summary>
    private bool IsFoundBeside(FieldDefinition field, Spot spot) =>
        hits.Holds(field)
        && hits.All.Any(hit =>
            hit.Match.Field.Id == field.Id
            && (spot.Part != vocabulary.PartOf(field) || hit.Spot.Part == spot.Part || hit.Spot.Part < 0)
        );

    public static int? NumberOf(string text) =>
        text.Length <= LabelText.Longest
        && LeadingNumber.Match(UnicodeForms.Compatible(text)) is { Success: true } match
            ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)
            : null;

    private static readonly Regex LeadingNumber = WordExpression.Of(
        $$"""
        ^\s*(?:{{Lexicon.Known.Printed.Requirement}}\s*)?[(\[]?(?<number>[0-9]{1,2})(?:\D|$)
        """
    );
}
