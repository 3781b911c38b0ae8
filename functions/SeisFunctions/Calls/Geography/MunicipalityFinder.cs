using System.Text.RegularExpressions;
using static SeisFunctions.Calls.Geography.MunicipalityOutcome;

namespace SeisFunctions.Calls.Geography;

/// <summary>
/// Reads a municipality's name. Only a complete name is ever taken: parts of names, names without 市, 区, 町 or 村 and
/// readings are asked about, since 府中市 and 府中町, 江差町 and 枝幸町 are different municipalities of one prefecture.
/// </summary>
internal sealed partial class MunicipalityFinder(MunicipalityIndex municipalities, PrefectureIndex prefectures)
{
    private const int LongestName = 60; // prefecture, 郡, name, reading and office together are hardly longer

    internal MunicipalityMatch Find(string name, Prefecture? prefecture)
    {
        var written = FoldedText.Of(name);
        if (written.Key.Length > LongestName)
            return Unknown(name, prefecture, []);
        var bare = Decoration().Replace(written.Plain, "");
        var key = FoldedText.KeyOf(bare);
        if (key.Length == 0)
            return new(None, null, [], MunicipalityNotes.Nothing);
        return Complete(name, written.Plain, prefecture, asWritten: true)
            ?? Complete(name, bare, prefecture)
            ?? Union(name, key)
            ?? Numbered(name, prefecture)
            ?? Bracketed(name, written.Plain, prefecture)
            ?? (WithoutOffice(key) is { } office ? Complete(name, office, prefecture) : null)
            ?? Ward(name, WithoutOffice(key) ?? key)
            ?? AllTogether(name, bare)
            ?? AfterPrefecture(name, key)
            ?? Incomplete(name, key, prefecture)
            ?? WardAlone(name, key, prefecture)
            ?? Unknown(name, prefecture, Similar(key, prefecture));
    }

    /// <summary>
    /// Whether this is some municipality's complete name, here, elsewhere, or in several prefectures.
    /// </summary>
    internal bool IsComplete(string name, Prefecture? prefecture) =>
        Find(name, prefecture).Outcome is var outcome
        && (
            outcome is Exact or Repaired or OtherPrefecture
            || outcome is Ambiguous && municipalities.ByName(FoldedText.KeyOf(name)) is not []
        );

    private MunicipalityMatch? Complete(string name, string complete, Prefecture? prefecture, bool asWritten = false)
    {
        var everywhere = municipalities.ByName(FoldedText.KeyOf(complete));
        var here = Closest(
            everywhere.Where(found => prefecture is null || found.Municipality.Prefecture == prefecture),
            complete
        );
        if (everywhere is [])
            return null;
        if (here is [])
        {
            var elsewhere = Municipalities(Closest(everywhere, complete));
            return new(OtherPrefecture, null, elsewhere, MunicipalityNotes.Elsewhere(name, elsewhere, prefecture!));
        }
        if (Municipalities(here) is { Count: > 1 } several)
            return new(Ambiguous, null, several, MunicipalityNotes.InSeveralPrefectures(name, several));
        return Taken(name, here[0], exact: asWritten && here[0].IsCanonical && here[0].Text == complete);
    }

    /// <summary>
    /// Present names before former ones, and the spelling as written (鹿嶋市, not 鹿島市) before those that only fold to the
    /// same.
    /// </summary>
    private static List<MunicipalityName> Closest(IEnumerable<MunicipalityName> names, string complete)
    {
        List<MunicipalityName> found = [.. names];
        List<MunicipalityName> present = [.. found.Where(name => name.Former is null)];
        found = present is [] ? found : present;
        List<MunicipalityName> same = [.. found.Where(name => name.Text == complete)];
        return same is [] ? found : same;
    }

    private static MunicipalityMatch Taken(string name, MunicipalityName found, bool exact) =>
        (exact, found.Former) switch
        {
            (true, _) => new(Exact, found.Municipality, [], null),
            (_, { } former) => new(Repaired, found.Municipality, [], MunicipalityNotes.Former(name, former)),
            _ => new(Repaired, found.Municipality, [], Wording.ReadAs(name, found.Municipality.Name)),
        };

    private static MunicipalityMatch? Union(string name, string key) =>
        UnionOfMunicipalities().IsMatch(key) ? new(NotAMunicipality, null, [], MunicipalityNotes.Union(name)) : null;

    /// <summary>
    /// 海士町（島根県）, 海士町（あまちょう）, 前橋市（中核市）; what else is in brackets may change the meaning, so it is asked about.
    /// </summary>
    private MunicipalityMatch? Bracketed(string name, string plain, Prefecture? prefecture)
    {
        if (InBrackets().Match(plain) is not { Success: true } brackets)
            return null;
        var (outside, inside) = (brackets.Groups["outside"].Value, brackets.Groups["inside"].Value);
        if (prefectures.ByName(FoldedText.KeyOf(inside)) is { } inBrackets)
            return Complete(name, inBrackets.Name + outside, prefecture) ?? Complete(name, outside, inBrackets);
        if (Complete(name, outside, prefecture) is not { } found)
            return null;
        if (inside.EndsWith('郡') && Complete(name, inside + outside, prefecture) is { } inDistrict)
            return inDistrict;
        var reading = FoldedText.KeyOf(inside);
        if (
            KindOfMunicipality().IsMatch(inside)
            || PartInApplication().IsMatch(inside)
            || found.Municipality is { } one && FoldedText.KeyOf(one.Kana) == reading
        )
            return found;
        return Unknown(name, prefecture, found.Municipality is { } possible ? [possible] : found.Candidates);
    }

    /// <summary>1 松江市, 松江市（322016）: what the number says is told elsewhere.</summary>
    private MunicipalityMatch? Numbered(string name, Prefecture? prefecture) =>
        NumberedName.Bare(name) is { } bare && Find(bare, prefecture) is { Outcome: Exact or Repaired } found
            ? found with
            {
                Outcome = Repaired,
                Note = Wording.ReadAs(name, found.Municipality!.Name),
            }
            : null;

    private static string? WithoutOffice(string key) =>
        Office().Match(key) is { Success: true } office ? office.Groups["name"].Value : null;

    private MunicipalityMatch? Ward(string name, string key)
    {
        for (var length = key.Length - 2; length > 1; length--)
            if (
                WardName().IsMatch(key[length..])
                && municipalities.ByName(key[..length]) is [{ Municipality: { Kind: "政令指定都市" } city }]
            )
                return new(NotAMunicipality, null, [city], MunicipalityNotes.Ward(name, city));
        return null;
    }

    /// <summary>県内全市町村: whoever agreed is not named.</summary>
    private static MunicipalityMatch? AllTogether(string name, string plain) =>
        AllMunicipalities().IsMatch(plain)
            ? new(NotAMunicipality, null, [], MunicipalityNotes.AllOfPrefecture(name))
            : null;

    /// <summary>鶴見区 without its city, where the prefecture has cities with wards.</summary>
    private MunicipalityMatch? WardAlone(string name, string key, Prefecture? prefecture) =>
        prefecture is not null
        && WardName().IsMatch(key)
        && Similar(key, prefecture) is []
        && InPrefecture(municipalities.All.Where(one => one.Kind == "政令指定都市"), prefecture)
            is { Count: > 0 } cities
            ? new(NotAMunicipality, null, cities, MunicipalityNotes.WardAlone(name, cities))
            : null;

    /// <summary>
    /// A prefecture's name and then something that is no municipality of it (else it would be a complete name).
    /// </summary>
    private MunicipalityMatch? AfterPrefecture(string name, string key)
    {
        var (prefecture, length) = prefectures.FullNameAt(key, 0);
        return (prefecture, key[length..]) switch
        {
            (null, _) => null,
            (_, "" or "庁") => new(NotAMunicipality, null, [], MunicipalityNotes.OfPrefecture(name)),
            (_, var rest) => Complete(name, WithoutOffice(rest) ?? rest, prefecture)
                ?? Incomplete(name, rest, prefecture)
                ?? Unknown(name, prefecture, Similar(rest, prefecture)),
        };
    }

    private MunicipalityMatch? Incomplete(string name, string key, Prefecture? prefecture)
    {
        var possible = InPrefecture(municipalities.ByStem(key).Concat(municipalities.ByReading(key)), prefecture);
        return possible is []
            ? null
            : new(Ambiguous, null, possible, MunicipalityNotes.Incomplete(name, possible, prefecture));
    }

    /// <summary>海士村 for 海士町; and incomplete names that exist in other prefectures only.</summary>
    private List<Municipality> Similar(string key, Prefecture? prefecture) =>
        InPrefecture(municipalities.ByStem(key[..^1]).Where(_ => key[^1] is '市' or '区' or '町' or '村'), prefecture)
            is { Count: > 0 } otherKind
            ? otherKind
            : InPrefecture(municipalities.ByStem(key), null);

    private static MunicipalityMatch Unknown(
        string name,
        Prefecture? prefecture,
        IReadOnlyList<Municipality> possible
    ) => new(None, null, possible, MunicipalityNotes.Unknown(name, prefecture, possible));

    private static List<Municipality> InPrefecture(IEnumerable<Municipality> found, Prefecture? prefecture) =>
        [
            .. found
                .Where(municipality => prefecture is null || municipality.Prefecture == prefecture)
                .Distinct()
                .OrderBy(municipality => municipality.Code, StringComparer.Ordinal),
        ];

    private static List<Municipality> Municipalities(IEnumerable<MunicipalityName> names) =>
        InPrefecture(names.Select(name => name.Municipality), null);

    /// <summary>
    /// Brackets and quotes anywhere; other marks before or after the name, but not the radicals that a copy from a PDF
    /// has for ⾧ or ⼾.
    /// </summary>
    [GeneratedRegex(
        @"[\p{Ps}\p{Pe}\p{Pi}\p{Pf}<>""']|^[\p{P}\p{S}-[\u2E80-\u2FDF]]+|[\p{P}\p{S}-[\u2E80-\u2FDF]]+$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Decoration();

    [GeneratedRegex(
        @"^(?:(?<outside>[^\p{Ps}\p{Pe}<>]+)[\p{Ps}<](?<inside>[^\p{Ps}\p{Pe}<>]+)[\p{Pe}>]|[\p{Ps}<](?<inside>[^\p{Ps}\p{Pe}<>]+)[\p{Pe}>](?<outside>[^\p{Ps}\p{Pe}<>]+))$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex InBrackets();

    [GeneratedRegex(
        "^(?:市|町|村|区|町村|市町村|市区町村|特別区|政令市|指定都市|政令指定都市|中核市|施行時特例市|一般市)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex KindOfMunicipality();

    /// <summary>What it is among those that apply together, which leaves it the same municipality: 松江市（代表）.</summary>
    [GeneratedRegex(
        "^(?:(?:代表|幹事|事務局|連携中枢|中心)(?:市|町|村|区|自治体|団体|市町村|市区町村|都市)?|新規|継続|追加|前回(?:から)?(?:参加|連携|継続)?)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PartInApplication();

    /// <summary>Its mayor, council or board, or one of its departments: 海士町役場総務課.</summary>
    [GeneratedRegex(
        "^(?<name>.+?)(?:(?:役所|役場|長|教育長|教育委員会|議会|本庁|庁舎|事務局|御中|様|殿)+|(?:役所|役場)?[^市区町村]{1,20}[部局課室係])$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Office();

    [GeneratedRegex("(?:組合|広域連合|企業団|財産区)(?:長|議会|事務局)*$", RegexOptions.CultureInvariant)]
    private static partial Regex UnionOfMunicipalities();

    [GeneratedRegex(
        "^(?:.{2,3}[都道府県])?(?:[都道府県]|管)?(?:内|下)?の?(?:全て|すべて|全)?の?(?:[0-9]{1,3})?の?(?:全|各)?"
            + "(?:市町村|市区町村|市町|市村|区市町村)(?:全て|すべて|全部|一同)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex AllMunicipalities();

    [GeneratedRegex("^[^区]{1,6}区$", RegexOptions.CultureInvariant)]
    private static partial Regex WardName();
}
