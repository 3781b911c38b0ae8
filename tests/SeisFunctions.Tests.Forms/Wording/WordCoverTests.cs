using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Tests.Forms.Wording;

public sealed class WordCoverTests
{
    private static readonly WordCover Cover = new(
        ["継続", "継続中", "中止", "・", "TEL"],
        new WordCover.Name(char.IsLetter, 2, 3, ["県", "県庁"])
    );

    [Theory]
    [InlineData("")]
    [InlineData("継続")]
    [InlineData("継続・継続中")]
    [InlineData("継続中止")] // 継続, 中止: the longer word is not the only one
    [InlineData("継 続　中\n")]
    [InlineData("Tel・tel")]
    [InlineData("手本県")]
    [InlineData("鹿手本県・継続")]
    [InlineData("手本県庁中止")]
    public void A_text_of_words_and_names_alone_is_covered(string text) => Assert.True(Cover.IsAllOf(text));

    [Theory]
    [InlineData("未継続")]
    [InlineData("継続せず")]
    [InlineData("継")]
    [InlineData("続中")]
    [InlineData("本県")] // too short a name
    [InlineData("大鹿手本県")] // too long
    [InlineData("手1県")]
    [InlineData("手本")]
    public void A_text_with_anything_else_in_it_is_not(string text) => Assert.False(Cover.IsAllOf(text));

    [Fact]
    public void A_cell_full_of_words_that_begin_each_other_is_walked_once()
    {
        var cover = new WordCover(Enumerable.Range(1, 20).Select(length => new string('あ', length)));

        Assert.True(cover.IsAllOf(new string('あ', 32_767)));
        Assert.False(cover.IsAllOf(new string('あ', 32_766) + "い"));
    }
}
