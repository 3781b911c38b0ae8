using System.Text;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>One message that comes through an alias or a list too is one submission.</summary>
public sealed class SameMessageTests(AzuriteServer azurite)
{
    [Fact]
    public async Task The_same_message_with_other_trace_fields_is_one_submission_with_one_receipt()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var first = await intake.AcceptAsync(SenderFiles.Read("m06a.eml"));

        var again = await intake.AcceptAsync(SenderFiles.Read("m06b.eml"));

        Assert.Equal((false, true), ((bool)first["duplicate"]!, (bool)again["duplicate"]!));
        Assert.Equal((string?)first["receiptNumber"], (string?)again["receiptNumber"]);
        Assert.Single((await intake.GetAsync("/api/submissions"))["items"]!.AsArray());
        Assert.Equal(1, (int)(await intake.ApplicationAsync("27"))["revision"]!);
        Assert.Single(await intake.LettersAsync(1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Across_the_deadline_the_earlier_delivery_counts_whichever_is_read_first(bool lateFirst)
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddMinutes(1)
        );
        (string File, TimeSpan After)[] deliveries =
        [
            ("m06a.eml", TimeSpan.FromSeconds(-1)),
            ("m06b.eml", TimeSpan.FromSeconds(1)),
        ];
        foreach (var (file, after) in lateFirst ? deliveries.Reverse() : deliveries)
        {
            await intake.DropAsync(file, SenderFiles.Read(file), Sample.Call.Schedule.Deadline + after);
            await Eventually.TrueAsync(
                () => Directory.GetFiles(intake.Inbox, "*.eml").Length == 0,
                "the mail has not been taken"
            );
        }

        var application = await intake.ApplicationAsync("27");
        await Eventually.TrueAsync(
            async () =>
                (string?)Assert.Single((await intake.GetAsync("/api/submissions"))["items"]!.AsArray())!["state"]
                != "late",
            "the submission stays late"
        );
        Assert.Equal(1, (int)application["revision"]!);
    }

    [Theory]
    [InlineData("Subject", "推進体制構築支援（大阪府）訂正")]
    [InlineData("From", "another@pref.example.lg.jp")]
    [InlineData("Message-ID", "<another@x.lg.jp>")]
    public void What_differs_in_more_than_trace_fields_is_another_message(string field, string value)
    {
        var mail = MimeKit.MimeMessage.Load(
            new MemoryStream(SenderFiles.Read("m06a.eml")),
            TestContext.Current.CancellationToken
        );
        mail.Headers[field] = value;
        using var changed = new MemoryStream();
        mail.WriteTo(changed, TestContext.Current.CancellationToken);

        Assert.NotEqual(
            Opening.Mail(SenderFiles.Read("m06a.eml")).MessageKey,
            Opening.Mail(changed.ToArray()).MessageKey
        );
    }

    [Fact]
    public void Without_a_message_id_nothing_is_known_to_be_the_same() =>
        Assert.Null(
            Opening.Mail(Encoding.ASCII.GetBytes("From: a@pref.example.lg.jp\r\nSubject: x\r\n\r\nx")).MessageKey
        );
}
