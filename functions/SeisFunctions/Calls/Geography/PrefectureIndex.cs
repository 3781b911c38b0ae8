namespace SeisFunctions.Calls.Geography;

/// <summary>The prefectures by every spelling that can only mean one of them. Keys are folded.</summary>
internal sealed class PrefectureIndex
{
    private readonly Dictionary<string, Prefecture> fullNames = [];
    private readonly Dictionary<string, Prefecture> shortNames = [];
    private readonly Dictionary<string, Prefecture> readings = [];

    internal PrefectureIndex(IReadOnlyList<(Prefecture Prefecture, string Romaji)> prefectures)
    {
        All = [.. prefectures.Select(row => row.Prefecture)];
        foreach (var (prefecture, romaji) in prefectures)
        {
            fullNames.Add(FoldedText.KeyOf(prefecture.Name), prefecture);
            shortNames.Add(FoldedText.KeyOf(prefecture.ShortName), prefecture);
            foreach (var reading in ReadingsOf(prefecture, romaji).Distinct())
                readings.Add(FoldedText.KeyOf(reading), prefecture);
        }
        Longest = fullNames.Keys.Select(key => key.Length).DefaultIfEmpty().Max();
    }

    internal IReadOnlyList<Prefecture> All { get; }

    /// <summary>Characters of the longest name.</summary>
    internal int Longest { get; }

    internal Prefecture? ByFullName(string key) => fullNames.GetValueOrDefault(key);

    internal Prefecture? ByShortName(string key) => shortNames.GetValueOrDefault(key);

    internal Prefecture? ByName(string key) => ByFullName(key) ?? ByShortName(key);

    /// <summary>By kana, by romanised name, or by name with the code before it, as drop-down lists have it.</summary>
    internal Prefecture? ByReading(string key) => readings.GetValueOrDefault(key);

    /// <summary>
    /// The prefecture whose full name stands at this place of a folded text, and the length of that name.
    /// </summary>
    internal (Prefecture? Prefecture, int Length) FullNameAt(string key, int at) => NameAt(fullNames, key, at);

    internal (Prefecture? Prefecture, int Length) ShortNameAt(string key, int at) => NameAt(shortNames, key, at);

    private (Prefecture? Prefecture, int Length) NameAt(Dictionary<string, Prefecture> names, string key, int at)
    {
        for (var length = Math.Min(Longest, key.Length - at); length > 1; length--)
            if (names.TryGetValue(key.Substring(at, length), out var prefecture))
                return (prefecture, length);
        return (null, 0);
    }

    private static IEnumerable<string> ReadingsOf(Prefecture prefecture, string romaji) =>
        [
            prefecture.Kana,
            prefecture.ShortKana,
            romaji,
            romaji + SuffixOf(prefecture),
            prefecture.Code + prefecture.Name,
        ];

    private static string SuffixOf(Prefecture prefecture) =>
        prefecture.Name[^1] switch
        {
            '都' => "to",
            '府' => "fu",
            '県' => "ken",
            _ => "",
        };
}
