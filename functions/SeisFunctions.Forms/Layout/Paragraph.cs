namespace SeisFunctions.Forms.Layout;

/// <summary>A paragraph outside of tables.</summary>
internal sealed class Paragraph(int number, Content content, Anchor anchor) : Block
{
    public Anchor Anchor { get; } = anchor;

    public Content Content { get; } = content;

    /// <summary>段落12</summary>
    public string Location => $"段落{number}";
}
