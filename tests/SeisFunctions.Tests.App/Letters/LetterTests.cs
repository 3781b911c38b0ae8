using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Letters;
using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Intake;
using SeisFunctions.Reading;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Letters;

/// <summary>The letters as their readers see them: each stands as a file in <c>Letters/</c>.</summary>
public sealed class LetterTests
{
    private static readonly CallDefinition Call = Sample.Call;
    private static readonly LetterWriter Writer = new(Call);
    private static readonly ResultWriter Results = new(Writer, Call);
    private static readonly (string, byte[]) Form1 = ("様式1_申請書.docx", Sample.Forms.Form1("東京都"));
    private static readonly (string, byte[]) Form2 = ("様式2_連携市区町村.xlsx", Sample.Forms.Form2("東京都", 2));

    [Fact]
    public void 受付連絡_そろった申請() => Compare("receipt-complete", Receipt(Sample.Midway, Form1, Form2));

    [Fact]
    public void 受付連絡_直す点がある申請() =>
        Compare(
            "receipt-to-mend",
            Receipt(
                Sample.Midway,
                ("様式1_申請書.docx", Sample.Forms.Form1("東京都", ("telephone", ""))),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", "横浜市"))
            )
        );

    [Fact]
    public void 受付連絡_読み取りの時点で締切を過ぎた申請() =>
        Compare("receipt-after-deadline", Receipt(Call.Schedule.Deadline.AddMinutes(1), Form1));

    [Fact]
    public void 期限後到着のお知らせ() =>
        Compare("late", Writer.Late(Placed(Call.Schedule.Deadline.AddSeconds(1), Form2), []));

    [Fact]
    public void 期限後到着のお知らせ_期限内の書類は期限内のものと伝える()
    {
        var inTime = Folded(Placed(Sample.Midway, Form1, Form2)).Application;

        var body = Writer
            .Late(Placed(Call.Schedule.Deadline.AddSeconds(1), ("推進体制図.pdf", "%PDF-1.4"u8.ToArray())), [], inTime)
            .Body;

        Assert.Contains(
            $"締切までに受け付けた書類（受付番号　{SubmissionId.ReceiptNumber(inTime.Submissions[0])}）は期限内のものとして取り扱っており、この電子メールによって変わることはありません。",
            body,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("申請がある場合", body, StringComparison.Ordinal);
    }

    [Fact]
    public void 送信者確認中のお知らせ() => Compare("held", Writer.Held(Placed(Sample.Midway, Form2), []));

    [Fact]
    public void 提出の確認のお願い() =>
        Compare(
            "confirmation",
            Writer.Confirmation(
                Placed(Sample.Midway, ("<b>今すぐ http://evil.example へ</b>.docx", Sample.Forms.Form1("東京都"))),
                new("https://seis.example.lg.jp/confirm/0123456789abcdef0123456789abcdef#added-when-sent"),
                Sample.Midway.AddDays(3)
            )
        );

    [Fact]
    public void 受付状況のお知らせ_締切の前() => Compare("digest-open", Writer.Digest(Digest));

    [Fact]
    public void 受付状況のお知らせ_締切の日に対応を待つものがなくメールボックスを読めないとき() =>
        Compare(
            "digest-last-day",
            Writer.Digest(
                Digest with
                {
                    Days = 0,
                    Tasks = 0,
                    Held = 0,
                    Correspondence = 0,
                    Drafts = 0,
                    Rounds = 0,
                    Registrations = 0,
                    Uninformed = 0,
                    Mend = 0,
                    Unread = 2,
                    MailboxFails = true,
                    Link = "",
                }
            )
        );

    [Fact]
    public void 至急確認のお願い() =>
        Compare(
            "alert",
            Writer.Alert(
                new()
                {
                    Deadline = JapanTime.ToText(Call.Schedule.Deadline),
                    Passed = false,
                    Count = 23,
                    Items =
                    [
                        .. new[] { "held", "second", "unreadable", "waiting", "test", "unread" }.Select(kind => new AlertItem(
                            kind,
                            "3AK7MNPR",
                            JapanTime.ToText(Call.Schedule.Deadline.AddHours(-1)),
                            "https://seis.example.lg.jp/submissions/0123456789abcdef0123456789abcdef"
                        )),
                        new("damaged", "", "", "https://seis.example.lg.jp/applications/13"),
                        new("untaken", "", JapanTime.ToText(Call.Schedule.Deadline.AddMinutes(-5)), ""),
                    ],
                    More = 16,
                    Link = "https://seis.example.lg.jp/tasks",
                }
            )
        );

    [Theory]
    [InlineData("joining", false, "会議ID：123 456 789\nパスコード：mihon")]
    [InlineData("joining-again", true, "")]
    public void 説明会の参加方法のご案内(string file, bool again, string details) =>
        Compare(
            file,
            Writer.Joining(
                new()
                {
                    Name = "見本 花子",
                    Organisation = "見本県",
                    Begins = JapanTime.ToMinuteText(Call.Briefing!.Begins),
                    Ends = JapanTime.ToTimeText(Call.Briefing.Ends),
                    How = Call.Briefing.How,
                    Url = "https://teams.example.jp/l/meetup-join/mihon",
                    Details = details,
                    Again = again,
                }
            )
        );

    [Theory]
    [InlineData("meeting-soon", false)]
    [InlineData("meeting-due", true)]
    public void 説明会の参加方法の設定のお願い(string file, bool passed) =>
        Compare(
            file,
            Writer.Meeting(
                new()
                {
                    Count = 120,
                    InstructionsAt = JapanTime.ToMinuteText(Call.Briefing!.InstructionsAt),
                    Passed = passed,
                    Begins = JapanTime.ToMinuteText(Call.Briefing.Begins),
                    Link = "https://seis.example.lg.jp/registrations",
                }
            )
        );

    private static readonly DigestLetter Digest = new()
    {
        Now = JapanTime.ToText(Sample.Midway),
        Deadline = JapanTime.ToText(Call.Schedule.Deadline),
        State = "open",
        Days = 6,
        Tasks = 9,
        Many = false,
        Held = 2,
        Second = 0,
        Unreadable = 0,
        Waiting = 0,
        Collected = 0,
        Overdue = 0,
        Correspondence = 3,
        Late = 0,
        Failed = 0,
        Bounced = 0,
        Drafts = 1,
        Rounds = 0,
        Registrations = 1,
        Uninformed = 120,
        Unanswered = 0,
        Suppressed = 0,
        Judgement = 0,
        Mend = 1,
        Eligible = 12,
        Deficient = 1,
        NeedsReview = 0,
        Ineligible = 0,
        Silent = 34,
        Arrived = 5,
        Unread = 0,
        MailboxReadAt = JapanTime.ToText(Sample.Midway.AddSeconds(-8)),
        MailboxFails = false,
        Untaken = 0,
        At = "8:30",
        Link = "https://seis.example.lg.jp/tasks",
    };

    [Fact]
    public void お問い合わせ受付のお知らせ() =>
        Compare("inquiry", Writer.Inquiry(Placed(Sample.Midway), canBeMended: true));

    [Fact]
    public void お問い合わせ受付のお知らせ_締切後の覚書() =>
        Compare(
            "inquiry-covenant",
            Writer.Inquiry(
                Placed(
                    Call.Schedule.Deadline.AddDays(30),
                    ("覚書_松江市.pdf", [.. "%PDF-1.7\n"u8, .. new byte[30_000]])
                ),
                canBeMended: false
            )
        );

    [Theory]
    [InlineData("collected", true)]
    [InlineData("collected-differs", false)]
    public void 受領連絡_締切後の覚書(string name, bool isInOrder)
    {
        var placed = Placed(
            Call.Schedule.Deadline.AddDays(70),
            ("別紙-1_千代田区.docx", [1, .. new byte[30_000]]),
            ("scan001.pdf", [.. "%PDF-1.7\n"u8, .. new byte[30_000]])
        );
        var due = new DueItem("memorandum1", "別紙-1 覚書", "131016", "千代田区", placed.Submission.ReceivedAt);
        var first = new CollectedFile(0, "別紙-1_千代田区.docx", FileFormat.Word, CollectedSign.Form, ["memorandum1"]);
        var second = new CollectedFile(1, "scan001.pdf", FileFormat.Pdf, CollectedSign.None, []);

        Compare(
            name,
            Writer.Collected(
                placed,
                new(
                    new(placed.Submission.Id, placed.Submission.ReceivedAt, [first, second]),
                    isInOrder
                        ? [new(first, due, [])]
                        :
                        [
                            new(first, due, ["「合意日」が記入されていません。"]),
                            new(second, null, ["どの提出物か、自動では判断できません。"]),
                        ],
                    Waits: false
                )
                {
                    StillDue = isInOrder
                        ? [new("interim", "中間報告", DueItem.Whole, null, new(2026, 9, 30, 8, 0, 0, TimeSpan.Zero))]
                        : [],
                }
            )
        );
    }

    [Fact]
    public void 送信テストの結果_そのまま届いたとき() =>
        Compare("route-test-whole", Tested(Routes.Gateways.All["nothing"](), Sample.Midway));

    [Fact]
    public void 送信テストの結果_無害化されたとき() =>
        Compare("route-test-controls", Tested(Routes.Gateways.All["removes content controls and input checks"](), Sample.Midway));

    [Fact]
    public void 送信テストの結果_パスワード付きZIPにされたとき() =>
        Compare("route-test-password", Tested(Routes.Gateways.All["puts into a zip with a password (PPAP)"](), Sample.Midway));

    [Fact]
    public void 送信テストの結果_記入済みの様式が締切後に届いたとき() =>
        Compare(
            "route-test-filled",
            Tested(Mails.With(Routes.Gateways.Subject, Form1, Form2), Call.Schedule.Deadline.AddHours(1))
        );

    [Fact]
    public void 送信テストの結果_名前の分からない差出人には自身の文字を返さない()
    {
        var letter = Tested(
            Mails.Build(
                "送信テスト（東京都）",
                mail => mail.From[0] = MimeKit.MailboxAddress.Parse("x@free.example.com"),
                ("至急 http://evil.example へ.docx", BlankFiles.Form1)
            ),
            Sample.Midway
        );

        Compare("route-test-stranger", letter);
        Assert.DoesNotContain("evil", letter.Body, StringComparison.Ordinal);
    }

    private static (string Subject, string Body) Tested(byte[] raw, DateTimeOffset now)
    {
        var placed = Routes.GatewayTests.Place(raw);
        return Writer.RouteTest(placed, placed.Reading.Route!, now);
    }

    [Theory]
    [InlineData("reminder", false)]
    [InlineData("reminder-overdue", true)]
    public void 提出のお願い(string name, bool isOverdue)
    {
        var due = Call.Collections[0].Due;

        Compare(
            name,
            Writer.Reminder(
                Call.Applicant("13")!,
                "別紙-1 覚書",
                due,
                isOverdue,
                ["別紙-1 覚書（千代田区）", "別紙-1 覚書（中央区）"],
                due.AddDays(isOverdue ? 1 : -14)
            )
        );
    }

    [Fact]
    public void 受付連絡_差し替え() => Compare("receipt-replaced", ReceiptOfReplacement());

    [Fact]
    public void 別の送信者からの提出のお知らせ_差し替え() =>
        Compare("another-replaced", Another(AnotherSender.Replaces, "様式2"));

    [Fact]
    public void 別の送信者からの提出のお知らせ_確認待ち() =>
        Compare("another-second", Another(AnotherSender.Waits, "様式1", "様式2"));

    [Fact]
    public void 別の送信者からの提出のお知らせ_事務局が採用した後() =>
        Compare("another-after-choice", Another(AnotherSender.WaitsBehindChoice, "様式2"));

    [Fact]
    public void 別の送信者からの提出のお知らせ_先に届いていた提出が有効になったとき() =>
        Compare("another-stands", Another(AnotherSender.Stands, "様式1", "様式2"));

    [Theory]
    [InlineData("missing-named", "様式2.xlsx を送ります。", true)]
    [InlineData("missing-empty", " ", true)]
    [InlineData("missing-late", "様式2.xlsx を送ります。", false)]
    public void 申請書類の添付に関するお知らせ(string name, string text, bool canBeMended) =>
        Compare(
            name,
            Writer.Missing(
                Placed(
                    Sample.Midway,
                    Mails.Build(Mails.Subject("東京都"), mail =>
                        mail.Body = new MimeKit.TextPart("plain") { Text = text }
                    )
                ),
                canBeMended
            )
        );

    [Fact]
    public void 採用した提出のお知らせ() =>
        Compare(
            "chosen",
            Writer.Chosen(
                "13",
                new string('b', 32),
                [new string('c', 32)],
                [("様式1", new string('b', 32), true), ("様式2", new string('c', 32), false)],
                takenBack: false,
                alone: false
            )
        );

    [Fact]
    public void 受付完了通知_要件充足() =>
        Compare(
            "final-eligible",
            Final(Folded(Placed(Sample.Midway, Form1, Form2)), change: null, "proof-7K3MPR4W.json", "proof-ACDEFGHJ.json")
        );

    [Fact]
    public void 受付完了通知_要件未充足() =>
        Compare("final-ineligible", Final(Folded(Placed(Sample.Midway, Form1)), change: null));

    [Fact]
    public void 受付完了通知_締切後に担当者が受理した申請() =>
        Compare("final-afresh", Final(Folded(Placed(Sample.Midway, Form1, Form2)), change: new(["ACDEFGHJ"], [])));

    [Fact]
    public void 受付完了通知_締切後に担当者が申請から除いた提出() =>
        Compare("final-removed", Final(Folded(Placed(Sample.Midway, Form1, Form2)), change: new([], ["ACDEFGHJ"])));

    [Fact]
    public void 受付完了通知_締切後に担当者が様式を選んだ申請() =>
        Compare("final-chosen", Final(Folded(Placed(Sample.Midway, Form1, Form2)), change: new([], [])));

    [Fact]
    public void 回答_お問い合わせに() => Compare("answer", Written(LetterKind.Answer, Sample.Midway));

    [Fact]
    public void 回答_質問と回答を掲載しているときはその場所を知らせる()
    {
        var letter = Written(LetterKind.Answer, Sample.Midway, faq: new("https://seis.example.jp/faq"));

        Assert.Contains(
            "次のページでもご覧いただけます。\nhttps://seis.example.jp/faq\n",
            letter.Body.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void 締切前のご案内_不備のある申請() =>
        Compare(
            "reminder-to-mend",
            Writer.BeforeDeadline(
                LetterKind.ReminderToMend,
                Call.Applicant("23")!,
                ["様式2（連携市区町村一覧・推進体制）が提出されていません。", "電話番号が記入されていません。［様式1 表1 5行2列］"],
                Call.Schedule.Deadline,
                new("https://seis.example.jp/check")
            )
        );

    [Fact]
    public void 締切前のご案内_未提出() =>
        Compare(
            "reminder-to-submit",
            Writer.BeforeDeadline(LetterKind.ReminderToSubmit, Call.Applicant("27")!, [], Call.Schedule.Deadline, check: null)
        );

    [Fact]
    public void 照会_提出に() => Compare("question", Written(LetterKind.Question, Sample.Midway));

    [Fact]
    public void 照会_まだ何も送っていない申請者の連絡先に() => Compare("question-contact", ToContact(LetterKind.Question));

    [Fact]
    public void 回答_まだ何も送っていない申請者の連絡先に() => Compare("answer-contact", ToContact(LetterKind.Answer));

    [Fact]
    public void 照会_申請者と確かめられていない方には申請のことを書かない()
    {
        var letter = Written(LetterKind.Question, Sample.Midway, toStranger: true);

        Compare("question-stranger", letter);
        Assert.DoesNotContain("東京都", letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void 選定結果_候補に選定された方には続く書類とその期限を伝える()
    {
        Compare("selected", Result(LetterKind.Selected));
    }

    [Fact]
    public void 選定結果_非選定() => Compare("not-selected", Result(LetterKind.NotSelected));

    [Fact]
    public void 選定結果_保留() => Compare("on-hold", Result(LetterKind.OnHold));

    [Fact]
    public void 選定結果_先の通知に代わるものはそのことを伝える() =>
        Compare("selected-instead", Result(LetterKind.Selected, replaced: Call.Results.ReleaseAt));

    [Theory]
    [InlineData(LetterKind.Selected, "　結　果　支援地域候補に選定")]
    [InlineData(LetterKind.NotSelected, "　結　果　非選定")]
    [InlineData(LetterKind.OnHold, "　状　況　保留（引き続き確認中）")]
    public void 選定結果_結果を示す行は下書きを直しても残す(LetterKind kind, string line)
    {
        var kept = Results.OutcomeLines(kind, Call.Applicant("13")!, CandidateResult.None);
        Assert.Equal([line], kept);

        var (subject, body) = Result(kind);
        var beginning = new LetterBeginning(
            new(kind, "a@pref.example.lg.jp", Call.Applicant("13"), new() { Applicant = "13" }),
            subject,
            body,
            null
        )
        {
            Kept = kept,
        };
        Assert.Null(beginning.MissingIn(body.ReplaceLineEndings("\n")));
        Assert.Null(beginning.MissingIn($"前文\n{line.Replace("　", " ", StringComparison.Ordinal)}\n後文"));
        Assert.Equal(line, beginning.MissingIn("結果は別にお知らせします。\n"));
        Assert.Equal(line, beginning.MissingIn($"{line}しない\n"));
    }

    private static (string Subject, string Body) Result(
        LetterKind kind,
        DateTimeOffset? replaced = null
    ) =>
        Results.Result(
            kind,
            Call.Applicant("13")!,
            "応募要件を全て満たすため",
            CandidateResult.None,
            [("別紙-1 覚書（千代田区）", Call.Collections[0].Due)],
            replaced
        );

    [Fact]
    public void 補正依頼_締切前() => Compare("mend", Written(LetterKind.Mend, Sample.Midway));

    [Fact]
    public void 補正依頼_締切後は説明だけを求める()
    {
        var letter = Written(LetterKind.Mend, Call.Schedule.Deadline.AddDays(1));

        Compare("mend-after-deadline", letter);
        Assert.Contains("書類の追加及び差し替えはできません", letter.Body, StringComparison.Ordinal);
        foreach (var promise in (string[])["差し替えます", "添付してお送りください", "締切までに", "再提出"])
            Assert.DoesNotContain(promise, letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void 補正依頼_締切後に様式も受け付ける公募ではそう書く()
    {
        var call = Call with { Mending = new() { AfterDeadline = MendingAfterDeadline.Forms } };

        var letter = Written(LetterKind.Mend, Call.Schedule.Deadline.AddDays(1), writer: new(call));

        Assert.Contains("訂正した様式を", letter.Body, StringComparison.Ordinal);
        Assert.Contains("事務局が確認して判断します", letter.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("推進体制構築支援（東京都）", "Re: 推進体制構築支援（東京都）")]
    [InlineData("Re: RE：Fwd: お尋ね", "Re: お尋ね")]
    [InlineData("返信：[2] お尋ね", "Re: [2] お尋ね")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void The_subject_of_an_answer_is_that_of_the_mail_with_one_word_before_it(string? subject, string reply) =>
        Assert.Equal(reply, ReplySubject.Of(subject));

    [Fact]
    public void The_html_part_says_what_the_text_says_and_nothing_in_it_is_markup_of_a_sender()
    {
        var letter = Receipt(Sample.Midway, ("<b>様式1</b>&.docx", Sample.Forms.Form1("東京都")));
        var html = LetterHtml.Of(letter.Subject, letter.Body);

        Snapshot.Equal("Letters/receipt.html", html);
        Assert.Contains("&lt;b&gt;様式1&lt;/b&gt;&amp;.docx", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href|url)\\s*[=(]", html);
        var words = System.Net.WebUtility.HtmlDecode(
            System.Text.RegularExpressions.Regex.Replace(
                html[html.IndexOf("<body", StringComparison.Ordinal)..],
                "<[^>]*>",
                ""
            )
        );
        Assert.Equal(Compact(letter.Body.Replace("■", "", StringComparison.Ordinal)), Compact(words));
    }

    [Fact]
    public void After_the_deadline_no_letter_asks_for_what_can_no_longer_be_sent()
    {
        (string, byte[])[] files =
        [
            ("様式1.docx", Sample.Forms.Form1("東京都", ("telephone", "12"))),
            ("様式2.xlsx", Sample.Forms.Form2("東京都", "千代田区")),
            ("申請書.pdf", [.. "%PDF-1.7\n"u8, .. new byte[30_000]]),
        ];

        foreach (
            var body in new[]
            {
                Receipt(Call.Schedule.Deadline.AddMinutes(1), files).Body,
                Final(Folded(Placed(Sample.Midway, files)), change: null).Body,
            }
        )
        {
            Assert.Contains("「電話番号」を読み取れません", body, StringComparison.Ordinal);
            Assert.DoesNotContain("再提出", body, StringComparison.Ordinal);
        }

        Assert.Contains("再提出してください。", Receipt(Sample.Midway, files).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ApplicationStatus.Withdrawn, "取下げとして記録されています", "選定結果は別途")]
    [InlineData(ApplicationStatus.NeedsReview, "事務局が確認しています", "確認する事項はありません")]
    [InlineData(ApplicationStatus.Eligible, "確認する事項はありません", "事務局が確認しています")]
    public void 受付完了通知_人の判断のとおりに伝える(ApplicationStatus decided, string said, string notSaid)
    {
        var result = Folded(Placed(Sample.Midway, Form1, Form2));

        var body = Writer
            .Final(
                result,
                result.StatusAt(afterDeadline: true, new(decided, "事務局 花子", "確認", Sample.Midway, 1)),
                change: null,
                proofs: [],
                verifyPage: null
            )
            .Body;

        Assert.Contains(said, body, StringComparison.Ordinal);
        Assert.DoesNotContain(notSaid, body, StringComparison.Ordinal);
    }

    [Fact]
    public void 様式に確認する点のない通知も_ほかの連絡については言い切らない()
    {
        var (placed, result) = (Placed(Sample.Midway, Form1, Form2), Folded(Placed(Sample.Midway, Form1, Form2)));
        string[] letters =
        [
            Receipt(placed, Sample.Midway, null).Body,
            Writer.Final(result, ApplicationStatus.Eligible, change: null, proofs: [], verifyPage: null).Body,
        ];

        Assert.All(letters, body =>
        {
            Assert.Contains("様式について、現時点で", body, StringComparison.Ordinal);
            Assert.Contains(
                "ほかにお送りいただいたお問い合わせやご連絡がある場合は、事務局が別に確認しています。",
                body,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("ご対応いただく事項はありません", body, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(ApplicationStatus.NeedsReview, 1)]
    [InlineData(ApplicationStatus.Eligible, 0)]
    [InlineData(ApplicationStatus.Withdrawn, 0)]
    public void 受付連絡_人の判断の後の提出は確認中と伝える(ApplicationStatus decided, int revision)
    {
        var body = Receipt(
            Placed(Sample.Midway, Form1, Form2),
            Sample.Midway,
            new(decided, "事務局 花子", "確認", Sample.Midway, revision)
        ).Body;

        Assert.Contains("事務局が確認しています", body, StringComparison.Ordinal);
        Assert.DoesNotContain("訂正をお願いする点はありません", body, StringComparison.Ordinal);
        Assert.DoesNotContain("応募要件の確認ができました", body, StringComparison.Ordinal);
    }

    [Fact]
    public void 受付連絡_同じ様式が二つあるときは再提出を求める()
    {
        var body = Receipt(
            Sample.Midway,
            Form1,
            ("様式1_修正.docx", Sample.Forms.Form1("東京都", ("telephone", "03-9876-5432"))),
            Form2
        ).Body;

        Assert.Contains(
            "様式1が1通の電子メールに2つ以上あります。後のファイルを読み取りました。正しい様式1だけを再提出してください。",
            body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "様式1_申請書.docx（12,345 バイト）　様式1として読み取りましたが、採用していません。",
            body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "様式1_修正.docx（12,346 バイト）　様式1として読み取りました。",
            body,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("訂正をお願いする点はありません", body, StringComparison.Ordinal);
    }

    [Fact]
    public void 受付連絡_様式でないファイルと足りない様式を伝える()
    {
        var body = Receipt(Sample.Midway, Form1, ("様式2.xlsx", [.. "これはExcelのファイルではありません。"u8])).Body;

        Assert.Contains(
            "様式2.xlsx（12,346 バイト）　様式としては読み取っていません。",
            body,
            StringComparison.Ordinal
        );
        Assert.Contains("中身はWordやExcelのファイルではないため読み取れません", body, StringComparison.Ordinal);
        Assert.Contains("まだ読み取れていない必須の様式：様式2（", body, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "様式1（",
            body[
                body.IndexOf("まだ読み取れていない", StringComparison.Ordinal)..body.IndexOf(
                    "■現在の状況",
                    StringComparison.Ordinal
                )
            ],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void 受付連絡_ない様式は一度だけ伝える()
    {
        foreach (
            var body in new[]
            {
                Receipt(Sample.Midway, Form1).Body,
                Receipt(Call.Schedule.Deadline.AddMinutes(1), Form1).Body,
            }
        )
            Assert.Equal(2, body.Split("様式2（連携市区町村一覧・推進体制）").Length);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void 受付連絡_前に尋ねたことは重ねて尋ねない(bool wasAsked, int times)
    {
        var placed = Placed(
            Sample.Midway,
            ("様式1.docx", Sample.Forms.Form1("東京都", (FormFields.Declaration, FormFields.Yes))),
            Form2
        );
        var result = Folded(placed);
        var question = Assert.Single(result.Verdict.Findings, finding => finding.AsksApplicant);

        var body = Writer
            .Receipt(
                placed,
                result,
                ApplicationStatus.Eligible,
                Replaced.Nothing with
                {
                    Asked = wasAsked ? [question.Id] : [],
                },
                canBeMended: true,
                []
            )
            .Body;

        Assert.Equal(times, body.Split("「広域リージョン連携推進要綱に基づく宣言」は「あり」ですが").Length - 1);
        Assert.Equal(wasAsked, body.Contains("現時点で訂正をお願いする点はありません", StringComparison.Ordinal));
    }

    // The letter is written before the deadline and may go out after it: what it asks for is bounded by the deadline.
    [Theory]
    [InlineData(HoldReason.Partial)]
    [InlineData(HoldReason.Blank)]
    public void 受付連絡_確認待ちの様式の差し替えは締切までに限ると伝える(HoldReason hold)
    {
        var placed = Placed(Sample.Midway, ("様式1.docx", Sample.Forms.Form1("東京都", ("email", ""))), Form2);
        placed = placed with { Submission = placed.Submission with { Hold = hold } };

        Assert.Contains(Bound, Body(canBeMended: true), StringComparison.Ordinal);
        Assert.DoesNotContain(Bound, Body(canBeMended: false), StringComparison.Ordinal);
        Assert.Contains("差し替える場合は、締切までに、", Holds.Of(hold).Message, StringComparison.Ordinal);

        string Body(bool canBeMended) =>
            Writer
                .Receipt(placed, Folded(placed), ApplicationStatus.NeedsReview, Replaced.Nothing, canBeMended, [])
                .Body;
    }

    private const string Bound = "様式を差し替える場合は、締切までに到着したものに限ります。";

    [Fact]
    public void 受付連絡_そろった様式の横のExcelでないファイルも見過ごさない()
    {
        var body = Receipt(
            Sample.Midway,
            Form1,
            Form2,
            ("様式2.xlsx", [.. "これはExcelのファイルではありません。"u8])
        ).Body;

        Assert.Contains("中身はWordやExcelのファイルではないため読み取れません", body, StringComparison.Ordinal);
        Assert.DoesNotContain("訂正をお願いする点はありません", body, StringComparison.Ordinal);
    }

    [Fact]
    public void 受付連絡_申請者が分からず何も読み取れないときも足りない様式を伝える()
    {
        var body = Writer
            .Receipt(
                Placed(Sample.Midway, ("申請書.pdf", [.. "%PDF-1.7\n"u8, .. new byte[30_000]])),
                null,
                null,
                Replaced.Nothing,
                canBeMended: true,
                []
            )
            .Body;

        Assert.Matches("まだ読み取れていない必須の様式：様式1（.+）、様式2（.+）", body);
    }

    [Fact]
    public void 受付連絡_同じファイルは受付済みの受付番号を伝える()
    {
        var placed = Placed(Sample.Midway, Form1, Form2);
        var result = Folded(placed);
        var first = new string('b', 32);
        result = result with
        {
            Application = result.Application with
            {
                Parts =
                [
                    .. result.Application.Parts.Select(part =>
                        part with
                        {
                            State = FormPartState.Repeated,
                            Other = first,
                        }
                    ),
                ],
            },
        };

        var body = Writer
            .Receipt(placed, result, ApplicationStatus.Eligible, Replaced.Nothing, canBeMended: true, [])
            .Body;

        foreach (var form in (string[])["様式1", "様式2"])
            Assert.Contains(
                $"{form}は、先に受け付けたもの（受付番号 {SubmissionId.ReceiptNumber(first)}）と同じファイルです。",
                body,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void 受付連絡_記入のない様式は有効な様式に代わらないことを伝える()
    {
        var placed = Placed(Sample.Midway, ("様式1.docx", Sample.Forms.Blank("form1")));
        var before = Placed(Sample.Midway.AddMinutes(-1), Form2, Form1) is var one
            ? one with { Submission = one.Submission with { Id = new string('b', 32) } }
            : null!;
        var result = Folded(before, placed);

        var hold = Fold.HoldOf(result.Application, placed.Submission.Id);
        placed = placed.After(hold);
        var body = Writer
            .Receipt(
                placed,
                result,
                result.Verdict.StatusBeforeDeadline,
                Replaced.Of(result, placed.Submission.Id, [], Call),
                canBeMended: true,
                []
            )
            .Body;

        Assert.Equal(SubmissionTask.Second, placed.Submission.Task);
        Assert.Equal(ApplicationStatus.Eligible, result.Verdict.StatusBeforeDeadline);
        Assert.Contains(
            $"様式1は、先の提出（受付番号 {SubmissionId.ReceiptNumber(before.Submission.Id)}）が引き続き有効です。",
            body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "記入のない様式が添付されていました。先に提出された、記入のある様式を有効としています。差し替える場合は、締切までに、記入した様式をお送りください。",
            body,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("何も記入されていません", body, StringComparison.Ordinal);
    }

    [Fact]
    public void 受付連絡_延長により取り消す通知を伝える()
    {
        var placed = Placed(Sample.Midway, Form1);

        var body = Writer
            .Receipt(
                placed,
                Folded(placed),
                ApplicationStatus.Deficient,
                Replaced.Nothing,
                canBeMended: true,
                [LetterKind.Late]
            )
            .Body;

        Assert.Contains(
            "先にお送りした【期限後到着のお知らせ】は、締切が延長されたため取り消します。それに代えて、この通知をご覧ください。",
            body,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(1, "17時00分00秒0000001")]
    [InlineData(10_000, "17時00分00秒001")]
    [InlineData(9_999_999, "17時00分00秒999")]
    [InlineData(10_000_000, "17時00分01秒")]
    public void 期限後到着のお知らせ_一秒に満たない遅れも見て分かる(long ticks, string arrived)
    {
        var body = Writer.Late(Placed(Call.Schedule.Deadline.AddTicks(ticks), Form2), []).Body;

        Assert.Matches($"到着日時　　\\S+{arrived}\r?\n", body);
        Assert.Matches("締切　　　　\\S+17時00分00秒\r?\n", body);
    }

    [Fact]
    public void 受付完了通知_締切後の差し替えは様式ごとに誰の提出かと市区町村の増減を伝える()
    {
        var body = Final(
            Folded(Placed(Sample.Midway, Form1, Form2)),
            new(["B"], [])
            {
                Exchanged = [new("様式2", new('0', 32), new('1', 32), IsOfAnother: true)],
                MunicipalitiesAdded = ["八王子市"],
                MunicipalitiesDropped = ["府中市"],
            }
        ).Body;

        Assert.Matches("様式2を、先の提出（受付番号 \\S+）のものから、別の送信者の提出（受付番号 \\S+）のものに差し替えました。", body);
        Assert.Contains("連携市区町村に加わったもの：八王子市", body, StringComparison.Ordinal);
        Assert.Contains("連携市区町村から外れたもの：府中市", body, StringComparison.Ordinal);
        Assert.Contains("事務局の判断により申請に加えました", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_names_the_forms_that_go_back_with_it_in_one_sentence()
    {
        (string, byte[])[] files = [("様式1.docx", Sample.Forms.Form1("東京都", ("telephone", "12"))), Form2];
        var placed = Placed(Sample.Midway, files);
        var (result, remarked) = (
            Folded(placed),
            new RemarkedForms([new("様式1（コメント付き）.docx", "application/octet-stream", [])], IsTooLarge: true)
        );
        var status = result.StatusAt(afterDeadline: false, decision: null);

        var receipt = Writer.Receipt(placed, result, status, Replaced.Nothing, canBeMended: true, [], remarked).Body;
        var late = Writer.Receipt(placed, result, status, Replaced.Nothing, canBeMended: false, [], remarked).Body;
        var final = Writer.Final(result, status, change: null, [], null, remarked).Body;

        const string Said = "添付のファイル（様式1（コメント付き）.docx）には、上記の点を該当する箇所のコメントとして付けています。";
        Assert.All([receipt, late, final], body => Assert.Contains(Said, body, StringComparison.Ordinal));
        Assert.All([receipt, late, final], body => Assert.Contains("大きさの都合により添付していない", body, StringComparison.Ordinal));
        Assert.Contains("コメントが付いたままお送りいただいて差し支えありません", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("コメントが付いたまま", late + final, StringComparison.Ordinal);
        Assert.DoesNotContain("コメント", Receipt(Sample.Midway, files).Body, StringComparison.Ordinal);
    }

    private static (string Subject, string Body) Final(
        ApplicationResult result,
        ApplicationChange? change,
        params string[] proofs
    ) =>
        Writer.Final(
            result,
            result.StatusAt(afterDeadline: true, decision: null),
            change,
            proofs,
            "https://seis.example.lg.jp/verify"
        );

    private static (string Subject, string Body) Written(
        LetterKind kind,
        DateTimeOffset now,
        bool toStranger = false,
        LetterWriter? writer = null,
        Uri? faq = null
    )
    {
        var placed = Placed(
            Sample.Midway,
            ("様式1_申請書.docx", Sample.Forms.Form1("東京都", ("telephone", ""))),
            ("様式2.xlsx", Sample.Forms.Form2("東京都", "横浜市"))
        );
        return (writer ?? Writer).ByOfficer(
            new(
                kind,
                placed.Submission.From!,
                toStranger ? null : Call.Applicant("13"),
                new() { AfterDeadline = !Call.Schedule.IsOnTime(now) }
            )
            {
                Answers = new(placed.Submission, placed.Reading, toStranger ? null : Folded(placed)),
                Deadline = Call.Schedule.Deadline,
                Faq = faq,
            },
            kind.AsksForAnswer() ? now.AddDays(2) : null
        );
    }

    private static (string Subject, string Body) ToContact(LetterKind kind) =>
        Writer.ByOfficer(
            new(kind, "dx@osaka.example.jp", Call.Applicant("27"), new() { Applicant = "27" })
            {
                Deadline = Call.Schedule.Deadline,
            },
            kind.AsksForAnswer() ? Sample.Midway.AddDays(2) : null
        );

    private static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static void Compare(string name, (string Subject, string Body) letter) =>
        Snapshot.Equal($"Letters/{name}.txt", $"件名：{letter.Subject}\n\n{letter.Body}");

    private static (string Subject, string Body) Receipt(DateTimeOffset receivedAt, params (string, byte[])[] files)
    {
        var placed = Placed(receivedAt < Call.Schedule.Deadline ? receivedAt : Call.Schedule.Deadline, files);
        return Receipt(placed, receivedAt, decision: null);
    }

    private static (string Subject, string Body) Receipt(
        Placement placed,
        DateTimeOffset writtenAt,
        ApplicationDecision? decision
    )
    {
        var (result, canBeMended) = (Folded(placed), Call.Schedule.IsOnTime(writtenAt));
        return Writer.Receipt(
            placed,
            result,
            result.StatusAt(!canBeMended, decision),
            Replaced.Nothing,
            canBeMended,
            []
        );
    }

    private static (string Subject, string Body) ReceiptOfReplacement()
    {
        var placed = Placed(Sample.Midway, Form1, Form2);
        return Writer.Receipt(
            placed,
            Folded(placed),
            ApplicationStatus.Eligible,
            Replaced.Nothing with
            {
                Forms = [("様式2", new string('b', 32))],
                Added = ["府中市"],
                Dropped = ["千代田区"],
            },
            canBeMended: true,
            []
        );
    }

    private static (string Subject, string Body) Another(AnotherSender matter, params string[] forms) =>
        Writer.Another("13", ("0123456789abcdef0123456789abcdef", Sample.Midway), forms, new string('b', 32), matter);

    private static Placement Placed(DateTimeOffset receivedAt, params (string Name, byte[] Content)[] files) =>
        Placed(receivedAt, Mails.With(Mails.Subject("東京都"), files), files);

    private static Placement Placed(
        DateTimeOffset receivedAt,
        byte[] mail,
        params (string Name, byte[] Content)[] files
    )
    {
        const string id = "0123456789abcdef0123456789abcdef";
        var opened = Opening.Mail(mail);
        var reading = new SubmissionReader(Call).Read(opened, id, receivedAt, default);
        // The hash of a form changes with every change of the blank forms, which is not what these letters are about.
        var hashes = opened
            .Files.Select((file, index) => (file.Content.Sha256, Shown: new string((char)('a' + index), 64)))
            .ToList();
        reading = reading with
        {
            Forms =
            [
                .. reading.Forms.Select(form =>
                    form with
                    {
                        Sha256 = hashes.First(one => one.Sha256 == form.Sha256).Shown,
                    }
                ),
            ],
        };
        var submission = new Submission
        {
            Id = id,
            ReceiptNumber = SubmissionId.ReceiptNumber(id),
            ReceivedAt = receivedAt,
            StoredAt = receivedAt,
            Source = SubmissionSource.Http,
            RawSha256 = "",
            RawSize = 0,
            Subject = opened.Subject,
            From = opened.From,
            Attachments =
            [
                .. files.Select(
                    (file, index) => new Attachment(index, file.Name, "", 12_345 + index, hashes[index].Shown)
                ),
            ],
            OnTime = true,
            State = SubmissionState.Received,
        };
        return Placement.Of(submission, reading, Call.Schedule, Call.SenderDomains, [], sealedAt: null);
    }

    private static ApplicationResult Folded(params Placement[] placed)
    {
        var application = Fold.Of(
            Sample.Forms.Applicant("東京都"),
            placed.Select(Contribution.Of),
            placed.ToDictionary(one => one.Submission.Id, one => one.Reading),
            Call.RequiredForms.Select(form => form.Id)
        );
        // The hash of a form changes with every change of the blank forms, which is not what these letters are about.
        application = application with
        {
            Forms = application.Forms.ToDictionary(form => form.Key, form => form.Value with { Sha256 = new('f', 64) }),
        };
        return new(application, ApplicationCheck.Check(application, Call), "", "", "");
    }
}
