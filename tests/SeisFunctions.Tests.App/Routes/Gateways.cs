using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using SeisFunctions.Tests.Forms;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Routes;

/// <summary>
/// What stands between a prefecture and the secretariat, simulated: each makes of the same mail with both blank forms
/// what it is known for.
/// </summary>
internal static partial class Gateways
{
    public const string Subject = "送信テスト（東京都）";

    private static readonly byte[] Form1 = BlankFiles.Form1;
    private static readonly byte[] Form2 = BlankFiles.Form2;

    /// <summary>Each by what it does.</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } =
        new Dictionary<string, Func<byte[]>>
        {
            ["nothing"] = () => With(("様式1.docx", Form1), ("様式2.xlsx", Form2)),
            ["packs the files anew"] = () => With(("様式1.docx", Repacked(Form1)), ("様式2.xlsx", Repacked(Form2))),
            ["the sender has saved the files in Word and Excel"] = () =>
                With(
                    ("様式1.docx", Saved(Form1, "word/document.xml", "Microsoft Office Word")),
                    ("様式2.xlsx", Saved(Form2, "xl/workbook.xml", "Microsoft Excel"))
                ),
            ["removes content controls and input checks"] = () =>
                With(("様式1.docx", WithoutControls(Form1)), ("様式2.xlsx", WithoutInputChecks(Form2))),
            ["rebuilds the parts (CDR)"] = () =>
                With(
                    ("様式1.docx", OfficeZip.With(Form1, "word/document.xml", Rewritten)),
                    ("様式2.xlsx", OfficeZip.With(Form2, "xl/workbook.xml", Rewritten))
                ),
            ["turns into PDF"] = () =>
                With(
                    ("様式1.pdf", [.. "%PDF-1.7\n/Type/Font\n"u8, .. new byte[30_000]]),
                    ("様式2.pdf", [.. "%PDF-1.7\n/Type/Font\n"u8, .. new byte[30_000]])
                ),
            ["turns into pictures"] = () =>
                With(
                    ("様式1.docx", OfPictures(Form1)),
                    ("様式2.pdf", [.. "%PDF-1.4\n/Subtype/Image/Filter/DCTDecode\n"u8, .. new byte[30_000]])
                ),
            ["puts into a zip with a password (PPAP)"] = () =>
                With(("様式.zip", Locked(Wrapped.Zip(("様式1.docx", Form1), ("様式2.xlsx", Form2))))),
            ["sends the password in a second mail"] = () =>
                Text("先ほどお送りした添付ファイルのパスワードをお知らせします。\r\nパスワード：Abc123xyz"),
            ["encrypts Office files"] = () =>
                With(
                    ("様式1.docx", File.ReadAllBytes(Repository.Path("functions", "SeisFunctions", "Calls", "seis-r8", "samples", "password.xlsx"))),
                    ("様式2.xlsx", Form2)
                ),
            ["puts into a zip"] = () => With(("様式.zip", Wrapped.Zip(("様式1.docx", Form1), ("様式2.xlsx", Form2)))),
            ["renames a zip .zi_"] = () =>
                With(("様式.zi_", Wrapped.Zip(("様式1.docx", Form1), ("様式2.xlsx", Form2)))),
            ["changes extensions"] = () => With(("様式1.docx.bin", Form1), ("様式2.xlsx_", Form2)),
            ["garbles names"] = () => Raw(("?????.docx", Form1), ("????.xlsx", Form2)),
            ["loses names"] = () => Raw((null, Form1), (null, Form2)),
            ["cuts files"] = () => With(("様式1.docx", Form1[..(Form1.Length / 2)]), ("様式2.xlsx", Form2[..^100])),
            ["replaces the body by a link"] = () =>
                Text(
                    "添付ファイルは下記のURLからダウンロードしてください。\r\nhttps://transfer.example.com/d/0123456789\r\nパスワード：別途"
                ),
            ["attaches a page to download from"] = () =>
                With(
                    (
                        "添付ファイル.html",
                        Encoding.UTF8.GetBytes(
                            "<html><body>ファイルは<a href=\"https://transfer.example.com/d/1\">こちら</a>からダウンロードしてください。</body></html>"
                        )
                    )
                ),
            ["puts a text in the place of each file"] = () =>
                With(
                    ("様式1.docx.txt", Encoding.UTF8.GetBytes("添付ファイルは削除されました。")),
                    ("DELETED0.TXT", Encoding.UTF8.GetBytes("The attachment was removed by the gateway."))
                ),
            ["removes the files and says so"] = () =>
                Text("送信テストです。\r\n\r\n--- この電子メールの添付ファイルは削除されました（管理者） ---"),
            ["keeps the mail in quarantine"] = () =>
                Text("あなた宛てのメールの添付ファイルを隔離しました。解除するには管理者に連絡してください。"),
            ["removes the files in silence"] = () => Text("送信テストです。"),
            ["empties files"] = () => With(("様式1.docx", []), ("様式2.xlsx", [])),
            ["wraps in winmail.dat"] = () =>
                With(("winmail.dat", Wrapped.Tnef(("様式1.docx", Form1), ("様式2.xlsx", Form2)))),
            ["forwards as an attached mail"] = () =>
                Mails.Build(Subject, mail => mail.Body = new MessagePart { Message = Inner() }),
            ["signs (S/MIME)"] = () => Secure("signed-data", Wrapped.Signed(Entity())),
            ["encrypts the mail (S/MIME)"] = () => Secure("enveloped-data", Wrapped.Encrypted(Entity())),
            ["converts to .doc and .xls"] = () =>
                With(("様式1.doc", OfFile("form.doc")), ("様式2.xls", OfFile("form.xls"))),
            ["saves as OpenDocument"] = () =>
                With(
                    ("様式1.odt", Stored(("mimetype", "application/vnd.oasis.opendocument.text"))),
                    ("様式2.rtf", [.. "{\\rtf1 x}"u8])
                ),
            ["packs as 7-Zip and as a program"] = () =>
                With(
                    ("様式1.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, .. new byte[2_000]]),
                    ("様式2.exe", [0x4D, 0x5A, .. new byte[2_000]])
                ),
            ["drops the eighth bit"] = () =>
                With(
                    ("様式1.docx", [.. Form1.Select(one => (byte)(one & 0x7F))]),
                    ("様式2.xlsx", [.. Form2.Select(one => (byte)(one & 0x7F))])
                ),
            ["converts the character set"] = () =>
                With(
                    ("様式1.docx", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Form1))),
                    ("様式2.xlsx", Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(Form2)))
                ),
            ["rewrites line ends"] = () => With(("様式1.docx", InCrLf(Form1)), ("様式2.xlsx", InCrLf(Form2))),
            ["breaks a line of base64"] = () => Broken(),
            ["leaves base64 as text"] = () =>
                With(
                    ("様式1.docx", Encoding.ASCII.GetBytes(Convert.ToBase64String(Form1))),
                    ("様式2.xlsx", Encoding.ASCII.GetBytes(Convert.ToBase64String(Form2)))
                ),
            ["adds a notice"] = () =>
                Mails.Build(
                    "[SPAM?] Re: 【 送 信 ﾃｽﾄ 】東京都",
                    mail =>
                        ((TextPart)((Multipart)mail.Body!)[0]!).Text =
                            "送信テストです。\r\n\r\n※このメールは組織外から届いたメールです。誤送信の場合は削除してください。",
                    ("様式1.docx", Form1),
                    ("様式2.xlsx", Form2)
                ),
            ["garbles the text"] = () =>
                Mails.Build(
                    Subject,
                    mail => ((TextPart)((Multipart)mail.Body!)[0]!).Text = "$BAw?.%F%9%H$G$9!#(B",
                    ("様式1.docx", Form1),
                    ("様式2.xlsx", Form2)
                ),
            ["gives out last year's forms"] = () =>
                With(("様式1.docx", OfLastYear(Form1)), ("様式2.xlsx", Form2)),
        };

    private static byte[] With(params (string Name, byte[] Content)[] files) => Mails.With(Subject, files);

    private static byte[] Text(string text) =>
        Mails.Build(Subject, mail => mail.Body = new TextPart("plain") { Text = text });

    private static string Encoded => $"Subject: =?utf-8?B?{Subject.Base64("utf-8")}?=\r\nMessage-ID: <raw@pref.example.lg.jp>";

    private static byte[] Raw(params (string? Name, byte[] Content)[] files) =>
        RawMail.Of(
            $"{Encoded}\r\nContent-Type: multipart/mixed; boundary=\"b\"",
            string.Concat(
                files.Select(file =>
                    $"--b\r\n{RawMail.Part("Content-Type: application/octet-stream" + (file.Name is null ? "\r\nContent-Disposition: attachment" : $"\r\nContent-Disposition: attachment; filename=\"{file.Name}\""), file.Content)}\r\n"
                )
            ) + "--b--\r\n"
        );

    // One character of one line in the middle is lost: all behind it is shifted by six bits.
    private static byte[] Broken()
    {
        var mail = Encoding.Latin1.GetString(Raw(("yoshiki1.docx", Form1), ("yoshiki2.xlsx", Form2)));
        var middle = mail.IndexOf("\r\n", mail.IndexOf("UEsDB", StringComparison.Ordinal) + 8_000, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(mail.Remove(middle - 1, 1));
    }

    private static MimeMessage Inner()
    {
        var inner = MimeMessage.Load(new MemoryStream(With(("様式1.docx", Form1), ("様式2.xlsx", Form2))));
        inner.Subject = "様式の送付";
        return inner;
    }

    private static byte[] Entity()
    {
        using var bytes = new MemoryStream();
        Inner().Body!.WriteTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Secure(string kind, byte[] content) =>
        RawMail.Of(
            $"{Encoded}\r\nContent-Type: application/pkcs7-mime; smime-type={kind}; name=\"smime.p7m\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"smime.p7m\"",
            Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks) + "\r\n"
        );

    private static byte[] Repacked(byte[] file)
    {
        using var stream = new MemoryStream();
        using (var old = new ZipArchive(new MemoryStream(file)))
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in old.Entries.Reverse())
            {
                using var from = entry.Open();
                using var to = zip.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                from.CopyTo(to);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Stored(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static string Rewritten(string part) => part.Replace("/>", " />", StringComparison.Ordinal);

    private static byte[] Saved(byte[] file, string main, string program) =>
        OfficeZip
            .With(file, main, Rewritten)
            .Without("docProps/app.xml")
            .With(
                "docProps/app.xml",
                $"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>{program}</Application></Properties>"
            );

    private static byte[] WithoutControls(byte[] file) =>
        OfficeZip.With(
            file,
            "word/document.xml",
            part =>
            {
                part = Properties().Replace(part, "");
                return Tags().Replace(part, "");
            }
        );

    private static byte[] WithoutInputChecks(byte[] file) =>
        OfficeZip.Of([
            .. OfficeZip
                .Parts(file)
                .Select(part => (part.Name, Regex.Replace(part.Text, "<dataValidations.*?</dataValidations>", ""))),
        ]);

    private static byte[] OfPictures(byte[] file) =>
        OfficeZip
            .With(file, "word/document.xml", part => Texts().Replace(part, ""))
            .With("word/media/image1.png", "picture");

    private static byte[] OfLastYear(byte[] file) =>
        OfficeZip.With(file, "word/document.xml", part => part.Replace("令和8年度", "令和7年度", StringComparison.Ordinal));

    // The bit that says encrypted, in each header: what is behind it nobody can read.
    private static byte[] Locked(byte[] zip)
    {
        for (var at = 0; at < zip.Length - 10; at++)
        {
            if (zip.AsSpan(at).StartsWith("PK\u0003\u0004"u8))
                zip[at + 6] |= 1;
            else if (zip.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
                zip[at + 8] |= 1;
        }

        return zip;
    }

    private static byte[] InCrLf(byte[] file) =>
        [.. file.SelectMany(one => one == (byte)'\n' ? "\r\n"u8.ToArray() : [one])];

    private static byte[] OfFile(string name) => File.ReadAllBytes(Repository.Path("tests", "SeisFunctions.Tests.Forms", "Files", name));

    [GeneratedRegex("<w:sdtPr>.*?</w:sdtPr>", RegexOptions.Singleline)]
    private static partial Regex Properties();

    [GeneratedRegex("</?w:sdt(Content)?>")]
    private static partial Regex Tags();

    [GeneratedRegex("<w:t[ >].*?</w:t>", RegexOptions.Singleline)]
    private static partial Regex Texts();
}
