using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Values;

/// <summary>A mark with the option that it belongs to.</summary>
/// <param name="Option">The option.</param>
/// <param name="Mark">What the mark says.</param>
/// <param name="Index">Index of the mark among all tokens.</param>
internal sealed record AttachedMark(int Option, MarkKind Mark, int Index)
{
    /// <summary>Which option each mark belongs to; null if that is not certain.</summary>
    public static List<AttachedMark>? Of(List<OptionToken> all)
    {
        var tokens = all.FindAll(token => !token.IsOther);
        var isAlternating = AreAlternating(tokens);
        var attached = new List<AttachedMark>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Mark is not { } mark)
            {
                continue;
            }

            var owner = isAlternating ? tokens[tokens[0].IsMark ? i + 1 : i - 1] : Nearest(tokens, i);
            if (owner is null)
            {
                return null;
            }

            attached.Add(new(owner.Option, mark, all.IndexOf(tokens[i])));
        }

        return attached;
    }

    /// <summary>Marks and options take turns: □通常 □広域.</summary>
    public static bool AreAlternating(List<OptionToken> tokens) =>
        tokens.Count % 2 == 0
        && tokens.Index().All(token => token.Item.IsMark == (tokens[0].IsMark == (token.Index % 2 == 0)));

    private static OptionToken? Nearest(List<OptionToken> tokens, int mark)
    {
        var before = OptionAt(tokens, mark - 1, tokens[mark].Line);
        var after = OptionAt(tokens, mark + 1, tokens[mark].Line);
        if (before is null || after is null)
        {
            return before ?? after;
        }

        var (toBefore, toAfter) = (tokens[mark].Start - before.End, after.Start - tokens[mark].End);
        return toBefore == toAfter ? null
            : toBefore < toAfter ? before
            : after;
    }

    private static OptionToken? OptionAt(List<OptionToken> tokens, int at, int line) =>
        tokens.ElementAtOrDefault(at) is { IsOption: true } option && option.Line == line ? option : null;
}
