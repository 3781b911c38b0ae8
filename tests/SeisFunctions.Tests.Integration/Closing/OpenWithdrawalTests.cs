using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Closing;

/// <summary>
/// As long as nobody has dealt with a mail that speaks of taking an application back, nothing is certain of that
/// application: not in the final letter, not in the list of selections, and no result is told.
/// </summary>
public sealed class OpenWithdrawalTests(AzuriteServer azurite)
{
    private const string Hanako = "事務局 花子",
        Nothing = "様式について、現時点で事務局から確認する事項はありません。";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_final_letter_waits_then_claims_nothing_and_no_result_goes_out_until_somebody_has_dealt_with_it()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(Mails.Complete("大阪府"));
        var withdrawal = await intake.ReadAsync(Saying("推進体制構築支援（東京都）", "都合により申請を取り下げます。"));
        await intake.ReadAsync(Saying("推進体制構築支援（大阪府）", "結果はいつ頃分かりますか。"));
        Assert.Equal("13", (string?)withdrawal["applicant"]!["code"]);

        await SealedAsync(intake);
        await WaitsAsync(intake);
        Assert.Contains(Nothing, Assert.Single(await FinalsAsync(intake, "大阪府", 1)).TextBody!, StringComparison.Ordinal);
        Assert.Empty(await FinalsAsync(intake, "東京都", 0));
        await intake.CloseAsync();

        var final = Assert.Single(await FinalsAsync(intake, "東京都", 1));
        Assert.DoesNotContain(Nothing, final.TextBody!, StringComparison.Ordinal);
        Assert.Contains("貴団体の申請の内容を事務局が確認しています。", final.TextBody!, StringComparison.Ordinal);

        using var browser = await intake.SignInAsync(Hanako);
        var told = $"取下げ又は辞退に関する連絡（受付番号 {withdrawal["receiptNumber"]}）";
        var (tokyo, osaka) = (await RowAsync(browser, "13"), await RowAsync(browser, "27"));
        Assert.Contains("提案：保留", tokyo, StringComparison.Ordinal);
        Assert.Contains($"{told}に対応していません。", tokyo, StringComparison.Ordinal);
        Assert.Contains("提案：候補に選定", osaka, StringComparison.Ordinal);

        await PostAsync(intake, "/api/applications/13/selection", new { decision = "selected", reason = "要件を満たすため", by = Hanako });
        await PostAsync(intake, "/api/applications/27/selection", new { decision = "selected", reason = "要件を満たすため", by = Hanako });
        var round = await PostAsync(intake, "/api/rounds/results/prepare", new { by = Hanako });
        Assert.Equal(1, (int)round["unapproved"]!);
        Assert.Equal(
            ("13", $"{told}に対応していません。"),
            ((string?)round["missing"]![0]!["code"], (string?)round["missing"]![0]!["reason"])
        );

        await PostAsync(
            intake,
            $"/api/submissions/{withdrawal["id"]}/settle",
            new { by = Hanako, note = "電話で確認し、取下げではなかった" }
        );
        await Eventually.TrueAsync(
            async () =>
                (await intake.Services.GetRequiredService<SubmissionLists>().WithdrawalsOfAsync("13", Cancel)).Count == 0,
            "it stays open"
        );
        round = await PostAsync(intake, "/api/rounds/results/prepare", new { by = Hanako });
        Assert.Empty(round["missing"]!.AsArray());
        Assert.DoesNotContain("対応していません", await RowAsync(browser, "13"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_that_an_officer_records_meanwhile_is_what_the_final_letter_tells()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(Saying("推進体制構築支援（東京都）の取下げについて", "よろしくお願いします。"));
        await SealedAsync(intake);
        await WaitsAsync(intake);

        await PostAsync(
            intake,
            "/api/applications/13/decision",
            new { status = "withdrawn", note = "電話で確認", by = Hanako }
        );
        await intake.CloseAsync();

        Assert.Contains(
            "貴団体の申請は、取下げとして記録されています。",
            Assert.Single(await FinalsAsync(intake, "東京都", 1)).TextBody!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_letter_of_withdrawal_in_a_file_before_the_deadline_is_a_question_of_the_application()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(Mails.With("推進体制構築支援（東京都）の取下げ", ("取下書.pdf", "%PDF-1.4\n%%EOF"u8.ToArray())));

        await intake.CloseAsync();

        Assert.DoesNotContain(
            Nothing,
            Assert.Single(await FinalsAsync(intake, "東京都", 1)).TextBody!,
            StringComparison.Ordinal
        );
        using var browser = await intake.SignInAsync(Hanako);
        Assert.Contains("提案：保留", await RowAsync(browser, "13"), StringComparison.Ordinal);
    }

    private static byte[] Saying(string subject, string text) =>
        Mails.Build(subject, mail => mail.Body = new TextPart("plain") { Text = text });

    private static async Task SealedAsync(RunningIntake intake)
    {
        intake.Clock.SetTo(
            Sample.Call.Schedule.Deadline + Sample.Call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1)
        );
        await Eventually.TrueAsync(
            async () => (string)(await intake.GetAsync("/api/summary"))["call"]!["state"]! == "closed",
            "the call has not closed"
        );
    }

    private static Task WaitsAsync(RunningIntake intake) =>
        Eventually.TrueAsync(
            async () =>
                (await intake.Services.GetRequiredService<CallRegister>().ReadAsync(Cancel)).LettersLeft.Contains("13"),
            "the letter does not wait"
        );

    private static async Task<IReadOnlyList<MimeMessage>> FinalsAsync(RunningIntake intake, string name, int count)
    {
        IReadOnlyList<MimeMessage> finals = [];
        await Eventually.TrueAsync(
            async () =>
                (
                    finals =
                    [
                        .. (await intake.LettersAsync(0)).Where(one =>
                            one.Subject!.StartsWith("【受付完了通知】", StringComparison.Ordinal)
                            && one.Subject.Contains(name, StringComparison.Ordinal)
                        ),
                    ]
                ).Count >= count,
            "there is no final letter"
        );
        return finals;
    }

    private static async Task<string> RowAsync(HttpClient browser, string code) =>
        WebUtility
            .HtmlDecode(await browser.GetStringAsync("/selection", Cancel))
            .Split("<tr>")
            .Single(row => row.Contains($"<td class=\"code\">{code}</td>", StringComparison.Ordinal));

    private static async Task<JsonNode> PostAsync(RunningIntake intake, string path, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync(path, body, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        return await RunningIntake.JsonAsync(response);
    }
}
