using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SeisFunctions.Checking.Rules;

/// <summary>Reads an amount as people write it: 1,200千円, 金１２０万円也, ¥1,200,000. Pure.</summary>
internal static partial class AmountText
{
    /// <summary>The number, or null if the text is not one number alone.</summary>
    /// <param name="text">As written.</param>
    /// <param name="unit">What a number without a unit of its own is counted in.</param>
    public static decimal? Read(string text, int unit)
    {
        var compact = text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter));
        var match = Written().Match(string.Concat(compact));
        if (
            !match.Success
            || !decimal.TryParse(
                match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal)
                    + match.Groups["fraction"].Value,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
            return null;
        return number
            * (match.Groups["times"].Value, match.Groups["yen"].Success) switch
            {
                ("千", _) => 1_000,
                ("万", _) => 10_000,
                ("百万", _) => 1_000_000,
                ("億", _) => 100_000_000,
                (_, true) => 1,
                _ => unit,
            };
    }

    [GeneratedRegex(
        @"^(?:金|(?<yen>¥))?(?<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})"
            + @"(?<fraction>\.[0-9]{1,4})?(?<times>百万|千|万|億)?(?<yen>円)?也?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Written();
}
