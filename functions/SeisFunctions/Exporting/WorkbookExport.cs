using SeisFunctions.Calls;
using SeisFunctions.Mail;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Exporting;

/// <summary>
/// All applications as an Excel file: 一覧, 要件, every form of the call and every table of the forms, 連絡先, 記述,
/// 要確認, and the candidates where applicants choose some.
/// </summary>
public sealed class WorkbookExport(ExportReader applications, CallDefinition call)
{
    /// <summary>Media type of the file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes all of them.</summary>
    public async Task WriteAsync(Stream target, Uri desk, bool afterDeadline, CancellationToken cancellationToken)
    {
        // The parts of an Excel file cannot be written side by side into a response: they grow in a file that goes away
        // by itself.
        await using var file = TemporaryFile.Create(FileOptions.Asynchronous);
        await FillAsync(file, new(call, desk), afterDeadline, cancellationToken);
        file.Position = 0;
        await file.CopyToAsync(target, cancellationToken);
    }

    private async Task FillAsync(
        Stream file,
        ExportColumns columns,
        bool afterDeadline,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<ApplicationRow>();
        using var workbook = new Workbook(file);
        using var overview = workbook.Sheet("一覧", columns.Overview);
        using var requirements = workbook.Sheet("要件", columns.Requirements);
        var forms = columns.Forms.Select(one => (one.Form, Sheet: workbook.Sheet(one.Form.Name, one.Columns))).ToList();
        var tables = columns.Tables.Select(one => (Table: one, Sheet: workbook.Sheet(one.Title, one.Columns))).ToList();
        using var contacts = workbook.Sheet("連絡先", columns.Contacts);
        using var texts = workbook.Sheet("記述", columns.Texts);
        using var findings = workbook.Sheet("要確認", columns.Findings);
        await foreach (var line in applications.LinesAsync(afterDeadline, cancellationToken))
        {
            overview.Add(line);
            if (line.Application is not { } application)
                continue;
            // Who wants to support which candidate is known only once all are read.
            if (call.Candidates is not null)
                rows.Add(application.Row);
            foreach (var judgement in application.Result.Verdict.Requirements)
                requirements.Add((application, judgement));
            foreach (var (form, sheet) in forms)
                if (application.Form(form.Id) is not null)
                    sheet.Add(application);
            foreach (var (table, sheet) in tables)
                foreach (var row in columns.RowsOf(application, table))
                    sheet.Add(row);

            contacts.Add(application);
            foreach (var text in columns.TextsOf(application))
                texts.Add((application, text));
            foreach (var finding in application.Findings.Where(finding => finding.Severity > Forms.Severity.Info))
                findings.Add((application, finding));
        }

        forms.ForEach(form => form.Sheet.Dispose());
        tables.ForEach(table => table.Sheet.Dispose());
        if (call.Candidates is null)
            return;
        using var candidates = workbook.Sheet($"{call.CandidateNoun}ごとの一覧", columns.Candidates);
        foreach (var choice in ExportedChoice.Of(CandidateLine.Of(call, rows), afterDeadline))
            candidates.Add(choice);
    }
}
