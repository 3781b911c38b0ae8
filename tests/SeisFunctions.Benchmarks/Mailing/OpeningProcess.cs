using System.Diagnostics;
using System.Globalization;
using SeisFunctions.Acknowledging;
using SeisFunctions.Benchmarks.Reading;
using SeisFunctions.Mail;
using SeisFunctions.Reading;

namespace SeisFunctions.Benchmarks.Mailing;

/// <summary>
/// A process of its own that opens and reads mails as the intake does, so that the most memory it has held is theirs.
/// </summary>
internal static class OpeningProcess
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Arguments: a small mail to warm up with, the mail. Prints mails per second and the peak over idle in MB.
    /// </summary>
    public static int Run(string small, string mail)
    {
        JapaneseEncodings.Register();
        var call = MailCall.Of(Readers.Call());
        var opener = new MailOpener(call, new OwnMail(new SenderOptions().From, []));
        var reader = new SubmissionReader(call);
        for (var i = 0; i < 20; i++)
            Open(small, opener, reader);
        var idle = Memory.Idle();
        var (watch, count) = (Stopwatch.StartNew(), 0);
        while (watch.Elapsed < Least || count < 3)
        {
            if (Open(mail, opener, reader) == 0)
                throw new InvalidOperationException($"Nothing was found in {mail}.");
            count++;
        }

        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{count / watch.Elapsed.TotalSeconds} {Memory.Peak() - idle}")
        );
        return 0;
    }

    private static int Open(string mail, MailOpener opener, SubmissionReader reader)
    {
        using var file = new FileStream(mail, new FileStreamOptions { BufferSize = 0 });
        using var spool = new FileSpool();
        var opened = opener.Open(file, spool, default);
        return reader.Read(opened, "mail", DateTimeOffset.UnixEpoch, default).Files.Count;
    }
}
