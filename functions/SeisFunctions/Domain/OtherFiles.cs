using SeisFunctions.Forms;

namespace SeisFunctions.Domain;

/// <summary>How much a file matters that holds no form: a cover letter as PDF, the logo in a signature.</summary>
internal static class OtherFiles
{
    // A legible A4 page in black and white takes more than this in any of the usual formats.
    private const long SmallestScan = 20 * 1024;

    /// <summary>Beside complete forms, other files are only worth mentioning.</summary>
    public static IReadOnlyList<Finding> BesideCompleteForms(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => finding.Code switch
        {
            "file.notAForm" or "file.pdfOnly" or "file.legacyOffice" => finding with { Severity = Severity.Info },
            // Nobody has seen what is behind it.
            "file.link" => finding with { Severity = Severity.Warning },
            _ => finding,
        })];

    /// <summary>
    /// What is named as Word or Excel and is neither was meant to be a form, also beside complete ones. Plain text, and pictures and web pages too small to be a page, belong to signatures and are only worth mentioning; a larger one may be a
    /// form.
    /// </summary>
    public static Finding Weigh(Finding finding, FileFormat format, long bytes) =>
        finding.Code is "file.notAForm" or "file.pdfOnly" && format is not (FileFormat.Word or FileFormat.Excel or FileFormat.OtherOffice) && IsNamedAsOffice(finding.File)
            ? finding with
            {
                Code = "file.unreadable",
                Message = "WordやExcelの名前が付いていますが、中身はWordやExcelのファイルではないため読み取れません。開いて確認し、Word（.docx）又はExcel（.xlsx）の様式のまま再提出してください。",
            }
        : format == FileFormat.CompoundFile && IsNamedAsOldOffice(finding.File)
            ? finding with
            {
                Message = "旧形式のWord・Excelファイル（.doc・.xls）が壊れているため読み取れません。開いて確認し、Word（.docx）又はExcel（.xlsx）として保存し直して再提出してください。",
            }
        // Its format has changed over the years, its name has not.
        : format is FileFormat.Unknown or FileFormat.CompoundFile && finding.Code is "file.notAForm" or "file.unreadable" && IsNamedAsIchitaro(finding.File)
            ? finding with { Code = "file.notAForm", Message = "一太郎（.jtd）のファイルは読み取れません。Word（.docx）又はExcel（.xlsx）の様式のまま再提出してください。" }
        : finding.Code == "file.notAForm" && (format is FileFormat.Text || (format is FileFormat.Html or FileFormat.Image && bytes < SmallestScan))
            ? finding with { Severity = Severity.Info }
        : finding;

    private static bool IsNamedAsOldOffice(string? name) => Path.GetExtension(name ?? "").ToUpperInvariant() is ".DOC" or ".XLS";

    private static bool IsNamedAsIchitaro(string? name) =>
        Path.GetExtension(name ?? "").ToUpperInvariant() is ".JTD" or ".JTT" or ".JTDC" or ".JTTC" or ".JSW" or ".JBW" or ".JUW" or ".JAW";

    private static bool IsNamedAsOffice(string? name) =>
        Path.GetExtension(name ?? "").ToUpperInvariant() is ".DOCX" or ".DOCM" or ".XLSX" or ".XLSM";
}
