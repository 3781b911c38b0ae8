using System.Buffers;

namespace SeisFunctions.Forms.Texts;

/// <summary>Characters that stand for a tick box.</summary>
internal static class MarkText
{
    public const char Ticked = '☑';
    public const char Unticked = '☐';

    private const string TickedMarks = "☑☒✓✔✅■◼⬛●⚫◉◎⦿√";
    private const string Circles = "○〇◯⭕";
    private const string EmptyBoxes = "☐□◻▢⬜❏❑❒";
    private const string TickLetters = "レﾚvVｖＶ✓";
    private const string OtherMarks = "×☓✕✖✗✘❌╳△▲▽◇◆☆★※";

    /// <summary>Every character that is a mark.</summary>
    public const string All = TickedMarks + Circles + EmptyBoxes + OtherMarks;

    private static readonly SearchValues<char> Boxes = SearchValues.Create(All.Where(mark => mark != '※').ToArray());
    private static readonly SearchValues<char> Signs = SearchValues.Create(All + "(（[［" + TickLetters);

    /// <summary>What <paramref name="character"/> says as a mark; null if it is none.</summary>
    public static MarkKind? KindOf(char character) =>
        character switch
        {
            < '√' and not ('×' or '※') or > '⭕' and not '〇' => null,
            _ when TickedMarks.Contains(character, StringComparison.Ordinal) => MarkKind.Ticked,
            _ when Circles.Contains(character, StringComparison.Ordinal) => MarkKind.Circle,
            _ when EmptyBoxes.Contains(character, StringComparison.Ordinal) => MarkKind.Unticked,
            _ when OtherMarks.Contains(character, StringComparison.Ordinal) => MarkKind.Unknown,
            _ => null,
        };

    public static bool IsCross(char character) => "×✕✖✗✘❌╳".Contains(character, StringComparison.Ordinal);

    /// <summary>
    /// Whether a box or mark stands in <paramref name="text"/>, or a letter that people tick with stands there alone.
    /// </summary>
    public static bool IsIn(string text) =>
        text.AsSpan().ContainsAny(Boxes) || text.Trim() is [var letter] && IsTickLetter(letter);

    /// <summary>
    /// Whether <paramref name="text"/> is worth looking through for boxes: marks, letters used as marks, or brackets.
    /// </summary>
    public static bool MayBeIn(string text) => text.AsSpan().ContainsAny(Signs);

    /// <summary>
    /// Letters that people write into a box: レ, v. They are marks only where they stand alone, since レ begins many a
    /// word.
    /// </summary>
    public static bool IsTickLetter(char character) => TickLetters.Contains(character, StringComparison.Ordinal);
}
