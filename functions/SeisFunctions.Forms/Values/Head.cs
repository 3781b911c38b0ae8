using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

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
internal sealed partial record Head(string Text, HeadKind Kind, int Option = -1)
{
    public static Head Of(FieldDefinition field, Content content)
    {
        var text = content.Text.Trim();
        return AnswerOf(field, content) is { } answer ? new(text, HeadKind.FieldAnswer, answer)
            : IsOpen(text) || text is "△" or "▲" ? new(text, HeadKind.Open)
            : Aside().IsMatch(text) ? new(text, HeadKind.Remark)
            : Plain().IsMatch(LabelText.Key(text)) ? new(text, HeadKind.Neutral)
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
                content.Label.Keys.Any(answers[answer].Contains)
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

    private static int? AnswerOf(FieldDefinition field, Content content) =>
        WordOf(field, content)
        ?? (
            field.Kind == FieldKind.Tick
                ? content.Text.Trim() switch
                {
                    "○" or "〇" or "◯" or "◎" => 0,
                    "×" or "✕" or "╳" => 1,
                    _ => null,
                }
                : null
        );

    /// <summary>The head of a column that says nothing of what stands below: 確認欄, 備考.</summary>
    public static bool IsPlain(string text) => Aside().IsMatch(text.Trim()) || Plain().IsMatch(LabelText.Key(text));

    /// <summary>A word that heads a column of answers: はい, 不適合.</summary>
    public static bool IsAnswerWord(string text) => AnswerWords.Heads.Any(words => words.Contains(LabelText.Key(text)));

    public static bool IsOpen(string text) => Open().IsMatch(text);

    [GeneratedRegex(
        "^(?:同意)?(?:の)?(?:協議中|調整中|検討中|確認中|申請中|準備中|手続中|見込み?|予定|未定|保留|一部)(?:あり|の場合)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Open();

    [GeneratedRegex(
        "^(?:備考|摘要|補足|理由|特記事項|根拠|参考|出典|添付資料|関係資料|参照)(?:欄|等)?$|^※?(?:事務局|総務省|国|受付|審査)[^、。]{0,8}(?:欄|記入|使用|確認|チェック)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Aside();

    [GeneratedRegex(
        "^(?:確認|応募|要件|支援|チェック|回答|記入|選択|入力|有無|可否|適否|要否|希望|該当|対象|同意|状況|結果|申請者|都道府県|貴団体|県|欄|の|項目|内容|事項|印|者|氏名|年月日|日|[○〇◯☑✓レ□]|をつけてください|を記入|してください)+$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Plain();
}
