using System.IO.Compression;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Mail;
using SeisFunctions.Reading;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving;

/// <summary>Mails that were tried on the product and went wrong, as they were, and others of their kinds.</summary>
public sealed class MailCaseTests
{
    [Fact]
    public void A_file_name_in_an_encoded_word_that_is_cut_over_continued_parameters_is_decoded() =>
        Assert.Equal("様式1_申請書（大阪府）.docx", Open("m01").Files[0].Name);

    [Fact]
    public void An_address_with_dots_as_carriers_gave_them_out_is_an_address()
    {
        var mail = Open("m18");

        Assert.Equal(("dx..mihon.@docomo.example.jp", "dx..mihon.@docomo.example.jp"), (mail.From, mail.ReplyTo));
        Assert.True(EmailAddress.IsValid("dx..mihon.@docomo.example.jp"));
    }

    [Theory]
    [InlineData("\"dx..mihon.\"@docomo.example.jp", "dx..mihon.@docomo.example.jp")]
    [InlineData("\"見本 花子\"@docomo.example.jp", "\"見本 花子\"@docomo.example.jp")]
    [InlineData("dx@docomo.example.jp", "dx@docomo.example.jp")]
    public void An_address_in_needless_quotes_is_the_same_address(string written, string address) =>
        Assert.Equal(
            address,
            Opening.Mail(System.Text.Encoding.UTF8.GetBytes($"From: {written}\r\nSubject: x\r\n\r\nx")).From
        );

    [Fact]
    public void Exchange_s_word_about_receipts_makes_no_automatic_answer_of_an_application() =>
        Assert.Null(Open("m19").NoAnswer);

    [Fact]
    public void Ways_of_compressing_that_cannot_be_undone_are_named()
    {
        var mail = Open("m28");

        Assert.Equal(
            [("z.zip/f1.docx", "LZMA"), ("z.zip/f2.xlsx", "LZMA"), ("z2.zip/f2.xlsx", "BZip2")],
            mail.Findings.Select(finding =>
                (
                    finding.File,
                    finding.Message["圧縮方式が".Length..finding.Message.IndexOf('の', StringComparison.Ordinal)]
                )
            )
        );
        Assert.All(mail.Files, file => Assert.True(file.IsUnpacked));
        Assert.Equal(SubmissionKind.Submission, Read(mail).Kind);
    }

    [Fact]
    public void A_form_that_is_compressed_in_such_a_way_names_it_too()
    {
        var form = Sample.Forms.Form1("東京都");
        // The method of the first entry in the directory at the end.
        var at = form.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        form[at + 10] = 14;

        var finding = Assert.Single(Read(Opening.Mail(Mails.With("x", ("様式1.docx", form)))).Findings, finding =>
            finding.Code == "file.unreadable"
        );

        Assert.Contains("LZMAという圧縮方式には対応していません", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_entries_of_the_same_archive_are_taken_out()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "a.docx", "b.docx" })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Sample.Forms.Form1("東京都"));
            }
        }

        var bytes = stream.ToArray();
        bytes[bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 10] = 12;
        var mail = Opening.Mail(Mails.With("x", ("束.zip", bytes)));

        Assert.Equal(["束.zip", "束.zip/a.docx"], mail.Files.Select(file => file.Name));
        Assert.Equal("束.zip/b.docx", Assert.Single(mail.Findings).File);
    }

    [Fact]
    public void A_file_that_was_taken_out_of_the_message_and_stands_elsewhere_is_said()
    {
        var mail = Open("m42");

        var finding = Assert.Single(mail.Findings);
        Assert.Equal(("file.link", "form1.docx", Severity.Error), (finding.Code, finding.File, finding.Severity));
        Assert.Equal("f2.xlsx", Assert.Single(mail.Files).Name);
    }

    [Theory]
    [InlineData(
        "Content-Type: application/octet-stream; name=\"=?utf-8?B?5qeY5byPMS5kb2N4?=\"\r\nContent-Disposition: attachment; filename=\"???1.docx\""
    )]
    [InlineData(
        "Content-Type: application/octet-stream; name=\"???1.docx\"\r\nContent-Disposition: attachment; filename*=utf-8''%E6%A7%98%E5%BC%8F1.docx"
    )]
    [InlineData("Content-Disposition: attachment; filename*0=\"=?utf-8?B?5qeY5byP\"; filename*1=\"MS5kb2N4?=\"")]
    public void Of_two_names_the_one_without_question_marks_counts(string fields) =>
        Assert.Equal("様式1.docx", Assert.Single(Opening.Mail(RawMail.OfParts(RawMail.Part(fields, [1]))).Files).Name);

    [Fact]
    public void A_name_with_question_marks_alone_is_shown_as_it_is() =>
        Assert.Equal(
            "??1.docx",
            Assert
                .Single(
                    Opening
                        .Mail(
                            RawMail.OfParts(RawMail.Part("Content-Disposition: attachment; filename=\"??1.docx\"", [1]))
                        )
                        .Files
                )
                .Name
        );

    [Theory]
    [InlineData("様式1.jtd", new byte[] { 0x00, 0x01, 0x02, 0x03 })]
    [InlineData("様式1.JTD", new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0 })]
    public void A_document_of_Ichitaro_is_called_so(string name, byte[] content)
    {
        var reading = Read(Opening.Mail(Mails.With("x", (name, content))));

        Assert.StartsWith(
            "一太郎（.jtd）のファイルは読み取れません。",
            Assert.Single(reading.Findings, finding => finding.File == name).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(SubmissionKind.Submission, reading.Kind);
    }

    private static OpenedMail Open(string name) =>
        Opening.Mail(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Receiving", "Files", name + ".eml")));

    private static SubmissionReading Read(OpenedMail mail) =>
        new SubmissionReader(Sample.Call).Read(mail, SubmissionId.Derive("x"), Sample.Midway, default);
}
