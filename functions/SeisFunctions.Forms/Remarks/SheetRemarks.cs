using SeisFunctions.Forms.Excel;

namespace SeisFunctions.Forms.Remarks;

/// <summary>
/// Puts remarks onto the cells of a sheet: comments of the old kind, which every Excel and LibreOffice shows. In the
/// sheet itself only the reference to their drawing is new.
/// </summary>
internal sealed class SheetRemarks
{
    /// <summary>What stands behind the reference to a drawing in a sheet (ISO 29500-1, CT_Worksheet).</summary>
    private static readonly HashSet<string> Behind =
    [
        "legacyDrawingHF",
        "drawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
        "AlternateContent",
    ];

    private readonly List<(CellReference First, CellReference Last)> merged = [];
    private PartTag root;
    private string vocabulary = "";
    private string? drawing;
    private int? place;

    private SheetRemarks() { }

    /// <param name="package">The workbook.</param>
    /// <param name="folder">The folder that its main part is in.</param>
    /// <param name="sheet">Name of the part of the sheet.</param>
    /// <param name="remarks">Cell and text of each.</param>
    public static void Write(
        RemarkedPackage package,
        string folder,
        string sheet,
        IEnumerable<(CellReference Cell, string Text)> remarks
    )
    {
        var text = package.Text(sheet);
        var remarker = Read(text);
        var comments = SheetComments.Read(package, sheet);
        var placed = remarks.Select(remark => remarker.Free(remark, comments)).ToList();
        comments.Write(remarker.vocabulary, folder, placed);
        remarker.AddShapes(package, folder, sheet, text, placed, comments.Removed);
    }

    private static SheetRemarks Read(PartText text)
    {
        var remarks = new SheetRemarks();
        using var walk = text.Walk();
        while (walk.Read())
        {
            if (!walk.IsStart)
            {
                continue;
            }

            switch (walk.Name)
            {
                case "mergeCell"
                    when CellReference.TryParseRange(walk.Attribute("ref") ?? "", out var first, out var last):
                    remarks.merged.Add((first, last));
                    break;
                case "legacyDrawing" when walk.Depth == 1:
                    remarks.drawing = walk.Attribute("id");
                    break;
            }

            if (walk.Depth == 0)
            {
                (remarks.root, remarks.vocabulary) = (walk.Tag(), walk.Namespace);
            }
            else if (walk.Depth == 1 && Behind.Contains(walk.Name))
            {
                remarks.place ??= walk.Start;
            }
        }

        remarks.place ??= walk.Start;
        return remarks;
    }

    /// <summary>
    /// The cell of a remark, or, where somebody else's comment is on it, the next one to the right that has none.
    /// </summary>
    private (CellReference Cell, string Text) Free(
        (CellReference Cell, string Text) remark,
        SheetComments comments
    )
    {
        var cell = FirstOf(remark.Cell);
        if (comments.Take(cell))
        {
            return (cell, remark.Text);
        }

        var next = cell;
        do
        {
            next = FirstOf(new(next.Row, LastColumn(next) + 1));
        } while (!comments.Take(next));
        return (next, $"［{cell}］{remark.Text}");
    }

    private CellReference FirstOf(CellReference cell) =>
        merged.FirstOrDefault(range => IsIn(range, cell), (First: cell, Last: cell)).First;

    private int LastColumn(CellReference cell) =>
        merged.FirstOrDefault(range => IsIn(range, cell), (First: cell, Last: cell)).Last.Column;

    private static bool IsIn((CellReference First, CellReference Last) range, CellReference cell) =>
        cell.Row >= range.First.Row
        && cell.Row <= range.Last.Row
        && cell.Column >= range.First.Column
        && cell.Column <= range.Last.Column;

    private void AddShapes(
        RemarkedPackage package,
        string folder,
        string sheet,
        PartText text,
        IReadOnlyList<(CellReference Cell, string Text)> comments,
        IReadOnlySet<CellReference> removed
    )
    {
        if (drawing is not null)
        {
            var part = package.Target(sheet, drawing) ?? throw new InvalidDataException();
            CommentShapes.AddTo(package.Text(part), comments, removed);
            return;
        }

        var relationships = XmlWords.Relationships(vocabulary);
        var id = CommentShapes.Add(package, sheet, folder, relationships, comments);
        text.Insert(place!.Value, $"<{root.WrittenAs("legacyDrawing")} xmlns:r=\"{relationships}\" r:id=\"{id}\"/>");
    }
}
