using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving;

/// <summary>A mail in HTML is read as its reader sees it.</summary>
public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>松江市&amp;出雲市&nbsp;です</p><p>以上</p>", "松江市&出雲市\u00A0です\n\n以上")]
    [InlineData("<style>p { color: red }</style><p>本文</p><script>alert('x')</script>", "本文")]
    [InlineData("<!-- 見えない --><b>島根県</b>", "島根県")]
    [InlineData("松<b>江</b>市<br>二行目", "松江市\n二行目")]
    [InlineData("<a href=\"https://example.jp/a?b=1&amp;c=2\">こちら</a>", "https://example.jp/a?b=1&c=2 こちら")]
    [InlineData("閉じない <b", "閉じない <b")]
    [InlineData("1 < 2", "1 < 2")]
    [InlineData("様式1<h4>様式2</h4><blockquote>様式3</blockquote><x-y>様式4", "様式1\n様式2\n\n様式3\n\n様式4")]
    public void Tags_scripts_and_styles_are_left_out_and_links_keep_their_targets(string html, string text) =>
        Assert.Equal(text, Text(html).Trim());

    [Theory]
    [InlineData("<")]
    [InlineData("<a href=\"")]
    [InlineData("&#")]
    [InlineData("<!--")]
    [InlineData("<style>")]
    [InlineData("<a b='c' ")]
    public void A_text_of_nothing_but_the_beginning_of_something_is_read_to_its_end(string piece) =>
        Assert.NotNull(Text(string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length))));

    private static string Text(string html) =>
        Opening.Mail(RawMail.Of("Content-Type: text/html; charset=utf-8", html.In("utf-8"))).Text;
}
