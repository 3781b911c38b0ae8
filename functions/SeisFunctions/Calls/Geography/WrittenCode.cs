using System.Globalization;

namespace SeisFunctions.Calls.Geography;

/// <summary>What a cell for the code of a municipality holds.</summary>
/// <param name="Text">As written.</param>
/// <param name="IsEmpty">Whether nothing is written.</param>
/// <param name="IsWellFormed">Whether it has a right check digit, or is one of the shorter forms that have
/// none.</param>
/// <param name="Municipalities">The municipalities it can mean: none, one, or two where five digits can be read in two
/// ways.</param>
/// <param name="Similar">For a wrong check digit: whom the first five digits mean. For a question, never for a
/// match.</param>
internal sealed record WrittenCode(
    string Text,
    bool IsEmpty,
    bool IsWellFormed,
    IReadOnlyList<Municipality> Municipalities,
    IReadOnlyList<Municipality> Similar
)
{
    internal static WrittenCode Read(string? text, MunicipalityIndex known, Prefecture? prefecture)
    {
        var digits = string.Concat(FoldedText.Of(text ?? "").Plain.Where(IsPartOfCode));
        if (digits.Length == 0)
            return new(text ?? "", true, false, [], []);
        string[] readings = digits.All(char.IsAsciiDigit) ? [.. MunicipalityCode.Readings(digits)] : [];
        return new(
            text!,
            false,
            readings is not [],
            InPrefectureFirst(readings, known, prefecture),
            SimilarTo(digits, known)
        );
    }

    /// <summary>Codes are also written 13101-6.</summary>
    private static bool IsPartOfCode(char character) =>
        char.GetUnicodeCategory(character) is not UnicodeCategory.DashPunctuation and not UnicodeCategory.MathSymbol;

    private static List<Municipality> InPrefectureFirst(
        string[] readings,
        MunicipalityIndex known,
        Prefecture? prefecture
    )
    {
        List<Municipality> all =
        [
            .. readings
                .Select(known.ByCode)
                .OfType<Municipality>()
                .OrderBy(municipality => municipality.Code, StringComparer.Ordinal),
        ];
        List<Municipality> here = [.. all.Where(municipality => municipality.Prefecture == prefecture)];
        return here is [] ? all : here;
    }

    private static List<Municipality> SimilarTo(string digits, MunicipalityIndex known) =>
        digits.Length == MunicipalityCode.Length
        && digits.All(char.IsAsciiDigit)
        && known.ByCode(digits[..^1] + MunicipalityCode.CheckDigit(digits[..^1])) is { } similar
            ? [similar]
            : [];
}
