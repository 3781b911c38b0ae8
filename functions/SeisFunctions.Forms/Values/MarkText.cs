namespace SeisFunctions.Forms.Values;

/// <summary>Characters that stand for a tick box.</summary>
internal static class MarkText
{
    public const char Ticked = '☑';
    public const char Unticked = '☐';

    /// <summary>What <paramref name="character"/> says as a mark; null if it is none.</summary>
    public static MarkKind? KindOf(char character) => character switch
    {
        '☑' or '☒' or '✓' or '✔' or '✅' or '■' or '◼' or '⬛' or '●' or '⚫' or '◉' or '◎' or '⦿' or '√' => MarkKind.Ticked,
        '○' or '〇' or '◯' or '⭕' => MarkKind.Circle,
        '☐' or '□' or '◻' or '▢' or '⬜' or '❏' or '❑' or '❒' => MarkKind.Unticked,
        '×' or '✕' or '✖' or '✗' or '✘' or '❌' or '╳' or '△' or '▲' or '▽' or '◇' or '◆' or '☆' or '★' or '※' => MarkKind.Unknown,
        _ => null,
    };

    /// <summary>
    /// Letters that people write into a box: レ, v. They are marks only where they stand alone, since レ begins many a word.
    /// </summary>
    public static bool IsTickLetter(char character) => character is 'レ' or 'ﾚ' or 'v' or 'V' or 'ｖ' or 'Ｖ' or '✓';
}
