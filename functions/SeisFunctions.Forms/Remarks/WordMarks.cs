using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Remarks;

/// <summary>
/// The marks of comments in the text of a document. Those of earlier remarks of ours are taken out while the paragraphs
/// are looked for.
/// </summary>
internal sealed class WordMarks
{
    private readonly Dictionary<int, MarkedParagraph> found = [];
    private readonly Stack<MarkedParagraph> open = [];
    private readonly Stack<MarkedRun> runs = [];
    private (int Start, int Depth)? removing;

    private WordMarks() { }

    /// <summary>The namespace of the document, transitional or strict.</summary>
    public string Vocabulary { get; private set; } = "";

    /// <param name="text">The document.</param>
    /// <param name="comments">Takes the ids that marks name, and says which go.</param>
    /// <param name="wanted">The paragraphs, by their position among the elements.</param>
    public static WordMarks Find(PartText text, WordComments comments, HashSet<int> wanted)
    {
        var marks = new WordMarks();
        using var walk = text.Walk();
        while (walk.Read())
        {
            if (walk.IsStart)
            {
                if (marks.Vocabulary.Length == 0)
                {
                    marks.Vocabulary = walk.Namespace;
                }

                marks.Start(walk, text, comments, wanted);
            }
            else if (walk.IsEnd)
            {
                marks.End(walk, text);
            }
        }

        return marks;
    }

    public void Mark(Anchor anchor, string id)
    {
        found[anchor.First].Begins.Add(id);
        found[anchor.Last].Ends.Add(id);
    }

    public void WriteTo(PartText text)
    {
        foreach (var paragraph in found.Values)
        {
            paragraph.WriteTo(text, Vocabulary);
        }
    }

    private void Start(PartWalk walk, PartText text, WordComments comments, HashSet<int> wanted)
    {
        if (open.TryPeek(out var around) && walk.Depth == around.Depth + 1 && !around.HasContent)
        {
            around.HasContent = true;
            around.Begin = walk is { Name: "pPr", IsEmpty: true } ? walk.End : around.Begin;
            around.HasProperties = walk is { Name: "pPr", IsEmpty: false };
        }

        if (walk.Namespace != Vocabulary)
        {
            Count(walk);
            return;
        }

        switch (walk.Name)
        {
            case "p" when wanted.Contains(walk.Elements):
                var paragraph = new MarkedParagraph(walk.Tag(), walk.Depth) { Begin = walk.End };
                found[walk.Elements] = paragraph;
                if (!walk.IsEmpty)
                {
                    open.Push(paragraph);
                }

                break;
            case "r" when !walk.IsEmpty:
                Count(walk);
                runs.Push(new(walk.Start, walk.Depth));
                break;
            case "commentRangeStart" or "commentRangeEnd" or "commentReference":
                var id = walk.Attribute("id") ?? "";
                comments.Use(id);
                if (!comments.Removed.Contains(id))
                {
                    Count(walk);
                }
                else if (walk.Name == "commentReference" && runs.TryPeek(out var run))
                {
                    run.References.Add((walk.Start, walk.End));
                }
                else if (walk.IsEmpty)
                {
                    text.Remove(walk.Start, walk.End);
                }
                else
                {
                    removing = (walk.Start, walk.Depth);
                }

                break;
            default:
                Count(walk);
                break;
        }
    }

    /// <summary>Notes that a run holds something else than the mark of a comment.</summary>
    private void Count(PartWalk walk)
    {
        if (runs.TryPeek(out var run) && walk.Depth == run.Depth + 1 && walk.Name != "rPr")
        {
            run.HasContent = true;
        }
    }

    private void End(PartWalk walk, PartText text)
    {
        if (removing is var (start, depth) && walk.Depth == depth)
        {
            text.Remove(start, walk.End);
            removing = null;
        }
        else if (runs.TryPeek(out var run) && walk.Depth == run.Depth)
        {
            runs.Pop();
            run.WriteTo(text, walk.End);
        }
        else if (open.TryPeek(out var paragraph) && walk.Depth <= paragraph.Depth + 1)
        {
            if (walk.Depth == paragraph.Depth)
            {
                paragraph.EndTag = walk.Start;
                open.Pop();
            }
            else if (paragraph.HasProperties)
            {
                paragraph.Begin = walk.End;
                paragraph.HasProperties = false;
            }
        }
    }
}
