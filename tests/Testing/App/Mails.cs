using MimeKit;

namespace SeisFunctions.Tests.Testing;

/// <summary>Raw messages as a prefecture would send them.</summary>
internal static class Mails
{
    public const string Sender = "dx-mihon@pref.example.lg.jp";
    private static int _number;

    /// <summary>A complete application with two consenting municipalities.</summary>
    public static byte[] Complete(string prefecture, string? subject = null) =>
        With(
            subject ?? Subject(prefecture),
            ("様式1.docx", Sample.Forms.Form1(prefecture)),
            ("様式2.xlsx", Sample.Forms.Form2(prefecture, 2))
        );

    /// <summary>A message with these files; every call makes another message.</summary>
    public static byte[] With(string subject, params (string Name, byte[] Content)[] files) =>
        Build(subject, _ => { }, files);

    /// <summary>A message changed before it is written.</summary>
    public static byte[] Build(string subject, Action<MimeMessage> change, params (string Name, byte[] Content)[] files)
    {
        using var message = new MimeMessage
        {
            Subject = subject,
            MessageId = $"test-{Interlocked.Increment(ref _number)}@pref.example.lg.jp",
        };
        message.From.Add(new MailboxAddress("見本 花子", Sender));
        message.To.Add(MailboxAddress.Parse("seis-jimukyoku@secretariat.example.jp"));
        var body = new BodyBuilder { TextBody = "標記について送付します。" };
        foreach (var (name, content) in files)
            body.Attachments.Add(name, content);
        message.Body = body.ToMessageBody();
        change(message);
        using var raw = new MemoryStream();
        message.WriteTo(raw);
        return raw.ToArray();
    }

    public static string Subject(string prefecture) => $"推進体制構築支援（{prefecture}）";
}
