using System.Text;

namespace SeisFunctions.Domain;

/// <summary>Names of officers as they are compared: whoever types a wider blank is the same officer.</summary>
public static class OfficerNames
{
    /// <summary>Whether two names are the same apart from width (NFKC) and blanks.</summary>
    public static bool AreSame(string? one, string? other) =>
        one == other || (one is not null && other is not null && Fold(one) == Fold(other));

    private static string Fold(string name) =>
        new([
            .. string.Concat(name.EnumerateRunes())
                .Normalize(NormalizationForm.FormKC)
                .Where(letter => !char.IsWhiteSpace(letter)),
        ]);
}
