using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// Decides which option of a field is chosen: by a mark before or after it, by a circle or frame around it, by striking
/// out the others, or because it alone is written. Where two readings are possible there is none.
/// </summary>
internal static class ChoiceText
{
    private const string NotCertain = "どれが選ばれているか判断できません";

    /// <param name="content">The field.</param>
    /// <param name="names">The options as in the definition.</param>
    /// <param name="words">For each its wordings as label keys.</param>
    /// <param name="printed">Label keys of what else the blank form prints in or beside the field.</param>
    /// <param name="isPrinted">The blank form prints all options in the field, so that they alone say nothing.</param>
    public static Normalised Read(
        Content content,
        IReadOnlyList<string> names,
        IReadOnlyList<IReadOnlyList<string>> words,
        IReadOnlyList<string> printed,
        bool isPrinted = true
    )
    {
        if (content.IsBlank)
        {
            return content.HasDrawing ? Normalised.Ambiguous("図形が置かれています") : Normalised.Blank;
        }

        var tokens = OptionScanner.Scan(content, words);
        if (!tokens.Exists(token => token.IsOption))
        {
            return tokens.TrueForAll(token => token.Mark == MarkKind.Unticked) ? Normalised.Blank
                : tokens.Exists(token => token.IsMark) ? Normalised.Ambiguous(NotCertain)
                : Normalised.Unreadable("選択肢のどれでもありません");
        }

        if (isPrinted && BehindArrow(content, words) is { } named)
        {
            return Normalised.Repaired(names[named], "矢印の後に書かれた選択肢を読み取りました");
        }

        var (rest, hasRemark) = Residue.Of(content.Text, tokens, printed);
        return rest is not null ? Normalised.Ambiguous($"選択肢のほかに「{rest}」と書かれています")
            : Attach(tokens) is not { } marks ? Normalised.Ambiguous(NotCertain)
            : Decide(content, names, tokens, marks, isPrinted)
                .OrRepaired(hasRemark, "選択肢の後の括弧書きを除いて読み取りました");
    }

    /// <summary>The printed list of all options, an arrow and one of them: あり・なし → なし.</summary>
    private static int? BehindArrow(Content content, IReadOnlyList<IReadOnlyList<string>> words)
    {
        var arrow = content.Text.AsSpan().LastIndexOfAny('→', '⇒');
        if (arrow < 0 || content.Spans.Any(span => (span.Marks & (Marks.Struck | Marks.Emphasised)) != Marks.None))
        {
            return null;
        }

        var before = OptionScanner.Scan(content.Slice(0, arrow), words);
        var behind = OptionScanner.Scan(content.Slice(arrow + 1, content.Text.Length - arrow - 1), words);
        return before.Count > words.Count
            || before.Exists(token => !token.IsOption)
            || before.Select(token => token.Option).Distinct().Count() != words.Count
                ? null
            : behind is [{ IsOption: true } only] ? only.Option
            : null;
    }

    private static Normalised Decide(
        Content content,
        IReadOnlyList<string> names,
        List<OptionToken> tokens,
        List<AttachedMark> marks,
        bool isPrinted
    )
    {
        var present = tokens.Where(token => token.IsOption).ToList();
        if (
            present
                .GroupBy(token => token.Option)
                .Any(group => group.Select(token => token.Marks & ~Marks.Look).Distinct().Count() > 1)
            || marks.Exists(mark =>
                mark.Mark == MarkKind.Unknown
                && !(MarkText.IsCross(content.Text[tokens[mark.Index].Start]) && IsAgainstAnother(mark, marks))
            )
        )
        {
            return Normalised.Ambiguous(NotCertain);
        }

        var isFilledCircle = marks.Exists(mark => mark.Mark == MarkKind.Ticked);
        var ticked = marks
            .Where(mark => mark.Mark == MarkKind.Ticked || (mark.Mark == MarkKind.Circle && !isFilledCircle))
            .Select(mark => mark.Option);
        var emphasised = SetAs(Marks.Emphasised, present);
        var struck = SetAs(Marks.Struck, present);
        var chosen = ticked.Concat(emphasised).ToHashSet();
        if (chosen.Count == 0 && struck.Count > 0)
        {
            chosen = [.. present.Select(token => token.Option).Except(struck)];
        }

        if (chosen.Count == 0 && struck.Count == 0)
        {
            return Unmarked(content, names, tokens, marks, isPrinted);
        }

        return chosen.Count == 1 && !struck.Contains(chosen.First())
            ? Normalised
                .Exact(names[chosen.First()])
                .OrRepaired(
                    present.Exists(token => token.Partly != Marks.None),
                    "選択肢の一部に付けられた線又は囲みを、その選択肢のものとして読み取りました"
                )
            : Normalised.Ambiguous(chosen.Count > 1 ? "複数の選択肢が選ばれています" : NotCertain);
    }

    /// <summary>A cross against an option says no where another one is marked, and only there: ○通常　×広域.</summary>
    private static bool IsAgainstAnother(AttachedMark cross, List<AttachedMark> marks) =>
        marks.Exists(mark => mark.Mark is MarkKind.Ticked or MarkKind.Circle)
        && !marks.Exists(mark => mark.Mark is MarkKind.Ticked or MarkKind.Circle && mark.Option == cross.Option);

    /// <summary>The options that are set so; where none is, the only one that some letters of are.</summary>
    private static HashSet<int> SetAs(Marks marks, List<OptionToken> present)
    {
        var whole = present.Where(token => token.Marks.HasFlag(marks)).Select(token => token.Option).ToHashSet();
        var partly = present.Where(token => token.Partly.HasFlag(marks)).Select(token => token.Option).ToHashSet();
        return whole.Count == 0 && partly.Count == 1 ? partly : whole;
    }

    /// <summary>
    /// Nothing is marked: one option written alone is the answer, the printed list of all is none, and a list in which
    /// one of them stands out is doubtful.
    /// </summary>
    private static Normalised Unmarked(
        Content content,
        IReadOnlyList<string> names,
        List<OptionToken> tokens,
        List<AttachedMark> marks,
        bool isPrinted
    )
    {
        var present = tokens.Where(token => token.IsOption).Select(token => token.Option).Distinct().ToList();
        if (content.HasDrawing)
        {
            return Normalised.Ambiguous("図形で囲まれた選択肢は読み取れません");
        }

        if (present.Count > 1 || marks.Count > 0)
        {
            return isPrinted && !OptionRemarks.OneStandsOut(content.Text, tokens)
                ? Normalised.Blank
                : Normalised.Ambiguous(NotCertain);
        }

        return tokens[0].IsOption || Residue.IsNumbering(content.Text[..tokens.First(token => token.IsOption).Start])
            ? Normalised.Exact(names[present[0]])
            : Normalised.Ambiguous(NotCertain);
    }

    /// <summary>Which option each mark belongs to; null if that is not certain.</summary>
    public static List<AttachedMark>? Attach(List<OptionToken> all)
    {
        var tokens = all.Where(token => !token.IsOther).ToList();
        var marks = tokens.Count(token => token.IsMark);
        var attached = new List<AttachedMark>();
        var alternate =
            marks * 2 == tokens.Count
            && tokens.Where((token, index) => token.IsMark == tokens[0].IsMark == (index % 2 == 0)).Count()
                == tokens.Count;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Mark is not { } mark)
            {
                continue;
            }

            var owner = alternate ? tokens[tokens[0].IsMark ? i + 1 : i - 1] : Nearest(tokens, i);
            if (owner is null)
            {
                return null;
            }

            attached.Add(new(owner.Option, mark, all.IndexOf(tokens[i])));
        }

        return attached;
    }

    private static OptionToken? Nearest(List<OptionToken> tokens, int mark)
    {
        OptionToken? before =
            mark > 0 && tokens[mark - 1].IsOption && tokens[mark - 1].Line == tokens[mark].Line
                ? tokens[mark - 1]
                : null;
        OptionToken? after =
            mark + 1 < tokens.Count && tokens[mark + 1].IsOption && tokens[mark + 1].Line == tokens[mark].Line
                ? tokens[mark + 1]
                : null;
        if (before is { } left && after is { } right)
        {
            var (toLeft, toRight) = (tokens[mark].Start - left.End, right.Start - tokens[mark].End);
            return toLeft == toRight ? null
                : toLeft < toRight ? left
                : right;
        }

        return before ?? after;
    }

    /// <param name="Option">The option it belongs to.</param>
    /// <param name="Mark">What it says.</param>
    /// <param name="Index">Index of the mark among all tokens.</param>
    internal sealed record AttachedMark(int Option, MarkKind Mark, int Index);
}
