using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Forms.Excel;

/// <summary>Lists on sheets that are perhaps not handed in count only once a person has looked at them.</summary>
public sealed class SheetDoubtTests
{
    private static readonly string Title = $"{CallForms.Form2.Edition} {CallForms.Form2.Title}";

    [Theory]
    [InlineData("R7提出分", "", null)]
    [InlineData("2025", "", null)]
    [InlineData("昨年度", "", null)]
    [InlineData("下書き", "", null)]
    [InlineData("連携市区町村(案)", "", null)]
    [InlineData("連携市区町村 (2)", "hidden", null)]
    [InlineData("連携市区町村 (2)", "veryHidden", null)]
    [InlineData("連携市区町村 (2)", "", "true")]
    [InlineData("R8提出分", "", "true")]
    [InlineData("2026", "", "true")]
    [InlineData("海士町", "", "true")]
    public void A_list_on_a_sheet_of_another_time_a_draft_or_a_hidden_one_is_a_question(
        string name,
        string state,
        string? consent
    )
    {
        var rows = Read(name, state, Title);

        Assert.Equal(["true", consent], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("令和7年度 連携市区町村一覧・推進体制", null)]
    [InlineData("令和8年度 連携市区町村一覧・推進体制（下書き）", null)]
    [InlineData("令和8年度 連携市区町村一覧・推進体制（前回分）", null)]
    [InlineData("令和8年度 連携市区町村一覧・推進体制", "true")]
    [InlineData("様式2 連携市区町村一覧・推進体制 島根県", "true")]
    public void A_list_whose_title_tells_another_time_is_a_question_beside_another_one(string title, string? consent)
    {
        var rows = Read("Sheet2", "", title);

        Assert.Equal(["true", consent], rows.Select(row => row["consent"].Value));
    }

    [Fact]
    public void A_list_of_an_earlier_edition_alone_has_the_finding_of_the_edition()
    {
        var form = Assert.Single(
            CallForms
                .Read(
                    new ExcelFile()
                        .Sheet(
                            "連携市区町村",
                            [
                                [$"令和7年度 {CallForms.Form2.Title}"],
                                ["都道府県名", null, "島根県"],
                                SampleForms.Header(0),
                                .. SampleAnswers.Municipalities,
                            ]
                        )
                        .Build()
                )
                .Forms
        );

        Assert.Equal(["true", "true"], form.Table("municipalities").Rows.Select(row => row["consent"].Value));
        Assert.Contains(form.Findings, finding => finding.Code == "form.oldVersion");
    }

    private static IReadOnlyList<RowReading> Read(string name, string state, string title) =>
        Assert
            .Single(
                CallForms
                    .Read(
                        new ExcelFile()
                            .Sheet(
                                "連携市区町村",
                                [
                                    [Title],
                                    ["都道府県名", null, "島根県"],
                                    SampleForms.Header(0),
                                    SampleAnswers.Municipalities[0],
                                ]
                            )
                            .Sheet(
                                name,
                                [[title], [null], SampleForms.Header(0), SampleAnswers.Municipalities[1]],
                                state: state
                            )
                            .Build()
                    )
                    .Forms
            )
            .Table("municipalities")
            .Rows;
}
