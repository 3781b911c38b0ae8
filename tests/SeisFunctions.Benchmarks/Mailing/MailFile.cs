using MimeKit;
using SeisFunctions.Benchmarks.Reading;
using SeisFunctions.Calls;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Mailing;

/// <summary>Writes mails of a size into files: an application, and photographs that nobody asked for.</summary>
internal static class MailFile
{
    private const int Photographs = 4;

    private static readonly CallDefinition Call = Readers.Call();

    /// <summary>
    /// Writes a mail of about so many bytes. Every number is another message, and the prefectures take turns.
    /// </summary>
    public static void Write(string path, long bytes, int number)
    {
        var random = new Random(number);
        var applicant = Call.Applicants.All[number % Call.Applicants.All.Count].Name;
        using var message = new MimeMessage
        {
            Subject = $"推進体制構築支援（{applicant}）",
            MessageId = $"mail-{number}@pref.example.lg.jp",
            Date = DateTimeOffset.UnixEpoch,
        };
        message.From.Add(new MailboxAddress("見本 花子", "dx-mihon@pref.example.lg.jp"));
        message.To.Add(MailboxAddress.Parse("seis-jimukyoku@secretariat.example.jp"));
        var body = new BodyBuilder { TextBody = "標記について送付します。" };
        if (bytes > 1024 * 1024)
        {
            var forms = new SeisForms(Call);
            body.Attachments.Add("様式1.docx", forms.Form1(applicant));
            body.Attachments.Add("様式2.xlsx", forms.Form2(applicant, 2));
            bytes -= 100 * 1024;
        }

        // Base64 takes four bytes for three, and line breaks.
        for (var i = 1; i <= Photographs; i++)
            body.Attachments.Add($"{i}.bin", Photograph(random, (int)(bytes / Photographs * 0.73)));
        message.Body = body.ToMessageBody();
        using var file = File.Create(path);
        message.WriteTo(file);
    }

    private static byte[] Photograph(Random random, int bytes)
    {
        var content = new byte[bytes];
        random.NextBytes(content);
        return content;
    }
}
