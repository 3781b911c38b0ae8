using Microsoft.Extensions.Configuration;
using SeisFunctions.Receiving;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>Whether senders are checked is said on purpose where it matters.</summary>
public sealed class UncheckedTests(AzuriteServer azurite)
{
    [Theory]
    [InlineData("", true, MailboxKind.Folder, true)]
    [InlineData("", true, MailboxKind.None, false)]
    [InlineData("", false, MailboxKind.Folder, false)]
    [InlineData("unchecked", true, MailboxKind.Folder, false)]
    [InlineData("unnamed", true, MailboxKind.Folder, false)]
    [InlineData("none", true, MailboxKind.Folder, false)]
    [InlineData("mx.secretariat.example.jp", true, MailboxKind.Folder, false)]
    public void In_Azure_a_mailbox_that_is_polled_needs_a_word_about_its_senders(
        string server,
        bool inAzure,
        MailboxKind kind,
        bool refused
    )
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["WEBSITE_INSTANCE_ID"] = inAzure ? "0" : null })
            .Build();

        var result = new MailboxOptionsCheck(settings).Validate(
            null,
            new() { Kind = kind, AuthenticationServer = server }
        );

        Assert.Equal(refused, result.Failed);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("unchecked", true)]
    [InlineData("mx.secretariat.example.jp", false)]
    public async Task The_desk_says_on_every_page_that_senders_are_not_checked(string server, bool said)
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["Mailbox__AuthenticationServer"] = server }
        );
        using var browser = await intake.SignInAsync();

        foreach (var path in new[] { "/", "/applications", "/submissions", "/letters", "/statement", "/audit" })
            Assert.Equal(
                said,
                (await browser.GetStringAsync(path, TestContext.Current.CancellationToken)).Contains(
                    "送信者の認証を確認しない設定です。",
                    StringComparison.Ordinal
                )
            );
    }
}
