using System.Text;
using System.Text.RegularExpressions;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;

namespace SeisFunctions.Calls.Persons;

/// <summary>
/// Finds in a text what may tell who somebody is: mail addresses, telephone numbers, receipt numbers, names that are
/// known. Whatever the width, the hyphens, blanks and old characters. A mark too many costs a look. Pure.
/// </summary>
internal static class PersonalMarks
{
    // Folded, every hyphen is 一, and there are no blanks.
    private static readonly char[] Joints = [.. "一().・/"];

    private const string Opened = "[(<{_一\\[〈《【〔「『]",
        Closed = "[)>}_一\\]〉》】〕」』]";

    // Nobody writes アットマーク between the two halves of anything else, nor one of these signs.
    private static readonly string At =
        $"(?:[@#*★☆●◎■◆▲※]|%40|{Spelled("アットマーク|アット|@")}|{Bracketed("at|a|atmark|@")})";

    private static readonly string Dot = $"(?:[.。]|{Spelled("ドット")}|{Bracketed("dot")})";

    private static readonly Regex Address = new(
        $"[0-9a-z][0-9a-z._%+一]*{At}[0-9a-z一]+(?:{Dot}[0-9a-z一]+)*{Dot}[a-z][a-z]+",
        RegexOptions.NonBacktracking
    );

    // Between blanks, which folding takes away: dx at pref dot example.
    private static readonly Regex SignBetweenBlanks = new(
        @"\s(?:[AaＡａ][TtＴｔ]|[DdＤｄ][OoＯｏ][TtＴｔ])\s",
        RegexOptions.NonBacktracking
    );

    private static readonly Regex Word = new("[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+", RegexOptions.NonBacktracking);

    private const string KanjiFigures = "〇一二三四五六七八九";

    private const string Number = @"(?:\+|\([0-9]+\)一?)?[0-9][0-9一().・/]*[0-9]";

    private static readonly Regex Digits = new(Number, RegexOptions.NonBacktracking);

    private static readonly Regex Extension = new(
        @"(?:内線(?:番号)?|\(内線?\))[:(一]*[0-9][0-9一]*|\(内[0-9][0-9][0-9]+",
        RegexOptions.NonBacktracking
    );

    /// <summary>All of them, in the order of the text; where two overlap, the longer one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Names of contacts.</param>
    /// <param name="applicants">What names applicants in the text, where that is looked for.</param>
    public static IReadOnlyList<TextMark> Of(
        string text,
        ContactNames names,
        IEnumerable<ApplicantMention>? applicants = null
    )
    {
        var (folded, figures) = (FoldedText.Of(text), FoldedText.Of(WithFigures(text)));
        var found = Matches(folded, Address, _ => true, MarkedKind.Email)
            .Concat(Matches(FoldedText.Of(WithSigns(text)), Address, _ => true, MarkedKind.Email))
            .Concat(ReceiptNumbers(text))
            .Concat(Matches(folded, Digits, IsTelephone, MarkedKind.Telephone))
            .Concat(Matches(figures, Digits, IsTelephone, MarkedKind.Telephone))
            .Concat(Matches(folded, Extension, _ => true, MarkedKind.Telephone))
            .Concat(Matches(figures, Extension, _ => true, MarkedKind.Telephone))
            .Concat(names.In(folded).Select(place => new TextMark(MarkedKind.Name, place.Start, place.Length)))
            .Concat((applicants ?? []).Select(one => new TextMark(MarkedKind.Applicant, one.Start, one.Length)));
        var marks = new List<TextMark>();
        foreach (var mark in found.OrderByDescending(mark => mark.Length))
            if (!marks.Exists(mark.Overlaps))
                marks.Add(mark);
        return [.. marks.OrderBy(mark => mark.Start)];
    }

    private static IEnumerable<TextMark> Matches(
        FoldedText text,
        Regex expression,
        Func<string, bool> isOne,
        MarkedKind kind
    ) =>
        from match in expression.Matches(text.Key)
        where isOne(match.Value)
        let place = text.PlaceOf(match.Index, match.Length)
        select new TextMark(kind, place.Start, place.Length);

    private static IEnumerable<TextMark> ReceiptNumbers(string text) =>
        from word in Word.Matches(text)
        where IsReceiptNumber(word.Value.Normalize(NormalizationForm.FormKC))
        select new TextMark(MarkedKind.ReceiptNumber, word.Index, word.Length);

    // Printed in capitals; in small letters alone it is an English word.
    private static bool IsReceiptNumber(string word) =>
        SubmissionId.IsReceiptNumber(word.ToUpperInvariant()) && !word.All(char.IsAsciiLetterLower);

    // Character by character, so that every place is that of the text.
    private static string WithSigns(string text) =>
        SignBetweenBlanks.Replace(text, match => (match.Length == 4 ? " @" : " .").PadRight(match.Length));

    private static string Spelled(string words) =>
        $"(?:{Opened}?(?:{FoldedText.KeyOf(words)}){Closed}?)";

    private static string Bracketed(string words) => $"(?:{Opened}(?:{words}){Closed})";

    // 〇三 is 03: character by character, so that every place is that of the text. Folded, 一 would be a hyphen.
    private static string WithFigures(string text) =>
        string.Concat(text.Select((c, at) => IsCircle(c) && !IsBesideFigure(text, at) ? c : FigureOf(c)));

    private static char FigureOf(char c) =>
        IsCircle(c) ? '0'
        : KanjiFigures.IndexOf(c, StringComparison.Ordinal) is >= 0 and var figure ? (char)('0' + figure)
        : c == '零' ? '0'
        : c;

    // A circle is a zero where a kanji for a figure stands beside it, and else a mark of a list.
    private static bool IsCircle(char c) => c is '○' or '◯';

    private static bool IsBesideFigure(string text, int at) =>
        (at > 0 && KanjiFigures.Contains(text[at - 1], StringComparison.Ordinal))
        || (at + 1 < text.Length && KanjiFigures.Contains(text[at + 1], StringComparison.Ordinal));

    // With the area code, with that of the country, behind another number without a blank between, or without the area
    // code. 〇〇〇 stands for what is not said.
    private static bool IsTelephone(string run)
    {
        var digits = run.Count(char.IsAsciiDigit);
        if (run.All(c => !char.IsAsciiDigit(c) || c == '0'))
            return false;
        var groups = run.TrimStart('+').Split(Joints, StringSplitOptions.RemoveEmptyEntries);
        return run[0] == '+' ? digits is >= 10 and <= 13
            : groups[0][0] == '0' ? digits is >= 9 and <= 11
            : groups.Length >= 3 ? digits is >= 9 and <= 12
                && Array.TrueForAll(groups, group => group.Length >= 2)
                && !IsYear(groups[0])
            : groups is [{ Length: >= 2 and <= 4 } first, { Length: 4 } second]
                && !run.Contains('/')
                && !(IsYear(first) && IsYear(second));
    }

    private static bool IsYear(string group) => group is ['1', '9', _, _] or ['2', '0', _, _];
}
