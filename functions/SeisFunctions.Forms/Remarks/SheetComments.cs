using System.Text;
using SeisFunctions.Forms.Excel;

namespace SeisFunctions.Forms.Remarks;

/// <summary>The comments that a sheet has already, and those that are added. A cell has one at most.</summary>
internal sealed class SheetComments
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

    private readonly RemarkedPackage package;
    private readonly string sheet;
    private readonly string? part;
    private readonly HashSet<CellReference> taken = [];
    private readonly HashSet<CellReference> removed = [];
    private readonly List<string> authors = [];
    private (PartTag Tag, int End)? authorList;
    private (PartTag Tag, int End)? commentList;

    private SheetComments(RemarkedPackage package, string sheet)
    {
        this.package = package;
        this.sheet = sheet;
        part = package.Related(sheet, "comments");
    }

    /// <summary>Cells of earlier remarks of ours, which the new ones replace.</summary>
    public IReadOnlySet<CellReference> Removed => removed;

    /// <summary>Reads the comments of a sheet, and takes out earlier remarks of ours.</summary>
    public static SheetComments Read(RemarkedPackage package, string sheet)
    {
        var comments = new SheetComments(package, sheet);
        if (comments.part is not null)
        {
            comments.Read(package.Text(comments.part));
        }

        return comments;
    }

    /// <summary>Whether the cell has no comment yet; from now on it has.</summary>
    public bool Take(CellReference cell) => taken.Add(cell);

    /// <param name="vocabulary">The namespace of the sheet.</param>
    /// <param name="folder">The folder of the workbook.</param>
    /// <param name="comments">Cell and text of each.</param>
    public void Write(string vocabulary, string folder, IReadOnlyList<(CellReference Cell, string Text)> comments)
    {
        var author = authors.IndexOf(RemarkMark.Author);
        if (author < 0)
        {
            author = authors.Count;
        }

        if (part is null)
        {
            var written = string.Concat(comments.Select(comment => Comment(comment, author, "")));
            package.Add(
                sheet,
                folder + "comments{0}.xml",
                ContentType,
                $"{XmlWords.Relationships(vocabulary)}/comments",
                $"<comments xmlns=\"{vocabulary}\"><authors><author>{RemarkMark.Author}</author></authors>"
                    + $"<commentList>{written}</commentList></comments>"
            );
            return;
        }

        if (authorList is not { } names || commentList is not { } list)
        {
            throw new InvalidDataException();
        }

        var text = package.Text(part);
        if (author == authors.Count)
        {
            var name = names.Tag.WrittenAs("author");
            text.Append(names.Tag, names.End, $"<{name}>{RemarkMark.Author}</{name}>");
        }

        var prefix = list.Tag.Prefix.Length == 0 ? "" : list.Tag.Prefix + ":";
        text.Append(
            list.Tag,
            list.End,
            string.Concat(comments.Select(comment => Comment(comment, author, prefix)))
        );
    }

    private static string Comment((CellReference Cell, string Text) comment, int author, string prefix) =>
        $"<{prefix}comment ref=\"{comment.Cell}\" authorId=\"{author}\"><{prefix}text><{prefix}r><{prefix}rPr>"
        + $"<{prefix}sz val=\"9\"/><{prefix}color indexed=\"81\"/><{prefix}rFont val=\"MS P ゴシック\"/>"
        + $"<{prefix}family val=\"3\"/><{prefix}charset val=\"128\"/></{prefix}rPr><{prefix}t xml:space=\"preserve\">"
        + Escaped(comment.Text)
        + $"</{prefix}t></{prefix}r></{prefix}text></{prefix}comment>";

    /// <summary>What a workbook would take for an escape is written as one (_x0041_ → _x005F_x0041_).</summary>
    private static string Escaped(string text) =>
        XmlWords.Of(RemarkMark.Sign(text).Replace("_x", "_x005F_x", StringComparison.Ordinal));

    private void Read(PartText text)
    {
        using var walk = text.Walk();
        (int Start, int Depth, string Cell, string? Author)? comment = null;
        var said = new StringBuilder();
        var name = new StringBuilder();
        PartTag tag = default;
        while (walk.Read())
        {
            said.Append(comment is null ? "" : walk.Text);
            name.Append(walk.Text);
            switch (walk.Name)
            {
                case "authors" or "commentList" when walk.IsStart:
                    tag = walk.Tag();
                    if (walk.IsEmpty)
                    {
                        Note(tag, walk.Start);
                    }

                    break;
                case "authors" when walk.IsEnd:
                    authorList = (tag, walk.Start);
                    break;
                case "commentList" when walk.IsEnd:
                    commentList = (tag, walk.Start);
                    break;
                case "author" when walk.IsStart:
                    name.Clear();
                    if (walk.IsEmpty)
                    {
                        authors.Add("");
                    }

                    break;
                case "author":
                    authors.Add(name.ToString());
                    break;
                case "comment" when walk is { IsStart: true, IsEmpty: false }:
                    said.Clear();
                    comment = (
                        walk.Start,
                        walk.Depth,
                        walk.Attribute("ref") ?? "",
                        int.TryParse(walk.Attribute("authorId"), out var index) && index >= 0 && index < authors.Count
                            ? authors[index]
                            : null
                    );
                    break;
                case "comment" when walk.IsEnd && comment is var (start, _, cell, author):
                    if (CellReference.TryParse(cell, out var reference))
                    {
                        if (RemarkMark.IsOurs(author, EscapedText.Decode(said.ToString())))
                        {
                            text.Remove(start, walk.End);
                            removed.Add(reference);
                        }
                        else
                        {
                            taken.Add(reference);
                        }
                    }

                    comment = null;
                    break;
            }
        }
    }

    private void Note(PartTag tag, int at)
    {
        if (tag.Name == "authors")
        {
            authorList = (tag, at);
        }
        else
        {
            commentList = (tag, at);
        }
    }
}
