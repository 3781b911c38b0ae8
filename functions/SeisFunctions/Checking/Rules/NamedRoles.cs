using System.Text.RegularExpressions;
using SeisFunctions.Calls.Geography;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// Which prefectures a text gives a role: in what stands behind the name until the next one; where nothing does, in
/// what stands before it (人材の育成（岡山県）). Pure.
/// </summary>
internal static partial class NamedRoles
{
    private static readonly char[] Ends = ['。', '\n'],
        Clauses = ['。', '\n', '、', ',', ';', '；', '）', ')'];

    /// <summary>Those of the prefectures that have one.</summary>
    public static IReadOnlySet<Prefecture> In(string text, IReadOnlyList<Prefecture> prefectures)
    {
        var mentions = prefectures
            .SelectMany(place =>
                StartsOf(text, place.ShortName).Select(start => new Mention(place, start, EndOf(text, place, start)))
            )
            .OrderBy(mention => mention.Start)
            .ToList();
        var have = new HashSet<Prefecture>();
        var (waiting, before) = (new List<Mention>(), false);
        for (var at = 0; at < mentions.Count; at++)
        {
            var behind = text[mentions[at].End..(at + 1 < mentions.Count ? mentions[at + 1].Start : text.Length)];
            waiting.Add(mentions[at]);
            // 鳥取県及び岡山県は…: both have what follows.
            if (at + 1 < mentions.Count && Joint().IsMatch(behind))
                continue;
            var from = at >= waiting.Count ? mentions[at - waiting.Count].End : 0;
            var has = SettledText.IsDitto(behind)
                ? before
                : !SettledText.SaysNothing(behind) || HasBefore(text, waiting[0], from);
            if (has)
                have.UnionWith(waiting.Select(mention => mention.Place));
            before = has;
            waiting.Clear();
        }

        return have;
    }

    private static bool HasBefore(string text, Mention mention, int from)
    {
        var inBrackets = mention.Start > 0 && text[mention.Start - 1] is '（' or '(';
        var front = text[from..Math.Max(from, inBrackets ? mention.Start - 1 : mention.Start)];
        // Behind another name in the same sentence what stands before belongs to that one, unless brackets tell.
        if (from > 0 && !inBrackets && front.IndexOfAny(Ends) < 0)
            return false;
        var said = front[(front.LastIndexOfAny(inBrackets ? Clauses : Ends) + 1)..];
        return !SettledText.SaysNothing(said);
    }

    private static IEnumerable<int> StartsOf(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0;)
        {
            yield return at;
            at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal);
        }
    }

    private static int EndOf(string text, Prefecture place, int start) =>
        string.CompareOrdinal(text, start, place.Name, 0, place.Name.Length) == 0
            ? start + place.Name.Length
            : start + place.ShortName.Length;

    [GeneratedRegex(@"^[\s、,，・／/]*(?:及び|並びに|と|や)?[\s、]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Joint();

    private sealed record Mention(Prefecture Place, int Start, int End);
}
