namespace SeisFunctions.Forms.Layout;

/// <summary>A paragraph outside of tables.</summary>
internal sealed class Paragraph(int number, Content content) : Block
{
    public Content Content { get; } = content;

    /// <summary>段落12</summary>
    public string Location => $"段落{number}";
}
