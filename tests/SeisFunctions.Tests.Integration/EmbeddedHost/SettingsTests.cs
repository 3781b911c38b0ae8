using SeisFunctions.EmbeddedHost;
using SeisFunctions.EmbeddedHost.Settings;

namespace SeisFunctions.Tests.EmbeddedHost;

public sealed class SettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seis-settings-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_file_in_the_data_folder_gives_the_settings_with_sections()
    {
        Write(
            """
            {
              // a person's note
              "IsEncrypted": false,
              "Values": { "SeisTest__Kind": "folder", "SeisTest:Port": 993, "SeisTest__Tls": true, },
            }
            """
        );

        var settings = Builder().Configuration;

        Assert.Equal(
            ("folder", "993", "true"),
            (settings["SeisTest:Kind"], settings["SeisTest:Port"], settings["SeisTest:Tls"])
        );
    }

    [Fact]
    public void Environment_variables_win_over_the_file_and_options_win_over_both()
    {
        Write("""{ "Values": { "SeisTest__A": "file", "SeisTest__B": "file", "SeisTest__C": "file" } }""");
        Environment.SetEnvironmentVariable("SeisTest__B", "environment");
        Environment.SetEnvironmentVariable("SeisTest__C", "environment");

        var settings = Builder(("SeisTest__C", "options")).Configuration;

        Assert.Equal(
            ("file", "environment", "options"),
            (settings["SeisTest:A"], settings["SeisTest:B"], settings["SeisTest:C"])
        );
        Environment.SetEnvironmentVariable("SeisTest__B", null);
        Environment.SetEnvironmentVariable("SeisTest__C", null);
    }

    [Fact]
    public void A_file_that_names_one_setting_leaves_the_defaults_of_the_others_standing()
    {
        Write("""{ "Values": { "PollMailboxSchedule": "0 * * * * *" } }""");

        var settings = SettingsSource.Read(Options());

        Assert.Equal(
            ("0 * * * * *", "0 * * * * *", "UseDevelopmentStorage=true"),
            (settings["PollMailboxSchedule"], settings["CloseIntakeSchedule"], settings["AzureWebJobsStorage"])
        );
    }

    [Fact]
    public void Without_a_file_the_sample_beside_the_app_gives_working_defaults() =>
        Assert.Equal("UseDevelopmentStorage=true", SettingsSource.Read(Options())["AzureWebJobsStorage"]);

    [Theory]
    [InlineData("{\n  \"Values\": {\n    \"A\": \"secret\"\n    \"B\": \"b\"\n  }\n}", "line 4")]
    [InlineData("[]", "object")]
    [InlineData("""{ "Values": "secret" }""", "Values")]
    [InlineData("""{ "Values": { "Mailbox": { "Kind": "secret" } } }""", "Mailbox__")]
    [InlineData("""{ "IsEncrypted": true, "Values": { "A": "secret" } }""", "encrypted")]
    public void A_malformed_file_is_named_with_the_place_and_without_its_contents(string text, string says)
    {
        Write(text);

        var fault = Assert.Throws<HostStartException>(() => Builder());

        Assert.Contains(Path.Combine(_folder, "local.settings.json"), fault.Message);
        Assert.Contains(says, fault.Message);
        Assert.DoesNotContain("secret", fault.Message);
    }

    [Theory]
    [InlineData("AzureFunctionsJobHost__extensions__queues__batchSize", "33", "batchSize")]
    [InlineData("AzureFunctionsJobHost__extensions__queues__batchSize", "many", "batchSize")]
    [InlineData("AzureFunctionsJobHost__extensions__queues__maxDequeueCount", "0", "maxDequeueCount")]
    [InlineData("AzureFunctionsJobHost__extensions__queues__messageEncoding", "utf7", "messageEncoding")]
    [InlineData("EmbeddedHost__Address", "somewhere", "EmbeddedHost__Address")]
    [InlineData("EmbeddedHost__ShutdownGrace", "soon", "ShutdownGrace")]
    [InlineData("EmbeddedHost__ShutdownGrace", "30", "'30' would be days")]
    [InlineData("EmbeddedHost__MessageLease", "5", "'5' would be days")]
    [InlineData("AzureFunctionsJobHost__extensions__queues__maxPollingInterval", "2", "'2' would be days")]
    public void A_setting_of_the_host_out_of_range_is_named(string name, string value, string says) =>
        Assert.Contains(
            says,
            Assert.Throws<HostStartException>(() => Builder((name, value))).Message,
            StringComparison.OrdinalIgnoreCase
        );

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder, "local.settings.json"), text);

    private EmbeddedHostBuilder Builder(params (string Name, string Value)[] settings) =>
        new EmbeddedHostBuilder(Options(settings));

    // A builder asks besides whether somebody else's emulator listens at the usual ports.
    private EmbeddedHostOptions Options(params (string Name, string Value)[] settings) =>
        new()
        {
            DataDirectory = _folder,
            FunctionTypes = [],
            Settings = settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value),
        };
}
