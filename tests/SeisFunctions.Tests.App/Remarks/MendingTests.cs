using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using SeisFunctions.Checking;
using SeisFunctions.Forms;
using SeisFunctions.Reading;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Remarks;

/// <summary>
/// Faults are put into complete forms, the forms come back with remarks, and whoever follows the remarks alone has
/// mended them. It knows where each comment stands, and what the right form says in that very cell; not what the fault
/// is, nor what the comment says. Faults are put where people write, not into the heads of tables.
/// </summary>
public sealed class MendingTests
{
    private const int Faults = 100;
    private const int Mended = 90;

    /// <summary>Row of the heads in the list of municipalities.</summary>
    private const uint HeadRow = 7;

    private static readonly byte[] Form1 = Sample.Forms.Form1("島根県");
    private static readonly byte[] Form2 = Sample.Forms.Form2("島根県", 4);
    private static readonly SubmissionReader Reader = new(Sample.Call);

    /// <summary>What becomes of a text: emptied, not decided, not readable, doubted, struck by a foreign mark.</summary>
    private static readonly Func<string, string>[] Ways =
    [
        _ => "",
        _ => "未定",
        _ => "？？？",
        text => text + "（調整中）",
        text => text.Contains('☑', StringComparison.Ordinal)
            ? text.Replace('☑', '☐')
            : text.Replace('☐', '☑'),
        text => "△" + text,
        text => text + "？",
    ];

    [Fact]
    public void Of_a_hundred_faults_at_least_ninety_are_mended_by_following_the_comments_alone()
    {
        Assert.Empty(ToldOf(Form1, Form2));
        var random = new Random(23);
        var (seeded, left) = (0, new List<string>());
        for (var attempt = 0; seeded < Faults && attempt < 20 * Faults; attempt++)
        {
            var isWord = random.Next(2) == 0;
            var faulty = isWord ? WithFault(Form1, random) : WithFault(Form2, random);
            if (faulty is not var (file, fault))
                continue;
            var told = isWord ? ToldOf(file, Form2) : ToldOf(Form1, file);
            if (told.Count == 0)
                continue;
            seeded++;
            var remarked = Remarked(file, isWord ? "様式1" : "様式2", told);
            var mended = isWord ? Following(remarked, Form1) : FollowingSheets(remarked, Form2);
            var still = isWord ? ToldOf(mended, Form2) : ToldOf(Form1, mended);
            if (still.Count > 0)
                left.Add($"{fault}: {string.Join(" / ", still.Select(finding => finding.Message))}");
        }

        Assert.Equal(Faults, seeded);
        // Which ones are left, for people.
        Directory.CreateDirectory(Repository.Path("artifacts"));
        File.WriteAllLines(
            Repository.Path("artifacts", "mended.txt"),
            [$"{seeded - left.Count} of {seeded} mended", .. left]
        );
        Assert.True(seeded - left.Count >= Mended, string.Join('\n', left));
    }

    private static List<Finding> ToldOf(byte[] form1, byte[] form2) =>
        [
            .. FindingWords
                .For(
                    Check.Files(("様式1.docx", form1), ("様式2.xlsx", form2)).Findings,
                    Audience.Applicant,
                    canBeMended: true
                )
                .Where(finding => finding.Severity >= Severity.Warning),
        ];

    private static byte[] Remarked(byte[] file, string form, IEnumerable<Finding> told)
    {
        var name = form == "様式1" ? "様式1.docx" : "様式2.xlsx";
        var remarks = RemarkTexts.Of(told, name, [form], takesTheRest: true);
        return Reader.Remark(new MemoryStream(file), remarks, CancellationToken.None).Bytes ?? file;
    }

    private static (byte[] File, string Fault)? WithFault(byte[] form, Random random)
    {
        var way = random.Next(Ways.Length);
        string? fault = null;
        var changed = FileFormats.Detect(new MemoryStream(form)) == FileFormat.Word
            ? Changed(
                form,
                document =>
                {
                    var cells = ValueCells(document).ToList();
                    var cell = cells[random.Next(cells.Count)];
                    var (before, now) = (cell.InnerText, Ways[way](cell.InnerText));
                    fault = before == now ? null : $"「{before}」→「{now}」";
                    var text = new DocumentFormat.OpenXml.Wordprocessing.Text(now);
                    var paragraph = new Paragraph(new DocumentFormat.OpenXml.Wordprocessing.Run(text));
                    cell.RemoveAllChildren<Paragraph>();
                    cell.RemoveAllChildren<SdtBlock>();
                    cell.AppendChild(paragraph);
                }
            )
            : ChangedSheets(
                form,
                workbook =>
                {
                    var cells = EntryCells(workbook).ToList();
                    var cell = cells[random.Next(cells.Count)];
                    var (before, now) = (TextOf(cell, workbook), Ways[way](TextOf(cell, workbook)));
                    fault = before == now ? null : $"{cell.CellReference} 「{before}」→「{now}」";
                    Write(cell, now);
                }
            );
        return fault is null ? null : (changed, fault);
    }

    /// <summary>The cells right of a label.</summary>
    private static IEnumerable<TableCell> ValueCells(WordprocessingDocument document) =>
        document
            .MainDocumentPart!.Document.Body!.Descendants<TableRow>()
            .Where(row => row.Elements<TableCell>().Count() > 1)
            .Select(row => row.Elements<TableCell>().Last())
            .Where(cell => cell.InnerText != "確認欄");

    /// <summary>The filled-in cells of the list of municipalities.</summary>
    private static IEnumerable<Cell> EntryCells(SpreadsheetDocument workbook) =>
        SheetOf(workbook).Descendants<Row>().Where(row => row.RowIndex! > HeadRow).SelectMany(row => row.Elements<Cell>())
            .Where(cell => TextOf(cell, workbook).Length > 0);

    private static byte[] Following(byte[] remarked, byte[] right)
    {
        using var source = WordprocessingDocument.Open(new MemoryStream(right), false);
        var cells = source.MainDocumentPart!.Document.Body!.Descendants<TableCell>().ToList();
        return Changed(
            remarked,
            document =>
            {
                var body = document.MainDocumentPart!.Document.Body!;
                var own = body.Descendants<TableCell>().ToList();
                foreach (var mark in body.Descendants<CommentRangeStart>().ToList())
                {
                    if (mark.Ancestors<TableCell>().FirstOrDefault() is { } cell)
                        cell.InnerXml = cells[own.IndexOf(cell)].InnerXml;
                }
            }
        );
    }

    private static byte[] FollowingSheets(byte[] remarked, byte[] right)
    {
        using var source = SpreadsheetDocument.Open(new MemoryStream(right), false);
        return ChangedSheets(
            remarked,
            workbook =>
            {
                foreach (var sheet in workbook.WorkbookPart!.WorksheetParts)
                {
                    foreach (var comment in sheet.WorksheetCommentsPart?.Comments.CommentList?.Elements<DocumentFormat.OpenXml.Spreadsheet.Comment>() ?? [])
                    {
                        var place = comment.Reference!.Value;
                        var cell = sheet.Worksheet.Descendants<Cell>().FirstOrDefault(one => one.CellReference == place);
                        var should = SheetOf(source).Descendants<Cell>().FirstOrDefault(one => one.CellReference == place);
                        if (cell is not null && should is not null)
                            Write(cell, TextOf(should, source));
                    }
                }
            }
        );
    }

    private static byte[] Changed(byte[] file, Action<WordprocessingDocument> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var document = WordprocessingDocument.Open(stream, true))
            change(document);
        return stream.ToArray();
    }

    private static byte[] ChangedSheets(byte[] file, Action<SpreadsheetDocument> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var workbook = SpreadsheetDocument.Open(stream, true))
            change(workbook);
        return stream.ToArray();
    }

    private static Worksheet SheetOf(SpreadsheetDocument workbook) =>
        ((WorksheetPart)workbook.WorkbookPart!.GetPartById(workbook.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!.Value!))
            .Worksheet;

    private static string TextOf(Cell cell, SpreadsheetDocument workbook) =>
        cell.DataType?.Value == CellValues.SharedString
            ? workbook
                .WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>()
                .ElementAt(int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture))
                .InnerText
        : cell.CellFormula is not null ? ""
        : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";

    private static void Write(Cell cell, string text)
    {
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.AppendChild(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)));
    }
}
