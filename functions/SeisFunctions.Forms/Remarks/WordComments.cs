using System.Globalization;
using System.Text;

namespace SeisFunctions.Forms.Remarks;

/// <summary>The comments that a Word document has already, and those that are added.</summary>
internal sealed class WordComments
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    private readonly RemarkedPackage package;
    private readonly string main;
    private readonly string? part;
    private readonly HashSet<string> used = [];
    private readonly HashSet<string> removed = [];
    private PartTag root;
    private int end;
    private int next;

    private WordComments(RemarkedPackage package, string main)
    {
        this.package = package;
        this.main = main;
        part = package.Related(main, "comments");
    }

    /// <summary>Ids of earlier remarks of ours, which the new ones replace.</summary>
    public IReadOnlySet<string> Removed => removed;

    /// <summary>Reads the comments of a document, and takes out earlier remarks of ours that nobody answered.</summary>
    public static WordComments Read(RemarkedPackage package, string main)
    {
        var comments = new WordComments(package, main);
        if (comments.part is not null)
        {
            comments.Read(package.Text(comments.part));
        }

        return comments;
    }

    /// <summary>Notes an id that a mark in the document names, whether or not there is such a comment.</summary>
    public void Use(string id) => used.Add(id);

    public string NextId()
    {
        string id;
        do
        {
            id = next++.ToString(CultureInfo.InvariantCulture);
        } while (!used.Add(id));

        return id;
    }

    /// <param name="vocabulary">The namespace of the document.</param>
    /// <param name="comments">Id and text of each.</param>
    public void Write(string vocabulary, IEnumerable<(string Id, string Text)> comments)
    {
        var xml = string.Concat(comments.Select(comment => Comment(vocabulary, comment.Id, comment.Text)));
        if (part is not null)
        {
            package.Text(part).Append(root, end, xml);
            return;
        }

        package.Add(
            main,
            $"{main[..(main.LastIndexOf('/') + 1)]}comments{{0}}.xml",
            ContentType,
            $"{XmlWords.Relationships(vocabulary)}/comments",
            $"<w:comments xmlns:w=\"{vocabulary}\">{xml}</w:comments>"
        );
    }

    private static string Comment(string vocabulary, string id, string text)
    {
        var paragraphs = RemarkMark.Sign(text).Split('\n');
        var xml = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            var isFirst = ReferenceEquals(paragraph, paragraphs[0]);
            xml.Append("<w:p>")
                .Append(isFirst ? "<w:r><w:annotationRef/></w:r>" : "")
                .Append("<w:r><w:t xml:space=\"preserve\">")
                .Append(XmlWords.Of(paragraph))
                .Append("</w:t></w:r></w:p>");
        }

        return $"<w:comment xmlns:w=\"{vocabulary}\" w:id=\"{id}\" w:author=\"{RemarkMark.Author}\" "
            + $"w:initials=\"事務局\">{xml}</w:comment>";
    }

    private void Read(PartText text)
    {
        var parents = AnsweredParagraphs();
        var gone = new HashSet<string>();
        using var walk = text.Walk();
        OldComment? comment = null;
        while (walk.Read())
        {
            if (walk.IsStart)
            {
                root = root.Name is null ? walk.Tag() : root;
                switch (walk.Name)
                {
                    case "comment":
                        comment = new(walk.Attribute("id") ?? "", walk.Attribute("author"), walk.Start, walk.Depth);
                        used.Add(comment.Id);
                        break;
                    case "p" when walk.Attribute("paraId") is { } paragraph:
                        comment?.Paragraphs.Add(paragraph);
                        break;
                }
            }

            comment?.Text.Append(walk.Text);
            if (comment is not null && walk.IsEnd && walk.Depth == comment.Depth)
            {
                if (
                    RemarkMark.IsOurs(comment.Author, comment.Text.ToString())
                    && !comment.Paragraphs.Overlaps(parents)
                )
                {
                    text.Remove(comment.Start, walk.End);
                    removed.Add(comment.Id);
                    gone.UnionWith(comment.Paragraphs);
                }

                comment = null;
            }
        }

        end = walk.Start;
        Forget(gone);
    }

    /// <summary>Paragraphs of comments that a person has answered: those stay.</summary>
    private HashSet<string> AnsweredParagraphs()
    {
        var parents = new HashSet<string>();
        if (package.Related(main, "commentsExtended") is { } extended)
        {
            using var walk = package.Text(extended).Walk();
            while (walk.Read())
            {
                if (walk.IsStart && walk.Attribute("paraIdParent") is { } parent)
                {
                    parents.Add(parent);
                }
            }
        }

        return parents;
    }

    /// <summary>Takes out what other parts say of comments that are gone.</summary>
    private void Forget(HashSet<string> paragraphs)
    {
        if (paragraphs.Count == 0)
        {
            return;
        }

        foreach (var type in new[] { "commentsExtended", "commentsIds" })
        {
            if (package.Related(main, type) is { } other)
            {
                var text = package.Text(other);
                using var walk = text.Walk();
                while (walk.Read())
                {
                    if (walk is { IsStart: true, IsEmpty: true } && walk.Attribute("paraId") is { } paragraph
                        && paragraphs.Contains(paragraph))
                    {
                        text.Remove(walk.Start, walk.End);
                    }
                }
            }
        }
    }

    private sealed record OldComment(string Id, string? Author, int Start, int Depth)
    {
        public StringBuilder Text { get; } = new();

        public HashSet<string> Paragraphs { get; } = [];
    }
}
