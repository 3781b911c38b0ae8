namespace SeisFunctions.Tests.Expressions;

/// <summary>
/// What a pattern is made of: its literals, and letters that its classes take or refuse. Texts of them lead an
/// expression into each of its loops.
/// </summary>
internal static class PatternPieces
{
    /// <summary>Every expression gets these too: a blank of each width, a digit, letters, a bracket.</summary>
    public static IReadOnlyList<string> Common { get; } = [" ", "　", "0", "a", "市", "(", "\n"];

    /// <summary>
    /// The letters of one class that are tried. The others of a class take the same way through the expression.
    /// </summary>
    private const int MostOfOneClass = 3;

    public static IReadOnlyList<string> Of(string pattern)
    {
        var pieces = new List<string>();
        var literal = "";
        for (var at = 0; at < pattern.Length;)
        {
            var letter = pattern[at];
            if (letter == '\\')
            {
                if (Escaped(pattern, at, out var next) is { } escaped)
                {
                    literal += escaped;
                }
                else
                {
                    Flush();
                    pieces.AddRange(OfEscape(pattern[at + 1]));
                }

                at = next;
            }
            else if ("()[{|*+?^$.".Contains(letter, StringComparison.Ordinal))
            {
                Flush();
                at = letter switch
                {
                    '[' => Class(pattern, at, pieces),
                    '{' => pattern.IndexOf('}', at) + 1,
                    '(' => AfterGroupHead(pattern, at),
                    _ => at + 1,
                };
            }
            else
            {
                literal += letter;
                at++;
            }
        }

        Flush();
        return [.. pieces.Distinct()];

        void Flush()
        {
            if (literal.Length > 0)
            {
                pieces.Add(literal);
                literal = "";
            }
        }
    }

    /// <summary>An escaped letter that stands for itself: \. or \u0001. Null for a class or an anchor.</summary>
    private static string? Escaped(string pattern, int at, out int next)
    {
        var letter = pattern[at + 1];
        next = at + 2;
        switch (letter)
        {
            case 'u':
                next = at + 6;
                return ((char)Convert.ToInt32(pattern.Substring(at + 2, 4), 16)).ToString();
            case 'p' or 'P' or 'k':
                next = pattern.IndexOfAny(['}', '>'], at) + 1;
                return null;
            case 'n':
                return "\n";
            case 'r':
                return "\r";
            case 't':
                return "\t";
            default:
                return char.IsAsciiLetterOrDigit(letter) ? null : letter.ToString();
        }
    }

    private static string[] OfEscape(char letter) =>
        letter switch
        {
            's' => [" ", "\n"],
            'S' => ["a", "市"],
            'd' => ["0"],
            'w' or 'D' or 'p' => ["a", "市"],
            'W' or 'P' => [" ", "-"],
            _ => [],
        };

    private static int AfterGroupHead(string pattern, int at)
    {
        if (at + 1 >= pattern.Length || pattern[at + 1] != '?')
        {
            return at + 1;
        }

        return pattern[at + 2] switch
        {
            '<' when pattern[at + 3] is not ('=' or '!') => pattern.IndexOf('>', at) + 1,
            '<' => at + 4,
            '(' => pattern.IndexOf(')', at) + 1,
            _ => at + 3,
        };
    }

    private static int Class(string pattern, int at, List<string> pieces)
    {
        var isNegated = pattern[++at] == '^';
        at += isNegated ? 1 : 0;
        var letters = new List<string>();
        var start = at;
        while (pattern[at] != ']' || at == start)
        {
            if (pattern[at] == '\\')
            {
                var escaped = Escaped(pattern, at, out var next);
                letters.AddRange(escaped is null ? OfEscape(pattern[at + 1]) : [escaped]);
                at = next;
            }
            else
            {
                letters.Add(pattern[at++].ToString());
            }
        }

        pieces.AddRange(letters.Take(MostOfOneClass));
        if (letters.Count > MostOfOneClass)
        {
            pieces.Add(letters[^1]);
        }

        if (isNegated)
        {
            pieces.Add("ゑ");
        }

        return at + 1;
    }
}
