using MimeKit;
using SeisFunctions.Domain;
using SeisFunctions.Reading;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Reading;

public sealed class AnnexTests
{
    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    [Theory]
    [InlineData("申請取下書の送付（神奈川県）", "申請取下書.pdf", true)]
    [InlineData("送付書類", "取下げ届.pdf", true)]
    [InlineData("申請の取り下げについて", "scan0001.pdf", true)]
    [InlineData("推進体制構築支援（神奈川県）の取下げ", "公文書.pdf", true)]
    [InlineData("支援の辞退について", "辞退届.pdf", true)]
    [InlineData("推進体制構築支援（青森県）参考資料", "推進体制図.pdf", false)]
    [InlineData("推進体制構築支援（青森県）", "申請書.pdf", false)]
    [InlineData("申請の取下げについて", "様式1（取下げ前）.pdf", false)]
    public void What_takes_an_application_back_is_no_late_application(string subject, string file, bool isAnnex) =>
        Assert.Equal(isAnnex, Read(subject, (file, Pdf)));

    [Fact]
    public void What_holds_a_form_of_an_application_may_be_late_whatever_its_subject_says() =>
        Assert.False(
            Read("取下書の差し替え（神奈川県）", ("様式1.docx", Sample.Forms.Form1("神奈川県")), ("取下書.pdf", Pdf))
        );

    [Theory]
    [InlineData("【取下げ】推進体制構築支援（三重県）", "よろしくお願いします。", true)]
    [InlineData("ご連絡", "都合により申請を取り下げます。", true)]
    [InlineData("ご連絡", "申請を取下げたく、ご連絡します。", true)]
    [InlineData("ご連絡", "申請をとりさげさせていただきます。", true)]
    [InlineData("ご連絡", "今年度の応募は辞退いたします。", true)]
    [InlineData("ご連絡", "今回は応募を見送らせていただきます。先に提出した書類は破棄してください。", true)]
    [InlineData("ご連絡", "知事の決裁が得られなかったため、申請をなかったことにしていただきたく存じます。", true)]
    [InlineData("ご連絡", "説明会には2名で参加します。", false)]
    [InlineData("ご連絡", "応募を撤回します。", true)]
    [InlineData("ご質問", "取下げの手続について教えてください。", true)]
    [InlineData("ご質問", "結果はいつ頃分かりますか。", false)]
    [InlineData("ご連絡", "担当者が下記のとおり変わりました。", false)]
    [InlineData("Re: ご連絡", "承知しました。\n> 取り下げる場合は、ご連絡ください。", false)]
    public void Correspondence_that_speaks_of_taking_an_application_back_is_known(
        string subject,
        string text,
        bool withdraws
    ) =>
        Assert.Equal(
            withdraws,
            Reading(Mails.Build(subject, mail => mail.Body = new TextPart("plain") { Text = text })).Withdraws
        );

    [Fact]
    public void What_brings_forms_and_speaks_of_taking_back_an_earlier_one_is_no_withdrawal() =>
        Assert.False(
            Reading(Mails.With("取下げた様式の差し替え（三重県）", ("様式1.docx", Sample.Forms.Form1("三重県")))).Withdraws
        );

    private static bool Read(string subject, params (string Name, byte[] Content)[] files) =>
        Reading(Mails.With(subject, files)).IsAnnex;

    private static SubmissionReading Reading(byte[] mail) =>
        new SubmissionReader(Sample.Call).Read(
            Opening.Mail(mail),
            "one",
            Sample.Midway,
            TestContext.Current.CancellationToken
        );
}
