using System.Text.RegularExpressions;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Calls.Geography;

namespace SeisFunctions.Calls.Persons;

/// <summary>
/// Finds in a text what may tell who somebody is: mail addresses, telephone numbers, names that are known. Whatever the width, the hyphens, blanks and old characters. A mark too many costs a look. Pure.
/// </summary>
internal static class PersonalMarks
{
    // Folded, every hyphen is 一, and there are no blanks.
    private static readonly char[] Joints = [.. "一().・"];

    private static readonly string SpelledOut = $"at|{FoldedText.KeyOf("アット")}";

    private static readonly string At = $@"(?:@|\((?:{SpelledOut})\)|\[(?:{SpelledOut})\])";

    private const string Host = @"[0-9a-z一]+(?:\.[0-9a-z一]+)+";

    private static readonly Regex Address = new($"[0-9a-z._%+一]+{At}{Host}", RegexOptions.NonBacktracking);

    private const string Number = @"(?:\+|\([0-9]+\)一?)?[0-9][0-9一().・]*[0-9]";

    private static readonly Regex Digits = new(Number, RegexOptions.NonBacktracking);

    private static readonly Regex Extension = new("内線(?:番号)?:?[0-9一]+", RegexOptions.NonBacktracking);

    /// <summary>All of them, in the order of the text; where two overlap, the longer one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Names of contacts.</param>
    /// <param name="applicants">Names of applicants in the text, where they are looked for.</param>
    public static IReadOnlyList<TextMark> Of(
        string text,
        ContactNames names,
        IEnumerable<ApplicantMention>? applicants = null
    )
    {
        var folded = FoldedText.Of(text);
        var found = Matches(folded, Address, _ => true, MarkedKind.Email)
            .Concat(Matches(folded, Digits, IsTelephone, MarkedKind.Telephone))
            .Concat(Matches(folded, Extension, _ => true, MarkedKind.Telephone))
            .Concat(names.In(folded).Select(place => new TextMark(MarkedKind.Name, place.Start, place.Length)))
            .Concat((applicants ?? []).Select(one => new TextMark(MarkedKind.Applicant, one.Start, one.Length)));
        var marks = new List<TextMark>();
        foreach (var mark in found.OrderByDescending(mark => mark.Length))
            if (!marks.Exists(mark.Overlaps))
                marks.Add(mark);
        return [.. marks.OrderBy(mark => mark.Start)];
    }

    private static IEnumerable<TextMark> Matches(
        FoldedText text,
        Regex expression,
        Func<string, bool> isOne,
        MarkedKind kind
    ) =>
        from match in expression.Matches(text.Key)
        where isOne(match.Value)
        let place = text.PlaceOf(match.Index, match.Length)
        select new TextMark(kind, place.Start, place.Length);

    // With the area code, with that of the country, behind another number without a blank between, or without the area
    // code.
    private static bool IsTelephone(string run)
    {
        var digits = run.Count(char.IsAsciiDigit);
        var groups = run.TrimStart('+').Split(Joints, StringSplitOptions.RemoveEmptyEntries);
        return run[0] == '+' ? digits is >= 10 and <= 13
            : groups[0][0] == '0' ? digits is >= 9 and <= 11
            : groups.Length >= 3 ? digits is >= 9 and <= 12 && Array.TrueForAll(groups, group => group.Length >= 2)
            : groups is [{ Length: >= 2 and <= 4 } first, { Length: 4 } second] && !(IsYear(first) && IsYear(second));
    }

    private static bool IsYear(string group) => group is ['1', '9', _, _] or ['2', '0', _, _];
}
