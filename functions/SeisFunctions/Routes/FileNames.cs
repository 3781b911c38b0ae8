using System.Text;
using System.Text.RegularExpressions;
using SeisFunctions.Domain.Routes;
using SeisFunctions.Forms;

namespace SeisFunctions.Routes;

/// <summary>What became of the name of a file. Pure.</summary>
internal static partial class FileNames
{
    /// <summary>What there is to say of it.</summary>
    /// <param name="name">As it arrived.</param>
    /// <param name="format">What the file is by its content.</param>
    public static IEnumerable<RouteNote> NotesOf(string name, FileFormat format)
    {
        var known = name.Normalize(NormalizationForm.FormKC);
        if (Lost().IsMatch(known))
        {
            yield return new(RouteChange.NameLost);
            yield break;
        }

        if (Garbled().IsMatch(name))
            yield return new(RouteChange.NameGarbled);
        var extension = Path.GetExtension(known).ToLowerInvariant();
        if (ExtensionsOf(format) is { Length: > 0 } usual && !usual.Contains(extension))
            yield return new(RouteChange.Renamed, extension.Length > 1 ? extension : "拡張子なし");
    }

    private static string[] ExtensionsOf(FileFormat format) =>
        format switch
        {
            FileFormat.Word => [".docx", ".docm"],
            FileFormat.Excel => [".xlsx", ".xlsm"],
            FileFormat.Zip => [".zip"],
            _ => [],
        };

    // What mail programs and gateways call a file whose name they have lost, and what our own reader calls it.
    [GeneratedRegex(
        @"^(名称なし\d*|no ?name|untitled|unnamed|att\d{3,}|attach(ment)?\d*|file\d*|part[\d.]+|添付ファイル\d*|無題\d*)(\.\w{1,5})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Lost();

    // Characters that nobody could write, or UTF-8 and Shift_JIS taken for one another.
    [GeneratedRegex(
        @"[?\uFFFD]{2,}|^_{2,}|縺|繧|譁|蟒|ã[\u0080-\u00BF]|æ[\u0080-\u00BF]|[\u0080-\u009F]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Garbled();
}
