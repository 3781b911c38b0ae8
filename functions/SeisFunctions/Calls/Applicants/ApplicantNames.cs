using System.Text.RegularExpressions;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Calls.Applicants;

/// <summary>The applicants of lists by every name they have. Names are folded for comparing only.</summary>
internal sealed partial class ApplicantNames
{
    // A name of one character is in every word, and a short code is any number.
    private const int ShortestInText = 2,
        ShortestCodeInText = 5;

    // Of a longer name nobody writes the half.
    private const int LongestCompared = 40;

    private readonly Dictionary<string, List<Applicant>> byKey = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> inText;
    private readonly int[] lengths;

    internal ApplicantNames(IEnumerable<ListedApplicant> listed)
    {
        var found = new HashSet<string>();
        foreach (var one in listed)
            foreach (var spelling in one.Spellings.Prepend(one.Applicant.Name))
            {
                var folded = FoldedText.Of(spelling);
                if (!byKey.TryGetValue(folded.Key, out var bearers))
                    byKey[folded.Key] = bearers = [];
                if (!bearers.Contains(one.Applicant))
                    bearers.Add(one.Applicant);
                if (IsFoundInText(folded.Plain))
                    found.Add(folded.Key);
            }
        inText = found.GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. found.Select(key => key.Length).Distinct().OrderDescending()];
    }

    /// <summary>Those that are called exactly so.</summary>
    internal IReadOnlyList<Applicant> Called(string key) => byKey.GetValueOrDefault(key) ?? [];

    /// <summary>
    /// Those that may be meant: one character otherwise, the name with an office behind it, its beginning.
    /// </summary>
    internal IReadOnlyList<Applicant> Like(string key) =>
        key.Length is < 2 or > LongestCompared
            ? []
            : [.. byKey.Where(one => IsLike(one.Key, key)).SelectMany(one => one.Value).Distinct()];

    /// <summary>
    /// The names in a running text, each where it stands alone: between blanks, punctuation or the ends. One that
    /// several bear is a mention of each.
    /// </summary>
    internal IReadOnlyList<ApplicantMention> In(string text)
    {
        if (lengths.Length == 0)
            return [];
        var folded = FoldedText.Of(text);
        var mentions = new List<ApplicantMention>();
        for (var at = 0; at < folded.Key.Length; at++)
        {
            var length = lengths.FirstOrDefault(length => Stands(text, folded, at, length));
            if (length == 0)
                continue;
            var (start, written) = folded.PlaceOf(at, length);
            mentions.AddRange(
                Called(folded.Key.Substring(at, length)).Select(one => new ApplicantMention(one, start, written))
            );
            at += length - 1;
        }

        return mentions;
    }

    private bool Stands(string text, FoldedText folded, int at, int length)
    {
        if (at + length > folded.Key.Length || !inText.Contains(folded.Key.AsSpan(at, length)))
            return false;
        var (start, written) = folded.PlaceOf(at, length);
        return !IsPartOfWord(text, start - 1)
            && !IsPartOfWord(text, start + written)
            && !text.AsSpan(start, written).ContainsAny('\n', '\r');
    }

    private static bool IsPartOfWord(string text, int at) =>
        at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]));

    private static bool IsFoundInText(string name) =>
        name.Length >= (name.All(char.IsAscii) ? ShortestCodeInText : ShortestInText);

    private static bool IsLike(string name, string written) =>
        name.Length > 1
        && (
            (name.Length > 2 && EditDistance.Within(written, name, 1) is not null)
            || (written.StartsWith(name, StringComparison.Ordinal) && Office().IsMatch(written[name.Length..]))
            || (name.StartsWith(written, StringComparison.Ordinal) && name.Length == written.Length + 1)
        );

    [GeneratedRegex(
        "^(?:役所|役場|庁|長|知事|議会|教育委員会)|(?:[庁局部課室係班]|本部|事務所)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Office();
}
