using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>The labels of a group of fields (a form's entries, or a table's columns), ready for comparing.</summary>
internal sealed class LabelBook
{
    /// <summary>Shorter texts are a label or are not.</summary>
    private const int ShortestForOneDifference = 4;

    private const int ShortestForTwoDifferences = 9;
    private const int ShortestForLongText = 20;

    private readonly Dictionary<string, LabelMatch> exact = [];
    private readonly HashSet<string> contested = [];
    private readonly KnownLabel[] labels;

    public LabelBook(IEnumerable<FieldDefinition> fields)
    {
        foreach (var field in fields)
        {
            Add(field, field.Label, LabelRank.Label);
            if (field.Text is { } text)
            {
                Add(field, text, LabelRank.Label);
            }

            foreach (var alias in field.Aliases)
            {
                Add(field, alias, LabelRank.Alias);
            }
        }

        foreach (var key in contested)
        {
            exact.Remove(key);
        }

        labels = [.. exact.Select(label => new KnownLabel(new(label.Key), label.Value, MostDifferences(label.Key)))];
    }

    /// <summary>Every wording as a key.</summary>
    public IReadOnlyDictionary<string, LabelMatch> Labels => exact;

    /// <summary>The field whose label <paramref name="text"/> is, word for word.</summary>
    public LabelMatch? Find(LabelKeys text)
    {
        foreach (var key in text.Keys)
        {
            if (exact.TryGetValue(key, out var match))
            {
                return match;
            }
        }

        foreach (var key in text.WithoutBrackets)
        {
            if (exact.TryGetValue(key, out var match) && !EarlierLabel.IsMadeOf(match.Field, text.Text))
            {
                return match with { Rank = LabelRank.WithoutBrackets };
            }
        }

        return null;
    }

    /// <summary>
    /// The field whose label <paramref name="text"/> almost is: a difference of one or two characters (a seventh of a
    /// long requirement), no difference in digits or in words of denial, and no other field nearly as near. Anything
    /// less certain is no match. A requirement is found all the same, so that <see cref="PrintedRequirement"/> can say
    /// what became of it.
    /// </summary>
    public LabelMatch? FindSimilar(LabelKeys text)
    {
        var keys = text.All;
        if (keys.Length == 0 || keys[0].Key.Length < ShortestForOneDifference)
        {
            return null;
        }

        Dictionary<string, Candidate>? nearest = null;
        foreach (var (label, match, most) in labels)
        {
            foreach (var candidate in keys)
            {
                // Two more than allowed are looked at, so that a rival just beyond the limit still counts as one.
                if (
                    candidate.MayBeWithin(label, most + 2)
                    && EditDistance.Within(candidate.Key, label.Key, most + 2) is { } distance
                    && (
                        nearest is null
                        || !nearest.TryGetValue(match.Field.Id, out var known)
                        || distance < known.Distance
                    )
                )
                {
                    (nearest ??= [])[match.Field.Id] = new(
                        distance,
                        match,
                        distance <= most
                            && SameDigits(candidate.Key, label.Key)
                            && (match.Field.Text is not null || !OppositeWords.Differ(candidate.Key, label.Key))
                    );
                }
            }
        }

        if (nearest is null)
        {
            return null;
        }

        var ranked = nearest.Values.OrderBy(candidate => candidate.Distance).Take(2).ToList();
        return
            ranked is [{ IsNear: true } best, ..]
            && (ranked.Count == 1 || ranked[1].Distance > best.Distance + 1)
            && !EarlierLabel.IsMadeOf(best.Match.Field, text.Text)
            ? best.Match with
            {
                Rank = LabelRank.Similar,
            }
            : null;
    }

    /// <summary>
    /// The field whose label, too short to be compared with others, is all of <paramref name="text"/> but its last
    /// letter: 必要性性.
    /// </summary>
    public LabelMatch? FindLengthened(LabelKeys text) =>
        text.Whole is { Length: ShortestForOneDifference } key && exact.TryGetValue(key[..^1], out var match)
            ? match with
            {
                Rank = LabelRank.Similar,
            }
            : null;

    /// <summary>Whether a text of this length could be a label at all.</summary>
    public static bool MayBeLabel(string text) => text.Length <= LabelText.Longest && !string.IsNullOrWhiteSpace(text);

    private void Add(FieldDefinition field, string wording, LabelRank rank)
    {
        foreach (var key in LabelText.Keys(wording))
        {
            if (!exact.TryGetValue(key, out var other) || other.Rank > rank)
            {
                exact[key] = new(field, rank);
            }
            else if (other.Rank == rank && other.Field.Id != field.Id)
            {
                contested.Add(key);
            }
        }
    }

    private static int MostDifferences(string key) =>
        key.Length switch
        {
            >= ShortestForLongText => key.Length / 7,
            >= ShortestForTwoDifferences => 2,
            >= ShortestForOneDifference => 1,
            _ => 0,
        };

    /// <summary>A wording, and how many differences are allowed from it.</summary>
    private sealed record KnownLabel(FoldedLetters Label, LabelMatch Match, int Most);

    /// <summary>The nearest wording of a field.</summary>
    private sealed record Candidate(int Distance, LabelMatch Match, bool IsNear);

    private static bool SameDigits(string text, string key) =>
        text.Where(char.IsAsciiDigit).SequenceEqual(key.Where(char.IsAsciiDigit));
}
