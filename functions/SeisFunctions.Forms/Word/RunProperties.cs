using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Word;

/// <summary>How a run is set once its styles are taken together.</summary>
internal readonly record struct RunProperties(Marks Marks, bool IsHidden, string? SymbolFont)
{
    public static RunProperties Of(RunFormat format) =>
        new(
            (format.Strike == true || format.DoubleStrike == true ? Marks.Struck : Marks.None)
                | (format.Emphasis == true || format.Border == true ? Marks.Emphasised : Marks.None)
                | (format.White == true ? Marks.Unseen : Marks.None)
                | format.Look,
            format.Hidden == true,
            Symbols.IsSymbolFont(format.Font) ? format.Font : null
        );
}
