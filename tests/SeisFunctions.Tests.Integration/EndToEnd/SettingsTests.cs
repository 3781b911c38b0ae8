using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Commands;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Erasing;
using SeisFunctions.Hosting;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;
using SeisFunctions.Watching;

namespace SeisFunctions.Tests.EndToEnd;

public sealed class SettingsTests(AzuriteServer azurite)
{
    [Theory]
    [InlineData(
        "Mailbox__Kind",
        "pigeon",
        "Mailbox__Kind must be one of none, folder, imap; 'pigeon' is not."
    )]
    [InlineData("Retention__Days", "-1", "Retention__Days")]
    [InlineData("Sender__From", "事務局", "Sender__From must be an e-mail address.")]
    [InlineData("Duty__To", "当番", "Duty__To: '当番' is no e-mail address.")]
    [InlineData("Duty__DigestAt", "1.00:00:00", "Duty__DigestAt must be a time of day")]
    [InlineData("Upload__MaxBytes", "0", "Upload__MaxBytes must be at least 1.")]
    [InlineData("Storage__GiveUpAfter", "00:00:00", "Storage__GiveUpAfter must be longer than zero.")]
    [InlineData("Storage__GiveUpAfter", "10", "Storage__GiveUpAfter must be a span of time as hours:minutes:seconds")]
    [InlineData("Storage__GiveUpAfter", "01:00:00", "Storage__GiveUpAfter must be between 00:00:00 and 00:05:00")]
    [InlineData("Acknowledge__AfterAct", "3", "such as 00:03:00; '3' would be days (3.00:00:00).")]
    [InlineData("Sender__GiveUpAfter", "24:00:00", "Sender__GiveUpAfter must be a span of time")]
    [InlineData("Acknowledge__AfterAct", "1.12", "Acknowledge__AfterAct must be a span of time")]
    [InlineData("Acknowledge__AfterAct", "3.00:00:00", "Acknowledge__AfterAct must be between 00:00:00 and 1.00:00:00")]
    [InlineData("Acknowledge__AfterAct", "-00:03:00", "Acknowledge__AfterAct must be between 00:00:00 and 1.00:00:00")]
    [InlineData("Duty__AlertBefore", "2", "'2' would be days")]
    [InlineData("Duty__DigestAt", "8", "'8' would be days")]
    [InlineData("Desk__Session", "12", "'12' would be days")]
    [InlineData("Desk__Session", "12.00:00:00", "Desk__Session must be between 00:00:00 and 7.00:00:00")]
    [InlineData("Mailbox__AlertAfter", "15", "'15' would be days")]
    [InlineData("Sender__GiveUpAfter", "24", "'24' would be days")]
    [InlineData("Mailbox__AuthenticationServer", "mx.example.jp;mx2", "Mailbox__AuthenticationServer: 'mx.example.jp;mx2' is no name")]
    [InlineData("Mailbox__AuthenticationServer", "mx.example.jp mx2", "is no name of a server; several are separated by commas")]
    [InlineData("Upload__AtATime", "0", "Upload__AtATime must be at least 1.")]
    [InlineData("PollMailboxSchedule", "", "PollMailbox")]
    [InlineData("CloseIntakeSchedule", "every minute", "CloseIntake")]
    [InlineData("AzureWebJobsStorage", "", "AzureWebJobsStorage")]
    [InlineData("Rehearsal__StartsAt", "tomorrow", "Rehearsal:StartsAt")]
    public async Task A_setting_that_is_missing_or_wrong_ends_the_start_with_a_message_that_names_it(
        string name,
        string value,
        string expected
    )
    {
        var settings = new Dictionary<string, string?> { [name] = value };

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => RunningIntake.StartAsync(azurite, settings: settings));

        var told = StartFaults.Lines(fault);
        Assert.True(told is not null, fault.ToString());
        Assert.Contains(expected, string.Join('\n', told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_schedule_hides_nothing_else_that_is_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("seis").FullName;
        var options = OptionsFor(
            folder,
            new()
            {
                ["CloseIntakeSchedule"] = "every minute",
                ["Retention__Days"] = "-1",
                ["Duty__To"] = "当番",
                ["Call__Definition"] = "Calls/nowhere/call.json",
            }
        );

        var told = string.Join('\n', StartFaults.Lines(Assert.ThrowsAny<Exception>(() => ServeCommand.Build(options)))!);

        foreach (var name in new[] { "CloseIntake", "Retention__Days", "Duty__To", "nowhere" })
            Assert.Contains(name, told, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_call_is_named_by_its_folder_as_by_its_file_and_a_span_may_be_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("seis").FullName;
        var settings = new Dictionary<string, string?>
        {
            ["Call__Definition"] = "Calls/hojo-r8",
            ["Acknowledge__AfterAct"] = "0",
        };

        using var host = ServeCommand.Build(OptionsFor(folder, settings));

        Assert.Equal("hojo-r8", host.Services.GetRequiredService<CallDefinition>().Id);
        Assert.Equal(TimeSpan.Zero, host.Services.GetRequiredService<IOptions<AcknowledgeOptions>>().Value.AfterAct);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Where_the_host_keeps_storage_itself_health_looks_at_the_disk_that_it_lies_on()
    {
        var folder = Directory.CreateTempSubdirectory("seis").FullName;

        using var own = ServeCommand.Build(OptionsFor(folder, new() { ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true" }));
        using var elsewhere = ServeCommand.Build(OptionsFor(folder, []));

        Assert.Equal(
            [Path.GetTempPath(), Path.Combine(folder, ".azurite")],
            own.Services.GetRequiredService<Disks>().Folders
        );
        Assert.Equal([Path.GetTempPath()], elsewhere.Services.GetRequiredService<Disks>().Folders);
        Directory.Delete(folder, recursive: true);
    }

    private EmbeddedHostOptions OptionsFor(string folder, Dictionary<string, string?> settings)
    {
        settings.TryAdd("AzureWebJobsStorage", azurite.NewAccount());
        return ServeCommand.OptionsFor(0, folder, settings) with
        {
            FunctionAssembly = typeof(CommandLine).Assembly,
            Progress = _ => { },
        };
    }

    [Fact]
    public void A_call_that_is_not_there_ends_the_start_with_a_message_that_names_it()
    {
        var folder = Directory.CreateTempSubdirectory("seis").FullName;
        var settings = new Dictionary<string, string?>
        {
            ["Call__Definition"] = "Calls/nowhere/call.json",
            ["AzureWebJobsStorage"] = azurite.NewAccount(),
        };
        var options = ServeCommand.OptionsFor(0, folder, settings) with
        {
            FunctionAssembly = typeof(CommandLine).Assembly,
            Progress = _ => { },
        };

        Assert.Contains(
            "call.json",
            Assert.Throws<InvalidCallException>(() => ServeCommand.Build(options)).Message,
            StringComparison.Ordinal
        );
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("acs-seis.japan.communication.azure.com")]
    public void Sending_through_Azure_needs_the_address_of_the_service(string endpoint)
    {
        var options = new SenderOptions { Kind = SenderKind.Azure, Endpoint = endpoint };

        Assert.Equal(
            "Sender__Endpoint must be the https address of the Communication Services resource.",
            new SenderOptionsCheck().Validate(null, options).FailureMessage
        );
    }

    [Theory]
    [InlineData("Sender__Host", "", "Sender__Host must name the mail server.")]
    [InlineData("Sender__Password", "", "Set both Sender__User and Sender__Password, or neither.")]
    [InlineData("Sender__Tls", "none", "Sender__Tls=none would send letters readable over the network")]
    [InlineData(
        "Sender__TrustedCertificate",
        "/nowhere.pem",
        "Sender__TrustedCertificate names a file that is not there."
    )]
    [InlineData("Sender__Timeout", "00:10:00", "Sender__Timeout must be longer than zero and shorter than ten minutes")]
    [InlineData("Sender__Connections", "0", "Sender__Connections must be between 1 and 100.")]
    [InlineData("Sender__RetryAfter", "02:00:00", "no longer than Sender__LongestRetry")]
    public void A_wrong_setting_of_the_mail_server_is_named(string name, string value, string expected)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Sender:Kind"] = "smtp",
            ["Sender:Host"] = "mx.example.jp",
            ["Sender:User"] = "intake",
            ["Sender:Password"] = "x",
            [name.Replace("__", ":", StringComparison.Ordinal)] = value,
        };
        var options = new ConfigurationBuilder()
            .AddInMemoryCollection(settings)
            .Build()
            .GetSection("Sender")
            .Get<SenderOptions>()!;

        Assert.Contains(
            expected,
            new SenderOptionsCheck().Validate(null, options).FailureMessage,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_sample_of_settings_lists_every_setting_with_the_value_that_holds_without_it()
    {
        using var sample = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "local.settings.sample.json"))
        );
        var values = sample
            .RootElement.GetProperty("Values")
            .EnumerateObject()
            .ToDictionary(value => value.Name, value => value.Value.GetString());
        (string Section, object Defaults)[] options =
        [
            ("Storage", new StorageOptions()),
            ("Call", new CallOptions()),
            ("Mailbox", new MailboxOptions()),
            ("Sender", new SenderOptions()),
            ("Upload", new UploadOptions()),
            ("Acknowledge", new AcknowledgeOptions()),
            ("Remarks", new RemarksOptions()),
            ("Rehearsal", new RehearsalOptions()),
            ("Retention", new RetentionOptions()),
        ];

        foreach (var (section, defaults) in options)
        {
            var properties = defaults.GetType().GetProperties();
            Assert.Equal(
                properties.Select(property => $"{section}__{property.Name}").Order(),
                values.Keys.Where(key => key.StartsWith(section + "__", StringComparison.Ordinal)).Order()
            );
            Assert.All(properties, property =>
                Assert.Equal($"{property.GetValue(defaults)}", values[$"{section}__{property.Name}"], ignoreCase: true)
            );
        }
    }

    [Fact]
    public async Task Without_acknowledgements_on_receipt_only_the_final_letter_goes_out()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["Acknowledge__OnReceipt"] = "false" }
        );
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        await intake.CloseAsync();

        Assert.StartsWith(
            "【受付完了通知】",
            Assert.Single(await intake.LettersAsync(1)).Subject,
            StringComparison.Ordinal
        );
    }
}
