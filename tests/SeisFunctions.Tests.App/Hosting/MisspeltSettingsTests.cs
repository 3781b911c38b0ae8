using Microsoft.Extensions.Configuration;
using SeisFunctions.Acknowledging;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Erasing;
using SeisFunctions.Hosting;
using SeisFunctions.Receiving;
using SeisFunctions.Watching.Duty;

namespace SeisFunctions.Tests.Hosting;

/// <summary>A setting that nothing reads is told at the start.</summary>
public sealed class MisspeltSettingsTests
{
    private static readonly SettingsSection[] Sections =
    [
        new("Mailbox", typeof(MailboxOptions)),
        new("Desk", typeof(DeskOptions)),
        new("Desk", typeof(ApprovalOptions)),
        new("Acknowledge", typeof(AcknowledgeOptions)),
        new("Sender", typeof(SenderOptions)),
        new("Duty", typeof(DutyOptions)),
        new("Retention", typeof(RetentionOptions)),
    ];

    private static readonly string[] Alone =
    [
        "AzureWebJobsStorage",
        "CloseIntakeSchedule",
        "Duty__To",
        "OTEL_EXPORTER_OTLP_ENDPOINT",
    ];

    [Theory]
    [InlineData("Deskk:Names", "Deskk__Names", "Desk__Names")]
    [InlineData("Retention_Days", "Retention_Days", "Retention__Days")]
    [InlineData("Mailbox_Kind", "Mailbox_Kind", "Mailbox__Kind")]
    [InlineData("MAILBOX_KIND", "MAILBOX_KIND", "Mailbox__Kind")]
    [InlineData("Duty_To", "Duty_To", "Duty__To")]
    [InlineData("Acknowlege:OnReceipt", "Acknowlege__OnReceipt", "Acknowledge__OnReceipt")]
    [InlineData("Dutty:To", "Dutty__To", "Duty__To")]
    [InlineData("Senders:PerHuor", "Senders__PerHuor", "Sender__PerHour")]
    [InlineData("SenderPerHour", "SenderPerHour", "Sender__PerHour")]
    [InlineData("Mailbox.Folder", "Mailbox.Folder", "Mailbox__Folder")]
    [InlineData("CloseIntakeShedule", "CloseIntakeShedule", "CloseIntakeSchedule")]
    [InlineData("AzureWebJobStorage", "AzureWebJobStorage", "AzureWebJobsStorage")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPONT", "OTEL_EXPORTER_OTLP_ENDPONT", "OTEL_EXPORTER_OTLP_ENDPOINT")]
    public void A_misspelt_section_is_told_with_what_was_probably_meant(string written, string told, string meant) =>
        Assert.Equal([(told, meant)], MisspeltSettings.Of(Sections, Alone, Set(written)));

    [Theory]
    [InlineData("HOME")]
    [InlineData("PATH")]
    [InlineData("DESKTOP_SESSION")]
    [InlineData("XDG_SESSION_DESKTOP")]
    [InlineData("HOSTNAME")]
    [InlineData("MAIL")]
    [InlineData("MAILBOX")]
    [InlineData("Mail:Host")]
    [InlineData("Disk:Path")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("DOTNET_ROOT")]
    [InlineData("WEBSITE_HOSTNAME")]
    [InlineData("FUNCTIONS_WORKER_RUNTIME")]
    [InlineData("AzureWebJobsStorage:blobServiceUri")]
    [InlineData("AzureWebJobsSecretStorageType")]
    [InlineData("OTEL_EXPORTER_ZIPKIN_ENDPOINT")]
    [InlineData("OTEL_SERVICE_NAME")]
    [InlineData("DUTY:TO")]
    [InlineData("closeintakeschedule")]
    [InlineData("mailbox:KIND")]
    public void What_is_read_or_is_somebody_elses_is_not_told(string written) =>
        Assert.Empty(MisspeltSettings.Of(Sections, Alone, Set(written)));

    private static IConfiguration Set(string name) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [name] = "x" }).Build();

    [Fact]
    public void A_misspelt_setting_is_told_with_what_was_probably_meant_and_others_of_its_section_are_not()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Mailbox:Knd"] = "imap",
                    ["Mailbox:Folder"] = "inbox",
                    ["Desk:names"] = "事務局 花子",
                    ["Desk:SecondApproval"] = "true",
                    ["Desk:Something"] = "x",
                    ["Mailbox"] = "",
                    ["HOME"] = "/home/seis",
                }
            )
            .Build();
        Assert.Equal(
            [("Mailbox__Knd", "Mailbox__Kind"), ("Desk__Something", null)],
            MisspeltSettings.Of(Sections, Alone, configuration)
        );
    }
}
