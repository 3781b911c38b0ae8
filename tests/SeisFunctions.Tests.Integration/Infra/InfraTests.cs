using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SeisFunctions.Erasing;
using SeisFunctions.Hosting;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Infra;

/// <summary>infra/ against the code that runs on it.</summary>
public sealed partial class InfraTests(CompiledInfra infra) : IClassFixture<CompiledInfra>
{
    /// <summary>Settings that have no place in Azure, each with the reason.</summary>
    private static readonly Dictionary<string, string> OnOneMachineOnly = new()
    {
        ["Mailbox__Folder"] = "a function app has no folder that outlives it",
        ["Sender__Folder"] = "a function app has no folder that outlives it",
        ["Rehearsal__StartsAt"] = "the real clock counts",
        ["Desk__Names"] = "people sign in under their own names",
    };

    [Fact]
    public void Every_template_compiles_without_a_single_diagnostic_and_is_formatted()
    {
        Assert.True(infra.Validation.Status == 0, infra.Validation.Output);
        Assert.Contains("2 environments, 0 faults", infra.Validation.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Infra_sets_every_setting_that_the_code_reads_and_none_that_it_does_not()
    {
        Assert.NotEmpty(ReadSettings.Names);
        Assert.Equal(
            ReadSettings.Names.Except(OnOneMachineOnly.Keys).Order(StringComparer.Ordinal),
            Settings().Select(setting => setting.Key).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_sample_of_settings_lists_every_setting_that_the_code_reads()
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(Repository.Path("local.settings.sample.json")));
        var listed = sample.RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name);

        Assert.Equal(
            ReadSettings
                .Names.Concat(["AzureWebJobsDisableHomepage", "AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME"])
                .Order(StringComparer.Ordinal),
            listed.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Storage_is_reached_by_identity_and_by_no_key()
    {
        var app = infra.TemplateWith("storageSettings");
        var settings = app["variables"]!["storageSettings"]!.AsObject();
        var account = OfType("Microsoft.Storage/storageAccounts").Single()["properties"]!;

        Assert.Equal(
            [
                "AzureWebJobsStorage__blobServiceUri",
                "AzureWebJobsStorage__clientId",
                "AzureWebJobsStorage__credential",
                "AzureWebJobsStorage__queueServiceUri",
                "AzureWebJobsStorage__tableServiceUri",
            ],
            settings.Select(setting => setting.Key).Order(StringComparer.Ordinal)
        );
        Assert.Equal("managedidentity", (string?)settings["AzureWebJobsStorage__credential"]);
        Assert.False((bool)account["allowSharedKeyAccess"]!);
        Assert.False((bool)account["allowBlobPublicAccess"]!);
        Assert.Equal("TLS1_2", (string?)account["minimumTlsVersion"]);
        Assert.DoesNotContain("listKeys", infra.Main.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AccountKey", infra.Main.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_role_assignment_names_the_kind_of_its_principal()
    {
        var assignments = OfType("Microsoft.Authorization/roleAssignments");

        Assert.NotEmpty(assignments);
        Assert.All(assignments, assignment =>
            Assert.Equal("ServicePrincipal", (string?)assignment["properties"]!["principalType"])
        );
    }

    [Fact]
    public void Every_parameter_is_described()
    {
        var files = Directory.GetFiles(Repository.Path("infra"), "*.bicep", SearchOption.AllDirectories);
        var bare = files.SelectMany(file =>
            Declaration()
                .Matches(File.ReadAllText(file))
                .Where(match => !match.Groups["above"].Value.Contains("@description(", StringComparison.Ordinal))
                .Select(match => $"{Path.GetFileName(file)}: {match.Groups["name"].Value}")
        );

        Assert.NotEmpty(files);
        Assert.Empty(bare);
    }

    [Fact]
    public void Raw_mail_can_be_neither_changed_nor_deleted_and_is_free_before_its_erasure_is_due()
    {
        var policy = Assert.Single(
            OfType("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies")
        );
        var (days, retention) = (Value("prod", "mailImmutableDays"), Value("prod", "retentionDays"));

        Assert.EndsWith(
            "/default/mail/default', parameters('name'))]",
            (string)policy["name"]!,
            StringComparison.Ordinal
        );
        Assert.InRange(days, 1, retention);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void The_start_warns_in_no_environment_that_protection_outlives_retention(string environment) =>
        Assert.False(
            new RetentionOptions
            {
                Days = Value(environment, "retentionDays"),
                MailImmutableDays = Value(environment, "mailImmutableDays"),
            }.IsOutlivedByProtection()
        );

    [Fact]
    public void The_app_reads_writes_and_deletes_blobs_and_lifts_the_protection_of_none()
    {
        const string Contributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
            Owner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
        var variables = infra.TemplateWith("personalContainers")["variables"]!;
        var onStorage = OfType("Microsoft.Authorization/roleAssignments")
            .Where(one => ((string)one["scope"]!).Contains("storageAccounts", StringComparison.Ordinal))
            .ToList();

        // On the account: no owner. As owner on containers: the runtime's own alone.
        var account = onStorage.Single(one =>
            (string?)one["scope"] == "[resourceId('Microsoft.Storage/storageAccounts', parameters('name'))]"
        );
        Assert.Contains(
            "items(variables('roles'))",
            (string)account["properties"]!["roleDefinitionId"]!,
            StringComparison.Ordinal
        );
        Assert.Equal(Contributor, (string?)variables["roles"]!["Storage Blob Data Contributor"]);
        Assert.DoesNotContain(Owner, variables["roles"]!.ToJsonString(), StringComparison.Ordinal);
        var owned = Assert.Single(onStorage, one => one != account);
        Assert.Equal(
            ("[length(variables('runtimeContainers'))]", Owner),
            ((string?)owned["copy"]!["count"], (string?)variables["blobOwner"])
        );
        Assert.EndsWith(
            "concat(variables('personalContainers'), variables('otherContainers'), variables('runtimeContainers'))[add(add(length(variables('personalContainers')), length(variables('otherContainers'))), copyIndex())])]",
            (string)owned["scope"]!,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["azure-webjobs-hosts", "azure-webjobs-secrets"],
            variables["runtimeContainers"]!.AsArray().Select(name => (string?)name)
        );
    }

    [Fact]
    public void In_production_storage_and_vault_are_reached_from_the_network_alone_and_the_app_leaves_it_by_one_address()
    {
        Assert.True((bool)infra.Parameters("prod")["privateNetworking"]!["value"]!);
        var subnets = Assert.Single(OfType("Microsoft.Network/virtualNetworks"))["properties"]!["subnets"]!.AsArray();
        Assert.Contains(
            "natGateways",
            (string)subnets.Single(subnet => (string?)subnet!["name"] == "app")!["properties"]!["natGateway"]!["id"]!,
            StringComparison.Ordinal
        );
        Assert.All(subnets, subnet => Assert.False((bool)subnet!["properties"]!["defaultOutboundAccess"]!));
        Assert.Equal(
            "[if(parameters('publicAccess'), 'Enabled', 'Disabled')]",
            (string?)OfType("Microsoft.Storage/storageAccounts").Single()["properties"]!["publicNetworkAccess"]
        );
        Assert.Contains(
            "publicAccess",
            (string)OfType("Microsoft.KeyVault/vaults").Single()["properties"]!["publicNetworkAccess"]!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_container_of_the_code_that_holds_what_senders_wrote_is_covered_by_the_lifecycle()
    {
        var covered = infra.TemplateWith("personalContainers")["variables"]!;
        var declared = covered["personalContainers"]!
            .AsArray()
            .Concat([.. covered["otherContainers"]!.AsArray()])
            .Select(name => (string?)name)
            .ToList();

        Assert.All(StorageNames.Containers, container => Assert.Contains(container, declared));
    }

    [Fact]
    public void The_settings_that_infra_gives_pass_every_check_at_start()
    {
        var settings = Settings()
            .ToDictionary(
                setting => Section(setting.Key),
                string? (setting) => Resolved(setting.Key, (string)setting.Value!)
            );
        foreach (
            var (name, value) in infra.TemplateWith("storageSettings")["variables"]!["storageSettings"]!.AsObject()
        )
            settings[Section(name)] = name.EndsWith("Uri", StringComparison.Ordinal)
                ? "https://storage.example.test/"
                : (string?)value;
        var services = new ServiceCollection()
            .AddLogging()
            .AddSeisFunctions(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        using var provider = services.BuildServiceProvider();

        // This build lacks the mail package of Communication Services, and refuses that alone.
        var refused = Assert.Throws<OptionsValidationException>(
            provider.GetRequiredService<IStartupValidator>().Validate
        );

        Assert.StartsWith(
            "Sender__Kind=azure needs the app that is built for Azure",
            Assert.Single(refused.Failures),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_desk_stands_where_the_runtime_would_show_a_page_of_its_own() =>
        Assert.Equal(
            "true",
            (string?)infra.TemplateWith("hostSettings")["variables"]!["hostSettings"]!["AzureWebJobsDisableHomepage"]
        );

    [Fact]
    public void Whoever_deploys_finds_every_value_that_infra_asks_for_in_the_runbook_and_in_the_workflow()
    {
        var asked = Asked()
            .Matches(File.ReadAllText(Repository.Path("infra", "main.bicepparam")))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();
        var (runbook, workflow) = (
            File.ReadAllText(Repository.Path("docs", "operations.md")),
            File.ReadAllText(Repository.Path(".github", "workflows", "deploy.yml"))
        );

        Assert.Contains("INTAKE_SENDER_DOMAIN_VERIFIED", asked);
        Assert.All(asked, name => Assert.Contains($"`{name}`", runbook, StringComparison.Ordinal));
        Assert.All(asked, name => Assert.Contains($" {name}: ", workflow, StringComparison.Ordinal));
    }

    private static string Section(string setting) => setting.Replace("__", ":", StringComparison.Ordinal);

    // What Azure works out at deployment stands in brackets.
    private static string Resolved(string setting, string value) =>
        value.StartsWith('[')
            ? setting switch
            {
                "Sender__From" => "seis-jimukyoku@example.jp",
                "Sender__Endpoint" => "https://mail.example.test/",
                "Mailbox__Kind" => "imap",
                "Mailbox__Host" => "imap.example.test",
                "Mailbox__User" => "intake@example.test",
                "Mailbox__Password" => "from the vault",
                "Mailbox__AuthenticationServer" => "none",
                "Mailbox__Inbox" => "INBOX",
                "Mailbox__TakenKeyword" => "SeisTaken",
                "Mailbox__OAuthAuthority" => "https://login.example.test/",
                "Call__Definition" => "Calls/seis-r8/call.json",
                "Acknowledge__OnReceipt" or "Remarks__InLetters" => "True",
                "Retention__Days" or "Retention__MailImmutableDays" or "Sender__PerHour" => "100",
                "Acknowledge__AfterAct" => "00:03:00",
                "Duty__To" => "touban@secretariat.example.jp",
                "Duty__DigestAt" => "08:30:00",
                "Duty__AlertBefore" => "02:00:00",
                "Desk__Officers" or "Desk__Readers" or "Desk__Approvers" => "00000000-0000-0000-0000-000000000002",
                _ => "",
            }
            : value;

    private JsonObject Settings() =>
        infra.Main["resources"]!["app"]!["properties"]!["parameters"]!["settings"]!["value"]!.AsObject();

    private List<JsonObject> OfType(string type) =>
        [.. infra.Resources.Where(resource => (string?)resource["type"] == type)];

    private int Value(string environment, string parameter) => (int)infra.Parameters(environment)[parameter]!["value"]!;

    [GeneratedRegex(@"readEnvironmentVariable\('(\w+)'")]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?<above>(?:^@.*\n|^\s{2,}'.*\n|^\]\)\n)*)^param (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
