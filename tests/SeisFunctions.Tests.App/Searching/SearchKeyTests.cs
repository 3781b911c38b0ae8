using SeisFunctions.Storing.Searching;

namespace SeisFunctions.Tests.Searching;

public sealed class SearchKeyTests
{
    [Theory]
    [InlineData("03-1234-5678", "0312345678")]
    [InlineData("０３－１２３４－５６７８", "03ー1234ー5678")]
    [InlineData("03(1234)5678", "（03）1234‐5678")]
    [InlineData("03 1234 5678", "03.1234.5678")]
    [InlineData("+81-3-1234-5678", "03-1234-5678")]
    [InlineData("+81 (0)3-1234-5678", "03-1234-5678")]
    [InlineData("山田　太郎", "山田太郎")]
    [InlineData("ヤマダ", "やまだ")]
    [InlineData("ﾔﾏﾀﾞ", "やまだ")]
    [InlineData("髙﨑", "高崎")]
    [InlineData("渡邊", "渡辺")]
    [InlineData("DX-Mihon@Pref.Example.LG.jp", "dx-mihon@pref.example.lg.jp")]
    [InlineData("様式１（申請書）.docx", "様式1申請書.DOCX")]
    [InlineData("㈱見本", "(株)見本")]
    [InlineData("7000-012050-002", "7000012050002")]
    public void What_people_take_for_the_same_has_the_same_key(string one, string other) =>
        Assert.Equal(SearchKey.Of(one), SearchKey.Of(other));

    [Theory]
    [InlineData("山田", "山口")]
    [InlineData("一郎", "郎")]
    [InlineData("03-1234-5678", "03-1234-5679")]
    public void What_is_not_the_same_has_another_key(string one, string other) =>
        Assert.NotEqual(SearchKey.Of(one), SearchKey.Of(other));

    [Theory]
    [InlineData("山田　東京都", 2)]
    [InlineData("03 1234 5678", 1)]
    [InlineData("（03）1234 － 5678", 1)]
    [InlineData("山田 山田 ﾔﾏﾀﾞ", 2)]
    [InlineData("「」、", 0)]
    [InlineData(" 　", 0)]
    public void A_question_is_cut_at_its_blanks_but_a_number_is_one_word(string question, int words) =>
        Assert.Equal(words, SearchKey.WordsOf(question).Count);
}
