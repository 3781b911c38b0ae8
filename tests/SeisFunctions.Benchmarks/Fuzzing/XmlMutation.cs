using System.Text;
using System.Text.RegularExpressions;

namespace SeisFunctions.Benchmarks.Fuzzing;

/// <summary>
/// Damage to the tokens of a part's XML: tags and texts left out, doubled, moved, nested, and given hostile values.
/// </summary>
internal static partial class XmlMutation
{
    private const int MostChanges = 8;
    private const int MostCopies = 3000;
    private const int LongestText = 4 * 1024 * 1024;

    private static readonly string[] Values =
    [
        "",
        "0",
        "-1",
        "1",
        "2147483647",
        "-2147483648",
        "4294967296",
        "1e308",
        "NaN",
        "true",
        "A1",
        "A1:XFD1048576",
        "XFD1048577",
        "ZZZZ0",
        "s",
        "inlineStr",
        "e",
        "d",
        "&#xD800;",
        "&#x0;",
        "&#x1F;",
        "&amp;",
        "\u202E",
        "﨑",
        "が゛",
        "\U000E0100",
        "１２３",
        "令和99年13月40日",
        "R8.2.30",
        "9999999999",
        "0.1",
        "☑",
        "☒",
        "○",
        "レ",
        "\n\n",
        "\t",
    ];

    private static readonly string[] Fragments =
    [
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "<w:tc>",
        "</w:tc>",
        "<w:tr>",
        "</w:tr>",
        "</w:p>",
        "<w:p><w:r><w:t>都道府県名</w:t></w:r></w:p>",
        "<w:del><w:r><w:t>x</w:t></w:r></w:del>",
        "<w:ins>",
        "<w:sdt><w:sdtPr/><w:sdtContent>",
        "</w:sdtContent></w:sdt>",
        "<w:gridSpan w:val=\"2147483647\"/>",
        "<w:vMerge/>",
        "<w:vMerge w:val=\"restart\"/>",
        "<w:fldChar w:fldCharType=\"begin\"/>",
        "<w:fldChar w:fldCharType=\"end\"/>",
        "<w:ruby><w:rt/></w:ruby>",
        "<w:txbxContent><w:p/></w:txbxContent>",
        "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>",
        "<w:vanish/>",
        "<w:altChunk/>",
        "<row r=\"1048577\">",
        "<row>",
        "</row>",
        "<c r=\"A1\"><v>1</v></c>",
        "<c r=\"XFD1048576\" t=\"s\"><v>999999</v></c>",
        "<c t=\"inlineStr\"><is><t>x</t></is></c>",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "<si/>",
        "<rPh><t>ト</t></rPh>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "&b;",
        "<![CDATA[x]]>",
        "<!-- -->",
        "<?x?>",
    ];

    public static string Mutate(Random random, string xml)
    {
        var tokens = Token().Matches(xml).Select(match => match.Value).ToList();
        for (
            var changes = random.Next(1, MostChanges);
            changes > 0 && tokens.Count > 1 && tokens.Sum(token => (long)token.Length) < LongestText;
            changes--
        )
            Change(random, tokens);
        var text = string.Concat(tokens);
        return text.Length <= LongestText ? text : text[..LongestText];
    }

    private static void Change(Random random, List<string> tokens)
    {
        var at = random.Next(tokens.Count);
        var length = Math.Min(random.Next(1, random.Next(2, 60)), tokens.Count - at);
        switch (random.Next(9))
        {
            case 0:
                tokens.RemoveRange(at, length);
                break;
            case 1:
                tokens.InsertRange(random.Next(tokens.Count), tokens.GetRange(at, length));
                break;
            case 2:
                var copied = string.Concat(tokens.GetRange(at, Math.Min(length, 4)));
                tokens.Insert(
                    at,
                    string.Concat(
                        Enumerable.Repeat(
                            copied,
                            Math.Min(random.Next(1, MostCopies), LongestText / Math.Max(copied.Length, 1))
                        )
                    )
                );
                break;
            case 3:
                var other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 4:
                tokens.Insert(at, Pick(random, Fragments));
                break;
            case 5:
                Nest(random, tokens, at);
                break;
            case 6:
                ReplaceText(random, tokens, at);
                break;
            default:
                ReplaceAttribute(random, tokens, at);
                break;
        }
    }

    /// <summary>A fragment around itself, as deep as a hostile file nests.</summary>
    private static void Nest(Random random, List<string> tokens, int at)
    {
        var (open, close) = random.Next(4) switch
        {
            0 => ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
            1 => ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
            2 => ("<w:ins>", "</w:ins>"),
            _ => ("<is><r>", "</r></is>"),
        };
        var depth = random.Next(1, 200);
        tokens.Insert(
            at,
            string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth))
        );
    }

    private static void ReplaceText(Random random, List<string> tokens, int from)
    {
        var at = tokens.FindIndex(from, token => !token.StartsWith('<'));
        if (at >= 0)
            tokens[at] = random.Next(12) == 0 ? new string('あ', random.Next(1, 40_000)) : Pick(random, Values);
    }

    private static void ReplaceAttribute(Random random, List<string> tokens, int from)
    {
        var at = tokens.FindIndex(from, token => token.Contains('"', StringComparison.Ordinal));
        if (at < 0)
            return;
        var attributes = Attribute().Matches(tokens[at]);
        if (attributes.Count == 0)
            return;
        var chosen = attributes[random.Next(attributes.Count)];
        var text = new StringBuilder(tokens[at]).Remove(chosen.Index, chosen.Length);
        if (random.Next(4) > 0)
            text.Insert(chosen.Index, $" {chosen.Groups[1].Value}=\"{Pick(random, Values)}\"");
        tokens[at] = text.ToString();
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    [GeneratedRegex("<[^>]*>|[^<]+")]
    private static partial Regex Token();

    [GeneratedRegex("\\s([\\w:]+)=\"[^\"]*\"")]
    private static partial Regex Attribute();
}
