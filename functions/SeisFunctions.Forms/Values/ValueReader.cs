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

    private static readonly Regex Example = WordExpression.Of(
        $$"""
        ^\s*[(（]?{{Lexicon.Known.Printed.Example}}\s*[:：)）]
        """
    );

    /// <summary>A title over the answer says that all of it is an example: 【記載例】….</summary>
    private static readonly Regex ExampleTitle = WordExpression.Of(
        $$"""
        ^\s*[※(（【〔［\[<＜「]*{{Lexicon.Known.Printed.ExampleSheet}}\s*[※)）】〕］\]>＞」:：]
        """
    );

    /// <summary>The answer says that it goes on elsewhere: （下に続く）, （別紙参照）.</summary>
    private static readonly Regex Elsewhere = WordExpression.Of(
        $$"""
        [(（]{{Words.Where}}[^()（）]{0,8}{{Words.GoesOn}}[)）]\s*$
        """
    );

    /// <summary>Words that stand for what is written elsewhere: 同上, 〃, 別紙のとおり.</summary>
    private static readonly Regex StandIn = WordExpression.Of(
        $$"""
        ^\s*(?:{{Words.Detail}}(?:[はを]、?\s*)?)?(?:{{Words.Same}}[。.]?|{{Words.Ditto}}+|{{Words.LeftOut}}[。.]?
        |(?:{{Words.Earlier}}の?{{Words.Paper}}?|{{Words.Paper}})\s*(?:[0-9０-９-]+\s*)?{{Words.Referred}}[。.]?
        |{{Words.Attached}}{{Words.Material}}?\s*(?:[0-9０-９]+\s*)?{{Words.Referred}}?[。.]?)\s*$
        """
    );

    /// <summary>Circles where a name belongs, as examples have them: ○○部●●課.</summary>
    private static readonly Regex Blank = WordExpression.Of($$"""{{Lexicon.Known.Marks.Circles}}{2}|●{2}|△{2}""");

    /// <summary>Circles or crosses in a long answer where the name of a place or body was to come: ●●町と連携.</summary>
    private static readonly Regex Unnamed = WordExpression.Of(
        $$"""
        (?:^|[^一二三四五六七八九十百千○〇◯●△A-Za-zＡ-Ｚａ-ｚ])(?:
        (?:{{Lexicon.Known.Marks.Circles}}{2,}|●{2,}|△{2,}|[xXＸｘ]{2,}){{Lexicon.Known.Printed.UnnamedPlace}}
        |(?:●{2,}|△{2,}|[xXＸｘ]{2,}){{Lexicon.Known.Printed.UnnamedBody}})
        """
    );

    /// <summary>What a program writes in place of what it has lost: #REF!, エラー! 参照元が見つかりません。</summary>
    private static readonly Regex Lost = WordExpression.Of(
        $"{Lexicon.Known.Printed.ProgramErrors}",
        RegexOptions.IgnoreCase
    );

    /// <summary>Letters typed to fill the field: xxx, ××.</summary>
    private static readonly Regex Stopgap = WordExpression.Of(
        $$"""
        ^\s*(?:{{Words.Letters}}{2,}|[?？]+|\.{2,}|…+|[*＊]+)\s*$
        """,
        RegexOptions.IgnoreCase
    );

    /// <summary>An address of such letters: xxx@pref.example.lg.jp.</summary>
    private static readonly Regex Unaddressed = WordExpression.Of($$"""^\s*{{Words.Letters}}{2,}[@＠].*$""");

    /// <summary>One line that is in brackets as a whole or begins with ※: what is said of an answer, and none.</summary>
    [GeneratedRegex(@"^\s*(?:※[^\n]{1,60}|[(（【〔［\[][^()（）【】〔〕［］\[\]\n]{1,60}[)）】〕］\]])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoteAlone();

    [GeneratedRegex(@"^[\s\u4E00-\u9FFF々]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Kanji();

    [GeneratedRegex(@"[\u3041-\u30FF\uFF66-\uFF9Fa-zA-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Kana();

    /// <summary>香川県, and nothing else.</summary>
    [GeneratedRegex(@"^\s*(?:東京都|北海道|(?:京都|大阪)府|\p{L}{2,3}県)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefecture();

    /// <summary>A dash or stroke alone says that there is nothing to write.</summary>
    private static readonly Regex Dash = WordExpression.Of($$"""^\s*{{Lexicon.Known.Marks.Dashes}}+\s*$""");

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

        var written = new WrittenText(field, content, kind);
        return Rules
            .Read(written)
            .OrRepaired(written.IsStruck, "取消線が引かれた文字を除いて読み取りました")
            .OrRepaired(written.HasTags, "文書ソフトが残したHTMLの記号を除いて読み取りました");
    }

    /// <summary>
    /// What people write in place of a value, in the order in which it is looked for; at the end the value itself.
    /// </summary>
    internal static readonly IReadOnlyList<ReadingRule<WrittenText>> Rules =
    [
        new(
            "all struck",
            written => written.IsStruck && string.IsNullOrWhiteSpace(written.Text),
            _ => Normalised.Ambiguous("全体に取消線が引かれています")
        ),
        new("dash", written => Dash.IsMatch(written.Text), _ => Normalised.Blank),
        new(
            "example",
            written => (!written.IsLongText && IsExample(written.Text)) || ExampleTitle.IsMatch(written.Text),
            _ => Normalised.Ambiguous("「例」と記載されており、記入か記入例か判断できません")
        ),
        new(
            "error of a program",
            written => Lost.IsMatch(UnicodeForms.Compatible(written.Text)),
            _ => Normalised.Ambiguous("文書ソフトのエラー表示が残っています")
        ),
        new(
            "goes on elsewhere",
            written => written.IsLongText && Elsewhere.IsMatch(written.Text),
            _ => Normalised.Ambiguous("続きが別の場所にある旨が記載されています")
        ),
        new(
            "stand-in",
            written => StandIn.IsMatch(written.Text),
            _ => Normalised.Ambiguous("別の場所を参照する記入です。内容を記入してください")
        ),
        new(
            "note alone",
            written => written.IsLongText && NoteAlone().IsMatch(written.Text),
            _ => Normalised.Ambiguous("括弧書き又は※の注記だけが記載されています")
        ),
        new(
            "stopgap",
            written =>
                Stopgap.IsMatch(written.Text)
                || (written.Field.Kind == FieldKind.Email && Unaddressed.IsMatch(written.Text))
                || (IsName(written.Field) && Blank.IsMatch(written.Text))
                || (written.IsLongText && (Unnamed.IsMatch(written.Text) || HoldsNothing(written.Text))),
            _ => Normalised.Ambiguous("「○○」などの仮の文字が残っています")
        ),
        new(
            "trial",
            written => (IsName(written.Field) || written.IsLongText) && NothingText.IsTrial(written.Text),
            _ => Normalised.Ambiguous("試しに入力された文字と読み取れます")
        ),
        new(
            "nothing where a text is required",
            written => written is { SaysNothing: true, Field: { Required: true, Kind: FieldKind.Text or FieldKind.LongText } },
            _ => Normalised.Ambiguous("必須の欄に「なし」などと記載されています")
        ),
        new("nothing", written => written.SaysNothing, _ => Normalised.Blank),
        new(
            "not yet",
            written => NothingText.IsOpen(written.Text),
            _ => Normalised.Ambiguous("内容が決まっていない旨が記載されています")
        ),
        new(
            "provisional",
            written =>
                written.Field.Kind is FieldKind.Text or FieldKind.LongText && NothingText.IsProvisional(written.Text),
            _ => Normalised.Ambiguous("仮のもの又は決まっていないものである旨が記載されています")
        ),
        new(
            "reading without kana",
            written => written.Field.ReadingOf is not null && Kanji().IsMatch(written.Text) && !Kana().IsMatch(written.Text),
            _ => Normalised.Ambiguous("ふりがなの欄に漢字だけが記載されています")
        ),
        new(
            "prefecture elsewhere",
            // A field that asks who applies, or for whom, may well be answered by one.
            written =>
                written.Field is { Kind: FieldKind.Text, Role: not (FieldRole.Applicant or FieldRole.Candidate) }
                && Prefecture().IsMatch(written.Text),
            _ => Normalised.Ambiguous("都道府県名だけが記載されています")
        ),
        new("value", _ => true, written => OfKind(written.Field.Kind, written.Text, written.Kind)),
    ];

    /// <summary>A name or a short text of one's own.</summary>
    private static bool IsName(FieldDefinition field) => field.Kind == FieldKind.Text;

    /// <summary>Signs alone are no answer: 。, ・.</summary>
    private static bool HoldsNothing(string text) => !string.IsNullOrWhiteSpace(text) && !text.Any(IsOfText);

    private static bool IsOfText(char letter) => char.IsLetter(letter) || char.IsNumber(letter) || char.IsSurrogate(letter);

    private static Normalised OfKind(FieldKind kind, string text, CellKind cell) =>
        kind switch
        {
            FieldKind.LongText => Written(PlainText.Lines(text)),
            FieldKind.Prefecture => LocalGovernmentText.One(text),
            FieldKind.Prefectures => LocalGovernmentText.Several(text),
            FieldKind.Municipality => LocalGovernmentText.Municipality(text),
            FieldKind.MunicipalityCode => MunicipalityCodeText.Read(text),
            FieldKind.Telephone => TelephoneText.Read(text, cell is CellKind.Number or CellKind.NumberFrom1904),
            FieldKind.Email => EmailText.Read(text),
            FieldKind.Date => DateText.Read(text, cell == CellKind.NumberFrom1904),
            FieldKind.FiscalYear => FiscalYearText.Read(text),
            FieldKind.Count => CountText.Read(text),
            _ => Written(PlainText.OneLine(text)),
        };

    /// <summary>A text as a value, without what is struck in it and what a program left of tags.</summary>
    internal sealed class WrittenText
    {
        public WrittenText(FieldDefinition field, Content content, CellKind kind)
        {
            (Field, Kind) = (field, kind);
            IsStruck = content.Spans.Any(span => span.Length > 0 && span.Marks.HasFlag(Marks.Struck));
            var text = IsStruck ? Unstruck(content) : content.Text;
            HasTags = Tag().IsMatch(text);
            Text = HasTags ? Tag().Replace(text, "") : text;
        }

        public FieldDefinition Field { get; }

        /// <summary>What the file says the cell holds.</summary>
        public CellKind Kind { get; }

        public string Text { get; }

        public bool IsStruck { get; }

        public bool HasTags { get; }

        public bool IsLongText => Field.Kind == FieldKind.LongText;

        public bool SaysNothing => !Field.MayBeNone && NothingText.IsIn(Text);
    }

    /// <summary>It begins as an example does: 例：総務部.</summary>
    public static bool IsExample(string text) => Example.IsMatch(text);

    private static Normalised Written(string text) => text.Length == 0 ? Normalised.Blank : Normalised.Exact(text);

    private static string Unstruck(Content content) =>
        string.Concat(
            content
                .Spans.Where(span => !span.Marks.HasFlag(Marks.Struck))
                .Select(span => content.Text.Substring(span.Start, span.Length))
        );

    /// <summary>What LibreOffice leaves of a tag when it opens a page that it has written itself: /p&gt;.</summary>
    [GeneratedRegex(
        @"<?/(?:p|span|font|div|td|b|i|u)>|<(?:p|br|span|font|div)\s*/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Tag();
}
