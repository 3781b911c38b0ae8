using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Mail;
using SeisFunctions.Reading;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Reading;

/// <summary>What is said of a file that holds no form is true of that file.</summary>
public sealed class OtherFilesTests
{
    // The first bytes of every compound file; its directory is lost.
    private static readonly byte[] BrokenCompound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    [Theory]
    [InlineData("様式1.doc", "旧形式のWord・Excelファイル（.doc・.xls）が壊れているため読み取れません。")]
    [InlineData("様式2.XLS", "旧形式のWord・Excelファイル（.doc・.xls）が壊れているため読み取れません。")]
    [InlineData("申請.msg", "Outlookのメッセージ（.msg）等の形式のため開けません。")]
    [InlineData("申請", "Outlookのメッセージ（.msg）等の形式のため開けません。")]
    public void A_broken_old_office_file_is_not_called_a_message(string name, string told)
    {
        var finding = Assert.Single(Check.Files((name, BrokenCompound)).Findings, finding => finding.File == name);

        Assert.Equal(("file.unreadable", Severity.Error), (finding.Code, finding.Severity));
        Assert.StartsWith(told, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("様式1.docx", "<html><body>申請書</body></html>")]
    [InlineData("様式1.docx", "申請書")]
    [InlineData("様式2.XLSX", "x")]
    [InlineData("様式1.doc", "申請書")]
    public void What_is_named_as_a_form_and_is_none_is_a_submission_that_cannot_be_read(string name, string content)
    {
        var mail = new OpenedMail
        {
            Files = [new OpenedFile(name, "application/octet-stream", System.Text.Encoding.UTF8.GetBytes(content))],
        };

        var reading = new SubmissionReader(Sample.Call).Read(mail, "0123", Sample.Midway, default);

        Assert.Equal(SubmissionKind.Submission, reading.Kind);
        Assert.Contains(reading.Findings, finding => finding is { Code: "file.unreadable", Severity: Severity.Error });
    }

    // What Word writes while somebody has the file open: the name, padded.
    private static readonly byte[] OwnerFile = [8, .. "kencho t"u8, .. new byte[153]];

    [Theory]
    [InlineData("~$様式1.docx")]
    [InlineData("提出.zip/申請/~$様式2.xlsx")]
    [InlineData("~$申請書.doc")]
    public void What_Office_leaves_while_a_file_is_open_asks_nothing_beside_a_form(string name)
    {
        var beside = Check.Files(("様式1.docx", Sample.Forms.Form1("東京都")), (name, OwnerFile)).Reading;

        Assert.Equal(Severity.Info, Assert.Single(beside.Findings, finding => finding.File == name).Severity);
    }

    [Fact]
    public void Alone_or_large_it_is_no_form_that_can_be_read()
    {
        var alone = Check.Files(("~$様式1.docx", OwnerFile)).Reading;
        var large = Check
            .Files(("様式1.docx", Sample.Forms.Form1("東京都")), ("~$様式2.xlsx", [.. OwnerFile, .. new byte[5000]]))
            .Reading;

        Assert.Equal(SubmissionKind.Submission, alone.Kind);
        Assert.Contains(alone.Findings, finding => finding is { Code: "file.notAForm", Severity: Severity.Error });
        Assert.Contains(large.Findings, finding => finding is { Code: "file.unreadable", Severity: Severity.Error });
    }

    [Fact]
    public void A_form_that_is_named_so_is_read() =>
        Assert.Single(Check.Files(("~$様式1.docx", Sample.Forms.Form1("東京都"))).Reading.Forms);
}
