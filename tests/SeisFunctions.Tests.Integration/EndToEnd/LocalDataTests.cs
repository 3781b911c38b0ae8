using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

/// <summary>Mail on a machine that others use too.</summary>
public sealed class LocalDataTests(AzuriteServer azurite)
{
    private const UnixFileMode OwnersFolder = (UnixFileMode)0b111_000_000,
        OwnersFile = (UnixFileMode)0b110_000_000;

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Letters_and_taken_mails_are_for_the_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows a user's folders are the user's.");
        var folder = Directory.CreateTempSubdirectory("seis-local-").FullName;
        var (inbox, outbox) = (Path.Combine(folder, "inbox"), Path.Combine(folder, "outbox"));
        try
        {
            await using (
                var intake = await RunningIntake.StartAsync(
                    azurite,
                    settings: new Dictionary<string, string?>
                    {
                        ["Mailbox__Folder"] = inbox,
                        ["Sender__Folder"] = outbox,
                    }
                )
            )
            {
                await intake.ReadAsync(Mails.Complete("東京都"));
                await Eventually.TrueAsync(
                    () => Directory.Exists(outbox) && Directory.GetFiles(outbox, "*.eml").Length > 0,
                    "no letter has been written"
                );
                await Eventually.TrueAsync(
                    () => Directory.Exists(Path.Combine(inbox, "taken")),
                    "the mailbox has not been looked at"
                );
            }

            Assert.All([inbox, Path.Combine(inbox, "taken"), outbox], place =>
                Assert.Equal(OwnersFolder, File.GetUnixFileMode(place))
            );
            Assert.All(Directory.GetFiles(outbox), letter => Assert.Equal(OwnersFile, File.GetUnixFileMode(letter)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_temporary_file_is_for_the_owner_alone_as_long_as_it_has_a_name()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows a user's folders are the user's.");
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (
            SeisFunctions.Mail.OwnersOnly.NewFile(
                path,
                new()
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    Options = FileOptions.DeleteOnClose,
                }
            )
        )
            Assert.Equal(OwnersFile, File.GetUnixFileMode(path));
    }
}
