namespace SeisFunctions.Forms.Layout;

/// <summary>A paragraph outside of tables, a Word table or an Excel sheet, in the order of the file.</summary>
internal abstract class Block
{
    /// <summary>
    /// Its texts, each once, that may name something in a form of the call; null until <see cref="Fields.LabelSieve"/> looks through them,
    /// once for all forms.
    /// </summary>
    public IReadOnlyList<Content>? Naming { get; set; }
}
