using System.Security.Cryptography;
using System.Text;

namespace SeisFunctions.Desk;

/// <summary>
/// Ids of what a page can be opened at. They are hashes: a sheet's name, which its sender has chosen, never stands in an
/// address.
/// </summary>
internal static class Anchors
{
    // Enough that no two places of a file meet.
    private const int Digits = 12;

    /// <summary>A place of a file, where its facsimile shows it.</summary>
    /// <param name="location">As readings and findings name it (表1 3行2列; 連携市区町村!C7).</param>
    /// <param name="file">Tells the files of one page apart.</param>
    public static string OfPlace(string location, string file = "") => $"p{file}-{Hash(location)}";

    /// <summary>A field of a form, where a page lists what was read.</summary>
    public static string OfField(string form, string field, string file = "") => $"f{file}-{Hash($"{form}\n{field}")}";

    /// <summary>A row of a table of a form, likewise.</summary>
    public static string OfRow(string form, string location, string file = "") =>
        $"r{file}-{Hash($"{form}\n{location}")}";

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
}
