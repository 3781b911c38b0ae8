namespace SeisFunctions.Forms.Layout;

/// <summary>A stretch of a <see cref="Content"/> that is set alike.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">Number of characters; 0 for an empty content control.</param>
/// <param name="Marks">How it is set.</param>
/// <param name="Control">Tag of the innermost content control around it, or null.</param>
internal readonly record struct Span(int Start, int Length, Marks Marks, string? Control)
{
    private const int LongestKept = 64;

    private static readonly Span[]?[] Kept = new Span[]?[LongestKept + 1];

    /// <summary>
    /// The spans of a text that is set alike and in no special way, as most are. Shared between texts and never
    /// changed.
    /// </summary>
    public static Span[] Plain(int length) =>
        length > LongestKept ? [new(0, length, Marks.None, null)] : Kept[length] ??= [new(0, length, Marks.None, null)];
}
