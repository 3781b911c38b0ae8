using SeisFunctions.Reading;

namespace SeisFunctions.Tests.Searching;

public sealed class OwnWordsTests
{
    [Fact]
    public void Lines_that_quote_another_mail_are_left_out() =>
        Assert.Equal(
            "お世話になっております。\n見本県 DX推進課 山田",
            OwnWords.In("お世話になっております。\r\n\r\n> 前回のご連絡\r\n＞ 事務局\r\n  見本県 DX推進課 山田\r\n")
        );

    [Fact]
    public void Of_a_long_mail_the_beginning_is_looked_at()
    {
        var words = OwnWords.In(string.Join('\n', Enumerable.Range(1, 400).Select(line => $"{line}行目")))!;

        Assert.Equal(OwnWords.Most, words.Length);
        Assert.StartsWith("1行目\n2行目\n", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_written_there_is_nothing() => Assert.Null(OwnWords.In(" \n> 引用だけ\n"));
}
