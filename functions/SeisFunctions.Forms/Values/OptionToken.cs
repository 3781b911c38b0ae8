using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Values;

/// <summary>A piece of a field with options: an option's text, a mark, or other text.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Behind the last character.</param>
/// <param name="Line">Line of the field, from 0.</param>
/// <param name="Option">Index of the option, or -1.</param>
/// <param name="Mark">What the mark says, or null.</param>
/// <param name="Marks">How the text is set.</param>
internal sealed record OptionToken(int Start, int End, int Line, int Option, MarkKind? Mark, Marks Marks)
{
    /// <summary>
    /// Only some of its letters are struck or circled: a stroke that missed the first one, a circle around one.
    /// </summary>
    public Marks Partly { get; init; }

    public bool IsOption => Option >= 0;

    public bool IsMark => Mark is not null;

    public bool IsOther => !IsOption && !IsMark;
}
