using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SeisFunctions.Forms;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Forms.Remarks;

/// <summary>Keeps files with remarks for <c>eng/remarks.sh</c>, which has other programs read them.</summary>
internal static class RemarkTrial
{
    private static readonly bool IsAsked = Environment.GetEnvironmentVariable("REMARKS") is { Length: > 0 };

    /// <summary>Keeps a file, and what stands at the places that are remarked in it.</summary>
    public static void Keep(string name, byte[] remarked, IEnumerable<string> places)
    {
        if (!IsAsked)
            return;
        var extension = FileFormats.Detect(new MemoryStream(remarked)) == FileFormat.Word ? "docx" : "xlsx";
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
        var folder = Directory.CreateDirectory(Repository.Path("artifacts", "remarks")).FullName;
        File.WriteAllBytes(Path.Combine(folder, $"{key}.{extension}"), remarked);
        File.WriteAllText(
            Path.Combine(folder, $"{key}.json"),
            JsonSerializer.Serialize(
                new
                {
                    name,
                    places = RemarkedFiles.TextsAt(remarked, places).Select(place => new { place.Location, place.Text }),
                },
                JsonSerializerOptions.Web
            )
        );
    }
}
