namespace SeisFunctions.Forms.Remarks;

/// <summary>A run that may hold nothing but the mark of a comment that is taken out.</summary>
internal sealed record MarkedRun(int Start, int Depth)
{
    public List<(int Start, int End)> References { get; } = [];

    public bool HasContent { get; set; }

    public void WriteTo(PartText text, int end)
    {
        foreach (var reference in HasContent ? References : References.Take(1).Select(_ => (Start, end)))
        {
            text.Remove(reference.Item1, reference.Item2);
        }
    }
}
