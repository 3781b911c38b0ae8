using System.Text.RegularExpressions;

namespace SeisFunctions.Calls.Geography;

/// <summary>
/// Finds what may tell a reader of a text which prefecture it comes from: a name without 都, 府 or 県 (島根の場合), a name
/// in kana (しまね県), a romanised name. Too weak to say whose a text is; good for a mark that a person looks at.
/// </summary>
internal sealed partial class PrefectureHints
{
    // Words that begin like a name without 県.
    private static readonly string[] OtherWords =
    [
        .. new[] { "大分類", "大分け", "大分岐", "三重化", "三重構造" }.Select(FoldedText.KeyOf),
    ];

    private readonly PrefectureIndex prefectures;
    private readonly (string Key, Prefecture Prefecture)[] shortNames;
    private readonly (string Key, Prefecture Prefecture)[] inKana;

    internal PrefectureHints(PrefectureIndex prefectures)
    {
        this.prefectures = prefectures;
        shortNames = [.. prefectures.All.Select(one => (FoldedText.KeyOf(one.ShortName), one))];
        inKana =
        [
            .. prefectures.All.SelectMany(one => new[] { one.Kana, one.ShortKana + one.Name[^1] }.Select(spelling =>
                (FoldedText.KeyOf(spelling), one)
            )),
        ];
    }

    internal IEnumerable<PrefectureMention> In(string text)
    {
        var folded = FoldedText.Of(text);
        return Spelled(folded, shortNames, (at, length) => StandsAlone(text, folded, at, length))
            .Concat(Spelled(folded, inKana, (_, _) => true))
            .Concat(Romanised(text));
    }

    private static IEnumerable<PrefectureMention> Spelled(
        FoldedText folded,
        IEnumerable<(string Key, Prefecture Prefecture)> spellings,
        Func<int, int, bool> isOne
    )
    {
        foreach (var (name, prefecture) in spellings)
            for (
                var at = folded.Key.IndexOf(name, StringComparison.Ordinal);
                at >= 0;
                at = folded.Key.IndexOf(name, at + name.Length, StringComparison.Ordinal)
            )
                if (isOne(at, name.Length) && folded.PlaceOf(at, name.Length) is var (start, length))
                    yield return new(prefecture, start, length, FullName: false);
    }

    private IEnumerable<PrefectureMention> Romanised(string text) =>
        from word in Letters().Matches(text)
        let prefecture = prefectures.ByReading(FoldedText.KeyOf(word.Value))
        where prefecture is not null
        select new PrefectureMention(prefecture, word.Index, word.Length, FullName: false);

    // 最大分 and 東広島 are other words, and 福島町 is another place.
    private static bool StandsAlone(string text, FoldedText folded, int at, int length)
    {
        var (start, written) = folded.PlaceOf(at, length);
        var end = start + written;
        return !(start > 0 && IsKanji(text[start - 1]))
            && !(end < text.Length && "市区町村郡".Contains(text[end], StringComparison.Ordinal))
            && !Array.Exists(OtherWords, word => string.CompareOrdinal(folded.Key, at, word, 0, word.Length) == 0);
    }

    private static bool IsKanji(char c) => c is (>= '\u3400' and <= '\u9FFF') or '々';

    [GeneratedRegex("[A-Za-zＡ-Ｚａ-ｚ]+", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
