using System.Buffers;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Tells at one look that a text is no label of a form, nor nearly one, nor holds one: which is so for almost every text of a file. It knows
/// the pairs of neighbouring letters in the labels, headings and titles of each form; a letter put in, left out or replaced spoils two of
/// them at most. A text that it lets through may still be no label; one that it holds back never is.
/// </summary>
/// <param name="isOpen">Holds nothing back, so that readings with and without the sieve can be compared.</param>
internal sealed class LabelSieve(bool isOpen = false)
{
    /// <summary>Forms beyond these share a place with others, and so let through more than they must.</summary>
    private const int Places = 8;

    private const int TableBits = 13;

    /// <summary>In longer texts pairs are not counted: a count ends at 255.</summary>
    private const int LongestCounted = 200;

    /// <summary>Letters of a numbering that has no digits: ア), iv.</summary>
    private const int LettersOfNumbering = 4;

    private const int FewestDigitsThatMatter = 4;

    /// <summary>For a pair of letters a byte per form: 1 if one of its wordings has them side by side.</summary>
    private readonly ulong[] pairs = new ulong[1 << TableBits];

    private readonly int[] titleLengths = new int[Places];
    private readonly HashSet<char> singleLetters = [];

    /// <summary>Letters that are a label by themselves (#): they have no pair.</summary>
    private SearchValues<char> single = SearchValues.Create("");
    private bool numbersMatter;
    private int forms;

    /// <summary>Adds the wordings of one form and returns its place.</summary>
    /// <param name="keys">Label keys of its labels, headings, title and name.</param>
    /// <param name="titleLength">Length of its title's key, which may stand within a longer line.</param>
    public int Add(IEnumerable<string> keys, int titleLength)
    {
        var place = forms++ % Places;
        titleLengths[place] = titleLengths[place] == 0 ? titleLength : Math.Min(titleLengths[place], titleLength);
        foreach (var key in keys)
        {
            numbersMatter |= key.All(char.IsAsciiDigit) || key.Count(char.IsAsciiDigit) >= FewestDigitsThatMatter;
            if (key is [var only])
            {
                singleLetters.UnionWith([only, char.ToUpperInvariant(only), UnicodeForms.Wide(only), UnicodeForms.Wide(char.ToUpperInvariant(only))]);
            }

            for (var at = 1; at < key.Length; at++)
            {
                pairs[Index(key[at - 1], key[at])] |= 1UL << (place * 8);
            }
        }

        single = SearchValues.Create([.. singleLetters]);
        return place;
    }

    /// <summary>Holds nothing back.</summary>
    public bool IsOpen => isOpen;

    /// <summary>Whether <paramref name="content"/> may be or hold a label of the form at <paramref name="place"/>.</summary>
    public bool LetsThrough(Content content, int place) => (KinOf(content) >> place & 1) != 0;

    /// <summary>The texts of a block that may name something in any of the forms, or that a content control names, each once.</summary>
    public IReadOnlyList<Content> Naming(Block block) => block.Naming ??= Sift(block);

    private List<Content> Sift(Block block)
    {
        if (block is Paragraph { Content: var only })
        {
            return MayName(only) ? [only] : [];
        }

        var naming = new List<Content>();
        var seen = new HashSet<Content>();
        foreach (var row in ((Grid)block).Rows)
        {
            foreach (var cell in row.Cells)
            {
                if (MayName(cell.Content) && seen.Add(cell.Content))
                {
                    naming.Add(cell.Content);
                }
            }
        }

        return naming;
    }

    private bool MayName(Content content) => KinOf(content) != 0 || content.HasControls;

    /// <summary>Threads that read at the same time may both look at a printed text; they come to the same.</summary>
    private int KinOf(Content content) => content.Kin >= 0 ? content.Kin : content.Kin = Kin(content.Text);

    private byte Kin(string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        if (isOpen || text.AsSpan().ContainsAny(single))
        {
            return byte.MaxValue;
        }

        // A remark in brackets may be part of a label or not, and the last remark may be none where the others are.
        var (whole, outside, beforeRemark) = (new LetterRun(pairs), new LetterRun(pairs), new LetterRun(pairs));
        ulong any = 0;
        var (inRemark, hasBlank, isNumber) = (false, false, true);
        var holdsSeveral = text.Length > LongestCounted;
        Span<char> folded = stackalloc char[LabelText.MostOfCluster];
        for (var at = 0; at < text.Length;)
        {
            var (character, next) = (text[at], at + 1);
            var count = LabelText.FoldNext(text, ref at, folded);
            if (at != next || (!UnicodeForms.IsStable(character) && !UnicodeForms.IsWide(character)))
            {
                return byte.MaxValue; // letters that change or join when they are folded are not told apart here
            }

            if (count > 0)
            {
                isNumber &= char.IsAsciiDigit(folded[0]);
                holdsSeveral |= InlineLabels.IsSign(character); // the signs among those that end a label count as letters
                any |= whole.Add(folded[0]);
                any |= inRemark ? 0 : outside.Add(folded[0]);
            }
            else if (LabelText.OpensRemark(character))
            {
                if (inRemark)
                {
                    return byte.MaxValue;
                }

                (inRemark, beforeRemark) = (true, whole);
            }
            else
            {
                inRemark &= !LabelText.ClosesRemark(character);
                hasBlank |= char.IsWhiteSpace(character);
                holdsSeveral |= character == '\n' || InlineLabels.EndsLabel(character);
            }
        }

        if (inRemark)
        {
            return byte.MaxValue;
        }

        if (any == 0 || (isNumber && !numbersMatter))
        {
            return 0;
        }

        if (holdsSeveral || text.Contains('※', StringComparison.Ordinal) || MarkText.MayBeIn(text))
        {
            return Forms(any);
        }

        var isNumbered = LabelText.MayBeNumbered(text);
        var inFront = isNumbered ? LettersBeforeLabel(text) : 0;
        var isShort = whole.Letters < LabelBook.ShortestForOneDifference;
        return (byte)(Near(whole, isShort, inFront) | Near(outside, isShort, inFront) | Near(beforeRemark, isShort, inFront)
            | (hasBlank ? Forms(isNumbered ? any : whole.First) : 0));
    }

    /// <summary>The forms that have enough of a text's pairs for it to be one of their labels, or to hold their title.</summary>
    private byte Near(LetterRun run, bool isShort, int unknownInFront)
    {
        // As many differences as LabelBook allows for the longest label that so many letters come near.
        var differences = isShort ? 0 : run.Letters <= 6 ? 1 : Math.Max(2, run.Letters / 6);
        var near = 0;
        for (var place = 0; place < Places; place++)
        {
            var count = (int)(run.Known >> (place * 8) & 0xFF);
            if (count > 0 && (run.Letters - 1 - count <= (2 * differences) + unknownInFront || count >= titleLengths[place] - 1))
            {
                near |= 1 << place;
            }
        }

        return (byte)near;
    }

    private static byte Forms(ulong any)
    {
        var forms = 0;
        for (var place = 0; place < Places; place++)
        {
            forms |= (any >> (place * 8) & 0xFF) != 0 ? 1 << place : 0;
        }

        return (byte)forms;
    }

    private static int LettersBeforeLabel(string text)
    {
        var at = 0;
        while (at < text.Length && (text[at] == '第' || !char.IsLetter(text[at])))
        {
            at++;
        }

        return at + LettersOfNumbering;
    }

    private static int Index(char before, char letter) => (int)(((before * 0x9E3779B1u) ^ (letter * 0x85EBCA6Bu)) >> (32 - TableBits));

    /// <summary>Letters one after another, and how many of their pairs each form knows: a byte per form.</summary>
    private struct LetterRun(ulong[] pairs)
    {
        private char before;

        public int Letters { get; private set; }

        public ulong Known { get; private set; }

        /// <summary>What is known of the first pair.</summary>
        public ulong First { get; private set; }

        /// <summary>Adds a letter and returns which forms know it behind the one before.</summary>
        public ulong Add(char letter)
        {
            var pair = Letters == 0 ? 0 : pairs[Index(before, letter)];
            First = Letters == 1 ? pair : First;
            Known += Letters < LongestCounted ? pair : 0;
            before = letter;
            Letters++;
            return pair;
        }
    }
}
