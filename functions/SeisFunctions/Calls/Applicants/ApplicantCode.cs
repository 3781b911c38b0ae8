using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;

namespace SeisFunctions.Calls.Applicants;

/// <summary>
/// Codes of applicants, as storage keys and addresses can hold them: letters, digits and <c>-</c> stand for
/// themselves, everything else as <c>_</c> and its number. Pure.
/// </summary>
internal static class ApplicantCode
{
    private const int HashDigits = 16;

    /// <summary>The code of a listed applicant.</summary>
    internal static string Of(string listed)
    {
        var safe = new StringBuilder(listed.Length);
        foreach (var rune in listed.EnumerateRunes())
            if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is '-'))
                safe.Append((char)rune.Value);
            else
                safe.Append('_').Append(rune.Value.ToString("X4", CultureInfo.InvariantCulture)).Append('_');
        return safe.Length <= Applicant.LongestCode
            ? safe.ToString()
            : $"{safe.ToString(0, Applicant.LongestCode - HashDigits - 1)}-{HashOf(listed)}";
    }

    /// <summary>
    /// The code of an organisation that is known by its name alone: the same for every spelling that folds to the same.
    /// </summary>
    internal static string OfName(string name) => $"name-{HashOf(FoldedText.KeyOf(name))}";

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];
}
