using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Excel;
using SeisFunctions.Forms.Facsimiles;
using SeisFunctions.Forms.Remarks;
using SeisFunctions.Tests.Forms.Cases;

namespace SeisFunctions.Tests.Forms.Remarks;

/// <summary>Files with remarks, and their comments as the Open XML SDK reads them.</summary>
internal static partial class RemarkedFiles
{
    public static byte[] BytesOf(string name) =>
        VariantTests.All.FirstOrDefault(variant => variant.Name == name)?.File ?? CaseTests.Bytes(name);

    public static Remark At(string? location) => new(null, location, $"【{location ?? "全体"}】を直してください。");

    public static RemarkedFile Remark(byte[] file, IReadOnlyList<Remark> remarks) =>
        CallForms.Reader.Remark(new MemoryStream(file), remarks, CancellationToken.None);

    public static byte[] Given(byte[] file, IReadOnlyList<Remark> remarks)
    {
        var remarked = Remark(file, remarks);
        Assert.Null(remarked.Refusal);
        return remarked.Bytes!;
    }

    /// <summary>Every place that a finding of this file could name: 250 of them at most.</summary>
    public static IReadOnlyList<string> PlacesIn(byte[] file)
    {
        var reading = CallForms.Read(file);
        return
        [
            .. reading
                .Forms.SelectMany(form =>
                    form.Account.Select(entry => entry.Location)
                        .Concat(form.Fields.Select(field => field.Location))
                        .Concat(form.Tables.SelectMany(table => table.Rows).Select(row => row.Location))
                        .Concat(form.Findings.Select(finding => finding.Location))
                )
                .Concat(reading.Findings.Select(finding => finding.Location))
                .OfType<string>()
                .Distinct()
                .Take(250),
        ];
    }

    /// <summary>The comments of a file and where they stand.</summary>
    public static IReadOnlyList<CommentAt> PlacesOf(byte[] file) =>
        FileFormats.Detect(new MemoryStream(file)) == FileFormat.Word ? InDocument(file) : InWorkbook(file);

    public static string IdOf(OpenXmlElement comment) =>
        comment.GetAttributes().Single(attribute => attribute.LocalName == "id").Value!;

    public static string TextAt(byte[] file, string location) =>
        string.Concat(SpotsOf(file).First(spot => spot.Location == location).Runs.Select(run => run.Text));

    /// <summary>The texts of those places that are a cell or paragraph.</summary>
    public static IEnumerable<(string Location, string Text)> TextsAt(byte[] file, IEnumerable<string> locations) =>
        SpotsOf(file)
            .IntersectBy(locations, spot => spot.Location)
            .Select(spot => (spot.Location, string.Concat(spot.Runs.Select(run => run.Text))));

    /// <summary>What a comment says without its mark.</summary>
    public static string Unsigned(string text) => text[..text.LastIndexOf("\n〔", StringComparison.Ordinal)];

    public static byte[] WithExternal(string type) =>
        SampleForms
            .Word()
            .With(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"x\" "
                    + $"Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"https://example.test/\" TargetMode=\"External\"/></Relationships>"
            );

    /// <summary>
    /// The form with a comment of the person who filled it in, whose id is the first that anybody would take.
    /// </summary>
    public static byte[] WithComment(byte[] file)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var document = WordprocessingDocument.Open(stream, true))
        {
            var part = document.MainDocumentPart!.AddNewPart<WordprocessingCommentsPart>();
            part.Comments = new(
                new DocumentFormat.OpenXml.Wordprocessing.Comment(
                    new DocumentFormat.OpenXml.Wordprocessing.Paragraph(
                        new DocumentFormat.OpenXml.Wordprocessing.Run(
                            new DocumentFormat.OpenXml.Wordprocessing.Text("担当者のメモ")
                        )
                    )
                )
                {
                    Id = "0",
                    Author = "見本 太郎",
                }
            );
        }

        return stream.ToArray();
    }

    /// <summary>
    /// A document is asked itself: a word of its own is put where each comment begins and where it ends, and read.
    /// </summary>
    private static List<CommentAt> InDocument(byte[] file)
    {
        var main = OfficeZip
            .Parts(file)
            .First(part => part.Text.Contains("commentRangeStart", StringComparison.Ordinal))
            .Name;
        var told = OfficeZip.With(file, main, text => Mark().Replace(text, mark => $"{mark.Value}{Word(mark)}"));
        var spots = SpotsOf(told)
            .Select(spot => (spot.Location, Text: string.Concat(spot.Runs.Select(run => run.Text))))
            .ToList();
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return
        [
            .. document.MainDocumentPart!.WordprocessingCommentsPart!.Comments.ChildElements
                .Select(comment =>
                {
                    var id = IdOf(comment);
                    return new CommentAt(
                        string.Join('\n', comment.ChildElements.Select(paragraph => paragraph.InnerText)),
                        [
                            .. new[] { $"◆Start{id}◆", $"◆End{id}◆" }.Select(word =>
                                spots.Find(spot => spot.Text.Contains(word, StringComparison.Ordinal)).Location ?? "nowhere"
                            ),
                        ]
                    );
                })
                .Where(comment => comment.Locations.Any(location => location != "nowhere")),
        ];

        static string Word(Match mark) =>
            $"<w:r xmlns:w=\"{mark.Groups["ns"].Value}\"><w:t>◆{mark.Groups["kind"].Value}{mark.Groups["id"].Value}◆</w:t></w:r>";
    }

    private static List<CommentAt> InWorkbook(byte[] file)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var main = workbook.WorkbookPart!;
        var names = main.Workbook.Descendants<Sheet>().ToDictionary(sheet => sheet.Id!.Value!, sheet => sheet.Name!.Value!);
        return
        [
            .. main.Parts.Where(part => part.OpenXmlPart is WorksheetPart { WorksheetCommentsPart: not null })
                .SelectMany(part =>
                {
                    var sheet = (WorksheetPart)part.OpenXmlPart;
                    var comments = sheet.WorksheetCommentsPart!.Comments.CommentList!.Elements<Comment>().ToList();
                    var boxes = BoxesOf(sheet);
                    Assert.Equal(comments.Count, boxes.Count);
                    return comments.Select(comment => new CommentAt(
                        EscapedText.Decode(comment.CommentText!.InnerText),
                        boxes.Contains(comment.Reference!.Value!)
                            ? [$"{names[part.RelationshipId]}!{comment.Reference!.Value}"]
                            : ["no box"]
                    ));
                }),
        ];
    }

    /// <summary>The cells that have a box for a comment in the drawing of the sheet.</summary>
    private static List<string> BoxesOf(WorksheetPart sheet)
    {
        var drawing = (VmlDrawingPart)sheet.GetPartById(sheet.Worksheet.GetFirstChild<LegacyDrawing>()!.Id!.Value!);
        using var stream = new StreamReader(drawing.GetStream());
        return
        [
            .. Box()
                .Matches(stream.ReadToEnd())
                .Select(box =>
                    new CellReference(
                        int.Parse(box.Groups["row"].ValueSpan, CultureInfo.InvariantCulture),
                        int.Parse(box.Groups["column"].ValueSpan, CultureInfo.InvariantCulture)
                    ).ToString()
                ),
        ];
    }

    private static IEnumerable<ShownSpot> SpotsOf(byte[] file) =>
        CallForms
            .Reader.Show(new MemoryStream(file), [], CancellationToken.None)
            .Sheets.SelectMany(sheet => sheet.Blocks)
            .SelectMany(SpotsOf);

    private static IEnumerable<ShownSpot> SpotsOf(ShownBlock block) =>
        block is ShownParagraph paragraph
            ? [paragraph.Spot]
            : ((ShownTable)block)
                .Rows.SelectMany(row => row.Cells)
                .SelectMany(cell => cell.Nested.SelectMany(SpotsOf).Concat(cell.Spot is { } spot ? [spot] : []));

    [GeneratedRegex("<w:commentRange(?<kind>Start|End) xmlns:w=\"(?<ns>[^\"]*)\" w:id=\"(?<id>\\d+)\"/>")]
    private static partial Regex Mark();

    [GeneratedRegex("<x:Row>(?<row>\\d+)</x:Row>\\s*<x:Column>(?<column>\\d+)</x:Column>")]
    private static partial Regex Box();
}

/// <summary>A comment of a file.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Locations">Where it begins and ends.</param>
internal sealed record CommentAt(string Text, IReadOnlyList<string> Locations)
{
    public bool Says(string location) => Text.Contains($"【{location}】", StringComparison.Ordinal);

    /// <summary>At that very cell or paragraph; a row, a column or a table is shown by one of its cells.</summary>
    public bool IsAt(string location) =>
        Locations.All(at =>
            at == location
            || at.StartsWith(location, StringComparison.Ordinal)
            || (location.EndsWith('列') && at.StartsWith(location[..^1], StringComparison.Ordinal))
            || RowOf(at) == location
        );

    private static string RowOf(string location) =>
        location[..(location.IndexOf('!', StringComparison.Ordinal) + 1)]
        + new string([.. location.Reverse().TakeWhile(char.IsAsciiDigit).Reverse()]);
}
