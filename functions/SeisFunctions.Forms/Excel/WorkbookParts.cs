using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Excel;

/// <summary>What all sheets of a workbook share.</summary>
internal sealed record WorkbookParts(
    IReadOnlyList<Content> Strings,
    IReadOnlyList<CellStyle> Styles,
    IReadOnlyList<string?> Conditions,
    KnownTexts Texts,
    bool From1904
);
