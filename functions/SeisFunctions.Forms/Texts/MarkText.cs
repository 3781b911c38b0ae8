using System.Buffers;
using System.Collections.Frozen;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Texts;

/// <summary>Characters that stand for a tick box.</summary>
internal static class MarkText
{
    public const char Ticked = '☑';
    public const char Unticked = '☐';

    private static readonly MarkGroups Signs = Lexicon.Known.Marks;

    /// <summary>Every character that is a mark.</summary>
    public static readonly string All =
        Signs.Ticked.Signs + Signs.Circles.Signs + Signs.Boxes.Signs + Signs.Others.Signs;

    private static readonly FrozenDictionary<char, MarkKind> Kinds = new (SignGroup Group, MarkKind Kind)[]
    {
        (Signs.Ticked, MarkKind.Ticked),
        (Signs.Circles, MarkKind.Circle),
        (Signs.Boxes, MarkKind.Unticked),
        (Signs.Others, MarkKind.Unknown),
    }
        .SelectMany(marks => marks.Group.Signs, (marks, sign) => KeyValuePair.Create(sign, marks.Kind))
        .ToFrozenDictionary();

    private static readonly SearchValues<char> Boxes = SearchValues.Create([.. All.Except(Signs.Note.Signs)]);
    private static readonly SearchValues<char> Signals = SearchValues.Create(All + "(（[［" + Signs.Letters.Signs);

    /// <summary>What <paramref name="character"/> says as a mark; null if it is none.</summary>
    public static MarkKind? KindOf(char character) => Kinds.TryGetValue(character, out var kind) ? kind : null;

    public static bool IsCross(char character) => Signs.Crosses.Contains(character);

    /// <summary>
    /// Whether a box or mark stands in <paramref name="text"/>, or a letter that people tick with stands there alone.
    /// </summary>
    public static bool IsIn(string text) =>
        text.AsSpan().ContainsAny(Boxes) || text.Trim() is [var letter] && IsTickLetter(letter);

    /// <summary>
    /// Whether <paramref name="text"/> is worth looking through for boxes: marks, letters used as marks, or brackets.
    /// </summary>
    public static bool MayBeIn(string text) => text.AsSpan().ContainsAny(Signals);

    /// <summary>
    /// Letters that people write into a box: レ, v. They are marks only where they stand alone, since レ begins many a
    /// word.
    /// </summary>
    public static bool IsTickLetter(char character) => Signs.Letters.Contains(character);
}
