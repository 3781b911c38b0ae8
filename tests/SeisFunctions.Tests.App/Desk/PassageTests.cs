using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Tests.Desk;

/// <summary>What of a mail's text stands open, and what is folded.</summary>
public sealed class PassageTests
{
    [Fact]
    public void A_quote_is_folded_and_what_was_written_around_it_stands_open() =>
        Assert.Equal(
            [("お世話になります。", null), ("> 御中\n> 締切について", "引用（2行）"), ("承知しました。", null)],
            Of("お世話になります。\n> 御中\n> 締切について\n承知しました。")
        );

    [Theory]
    [InlineData("-----Original Message-----")]
    [InlineData("----- 元のメッセージ -----")]
    [InlineData("---------- Forwarded message ---------")]
    [InlineData("差出人: 事務局\n送信日時: 3月20日\n宛先: 見本県")]
    [InlineData("From: a@example.jp\nDate: 3/20\nTo: b@example.jp")]
    public void Everything_below_the_head_of_the_mail_that_is_answered_is_its_quote(string head)
    {
        var passages = Of($"了解です。\n{head}\n前のメール\n> さらに前");

        Assert.Equal(2, passages.Count);
        Assert.Equal("了解です。", passages[0].Text);
        Assert.EndsWith("前のメール\n> さらに前", passages[1].Text);
        Assert.StartsWith("引用（", passages[1].Summary);
    }

    [Theory]
    [InlineData("From: だけの行\n続き")]
    [InlineData("--\n見本県 見本課")]
    [InlineData("-- 記 --\n1 様式")]
    public void A_line_that_only_looks_like_such_a_head_is_text(string text) => Assert.Equal([(text, null)], Of(text));

    [Theory]
    [InlineData(Passages.LinesShown, 1)]
    [InlineData(Passages.LinesShown + 1, 2)]
    public void What_is_longer_than_a_screen_is_folded_from_there(int lines, int passages)
    {
        var found = Of(string.Join('\n', Enumerable.Range(1, lines)));

        Assert.Equal(passages, found.Count);
        Assert.Null(found[0].Summary);
        Assert.Equal(
            Enumerable.Range(1, lines).Select(line => $"{line}"),
            found.SelectMany(passage => passage.Text.Split('\n'))
        );
    }

    [Fact]
    public void A_text_of_blanks_has_no_passages() => Assert.Empty(Of(" \n\n　\n"));

    private static List<(string Text, string? Summary)> Of(string text) =>
        [.. Passages.Of(text).Select(passage => (passage.Text, passage.Summary))];
}
