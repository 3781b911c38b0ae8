using System.Security.Cryptography;
using System.Text;
using SeisFunctions.Calls.Geography;

namespace SeisFunctions.Calls;

/// <summary>
/// Whatever a thing that is due is for, as a key: the code of a municipality or of an applicant that its name is known
/// to be, and else the name itself, folded. So the application and the form that comes later name the same. Pure.
/// </summary>
internal static class CollectedItems
{
    // Enough that no two names of an application meet.
    private const int Digits = 16;

    /// <summary>Key and name; null where the name is blank.</summary>
    /// <param name="name">As it is written.</param>
    /// <param name="code">A municipality's code beside it, or null.</param>
    /// <param name="applicant">Code of the applicant in whose matter it is named, or null.</param>
    /// <param name="call">The call.</param>
    public static (string Key, string Name)? Of(string name, string? code, string? applicant, CallDefinition call)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        if (call.Gazetteer.Prefectures.FirstOrDefault(place => place.Name == name.Trim()) is { } prefecture)
            return (prefecture.Code, prefecture.Name);
        var within = call.PrefectureOf(call.Applicant(applicant));
        // One of another prefecture is known too, where no other bears its name.
        if (
            (
                call.Gazetteer.FindMunicipality(name, code, within).Municipality
                ?? call.Gazetteer.FindMunicipality(name, code).Municipality
            ) is
            { } municipality
        )
            return (municipality.Code, municipality.Name);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FoldedText.KeyOf(name))))[..Digits];
        return ($"name-{key}", name.Trim());
    }

    /// <summary>
    /// Keys of what a name may mean that is not certain: 松江 of 松江市. Good for a question, never for a match.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<string> MayBe(string name, string? applicant, CallDefinition call) =>
        [
            .. call
                .Gazetteer.FindMunicipality(name, null, call.PrefectureOf(call.Applicant(applicant)))
                .Candidates.Select(one => one.Code),
        ];
}
