using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Telemetry;
using SeisFunctions.Tests.Testing;
using SeisFunctions.Watching;

namespace SeisFunctions.Tests.Watching;

public sealed class TelemetryTests(AzuriteServer azurite)
{
    private const string Mark = "秘匿花子";
    private const string MarkInAscii = "himitsu-hanako";

    [Fact]
    public async Task The_life_of_a_submission_from_mail_to_letter_is_one_trace_that_bears_its_id()
    {
        var steps = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Instruments.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = steps.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var intake = await RunningIntake.StartAsync(azurite);
        var id = (string)(await intake.ReadAsync(Mails.Complete("東京都")))["id"]!;
        await intake.ApplicationAsync("13");
        await intake.CloseAsync();

        var life = steps.Where(step => step.TraceId.ToHexString() == id).Select(step => step.OperationName).ToList();

        Assert.Equal(["receive", "read", "send", "send"], life);
    }

    [Fact]
    public async Task A_collector_gets_traces_metrics_and_log_and_nothing_personal()
    {
        await using var collector = await Collector.StartAsync();
        var settings = new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        };
        string id;
        await using (var intake = await RunningIntake.StartAsync(azurite, settings: settings))
        {
            id = (string)(await intake.ReadAsync(Marked()))["id"]!;
            await intake.ReadAsync(Mails.With(Mark, ($"{MarkInAscii}.docx", [0x50, 0x4B, 3, 4, .. "broken"u8])));
            await intake.ReadAsync(Mails.With("新製品のご案内"));
            var sent = (await intake.LettersAsync(1))[0].MessageId!;
            await intake.ReadAsync(Bounce(sent));
            await intake.CloseAsync();
            await ActivatorUtilities
                .CreateInstance<MeasureIntake>(intake.Services)
                .RunAsync(new(), TestContext.Current.CancellationToken);
        }

        // Metrics are sent once a minute, and when the host ends.
        Assert.All(
            [
                "seis.submissions.received",
                "seis.submissions.read",
                "seis.submissions.duration",
                "seis.findings",
                "seis.letters",
                "seis.mailbox.polls",
                "seis.mailbox.age",
                "seis.queue.age",
                "seis.queue.length",
                "seis.closing.overdue",
                "seis.letters.overdue",
                "seis.call.state",
                "file.unreadable",
                "outgoing-mail",
                "suppressed",
                "bounced",
            ],
            name => Assert.Contains(name, collector.Taken("metrics"), StringComparison.Ordinal)
        );
        Assert.Contains(id, collector.Taken("traces"), StringComparison.Ordinal);
        Assert.Contains("Submission", collector.Taken("logs"), StringComparison.Ordinal);
        Assert.All(["traces", "metrics", "logs"], signal =>
            Assert.DoesNotContain(MarkInAscii, collector.Taken(signal), StringComparison.OrdinalIgnoreCase)
        );
        Assert.All(["traces", "metrics", "logs"], signal =>
            Assert.DoesNotContain(Mark, collector.Taken(signal), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Floods_held_senders_and_damaged_records_are_told_as_the_alerts_ask_for_them()
    {
        await using var collector = await Collector.StartAsync();
        var settings = new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["Upload__ChecksPerMinutePerClient"] = "1",
        };
        await using (var intake = await RunningIntake.StartAsync(azurite, settings: settings))
        {
            var held = await intake.ReadAsync(
                Mails.Build(
                    Mails.Subject("京都府"),
                    mail => mail.From[0] = MailboxAddress.Parse("stranger@free.example.com"),
                    ("様式1.docx", Sample.Forms.Form1("京都府"))
                )
            );
            for (var times = 0; times < 2; times++)
                (
                    await intake.Anonymous.PostAsync(
                        "/api/check",
                        new MultipartFormDataContent(),
                        TestContext.Current.CancellationToken
                    )
                ).Dispose();
            var readings = intake
                .Services.GetRequiredService<Azure.Storage.Blobs.BlobServiceClient>()
                .GetBlobContainerClient(Storing.StorageNames.Results);
            await readings
                .GetBlobClient($"submissions/{held["id"]}.json")
                .UploadAsync(BinaryData.FromString("{"), overwrite: true, TestContext.Current.CancellationToken);
            await intake.GetAsync($"/api/submissions/{held["id"]}");
        }

        Assert.All(["seis.submissions.held", "senderUnknown", "seis.requests.refused", "seis.records.damaged"], name =>
            Assert.Contains(name, collector.Taken("metrics"), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_probe_without_a_key_learns_only_that_all_is_well_and_one_with_a_key_sees_mailbox_and_queues()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddMinutes(2)
        );
        await Eventually.TrueAsync(
            async () => (await intake.GetAsync("/api/health/details"))["mailboxAgeSeconds"] is not null,
            "the mailbox has not been read"
        );
        var health = await intake.Anonymous.GetStringAsync("/api/health", TestContext.Current.CancellationToken);
        using var stranger = await intake.Anonymous.GetAsync(
            "/api/health/details",
            TestContext.Current.CancellationToken
        );
        var details = await intake.GetAsync("/api/health/details");

        Assert.Equal("""{"status":"ok"}""", health);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, stranger.StatusCode);
        Assert.Equal("closing", (string?)details["state"]);
        Assert.InRange((double)details["closingOverdueSeconds"]!, 120, 240);
        Assert.Equal(
            ["submissions", "submissions-poison", "outgoing-mail", "outgoing-mail-poison"],
            details["queues"]!.AsArray().Select(queue => (string)queue!["name"]!)
        );
    }

    private static byte[] Bounce(string messageId) =>
        System.Text.Encoding.ASCII.GetBytes(
            $"""
            From: MAILER-DAEMON@mx.example.lg.jp
            To: seis-jimukyoku@secretariat.example.jp
            Subject: Undelivered
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.lg.jp

            Final-Recipient: rfc822; nobody@pref.example.lg.jp
            Action: failed
            Status: 5.1.1

            --b
            Content-Type: text/rfc822-headers

            Message-ID: <{messageId}>

            --b--

            """.ReplaceLineEndings("\r\n")
        );

    private static byte[] Marked()
    {
        var form1 = Sample.Forms.Form1(
            "東京都",
            ("contactName", Mark),
            ("representative", Mark),
            ("email", $"{MarkInAscii}@pref.example.lg.jp")
        );
        return Mails.Build(
            Mails.Subject("東京都") + Mark,
            message =>
            {
                message.From.Clear();
                message.From.Add(new MailboxAddress(Mark, $"{MarkInAscii}@pref.example.lg.jp"));
            },
            ($"{Mark}.docx", form1),
            ($"{MarkInAscii}.xlsx", Sample.Forms.Form2("東京都", 1))
        );
    }
}
