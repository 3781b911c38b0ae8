using System.Globalization;
using CsvHelper;
using static SeisFunctions.Calls.Geography.GazetteerFile;

namespace SeisFunctions.Calls.Geography;

/// <summary>
/// Reads the lists of prefectures and municipalities from a folder and refuses what does not fit together.
/// </summary>
internal static class GazetteerReader
{
    private static readonly Dictionary<string, string> LastCharacterOfKind = new()
    {
        ["市"] = "市",
        ["政令指定都市"] = "市",
        ["町"] = "町",
        ["村"] = "村",
        ["特別区"] = "区",
    };

    private static readonly string[] Files =
    [
        "prefectures.csv",
        "municipalities.csv",
        "districts.csv",
        "islands.csv",
        "former_names.csv",
        "prefecture_domains.csv",
    ];

    internal static GazetteerTables Read(string folder, MailProviderList providers)
    {
        var missing = Files.Where(file => !File.Exists(Path.Combine(folder, file))).ToList();
        if (missing.Count > 0)
            throw new InvalidDataException(
                string.Join(Environment.NewLine, missing.Select(file => $"{file}: the file is missing."))
            );
        var prefectures = ReadPrefectures(folder);
        var byPrefectureCode = prefectures.ToDictionary(row => row.Prefecture.Code, row => row.Prefecture);
        var municipalities = ReadMunicipalities(folder, byPrefectureCode);
        var byCode = municipalities.ToDictionary(municipality => municipality.Code);
        return new(
            prefectures,
            municipalities,
            [.. ReadDistricts(folder, byCode), .. ReadIslands(folder, byCode)],
            ReadFormerNames(folder, byCode),
            ReadDomains(folder, prefectures, providers)
        );
    }

    private static List<(Prefecture Prefecture, string Romaji)> ReadPrefectures(string folder)
    {
        var codes = new HashSet<string>();
        return GazetteerFile.Read(folder, "prefectures.csv", ["code", "name", "kana", "romaji", "domain"], row =>
        {
            var code = CodeOf(row, codes);
            var name = row.Text("name");
            Require(code[2..5] == "000", $"{code} is not the code of a prefecture");
            Require(name[^1] is '都' or '道' or '府' or '県', $"{name} does not end in 都, 道, 府 or 県");
            return (new Prefecture(code[..2], name, row.Text("kana")), row.Text("romaji"));
        });
    }

    private static List<Municipality> ReadMunicipalities(string folder, Dictionary<string, Prefecture> prefectures)
    {
        var (codes, names) = (new HashSet<string>(), new HashSet<(string, string)>());
        return GazetteerFile.Read(
            folder,
            "municipalities.csv",
            ["code", "prefecture_code", "prefecture", "name", "kana", "kind"],
            row =>
            {
                var code = CodeOf(row, codes);
                var prefecture = prefectures.Known(row.Text("prefecture_code"), "prefecture");
                var (name, kind) = (row.Text("name"), row.Text("kind"));
                Require(
                    prefecture.Name == row.Text("prefecture"),
                    $"prefecture {prefecture.Code} is {prefecture.Name}"
                );
                Require(
                    code.StartsWith(prefecture.Code, StringComparison.Ordinal),
                    $"{code} is not a code of {prefecture.Name}"
                );
                Require(
                    name.EndsWith(LastCharacterOfKind.Known(kind, "kind"), StringComparison.Ordinal),
                    $"{name} is not the name of a {kind}"
                );
                Require(FoldedText.Of(name).Plain == name, $"{name} holds blanks or compatibility characters");
                Require(
                    names.Add((prefecture.Code, FoldedText.KeyOf(name))),
                    $"{name} cannot be told from another name in {prefecture.Name}"
                );
                return new Municipality(code, name, row.Text("kana"), kind, prefecture);
            }
        );
    }

    private static List<(Municipality, string, bool)> ReadDistricts(
        string folder,
        Dictionary<string, Municipality> municipalities
    ) => GazetteerFile.Read(folder, "districts.csv", ["code", "prefecture", "district", "name"], row =>
        {
            var municipality = Named(row, municipalities);
            Require(
                municipality.Prefecture.Name == row.Text("prefecture"),
                $"{municipality.Name} is in {municipality.Prefecture.Name}"
            );
            return (municipality, row.Text("district"), true);
        });

    private static List<(Municipality, string, bool)> ReadIslands(
        string folder,
        Dictionary<string, Municipality> municipalities
    ) =>
        GazetteerFile.Read(folder, "islands.csv", ["code", "prefix", "name"], row =>
            (Named(row, municipalities), row.Text("prefix"), false)
        );

    private static List<FormerName> ReadFormerNames(string folder, Dictionary<string, Municipality> municipalities) =>
        GazetteerFile.Read(folder, "former_names.csv", ["name", "code", "since"], row =>
        {
            var dated = DateOnly.TryParseExact(
                row.Text("since"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var since
            );
            Require(dated, "since is not a date like 2019-05-01");
            return new FormerName(row.Text("name"), municipalities.Known(row.Text("code"), "municipality"), since);
        });

    private static List<MailDomainHint> ReadDomains(
        string folder,
        List<(Prefecture Prefecture, string Romaji)> known,
        MailProviderList providers
    )
    {
        var prefectures = known.ToDictionary(one => one.Prefecture.Code, one => one.Prefecture);
        var romaji = known.ToDictionary(one => one.Prefecture, one => one.Romaji.ToLowerInvariant());
        string[] header = ["prefecture_code", "name", "web_host", "web_status", "mail_domain", "mail_status"];
        return
        [
            .. GazetteerFile
                .Read(folder, "prefecture_domains.csv", header, row =>
                {
                    var prefecture = prefectures.Known(row.Text("prefecture_code"), "prefecture");
                    Require(prefecture.Name == row.Text("name"), $"prefecture {prefecture.Code} is {prefecture.Name}");
                    var seen = row.Text("mail_status") != "unverified";
                    return new[]
                    {
                        new MailDomainHint(prefecture, DomainIn(row, "mail_domain", prefecture), seen),
                        new MailDomainHint(prefecture, DomainIn(row, "web_host", prefecture), false),
                    };
                })
                .SelectMany(pair => pair),
        ];

        // By the office in it a host stands for the office's whole domain.
        string DomainIn(IReaderRow row, string column, Prefecture prefecture)
        {
            var domain = row.Text(column);
            if (MailDomain.WhyNot(domain, providers) is { } what)
                throw new InvalidDataException($"{column}: {what}");
            var offices = MailDomains.Offices.Select(office => $".{office}.{romaji[prefecture]}.").ToList();
            Require(
                offices.Any(office => $".{domain}".Contains(office, StringComparison.Ordinal)),
                $"{column}: \"{domain}\" is not a domain of {prefecture.Name}, such as pref.{romaji[prefecture]}.lg.jp;"
                    + " what else is its is named by mail.senderDomains of the call."
            );
            return domain;
        }
    }

    private static Municipality Named(IReaderRow row, Dictionary<string, Municipality> municipalities)
    {
        var municipality = municipalities.Known(row.Text("code"), "municipality");
        Require(municipality.Name == row.Text("name"), $"{municipality.Code} is {municipality.Name}");
        return municipality;
    }

    private static string CodeOf(IReaderRow row, HashSet<string> seen)
    {
        var code = row.Text("code");
        Require(MunicipalityCode.IsValid(code), $"{code} has a wrong check digit or is not six digits");
        Require(seen.Add(code), $"{code} occurs twice");
        return code;
    }
}
