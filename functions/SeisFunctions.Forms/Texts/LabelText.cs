using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace SeisFunctions.Forms.Texts;

/// <summary>
/// Folds labels so that one wording has one key: NFKC, lower case, no blanks, brackets, dots, dashes or quotes. Keys
/// are for comparing only.
/// </summary>
internal static partial class LabelText
{
    /// <summary>
    /// No label of a form comes near this many characters; longer text is an answer and is not folded.
    /// </summary>
    public const int Longest = 400;

    public static string Key(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[LetterFold.Most * 4];
        StringBuilder? longer = null;
        var length = 0;
        for (var at = 0; at < text.Length;)
        {
            if (key.Length - length < LetterFold.Most)
            {
                (longer ??= new(text.Length)).Append(key[..length]);
                length = 0;
            }

            length += LetterFold.Next(text, ref at, key.Slice(length, LetterFold.Most));
        }

        return longer is null ? key[..length].ToString() : longer.Append(key[..length]).ToString();
    }

    /// <summary>Whether <paramref name="key"/>, which is not empty, is the key of <paramref name="text"/>.</summary>
    public static bool IsKeyOf(string text, string key)
    {
        Span<char> folded = stackalloc char[LetterFold.Most];
        var matched = 0;
        for (var at = 0; at < text.Length;)
        {
            var count = LetterFold.Next(text, ref at, folded);
            if (count > key.Length - matched || !key.AsSpan(matched, count).SequenceEqual(folded[..count]))
            {
                return false;
            }

            matched += count;
        }

        return matched > 0 && matched == key.Length;
    }

    /// <summary>
    /// The keys of a text as it stands and without its numbering. Notes (※…) are never part of a label.
    /// </summary>
    public static string[] Keys(string text)
    {
        if (text.Length > Longest || string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var whole = WithoutNote(text);
        var key = Key(whole);
        var rest = WithoutNumbering(whole);
        return ReferenceEquals(rest, whole) ? Distinct(key, key) : Distinct(key, Key(rest));
    }

    /// <summary>
    /// The keys of a text without the remark in brackets at its end, and without all that stands in brackets.
    /// </summary>
    public static string[] KeysWithoutBrackets(string text)
    {
        if (text.Length > Longest || text.AsSpan().IndexOfAny(OpeningBrackets) < 0)
        {
            return [];
        }

        var plain = WithoutNumbering(WithoutNote(text));
        return Distinct(Key(WithoutLastRemark(plain)), Key(WithoutRemarks(plain)));
    }

    /// <summary>Without the remark in brackets at its end.</summary>
    private static ReadOnlySpan<char> WithoutLastRemark(ReadOnlySpan<char> text)
    {
        var rest = text.TrimEnd();
        if (rest.IsEmpty || !ClosesRemark(rest[^1]))
        {
            return text;
        }

        var open = rest[..^1].LastIndexOfAny(Brackets);
        return open >= 0 && OpensRemark(rest[open]) ? rest[..open] : text;
    }

    /// <summary>Without all remarks in brackets that hold no other ones.</summary>
    private static string WithoutRemarks(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var close = OpensRemark(text[at]) ? text.AsSpan(at + 1).IndexOfAny(Brackets) + at + 1 : at;
            if (close > at && ClosesRemark(text[close]))
            {
                at = close;
            }
            else
            {
                kept.Append(text[at]);
            }
        }

        return kept.ToString();
    }

    /// <summary>All of them, best first.</summary>
    public static IReadOnlyList<string> AllKeys(string text) =>
        [.. Keys(text).Concat(KeysWithoutBrackets(text)).Distinct()];

    /// <summary>Without 1 , (1), ①, ア., ■ in front.</summary>
    public static string WithoutNumbering(string text) => Unnumbered(UnicodeForms.Compatible(text));

    private static string Unnumbered(string text)
    {
        if (text.Length == 0 || !MayBeNumbering(text[0]))
        {
            return text;
        }

        foreach (var numbering in Numbering().EnumerateMatches(text))
        {
            return numbering.Length == 0 ? text : text[numbering.Length..];
        }

        return text;
    }

    /// <summary>Whether <see cref="Numbering"/> can take this character away from the front of a text.</summary>
    private static bool MayBeNumbering(char first) =>
        char.IsWhiteSpace(first)
        || char.IsAsciiLetterOrDigit(first)
        || first is >= 'ア' and <= 'ン'
        || NumberingStarts.Contains(first);

    private static string WithoutNote(string text) =>
        text.AsSpan().ContainsAny(NoteMarks) ? Note().Replace(text, "") : text;

    private static readonly SearchValues<char> NoteMarks = SearchValues.Create("※＊*");
    private static readonly SearchValues<char> OpeningBrackets = SearchValues.Create("(（[［【〔〈<");
    private static readonly SearchValues<char> Brackets = SearchValues.Create("(（)）[］［]【】〔〕〈〉<>＜＞");
    private static readonly SearchValues<char> NumberingStarts = SearchValues.Create(
        "●■◆□◇▼▲▶・*○◎第([<〔【一二三四五六七八九十"
    );

    private static string[] Distinct(string first, string second) =>
        (first.Length > 0, second.Length > 0 && second != first) switch
        {
            (true, true) => [first, second],
            (true, false) => [first],
            (false, true) => [second],
            _ => [],
        };

    /// <summary>Whether a remark in a label begins with this character.</summary>
    private static bool OpensRemark(char character) =>
        character is '(' or '（' or '[' or '［' or '【' or '〔' or '〈' or '<' or '＜';

    /// <summary>Whether a remark in a label ends with this character.</summary>
    private static bool ClosesRemark(char character) =>
        character is ')' or '）' or ']' or '］' or '】' or '〕' or '〉' or '>' or '＞';

    [GeneratedRegex("(?<=.)[※＊*].*", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(
        @"^[\s●■◆□◇▼▲▶・*○◎]*(?:第?\s*[0-9]{1,2}(?:[-.][0-9]{1,2})*(?![0-9年月日])\s*[.)、:]?|[(\[<〔【][0-9a-zア-ン一二三四五六七八九十]{1,3}[)\]>〕】]|[ア-ンa-zivxIVX一二三四五六七八九十]{1,3}[.)、])?\s*",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Numbering();
}
