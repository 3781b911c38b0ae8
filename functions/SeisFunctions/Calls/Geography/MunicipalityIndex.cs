namespace SeisFunctions.Calls.Geography;

/// <summary>
/// The municipalities by every complete name, so that a look-up is one dictionary hit and no name is ever cut at a
/// character.
/// </summary>
internal sealed class MunicipalityIndex
{
    private readonly Dictionary<string, List<MunicipalityName>> byName = [];
    private readonly Dictionary<string, Municipality> byCode;
    private readonly Dictionary<string, List<MunicipalityName>> byStem = [];
    private readonly ILookup<string, Municipality> byReading;
    private readonly ILookup<Prefecture, string> startsInPrefecture;

    internal MunicipalityIndex(GazetteerTables tables)
    {
        byCode = tables.Municipalities.ToDictionary(municipality => municipality.Code);
        foreach (var municipality in tables.Municipalities)
        {
            AddWithPrefecture(municipality, municipality.Name, isCanonical: true);
            Add(byStem, municipality.Name[..^1], new(municipality, municipality.Name[..^1], IsCanonical: false));
            Add(
                byStem,
                municipality.Prefecture.Name + municipality.Name[..^1],
                new(municipality, municipality.Name[..^1], IsCanonical: false)
            );
        }
        foreach (var (municipality, prefix, isDistrict) in tables.Prefixes)
            AddWithPrefecture(municipality, prefix + municipality.Name, isDistrict);
        foreach (var former in tables.FormerNames)
            AddWithPrefecture(former.Successor, former.Name, isCanonical: false, former);
        byReading = tables.Municipalities.ToLookup(municipality => FoldedText.KeyOf(municipality.Kana));
        startsInPrefecture = tables
            .Municipalities.Select(municipality => (municipality.Prefecture, Start: municipality.Name))
            .Concat(tables.Prefixes.Select(prefix => (prefix.Municipality.Prefecture, Start: prefix.Prefix)))
            .Distinct()
            .ToLookup(row => row.Prefecture, row => FoldedText.KeyOf(row.Start));
    }

    /// <summary>
    /// All municipalities with this complete name (folded), former names only if no present one fits.
    /// </summary>
    internal IReadOnlyList<MunicipalityName> ByName(string key) => byName.GetValueOrDefault(key, []);

    /// <summary>Those whose name is this with 市, 区, 町 or 村 after it. Good for a question, never for a match.</summary>
    internal IEnumerable<Municipality> ByStem(string key) =>
        byStem.GetValueOrDefault(key, []).Select(name => name.Municipality);

    /// <summary>Those with this reading. Good for a question, never for a match.</summary>
    internal IEnumerable<Municipality> ByReading(string key) => byReading[key];

    internal IEnumerable<Municipality> All => byCode.Values;

    internal Municipality? ByCode(string code) => byCode.GetValueOrDefault(code);

    internal bool AnyStarts(string key, Prefecture prefecture) =>
        startsInPrefecture[prefecture].Any(start => key.StartsWith(start, StringComparison.Ordinal));

    private void AddWithPrefecture(Municipality municipality, string name, bool isCanonical, FormerName? former = null)
    {
        Add(byName, name, new(municipality, name, isCanonical, former));
        var withPrefecture = municipality.Prefecture.Name + name;
        Add(byName, withPrefecture, new(municipality, withPrefecture, isCanonical, former));
    }

    private static void Add(Dictionary<string, List<MunicipalityName>> names, string text, MunicipalityName name)
    {
        var key = FoldedText.KeyOf(text);
        if (!names.TryGetValue(key, out var same))
            names.Add(key, same = []);
        same.Add(name);
    }
}
