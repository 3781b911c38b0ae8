using System.Globalization;
using System.Text;
using SeisFunctions.Forms.Excel;

namespace SeisFunctions.Forms.Remarks;

/// <summary>
/// The boxes of comments on a sheet (VML): without them Excel shows no comment. It finds a place for a box beside its
/// cell by itself.
/// </summary>
internal static class CommentShapes
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const string OfficeVml = "urn:schemas-microsoft-com:office:office";
    private const string ExcelVml = "urn:schemas-microsoft-com:office:excel";

    /// <summary>Excel numbers the shapes of a sheet from here.</summary>
    private const int FirstShape = 1025;

    /// <summary>Pixels: some 24 letters in a line.</summary>
    private const int Width = 320;
    private const int LettersInLine = 24;
    private const int LineHeight = 17;
    private const int TallestBox = 420;

    private const string Type =
        "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
        + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    /// <summary>Adds a drawing for a sheet that has none, and returns the id of its relationship.</summary>
    public static string Add(
        RemarkedPackage package,
        string sheet,
        string folder,
        string relationships,
        IEnumerable<(CellReference Cell, string Text)> comments
    ) =>
        package.Add(
            sheet,
            folder + "drawings/vmlDrawing{0}.vml",
            ContentType,
            $"{relationships}/vmlDrawing",
            $"<xml xmlns:v=\"{Vml}\" xmlns:o=\"{OfficeVml}\" xmlns:x=\"{ExcelVml}\">"
                + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
                + Type
                + string.Concat(comments.Select((comment, index) => Shape(comment, FirstShape + index)))
                + "</xml>"
        );

    /// <summary>Adds boxes to the drawing that a sheet has, and takes out those of comments that go.</summary>
    public static void AddTo(
        PartText text,
        IReadOnlyList<(CellReference Cell, string Text)> comments,
        IReadOnlySet<CellReference> removed
    )
    {
        using var walk = text.Walk();
        PartTag? root = null;
        (int Start, int Depth)? shape = null;
        var (row, column, isNote, last, hasType) = (-1, -1, false, FirstShape - 1, false);
        var said = new StringBuilder();
        while (walk.Read())
        {
            root ??= walk.IsStart ? walk.Tag() : null;
            if (walk.IsStart)
            {
                said.Clear();
                last = Math.Max(last, NumberOf(walk.Attribute("id")));
                hasType |= walk.Name == "shapetype" && walk.Attribute("id") == "_x0000_t202";
                if (walk.Name == "shape" && walk.Namespace == Vml)
                {
                    (shape, row, column, isNote) = ((walk.Start, walk.Depth), -1, -1, false);
                }

                isNote |= walk.Name == "ClientData" && walk.Attribute("ObjectType") == "Note";
            }

            said.Append(walk.Text);
            if (walk.IsEnd && walk.Name is "Row" or "Column" && int.TryParse(said.ToString(), out var number))
            {
                (row, column) = walk.Name == "Row" ? (number, column) : (row, number);
            }

            if (walk.IsEnd && shape is var (start, depth) && walk.Depth == depth)
            {
                if (isNote && removed.Contains(new(row, column)))
                {
                    text.Remove(start, walk.End);
                }

                shape = null;
            }
        }

        if (root is not { } drawing)
        {
            throw new InvalidDataException();
        }

        var boxes = comments.Select((comment, index) => Declared(Shape(comment, last + 1 + index), "v:shape"));
        text.Append(
            drawing,
            walk.Start,
            (hasType ? "" : Declared(Type, "v:shapetype")) + string.Concat(boxes)
        );
    }

    private static string Shape((CellReference Cell, string Text) comment, int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<v:shape id=\"_x0000_s{number}\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;"
        )
        + string.Create(
            CultureInfo.InvariantCulture,
            $"margin-top:2pt;width:{Width}px;height:{HeightOf(comment.Text)}px;z-index:{number};visibility:hidden\" "
        )
        + "fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
        + "<v:shadow color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
        + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
        + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>"
        + string.Create(
            CultureInfo.InvariantCulture,
            $"<x:Row>{comment.Cell.Row}</x:Row><x:Column>{comment.Cell.Column}</x:Column></x:ClientData></v:shape>"
        );

    /// <summary>The same in a drawing that may call its namespaces otherwise.</summary>
    private static string Declared(string xml, string element) =>
        xml.Replace(
            $"<{element} ",
            $"<{element} xmlns:v=\"{Vml}\" xmlns:o=\"{OfficeVml}\" xmlns:x=\"{ExcelVml}\" ",
            StringComparison.Ordinal
        );

    private static int HeightOf(string text) =>
        Math.Min(
            TallestBox,
            LineHeight * (2 + RemarkMark.Sign(text).Split('\n').Sum(line => 1 + (line.Length / LettersInLine)))
        );

    private static int NumberOf(string? id) =>
        id is ['_', 'x', '0', '0', '0', '0', '_', 's', .. var digits]
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < int.MaxValue / 2
            ? number
            : 0;
}
