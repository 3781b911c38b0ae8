namespace SeisFunctions.Tests.Forms;

/// <summary>The sample forms as other programs filled them in or saved them again.</summary>
internal static class ProgramVariants
{
    private static readonly string[] WordFiles =
    [
        "python-docx.docx",
        "controls.docx",
        "docx-npm.docx",
        "libreoffice.docx",
        "libreoffice-odt.docx",
        "libreoffice-doc.docx",
        "libreoffice-rtf.docx",
        "libreoffice-plaintext.docx",
        "libreoffice-html.docx",
        "retyped.docx",
        "libreoffice-retyped.docx",
        "earlier-python-docx.docx",
        "earlier-controls.docx",
        "earlier-libreoffice.docx",
        "earlier-libreoffice-odt.docx",
    ];

    private static readonly string[] ExcelFiles =
    [
        "openpyxl.xlsx",
        "sheetjs.xlsx",
        "exceljs.xlsx",
        "libreoffice.xlsx",
        "libreoffice-ods.xlsx",
        "libreoffice-xls.xlsx",
        "retyped.xlsx",
        "libreoffice-retyped.xlsx",
        "earlier-openpyxl.xlsx",
        "earlier-libreoffice.xlsx",
    ];

    public static IReadOnlyList<Variant> All { get; } =
    [
        .. WordFiles.Select(name => new Variant(
            name,
            FormFiles.Bytes(name),
            Answers(name).ToDictionary(answer => answer.Key, answer => Read(answer.Value, name))
        )),
        .. ExcelFiles.Select(name => new Variant(
            name,
            FormFiles.Bytes(name),
            new Dictionary<string, string?> { ["prefecture"] = "島根県" },
            new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>
            {
                ["municipalities"] = SampleAnswers.Municipalities,
                ["structure"] = SampleAnswers.Structure,
            }
        )),
    ];

    // That file is of an earlier blank form, which had no supports for wide-area work.
    private static IEnumerable<KeyValuePair<string, SampleAnswer>> Answers(string name) =>
        SampleAnswers.Form1.Where(answer =>
            name != "libreoffice-plaintext.docx"
            || answer.Key is not ("supportTheme" or "supportConsensus" or "supportDraft")
        );

    /// <summary>
    /// LibreOffice 7.4 moves a line break inside a plain-text control to its start; which line it ended is lost with
    /// it.
    /// </summary>
    private static string? Read(SampleAnswer answer, string name) =>
        name == "libreoffice-plaintext.docx" ? answer.Read.Replace("\n", "", StringComparison.Ordinal) : answer.Read;
}
