using SeisFunctions.Forms.Papers;

namespace SeisFunctions.Tests.Forms.Papers;

/// <summary>How texts are broken into lines, and how a page holds all of its content.</summary>
public sealed class OnePageTests
{
    [Theory]
    [InlineData("", 10, 1)]
    [InlineData("あいうえお", 10, 1)]
    [InlineData("あいうえおか", 10, 2)]
    [InlineData("あい\nうえ", 10, 2)]
    [InlineData("abcdefgh", 10, 1)]
    [InlineData("ABCDEF", 10, 1)]
    [InlineData("ABCDEFG", 10, 2)]
    [InlineData("あいう abcdef", 10, 2)]
    [InlineData("abcdefghijk", 10, 2)]
    [InlineData("ｱｲｳｴｵｶｷｸｹｺ", 10, 1)]
    [InlineData("あいうえお。", 10, 2)]
    [InlineData("あいうえ「お", 10, 2)]
    [InlineData("あああああああああ。", 10, 2)]
    [InlineData("。。。。。。。。。。。。", 10, 3)]
    public void A_text_takes_as_many_lines_as_in_print_or_one_more(string text, int room, int lines) =>
        Assert.Equal(lines, PrintedText.LinesOf(text, room));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void A_text_that_is_cut_takes_the_lines_it_may_and_says_that_it_is_cut(int lines)
    {
        var text = string.Concat(Enumerable.Repeat("地域の課題を整理する𠮷。", 30));

        var cut = PrintedText.Cut(text, lines, 40);

        Assert.Equal(lines, PrintedText.LinesOf(cut, 40));
        Assert.EndsWith("（以下略）", cut, StringComparison.Ordinal);
        Assert.StartsWith(cut[..^"（以下略）".Length], text, StringComparison.Ordinal);
        Assert.False(char.IsHighSurrogate(cut[^("（以下略）".Length + 1)]));
        Assert.Equal(text, PrintedText.Cut(text, 100, 40));
    }

    [Theory]
    [InlineData(100, 21)]
    [InlineData(600, 21)]
    [InlineData(1_000, 17)]
    public void Print_becomes_smaller_only_as_far_as_it_must(int characters, int size)
    {
        var (page, cuts) = OnePage.Fit(PageOf(characters, 3));

        Assert.Equal((size, 0), (page.Size, cuts.Count));
    }

    [Fact]
    public void The_longest_texts_lose_and_short_ones_stay_whole()
    {
        var page = PageOf(4_000, 2);
        var table = (PaperTable)page.Blocks[1];
        PaperTable longer = table with { Rows = [.. table.Rows, [new("短い", true), new("短い文章", Name: "短い")]] };

        var (fitted, cuts) = OnePage.Fit(new([page.Blocks[0], longer]));

        Assert.Equal(16, fitted.Size);
        Assert.Equal(["文章1", "文章2"], cuts.Select(cut => cut.Name));
        Assert.Equal(cuts[0].Left, cuts[1].Left);
        Assert.Equal("短い文章", ((PaperTable)fitted.Blocks[1]).Rows[^1][1].Text);
        Assert.Equal(
            4_000 - cuts[0].Left + "（以下略）".Length,
            ((PaperTable)fitted.Blocks[1]).Rows[0][1].Text.Length
        );
    }

    private static PaperPage PageOf(int characters, int texts) =>
        new([
            new PaperLine("題名", PaperLineKind.Title),
            new PaperTable(
                "内容",
                [14, 86],
                [
                    .. Enumerable
                        .Range(1, texts)
                        .Select(number =>
                            (IReadOnlyList<PaperCell>)
                                [
                                    new("見出し", IsLabel: true),
                                    new(new string('あ', characters), Name: $"文章{number}"),
                                ]
                        ),
                ]
            ),
        ]);
}
