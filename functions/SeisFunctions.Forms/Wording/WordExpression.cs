using System.Text.RegularExpressions;

namespace SeisFunctions.Forms.Wording;

/// <summary>
/// Makes the expressions that hold words of the lexicon. Each is kept in a static field of the class that uses it, where
/// the tests of expressions find it. Blanks and line ends in a pattern only lay it out.
/// </summary>
internal static class WordExpression
{
    private const RegexOptions Common = RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    /// <summary>An expression that looks at each character once.</summary>
    public static Regex Of(string pattern, RegexOptions options = RegexOptions.None) =>
        new(pattern, options | Common | RegexOptions.NonBacktracking);

    /// <summary>
    /// An expression that also looks at what stands before or behind; it must be written so that it is linear.
    /// </summary>
    public static Regex LookingAround(string pattern, RegexOptions options = RegexOptions.None) =>
        new(pattern, options | Common);
}
