using System.Text;
using MimeKit.Text;

namespace SeisFunctions.Mail;

/// <summary>
/// An HTML text as somebody reads it: without tags, title, scripts and styles, with the targets of links beside them.
/// </summary>
internal static class HtmlText
{
    // Tags within a word: 松<b>江</b>市. Every other tag parts what stands before it from what stands behind it.
    private static readonly HashSet<HtmlTagId> Inline =
    [
        HtmlTagId.A,
        HtmlTagId.Abbr,
        HtmlTagId.B,
        HtmlTagId.Big,
        HtmlTagId.Code,
        HtmlTagId.Del,
        HtmlTagId.EM,
        HtmlTagId.Font,
        HtmlTagId.I,
        HtmlTagId.Ins,
        HtmlTagId.Mark,
        HtmlTagId.S,
        HtmlTagId.Small,
        HtmlTagId.Span,
        HtmlTagId.Strike,
        HtmlTagId.Strong,
        HtmlTagId.Sub,
        HtmlTagId.Sup,
        HtmlTagId.TT,
        HtmlTagId.U,
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
                plain.Append(Inline.Contains(tag.Id) ? TargetOf(tag) : "\n");
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
