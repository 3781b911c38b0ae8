using SeisFunctions.EmbeddedHost.Storage;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Soaking;

/// <summary>How a host is told where its storage and its mailbox are.</summary>
internal static class SoakStorage
{
    /// <summary>The connection string of an account of the emulator.</summary>
    public static string Of(AzuritePorts ports, string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey=c2Vpcw==;BlobEndpoint=http://127.0.0.1:{ports.Blob}/{account};"
        + $"QueueEndpoint=http://127.0.0.1:{ports.Queue}/{account};TableEndpoint=http://127.0.0.1:{ports.Table}/{account};";

    /// <summary>The settings of a host.</summary>
    public static Dictionary<string, string> Settings(DovecotProcess dovecot, string user, string storage) =>
        new()
        {
            ["AzureWebJobsStorage"] = storage,
            ["PollMailboxSchedule"] = "*/2 * * * * *",
            ["Mailbox__Kind"] = "imap",
            ["Mailbox__Host"] = "127.0.0.1",
            ["Mailbox__Port"] = $"{dovecot.Port}",
            ["Mailbox__Tls"] = "none",
            ["Mailbox__User"] = user,
            ["Mailbox__Password"] = DovecotProcess.Password,
            // The host that died shall not be waited for longer than its successor takes to start.
            ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.500",
        };
}
