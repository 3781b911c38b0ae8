using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>
/// A submission that an officer has assigned says whose it is, and nothing of who has sent it: its sender is told of what
/// it has sent itself, and of nothing that the applicant has.
/// </summary>
public sealed class UnknownSenderTests(AzuriteServer azurite)
{
    private const string Dx = "dx@pref.example.lg.jp",
        Towns = "shichoson@pref.example.lg.jp",
        Stranger = "mihon@freelance.example.com",
        Hanako = "事務局 花子";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_whose_forms_an_officer_assigns_is_told_of_what_it_has_sent_itself_and_the_applicant_of_its_application()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var own = await intake.ReadAsync(
            From(
                Dx,
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都")),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", "八王子市", "立川市"))
            )
        );
        // The same department by chance: what it lacks is compared with what stands.
        var strange = await intake.ReadAsync(
            From(
                Stranger,
                "書類",
                ("様式1.docx", Sample.Forms.Form1("")),
                ("様式2.xlsx", Sample.Forms.Form2("", []))
            )
        );
        using var browser = await intake.SignInAsync(Hanako);

        var asked = await FirstStepAsync(browser, strange);
        await AssignAsync(intake, strange);
        var receipt = await ReceiptAsync(intake, Stranger);
        await intake.CloseAsync();
        var finals = await FinalsAsync(intake, 1);

        Assert.Contains(
            $"差出人のアドレス（{Stranger}）は、東京都のものと確認されていません（不明）。",
            asked,
            StringComparison.Ordinal
        );
        Assert.Contains("様式2.xlsx", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain((string)own["receiptNumber"]!, receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("八王子市", receipt, StringComparison.Ordinal);
        Assert.Equal([Dx], finals.SelectMany(one => one.To.Mailboxes).Select(one => one.Address));
        var kept = Assert.Single(
            await intake.Services.GetRequiredService<LetterRegister>().OfAsync("13", Cancel),
            one => one is { Kind: LetterKind.Final, State: LetterState.Suppressed }
        );
        Assert.Contains("申請者のものと確認されていない", kept.Reason, StringComparison.Ordinal);

        await SelectAsync(intake);
        Assert.Equal(Dx, (string?)(await DraftAsync(intake))["to"]);
    }

    [Fact]
    public async Task Both_who_have_sent_a_form_in_force_get_the_result()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(From(Dx, Mails.Subject("東京都"), ("様式1.docx", Sample.Forms.Form1("東京都"))));
        await intake.ReadAsync(From(Towns, Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))));
        await intake.CloseAsync();
        await SelectAsync(intake);

        var draft = await DraftAsync(intake);

        Assert.Equal(Towns, (string?)draft["to"]);
        Assert.Contains(Dx, draft["copies"]!.AsArray().Select(copy => (string?)copy));
    }

    [Fact]
    public async Task Where_nobody_else_has_sent_anything_an_officer_accepts_the_sender_before_a_result_goes_to_it()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var strange = await intake.ReadAsync(Nameless(Stranger));
        await AssignAsync(intake, strange);
        // All of the application is its own.
        Assert.Contains("様式1", await ReceiptAsync(intake, Stranger), StringComparison.Ordinal);
        await intake.CloseAsync();
        Assert.Equal(Stranger, (await FinalsAsync(intake, 1)).Single().To.Mailboxes.Single().Address);
        await SelectAsync(intake);

        using var refused = await intake.Http.PostAsJsonAsync(
            "/api/rounds/results/prepare",
            new { by = Hanako },
            Cancel
        );
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains(
            "差出人のアドレスが申請者のものと確認されていません。",
            (string)(await RunningIntake.JsonAsync(refused))["detail"]!,
            StringComparison.Ordinal
        );
        await PostAsync(
            intake,
            $"/api/submissions/{strange["id"]}/accept-sender",
            new { scope = "address", withoutProof = true, by = Hanako, note = "電話で確認" }
        );
        Assert.Equal(Stranger, (string?)(await DraftAsync(intake))["to"]);
    }

    private static byte[] From(string address, string subject, params (string Name, byte[] Content)[] files) =>
        Mails.Build(subject, mail => mail.From[0] = MailboxAddress.Parse(address), files);

    private static byte[] Nameless(string address) =>
        From(address, "書類", ("様式2.xlsx", Sample.Forms.Form2("", [])));

    private static Task AssignAsync(RunningIntake intake, JsonNode submission) =>
        PostAsync(
            intake,
            $"/api/submissions/{submission["id"]}/assign",
            new { prefecture = "東京都", by = Hanako, note = "電話で確認" }
        );

    private static async Task<string> FirstStepAsync(HttpClient browser, JsonNode submission)
    {
        var path = $"/submissions/{submission["id"]}/acts/assign";
        using var content = new FormUrlEncodedContent(
            Regex
                .Matches(
                    await browser.GetStringAsync(path, Cancel),
                    "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\""
                )
                .Select(one => KeyValuePair.Create(one.Groups[1].Value, WebUtility.HtmlDecode(one.Groups[2].Value)))
                .Concat([new("prefecture", "13"), new("note", "電話で確認"), new("by", Hanako)])
        );
        using var response = await browser.PostAsync(path, content, Cancel);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<string> ReceiptAsync(RunningIntake intake, string address)
    {
        string? text = null;
        await Eventually.TrueAsync(
            async () =>
                (
                    text = (await intake.LettersAsync(0))
                        .FirstOrDefault(one =>
                            one.To.Mailboxes.Any(to => to.Address == address)
                            && one.Subject!.StartsWith("【受付連絡】", StringComparison.Ordinal)
                        )
                        ?.TextBody
                )
                    is not null,
            "there is no receipt"
        );
        return text!;
    }

    private static async Task<IReadOnlyList<MimeMessage>> FinalsAsync(RunningIntake intake, int count)
    {
        IReadOnlyList<MimeMessage> finals = [];
        await Eventually.TrueAsync(
            async () =>
                (
                    finals =
                    [
                        .. (await intake.LettersAsync(0)).Where(one =>
                            one.Subject!.StartsWith("【受付完了通知】", StringComparison.Ordinal)
                        ),
                    ]
                ).Count >= count,
            "there is no final letter"
        );
        return finals;
    }

    private static Task SelectAsync(RunningIntake intake) =>
        PostAsync(
            intake,
            "/api/applications/13/selection",
            new { decision = "onHold", reason = "確認中のため", by = Hanako }
        );

    private static async Task<JsonNode> DraftAsync(RunningIntake intake)
    {
        await PostAsync(intake, "/api/rounds/results/prepare", new { by = Hanako });
        return Assert.Single((await intake.GetAsync("/api/letters"))["items"]!.AsArray())!["letter"]!;
    }

    private static async Task<JsonNode> PostAsync(RunningIntake intake, string path, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync(path, body, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        return await RunningIntake.JsonAsync(response);
    }
}
