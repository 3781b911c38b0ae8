using SeisFunctions.Forms;
using SeisFunctions.Reading;
using SeisFunctions.Receiving;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Reading;

public sealed class ApplicantTests
{
    [Theory]
    [InlineData("推進体制構築支援（東京都）")]
    [InlineData("Re: 推進体制構築支援(東京都)")]
    [InlineData("転送: 【推進体制構築支援】東京都")]
    [InlineData("推進体制 構築支援　（東京）")]
    [InlineData("Ｆｗ：推進体制構築支援〔東京都〕")]
    public void The_subject_names_the_applicant_in_many_ways(string subject) => Assert.Equal("13", Read(subject).Applicant);

    [Theory]
    [InlineData("東京都の件でお伺い")]
    [InlineData("推進体制構築支援について")]
    [InlineData(null)]
    public void A_subject_without_the_call_or_without_a_prefecture_places_nothing(string? subject)
    {
        var reading = Read(subject);

        Assert.Null(reading.Applicant);
        Assert.Contains(reading.Findings, finding => finding.Code == "subject.noApplicant");
    }

    [Fact]
    public void The_form_names_the_applicant_where_the_subject_does_not() =>
        Assert.Equal("13", Read("書類の送付", ("a.docx", Sample.Forms.Form1("東京都"))).Applicant);

    [Fact]
    public void A_form_and_a_subject_that_disagree_are_left_to_a_person_with_both_shown()
    {
        var reading = Read("推進体制構築支援（大阪府）", ("a.docx", Sample.Forms.Form1("京都府")));

        Assert.Null(reading.Applicant);
        var finding = Assert.Single(reading.Findings, finding => finding.Code == "applicant.differs");
        Assert.Equal("申請者の記載が一致していません（様式1：京都府、件名：大阪府）。事務局が確認します。", finding.Message);
    }

    [Fact]
    public void A_wide_area_subject_names_several_prefectures_and_the_form_says_which_applies() =>
        Assert.Equal("10", Read("推進体制構築支援（群馬県・栃木県）", ("a.docx", Sample.Forms.WideForm1("群馬県", "栃木県"))).Applicant);

    [Theory]
    [InlineData(8 * 1024, Severity.Info)]
    [InlineData(300 * 1024, Severity.Error)]
    public void A_picture_that_may_be_a_scanned_form_is_left_to_a_person_and_a_logo_is_not(int bytes, Severity severity)
    {
        var picture = new byte[bytes];
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }.CopyTo(picture, 0);

        Assert.Equal(severity, Assert.Single(Read("推進体制構築支援（東京都）", ("a.png", picture)).Findings).Severity);
    }

    [Theory]
    [InlineData("東京", "東京都", Confidence.Repaired, "field.repaired")]
    [InlineData("東　京　都", "東京都", Confidence.Exact, null)]
    [InlineData("大阪県", null, Confidence.Ambiguous, "field.ambiguous")]
    [InlineData("未定", null, Confidence.Unreadable, "field.invalid")]
    public void The_prefecture_of_a_form_is_shown_in_its_canonical_spelling_or_not_at_all(string written, string? value, Confidence confidence, string? code)
    {
        var form = Read("推進体制構築支援", ("a.docx", Sample.Forms.Form1(written))).Forms.Single().Reading;

        var field = form["prefecture"];
        Assert.Equal((value, written, confidence), (field.Value, field.Raw, field.Confidence));
        Assert.Equal(code, form.Findings.FirstOrDefault(finding => finding.Field == "都道府県名")?.Code);
    }

    [Theory]
    [InlineData("栃木県、埼玉県", "栃木県、埼玉県")]
    [InlineData("栃木・埼玉", "栃木県、埼玉県")]
    [InlineData("栃木県と埼玉県", "栃木県、埼玉県")]
    [InlineData("栃木県、どこか県", null)]
    [InlineData("隣の県", null)]
    public void Partner_prefectures_are_all_read_or_left_to_a_person(string written, string? value)
    {
        var form = Read("推進体制構築支援", ("a.docx", Sample.Forms.WideForm1("群馬県", written))).Forms.Single().Reading;

        Assert.Equal(value, form["partners"].Value);
        Assert.Equal(value is null, form.Findings.Any(finding => finding is { Field: "連携する都道府県", Severity: Severity.Warning }));
    }

    private static SubmissionReading Read(string? subject, params (string Name, byte[] Content)[] files) => new SubmissionReader(Sample.Call).Read(
        new OpenedMail { Subject = subject, From = Mails.Sender, Files = [.. files.Select(file => new OpenedFile(file.Name, "", file.Content))] }, "id", Sample.Midway, default);
}
