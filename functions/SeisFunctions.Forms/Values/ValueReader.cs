using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>Reads one text as a value of a field's kind.</summary>
internal static partial class ValueReader
{
    private static readonly NothingGroups Words = Lexicon.Known.Nothing;

    /// <summary>
    /// Characters of a value that is no free text. The names of all prefectures or of a prefecture's municipalities
    /// take a fifth of it; expressions are never given more, so that their work is bounded.
    /// </summary>
    public const int LongestValue = 5_000;

    /// <param name="field">The field.</param>
    /// <param name="content">What stands in it, without printed text.</param>
    /// <param name="kind">What the file says the cell holds.</param>
    /// <param name="isTableCell">Nothing is printed in the cell of a table beforehand.</param>
    public static Normalised Read(FieldDefinition field, Content content, CellKind kind, bool isTableCell)
    {
        switch (kind)
        {
            case CellKind.Error:
                return Normalised.Unreadable("Excelのエラー値になっています");
            case CellKind.MissingResult:
                return Normalised.Unreadable("数式の計算結果が保存されていません。値を直接入力してください");
        }

        content = WrittenMarks.AsSet(content);
        var value = field.Kind switch
        {
            FieldKind.Choice => ChoiceText.Read(
                content,
                field.Options,
                OptionWords.Of(field),
                OptionWords.Beside(field),
                isPrinted: !isTableCell
            ),
            FieldKind.Tick => TickText.Read(
                content,
                OptionWords.Captions(field),
                isTableCell ? [] : OptionWords.Printed(field),
                isPrinted: !isTableCell
            ),
            _ => OfText(field, content, kind),
        };
        return content.Spans.Any(span => span.Marks.HasFlag(Marks.Floating))
            ? OfFloating(field, content, value)
            : value;
    }

    /// <summary>
    /// A text box alone in a field is taken for its value. Over a text that is written there as well it may belong to
    /// another field; only long texts have figures with text boxes.
    /// </summary>
    private static Normalised OfFloating(FieldDefinition field, Content content, Normalised value) =>
        field.Kind == FieldKind.LongText
        || content.Spans.All(span =>
            span.Marks.HasFlag(Marks.Floating)
            || string.IsNullOrWhiteSpace(content.Text.Substring(span.Start, span.Length))
        )
            ? value.OrRepaired(true, "テキストボックスの文字を欄の記入として読み取りました")
            : Normalised.Ambiguous("欄の文字のほかにテキストボックスの文字が置かれています");

    private static Normalised OfText(FieldDefinition field, Content content, CellKind kind)
    {
        if (field.Kind != FieldKind.LongText && content.Text.Length > LongestValue)
        {
            return Normalised.Unreadable($"{LongestValue:#,0}文字を超えています");
        }

        var isStruck = content.Spans.Any(span => span.Length > 0 && span.Marks.HasFlag(Marks.Struck));
        var text = isStruck ? Unstruck(content) : content.Text;
        if (isStruck && string.IsNullOrWhiteSpace(text))
        {
            return Normalised.Ambiguous("全体に取消線が引かれています");
        }

        var hasTags = text.Contains('>', StringComparison.Ordinal) && Tag().IsMatch(text);
        if (hasTags)
        {
            text = Tag().Replace(text, "");
        }

        if (Dash.IsMatch(text))
        {
            return Normalised.Blank;
        }

        if (field.Kind != FieldKind.LongText && IsExample(text))
        {
            return Normalised.Ambiguous("「例」と書かれており、記入か記入例か判断できません");
        }

        if (field.Kind == FieldKind.LongText && Elsewhere.IsMatch(text))
        {
            return Normalised.Ambiguous("続きが別の場所に書かれているとあります");
        }

        if (StandIn.IsMatch(text))
        {
            return Normalised.Ambiguous("別の場所を参照する記入です。内容を記入してください");
        }

        if ((field.Kind == FieldKind.Text && Blank.IsMatch(text)) || Stopgap.IsMatch(text))
        {
            return Normalised.Ambiguous("「○○」などの仮の文字が残っています");
        }

        if (!field.MayBeNone && NothingText.IsIn(text))
        {
            return field is { Required: true, Kind: FieldKind.Text or FieldKind.LongText }
                ? Normalised.Ambiguous("必須の欄に「なし」などと書かれています")
                : Normalised.Blank;
        }

        if (NothingText.IsOpen(text))
        {
            return Normalised.Ambiguous("内容が決まっていない旨が書かれています");
        }

        var value = field.Kind switch
        {
            FieldKind.LongText => Written(PlainText.Lines(text)),
            FieldKind.Prefecture => LocalGovernmentText.One(text),
            FieldKind.Prefectures => LocalGovernmentText.Several(text),
            FieldKind.Municipality => LocalGovernmentText.Municipality(text),
            FieldKind.MunicipalityCode => MunicipalityCodeText.Read(text),
            FieldKind.Telephone => TelephoneText.Read(text, kind is CellKind.Number or CellKind.NumberFrom1904),
            FieldKind.Email => EmailText.Read(text),
            FieldKind.Date => DateText.Read(text, kind == CellKind.NumberFrom1904),
            FieldKind.FiscalYear => FiscalYearText.Read(text),
            FieldKind.Count => CountText.Read(text),
            _ => Written(PlainText.OneLine(text)),
        };
        return value
            .OrRepaired(isStruck, "取消線が引かれた文字を除いて読み取りました")
            .OrRepaired(hasTags, "文書ソフトが残したHTMLの記号を除いて読み取りました");
    }

    /// <summary>It begins as an example does: 例：総務部.</summary>
    public static bool IsExample(string text) => Example.IsMatch(text);

    private static readonly Regex Example = WordExpression.Of(
        $$"""
        ^\s*[(（]?{{Lexicon.Known.Printed.Example}}\s*[:：)）]
        """
    );

    /// <summary>The answer says that it goes on elsewhere: （下に続く）, （別紙参照）.</summary>
    private static readonly Regex Elsewhere = WordExpression.Of(
        $$"""
        [(（]{{Words.Where}}[^()（）]{0,8}{{Words.GoesOn}}[)）]\s*$
        """
    );

    private static Normalised Written(string text) => text.Length == 0 ? Normalised.Blank : Normalised.Exact(text);

    private static string Unstruck(Content content) =>
        string.Concat(
            content
                .Spans.Where(span => !span.Marks.HasFlag(Marks.Struck))
                .Select(span => content.Text.Substring(span.Start, span.Length))
        );

    /// <summary>Words that stand for what is written elsewhere: 同上, 〃, 別紙のとおり.</summary>
    private static readonly Regex StandIn = WordExpression.Of(
        $$"""
        ^\s*(?:{{Words.Same}}|{{Words.Ditto}}+
        |{{Words.Attached}}{{Words.Material}}?\s*(?:[0-9０-９]+\s*)?{{Words.Referred}}?[。.]?)\s*$
        """
    );

    /// <summary>Circles where a name belongs, as examples have them: ○○部●●課.</summary>
    private static readonly Regex Blank = WordExpression.Of($$"""{{Lexicon.Known.Marks.Circles}}{2}|●{2}|△{2}""");

    /// <summary>What LibreOffice leaves of a tag when it opens a page that it has written itself: /p&gt;.</summary>
    [GeneratedRegex(
        @"<?/(?:p|span|font|div|td|b|i|u)>|<(?:p|br|span|font|div)\s*/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Tag();

    /// <summary>Letters typed to fill the field: xxx, ××.</summary>
    private static readonly Regex Stopgap = WordExpression.Of(
        $$"""
        ^\s*(?:{{Words.Letters}}{2,}|[?？]+|\.{2,}|…+|[*＊]+)\s*$
        """,
        RegexOptions.IgnoreCase
    );

    /// <summary>A dash or stroke alone says that there is nothing to write.</summary>
    private static readonly Regex Dash = WordExpression.Of($$"""^\s*{{Lexicon.Known.Marks.Dashes}}+\s*$""");
}
