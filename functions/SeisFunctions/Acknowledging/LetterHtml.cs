using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// The HTML part of a letter, made from its text, so that both always say the same: paragraphs, headings (■), and lines
/// of name and value as a table. Everything is escaped, and nothing is fetched from anywhere. Pure.
/// </summary>
internal static partial class LetterHtml
{
    private const string Page =
        "font-family:'Hiragino Sans','Noto Sans JP',Meiryo,sans-serif;font-size:15px;line-height:1.7;color:#1a1a1a;max-width:44em";
    private const string Heading = "font-size:16px;margin:1.6em 0 .4em;border-bottom:1px solid #c8c8c8";
    private const string Name =
        "text-align:left;font-weight:normal;color:#4a4a4a;padding:2px 1.2em 2px 0;white-space:nowrap;vertical-align:top";

    /// <summary>The part for a letter of this subject and text.</summary>
    public static string Of(string subject, string text)
    {
        var html = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\"><title>")
            .Append(WebUtility.HtmlEncode(subject))
            .Append("</title></head>\n<body style=\"")
            .Append(Page)
            .Append("\">\n");
        foreach (var block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            Append(html, block.Trim('\n').Split('\n'));
        return html.Append("</body></html>\n").ToString();
    }

    private static void Append(StringBuilder html, ReadOnlySpan<string> lines)
    {
        while (!lines.IsEmpty)
        {
            var taken =
                lines[0].StartsWith('■') ? AppendHeading(html, lines[0])
                : NameAndValue().IsMatch(lines[0]) ? AppendTable(html, lines)
                : AppendParagraph(html, lines);
            lines = lines[taken..];
        }
    }

    private static int AppendHeading(StringBuilder html, string line)
    {
        html.Append("<h2 style=\"")
            .Append(Heading)
            .Append("\">")
            .Append(WebUtility.HtmlEncode(line[1..]))
            .Append("</h2>\n");
        return 1;
    }

    private static int AppendTable(StringBuilder html, ReadOnlySpan<string> lines)
    {
        html.Append("<table role=\"presentation\" style=\"border-collapse:collapse\">\n");
        var taken = 0;
        for (; taken < lines.Length && NameAndValue().Match(lines[taken]) is { Success: true } row; taken++)
        {
            html.Append("<tr><th scope=\"row\" style=\"")
                .Append(Name)
                .Append("\">")
                .Append(WebUtility.HtmlEncode(row.Groups["name"].Value))
                .Append("</th><td style=\"padding:2px 0\">")
                .Append(WebUtility.HtmlEncode(row.Groups["value"].Value))
                .Append("</td></tr>\n");
        }

        html.Append("</table>\n");
        return taken;
    }

    // Hashes are long words: they may break anywhere.
    private static int AppendParagraph(StringBuilder html, ReadOnlySpan<string> lines)
    {
        var taken = 1;
        while (taken < lines.Length && !lines[taken].StartsWith('■') && !NameAndValue().IsMatch(lines[taken]))
            taken++;
        html.Append("<p style=\"margin:.6em 0;overflow-wrap:anywhere\">");
        for (var i = 0; i < taken; i++)
            html.Append(i == 0 ? "" : "<br>\n").Append(WebUtility.HtmlEncode(lines[i]));
        html.Append("</p>\n");
        return taken;
    }

    [GeneratedRegex(@"^　(?<name>[^　\s]+)　{1,}(?<value>\S.*)$")]
    private static partial Regex NameAndValue();
}
