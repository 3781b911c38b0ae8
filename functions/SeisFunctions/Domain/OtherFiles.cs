using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Domain;

/// <summary>How much a file matters that holds no form: a cover letter as PDF, the logo in a signature.</summary>
internal static class OtherFiles
{
    /// <summary>A legible A4 page in black and white takes more than this in any of the usual formats.</summary>
    public const long SmallestScan = 20 * 1024;

    /// <summary>Word and Excel write 162 and 165 bytes: who has a file open.</summary>
    private const long LargestOwnerFile = 1024;

    /// <summary>Beside any form, what Office leaves in a folder while a file is open is only worth mentioning.</summary>
    public static IEnumerable<Finding> BesideForms(IEnumerable<Finding> findings) =>
        findings.Select(finding =>
            FileFinding.IsNotAForm(finding) && IsNamedAsOwnerFile(finding.File)
                ? finding with
                {
                    Severity = Severity.Info,
                }
                : finding
        );

    /// <summary>Beside complete forms, other files are only worth mentioning.</summary>
    public static IReadOnlyList<Finding> BesideCompleteForms(IEnumerable<Finding> findings) =>
        // Nobody has seen what is behind a link.
        [
            .. findings.Select(finding =>
                FileFinding.IsBesideTheForms(finding) ? finding with { Severity = Severity.Info }
                : FileFinding.IsLink(finding) ? finding with { Severity = Severity.Warning }
                : finding
            ),
        ];

    /// <summary>
    /// What is named as Word or Excel and is neither was meant to be a form, also beside complete ones. Plain text, and
    /// pictures and web pages too small to be a page, belong to signatures and are only worth mentioning; a larger one
    /// may be a form.
    /// </summary>
    public static Finding Weigh(Finding finding, FileFormat format, long bytes) =>
        format == FileFormat.Unknown && bytes <= LargestOwnerFile && IsNamedAsOwnerFile(finding.File)
            ? FileFinding.OwnerFile() with
            {
                File = finding.File,
            }
        : FileFinding.IsOfOtherKind(finding)
        && format
            is not (FileFormat.Word or FileFormat.Excel or FileFormat.OtherOffice or FileFormat.CompoundFile)
        && IsNamedAsForm(finding.File)
            ? FileFinding.NamedAsOffice() with
            {
                File = finding.File,
            }
        : format == FileFormat.CompoundFile && IsNamedAsOldOffice(finding.File)
            ? FileFinding.DamagedOldOffice() with
            {
                File = finding.File,
            }
        // Its format has changed over the years, its name has not.
        : format is FileFormat.Unknown or FileFormat.CompoundFile
        && FileFinding.IsUnknown(finding)
        && IsNamedAsIchitaro(finding.File)
            ? FileFinding.NotReadable(FileFormat.Ichitaro) with
            {
                File = finding.File,
            }
        : FileFinding.IsNotAForm(finding)
        && (format is FileFormat.Text || (format is FileFormat.Html or FileFormat.Image && bytes < SmallestScan))
            ? finding with
            {
                Severity = Severity.Info,
            }
        : finding;

    /// <summary>Whether a file is named as Word or Excel, whatever it is.</summary>
    public static bool IsNamedAsForm(string? name) => IsNamedAsOffice(name) || IsNamedAsOldOffice(name);

    private static bool IsNamedAsOwnerFile(string? name) =>
        Path.GetFileName(name ?? "").StartsWith("~$", StringComparison.Ordinal);

    private static bool IsNamedAsOldOffice(string? name) =>
        Path.GetExtension(name ?? "").ToUpperInvariant() is ".DOC" or ".XLS";

    private static bool IsNamedAsIchitaro(string? name) =>
        Path.GetExtension(name ?? "").ToUpperInvariant()
            is ".JTD"
                or ".JTT"
                or ".JTDC"
                or ".JTTC"
                or ".JSW"
                or ".JBW"
                or ".JUW"
                or ".JAW";

    private static bool IsNamedAsOffice(string? name) =>
        Path.GetExtension(name ?? "").ToUpperInvariant() is ".DOCX" or ".DOCM" or ".XLSX" or ".XLSM";
}
