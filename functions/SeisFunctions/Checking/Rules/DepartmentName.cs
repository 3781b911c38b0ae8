using System.Text;
using System.Text.RegularExpressions;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// Whether a name is that of a certain department. What is understood is listed: how departments of prefectures end,
/// and the words that say only that there is one (関係各課). Pure.
/// </summary>
internal static partial class DepartmentName
{
    /// <summary>What stands in brackets or beside a blank is a name of its own: 健康福祉部（医療政策課）.</summary>
    public static IReadOnlyList<string> PartsOf(string name) =>
        [.. Separator().Split(name.Normalize(NormalizationForm.FormKC)).Where(part => part.Length > 0)];

    /// <summary>A part of the name is a certain department, and none is another body: a company, a union.</summary>
    public static bool IsCertain(string name) =>
        PartsOf(name) is var parts && parts.Any(IsDepartment) && !parts.Any(OtherBody().IsMatch);

    /// <summary>The text ends as the name of a department does.</summary>
    public static bool IsDepartment(string text) =>
        Department().Match(text) is { Success: true } match
        && General().Replace(match.Groups["name"].Value, "").Length > 0;

    [GeneratedRegex(@"[\s、,・･/;()\[\]「」【】〔〕<>]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(
        "^(?<name>.+?)(?:部|局|課|室|庁|センター|所|院|館|園|委員会|係|班|グループ|チーム|ユニット|G|監|官|担当)"
            + "(?:長|内|職員)?(?:ほか|他|等)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Department();

    /// <summary>Words that leave open which department is meant.</summary>
    [GeneratedRegex(
        "各|関係|課題|所管|所有|担当|主管|当該|該当|全て|すべて|全|庁内|本庁|原課|一|県|部|局|課|室|庁|係|班|の|を|する|に",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex General();

    /// <summary>Bodies beside a prefecture, by the words that the law gives their names.</summary>
    [GeneratedRegex(
        "^(?:株|有)$|^(?:株式会社|有限会社|合同会社|(?:一般|公益)?(?:社団|財団)法人)"
            + "|^(?:学校|医療|社会福祉|(?:地方)?独立行政|国立大学|特定非営利活動|NPO)法人"
            + "|(?:会社|法人|組合|協議会|連合会|公社|機構|事業団|大学)$"
            + "|(?:広域連合|事務組合|企業団)(?!課|室|係|班|担当)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OtherBody();
}
