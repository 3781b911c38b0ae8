using System.Text.RegularExpressions;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// Decides whether a single box is ticked. A mark that is neither a tick nor an empty box is for a person to judge.
/// </summary>
internal static class TickText
{
    private static readonly MarkGroups Signs = Lexicon.Known.Marks;

    private static readonly Regex Dash = WordExpression.Of($$"""^{{Signs.Dashes}}+$""");

    private static readonly string[] YesNo = ["true", "false"];

    /// <summary>The ways in which a box is filled in, in the order in which they are looked for.</summary>
    internal static readonly IReadOnlyList<ReadingRule<TickCase>> Rules =
    [
        new(
            "drawing", // around a box, through it or in its place
            box => box.Content.HasDrawing,
            _ => Normalised.Ambiguous("図形が置かれています")
        ),
        new("nothing", box => box.Content.IsBlank, _ => Normalised.Blank),
        new(
            "unseen",
            box => box.Content.HasUnseen,
            _ => Normalised.Ambiguous("白色など、画面に表示されない書式で記載されています")
        ),
        new("linked check box", box => Signs.Linked.Contains(box.Text), _ => Normalised.Exact("true")),
        new(
            "letter for a circle",
            box => Signs.RoundLetters.IsAlone(box.Text),
            _ => Normalised.Repaired("true", "英字の「O」を「○」として読み取りました")
        ),
        new(
            "dash",
            box => box.IsPrinted && Dash.IsMatch(box.Text),
            _ => Normalised.Repaired("false", "横線又は斜線を、該当しないものとして読み取りました")
        ),
        new(
            "day of a consent",
            box => !box.IsPrinted && DateText.Read(box.Content.Text).Value is not null,
            _ =>
                Normalised.Repaired(
                    "true",
                    "日付が記入されているため、その日に同意又は確認があったものとして読み取りました"
                )
        ),
        new(
            "text beside a mark",
            box => box.Rest is not null && box.Tokens.Exists(token => token.IsMark),
            box => Normalised.Ambiguous($"印のほかに「{box.Rest}」と記載されています")
        ),
        new(
            "text without a mark",
            box => box.Rest is not null,
            box => Normalised.Ambiguous($"印がなく「{Residue.Quoted(box.Content.Text)}」と記載されています")
        ),
        new(
            "circle in brackets",
            box => !box.IsPrinted && box.Text is ['(' or '（', var mark, ')' or '）'] && Signs.Circles.Contains(mark),
            _ => Normalised.Ambiguous("印が括弧書きになっています")
        ),
        new(
            "empty box with its word",
            box => box.IsEmptyAndDeclined,
            _ => Normalised.Repaired("false", "チェックがなく「非該当」と添えられているため、該当しないものとしました")
        ),
        new(
            "empty box beside a yes",
            box => box.IsEmptyBesideYes,
            _ => Normalised.Ambiguous("チェックのない□に、「済」などの肯定の言葉又は日付が添えられています")
        ),
        new(
            "one mark for yes and no",
            box => box.IsSharedMark,
            _ => Normalised.Ambiguous("1つの印に、肯定の言葉と否定の言葉の両方が添えられています")
        ),
        new(
            "dash behind a mark",
            box => box.IsTickedBeforeDash,
            _ => Normalised.Ambiguous("印の後に横線又は斜線が記載されています")
        ),
        new("yes and no", box => box.Names(Yes) && box.Names(No), box => OfPair(box, isPrinted: true)), // ☐はい ☑いいえ
        new("stroke", box => box.IsStruck, _ => Normalised.Ambiguous("取消線が引かれています")),
        new("no", box => box.Names(No), box => OfPair(box, isPrinted: false)),
        new("mark", box => box.Tokens.Exists(token => token.IsMark), OfMarks),
        new("set off by type", box => box.IsEmphasised, _ => Normalised.Exact("true")),
        new("yes", box => box.SaysYes, _ => Normalised.Exact("true")),
        new("anything else", _ => true, _ => Normalised.Ambiguous("印がなく、判断できません")),
    ];

    private const string Brackets = "()（）[]［］【】〔〕";
    private const int Yes = 0;
    private const int No = 1;

    /// <param name="content">The field.</param>
    /// <param name="captions">Label keys that may stand beside the box.</param>
    /// <param name="printed">Label keys that the blank form prints in the field, so that they alone say
    /// nothing.</param>
    /// <param name="isPrinted">The blank form prints the box; else people write what they like in its place, such as
    /// the day of a consent.</param>
    public static Normalised Read(
        Content content,
        IReadOnlyList<string> captions,
        IReadOnlyList<string> printed,
        bool isPrinted = true
    )
    {
        var box = new TickCase(content, captions, printed, isPrinted);
        return Rules.Read(box).OrRepaired(box.HasRemark, "括弧書きを除いて読み取りました");
    }

    private static Normalised OfPair(TickCase box, bool isPrinted) =>
        ChoiceText.Read(box.Content, YesNo, AnswerWords.Pair, box.Captions, isPrinted);

    private static Normalised OfMarks(TickCase box) =>
        box.Tokens.Select(token => token.Mark).OfType<MarkKind>().Distinct().ToList() switch
        {
            [MarkKind.Ticked] or [MarkKind.Circle] => Normalised.Exact("true"),
            [MarkKind.Unticked] => Normalised.Exact(box.IsEmphasised ? "true" : "false"),
            [MarkKind.Unknown] when Signs.Cross.IsAlone(box.Text) => Normalised.Exact("false"),
            _ => Normalised.Ambiguous("印の意味を判断できません"),
        };

    /// <summary>A box with what stands in it and beside it.</summary>
    internal sealed class TickCase(
        Content content,
        IReadOnlyList<string> captions,
        IReadOnlyList<string> printed,
        bool isPrinted
    )
    {
        private List<OptionToken>? tokens;
        private (string? Left, bool HasRemark)? residue;

        public Content Content => content;

        public string Text { get; } = content.Text.Trim();

        public IReadOnlyList<string> Captions => captions;

        public bool IsPrinted => isPrinted;

        public List<OptionToken> Tokens =>
            tokens ??= OptionScanner.Scan(
                content,
                [
                    [.. AnswerWords.Yes, .. captions],
                    AnswerWords.No,
                ]
            );

        /// <summary>The first text that is not understood.</summary>
        public string? Rest => Residual.Left;

        /// <summary>A remark in brackets stands beside an answer that was looked for among marks and words.</summary>
        public bool HasRemark => residue?.HasRemark ?? false;

        public bool IsStruck => content.Spans.Any(span => span.Marks.HasFlag(Marks.Struck) && span.Length > 0);

        public bool IsEmphasised =>
            Tokens.Exists(token => token.IsOption && (token.Marks | token.Partly).HasFlag(Marks.Emphasised));

        /// <summary>A word says yes that the blank form does not print.</summary>
        public bool SaysYes =>
            Tokens.Exists(token =>
                token.IsOption
                && LabelText.Key(Written(token)) is var word
                && AnswerWords.Yes.Contains(word)
                && (HasRemark || !printed.Contains(word))
            );

        /// <summary>
        /// Nothing is ticked, and behind what is printed at the box stands only that it does not apply.
        /// </summary>
        public bool IsEmptyAndDeclined =>
            Tokens is [{ Mark: MarkKind.Unticked }, { IsOption: true } caption, _, ..]
            && IsPrintedWord(caption)
            && Tokens.Skip(2).All(word => word.Marks == Marks.None && WordBeside.SaysYes(Written(word)) == false);

        /// <summary>Nothing is ticked, and a yes or a day is written beside what is printed: □ 確認（済）.</summary>
        public bool IsEmptyBesideYes =>
            HasMark
            && Tokens.TrueForAll(token => token.Mark is null or MarkKind.Unticked)
            && !Names(No)
            && !IsEmphasised
            && (
                HasRemark
                || Tokens.Where(token => token.IsOption).Skip(1).Any(IsOwnYes)
                || Tokens.Exists(token => IsOwnYes(token) && IsOfTwoWords(token))
            );

        /// <summary>
        /// Words for yes and for no stand beside one mark: ☑ 確認（未）, ☑ 同意する・しない. A mark of its own at each, or one
        /// between them that stands at the no, is certain.
        /// </summary>
        public bool IsSharedMark =>
            Names(No)
            && (
                !MarkText.IsIn(content.Text)
                    ? Names(Yes) && IsEmphasised && (HasTwoInOne || AreBracketedApart)
                : Names(Yes) ? !IsMarkedPair && (Tokens[0].IsMark || IsYesOfPair)
                : HasTwoInOne && Tokens is [{ IsMark: true }, _]
            );

        /// <summary>
        /// Each of the words has its own mark, or somebody printed two words in place of the box and one is circled:
        /// ○適・否.
        /// </summary>
        private bool IsMarkedPair =>
            AttachedMark.AreAlternating(Tokens)
            || AttachedMark.Of(Tokens) is [var first, var second] && first.Option != second.Option
            || (
                isPrinted
                && !Tokens.Exists(token => token.IsOption && IsPrintedWord(token))
                && Tokens.TrueForAll(token => token.Mark is null or MarkKind.Circle)
                && !AreBracketedApart
            );

        private bool AreBracketedApart => OptionRemarks.AreBracketedApart(content.Text, Tokens);

        private bool IsYesOfPair => OfPair(this, isPrinted: true).Value == "true";

        /// <summary>Two answers of their own are read as one word: 確認（しない）, 確認　済.</summary>
        private bool HasTwoInOne => Tokens.Exists(IsOfTwoWords);

        private bool HasMark => Tokens.Exists(token => token.IsMark);

        /// <summary>It is ticked, and behind all words stands the dash that alone says no.</summary>
        public bool IsTickedBeforeDash =>
            HasMark
            && Tokens.TrueForAll(token => token.Mark is null or MarkKind.Ticked or MarkKind.Circle)
            && Dash.IsMatch(content.Text[Tokens[^1].End..].Trim([' ', '\u3000', '\n', .. Brackets]));

        private bool IsPrintedWord(OptionToken token) => printed.Contains(LabelText.Key(Written(token)));

        private bool IsOfTwoWords(OptionToken token) =>
            token.IsOption
            && string.Concat(Written(token).Select(character => Residue.IsSeparator(character) ? ' ' : character))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words
            && words.All(word => IsAnswer(LabelText.Key(word)));

        private bool IsAnswer(string key) =>
            AnswerWords.Yes.Contains(key) || AnswerWords.No.Contains(key) || captions.Contains(key);

        /// <summary>It says yes, and the blank form does not print it.</summary>
        private bool IsOwnYes(OptionToken token) =>
            token.IsOption && AnswerWords.Yes.Contains(LabelText.Key(Written(token))) && !IsPrintedWord(token);

        private string Written(OptionToken token) => content.Text[token.Start..token.End];

        private (string? Left, bool HasRemark) Residual => residue ??= Residue.Of(content.Text, Tokens, captions);

        public bool Names(int answer) => Tokens.Exists(token => token.Option == answer);
    }
}
