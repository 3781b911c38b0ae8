using System.Buffers;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// What a form that was typed anew says of its own marks: 凡例　◎：同意済　○：同意見込み, 同意欄の記入は見込みを含む. A text that names a column
/// or a mark is understood by the list here, or what it speaks of is in doubt.
/// </summary>
/// <param name="texts">The texts outside the answers that the blank form does not print.</param>
/// <param name="fields">The fields with marks.</param>
internal sealed class Legend(IEnumerable<string> texts, IReadOnlyList<FieldDefinition> fields)
{
    private static readonly MarkGroups Signs = Lexicon.Known.Marks;

    private static readonly SearchValues<char> Explained = SearchValues.Create(Signs.Explained.Signs);

    private const int Longest = 200;

    /// <summary>Texts that are looked at for every mark; no form has nearly as many.</summary>
    private const int MostTexts = 100;

    private readonly List<string> texts = [.. texts.Where(text => Speaks(text, fields)).Take(MostTexts)];

    /// <summary>It says what a mark means.</summary>
    public static bool IsIn(string text) =>
        text.Length <= Longest && text.AsSpan().ContainsAny(Explained) && Meaning.IsMatch(text);

    /// <summary>It says what type or brackets mean, and not only that: ※赤字は調整中.</summary>
    public static bool IsOfType(string text) =>
        text.Length <= Longest
        && (Signs.Types.StandsIn(text) || IsOfBrackets(text))
        && !NeutralText.IsHint(
            Signs
                .Types.Words.Concat(Signs.BracketTypes.Words)
                .Aggregate(
                    UnicodeForms.Compatible(text),
                    (rest, word) => rest.Replace(word, "", StringComparison.Ordinal)
                )
        );

    /// <summary>It says what brackets mean: ※（　）書きは予定.</summary>
    public static bool IsOfBrackets(string text) => Signs.BracketTypes.StandsIn(UnicodeForms.Compatible(text));

    /// <summary>It says what a mark means, or something of one of the fields that is not understood.</summary>
    public static bool Speaks(string text, IReadOnlyList<FieldDefinition> fields) =>
        IsIn(text) || fields.Any(field => IsOpen(text, field));

    /// <summary>
    /// Whether the marks in an answer are explained, and why they are in doubt then; null if they are explained as a
    /// plain yes, or not at all.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="answer">As written.</param>
    /// <param name="isYes">It was read as a yes: what is said of a whole column can take that back, and leaves a no
    /// one.</param>
    public (bool IsExplained, string? Doubt) Of(FieldDefinition field, string answer, bool isYes)
    {
        var isExplained = false;
        foreach (var text in texts)
        {
            var meanings = Meaning.Matches(text);
            foreach (
                var meaning in meanings.Where(meaning =>
                    answer.Contains(meaning.Groups["mark"].Value, StringComparison.Ordinal)
                )
            )
            {
                isExplained = true;
                if (
                    Head.Of(field, Content.Of(meaning.Groups["meaning"].Value))
                    is not { Kind: HeadKind.FieldAnswer, Option: 0 }
                )
                {
                    return (true, $"凡例に「{meaning.Value.Trim()}」とあります");
                }
            }

            if (isYes && meanings.Count == 0 && IsOpen(text, field))
            {
                return (true, $"「{text.Trim()}」とあります");
            }
        }

        return (isExplained, null);
    }

    /// <summary>It names the field and says something of it that is not understood.</summary>
    private static bool IsOpen(string text, FieldDefinition field)
    {
        if (text.Length > Longest)
        {
            return false;
        }

        var whole = UnicodeForms.Compatible(text);
        var rest = whole;
        foreach (var name in OptionWords.Names(field))
        {
            rest = rest.Replace(name, "", StringComparison.Ordinal);
        }

        return rest.Length < whole.Length && !NeutralText.IsHint(rest);
    }

    private static readonly Regex Meaning = WordExpression.Of(
        $$"""
        [「（(]?(?<mark>{{Signs.Explained}})[」）)]?\s*印?(?:[:：＝=…→]|[はが][、，]?)\s*「?
        (?<meaning>[^\s　、。,，/／」{{Signs.Explained.InClass}}]+)
        """
    );
}
