using System.Text.RegularExpressions;
using SeisFunctions.Calls.Geography;

namespace SeisFunctions.Calls.Applicants;

/// <summary>
/// The number of a corporation (法人番号): thirteen digits, the first of which checks the others (法人番号の指定等に関する省令). Pure.
/// </summary>
internal static partial class CorporateNumber
{
    internal const int Length = 13;

    /// <summary>Whether the check digit is right.</summary>
    internal static bool IsValid(string digits) =>
        digits.Length == Length && digits.All(char.IsAsciiDigit) && digits[0] - '0' == CheckDigit(digits[1..]);

    /// <summary>The check digit of the twelve others.</summary>
    internal static int CheckDigit(string digits) =>
        9 - digits.Reverse().Select((digit, place) => (digit - '0') * (place % 2 == 0 ? 1 : 2)).Sum() % 9;

    /// <summary>
    /// The digits of a number that stands in a text, however many they are, and the text without it; no digits where
    /// there is none. 1-2345-6789-0123, the T of an invoice number before it.
    /// </summary>
    internal static (string Digits, string Left) In(string text)
    {
        var plain = FoldedText.Of(text).Plain;
        var found = Number().Match(plain);
        return found.Success
            ? (string.Concat(found.Groups[1].Value.Where(char.IsAsciiDigit)), plain.Remove(found.Index, found.Length))
            : ("", plain);
    }

    // Ten digits and more: a year, a postal code and a telephone number are shorter or begin with 0.
    [GeneratedRegex(
        @"(?:法人番号[:：]?)?[(（]?T?((?<![0-9])[1-9](?:[-‐－ ]?[0-9]){9,15})(?![0-9])[)）]?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Number();
}
