using SeisFunctions.Tests.Testing;
using SeisFunctions.WorkerHost;

namespace SeisFunctions.Tests.Worker;

/// <summary>A worker that cannot start says what to set, and nothing else.</summary>
public sealed class WorkerStartTests(AzuriteServer azurite)
{
    [Fact]
    public async Task Every_missing_setting_of_a_mail_server_is_told_in_a_line() =>
        Assert.Equal(
            [
                "Mailbox__Host must name the mail server.",
                "Mailbox__User must name the mailbox's user.",
                "Sender__Host must name the mail server.",
                "Set either Mailbox__Password or Mailbox__OAuthClientId.",
            ],
            (await LinesAsync(("Mailbox__Kind", "imap"), ("Sender__Kind", "smtp"))).Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task An_app_built_without_the_mail_package_of_Azure_refuses_to_send_through_it() =>
        Assert.Equal(
            ["Sender__Kind=azure needs the app that is built for Azure with its mail package (eng/package.sh)."],
            await LinesAsync(
                ("Sender__Kind", "azure"),
                ("Sender__Endpoint", "https://acs-seis.japan.communication.azure.com")
            )
        );

    [Fact]
    public async Task In_Azure_a_link_on_the_console_opens_no_desk() =>
        Assert.Equal(
            ["In Azure nobody can sign in by a link that the console shows: set Desk__SignIn=appService."],
            await LinesAsync(
                ("WEBSITE_INSTANCE_ID", "0123"),
                ("Mailbox__AuthenticationServer", "unchecked"),
                ("Duty__To", "none")
            )
        );

    private async Task<string[]> LinesAsync(params (string Name, string Value)[] changes)
    {
        var settings = changes.ToDictionary(change => change.Name, string? (change) => change.Value);
        settings["AzureWebJobsStorage"] = azurite.NewAccount();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            WorkerApp.StartAsync(
                RunningWorker.Build("SeisFunctions.dll"),
                settings,
                TestContext.Current.CancellationToken
            )
        );

        return fault.Message.Split('\n')[1..];
    }
}
