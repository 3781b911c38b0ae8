namespace SeisFunctions.Forms.Remarks;

/// <summary>Puts remarks into a Word document: comments, and marks around the paragraphs that they speak of.</summary>
internal static class WordRemarks
{
    public static void Write(
        RemarkedPackage package,
        string main,
        IReadOnlyList<(RemarkPlace Place, string Text)> remarks
    )
    {
        var comments = WordComments.Read(package, main);
        var text = package.Text(main);
        var document = WordMarks.Find(
            text,
            comments,
            [.. remarks.SelectMany(remark => new[] { remark.Place.Anchor.First, remark.Place.Anchor.Last })]
        );
        var written = new List<(string Id, string Text)>();
        foreach (var (place, said) in remarks)
        {
            var id = comments.NextId();
            document.Mark(place.Anchor, id);
            written.Add((id, said));
        }

        document.WriteTo(text);
        comments.Write(document.Vocabulary, written);
    }
}
