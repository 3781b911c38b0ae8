using System.Text.RegularExpressions;
using static SeisFunctions.Calls.Geography.PrefectureOutcome;

namespace SeisFunctions.Calls.Geography;

/// <summary>Reads a field that should hold the name of one prefecture.</summary>
internal sealed partial class PrefectureFinder(
    PrefectureIndex prefectures,
    PrefectureScanner scanner,
    MunicipalityIndex municipalities
)
{
    internal PrefectureMatch Find(string text)
    {
        var folded = FoldedText.Of(text);
        if (folded.Key.Length == 0)
            return new(None, null, [], "都道府県名がありません。都道府県名を記入してください。");
        if (prefectures.ByFullName(folded.Key) is { } exact && exact.Name == folded.Plain)
            return new(Exact, exact, [], null);

        var key = FoldedText.KeyOf(Decoration().Replace(folded.Plain, ""));
        if ((prefectures.ByName(key) ?? prefectures.ByReading(key) ?? OfOffice(key) ?? WithCode(key)) is { } read)
            return new(Repaired, read, [], Wording.ReadAs(text, read.Name));
        if (WithWrongEnding(key) is { } meant)
            return new(
                Ambiguous,
                null,
                [meant],
                $"{Wording.Quote(text)}という都道府県はありません。「{meant.Name}」の場合は、そのとおり記入してください。"
            );
        return Mentioned(text);
    }

    /// <summary>東京都庁, 東京都知事, 群馬県総務部デジタル課: an office of the prefecture, but not of one of its municipalities.</summary>
    private Prefecture? OfOffice(string key)
    {
        var (prefecture, length) = prefectures.FullNameAt(key, 0);
        var office = key[length..];
        return prefecture is not null && Office().IsMatch(office) && !municipalities.AnyStarts(office, prefecture)
            ? prefecture
            : null;
    }

    /// <summary>島根県32, 320005島根県: a name with its own code, as the prefecture's two digits or as a local government's.</summary>
    private Prefecture? WithCode(string key) =>
        Coded().Match(key) is { Success: true } coded
        && prefectures.ByName(coded.Groups["name"].Value) is { } prefecture
        && (
            coded.Groups["code"].Value is var code && code == prefecture.Code
            || code == prefecture.Code + "000"
            || (MunicipalityCode.IsValid(code) && code[..^1] == prefecture.Code + "000")
        )
            ? prefecture
            : null;

    /// <summary>大阪県 for 大阪府. Never taken: it may as well be another prefecture's name misspelt.</summary>
    private Prefecture? WithWrongEnding(string key) =>
        key is [.., '都' or '道' or '府' or '県'] ? prefectures.ByShortName(key[..^1]) : null;

    private PrefectureMatch Mentioned(string text)
    {
        Prefecture[] candidates =
        [
            .. scanner
                .Scan(text)
                .Select(mention => mention.Prefecture)
                .Distinct()
                .OrderBy(prefecture => prefecture.Code, StringComparer.Ordinal),
        ];
        var names = Wording.List(candidates.Select(prefecture => prefecture.Name));
        return candidates switch
        {
            [] => new(
                None,
                null,
                [],
                $"{Wording.Quote(text)}は都道府県の名称ではありません。47都道府県の名称のうち一つを記入してください。"
            ),
            [_] => new(
                Ambiguous,
                null,
                candidates,
                $"{Wording.Quote(text)}は都道府県名だけではありません。{names}の場合は、都道府県名だけを記入してください。"
            ),
            _ => new(
                Ambiguous,
                null,
                candidates,
                $"{Wording.Quote(text)}には複数の都道府県名（{names}）があります。一つだけ記入してください。"
            ),
        };
    }

    [GeneratedRegex("^(?:(?<code>[0-9]+)(?<name>[^0-9]+)|(?<name>[^0-9]+)(?<code>[0-9]+))$", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();

    [GeneratedRegex(@"[\p{P}\p{S}-[\u2E80-\u2FDF]]", RegexOptions.CultureInvariant)]
    private static partial Regex Decoration();

    [GeneratedRegex(
        "^(?:庁|知事|議会|教育委員会|警察本部)|(?:[庁局部課室係班]|本部|事務所|グル一プ|チ一ム|セン夕一)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Office();
}
