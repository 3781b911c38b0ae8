using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Mail;
using SeisFunctions.Reading;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Reading;

public sealed class ApplicantTests
{
    [Theory]
    [InlineData("推進体制構築支援（東京都）")]
    [InlineData("推進体制構築支援(東京都)")]
    [InlineData("推進体制構築支援｟東京都｠")]
    [InlineData("推進体制構築支援〔東京都〕")]
    [InlineData("推進体制構築支援【東京都】")]
    [InlineData("【推進体制構築支援】東京都")]
    [InlineData("「推進体制構築支援（東京都）」")]
    [InlineData("推進体制構築支援東京都")]
    [InlineData("推進体制構築支援 東京")]
    [InlineData("推進体制構築支援（東京）")]
    [InlineData("推進体制構築支援（ 東　京　都 ）")]
    [InlineData("推進体制 構築支援　（東京）")]
    [InlineData("推進体制構築支援_東京都_様式1")]
    [InlineData("推進体制構築支援（東京都府中市）")]
    [InlineData("東京都　推進体制構築支援の申請について")]
    [InlineData("Re: 推進体制構築支援(東京都)")]
    [InlineData("RE：推進体制構築支援（東京都）")]
    [InlineData("Re[2]: Fw: 推進体制構築支援（東京都）")]
    [InlineData("Ｆｗ：推進体制構築支援〔東京都〕")]
    [InlineData("Fwd: FW: Re: 推進体制構築支援（東京都）")]
    [InlineData("転送: 【推進体制構築支援】東京都")]
    [InlineData("【転送】推進体制構築支援（東京都）")]
    [InlineData("[External] 推進体制構築支援（東京都）")]
    [InlineData("【差し替え】推進体制構築支援（東京都）（2/3）")]
    [InlineData("令和８年度 推進体制構築支援（東京都）様式１・２")]
    public void The_subject_names_the_applicant_in_many_ways(string subject) =>
        Assert.Equal("13", Read(subject).Applicant);

    [Theory]
    [InlineData("推進体制構築支援（京都府）", "26")]
    [InlineData("推進体制構築支援（京都）", "26")]
    [InlineData("推進体制構築支援（京都市）", null)]
    [InlineData("推進体制構築支援（府中市）", null)]
    [InlineData("推進体制構築支援（広島市）", null)]
    [InlineData("推進体制構築支援（東京都市大学）", null)]
    [InlineData("推進体制構築支援（大阪府、京都府）", null)]
    [InlineData("推進体制構築支援（●●県）", null)]
    [InlineData("推進体制構築支援（北海道）", "01")]
    [InlineData("推進体制構築支援（鹿児島）", "46")]
    public void Names_that_overlap_or_only_look_like_a_prefecture_are_told_apart(string subject, string? code) =>
        Assert.Equal(code, Read(subject).Applicant);

    [Fact]
    public void A_subject_split_over_encoded_words_is_read_as_a_whole()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("推進体制構築支援（東京都）");
        var mail = Opening.Mail(
            RawMail.Of(
                $"Subject: =?utf-8?B?{Convert.ToBase64String(bytes[..31])}?=\r\n =?utf-8?B?{Convert.ToBase64String(bytes[31..])}?=",
                "x"
            )
        );

        Assert.Equal("13", new SubmissionReader(Sample.Call).Read(mail, "id", Sample.Midway, default).Applicant);
    }

    [Fact]
    public void One_missing_signal_never_blocks_and_each_is_shown()
    {
        var reading = Read(
            "推進体制構築支援（千葉県）",
            "dx@mz.pref.chiba.lg.jp",
            [],
            ("様式1（千葉県）.docx", Sample.Forms.Form1("千葉県"))
        );

        Assert.Equal("12", reading.Applicant);
        Assert.Equal(
            ["様式1 True", "件名 True", "送信元ドメイン False", "ファイル名 False"],
            reading.Signals.Select(signal => $"{signal.Source} {signal.NamesApplicant}")
        );
        Assert.All(reading.Signals, signal => Assert.Equal("12", signal.Code));
        Assert.DoesNotContain(reading.Findings, finding =>
            finding.Code is "applicant.differs" or "subject.noApplicant"
        );
    }

    [Fact]
    public void A_decomposed_file_name_of_macOS_still_names_its_prefecture()
    {
        var name = "データ（東京都）.docx".Normalize(System.Text.NormalizationForm.FormD);

        Assert.Contains(Read("x", (name, Sample.Forms.Form1("東京都"))).Signals, signal =>
            signal is { Source: "ファイル名", Code: "13" }
        );
    }

    [Theory]
    [InlineData("転送します", "推進体制構築支援（東京都）", "13")]
    [InlineData("推進体制構築支援（東京都）", "お問い合わせ", "13")]
    [InlineData("推進体制構築支援（東京都）", "推進体制構築支援（東京都）", "13")]
    [InlineData("推進体制構築支援（東京都）", "推進体制構築支援（大阪府）", null)]
    public void A_forwarded_subject_counts_where_the_outer_one_says_nothing_and_must_not_contradict_it(
        string outer,
        string inner,
        string? code
    )
    {
        var reading = Read(outer, Mails.Sender, [new(inner, null, null)]);

        Assert.Equal(code, reading.Applicant);
        Assert.Equal(code is null, reading.Findings.Any(finding => finding.Code == "applicant.differs"));
    }

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
        Assert.Equal(
            "申請者の記載が一致していません（様式1：京都府、件名：大阪府）。正しい都道府県名にそろえて再提出してください。事務局が確認します。",
            finding.Message
        );
    }

    [Theory]
    [InlineData("推進体制構築支援（福岡県・佐賀県）")]
    [InlineData("推進体制構築支援（佐賀県）")]
    [InlineData("書類の送付")]
    public void Forms_of_two_prefectures_in_one_mail_are_tied_to_neither_and_both_are_named(string subject)
    {
        var reading = Read(
            subject,
            ("様式1_福岡.docx", Sample.Forms.Form1("福岡県")),
            ("様式2_福岡.xlsx", Sample.Forms.Form2("福岡県", 2)),
            ("様式1_佐賀.docx", Sample.Forms.Form1("佐賀県")),
            ("様式2_佐賀.xlsx", Sample.Forms.Form2("佐賀県", 2))
        );

        Assert.Null(reading.Applicant);
        Assert.Equal(
            [
                "1通の電子メールに、複数の申請者（福岡県、佐賀県）の様式が添付されています。申請者ごとに1通ずつ、もう一度お送りください。事務局が確認します。",
            ],
            reading.Findings.Select(finding => finding.Message)
        );
        Assert.Equal(
            ["様式1_福岡.docx", "様式1_佐賀.docx", "様式2_福岡.xlsx", "様式2_佐賀.xlsx"],
            reading.AllForms.Select(form => form.File).OrderBy(name => (name[2], name[4] != '福'))
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_blank_form_beside_the_one_that_is_filled_in_is_no_version_of_it(bool isLast)
    {
        var filled = ("様式1.docx", Sample.Forms.Form1("東京都"));
        var blank = ("様式1（様式）.docx", Sample.Forms.Blank("form1"));

        var reading = Read("推進体制構築支援（東京都）", isLast ? [filled, blank] : [blank, filled]);

        Assert.Equal("様式1.docx", Assert.Single(reading.Forms).File);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(
            ("記入のない様式1も添付されていたため、記入のある様式1を読み取りました。", "様式1（様式）.docx", Severity.Info),
            (finding.Message, finding.File, finding.Severity)
        );
    }

    [Theory]
    [InlineData("40", "様式1_福岡.docx")]
    [InlineData("41", "様式1_佐賀.docx、様式2_佐賀.xlsx")]
    [InlineData("13", "")]
    public void For_the_applicant_that_a_person_names_only_its_own_forms_count(string code, string files) =>
        Assert.Equal(
            files,
            string.Join(
                "、",
                Read(
                        "推進体制構築支援（福岡県・佐賀県）",
                        ("様式1_佐賀.docx", Sample.Forms.Form1("佐賀県")),
                        ("様式2_佐賀.xlsx", Sample.Forms.Form2("佐賀県", 2)),
                        ("様式1_福岡.docx", Sample.Forms.Form1("福岡県"))
                    )
                    .For(code)
                    .Forms.Select(form => form.File)
                    .Order(StringComparer.Ordinal)
            )
        );

    [Theory]
    [InlineData("7000012050002", "みほん協会", "様式：みほん協会、件名：7000012050002")]
    [InlineData("かり協会", "みほん協会", "様式：みほん協会、件名：かり協会")]
    [InlineData("7000012050002", "8000012010038", "様式：8000012010038、件名：7000012050002")]
    [InlineData("7000012050002", "7000012050002", null)]
    [InlineData("みほん　協会", "みほん協会", null)]
    [InlineData("みほん協会", "みほん協会 7000012050002", null)]
    [InlineData("みほん協会 7000012050002", "みほん協会", null)]
    [InlineData("7000012050002", "みほん協会 7000012050002", null)]
    public void Whoever_is_stated_at_an_upload_is_told_where_the_form_names_another(
        string stated,
        string inForm,
        string? told
    )
    {
        using var small = new SmallCall("""{ "organisations": true, "senders": "first" }""");
        var reading = new SubmissionReader(small.Call).Read(
            new OpenedMail
            {
                MessageId = UploadedMail.MessageIdOf("1"),
                Subject = UploadedMail.SubjectOf(small.Call, small.Call.Applicants.Meant(stated)!),
                Files = [new OpenedFile("応募書.docx", "", small.Filled(inForm))],
            },
            "id",
            Sample.Midway,
            default
        );

        Assert.Equal(told is not null, reading.Applicant is null);
        Assert.Equal(
            told is null
                ? []
                : [$"申請者の記載が一致していません（{told}）。正しい申請者名にそろえて再提出してください。事務局が確認します。"],
            reading.Findings.Where(finding => finding.Code == "applicant.differs").Select(finding => finding.Message)
        );
    }

    [Fact]
    public void A_wide_area_subject_names_several_prefectures_and_the_form_says_which_applies() =>
        Assert.Equal(
            "10",
            Read("推進体制構築支援（群馬県・栃木県）", ("a.docx", Sample.Forms.WideForm1("群馬県", "栃木県"))).Applicant
        );

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
    [InlineData("未定", null, Confidence.Ambiguous, "field.ambiguous")]
    [InlineData("架空県", null, Confidence.Unreadable, "field.invalid")]
    public void The_prefecture_of_a_form_is_shown_in_its_canonical_spelling_or_not_at_all(
        string written,
        string? value,
        Confidence confidence,
        string? code
    )
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
        var form = Read("推進体制構築支援", ("a.docx", Sample.Forms.WideForm1("群馬県", written)))
            .Forms.Single()
            .Reading;

        Assert.Equal(value, form["partners"].Value);
        Assert.Equal(
            value is null,
            form.Findings.Any(finding => finding is { Field: "連携する都道府県", Severity: Severity.Warning })
        );
    }

    private static SubmissionReading Read(string? subject, params (string Name, byte[] Content)[] files) =>
        Read(subject, Mails.Sender, [], files);

    private static SubmissionReading Read(
        string? subject,
        string from,
        ForwardedMail[] forwarded,
        params (string Name, byte[] Content)[] files
    ) =>
        new SubmissionReader(Sample.Call).Read(
            new OpenedMail
            {
                Subject = subject,
                From = from,
                Forwarded = forwarded,
                Files = [.. files.Select(file => new OpenedFile(file.Name, "", file.Content))],
            },
            "id",
            Sample.Midway,
            default
        );
}
