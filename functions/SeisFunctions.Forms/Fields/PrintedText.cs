using System.Buffers;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Takes out of a field what the blank form or the word processor printed there: hints, placeholders, notes.
/// </summary>
internal static partial class PrintedText
{
    private static readonly PrintedGroups Words = Lexicon.Known.Printed;

    public static Content Without(Content content, FieldDefinition field)
    {
        if (content.IsBlank)
        {
            return content;
        }

        if (!content.Text.Contains('\n', StringComparison.Ordinal))
        {
            return IsPrinted(content.Text, field) ? Content.Empty : WithoutHint(content, field.Hint);
        }

        var kept = new List<Content>();
        var isChanged = false;
        foreach (var line in content.Lines())
        {
            if (IsPrinted(line.Text, field))
            {
                isChanged = true;
                continue;
            }

            kept.Add(WithoutHint(line, field.Hint));
            isChanged |= kept[^1] != line;
        }

        return isChanged ? Content.Join(kept, '\n') : content;
    }

    /// <summary>
    /// The answer without the field's own label in front of it: 所在地：〒000-0000 …. Null if it is not there.
    /// </summary>
    public static Content? WithoutOwnLabel(Content content, FieldDefinition field)
    {
        const int LongestLabel = 40;
        var head = content.Text.AsSpan(0, Math.Min(content.Text.Length, LongestLabel));
        var colon =
            field.Kind is FieldKind.Tick or FieldKind.Choice ? -1
            : head.IndexOfAny(':', '：') is >= 0 and var found ? found
            : head.IndexOfAny(' ', '\u3000');
        return
            colon > 0
            && colon + 1 < content.Text.Length
            && OptionWords.Beside(field).Contains(LabelText.Key(content.Text.AsSpan(0, colon)))
            ? content.Slice(colon + 1, content.Text.Length - colon - 1)
            : null;
    }

    private static readonly SearchValues<char> TemplateLetters = SearchValues.Create(Words.Blanks.Signs);
    private static readonly SearchValues<char> Fillers = SearchValues.Create(Lexicon.Known.Marks.Fillers.Signs);

    /// <summary>The text begins as a note does: ※, （注, 例：.</summary>
    public static bool IsNote(string text) => Note.IsMatch(text);

    /// <summary>
    /// A note that leaves the answer of the field what it is; beside a mark it must be understood: ※未確認.
    /// </summary>
    public static bool IsNoteBeside(FieldDefinition field, string text) =>
        IsNote(text) && (field.Kind is not (FieldKind.Tick or FieldKind.Choice) || IsUnderstood(text));

    /// <summary>A number in a cell of its own, a dash, a box without a text: 3, (1), ①, ア.</summary>
    public static bool IsNumbering(string text) =>
        text.Length < 10 && Numbering().IsMatch(UnicodeForms.Compatible(text));

    private static bool IsPrinted(string line, FieldDefinition field) =>
        Placeholder.IsMatch(line)
        || (line.Length <= LabelText.Longest && LabelText.IsKeyOf(line, OptionWords.Hint(field)))
        || (field.Kind != FieldKind.LongText && IsNoteBeside(field, line) && !IsFollowedByAnswer(line, field))
        || (field.Kind is not (FieldKind.Tick or FieldKind.Choice) && (IsFiller(line) || IsTemplate(line)));

    /// <summary>
    /// The printed example was left standing and the answer written behind it, or an example that nobody printed may be
    /// the answer.
    /// </summary>
    private static bool IsFollowedByAnswer(string line, FieldDefinition field) =>
        (
            field.Hint is { Length: > 0 } hint
            && line.Length > hint.Length
            && line.Contains(hint, StringComparison.Ordinal)
            && !IsNote(line.Replace(hint, "", StringComparison.Ordinal))
        )
        || (
            ValueReader.IsExample(line)
            && !line.AsSpan().ContainsAny(Fillers)
            && !(field.Hint?.Contains(line.TrimStart()[2..].Trim(), StringComparison.Ordinal) ?? false)
        );

    /// <summary>Circles or lines alone, as forms print them to be written over: ○○○○, ＿＿＿＿.</summary>
    private static bool IsFiller(string line) =>
        line.AsSpan().Trim() is { Length: > 1 } text && !text.ContainsAnyExcept(Fillers);

    /// <summary>Blanks between the words that are the same for everybody: （職）　　　（氏名）, 〒　　-　　, 　　部　　課.</summary>
    private static bool IsTemplate(string line) =>
        !line.AsSpan().ContainsAnyExcept(TemplateLetters) && Gap().IsMatch(line);

    /// <summary>The label of a row that goes on with the one above: （続き）, 現状（続き）.</summary>
    public static bool IsContinued(string text) =>
        text.Length <= LabelText.Longest && Continued.IsMatch(text);

    /// <summary>A label without the words that say so: 現状の続き.</summary>
    public static string WithoutContinued(string label) => Continued.Replace(label, "");

    private static readonly Regex Continued = WordExpression.Of($$"""[(（〔【]?の?{{Words.Continued}}[)）〕】]?\s*$""");

    /// <summary>What stands in a cell of its own beside a value and is none: a colon, 必須, 備考.</summary>
    public static bool IsAside(string text) => text.Length < 10 && Aside.IsMatch(text);

    /// <summary>
    /// A cell that only says where the answer beside it comes from or how to write it: 出典：県DX計画, 記入要領 p.2.
    /// </summary>
    public static bool IsReference(string text) =>
        text.Length <= LongestReference && Reference.IsMatch(text) && !StatementText.IsTelling(text);

    private const int LongestReference = 40;

    /// <summary>A remark beside an answer that leaves it what it is.</summary>
    public static bool SaysNothing(string text) => NeutralText.IsRemark(text) || IsAside(text) || IsReference(text);

    /// <summary>A note, wherever it stands, that leaves all answers what they are: made up of words that are known.</summary>
    public static bool IsUnderstood(string note) =>
        SaysNothing(note) || NeutralText.IsHint(note) || StatementText.IsStamp(note);

    private static Content WithoutHint(Content line, string? hint)
    {
        if (hint is null || line.Text.IndexOf(hint, StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return line;
        }

        // （例：…） in brackets goes with its brackets.
        var end = at + hint.Length;
        if (at > 0 && end < line.Text.Length && line.Text[at - 1] is '(' or '（' && line.Text[end] is ')' or '）')
        {
            (at, end) = (at - 1, end + 1);
        }

        return at == 0 ? line.Slice(end, line.Text.Length - end)
            : end == line.Text.Length ? line.Slice(0, at)
            : line;
    }

    private static readonly Regex Placeholder = WordExpression.Of(
        $$"""
        ^\s*[(（\[［【<＜「]?(?:{{Words.Choose}}?{{Words.Select}}{{Words.Please}}
        |{{Words.Here}}?{{Words.Fill}}{{Words.Please}}
        |{{Words.Here}}?{{Words.Click}}.{0,20}(?:{{Words.Fill}}|{{Words.Select}}){{Words.Please}}
        |(?:{{Words.Here}}{{Words.Click}}?|{{Words.Click}}){{Words.Fill}}(?:する)?
        |{{Words.Fill}}{{Words.Field}}|{{Words.ToBe}}{{Words.Fill}}|{{Words.Program}}|{{Words.ProgramBegins}}.{0,30}
        )[。.]?[)）\]］】>＞」]?\s*$
        """
    );

    [GeneratedRegex(
        @"^(?>\s*)[(\[]?(?:[0-9]{1,2}(?:[-.][0-9]{1,2})?|[a-zA-Zア-ン]|[-‐―－ー~～・:：|｜/／]+)?[)\].、]?\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Numbering();

    [GeneratedRegex(@"[\s\u3000]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    private static readonly Regex Aside = WordExpression.Of($$"""^\s*[(（【［\[]?{{Words.Aside}}[)）】］\]]?\s*$""");

    private static readonly Regex Reference = WordExpression.Of(
        $$"""
        ^\s*(?:※|[(（]注[)）])?\s*[(（]?(?:{{Words.Source}}\s*[:：].*|[^。、]*{{Words.Refers}}[。]?
        |[^。、]*{{Words.Manual}}[^。、]*?(?:[pPｐＰ]{1,2}\s*[.．]?\s*[0-9０-９-]+|[0-9０-９]+\s*{{Words.Page}})?)[)）]?\s*$
        """
    );

    private static readonly Regex Note = WordExpression.Of(
        $$"""
        ^\s*(?:※|[(（]\s*(?:{{Words.Note}}|※)|注\s*(?:[0-9]+\s*)?[)）:：]|{{Words.Example}}\s*[:：)）])
        """
    );
}
