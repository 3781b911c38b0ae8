using System.Text;
using MimeKit.Text;

namespace SeisFunctions.Mail;

/// <summary>
/// An HTML text as somebody reads it: without tags, title, scripts and styles, with the targets of links beside them.
/// </summary>
internal static class HtmlText
{
    private static readonly HashSet<HtmlTagId> Blocks =
    [
        HtmlTagId.Br,
        HtmlTagId.P,
        HtmlTagId.Div,
        HtmlTagId.LI,
        HtmlTagId.TR,
        HtmlTagId.TD,
        HtmlTagId.TH,
        HtmlTagId.Table,
        HtmlTagId.H1,
        HtmlTagId.H2,
        HtmlTagId.H3,
        HtmlTagId.HR,
    ];

    /// <summary>The text of a document or of a piece of one, whatever is wrong with its tags.</summary>
    public static string Of(string html)
    {
        var plain = new StringBuilder();
        var tokenizer = new HtmlTokenizer(new StringReader(html));
        var hidden = false;
        while (tokenizer.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken { Id: HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Title } unseen)
                hidden = unseen is { IsEndTag: false, IsEmptyElement: false };
            else if (token is HtmlTagToken tag)
                plain.Append(Blocks.Contains(tag.Id) ? "\n" : TargetOf(tag));
            else if (token is HtmlDataToken data && !hidden)
                plain.Append(data.Data);
        }

        return plain.ToString();
    }

    private static string? TargetOf(HtmlTagToken tag) =>
        tag is { Id: HtmlTagId.A, IsEndTag: false }
        && tag.Attributes.FirstOrDefault(attribute => attribute.Id == HtmlAttributeId.Href)?.Value is { } target
            ? $" {target} "
            : null;
}
