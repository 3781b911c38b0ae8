using System.Text;
using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Forms;

public sealed class FileFormatTests
{
    [Theory]
    [InlineData("controls.docx", FileFormat.Word)]
    [InlineData("openpyxl.xlsx", FileFormat.Excel)]
    [InlineData("form.doc", FileFormat.LegacyWord)]
    [InlineData("form.xls", FileFormat.LegacyExcel)]
    [InlineData("form.odt", FileFormat.OpenDocument)]
    [InlineData("form.ods", FileFormat.OpenDocument)]
    [InlineData("form.rtf", FileFormat.Rtf)]
    [InlineData("answers.json", FileFormat.Text)]
    public void A_file_is_told_by_its_content(string name, FileFormat format) =>
        Assert.Equal(format, Detect(FormFiles.Bytes(name)));

    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ", FileFormat.Pdf)]
    [InlineData("\uFEFF<!DOCTYPE html><html>", FileFormat.Html)]
    [InlineData("  <html lang=\"ja\">", FileFormat.Html)]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related", FileFormat.Html)]
    [InlineData(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>",
        FileFormat.OfficeXml
    )]
    [InlineData(
        "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
        FileFormat.OfficeXml
    )]
    [InlineData("[InternetShortcut]\r\nURL=https://docs.example.com/", FileFormat.Link)]
    [InlineData("{\"url\": \"https://docs.example.com/\", \"doc_id\": \"x\"}", FileFormat.Link)]
    [InlineData("推進体制構築支援 申請書", FileFormat.Text)]
    [InlineData("", FileFormat.Empty)]
    [InlineData("\u0000\u0001\u0002\u0003", FileFormat.Unknown)]
    [InlineData("PK\u0003\u0004 and nothing more", FileFormat.Zip)]
    public void Text_and_fragments_are_told_too(string content, FileFormat format) =>
        Assert.Equal(format, Detect(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("FFD8FFE000104A464946")]
    [InlineData("474946383961")]
    [InlineData("49492A0008000000")]
    [InlineData("52494646000000005745425056503820")]
    [InlineData("00000018667479706865696300000000")]
    public void Pictures_are_told(string hex) => Assert.Equal(FileFormat.Image, Detect(Convert.FromHexString(hex)));

    [Fact]
    public void A_zip_with_other_files_is_a_zip() =>
        Assert.Equal(FileFormat.Zip, Detect(OfficeZip.Of(("様式1.docx", "x"), ("写真.jpg", "y"))));

    [Fact]
    public void A_presentation_is_another_kind_of_Office_file() =>
        Assert.Equal(
            FileFormat.OtherOffice,
            Detect(OfficeZip.Of(("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>")))
        );

    [Theory]
    [InlineData("xl/workbook.bin", FileFormat.BinaryExcel, ".xlsb")]
    [InlineData("Index/Document.iwa", FileFormat.AppleWork, "書き出して")]
    public void Packages_of_other_kinds_are_told_by_their_parts_and_answered_as_such(
        string part,
        FileFormat format,
        string advice
    )
    {
        var file = OfficeZip.Of(("[Content_Types].xml", "<Types/>"), (part, "x"));

        Assert.Equal(format, Detect(file));
        Assert.Contains(advice, Assert.Single(CallForms.Read(file).Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")]
    [InlineData("application/vnd.ms-word.template.macroEnabledTemplate.main+xml")]
    public void Templates_and_documents_with_macros_are_read(string type)
    {
        var file = OfficeZip.With(SampleForms.Word(), "[Content_Types].xml", xml =>
            xml.Replace(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                type,
                StringComparison.Ordinal
            )
        );

        Assert.Equal("島根県", Assert.Single(CallForms.Read(file).Forms)["prefecture"].Value);
    }

    [Theory]
    [InlineData("application/vnd.ms-excel.sheet.macroEnabled.main+xml")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml")]
    [InlineData("application/vnd.ms-excel.template.macroEnabled.main+xml")]
    public void Templates_and_workbooks_with_macros_are_read(string type)
    {
        var file = OfficeZip.With(SampleForms.Excel().Build(), "[Content_Types].xml", xml =>
            xml.Replace(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                type,
                StringComparison.Ordinal
            )
        );

        Assert.Equal("島根県", Assert.Single(CallForms.Read(file).Forms)["prefecture"].Value);
    }

    [Theory]
    [InlineData("EncryptedPackage", FileFormat.EncryptedOffice)]
    [InlineData("WordDocument", FileFormat.LegacyWord)]
    [InlineData("Workbook", FileFormat.LegacyExcel)]
    [InlineData("DocumentText", FileFormat.Ichitaro)]
    [InlineData("__properties_version1.0", FileFormat.CompoundFile)]
    public void Compound_files_are_told_by_the_streams_in_them(string stream, FileFormat format) =>
        Assert.Equal(format, Detect(CompoundFile(stream)));

    [Theory]
    [InlineData("form.doc", "file.legacyOffice", "Word文書（.docx）")]
    [InlineData("form.xls", "file.legacyOffice", "Excelブック（.xlsx）")]
    [InlineData("form.odt", "file.notAForm", "OpenDocument")]
    [InlineData("form.rtf", "file.notAForm", ".rtf")]
    public void A_form_in_another_format_is_answered_with_what_to_do(string name, string code, string advice)
    {
        var finding = Assert.Single(CallForms.Read(FormFiles.Bytes(name)).Findings);

        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains(advice, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_with_a_password_is_answered_as_such() =>
        Assert.Equal("file.password", Assert.Single(CallForms.Read(CompoundFile("EncryptedPackage")).Findings).Code);

    [Fact]
    public void A_form_sent_as_PDF_is_answered_as_such() =>
        Assert.Equal("file.pdfOnly", Assert.Single(CallForms.Read("%PDF-1.7\n"u8.ToArray()).Findings).Code);

    [Fact]
    public void Another_document_is_not_a_form() =>
        Assert.Equal(
            "file.notAForm",
            Assert
                .Single(
                    CallForms
                        .Read(new WordFile().Paragraph("出張報告書").Table(WordFile.Row("氏名", "県庁 太郎")).Build())
                        .Findings
                )
                .Code
        );

    private static FileFormat Detect(byte[] file) => FileFormats.Detect(new MemoryStream(file));

    /// <summary>
    /// The smallest compound file: a header, one allocation table, one directory sector with the root and one stream.
    /// </summary>
    private static byte[] CompoundFile(string stream)
    {
        var file = new byte[512 * 3];
        Convert.FromHexString("D0CF11E0A1B11AE1").CopyTo(file, 0);
        file[30] = 9; // sectors of 512 bytes
        BitConverter.GetBytes(1).CopyTo(file, 48); // directory in sector 1
        BitConverter.GetBytes(0).CopyTo(file, 76); // allocation table in sector 0
        BitConverter.GetBytes(0xFFFFFFFD).CopyTo(file, 512);
        BitConverter.GetBytes(0xFFFFFFFE).CopyTo(file, 516);
        foreach (var (name, at) in new[] { ("Root Entry", 1024), (stream, 1024 + 128) })
        {
            Encoding.Unicode.GetBytes(name).CopyTo(file, at);
            BitConverter.GetBytes((ushort)((name.Length + 1) * 2)).CopyTo(file, at + 64);
        }

        return file;
    }
}
