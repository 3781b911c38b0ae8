using System.Text;

namespace SeisFunctions.Domain.Faq;

/// <summary>
/// Finds what may tell who somebody is: addresses, telephone numbers, names that are known. It looks at each character a
/// few times at most. Pure.
/// </summary>
public static class TellingWords
{
    // Japan's numbers have ten or eleven digits, with the country's before them twelve or thirteen.
    private const int LeastDigits = 10,
        MostDigits = 13;

    // A family name of one character is in every other word.
    private const int ShortestName = 2;

    private static readonly string[] Posts =
    [
        "長", "補佐", "主査", "主任", "主事", "主幹", "主管", "参事", "参与", "技師", "技監", "専門官", "専門員", "推進員", "担当",
    ];

    /// <summary>All of them, in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="persons">Names of contacts that are known, family name and given name parted by a blank.</param>
    /// <param name="applicants">Names of applicants in the text, with where each begins and its length.</param>
    public static IReadOnlyList<TellingWord> In(
        string text,
        IEnumerable<string> persons,
        IEnumerable<(int Start, int Length)> applicants
    )
    {
        List<TellingWord> found =
        [
            .. Addresses(text),
            .. Numbers(text),
            .. Persons(text, persons),
            .. applicants.Select(one => new TellingWord(
                TellingWordKind.Applicant,
                text.Substring(one.Start, one.Length),
                one.Start
            )),
        ];
        // The longer of two that begin at one character; what lies within another is told with it.
        var (sorted, end) = (new List<TellingWord>(), 0);
        foreach (var one in found.OrderBy(one => one.Start).ThenByDescending(one => one.Text.Length))
        {
            if (one.Start + one.Text.Length <= end)
                continue;
            sorted.Add(one);
            end = one.Start + one.Text.Length;
        }

        return sorted;
    }

    private static IEnumerable<TellingWord> Addresses(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('@' or '＠'))
                continue;
            var (start, end) = (at, at + 1);
            while (start > 0 && IsOfAddress(text[start - 1]))
                start--;
            while (end < text.Length && IsOfAddress(text[end]))
                end++;
            if (start < at && end > at + 1)
                yield return new(TellingWordKind.Email, text[start..end], start);
            at = end - 1;
        }
    }

    private static bool IsOfAddress(char c) =>
        Plain(c) is var plain && (char.IsAsciiLetterOrDigit(plain) || plain is '.' or '_' or '-' or '+' or '%');

    private static IEnumerable<TellingWord> Numbers(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsDigit(text[at]) && Plain(text[at]) is not ('+' or '('))
                continue;
            var (end, digits, last) = (at, 0, at);
            for (; end < text.Length && (IsDigit(text[end]) || IsBetweenDigits(text[end])); end++)
            {
                if (!IsDigit(text[end]))
                    continue;
                digits++;
                last = end;
            }

            var first = text.IndexOfAny([.. "0123456789０１２３４５６７８９"], at);
            if (
                digits is >= LeastDigits and <= MostDigits
                && (Plain(text[first]) == '0' || Plain(text[at]) == '+')
            )
                yield return new(TellingWordKind.Telephone, text[at..(last + 1)], at);
            at = Math.Max(at, end - 1);
        }
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(Plain(c));

    private static bool IsBetweenDigits(char c) =>
        Plain(c) is '-' or '(' or ')' or '+' or '.' or ' ' or '\u3000' || c is '‐' or '‑' or '–' or '—' or '―' or '−' or 'ー' or 'ｰ';

    private static char Plain(char c) => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;

    // Blanks stand in names and in texts as people please.
    private static IEnumerable<TellingWord> Persons(string text, IEnumerable<string> persons)
    {
        var (solid, places) = WithoutBlanks(text);
        foreach (var name in persons.SelectMany(PartsOf).Distinct(StringComparer.Ordinal))
        {
            for (
                var at = solid.IndexOf(name, StringComparison.Ordinal);
                at >= 0;
                at = solid.IndexOf(name, at + name.Length, StringComparison.Ordinal)
            )
            {
                var (start, end) = (places[at], places[at + name.Length - 1] + 1);
                yield return new(TellingWordKind.Person, text[start..end], start);
            }
        }
    }

    // The whole name, and the family name alone, as people are called; the post before it tells nobody.
    private static IEnumerable<string> PartsOf(string name)
    {
        string[] parts =
        [
            .. name.Split([' ', '\u3000', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Where(part => !Posts.Any(post => part.EndsWith(post, StringComparison.Ordinal))),
        ];
        var whole = string.Concat(parts);
        if (whole.Length >= ShortestName)
            yield return whole;
        if (parts.Length > 1 && parts[0].Length >= ShortestName)
            yield return parts[0];
    }

    private static (string Solid, int[] Places) WithoutBlanks(string text)
    {
        var (solid, places) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]))
                continue;
            solid.Append(text[at]);
            places.Add(at);
        }

        return (solid.ToString(), [.. places]);
    }
}
