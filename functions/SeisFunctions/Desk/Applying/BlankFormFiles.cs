using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Desk.Applying;

/// <summary>The blank forms as files.</summary>
internal static class BlankFormFiles
{
    /// <summary>File name of a blank form: 様式1.docx.</summary>
    public static string NameOf(FormDefinition form) =>
        form.Name + (form.File == Forms.Definition.FormFile.Word ? ".docx" : ".xlsx");
}
