using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SeisFunctions.Tests.Proving;
using SeisFunctions.Tests.Testing;
using static Microsoft.Playwright.Assertions;

namespace SeisFunctions.Tests.Browser;

/// <summary>The page on which anybody checks a proof, served and saved.</summary>
public sealed class VerifyPageTests(AzuriteServer azurite, Chromium chromium)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task The_page_checks_a_proof_where_it_is_served_and_where_it_was_saved(int width, bool served)
    {
        await using var closed = await ClosedIntake.StartAsync(azurite, more: intake =>
            intake.ReadAsync(Mails.Complete("大阪府"))
        );
        var proof = Assert.Single(await closed.ProofsInLettersAsync());
        var html = await closed.Intake.Anonymous.GetByteArrayAsync("/verify", TestContext.Current.CancellationToken);
        var page = await chromium.NewPageAsync(width, baseUrl: closed.Intake.Http.BaseAddress!.ToString());
        var faults = new List<string>();
        page.Console += (_, message) => faults.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, fault) => faults.Add(fault);
        if (!served)
            await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(served ? "/verify" : new Uri(closed.Write("受付証明の確認.html", html).FullName).AbsoluteUri);

        await CheckAsync(page, proof.Content, ("様式1.docx", ClosedIntake.Form1), ("様式2.xlsx", ClosedIntake.Form2));
        await Expect(page.GetByText("○ 受付証明とファイルは一致しています")).ToBeVisibleAsync();
        await Expect(page.GetByText("に届きました（締切は令和8年3月26日（木）17時00分00秒）")).ToBeVisibleAsync();
        await Expect(page.GetByText("様式2.xlsx は、受け付けたファイルと同じ内容です。")).ToBeVisibleAsync();
        await Expect(page.GetByText("応募要件を満たすことを示すものではありません").Last).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(await Axe.SeriousAsync(page));

        var published = page.GetByLabel("締切照合値（事務局が公表している場合）");
        await published.FillAsync((string)JsonNode.Parse(proof.Content)!["head"]!);
        await CheckAsync(page, proof.Content, ("様式1.docx", ClosedIntake.Form1));
        await Expect(page.GetByText("○ 確認できました")).ToBeVisibleAsync();
        await published.FillAsync(new string('0', 64));
        await CheckAsync(page, proof.Content, ("様式1.docx", ClosedIntake.Form1));
        await Expect(page.GetByText("締切照合値が、入力された値と一致しません。")).ToBeVisibleAsync();
        await published.FillAsync("");

        await CheckAsync(page, proof.Content, ("様式1.docx", [.. ClosedIntake.Form1, 0]));
        await Expect(page.GetByText("様式1.docx は、受け付けたファイルのどれとも一致しません。")).ToBeVisibleAsync();
        await CheckAsync(page, proof.Content);
        await Expect(page.GetByText("△ ファイルの内容を確認していません")).ToBeVisibleAsync();
        Assert.Empty(faults);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_page_tells_every_alteration_that_we_tell()
    {
        await using var closed = await ClosedIntake.StartAsync(azurite, more: intake =>
            intake.ReadAsync(Mails.Complete("大阪府"))
        );
        var proof = Encoding.UTF8.GetString(Assert.Single(await closed.ProofsInLettersAsync()).Content);
        var page = await chromium.NewPageAsync(baseUrl: closed.Intake.Http.BaseAddress!.ToString());
        await page.GotoAsync("/verify");
        (string Altered, string Said)[] alterations =
        [
            (proof.Replace("seis-r8", "seis-r9", StringComparison.Ordinal), "封印された受付と一致しません。"),
            (
                proof.Replace("\"2026-03-26T08:00:00.0", "\"2026-03-26T09:00:00.0", StringComparison.Ordinal),
                "締切照合値と一致しません。"
            ),
            (
                proof.Replace("\"receivedAt\": \"2026-03-20", "\"receivedAt\": \"2026-03-19", StringComparison.Ordinal),
                "封印された受付と一致しません。"
            ),
            (
                proof.Replace("\"receivedAt\": \"2026-03-20", "\"receivedAt\": \"2026-03-27", StringComparison.Ordinal),
                "より後です。"
            ),
            (proof.Replace("\"leaves\": 2", "\"leaves\": 3", StringComparison.Ordinal), "締切照合値と一致しません。"),
            (proof.Replace("\"timestamp\": null", "\"timestamp\": \"AAAA\"", StringComparison.Ordinal), "タイムスタンプが、"),
            (proof.Replace("\n", "\r\n", StringComparison.Ordinal), "受付証明のファイルとして読めません。"),
            (proof.Replace("\"index\"", "\"Index\"", StringComparison.Ordinal), "受付証明のファイルとして読めません。"),
            (proof + " ", "受付証明のファイルとして読めません。"),
        ];

        foreach (var (altered, said) in alterations)
        {
            Assert.NotEqual(proof, altered);
            await CheckAsync(page, Encoding.UTF8.GetBytes(altered), ("様式1.docx", ClosedIntake.Form1));
            await Expect(page.GetByText(said).First).ToBeVisibleAsync();
            await Expect(page.GetByText("✕ 確認できないことがあります")).ToBeVisibleAsync();
        }

        await page.Context.CloseAsync();
    }

    private static async Task CheckAsync(IPage page, byte[] proof, params (string Name, byte[] Content)[] files)
    {
        await page.EvaluateAsync("document.getElementById('answer').replaceChildren()");
        await page.GetByLabel("受付証明（proof-受付番号.json）").SetInputFilesAsync(FileOf("proof-ACDEFGHJ.json", proof));
        await page.GetByLabel("提出したファイル（複数選べます）")
            .SetInputFilesAsync(files.Select(file => FileOf(file.Name, file.Content)));
        await page.GetByRole(AriaRole.Button, new() { Name = "確認する" }).ClickAsync();
    }

    private static FilePayload FileOf(string name, byte[] content) =>
        new()
        {
            Name = name,
            MimeType = "application/octet-stream",
            Buffer = content,
        };
}
