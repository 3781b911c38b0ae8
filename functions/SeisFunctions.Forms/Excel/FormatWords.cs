using System.Globalization;
using System.Text;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Excel;

/// <summary>
/// Words that a number format shows beside a value or in its place: <c>@"（予定）"</c>, <c>[=1]"調整中"</c>. Whoever filled in
/// the sheet saw them, so they are part of what it says.
/// </summary>
internal static class FormatWords
{
    /// <summary>Letters that formats of days and times consist of.</summary>
    private const string OfDays = "年月日時分秒曜";

    /// <summary>A text that is longer is no format that a person made.</summary>
    private const int LongestFormat = 255;

    /// <summary>Whether a format shows words or marks of its own: <c>@"※"</c>.</summary>
    public static bool AreIn(string code) =>
        code.Length <= LongestFormat
        && Sections(code)
            .Any(section =>
                (section.Before + section.After).Any(letter =>
                    (char.IsLetter(letter) && !OfDays.Contains(letter, StringComparison.Ordinal))
                    || MarkText.KindOf(letter) is not null
                )
            );

    /// <summary>What the format shows of a value.</summary>
    /// <param name="code">The format.</param>
    /// <param name="value">What is stored, as it is shown without the words.</param>
    /// <param name="kind">What the cell holds.</param>
    public static string Shown(string code, string value, CellKind kind)
    {
        var sections = Sections(code);
        var section =
            kind == CellKind.Text
                ? sections.Find(section => section.IsOfText) ?? sections.ElementAtOrDefault(3)
                : OfNumber(
                    [.. sections.Where(section => !section.IsOfText).Take(3)],
                    double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : 1 // a day
                );
        return section is null ? value
            : section.ShowsValue ? section.Before + value + section.After
            : section.Before;
    }

    private static Section? OfNumber(List<Section> sections, double number)
    {
        if (sections.Exists(section => section.Condition is not null))
        {
            return sections.Find(section => section.Condition is null || Holds(section.Condition, number));
        }

        var at =
            number < 0 ? 1
            : number == 0 ? 2
            : 0;
        return at < sections.Count ? sections[at] : sections.FirstOrDefault();
    }

    private static bool Holds(string condition, double number)
    {
        var sign = condition.TrimEnd("0123456789.-".ToCharArray());
        return double.TryParse(
                condition.AsSpan(sign.Length),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var limit
            )
            && sign switch
            {
                "=" => number == limit,
                "<>" => number != limit,
                "<" => number < limit,
                "<=" => number <= limit,
                ">" => number > limit,
                ">=" => number >= limit,
                _ => false,
            };
    }

    /// <summary>The parts of a format, for numbers above, below and at zero and for texts, or for conditions.</summary>
    private static List<Section> Sections(string code)
    {
        var sections = new List<Section>();
        var (before, after) = (new StringBuilder(), new StringBuilder());
        var (showsValue, isOfText, condition) = (false, false, (string?)null);
        for (var at = 0; at <= code.Length; at++)
        {
            var letter = at < code.Length ? code[at] : ';';
            switch (letter)
            {
                case ';':
                    sections.Add(new(before.ToString(), after.ToString(), showsValue, isOfText, condition));
                    (before, after) = (new(), new());
                    (showsValue, isOfText, condition) = (false, false, null);
                    break;
                case '"':
                    var end = End(code, at, '"');
                    Add(code[(at + 1)..end]);
                    at = end;
                    break;
                case '[':
                    var close = End(code, at, ']');
                    var inside = code[(at + 1)..close];
                    condition = inside is ['=' or '<' or '>', ..] ? inside : condition;
                    at = close;
                    break;
                case '\\' when at + 1 < code.Length:
                    Add(code[++at].ToString());
                    break;
                case '_' or '*':
                    at++;
                    break;
                case '@':
                    (showsValue, isOfText) = (true, true);
                    after.Clear();
                    break;
                case '0' or '#' or '?' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                    showsValue = true;
                    after.Clear();
                    break;
                case > '\u007F':
                    Add(letter.ToString());
                    break;
            }
        }

        return sections;

        void Add(string words) => (showsValue ? after : before).Append(words);
    }

    private static int End(string code, int start, char closing)
    {
        var end = code.IndexOf(closing, start + 1);
        return end < 0 ? code.Length : end;
    }

    /// <summary>A part of a format.</summary>
    /// <param name="Before">Its words in front of the value, or in its place.</param>
    /// <param name="After">Its words behind the value.</param>
    /// <param name="ShowsValue">The value is shown at all.</param>
    /// <param name="IsOfText">It is for texts.</param>
    /// <param name="Condition">Which numbers it is for, or null.</param>
    private sealed record Section(string Before, string After, bool ShowsValue, bool IsOfText, string? Condition);
}
