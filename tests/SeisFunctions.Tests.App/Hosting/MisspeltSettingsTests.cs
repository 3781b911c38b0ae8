using Microsoft.Extensions.Configuration;
using SeisFunctions.Acknowledging;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Hosting;
using SeisFunctions.Receiving;

namespace SeisFunctions.Tests.Hosting;

/// <summary>A setting that nothing reads is told at the start.</summary>
public sealed class MisspeltSettingsTests
{
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
        SettingsSection[] sections =
        [
            new("Mailbox", typeof(MailboxOptions)),
            new("Desk", typeof(DeskOptions)),
            new("Desk", typeof(ApprovalOptions)),
        ];

        Assert.Equal(
            [("Mailbox__Knd", "Mailbox__Kind"), ("Desk__Something", null)],
            MisspeltSettings.Of(sections, configuration)
        );
    }
}
