using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>What a form that was typed anew says of its own marks: 凡例　◎：同意済　○：同意見込み, 同意欄の記入は見込みを含む.</summary>
/// <param name="texts">The texts outside the answers.</param>
internal sealed partial class Legend(IEnumerable<string> texts)
{
    private const int Longest = 200;

    /// <summary>Texts that are looked at for every mark; no form has nearly as many.</summary>
    private const int MostTexts = 100;

    private readonly List<string> texts = [.. texts.Where(Explains).Take(MostTexts)];

    /// <summary>It may say what marks mean, or that they are not meant firmly.</summary>
    public static bool Explains(string text) => text.Length <= Longest && (Meaning().IsMatch(text) || Open().IsMatch(text));

    public static bool IsIn(string text) => text.Length <= Longest && Meaning().IsMatch(text);

    /// <summary>Whether the marks in an answer are explained, and why they are in doubt then; null if they are explained as a plain yes, or not at all.</summary>
    public (bool IsExplained, string? Doubt) Of(FieldDefinition field, string answer)
    {
        var isExplained = false;
        foreach (var text in texts)
        {
            foreach (Match meaning in Meaning().Matches(text))
            {
                if (!answer.Contains(meaning.Groups["mark"].Value, StringComparison.Ordinal))
                {
                    continue;
                }

                isExplained = true;
                if (Head.Of(field, Content.Of(meaning.Groups["meaning"].Value)) is not { Kind: HeadKind.Answer, Option: 0 })
                {
                    return (true, $"凡例に「{meaning.Value.Trim()}」とあります");
                }
            }

            if (!Meaning().IsMatch(text) && Open().IsMatch(text) && new[] { field.Label }.Concat(field.Aliases).Any(label => text.Contains(label, StringComparison.Ordinal)))
            {
                return (true, $"「{text.Trim()}」とあります");
            }
        }

        return (isExplained, null);
    }

    [GeneratedRegex(@"[「（(]?(?<mark>[○〇◯◎●△▲×☑☒✓■□])[」）)]?\s*(?:[:：＝=…→]|は|が)\s*[「]?(?<meaning>[^\s　、。,，/／」○〇◯◎●△▲×☑☒✓■□]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Meaning();

    [GeneratedRegex("見込|予定|調整中|協議中|検討中|内諾|口頭|未定|一部", RegexOptions.CultureInvariant)]
    private static partial Regex Open();
}
