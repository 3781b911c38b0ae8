namespace SeisFunctions.Forms.Layout;

/// <summary>A text that stands outside the cells and paragraphs of a form and may speak of what is in them.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="Text">The text.</param>
/// <param name="Kind">What kind of place that is.</param>
internal sealed record Aside(string Location, string Text, AsideKind Kind);

/// <summary>Where an <see cref="Aside"/> stands.</summary>
internal enum AsideKind
{
    /// <summary>In a text box over a sheet.</summary>
    Over,

    /// <summary>Above or below the pages: it may speak of all that is on them.</summary>
    Page,

    /// <summary>In a document that holds the form, outside it: in a covering letter above it.</summary>
    Outside,

    /// <summary>As the name of a sheet, which is a name first and may speak of the marks on it: 同意見込み.</summary>
    SheetName,

    /// <summary>On another sheet: it matters only where it names an entry.</summary>
    OtherSheet,
}
