using SeisFunctions.Forms;

namespace SeisFunctions.Exporting;

/// <summary>
/// What was read from the forms of one application, as an Excel file for people: 判定, 記入欄, every table, 指摘事項.
/// </summary>
internal static class ReadingWorkbook
{
    /// <summary>The file. One application is small enough for memory.</summary>
    public static MemoryStream Of(ExportedApplication application, ExportColumns columns)
    {
        var content = new MemoryStream();
        using (var workbook = new Workbook(content))
        {
            Fill(
                workbook,
                "判定",
                columns.Requirements,
                application.Result.Verdict.Requirements.Select(judgement => (application, judgement))
            );
            Fill(
                workbook,
                "記入欄",
                ExportColumns.Fields,
                application.Result.Application.Forms.Values.SelectMany(form =>
                    form.Reading.Fields.Select(field => (form, field))
                )
            );
            foreach (var table in columns.Tables)
                Fill(workbook, table.Title, table.Columns, columns.RowsOf(application, table));
            Fill<(ExportedApplication, Finding)>(
                workbook,
                "指摘事項",
                columns.Findings,
                application.Findings.Select(finding => (application, finding))
            );
        }

        content.Position = 0;
        return content;
    }

    private static void Fill<T>(
        Workbook workbook,
        string name,
        IReadOnlyList<SheetColumn<T>> columns,
        IEnumerable<T> items
    )
    {
        using var sheet = workbook.Sheet(name, columns);
        foreach (var item in items)
            sheet.Add(item);
    }
}
