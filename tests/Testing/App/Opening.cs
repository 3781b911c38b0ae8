using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Mail;
using SeisFunctions.Receiving;

namespace SeisFunctions.Tests.Testing;

/// <summary>Opens messages as the intake does, without a host.</summary>
internal static class Opening
{
    /// <summary>Opens a raw message. Its files are in memory or live as long as the test process.</summary>
    public static OpenedMail Mail(byte[] raw, CallLimits? limits = null, string authenticationServer = "") =>
        new MailOpener(
            Sample.Call with
            {
                Limits = limits ?? Sample.Call.Limits,
            },
            new OwnMail(
                new SenderOptions().From,
                new MailboxOptions { AuthenticationServer = authenticationServer }.AuthenticationServers
            )
        ).Open(new MemoryStream(raw), new FileSpool(), default);

    public static byte[] Bytes(this OpenedFile file)
    {
        using var content = file.Content.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
