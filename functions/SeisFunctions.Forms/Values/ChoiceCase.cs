using System.Text.RegularExpressions;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// A field with options, cut into options, marks and other text; what is not asked for is not worked out.
/// </summary>
/// <param name="content">The field.</param>
/// <param name="names">The options as in the definition.</param>
/// <param name="words">For each its wordings as label keys.</param>
/// <param name="printed">Label keys of what else the blank form prints in or beside the field.</param>
/// <param name="isPrinted">The blank form prints all options in the field.</param>
internal sealed class ChoiceCase(
    Content content,
    IReadOnlyList<string> names,
    IReadOnlyList<IReadOnlyList<string>> words,
    IReadOnlyList<string> printed,
    bool isPrinted
)
{
    private readonly Lazy<List<OptionToken>> tokens = new(() => OptionScanner.Scan(content, words));
    private List<AttachedMark>? marks;
    private (string? Left, bool HasRemark)? residue;
    private HashSet<int>? marked;
    private Dictionary<int, int>? sameBeside;

    public Content Content => content;

    public IReadOnlyList<string> Names => names;

    public List<OptionToken> Tokens => tokens.Value;

    public bool HasOptions => Tokens.Exists(token => token.IsOption);

    /// <summary>The first text that is not understood.</summary>
    public string? Rest => (residue ??= Residue.Of(content.Text, Tokens, printed, SameBeside.ContainsKey)).Left;

    /// <summary>
    /// 該当 or 非該当 stands beside another option than the chosen one, and not beside that: ☑あり　☐なし（非該当）.
    /// </summary>
    public bool IsWordElsewhere =>
        SameBeside.Count > 0
        && !SameBeside.ContainsValue(Chosen ?? (IsList || !IsOptionAlone ? -1 : Present[0]));

    /// <summary>The other one of two options, where one alone is written and denied: 広域リージョン連携ではない.</summary>
    public int? LeftByDenial =>
        words.Count == 2
        && Tokens is [{ IsOption: true } denied, { IsOther: true } denial]
        && Denial.IsMatch(content.Text.AsSpan(denial.Start, denial.End - denial.Start))
        && content.Spans.All(span => (span.Marks & Set) == Layout.Marks.None)
            ? 1 - denied.Option
            : null;

    private static readonly Regex Denial = WordExpression.Of($$"""^\s*{{Lexicon.Known.Options.Denied}}[。.]?\s*$""");

    /// <summary>A remark in brackets was passed over, where the text was looked through for one.</summary>
    public bool HasRemark => residue?.HasRemark ?? false;

    /// <summary>The marks with the options that they belong to; null if that is not certain.</summary>
    public List<AttachedMark>? Marks => marks ??= AttachedMark.Of(Tokens);

    /// <summary>The options that stand in the field.</summary>
    public List<int> Present => [.. Options.Select(token => token.Option).Distinct()];

    /// <summary>The printed list of all options, an arrow and one of them: あり・なし → なし.</summary>
    public int? BehindArrow
    {
        get
        {
            var arrow = content.Text.AsSpan().LastIndexOfAny('→', '⇒');
            if (!isPrinted || arrow < 0 || content.Spans.Any(span => (span.Marks & Set) != Layout.Marks.None))
            {
                return null;
            }

            var before = OptionScanner.Scan(content.Slice(0, arrow), words);
            var behind = OptionScanner.Scan(content.Slice(arrow + 1, content.Text.Length - arrow - 1), words);
            var isWholeList =
                before.TrueForAll(token => token.IsOption)
                && before.Count == words.Count
                && before.DistinctBy(token => token.Option).Count() == words.Count;
            return isWholeList && behind is [{ IsOption: true } only] ? only.Option : null;
        }
    }

    /// <summary>An option stands in the field twice, and the two are set differently.</summary>
    public bool IsInTwoWays =>
        Options
            .GroupBy(token => token.Option)
            .Any(group => group.Select(token => token.Marks & ~Layout.Marks.Look).Distinct().Count() > 1);

    /// <summary>A mark whose meaning nobody knows, but for a cross that says no beside a yes: ○通常　×広域.</summary>
    public bool HasUnknownMark =>
        Marks!.Exists(mark => mark.Mark == MarkKind.Unknown && !(IsCross(mark) && IsAgainstAnother(mark)));

    /// <summary>The options that are struck out.</summary>
    public HashSet<int> Struck => SetAs(Layout.Marks.Struck);

    /// <summary>
    /// The options that a mark or a frame chooses; else those that are left where others are struck out.
    /// </summary>
    public HashSet<int> MarkedOptions => marked ??= [.. Marked()];

    /// <summary>The only option that is chosen, and not struck out.</summary>
    public int? Chosen => MarkedOptions.Count == 1 && !Struck.Overlaps(MarkedOptions) ? MarkedOptions.First() : null;

    /// <summary>Only some letters of an option are struck or framed.</summary>
    public bool IsPartly => Options.Any(token => token.Partly != Layout.Marks.None);

    /// <summary>Several options, or marks, of which none chooses one.</summary>
    public bool IsList => Present.Count > 1 || Marks!.Count > 0;

    /// <summary>Nobody has touched the list that the blank form prints.</summary>
    public bool IsAsPrinted => isPrinted && !OptionRemarks.OneStandsOut(content.Text, Tokens);

    /// <summary>Nothing stands in front of the option but its number.</summary>
    public bool IsOptionAlone =>
        Tokens[0].IsOption || Residue.IsNumbering(content.Text[..Options.First().Start]);

    private Dictionary<int, int> SameBeside => sameBeside ??= WordBeside.Of(content.Text, Tokens, words);

    private IEnumerable<OptionToken> Options => Tokens.Where(token => token.IsOption);

    private static Marks Set => Layout.Marks.Struck | Layout.Marks.Emphasised;

    private IEnumerable<int> Marked()
    {
        var hasFilledCircle = Marks!.Exists(mark => mark.Mark == MarkKind.Ticked && IsFilledCircle(mark));
        var chosen = Marks
            .Where(mark => mark.Mark == MarkKind.Ticked || (mark.Mark == MarkKind.Circle && !hasFilledCircle))
            .Select(mark => mark.Option)
            .Concat(SetAs(Layout.Marks.Emphasised))
            .ToList();
        var struck = Struck;
        return chosen.Count == 0 && struck.Count > 0 ? Present.Except(struck) : chosen;
    }

    /// <summary>The options that are set so; where none is, the only one that some letters of are.</summary>
    private HashSet<int> SetAs(Marks set)
    {
        var whole = Options.Where(token => token.Marks.HasFlag(set)).Select(token => token.Option).ToHashSet();
        var partly = Options.Where(token => token.Partly.HasFlag(set)).Select(token => token.Option).ToHashSet();
        return whole.Count == 0 && partly.Count == 1 ? partly : whole;
    }

    /// <summary>Beside it an empty circle says: not chosen.</summary>
    private bool IsFilledCircle(AttachedMark mark) =>
        Lexicon.Known.Marks.Turning.Any(pair =>
            pair.Beside == content.Text[Tokens[mark.Index].Start]
            && pair.InDoubt.Any(Lexicon.Known.Marks.Circles.Contains)
        );

    private bool IsCross(AttachedMark mark) => MarkText.IsCross(content.Text[Tokens[mark.Index].Start]);

    /// <summary>Another option is marked, and this one is not.</summary>
    private bool IsAgainstAnother(AttachedMark cross)
    {
        var yes = Marks!.FindAll(mark => mark.Mark is MarkKind.Ticked or MarkKind.Circle);
        return yes.Count > 0 && !yes.Exists(mark => mark.Option == cross.Option);
    }
}
