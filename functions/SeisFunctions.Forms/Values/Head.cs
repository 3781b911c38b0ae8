using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>What a mark below it says.</summary>
internal enum HeadKind
{
    /// <summary>One of the answers: 有, 適合, ×.</summary>
    FieldAnswer,

    /// <summary>That there is no answer yet: 協議中, 見込み, △.</summary>
    Open,

    /// <summary>Nothing: 確認欄, 記入欄.</summary>
    Neutral,

    /// <summary>What stands below is a remark: 備考.</summary>
    Remark,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>The head of a column, or the meaning that a legend gives a mark.</summary>
/// <param name="Text">As written.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Option">Index of the answer, or -1.</param>
internal sealed record Head(string Text, HeadKind Kind, int Option = -1)
{
    private static readonly HeadGroups Words = Lexicon.Known.Heads;

    public static Head Of(FieldDefinition field, Content content)
    {
        var text = content.Text.Trim();
        return AnswerOf(field, content) is { } answer ? new(text, HeadKind.FieldAnswer, answer)
            : IsOpen(text) || Words.Undecided.IsAlone(text) ? new(text, HeadKind.Open)
            : Aside.IsMatch(text) ? new(text, HeadKind.Remark)
            : Plain.IsMatch(LabelText.Key(text)) ? new(text, HeadKind.Neutral)
            : new(text, HeadKind.Unknown);
    }

    /// <summary>
    /// The answers of a field, each with its wordings: yes and no for a box, the options of a choice.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Answers(FieldDefinition field) =>
        field.Kind == FieldKind.Tick ? AnswerWords.Pair : OptionWords.Of(field);

    /// <summary>The answer that a text names by a word and nothing else.</summary>
    public static int? WordOf(FieldDefinition field, Content content)
    {
        if (content.IsBlank || content.Text.Length > LabelText.Longest || MarkText.IsIn(content.Text))
        {
            return null;
        }

        var answers = field.Kind == FieldKind.Tick ? AnswerWords.Heads : Answers(field);
        for (var answer = 0; answer < answers.Count; answer++)
        {
            if (
                content.Label.Keys.Any(key => answers[answer].Contains(key) || answers[answer].Contains(Bare(key)))
                || (
                    content.Label.WithoutBrackets.Any(answers[answer].Contains)
                    && NeutralText.IsInBracketsOf(content.Text)
                )
            )
            {
                return answer;
            }
        }

        return null;
    }

    /// <summary>Without what only says how much: 十分対応可.</summary>
    private static string Bare(string key) =>
        Words.Degree.Words.FirstOrDefault(degree => key.StartsWith(degree, StringComparison.Ordinal)) is { } degree
            ? key[degree.Length..]
            : key;

    private static int? AnswerOf(FieldDefinition field, Content content) =>
        WordOf(field, content)
        ?? (field.Kind == FieldKind.Tick ? MarkOf(content.Text.Trim()) : null);

    private static int? MarkOf(string text) =>
        Words.Yes.IsAlone(text) ? 0
        : Words.No.IsAlone(text) ? 1
        : null;

    /// <summary>The head of a column that says nothing of what stands below: 確認欄, 備考.</summary>
    public static bool IsPlain(string text) => Aside.IsMatch(text.Trim()) || Plain.IsMatch(LabelText.Key(text));

    /// <summary>A word that heads a column of answers: はい, 不適合.</summary>
    public static bool IsAnswerWord(string text) => AnswerWords.Heads.Any(words => words.Contains(LabelText.Key(text)));

    public static bool IsOpen(string text) => Open.IsMatch(text);

    private static readonly Regex Open = WordExpression.Of(
        $$"""
        ^{{Words.Consent}}?の?{{Words.Open}}{{Words.OpenEnding}}?$
        """
    );

    private static readonly Regex Aside = WordExpression.Of(
        $$"""
        ^{{Words.Remark}}{{Words.RemarkEnding}}?$
        |^※?{{Words.Office}}[^、。]{0,8}{{Words.OfficeUse}}?$
        """
    );

    private static readonly Regex Plain = WordExpression.Of($$"""^{{Words.Plain}}+$""");
}
