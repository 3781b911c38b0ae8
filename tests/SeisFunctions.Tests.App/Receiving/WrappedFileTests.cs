using System.Text;
using MimeKit;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Mail;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving;

/// <summary>Files are found however they are wrapped; what cannot be unwrapped is said.</summary>
public sealed class WrappedFileTests
{
    private static readonly byte[] Form = Sample.Forms.Form1("東京都");

    [Fact]
    public void Winmail_dat_of_Outlook() =>
        AssertHolds(
            ["winmail.dat", "様式1.docx"],
            Opening.Mail(Attached("winmail.dat", "application/ms-tnef", Wrapped.Tnef(("様式1.docx", Form))))
        );

    [Fact]
    public void Winmail_dat_declared_as_any_file_in_a_forwarded_mail() =>
        AssertHolds(
            ["ATT00001.bin", "様式1.docx"],
            Opening.Mail(
                Forwarding(Attached("ATT00001.bin", "application/octet-stream", Wrapped.Tnef(("様式1.docx", Form))))
            )
        );

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(99)]
    public void A_winmail_dat_that_is_cut_is_reported_and_not_taken_for_one_with_fewer_files(int percent)
    {
        var whole = Wrapped.Tnef(("様式1.docx", Form), ("様式2.xlsx", Sample.Forms.Form2("東京都", 2)));

        Assert.Equal(
            "file.unreadable",
            Assert
                .Single(
                    Opening
                        .Mail(Attached("winmail.dat", "application/ms-tnef", whole[..(whole.Length * percent / 100)]))
                        .Findings
                )
                .Code
        );
    }

    [Fact]
    public void A_winmail_dat_over_the_limit_of_a_file_is_reported()
    {
        var large = Wrapped.Tnef(("写真.bin", new byte[Sample.Call.Limits.Forms.FileBytes + 1]));

        var mail = Opening.Mail(Attached("winmail.dat", "application/ms-tnef", large));

        Assert.Equal(large, Assert.Single(mail.Files).Bytes());
        Assert.Equal("file.unreadable", Only(mail).Code);
    }

    [Fact]
    public void S_MIME_signed_beside_its_content()
    {
        var entity = RawMail.Part("Content-Disposition: attachment; filename=form1.docx", Form);
        var mail = Opening.Mail(
            RawMail.OfParts(
                "multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256",
                [entity, RawMail.Part("Content-Type: application/pkcs7-signature; name=smime.p7s", [1, 2, 3])]
            )
        );

        AssertHolds(["form1.docx"], mail);
        Assert.Equal(
            ("mail.signed", Severity.Info, "電子署名付きの電子メールです。署名は検証していません。"),
            Only(mail)
        );
    }

    [Fact]
    public void S_MIME_signed_around_its_content()
    {
        var entity = Encoding.Latin1.GetBytes(
            RawMail.Part("Content-Type: application/octet-stream; name=form1.docx", Form)
        );
        var mail = Opening.Mail(
            Attached("smime.p7m", "application/pkcs7-mime; smime-type=signed-data", Wrapped.Signed(entity))
        );

        AssertHolds(["smime.p7m", "form1.docx"], mail);
        Assert.Equal("mail.signed", Only(mail).Code);
    }

    [Fact]
    public void S_MIME_encrypted_is_reported()
    {
        var mail = Opening.Mail(
            Attached("smime.p7m", "application/pkcs7-mime; smime-type=enveloped-data", Wrapped.Encrypted(Form))
        );

        Assert.Equal(
            (
                "file.encrypted",
                Severity.Error,
                "暗号化（S/MIME、PGP等）されているため、開けませんでした。暗号化せずにお送りください。"
            ),
            Only(mail)
        );
    }

    [Fact]
    public void S_MIME_that_is_none_is_reported() =>
        Assert.Equal(
            "file.unreadable",
            Only(Opening.Mail(Attached("smime.p7m", "application/pkcs7-mime", [1, 2, 3]))).Code
        );

    [Fact]
    public void PGP_signed_beside_its_content()
    {
        var mail = Opening.Mail(
            RawMail.OfParts(
                "multipart/signed; protocol=\"application/pgp-signature\"",
                [
                    RawMail.Part("Content-Disposition: attachment; filename=form1.docx", Form),
                    "Content-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP SIGNATURE-----",
                ]
            )
        );

        AssertHolds(["form1.docx"], mail);
        Assert.Equal("mail.signed", Only(mail).Code);
    }

    [Fact]
    public void PGP_encrypted_in_any_of_its_forms_is_reported()
    {
        const string armour = "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----\r\n";
        var multipart = Opening.Mail(
            RawMail.OfParts(
                "multipart/encrypted; protocol=\"application/pgp-encrypted\"",
                [
                    "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1",
                    $"Content-Type: application/octet-stream; name=encrypted.asc\r\n\r\n{armour}",
                ]
            )
        );
        var inline = Opening.Mail(RawMail.Of("Content-Type: text/plain", armour));
        var attached = Opening.Mail(
            RawMail.OfParts($"Content-Disposition: attachment; filename=form1.docx.asc\r\n\r\n{armour}")
        );

        Assert.All([multipart, inline, attached], mail => Assert.Equal("file.encrypted", Only(mail).Code));
    }

    [Fact]
    public void Uuencoded_in_the_text() =>
        AssertHolds(
            ["様式1.docx"],
            Opening.Mail(
                RawMail.Of(
                    "Content-Type: text/plain",
                    $"Please find attached.\r\n\r\n{Wrapped.UuEncode("様式1.docx".In("shift_jis"), Form)}\r\nbye\r\n"
                )
            )
        );

    [Fact]
    public void YEncoded_in_the_text() =>
        AssertHolds(
            ["様式1.docx"],
            Opening.Mail(
                RawMail.Of(
                    "Content-Type: text/plain\r\nContent-Transfer-Encoding: 8bit",
                    $"Please find attached.\r\n\r\n{Wrapped.YEncode("様式1.docx".In("utf-8"), Form)}"
                )
            )
        );

    [Fact]
    public void Two_uuencoded_files_and_one_without_an_end()
    {
        var mail = Opening.Mail(
            RawMail.Of(
                "Content-Type: text/plain",
                Wrapped.UuEncode("a.bin", [1, 2])
                    + Wrapped.UuEncode("b.bin", [3]).Replace("`\r\nend\r\n", "", StringComparison.Ordinal)
            )
        );

        Assert.Equal(["a.bin", "b.bin"], mail.Files.Select(file => file.Name));
        Assert.Equal([1, 2], mail.Files[0].Bytes());
        Assert.Equal([3], mail.Files[1].Bytes());
    }

    [Fact]
    public void Inline_without_a_disposition_or_a_name() =>
        AssertHolds(
            ["名称なし1"],
            Opening.Mail(RawMail.OfParts(RawMail.Part("Content-Type: application/octet-stream", Form)))
        );

    [Fact]
    public void Declared_as_text_without_a_name() =>
        AssertHolds(["名称なし1"], Opening.Mail(RawMail.OfParts(RawMail.Part("Content-Type: text/plain", Form))));

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("image/png")]
    [InlineData("text/plain")]
    [InlineData("application/x-msdownload")]
    public void A_wrong_type_does_not_matter(string type) =>
        AssertHolds(["様式1.docx"], Opening.Mail(Attached("様式1.docx", type, Form)));

    [Fact]
    public void In_multiparts_of_any_kind_and_depth()
    {
        var inner =
            $"Content-Type: multipart/alternative; boundary=d\r\n\r\n--d\r\nContent-Type: text/plain\r\n\r\nx\r\n--d\r\n{RawMail.Part("Content-Type: application/octet-stream; name=form1.docx", Form)}\r\n--d--";
        var mail = Opening.Mail(
            RawMail.OfParts(
                "multipart/related",
                [$"Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n{inner}\r\n--c--"]
            )
        );

        AssertHolds(["form1.docx"], mail);
    }

    [Fact]
    public void In_a_mail_within_a_mail_whose_subject_and_sender_are_told_apart()
    {
        var mail = Opening.Mail(Forwarding(Attached("様式1.docx", "application/octet-stream", Form)));

        AssertHolds(["様式1.docx"], mail);
        Assert.Equal(("転送します", "tensou@secretariat.example.jp"), (mail.Subject, mail.From));
        Assert.Equal(
            [new ForwardedMail("推進体制構築支援（東京都）", "dx-mihon@pref.example.lg.jp", null)],
            mail.Forwarded
        );
    }

    [Theory]
    [InlineData("Content-Type: message/rfc822")]
    [InlineData("Content-Type: application/octet-stream; name=mail.eml")]
    public void In_a_mail_that_was_attached_as_an_encoded_file(string fields)
    {
        var mail = Opening.Mail(
            RawMail.OfParts(RawMail.Part(fields, Attached("様式1.docx", "application/octet-stream", Form)))
        );

        Assert.Equal(Form, mail.Files.Single(file => file.Name == "様式1.docx").Bytes());
        Assert.Single(mail.Forwarded);
        Assert.Empty(mail.Findings);
    }

    [Fact]
    public void In_a_mail_within_a_mail_that_begins_with_an_empty_line()
    {
        var inner = Encoding.Latin1.GetString(Attached("様式1.docx", "application/octet-stream", Form));

        AssertHolds(
            ["mail.eml", "様式1.docx"],
            Opening.Mail(RawMail.Of("Content-Type: message/rfc822", "\r\n" + inner))
        );
    }

    [Fact]
    public void An_attached_mail_that_cannot_be_opened_is_reported() =>
        Assert.Equal(
            (
                "file.unreadable",
                Severity.Error,
                "添付された電子メールを開けません。電子メールに添付されていた様式を取り出してお送りください。"
            ),
            Only(Opening.Mail(Attached("mail.eml", "application/octet-stream", "no mail"u8.ToArray())))
        );

    [Theory]
    [InlineData("shift_jis")]
    [InlineData("utf-8")]
    [InlineData("euc-jp")]
    public void In_a_zip_whose_names_are_not_labelled(string encoding) =>
        AssertHolds(
            ["申請.zip", "申請.zip/様式/様式１①（東京都）.docx"],
            Opening.Mail(
                Attached("申請.zip", "application/zip", Wrapped.Zip(encoding, ("様式/様式１①（東京都）.docx", Form)))
            )
        );

    [Fact]
    public void In_a_zip_whose_names_are_labelled_as_UTF_8()
    {
        using var stream = new MemoryStream();
        using (
            var zip = new System.IO.Compression.ZipArchive(
                stream,
                System.IO.Compression.ZipArchiveMode.Create,
                leaveOpen: true
            )
        )
        {
            using var entry = zip.CreateEntry("様式1.docx").Open();
            entry.Write(Form);
        }

        AssertHolds(
            ["a.zip", "a.zip/様式1.docx"],
            Opening.Mail(Attached("a.zip", "application/zip", stream.ToArray()))
        );
    }

    [Fact]
    public void In_a_zip_within_a_zip_but_no_deeper()
    {
        var one = Wrapped.Zip(("様式1.docx", Form));
        var two = Wrapped.Zip(("one.zip", one), ("mail.eml", Attached("様式1.docx", "application/octet-stream", Form)));

        AssertHolds(
            ["two.zip", "two.zip/one.zip", "two.zip/one.zip/様式1.docx", "two.zip/mail.eml", "様式1.docx"],
            Opening.Mail(Attached("two.zip", "application/zip", two))
        );
        var three = Opening.Mail(Attached("three.zip", "application/zip", Wrapped.Zip(("two.zip", two))));
        Assert.Equal(
            ["three.zip", "three.zip/two.zip", "three.zip/two.zip/one.zip"],
            three.Files.Take(3).Select(file => file.Name)
        );
        Assert.False(three.Files[2].IsUnpacked);
    }

    [Fact]
    public void In_a_mail_within_a_zip_that_came_as_a_plain_file()
    {
        using var spool = new FileSpool();
        using var files = new FileCollector(Sample.Call.Limits, spool, default);
        files.AddFile(
            "束.zip",
            new MemoryStream(Wrapped.Zip(("mail.eml", Attached("様式1.docx", "application/octet-stream", Form))))
        );

        Assert.Equal(["束.zip", "束.zip/mail.eml", "様式1.docx"], files.Files.Select(file => file.Name));
    }

    [Fact]
    public void Ballast_of_macOS_and_Windows_in_a_zip_is_left_out() =>
        AssertHolds(
            ["a.zip", "a.zip/様式1.docx"],
            Opening.Mail(
                Attached(
                    "a.zip",
                    "application/zip",
                    Wrapped.Zip(
                        ("様式1.docx", Form),
                        ("__MACOSX/._様式1.docx", [1]),
                        (".DS_Store", [1]),
                        ("x/Thumbs.db", [1])
                    )
                )
            )
        );

    [Theory]
    [InlineData(
        "ZipCrypto",
        "UEsDBAoACQAAAOlzeF1P/YhSEAAAAAQAAAAKABwAZm9ybTEuZG9jeFVUCQADtZ8Fa7WfBWt1eAsAAQQAAAAABAAAAAAAmrstl2zPX+aR4iHOtMDaUEsHCE/9iFIQAAAABAAAAFBLAQIeAwoACQAAAOlzeF1P/YhSEAAAAAQAAAAKABgAAAAAAAEAAACkgQAAAABmb3JtMS5kb2N4VVQFAAO1nwVrdXgLAAEEAAAAAAQAAAAAUEsFBgAAAAABAAEAUAAAAGQAAAAAAA=="
    )]
    [InlineData(
        "AES",
        "UEsDBDMAAQBjAOlzeF0AAAAAIAAAAAQAAAAKAAsAZm9ybTEuZG9jeAGZBwACAEFFAwAA/UA12HyLLg5zTVcUs8fz0bplD0Etd6EuWa4CPfMLJV9QSwECPwMzAAEAYwDpc3hdAAAAACAAAAAEAAAACgAvAAAAAAAAACCApIEAAAAAZm9ybTEuZG9jeAoAIAAAAAAAAQAYAOvZl3cgfN0BAAAAAAAAAAAAAAAAAAAAAAGZBwACAEFFAwAAUEsFBgAAAAABAAEAZwAAAFMAAAAAAA=="
    )]
    public void A_zip_with_a_password_is_reported_with_what_to_do(string kind, string zip)
    {
        var mail = Opening.Mail(Attached($"{kind}.zip", "application/zip", Convert.FromBase64String(zip)));

        var finding = Assert.Single(mail.Findings);
        Assert.Equal(("file.password", Severity.Error, $"{kind}.zip"), (finding.Code, finding.Severity, finding.File));
        Assert.Equal(
            "パスワード付きの圧縮ファイルのため、開けませんでした。パスワードを別のメールで送っていただいても開くことができません。パスワードを付けずに送り直すか、それができない場合は、ほかの提出方法を事務局へご相談ください。",
            finding.Message
        );
    }

    [Theory]
    [InlineData("7-Zip", "N3q8ryccAAQ=", "7-Zip、RAR、LZH等の圧縮ファイルは開けません。")]
    [InlineData("RAR", "UmFyIRoHAQA=", "7-Zip、RAR、LZH等の圧縮ファイルは開けません。")]
    [InlineData("LZH", "Ic0tbGg1LQA=", "7-Zip、RAR、LZH等の圧縮ファイルは開けません。")]
    [InlineData("gzip", "H4sIAAAAAAA=", "7-Zip、RAR、LZH等の圧縮ファイルは開けません。")]
    [InlineData("self-extracting", "TVqQAAMAAAA=", "プログラム（自己解凍形式の圧縮ファイル等）は開きません。")]
    public void Other_archives_are_recognised_and_reported(string kind, string head, string message)
    {
        var finding = Assert.Single(
            Check.Files(($"{kind}.bin", [.. Convert.FromBase64String(head), .. new byte[100]])).Findings,
            finding => finding.Code == "file.unreadable"
        );

        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Theory]
    [InlineData("Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR")]
    [InlineData(
        "Content-Type: text/x-vcard; name=mihon.vcf\r\nContent-Disposition: attachment; filename=mihon.vcf\r\n\r\nBEGIN:VCARD\r\nEND:VCARD"
    )]
    [InlineData("Content-Type: application/ics; name=invite.ics\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR")]
    [InlineData("Content-Type: application/applefile; name=\"._form1.docx\"\r\n\r\nx")]
    public void Calendars_cards_and_forks_of_files_raise_no_alarm(string part)
    {
        var mail = Opening.Mail(RawMail.OfParts(part, "Content-Type: text/plain\r\n\r\nx"));
        var reading = new SeisFunctions.Reading.SubmissionReader(Sample.Call).Read(mail, "id", Sample.Midway, default);

        Assert.DoesNotContain(reading.Findings, finding =>
            finding.Severity > Severity.Info && finding.Code != "subject.noApplicant"
        );
    }

    [Fact]
    public void A_mail_split_into_partial_messages_is_reported() =>
        Assert.Equal(
            "file.unreadable",
            Only(Opening.Mail(RawMail.Of("Content-Type: message/partial; id=x; number=1; total=3", "x"))).Code
        );

    [Fact]
    public void Of_two_hundred_files_the_first_fifty_are_opened_and_the_rest_is_told()
    {
        var mail = Opening.Mail(
            RawMail.OfParts([
                .. Enumerable.Range(1, 200).Select(i => $"Content-Disposition: attachment; filename={i}.bin\r\n\r\nx"),
            ])
        );

        Assert.Equal(50, mail.Files.Count);
        Assert.Equal(
            "添付ファイルが50個を超えています。超えた分は開いていません。様式のファイルだけをお送りください。",
            Only(mail).Message
        );
    }

    private static byte[] Attached(string name, string type, byte[] content) =>
        RawMail.Of(
            $"Subject: =?utf-8?B?{"推進体制構築支援（東京都）".Base64("utf-8")}?=\r\nContent-Type: multipart/mixed; boundary=a",
            $"--a\r\nContent-Type: text/plain\r\n\r\nx\r\n--a\r\n{RawMail.Part($"Content-Type: {type}\r\nContent-Disposition: attachment; filename*=utf-8''{name.Percent("utf-8")}", content)}\r\n--a--\r\n"
        );

    private static byte[] Forwarding(byte[] inner) => Mails.Build("転送します", message =>
        {
            message.From.Clear();
            message.From.Add(MailboxAddress.Parse("tensou@secretariat.example.jp"));
            message.Body = new Multipart("mixed")
            {
                new TextPart("plain") { Text = "x" },
                new MessagePart { Message = MimeMessage.Load(new MemoryStream(inner)) },
            };
        });

    private static void AssertHolds(string[] names, OpenedMail mail)
    {
        Assert.Equal(names, mail.Files.Select(file => file.Name));
        Assert.Equal(Form, mail.Files.First(file => !file.IsUnpacked).Bytes());
        Assert.DoesNotContain(mail.Findings, finding => finding.Severity > Severity.Info);
    }

    private static (string Code, Severity Severity, string Message) Only(OpenedMail mail)
    {
        var finding = Assert.Single(mail.Findings);
        return (finding.Code, finding.Severity, finding.Message);
    }
}
