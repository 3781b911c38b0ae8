namespace SeisFunctions.Forms.Remarks;

/// <summary>A paragraph that comments begin or end in.</summary>
internal sealed record MarkedParagraph(PartTag Tag, int Depth)
{
    /// <summary>Where its content begins, behind its properties.</summary>
    public int Begin { get; set; }

    public int EndTag { get; set; }

    public bool HasContent { get; set; }

    /// <summary>Its properties are open.</summary>
    public bool HasProperties { get; set; }

    /// <summary>Ids of the comments that begin in it.</summary>
    public List<string> Begins { get; } = [];

    public List<string> Ends { get; } = [];

    public void WriteTo(PartText text, string vocabulary)
    {
        var begins = string.Concat(Begins.Select(id => Element(vocabulary, "commentRangeStart", id)));
        var ends = string.Concat(
            Ends.Select(id =>
                Element(vocabulary, "commentRangeEnd", id)
                + $"<w:r xmlns:w=\"{vocabulary}\"><w:commentReference w:id=\"{id}\"/></w:r>"
            )
        );
        if (Tag.IsEmpty)
        {
            text.Append(Tag, EndTag, begins + ends);
        }
        else
        {
            text.Insert(Begin, begins);
            text.Insert(EndTag, ends);
        }
    }

    private static string Element(string vocabulary, string name, string id) =>
        $"<w:{name} xmlns:w=\"{vocabulary}\" w:id=\"{id}\"/>";
}
