using static SeisFunctions.Calls.Geography.Wording;

namespace SeisFunctions.Calls.Geography;

/// <summary>What applicants are told about a municipality's name or code: how it was read, or what to do.</summary>
internal static class MunicipalityNotes
{
    internal const string Nothing = "市区町村名がありません。市区町村名を記入してください。";

    internal static string Former(string written, FormerName former) =>
        $"「{former.Name}」は{former.Since.Year}年{former.Since.Month}月{former.Since.Day}日から「{former.Successor.Name}」です。"
        + ReadAs(written, former.Successor.Name);

    internal static string Elsewhere(string written, IEnumerable<Municipality> found, Prefecture asked)
    {
        var prefectures = string.Join('・', found.Select(municipality => municipality.Prefecture.Name).Distinct());
        return $"{Quote(written)}は{prefectures}の市区町村で、{asked.Name}にはありません。都道府県名と市区町村名を確認してください。"
            + (
                found.Any(municipality => municipality.Kind is "特別区")
                    ? "政令指定都市の区の場合は、市の名称を記入してください。"
                    : ""
            );
    }

    internal static string InSeveralPrefectures(string written, IEnumerable<Municipality> found) =>
        $"{Quote(written)}は{List(found.Select(NameWithPrefecture))}のいずれか判断できません。都道府県名か団体コードを記入してください。";

    internal static string Incomplete(string written, IEnumerable<Municipality> possible, Prefecture? asked) =>
        $"{Quote(written)}だけでは特定できません。{Names(possible, asked)}の場合は、「市」「区」「町」「村」まで漢字で記入してください。";

    internal static string Unknown(string written, Prefecture? asked, IReadOnlyList<Municipality> possible) =>
        $"{Quote(written)}という市区町村は{asked?.Name ?? "一覧"}にありません。"
        + (
            possible is []
                ? "市区町村名を確認してください。"
                : $"{Names(possible, asked)}の場合は、そのとおり記入してください。"
        );

    internal static string WardAlone(string written, IReadOnlyList<Municipality> cities) =>
        $"{Quote(written)}という市区町村は{cities[0].Prefecture.Name}にありません。政令指定都市の区の場合は、{List(cities.Select(city => city.Name))}のうち該当する市の名称を記入してください。";

    internal static string AllOfPrefecture(string written) =>
        $"{Quote(written)}からは、同意した市区町村を確認できません。同意のある市区町村を1行に1つずつ記入してください。";

    internal static string Mixed(IEnumerable<string> known, IEnumerable<string> unknown) =>
        $"1つの欄に{List(known)}のほか{List(unknown)}と記載されており、どの市区町村か分かりません。1行に1つずつ市区町村名を記入してください。";

    internal static string Ward(string written, Municipality city) =>
        $"{Quote(written)}は政令指定都市の区です。市区町村名には「{city.Name}」と記入してください。";

    internal static string Union(string written) =>
        $"{Quote(written)}は市区町村ではありません。構成する市区町村を一つずつ記入してください。";

    internal static string OfPrefecture(string written) =>
        $"{Quote(written)}は都道府県です。市区町村名を記入してください。";

    internal static string FromCode(string code, Municipality municipality) =>
        $"市区町村名がないため、団体コード{Quote(code)}から「{NameWithPrefecture(municipality)}」と読み取りました。";

    internal static string FromNameAndCode(string written, string code, Municipality municipality) =>
        $"{Quote(written)}と団体コード{Quote(code)}から「{NameWithPrefecture(municipality)}」と読み取りました。";

    internal static string CodeElsewhere(string code, Municipality municipality, Prefecture asked) =>
        $"団体コード{Quote(code)}は{NameWithPrefecture(municipality)}のもので、{asked.Name}にはありません。団体コードと市区町村名を確認してください。";

    internal static string CodeOfSeveral(string code, IEnumerable<Municipality> found) =>
        $"団体コード{Quote(code)}は{List(found.Select(NameWithPrefecture))}のいずれか判断できません。6桁の団体コードか市区町村名を記入してください。";

    internal static string Differ(string written, string code, IEnumerable<Municipality> ofCode) =>
        $"市区町村名は{Quote(written)}ですが、団体コード{Quote(code)}は{List(ofCode.Select(NameWithPrefecture))}のものです。正しい方にそろえてください。";

    internal static string CodeWrong(string code) =>
        $"団体コード{Quote(code)}は、桁数か最後の数字（検査数字）が正しくありません。";

    internal static string CodeWrong(string code, Municipality ofName) =>
        CodeWrong(code) + $"市区町村名から「{ofName.Code} {ofName.Name}」と読み取りました。";

    internal static string CodeNotListed(string code) =>
        $"団体コード{Quote(code)}は市区町村の一覧にありません。市区町村の6桁の団体コードを記入してください。";

    private static string Names(IEnumerable<Municipality> possible, Prefecture? asked) =>
        List(
            possible.Select(municipality =>
                municipality.Prefecture == asked ? municipality.Name : NameWithPrefecture(municipality)
            )
        );
}
