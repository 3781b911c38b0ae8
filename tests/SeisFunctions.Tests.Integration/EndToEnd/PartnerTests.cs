using System.Net;
using System.Text.Json.Nodes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

/// <summary>Applications that name each other are judged with one another, whichever comes first.</summary>
public sealed class PartnerTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("島根県", "鳥取県")]
    [InlineData("鳥取県", "島根県")]
    public async Task Two_prefectures_that_name_each_other_are_both_a_question_that_names_the_other_in_either_order(
        string first,
        string second
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Wide(first, second));
        var alone = await intake.ApplicationAsync(CodeOf(first));
        await intake.ReadAsync(Wide(second, first));
        await intake.ApplicationAsync(CodeOf(second));

        Assert.Equal("satisfied", Requirement11(alone).Outcome);
        foreach (var (prefecture, other) in new[] { (first, second), (second, first) })
        {
            var application = await intake.GetAsync($"/api/applications/{CodeOf(prefecture)}");
            Assert.Equal("needsReview", Requirement11(application).Outcome);
            Assert.Contains(
                $"{other}も代表都道府県として申請し",
                Requirement11(application).Reason,
                StringComparison.Ordinal
            );
            Assert.Equal("needsReview", (string?)application["status"]);
            Assert.Equal([CodeOf(other)], application["partnerOf"]!.AsArray().Select(code => (string?)code));
        }
    }

    [Fact]
    public async Task Once_one_of_them_no_longer_applies_as_representative_the_other_is_judged_again()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Wide("島根県", "鳥取県"));
        await intake.ReadAsync(Wide("鳥取県", "島根県"));
        await intake.ApplicationAsync("31");

        await intake.ReadAsync(Mails.With(Mails.Subject("鳥取県"), ("様式1.docx", Sample.Forms.Form1("鳥取県"))));
        await intake.ApplicationAsync("31", revision: 2);

        Assert.Equal("satisfied", Requirement11(await intake.GetAsync("/api/applications/32")).Outcome);
        var tottori = await intake.GetAsync("/api/applications/31");
        Assert.Equal(("eligible", "32"), ((string?)tottori["status"], (string?)tottori["partnerOf"]![0]));
    }

    [Fact]
    public async Task That_a_prefecture_is_somebodys_partner_stands_on_board_list_page_and_export()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Wide("島根県", "鳥取県、岡山県"));
        await intake.ReadAsync(Mails.Complete("鳥取県"));
        await intake.ApplicationAsync("31");
        await intake.ApplicationAsync("32");
        var desk = await intake.SignInAsync();

        async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await desk.GetStringAsync(path, Cancel));

        Assert.Contains("岡山県（島根県の申請の連携先）", await PageAsync("/"), StringComparison.Ordinal);
        Assert.Contains("○ 鳥取県、岡山県", await PageAsync("/applications"), StringComparison.Ordinal);
        Assert.Contains("－（島根県の連携先）", await PageAsync("/applications"), StringComparison.Ordinal);
        Assert.Contains(
            "鳥取県（申請あり）、岡山県（申請なし）",
            await PageAsync("/applications/32"),
            StringComparison.Ordinal
        );
        var csv = await intake.Http.GetStringAsync("/api/applications.csv", Cancel);
        Assert.Contains("鳥取県、岡山県", csv, StringComparison.Ordinal);
        Assert.Equal(
            ["32"],
            (await intake.GetAsync("/api/summary"))["prefectures"]!
                .AsArray()
                .Single(place => (string?)place!["code"] == "33")!["partnerOf"]!
                .AsArray()
                .Select(code => (string?)code)
        );
    }

    private static byte[] Wide(string prefecture, string partners) =>
        Mails.With(
            Mails.Subject(prefecture),
            ("様式1.docx", Sample.Forms.WideForm1(prefecture, partners)),
            ("様式2.xlsx", Sample.Forms.Form2(prefecture, 2))
        );

    private static string CodeOf(string prefecture) => Sample.Forms.Applicant(prefecture).Code;

    private static (string Outcome, string Reason) Requirement11(JsonNode application)
    {
        var requirement = application["requirements"]!.AsArray().Single(one => (int)one!["number"]! == 11)!;
        return ((string)requirement["outcome"]!, (string)requirement["reason"]!);
    }
}
