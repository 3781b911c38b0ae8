using System.Text.RegularExpressions;

namespace SeisFunctions.Calls.Geography;

/// <summary>
/// A name with a number in the same cell: a running one in front (1 松江市), or the code on either side (322016 松江市,
/// 松江市（322016）).
/// </summary>
internal static partial class NumberedName
{
    /// <summary>The name alone; null if it has no number.</summary>
    internal static string? Bare(string text) =>
        Parts().Match(FoldedText.Of(text).Plain) is { Success: true } parts ? parts.Groups["name"].Value : null;

    /// <summary>The code that stands beside the name, or null.</summary>
    internal static string? CodeIn(string text) =>
        Parts().Match(FoldedText.Of(text).Plain) is { Success: true } parts
        && parts.Groups["code"] is { Success: true } code
            ? code.Value
            : null;

    [GeneratedRegex(
        @"^\s*(?:[(\[]?(?:(?<code>[0-9]{5,6})|(?:No\.?\s*)?[0-9]{1,3})[)\]]?\s*[.:、]?\s*(?<name>[^0-9\s][^0-9]*?)|(?<name>[^0-9]+?)\s*[:：]?\s*[(\[]?\s*(?:コード\s*:?\s*)?(?<code>[0-9]{5,6})\s*[)\]]?)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Parts();
}
