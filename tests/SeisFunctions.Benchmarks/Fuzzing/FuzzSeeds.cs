using MimeKit;
using SeisFunctions.Calls;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Fuzzing;

/// <summary>
/// The good files and messages that are mutated: forms filled in by the project itself, those that the tests keep from
/// other programs, and the mails of the demo. All people are invented.
/// </summary>
internal sealed class FuzzSeeds
{
    /// <summary>Where the repository keeps the files of other programs.</summary>
    public static readonly string OtherPrograms = Path.Combine("tests", "SeisFunctions.Tests.Forms", "Files");

    public FuzzSeeds(CallDefinition call, string otherPrograms)
    {
        var forms = new SeisForms(call);
        Word = [forms.Form1("北海道"), forms.WideForm1("群馬県", "栃木県、埼玉県"), .. Files(otherPrograms, "*.docx")];
        Excel = [forms.Form2("北海道", 3), forms.Form2("東京都", 40), .. Files(otherPrograms, "*.xlsx")];
        Mails =
        [
            .. SeisForms
                .Samples(call)
                .All.SelectMany(sample => sample.Mails)
                .Select(mail => Compose(mail.From, mail.Subject, mail.Files)),
            Compose(
                "dx-mihon@pref.example.lg.jp",
                "Fwd: 推進体制構築支援（北海道）",
                [("申請.eml", Compose("a@pref.example.lg.jp", "推進体制構築支援（北海道）", [("様式1.docx", Word[0])]))]
            ),
        ];
    }

    public IReadOnlyList<byte[]> Word { get; }

    public IReadOnlyList<byte[]> Excel { get; }

    public IReadOnlyList<byte[]> Mails { get; }

    /// <summary>
    /// A raw message with these files; one that ends in <c>.eml</c> is attached as a message. The same arguments give
    /// the same bytes.
    /// </summary>
    public static byte[] Compose(string from, string subject, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        using var message = new MimeMessage
        {
            Subject = subject,
            Date = DateTimeOffset.UnixEpoch,
            MessageId = "fuzz@pref.example.lg.jp",
        };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse("seis-jimukyoku@secretariat.example.jp"));
        var parts = new Multipart("mixed") { Boundary = $"=-{files.Count}-{files.Sum(file => file.Content.Length)}" };
        parts.Add(new TextPart("plain") { Text = "標記について送付します。" });
        foreach (var (name, content) in files)
            parts.Add(Part(name, content));
        message.Body = parts;
        using var raw = new MemoryStream();
        message.WriteTo(raw);
        return raw.ToArray();
    }

    private static IEnumerable<byte[]> Files(string folder, string pattern) =>
        Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).Select(File.ReadAllBytes);

    private static MimeEntity Part(string name, byte[] content) =>
        name.EndsWith(".eml", StringComparison.Ordinal)
            ? new MessagePart { Message = MimeMessage.Load(new MemoryStream(content)) }
            : new MimePart("application", "octet-stream")
            {
                FileName = name,
                ContentTransferEncoding = ContentEncoding.Base64,
                Content = new MimeContent(new MemoryStream(content)),
            };
}
