using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// Writes the blank forms (応募様式) that applicants download, from nothing but their definition. The same definition gives
/// the same bytes, so that a published form can be told from one that somebody changed.
/// </summary>
public static class BlankForms
{
    /// <summary>Writes <paramref name="form"/> as <c>.docx</c> or <c>.xlsx</c>, as its definition says.</summary>
    public static void Write(FormDefinition form, Stream output)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(output);
        using var package = new MemoryStream();
        if (form.File == FormFile.Word)
            BlankWordForm.Write(form, package);
        else
            BlankExcelForm.Write(form, package);
        ReproduciblePackage.Copy(package, output);
    }
}
