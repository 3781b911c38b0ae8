using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SeisFunctions.Acknowledging;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Acknowledging;

/// <summary>
/// Letters through Azure Communication Services, whose package is not to be had everywhere: on a stand-in for it,
/// against what the service answers.
/// </summary>
public sealed class AzureSenderTests(AzuriteServer azurite) : IDisposable
{
    private const string Id = "0123456789abcdef0123456789abcdef";
    private const string Operation = "01234567-89ab-cdef-0123-456789abcdef";

    private readonly MailService _service = new();

    [Fact]
    public async Task A_letter_is_handed_over_once_and_looked_after_until_it_is_delivered()
    {
        var first = await SendAsync();
        var second = await SendAsync();
        _service.Settle("Succeeded");
        var third = await SendAsync();

        Assert.All([first, second], outcome =>
            Assert.Equal(
                (SendResult.Postponed, "running", true),
                (outcome.Result, outcome.Status, outcome.IsHandedOver)
            )
        );
        Assert.Equal(SendOutcome.Taken, third);
        Assert.Equal([$"GET {Operation}", $"POST {Operation}", $"GET {Operation}", $"GET {Operation}"], _service.Calls);
    }

    [Theory]
    [InlineData("Failed")]
    [InlineData("Canceled")]
    public async Task A_letter_that_the_service_could_not_deliver_is_refused_with_a_reason(string status)
    {
        await SendAsync();
        _service.Settle(status);

        Assert.Equal(
            new(SendResult.Refused, "メール送信サービスが配送できませんでした。", "undelivered"),
            await SendAsync()
        );
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, 90)]
    [InlineData(HttpStatusCode.ServiceUnavailable, null)]
    [InlineData(HttpStatusCode.Forbidden, null)]
    public async Task Where_the_service_asks_for_patience_the_queue_has_it_and_no_function_waits(
        HttpStatusCode status,
        int? seconds
    )
    {
        _service.Refusal = (status, seconds);

        var outcome = await SendAsync();

        Assert.Equal(
            (SendResult.Postponed, $"{(int)status}", seconds),
            (outcome.Result, outcome.Status, (int?)outcome.RetryAfter?.TotalSeconds)
        );
        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task A_letter_that_the_service_does_not_understand_is_refused() =>
        Assert.Equal(SendResult.Refused, (await SendAsync(HttpStatusCode.BadRequest)).Result);

    [Fact]
    public async Task Files_of_a_letter_are_handed_over_with_it()
    {
        await new AzureSender(_service.Client(), Options.Create(new SenderOptions())).SendAsync(
            Id,
            """
            To: taro@pref.example.lg.jp
            Subject: receipt
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            text
            --b
            Content-Type: application/json
            Content-Disposition: attachment; filename=proof.json
            Content-Transfer-Encoding: base64

            e30K
            --b--
            """u8.ToArray(),
            TestContext.Current.CancellationToken
        );

        var file = Assert.Single(_service.Taken!["attachments"]!.AsArray())!;
        Assert.Equal("proof.json", (string?)file["name"]);
        Assert.Equal("application/json", (string?)file["contentType"]);
        Assert.Equal("e30K", (string?)file["contentInBase64"]);
    }

    [Fact]
    public async Task A_letter_takes_one_turn_within_the_limits_however_often_it_is_looked_after()
    {
        var settings = new Dictionary<string, string?> { ["Sender__PerHour"] = "1" };
        await using var intake = await RunningIntake.StartAsync(azurite, settings: settings, change: services =>
            services.AddSingleton(_service.Client()).AddSingleton<ISender, AzureSender>()
        );
        await intake.ReadAsync(Mails.Complete("東京都"));
        JsonNode? letter = null;
        await Eventually.TrueAsync(
            async () =>
                (string?)
                    (letter = (await intake.ApplicationAsync("13"))["acknowledgements"]!.AsArray().SingleOrDefault())?[
                        "reason"
                    ] == "メール送信サービスの処理を待っています。",
            "the letter has not been handed over"
        );
        _service.Settle("Succeeded");

        await intake
            .Services.GetRequiredService<Dispatch>()
            .SendAsync(new("13", (string)letter!["id"]!), TestContext.Current.CancellationToken);

        Assert.Equal("sent", (string?)(await intake.ApplicationAsync("13"))["acknowledgements"]![0]!["state"]);
        var taken = _service.Taken!;
        Assert.Equal(Mails.Sender, (string?)taken["recipients"]!["to"]![0]!["address"]);
        Assert.StartsWith("【受付連絡】", (string?)taken["content"]!["subject"], StringComparison.Ordinal);
        Assert.StartsWith("東京都 ご担当者様", (string?)taken["content"]!["plainText"], StringComparison.Ordinal);
        Assert.Contains("東京都", (string?)taken["content"]!["html"], StringComparison.Ordinal);
        Assert.Equal("auto-replied", (string?)taken["headers"]!["Auto-Submitted"]);
        Assert.Contains("pref.example.lg.jp", (string?)taken["headers"]!["In-Reply-To"], StringComparison.Ordinal);
    }

    public void Dispose() => _service.Dispose();

    private Task<SendOutcome> SendAsync(HttpStatusCode refusal)
    {
        _service.Refusal = (refusal, null);
        return SendAsync();
    }

    private Task<SendOutcome> SendAsync() =>
        new AzureSender(_service.Client(), Options.Create(new SenderOptions())).SendAsync(
            Id,
            Encoding.ASCII.GetBytes("To: taro@pref.example.lg.jp\r\nSubject: receipt\r\n\r\ntext\r\n"),
            TestContext.Current.CancellationToken
        );
}
