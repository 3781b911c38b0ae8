using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Mail;
using SeisFunctions.Reading;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Reading;

public sealed class ReservationTests
{
    private const string Subject = "推進体制構築支援（東京都）";

    [Theory]
    [InlineData("様式2を送付しますが、2番の市は同意の手続が未了です。正式には4月に確定します。")]
    [InlineData("申請は仮のものとしてお取り扱いください。")]
    [InlineData("まだ案の段階ですが、内容についてご助言をお願いします。提出ではありません。")]
    [InlineData("様式1及び様式2をお送りしますが、いずれもまだ案の\n段階です。")]
    [InlineData("部内確認用です。事務局には後日送ります。")]
    [InlineData("参考までに昨年度の申請書をお送りします。今年度分は後日提出します。")]
    [InlineData("昨年度提出した様式です。")]
    [InlineData("記入イメージのサンプルです。")]
    [InlineData("試しに送信しています。")]
    [InlineData("○○市は調整中のため、追って差し替えます。")]
    [InlineData("決裁後に正式版をお送りします。")]
    [InlineData("同意がまだ得られていない市があります。")]
    [InlineData("様式2は3月20日に差し替える予定です。")]
    [InlineData("様式１（案）を送ります。")]
    [InlineData("都合により申請を取り下げます。")]
    [InlineData("2番の市の同意は内諾でもよろしいですか。")]
    [InlineData("This is a draft.")]
    public void A_text_with_a_reservation_a_withdrawal_or_a_question_makes_the_mail_a_persons_matter(string text)
    {
        var finding = Assert.Single(Read(Subject, text).Findings, finding => finding.Code == "mail.reservation");

        Assert.True(finding is { Severity: Severity.Warning, ConcernsSecretariat: true });
    }

    [Theory]
    [InlineData("推進体制構築支援（東京都）事前相談")]
    [InlineData("【送付前確認】推進体制構築支援（東京都）")]
    [InlineData("推進体制構築支援（東京都）※昨年度提出分を参考送付")]
    [InlineData("推進体制構築支援（東京都）（案）")]
    public void So_does_the_subject(string subject) =>
        Assert.Contains(Read(subject, "送付します。").Findings, finding => finding.Code == "mail.reservation");

    [Theory]
    [InlineData("お世話になっております。\n申請書を送付いたします。\nご査収のほど、よろしくお願いいたします。")]
    [InlineData("いつもお世話になっております。東京都デジタル戦略課の見本と申します。\n標記の件について、様式1及び様式2を提出いたします。\nご確認のほどよろしくお願いいたします。")]
    [InlineData("お手数をおかけしますが、ご確認くださいますようお願い申し上げます。")]
    [InlineData("ご多忙のところ恐縮ですが、受領のご連絡をいただけますでしょうか。")]
    [InlineData("不備がございましたら、改めて提出いたしますので、ご連絡ください。")]
    [InlineData("ご不明な点がございましたら、下記までご教示ください。修正が必要な場合は後日差し替えます。")]
    [InlineData("先日はご案内をいただき、ありがとうございました。ご提案のとおり記入しました。")]
    [InlineData("昨年度は大変お世話になりました。\n昨年度に引き続き申請いたしますので、よろしくお願いします。")]
    [InlineData("様式1を訂正しましたので、差し替えをお願いいたします。")]
    [InlineData("なお、原本は後日郵送いたします。添付ファイルのパスワードは別途お送りします。")]
    [InlineData("御中\n\n　下記のとおり申請します。\n\n記\n\n1　様式1（申請書）\n2　様式2（連携市区町村一覧）\n\n以上")]
    [InlineData("―――――\n東京都　企画調整部　市町村連携課\n担当：見本　太郎\n電話 03-0000-0000\nhttps://www.example.jp/?id=1")]
    public void What_every_cover_letter_says_stays_quiet(string text) =>
        Assert.DoesNotContain(Read(Subject, text).Findings, finding => finding.Code == "mail.reservation");

    [Fact]
    public void Of_several_sentences_the_first_is_shown_with_how_many_there_are() =>
        Assert.StartsWith(
            "件名又は本文に、様式のほかに確認を要する記載（留保、訂正、取下げ、質問など、自動では判断できないもの）があります（2件、例：「申請は仮のものです。」）。",
            Read(Subject, "お世話になります。申請は仮のものです。正式には4月に確定します。").Findings[0].Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("訂正して提出します。\n> 様式2は未了の市があります。\n", false, false)]
    [InlineData("訂正して提出します。\n\n-----Original Message-----\nFrom: 事務局\n\n取下げの場合はご連絡ください。\n", true, false)]
    [InlineData("提出します。\n\n-----Original Message-----\nFrom: 市\n\n同意は未了です。\n", false, true)]
    public void What_we_wrote_says_nothing_and_what_is_forwarded_may(string text, bool answers, bool isFound) =>
        Assert.Equal(isFound, Read(Subject, text, answers).Findings.Any(finding => finding.Code == "mail.reservation"));

    [Fact]
    public void A_mail_without_a_form_is_a_persons_matter_anyway() =>
        Assert.DoesNotContain(
            new SubmissionReader(Sample.Call)
                .Read(new OpenedMail { Subject = Subject, Text = "申請は仮のものです。" }, "id", Sample.Midway, default)
                .Findings,
            finding => finding.Code == "mail.reservation"
        );

    [Fact]
    public void The_name_of_the_call_says_nothing_about_the_forms()
    {
        var call = Sample.Call with { Name = "令和9年度 まちの相談会支援", Subject = "まちの相談会支援" };
        const string subject = "まちの相談会支援（東京都）";

        Assert.DoesNotContain(
            Read(subject, "令和９年度 まちの相談会支援に応募します。", call: call).Findings,
            finding => finding.Code == "mail.reservation"
        );
        Assert.Contains(
            Read(subject, "まちの相談会支援のことで相談です。", call: call).Findings,
            finding => finding.Code == "mail.reservation"
        );
    }

    [Theory]
    [InlineData("様式1（案）.docx")]
    [InlineData("様式１案２.docx")]
    [InlineData("案_様式1.docx")]
    [InlineData("様式1_最終案.docx")]
    [InlineData("【下書き】様式1.docx")]
    [InlineData("様式1_ドラフト.docx")]
    [InlineData("様式1_draft2.docx")]
    [InlineData("Draft 様式1.docx")]
    [InlineData("様式1_仮.docx")]
    [InlineData("様式1_作成中.docx")]
    [InlineData("様式1（未完成）.docx")]
    [InlineData("様式1_旧.docx")]
    [InlineData("旧様式1.docx")]
    [InlineData("様式1old.docx")]
    [InlineData("様式1_差し替え前.docx")]
    [InlineData("様式1（修正前）.docx")]
    [InlineData("記入例.docx")]
    [InlineData("様式1_見本.docx")]
    [InlineData("様式1（例）.docx")]
    [InlineData("sample.docx")]
    [InlineData("様式1_テスト.docx")]
    [InlineData("様式1_確認用.docx")]
    [InlineData("昨年度_様式1.docx")]
    [InlineData("R7様式1.docx")]
    [InlineData("様式1_Ｒ７.docx")]
    [InlineData("令和7年度様式1.docx")]
    [InlineData("2025年度_様式1.docx")]
    [InlineData("様式1_20250310.docx")]
    [InlineData("R7.3.10_様式1.docx")]
    [InlineData("提出.zip/旧/様式1.docx")]
    public void A_name_of_a_file_that_calls_its_form_a_draft_an_old_one_or_a_sample_is_a_question(string file)
    {
        var finding = Assert.Single(
            Read(Subject, "送付します。", file: file).Findings,
            finding => finding.Code == "mail.fileName"
        );

        Assert.True(finding is { Severity: Severity.Warning, ConcernsSecretariat: true });
        Assert.Equal(file, finding.File);
        Assert.Contains($"例：「{file}」", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("様式1.docx")]
    [InlineData("様式1（島根県）.docx")]
    [InlineData("様式1_提案書.docx")]
    [InlineData("ご案内いただいた様式1.docx")]
    [InlineData("企画立案課_様式1.docx")]
    [InlineData("災害復旧課_様式1.docx")]
    [InlineData("様式1_最終版.docx")]
    [InlineData("様式1_修正版.docx")]
    [InlineData("様式1_修正後.docx")]
    [InlineData("様式1_ver2.docx")]
    [InlineData("様式1_r2.docx")]
    [InlineData("様式1_決裁後.docx")]
    [InlineData("様式1_提出用.docx")]
    [InlineData("様式1（再提出）.docx")]
    [InlineData("様式1（差替）.docx")]
    [InlineData("様式1（コメント付き）.docx")]
    [InlineData("コピー ～ 様式1.docx")]
    [InlineData("様式1 - コピー (2).docx")]
    [InlineData("申請書の写し.docx")]
    [InlineData("見本県_様式1.docx")]
    [InlineData("latest_様式1.docx")]
    [InlineData("R8様式1.docx")]
    [InlineData("令和8年度_推進体制構築支援_様式1.docx")]
    [InlineData("様式1_20260310.docx")]
    [InlineData("様式1_20251225.docx")]
    [InlineData("R8.3.10_様式1.docx")]
    [InlineData("R7.12.25_様式1.docx")]
    [InlineData("様式1_0310.docx")]
    [InlineData("20252026.docx")]
    public void Other_names_of_files_stay_quiet(string file) =>
        Assert.DoesNotContain(
            Read(Subject, "送付します。", file: file).Findings,
            finding => finding.Code == "mail.fileName"
        );

    [Fact]
    public void Each_file_is_a_question_of_its_own() =>
        Assert.Equal(
            ["様式1_旧.docx", "様式2_旧.xlsx"],
            new SubmissionReader(Sample.Call)
                .Read(
                    new OpenedMail
                    {
                        Subject = Subject,
                        From = Mails.Sender,
                        Text = "送付します。",
                        Files =
                        [
                            new OpenedFile("様式1_旧.docx", "", Sample.Forms.Form1("東京都")),
                            new OpenedFile("様式2_旧.xlsx", "", Sample.Forms.Form2("東京都", 1)),
                        ],
                    },
                    "id",
                    Sample.Midway,
                    default
                )
                .Findings.Where(finding => finding.Code == "mail.fileName")
                .Select(finding => finding.File)
        );

    [Fact]
    public void The_name_of_a_file_without_a_form_says_nothing() =>
        Assert.DoesNotContain(
            new SubmissionReader(Sample.Call)
                .Read(
                    new OpenedMail
                    {
                        Subject = Subject,
                        From = Mails.Sender,
                        Text = "送付します。",
                        Files =
                        [
                            new OpenedFile("様式1.docx", "", Sample.Forms.Form1("東京都")),
                            new OpenedFile("記入例（案）.pdf", "", "%PDF-1.4"u8.ToArray()),
                        ],
                    },
                    "id",
                    Sample.Midway,
                    default
                )
                .Findings,
            finding => finding.Code == "mail.fileName"
        );

    private static SubmissionReading Read(
        string subject,
        string text,
        bool answers = false,
        CallDefinition? call = null,
        string file = "様式1.docx"
    ) =>
        new SubmissionReader(call ?? Sample.Call).Read(
            new OpenedMail
            {
                Subject = subject,
                From = Mails.Sender,
                Text = text,
                AnswersLetter = answers,
                Files = [new OpenedFile(file, "", Sample.Forms.Form1("東京都"))],
            },
            "id",
            Sample.Midway,
            default
        );
}
