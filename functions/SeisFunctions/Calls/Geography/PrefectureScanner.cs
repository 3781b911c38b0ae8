using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SeisFunctions.Calls.Geography;

/// <summary>
/// Finds every prefecture named in a running text: a subject, a file name, a list. A full name counts anywhere, from
/// left to right (東京都府中市 holds no 京都府); a name without 都, 府 or 県 only where it stands alone or in a list (大阪市, 福島町 and
/// 広島市 name no prefecture).
/// </summary>
internal sealed partial class PrefectureScanner(PrefectureIndex prefectures)
{
    private static readonly string[] Connectors =
    [
        .. new[] { "および", "及び", "並びに", "ならびに", "または", "又は", "と", "や" }.Select(FoldedText.KeyOf),
    ];

    internal IReadOnlyList<PrefectureMention> Scan(string text) =>
        [
            .. from part in Parts(text, IsPunctuation, ..text.Length)
            from mention in OfWords(text, [.. Parts(text, IsBlank, part)])
            select mention,
        ];

    private IEnumerable<PrefectureMention> OfWords(string text, Range[] words)
    {
        for (int word = 0, length; word < words.Length; word += length)
        {
            length = Math.Min(prefectures.Longest, words.Length - word);
            while (length > 1 && SpacedOut(text, words[word].Start..words[word + length - 1].End) is null)
                length--;
            var found =
                length > 1
                    ? [SpacedOut(text, words[word].Start..words[word + length - 1].End)!]
                    : Names(text, words[word]);
            foreach (var mention in found)
                yield return mention;
        }
    }

    /// <summary>Several words that are one name: 東　京　都.</summary>
    private PrefectureMention? SpacedOut(string text, Range words)
    {
        var folded = FoldedText.Of(text[words]);
        return prefectures.ByName(folded.Key) is { } prefecture
            ? Mention(prefecture, folded, 0, folded.Key.Length, words)
            : null;
    }

    private List<PrefectureMention> Names(string text, Range word)
    {
        var folded = FoldedText.Of(text[word]);
        return List(folded, word) ?? FullNames(folded, word);
    }

    /// <summary>
    /// A word that consists of names joined by words like 及び, so that short names in it stand alone; null for any other
    /// word.
    /// </summary>
    private List<PrefectureMention>? List(FoldedText folded, Range word)
    {
        var (key, at, mentions) = (folded.Key, 0, new List<PrefectureMention>());
        var afterFullName = false;
        while (at < key.Length)
        {
            var (prefecture, length) = prefectures.FullNameAt(key, at);
            if (prefecture is null && !afterFullName)
                (prefecture, length) = prefectures.ShortNameAt(key, at);
            if (prefecture is null)
                return mentions is not [] && Remainder().IsMatch(key[at..]) ? mentions : null;
            mentions.Add(Mention(prefecture, folded, at, length, word));
            at += length;
            var joint = Connectors.FirstOrDefault(connector =>
                string.CompareOrdinal(key, at, connector, 0, connector.Length) == 0
            );
            if (joint is null && !mentions[^1].FullName && at < key.Length)
                return Remainder().IsMatch(key[at..]) ? mentions : null;
            at += joint?.Length ?? 0;
            afterFullName = joint is null;
            if (joint is not null && at == key.Length)
                return null; // 石川と申します: joined to nothing
        }
        return mentions;
    }

    private List<PrefectureMention> FullNames(FoldedText folded, Range word)
    {
        var mentions = new List<PrefectureMention>();
        for (int at = 0, length; at < folded.Key.Length; at += Math.Max(length, 1))
        {
            (var prefecture, length) = prefectures.FullNameAt(folded.Key, at);
            if (prefecture is not null && !OtherWord().IsMatch(folded.Key, at))
                mentions.Add(Mention(prefecture, folded, at, length, word));
        }
        return mentions;
    }

    private PrefectureMention Mention(Prefecture prefecture, FoldedText folded, int at, int length, Range within)
    {
        var (start, written) = folded.PlaceOf(at, length);
        var fullName = prefectures.ByFullName(folded.Key.Substring(at, length)) is not null;
        return new(prefecture, within.Start.Value + start, written, fullName);
    }

    private static IEnumerable<Range> Parts(string text, Func<Rune, bool> separates, Range within)
    {
        var (start, end) = (within.Start.Value, within.End.Value);
        for (var at = start; at < end;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out var rune, out var length);
            if (separates(rune))
            {
                if (at > start)
                    yield return start..at;
                start = at + length;
            }
            at += length;
        }
        if (end > start)
            yield return start..end;
    }

    /// <summary>
    /// Punctuation, symbols and line breaks; but not the radicals that a copy from a PDF has for ⾧ or ⼾, which Unicode
    /// calls symbols.
    /// </summary>
    private static bool IsPunctuation(Rune rune) =>
        rune.Value is not (>= 0x2E80 and <= 0x2FDF)
        && Rune.GetUnicodeCategory(rune)
            is >= UnicodeCategory.ConnectorPunctuation
                and <= UnicodeCategory.OtherSymbol
                or UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    private static bool IsBlank(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator;

    /// <summary>What may follow a list of prefectures: の3県, 両県, 1都3県, ほか, 等.</summary>
    [GeneratedRegex(
        "^[ノ之]?(?:[両各][都道府県]+|(?:[0-9一二三四五六七八九十]{1,2}[都道府県]+)+)?(?:ホケ|ナド|等|他|外)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Remainder();

    /// <summary>Words that begin like a prefecture but are not: 東京都市大学, 東京都市圏, 東京都心; 東京都市町村課 and 東京都市長会 are.</summary>
    [GeneratedRegex(@"\G東京都(?:心|市(?!町村|区町村|長))", RegexOptions.CultureInvariant)]
    private static partial Regex OtherWord();
}
