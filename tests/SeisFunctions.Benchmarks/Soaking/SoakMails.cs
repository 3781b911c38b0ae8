using System.Text;
using MimeKit;
using SeisFunctions.Benchmarks.Reading;
using SeisFunctions.Calls;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Soaking;

/// <summary>
/// Mails as they come to an intake, good and bad, in an order that depends on the seed alone. All people and addresses
/// are invented.
/// </summary>
internal sealed class SoakMails(Random random)
{
    private static readonly CallDefinition Call = Readers.Call();
    private readonly SeisForms _forms = new(Call);
    private readonly Dictionary<string, (byte[] Form1, byte[] Form2)> _complete = [];
    private int _number;

    /// <summary>The next mail, or the next two of one application.</summary>
    public IEnumerable<SoakMail> Next()
    {
        var prefecture = Call.Applicants.All[random.Next(Call.Applicants.All.Count)].Name;
        var subject = $"{Call.Subject}（{prefecture}）";
        var (form1, form2) = Forms(prefecture);
        return random.Next(100) switch
        {
            < 45 => [new("complete", Mail(subject, ("様式1.docx", form1), ("様式2.xlsx", form2)))],
            < 57 =>
            [
                new("first of two", Mail(subject + " 1/2", ("様式1.docx", form1))),
                new("second of two", Mail(subject + " 2/2", ("様式2.xlsx", form2))),
            ],
            < 67 => [new("correction", Mail("【差し替え】" + subject, ("様式1（訂正）.docx", form1)))],
            < 75 =>
            [
                new(
                    "duplicate",
                    Mail(subject, ("様式1.docx", form1), ("様式2.xlsx", form2)),
                    Copies: 2 + random.Next(2)
                ),
            ],
            < 85 =>
            [
                new(
                    "spam",
                    Mail("Special offer " + random.Next(), message =>
                        message.From[0] = MailboxAddress.Parse("win@spam.example.com")
                    )
                ),
            ],
            < 89 => [new("bounce", Bounce())],
            < 92 =>
            [
                new(
                    "automatic answer",
                    Mail("Re: " + subject, message => message.Headers.Add("Auto-Submitted", "auto-replied"))
                ),
            ],
            < 94 => [new("without contents", Mail("", message => message.Body = new TextPart("plain") { Text = "" }))],
            < 99 => [new("broken", Broken(Mail(subject, ("様式1.docx", form1))))],
            _ =>
            [
                new("big", Mail(subject, ("様式1.docx", form1), ("写真.bin", Noise(1_000_000 * random.Next(2, 16))))),
            ],
        };
    }

    private (byte[] Form1, byte[] Form2) Forms(string prefecture)
    {
        if (!_complete.TryGetValue(prefecture, out var forms))
            _complete.Add(prefecture, forms = (_forms.Form1(prefecture), _forms.Form2(prefecture, 2)));
        return forms;
    }

    private byte[] Mail(string subject, params (string Name, byte[] Content)[] files) => Mail(subject, message =>
        {
            var body = new BodyBuilder { TextBody = "標記について送付します。" };
            foreach (var (name, content) in files)
                body.Attachments.Add(name, content);
            message.Body = body.ToMessageBody();
        });

    private byte[] Mail(string subject, Action<MimeMessage> change)
    {
        using var message = new MimeMessage
        {
            Subject = subject,
            MessageId = $"soak-{++_number}@pref.example.lg.jp",
            Date = new(2026, 3, 20, 9, 0, 0, TimeSpan.FromHours(9)),
            Body = new TextPart("plain") { Text = "本文" },
        };
        message.From.Add(new MailboxAddress("見本 花子", "dx-mihon@pref.example.lg.jp"));
        message.To.Add(MailboxAddress.Parse("seis-jimukyoku@secretariat.example.jp"));
        change(message);
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        using var raw = new MemoryStream();
        message.WriteTo(format, raw);
        return raw.ToArray();
    }

    private byte[] Bounce() => Mail("Undelivered Mail Returned to Sender", message =>
        {
            message.Headers.Replace("Return-Path", "<>");
            message.Body = new MultipartReport("delivery-status")
            {
                new TextPart("plain") { Text = "The mail could not be delivered." },
            };
        });

    // Cut anywhere, or with a header that says nothing true any more.
    private byte[] Broken(byte[] whole) =>
        random.Next(2) == 0
            ? [.. whole.AsSpan(0, whole.AsSpan(0, whole.Length * random.Next(20, 90) / 100).LastIndexOf("\r\n"u8) + 2)]
            :
            [
                .. Encoding.ASCII.GetBytes(
                    $"X-Broken: {++_number}\r\nContent-Type: multipart/mixed; boundary=\r\nContent-Transfer-Encoding: nothing\r\n\r\n"
                ),
                .. whole,
            ];

    private byte[] Noise(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
