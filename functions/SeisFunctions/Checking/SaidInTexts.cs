using System.Text.RegularExpressions;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Checking;

/// <summary>
/// Sentences in the free texts of an application that contradict what its boxes say: that a listed municipality has not
/// agreed yet, that the applicant was selected before. A machine cannot tell which of the two is meant, so that each is a
/// question. Pure.
/// </summary>
internal static partial class SaidInTexts
{
    // Of a call, a shorter word stands in many names.
    private const int ShortestName = 6;

    private const int LongestQuote = 60;

    private static readonly StatementGroups Words = Lexicon.Known.Statements;

    /// <summary>The findings <c>municipality.consentInText</c> and <c>history.inText</c>, one of each for a text.</summary>
    public static IEnumerable<Finding> Of(ApplicationCase c)
    {
        var agreed = c.Municipalities.Rows.Where(row => row.Consent == true).Select(row => row.Name).Distinct().ToList();
        var stated = PastStatement.Of(c) is { Answer: false } past ? past : null;
        foreach (var (form, text) in Texts(c))
        {
            var sentences = Sentence().Split(text.Value!);
            if (
                agreed.Count > 0
                && sentences.FirstOrDefault(one => NamesAny(one, agreed) && ConsentIsOpen().IsMatch(Plain(one)))
                    is { } open
            )
                yield return MunicipalityFinding.ConsentInText(text.Label, Quoted(open)).About(form, text);
            if (stated is not null && sentences.FirstOrDefault(one => TellsOfSelection(one, stated, c)) is { } selected)
                yield return RequirementFinding
                    .HistoryInText(stated.Selected.Label, stated.Selected.Value!, text.Label, Quoted(selected))
                    .About(form, text);
        }
    }

    private static IEnumerable<(string Form, FieldReading Text)> Texts(ApplicationCase c) =>
        from form in c.Call.Forms
        where c.Application.Forms.ContainsKey(form.Id)
        from field in form.Fields
        where field.Kind == FieldKind.LongText
        let text = c.Application.Field(form.Id, field.Id)
        where text is { Value: not null }
        select (form.Name, text);

    private static bool NamesAny(string sentence, List<string> municipalities) =>
        municipalities.Exists(name => sentence.Contains(name, StringComparison.Ordinal)) || Several().IsMatch(sentence);

    private static bool TellsOfSelection(string sentence, PastStatement stated, ApplicationCase c)
    {
        var plain = Plain(sentence);
        return (plain.Contains(Plain(stated.Selected.Label), StringComparison.Ordinal) && Yes().IsMatch(plain))
            || (
                Selected.IsMatch(plain)
                && !NotSelected().IsMatch(plain)
                && Words.ThisCall.Words.Concat(NamesOf(c)).Any(name => plain.Contains(name, StringComparison.Ordinal))
            );
    }

    private static IEnumerable<string> NamesOf(ApplicationCase c) =>
        c.Call.Name.Split(' ', '\u3000').Select(Plain).Where(name => name.Length >= ShortestName);

    private static string Plain(string text) =>
        string.Concat(UnicodeForms.Compatible(text).Where(letter => !char.IsWhiteSpace(letter)));

    private static string Quoted(string sentence) =>
        sentence.Trim() is { Length: > LongestQuote } longer ? longer[..LongestQuote] + "…" : sentence.Trim();

    [GeneratedRegex("[。！？\n]", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex("市区?町村|市町|町村|団体", RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    // 合意形成 and 本人同意 are subjects of applications.
    [GeneratedRegex(
        "(?:未|不)(?:同意|承諾|了承)|(?<!本人|住民|患者|利用者)(?:の)?(?:同意|承諾|了承|合意(?!形成))[^、。]{0,8}(?:得られて(?:い|お)|得られな|得られず|得てい?な|いただけてい?な|未[了定済取]|[はが]?未|前(?![述年橋])|待ち|予定|見込|調整中|協議中|検討中|確認中|依頼中|できてい?な|してい?な|しない|保留|撤回|取れてい?な)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ConsentIsOpen();

    // The year may stand anywhere in front.
    private static readonly Regex Selected = new(
        "(?:(?:令和|平成)(?:[0-9]+|元)年度?|R[0-9]+年?度?|昨年度?|前年度?|過去)[^。]*(?:選定|採択)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    );

    [GeneratedRegex(
        "不採択|落選|(?:選定|採択)[^、。]{0,8}(?:ない|なく|なし|なかっ|無し|ません|ず)|目指|予定|(?:選定|採択)された場合",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NotSelected();

    [GeneratedRegex("あり|有(?![無料効利])", RegexOptions.CultureInvariant)]
    private static partial Regex Yes();
}
