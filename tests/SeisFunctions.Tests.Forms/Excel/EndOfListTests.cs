namespace SeisFunctions.Tests.Forms.Excel;

/// <summary>What ends a list is no entry, in whatever column of a numbered row it stands.</summary>
public sealed class EndOfListTests
{
    [Theory]
    [InlineData(1, "以下余白")]
    [InlineData(2, "以下余白")]
    [InlineData(2, "（以下余白）")]
    [InlineData(2, "以上")]
    [InlineData(2, "（以上）")]
    [InlineData(3, "以下余白")]
    [InlineData(3, "以上")]
    public void The_end_of_a_list_is_no_entry(int column, string text) =>
        Assert.Equal(1, Entries(column, text));

    [Theory]
    [InlineData(2, "以上町")]
    [InlineData(2, "海士町")]
    public void A_name_that_only_begins_so_is_an_entry(int column, string text) => Assert.Equal(2, Entries(column, text));

    private static int Entries(int column, string text)
    {
        var last = new string?[9];
        (last[0], last[column]) = ("2", text);
        var form = Assert.Single(
            CallForms
                .Read(
                    new ExcelFile()
                        .Sheet(
                            "連携市区町村",
                            [
                                ["様式2"],
                                ["都道府県名", null, "島根県"],
                                SampleForms.Header(0),
                                ["1", "322016", "松江市", "○", "総務課", "県庁 太郎", "a@city.example.lg.jp", "課題", "支援"],
                                last,
                            ]
                        )
                        .Build()
                )
                .Forms
        );
        return form.Table("municipalities").Rows.Count;
    }
}
