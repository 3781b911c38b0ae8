namespace SeisFunctions.Forms.Blank;

/// <summary>
/// The cell formats of an Excel form, in the order of its style sheet (see <see cref="SheetStyles"/>).
/// </summary>
internal enum SheetStyle
{
    Plain,
    Name,
    Title,
    Part,
    Note,
    Label,
    Header,
    Entry,
    CenteredEntry,

    /// <summary>Format "text", so that a code keeps its leading zero.</summary>
    TextEntry,

    Example,
    CenteredExample,

    /// <summary>The word 記入例 itself.</summary>
    ExampleMark,
}
