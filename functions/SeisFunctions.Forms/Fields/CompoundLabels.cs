using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Labels of several fields in one (電話番号／メールアドレス, 担当者（ふりがな）) with their values in one place, for fields that have no
/// label of their own. The place is taken apart only where every piece is then a value of its field; else it is left to
/// each of them as a whole.
/// </summary>
internal sealed class CompoundLabels(SpotMap map, FormVocabulary vocabulary, SpotFinder places)
{
    private const int LongestLabel = 40;

    private static readonly char[] Separators = ['\n', '／', '/', '・', '･', '、', ',', '，', '　', ' ', '(', '（'];
    private static readonly string[] Between = ["\n", "／", "/", "、", "，", ",", "　", " "];

    public List<Hit> Of(HitList hits)
    {
        var found = hits.All.Select(hit => hit.Match.Field.Id).ToHashSet();
        var added = new List<Hit>();
        foreach (
            var spot in map.Spots.Where(spot =>
                !spot.IsClaimed
                && spot.Content.Text.Length is > 0 and <= LongestLabel
                && !spot.IsHeading
                && spot.Label is null or { Rank: LabelRank.WithoutBrackets }
            )
        )
        {
            if (
                FieldsIn(spot.Content.Text, vocabulary) is { Count: > 1 } labels
                && labels.Skip(spot.Label is null ? 0 : 1).All(label => found.Add(label.Field.Id))
            )
            {
                added.AddRange(Split(spot, labels, hits));
            }
        }

        return added;
    }

    private IEnumerable<Hit> Split(Spot spot, List<LabelMatch> labels, HitList hits)
    {
        var own = hits.At(spot);
        var (spots, location) = places.Of(spot, labels[0].Field);
        spots.ForEach(value => value.Owner ??= labels[0].Field);
        spot.Label ??= labels[0];
        List<ValuePart> written =
        [
            .. spots
                .Where(value => !value.Content.IsBlank)
                .Select(value => new ValuePart(
                    value.Content,
                    value.Location,
                    value.Cell?.Kind ?? CellKind.Text,
                    value.Cell?.IsHidden ?? false
                )
                {
                    Spot = value,
                }),
        ];
        var pieces =
            written.Count == labels.Count ? written
            : written is [var only] ? Pieces(only, labels, spot.Content.Text)
            : null;
        if (
            pieces is null
            && own is not null
            && labels.Count == 2
            && written.TrueForAll(part => !part.Content.Text.Contains('\n', StringComparison.Ordinal))
        )
        {
            yield break; // nothing to take apart: the bracket of the label is a remark
        }

        for (var i = 0; i < labels.Count; i++)
        {
            var hit = new Hit(labels[i], spot, pieces is null ? written : [pieces[i]], pieces?[i].Location ?? location)
            {
                Note = $"見出し「{PlainText.OneLine(spot.Content.Text)}」の欄から分けて読み取りました",
                IsShared = pieces is null,
                Claimed = spots,
            };
            if (i == 0 && own is not null)
            {
                hits.Replace(own, hit);
            }
            else
            {
                yield return hit;
            }
        }
    }

    /// <summary>The fields whose labels the text consists of.</summary>
    public static List<LabelMatch>? FieldsIn(string text, FormVocabulary vocabulary)
    {
        var labels = new List<LabelMatch>();
        var pieces = text.Trim()
            .TrimEnd(')', '）')
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var start = 0; start < pieces.Length;)
        {
            // A label may have such a sign in itself (職・氏名): the longest run that is one is taken.
            var end = pieces.Length;
            while (end > start && Find(string.Concat(pieces[start..end]), vocabulary) is null)
            {
                end--;
            }

            if (
                end == start
                || labels.Exists(label =>
                    label.Field.Id == Find(string.Concat(pieces[start..end]), vocabulary)!.Field.Id
                )
            )
            {
                return null;
            }

            labels.Add(Find(string.Concat(pieces[start..end]), vocabulary)!);
            start = end;
        }

        return labels;
    }

    private static LabelMatch? Find(string text, FormVocabulary vocabulary) =>
        vocabulary.Labels.Find(new LabelKeys(text)) is { Rank: LabelRank.Label or LabelRank.Alias } match
            ? match
            : null;

    private static List<ValuePart>? Pieces(ValuePart value, List<LabelMatch> labels, string label)
    {
        foreach (var separator in Between)
        {
            if (
                Slices(value, value.Content.Text.Split(separator)) is { } slices
                && slices.Count == labels.Count
                && AreValues(
                    slices,
                    labels,
                    isSeparated: separator is "／" or "/" && label.Contains(separator, StringComparison.Ordinal)
                )
            )
            {
                return slices;
            }
        }

        var text = value.Content.Text.TrimEnd();
        return
            labels.Count == 2
            && text.Length > 0
            && text[^1] is ')' or '）'
            && text.LastIndexOfAny(['(', '（']) is > 0 and var open
            && Slices(value, [text[..open], text[(open + 1)..^1]]) is { Count: 2 } bracketed
            && AreValues(bracketed, labels, isSeparated: false)
            ? bracketed
            : null;
    }

    private static List<ValuePart> Slices(ValuePart value, string[] texts)
    {
        var slices = new List<ValuePart>();
        var at = 0;
        foreach (var text in texts)
        {
            at = value.Content.Text.IndexOf(text, at, StringComparison.Ordinal);
            if (!string.IsNullOrWhiteSpace(text))
            {
                slices.Add(value with { Content = value.Content.Slice(at, text.Length) });
            }

            at += text.Length;
        }

        return slices;
    }

    /// <summary>
    /// Every slice is a value of its field. Of two free texts the second must be in kana, as only readings are told
    /// from names by their letters, or the stroke between them be that of their labels.
    /// </summary>
    private static bool AreValues(List<ValuePart> slices, List<LabelMatch> labels, bool isSeparated)
    {
        var texts = slices
            .Where((_, index) => labels[index].Field.Kind is FieldKind.Text or FieldKind.LongText)
            .ToList();
        return slices
                .Zip(labels)
                .All(pair =>
                    ValueReader.Read(pair.Second.Field, pair.First.Content, CellKind.Text, isTableCell: false).Value
                        is not null
                )
            && (
                texts.Count < 2
                || isSeparated
                || (texts.Count == 2 && IsKana(texts[1].Content.Text) && !IsKana(texts[0].Content.Text))
            );
    }

    public static bool IsKana(string text) =>
        text.All(character =>
            character is (>= '\u3041' and <= '\u30FF') or (>= '\uFF66' and <= '\uFF9F') || char.IsWhiteSpace(character)
        );
}
