namespace SeisFunctions.Forms.Definition;

/// <summary>The kind of file that a form is filled in as.</summary>
public enum FormFile
{
    /// <summary>Word, <c>.docx</c>.</summary>
    Word,

    /// <summary>Excel, <c>.xlsx</c>.</summary>
    Excel,
}
