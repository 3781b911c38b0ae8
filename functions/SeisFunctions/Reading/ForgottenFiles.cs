using System.Text;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Mail;

namespace SeisFunctions.Reading;

/// <summary>Whether a mail without anything that could be a form was meant to bring one. Pure.</summary>
internal static class ForgottenFiles
{
    // Forms are Word and Excel. A PDF that a question names is the published call as a rule.
    private static readonly string[] Extensions = [".docx", ".docm", ".doc", ".xlsx", ".xlsm", ".xls"];

    private static readonly char[] BeforeNames =
    [
        .. " \t\r\n\u3000「」『』【】［］〔〕（）()[]<>＜＞〈〉《》\"'”“’‘、。，．,;:：；/\\|｜・※→",
    ];

    private const int MostNames = 3;

    // A file name has 255 characters at most; what is longer is no name.
    private const int LongestName = 100;

    /// <summary>What is missing, or null where nothing points to a file.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="formats">Its files with what each is by its content.</param>
    public static MissingFiles? Of(OpenedMail mail, IReadOnlyList<(OpenedFile File, FileFormat Format)> formats)
    {
        if (mail.AnswersLetter || mail.Notice is not null)
            return null;
        List<string> named =
        [
            .. NamesIn($"{mail.Subject}\n{mail.Text}").Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames),
        ];
        var isSilent = string.IsNullOrWhiteSpace(mail.Text);
        var onlyImages =
            formats.Count > 0
            && formats.All(one => one.Format == FileFormat.Image)
            && (isSilent || formats.Any(one => one.File.Content.Length >= OtherFiles.SmallestScan));
        return named.Count > 0 || onlyImages || (isSilent && formats.Count == 0) ? new(named, onlyImages) : null;
    }

    private static IEnumerable<string> NamesIn(string text)
    {
        foreach (var line in text.Normalize(NormalizationForm.FormKC).Split('\n').Where(line => !line.StartsWith('>')))
        {
            foreach (var extension in Extensions)
            {
                for (var at = IndexOf(line, extension, 0); at >= 0; at = IndexOf(line, extension, at + 1))
                {
                    if (NameAt(line, at, at + extension.Length) is { } name)
                        yield return name;
                }
            }
        }
    }

    private static int IndexOf(string line, string extension, int from) =>
        line.IndexOf(extension, from, StringComparison.OrdinalIgnoreCase);

    // Null where the letters go on (.doc in .docx), where nothing stands before the dot, and for the end of a link.
    private static string? NameAt(string line, int dot, int end)
    {
        if (dot == 0 || (end < line.Length && char.IsAsciiLetterOrDigit(line[end])))
            return null;
        var start = line.LastIndexOfAny(BeforeNames, dot - 1) + 1;
        var word = line[(line.LastIndexOfAny([' ', '\t'], dot - 1) + 1)..start];
        return start < dot && end - start <= LongestName && !word.Contains("://", StringComparison.Ordinal)
            ? line[start..end]
            : null;
    }
}
