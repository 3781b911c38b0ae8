namespace SeisFunctions.Calls.Geography;

/// <summary>
/// The six-digit code of local governments (全国地方公共団体コード): two digits for the prefecture, three for the body, one check
/// digit.
/// </summary>
internal static class MunicipalityCode
{
    internal const int Length = 6;

    internal static bool IsValid(string code) =>
        code.Length == Length && code.All(char.IsAsciiDigit) && CheckDigit(code[..^1]) == code[^1];

    /// <summary>Weights 6, 5, 4, 3, 2; the last digit of 11 minus the remainder of the sum by 11.</summary>
    internal static char CheckDigit(string fiveDigits)
    {
        var sum = 0;
        for (var place = 0; place < fiveDigits.Length; place++)
            sum += (fiveDigits[place] - '0') * (Length - place);
        return (char)('0' + (11 - sum % 11) % 10);
    }

    /// <summary>
    /// The six-digit codes that a written number can stand for: itself; a lost leading zero (11002 → 011002); the form
    /// without check digit (13101 → 131016); both at once (1100 → 011002). Five digits can be two codes; which of them
    /// exist is for the list to say.
    /// </summary>
    internal static IEnumerable<string> Readings(string digits) =>
        digits.Length switch
        {
            6 when IsValid(digits) => [digits],
            5 when IsValid("0" + digits) => ["0" + digits, digits + CheckDigit(digits)],
            5 => [digits + CheckDigit(digits)],
            4 => ["0" + digits + CheckDigit("0" + digits)],
            _ => [],
        };
}
