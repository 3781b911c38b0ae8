using SeisFunctions.Calls;
using SeisFunctions.Collecting;
using SeisFunctions.Desk.Applications;
using SeisFunctions.Desk.Collecting;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Intake;
using SeisFunctions.Mail;
using SeisFunctions.Querying;
using SeisFunctions.Reading;
using SeisFunctions.Tests.Checking;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Collecting;

/// <summary>
/// What a selected applicant sends after the closing, compared with what is due: each mail is read as it came, the
/// application is 東京都 with 千代田区 and 中央区, or 島根県 with a partner.
/// </summary>
public sealed class CollectionTests
{
    private static readonly DateTimeOffset June = new(2026, 6, 10, 10, 0, 0, TimeSpan.FromHours(9));

    private static readonly ApplicationResult Tokyo = ResultOf(
        "13",
        ("様式1.docx", Sample.Forms.Form1("東京都")),
        ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
    );

    private static readonly ApplicationResult Shimane = ResultOf(
        "32",
        ("様式1.docx", Sample.Forms.WideForm1("島根県", "鳥取県、岡山県")),
        ("様式2.xlsx", Sample.Forms.Form2("島根県", "松江市"))
    );

    [Fact]
    public void One_memorandum_is_due_for_each_consenting_municipality_and_partner_and_each_report_once()
    {
        Assert.Equal(
            [
                "別紙-1 覚書（千代田区） 131016",
                "別紙-1 覚書（中央区） 131024",
                "中間報告 all",
                "最終報告 all",
            ],
            DueItems.Of(Tokyo, Sample.Call).Select(due => $"{due.FullName} {due.Item}")
        );
        Assert.Equal(
            ["別紙-1 覚書（松江市）", "別紙-2 覚書（鳥取県）", "別紙-2 覚書（岡山県）", "中間報告", "最終報告"],
            DueItems.Of(Shimane, Sample.Call).Select(due => due.FullName)
        );
    }

    [Fact]
    public void A_municipality_that_does_not_consent_owes_no_memorandum()
    {
        var result = ResultOf(
            "13",
            ("様式1.docx", Sample.Forms.Form1("東京都")),
            (
                "様式2.xlsx",
                Sample.Forms.Fill(
                    "form2",
                    new() { ["prefecture"] = "東京都" },
                    ("municipalities", new() { ["municipality"] = "千代田区", ["consent"] = "true" }),
                    ("municipalities", new() { ["municipality"] = "中央区" })
                )
            )
        );

        Assert.Equal(
            ["千代田区"],
            DueItems.Of(result, Sample.Call).Where(due => due.Collection == "memorandum1").Select(due => due.Name)
        );
    }

    [Theory]
    [InlineData("松江市", "松江")]
    [InlineData("松江市", "まつえし")]
    [InlineData("松江", "松江市")]
    public void A_city_without_its_last_character_is_asked_about_and_neither_taken_nor_refused(
        string listed,
        string written
    )
    {
        var result = ResultOf(
            "32",
            ("様式1.docx", Sample.Forms.Form1("島根県")),
            ("様式2.xlsx", Sample.Forms.Form2("島根県", listed))
        );

        var mail = Mail(("別紙-1.docx", Memorandum("島根県", written)));

        var outcome = CollectionFold.OutcomeOf(mail, Book(result));

        Assert.False(outcome.IsInOrder);
        var file = Assert.Single(outcome.Files);
        Assert.Equal((null, null), (file.For, file.Unexpected));
        Assert.Equal(
            [$"申請に「{written}」がありません。「{listed}」のものか、確認が必要です。"],
            file.Differences
        );
        // Nobody is reminded of it before an officer has looked.
        var entry = Assert.Single(Entries(result, mail), one => one.Collection == "memorandum1");
        Assert.Equal((listed, mail.SubmissionId), (entry.Name, entry.Waiting));
        Assert.Equal(CollectionStatus.Waiting, entry.StatusAt(entry.Due.AddDays(1), isExcused: false));
    }

    [Fact]
    public void A_city_without_its_last_character_is_to_be_looked_at_where_the_list_of_an_application_is_shown()
    {
        var verdict = ResultOf(
            "32",
            ("様式1.docx", Sample.Forms.Form1("島根県")),
            ("様式2.xlsx", Sample.Forms.Form2("島根県", "松江"))
        ).Verdict;

        Assert.Equal("要確認", FormLines.Of(Assert.Single(verdict.Municipalities)).Counts.Text);
        Assert.Contains(verdict.Findings, finding => finding.Message.Contains("「松江市」の場合は", StringComparison.Ordinal));
    }

    [Fact]
    public void A_memorandum_as_it_should_be_is_received()
    {
        var entry = EntryOf(Tokyo, "131016", Mail(("別紙-1_千代田区.docx", Memorandum("東京都", "千代田区"))));

        Assert.Equal((CollectionState.Received, 1), (entry.State, entry.Version));
        Assert.Empty(entry.Differences);
    }

    [Fact]
    public void Two_memoranda_in_one_mail_are_each_received_for_its_municipality()
    {
        var entries = Entries(
            Tokyo,
            Mail(
                ("1.docx", Memorandum("東京都", "千代田区")),
                ("2.docx", Memorandum("東京都", "中央区")),
                ("送付状.pdf", Pdf)
            )
        );

        Assert.Equal(
            [("131016", CollectionState.Received, 0), ("131024", CollectionState.Received, 1)],
            entries
                .Where(one => one.Collection == "memorandum1")
                .Select(one => (one.Item, one.State, one.Files.Single()))
        );
    }

    [Fact]
    public void Of_two_different_files_for_one_municipality_in_one_mail_it_is_asked_which_one_holds()
    {
        var (one, other) = (Memorandum("東京都", "千代田区"), Memorandum("東京都", "千代田区", ("issues", "別の課題")));
        var mail = Mail(("1.docx", one), ("2.docx", other));

        var entry = EntryOf(Tokyo, "131016", mail);

        Assert.Equal(CollectionState.Differs, entry.State);
        Assert.Equal(
            ["同じメールに、同じ提出物のファイルが複数あります。どちらを提出するものか、確認が必要です。"],
            entry.Differences
        );
        Assert.Equal([0, 1], entry.Files);
        Assert.False(CollectionFold.OutcomeOf(mail, Book(Tokyo)).IsInOrder);
        Assert.Equal(CollectionState.Received, EntryOf(Tokyo, "131016", Mail(("1.docx", one), ("写し.docx", one))).State);
    }

    [Fact]
    public void One_for_a_municipality_that_the_application_does_not_have_is_kept_apart_and_replaces_nothing()
    {
        var entries = Entries(Tokyo, Mail(("別紙-1.docx", Memorandum("東京都", "八王子市"))));

        Assert.All(
            entries.Where(one => one.State != CollectionState.Unexpected),
            one => Assert.Equal(CollectionState.Missing, one.State)
        );
        var unexpected = Assert.Single(entries, one => one.State == CollectionState.Unexpected);
        Assert.Equal("八王子市", unexpected.Name);
        Assert.Equal(["申請に「八王子市」がありません。"], unexpected.Differences);
    }

    [Theory]
    [InlineData("agreedOn", "", "「合意日」が記入されていません。")]
    [InlineData("mayor", "", "「首長 職・氏名」が記入されていません。")]
    [InlineData("agreedOn", "令和8年7月1日", "日付（2026年7月1日）が、到着日より後です。")]
    [InlineData("agreedOn", "令和8年3月1日", "日付（2026年3月1日）が、申請の受付日（2026年3月20日）より前です。")]
    [InlineData("prefecture", "神奈川県", "様式に記入された申請者が、申請と異なります。")]
    public void What_differs_is_told(string field, string value, string told)
    {
        var entry = EntryOf(Tokyo, "131016", Mail(("別紙-1.docx", Memorandum("東京都", "千代田区", (field, value)))));

        Assert.Equal(CollectionState.Differs, entry.State);
        Assert.Equal([told], entry.Differences);
    }

    [Fact]
    public void The_newest_version_counts_whatever_came_first_to_be_read()
    {
        var first = Mail(("別紙-1.docx", Memorandum("東京都", "千代田区", ("agreedOn", ""))));
        var second = Mail(("別紙-1.docx", Memorandum("東京都", "千代田区"))) with
        {
            SubmissionId = "2",
            ReceivedAt = June.AddDays(1),
        };

        foreach (var mails in new[] { new[] { first, second }, [second, first] })
        {
            var entry = EntryOf(Tokyo, "131016", mails);
            Assert.Equal((CollectionState.Received, 2, "2"), (entry.State, entry.Version, entry.Submission));
        }
    }

    [Theory]
    [InlineData("別紙-1_千代田区.pdf", "書類の送付", "131016", CollectionState.Differs)]
    [InlineData("覚書（千代田区）.pdf", "書類の送付", "131016", CollectionState.Differs)]
    [InlineData("中間報告書.pdf", "書類の送付", "all", CollectionState.Differs)]
    [InlineData("延長願.pdf", "中間報告の期限延長のお願い", "all", CollectionState.Differs)]
    [InlineData("houkoku.docx", "中間報告について（東京都）", "all", CollectionState.Differs)]
    [InlineData("houkoku.odt", "中間報告について（東京都）", "all", CollectionState.Differs)]
    public void What_has_no_form_is_known_by_its_name_or_the_subject(
        string file,
        string subject,
        string item,
        CollectionState state
    ) =>
        Assert.Equal(
            state,
            Entries(Tokyo, Mail(subject, (file, file.EndsWith(".odt", StringComparison.Ordinal) ? [1, 2, 3] : Pdf)))
                .First(one => one.Item == item && one.Submission is not null)
                .State
        );

    [Theory]
    [InlineData("scan001.pdf", "書類の送付")]
    [InlineData("報告.pdf", "中間報告及び最終報告について")]
    [InlineData("scan001.pdf", "覚書の提出")]
    public void What_is_not_clear_is_nobodys_until_an_officer_says_what_it_is(string file, string subject)
    {
        var mail = Mail(subject, (file, Pdf));

        Assert.All(Entries(Tokyo, mail), one => Assert.Equal(CollectionState.Missing, one.State));
        Assert.False(CollectionFold.OutcomeOf(mail, Book(Tokyo)).IsInOrder);

        var assigned = mail with { Assignment = new("memorandum1", "131024", "事務局 花子", "電話で確認", June) };
        Assert.Equal(CollectionState.Differs, EntryOf(Tokyo, "131024", assigned).State);
    }

    [Fact]
    public void A_report_known_by_a_word_alone_is_received_once_an_officer_says_so()
    {
        var mail = Mail("中間報告の期限延長のお願い", ("延長願.pdf", Pdf));

        var entry = Entries(Tokyo, mail).Single(one => one.Collection == "interim");
        Assert.Equal(
            (CollectionState.Differs, "件名又はファイル名だけで判断しており、内容を確認していません。"),
            (entry.State, Assert.Single(entry.Differences))
        );
        Assert.False(CollectionFold.OutcomeOf(mail, Book(Tokyo)).IsInOrder);
        Assert.Empty(Reminders.At(entry.Due.AddDays(1), [entry], Sample.Call));

        var assigned = mail with { Assignment = new("interim", "all", "事務局 花子", "電話で確認", June) };
        Assert.Equal(CollectionState.Received, Entries(Tokyo, assigned).Single(one => one.Collection == "interim").State);
    }

    [Fact]
    public void A_held_sender_changes_nothing_and_is_shown_beside_what_is_missing()
    {
        var mail = Mail(("別紙-1.docx", Memorandum("東京都", "千代田区"))) with { Sender = By(SenderStanding.Held) };

        var entry = EntryOf(Tokyo, "131016", mail);

        Assert.Equal((CollectionState.Missing, mail.SubmissionId), (entry.State, entry.Waiting));
        Assert.Equal(CollectionStatus.Waiting, entry.StatusAt(entry.Due.AddDays(1), isExcused: false));
    }

    [Fact]
    public void What_an_officer_has_asked_for_again_does_not_wait_any_more()
    {
        var mail = Mail(("別紙-1.docx", Memorandum("東京都", "千代田区"))) with { Sender = By(SenderStanding.Held) };
        var book = Book(Tokyo, mail) with { Marks = CollectionFold.MarksOf([Act(1, ActKind.AskAgain)]) };

        var entry = CollectionFold.EntriesOf(book).First(one => one.Item == "131016");

        Assert.Equal(CollectionStatus.Missing, entry.StatusAt(June, isExcused: false));
        Assert.Single(Reminders.At(entry.Due.AddDays(1), [entry], Sample.Call));
    }

    [Fact]
    public void A_memorandum_beside_a_late_application_waits_on_the_board_and_nobody_is_reminded_of_it()
    {
        var placed = PlacedLate(
            ("様式2.xlsx", Sample.Forms.Form2("東京都", 2)),
            ("別紙-1.docx", Memorandum("東京都", "千代田区")),
            ("送付状.pdf", Pdf)
        );

        Assert.Equal(SubmissionState.Late, placed.Submission.State);
        Assert.Null(placed.Collected);
        Assert.Equal(["別紙-1.docx"], placed.BesideLate!.Files.Select(file => file.Name));
        var entry = EntryOf(Tokyo, "131016", placed.BesideLate);
        Assert.Equal(CollectionStatus.Waiting, entry.StatusAt(entry.Due.AddDays(1), isExcused: false));
        Assert.Equal(placed.Submission.Id, entry.Waiting);
        Assert.Empty(Reminders.At(entry.Due.AddDays(1), [entry], Sample.Call));
    }

    [Fact]
    public void A_late_application_alone_brings_nothing_to_the_board() =>
        Assert.Null(
            PlacedLate(("様式2.xlsx", Sample.Forms.Form2("東京都", 2)), ("送付状.pdf", Pdf)).BesideLate
        );

    [Fact]
    public void Who_is_known_to_have_no_provider_owes_nothing_until_one_is_found()
    {
        using var edited = new EditedCall();
        edited.Write("reference/adoptions.csv", "code,name,provider\n13,東京都,\n");
        var without = CallLoader.Load(edited.Definition);
        edited.Write("reference/adoptions.csv", "code,name,provider\n13,東京都,見本財団\n");
        var with = CallLoader.Load(edited.Definition);
        var missing = EntryOf(Tokyo, "131016");
        var received = EntryOf(Tokyo, "131016", Mail(("別紙-1.docx", Memorandum("東京都", "千代田区"))));

        var view = CollectionView.Of(missing, without, missing.Due.AddDays(1));

        Assert.Equal(CollectionStatus.NotDue, view.Status);
        Assert.Equal(
            "伴走支援事業者の公募で、この支援地域候補に採択された事業者がないため、提出を求めません。",
            Assert.Single(CollectionLines.Of(view, canAct: true).Notes).Text
        );
        Assert.Equal(
            [
                "助言者の公募で、このモデル地域に採択された事業者がないため、提出を求めません。",
                "事業者の公募で、この申請者に採択された事業者がないため、提出を求めません。",
            ],
            new[] { ("助言者", "モデル地域"), (null, null) }.Select(words =>
                Excuse.Of(
                    missing.Applicant,
                    without with
                    {
                        Results = without.Results with { ProvidersAs = words.Item1, SelectedAs = words.Item2 },
                    }
                )
            )
        );
        Assert.Equal(0, CollectionLines.SummaryOf([view], without)[0].Total);
        Assert.Equal(CollectionStatus.Received, CollectionView.Of(received, without, June).Status);
        Assert.Equal(CollectionStatus.Overdue, CollectionView.Of(missing, with, missing.Due.AddDays(1)).Status);
    }

    [Fact]
    public void Who_owes_nothing_any_more_is_not_told_of_what_is_missing()
    {
        var mail = Mail(("別紙-1.docx", Memorandum("東京都", "千代田区")));

        Assert.NotEmpty(CollectionFold.OutcomeOf(mail, Book(Tokyo)).StillDue);
        Assert.Empty(CollectionFold.OutcomeOf(mail, Book(Tokyo) with { IsExcused = true }).StillDue);
    }

    [Fact]
    public void An_unproved_sender_adds_what_is_missing_and_replaces_nobody_elses()
    {
        var proved = Mail(("別紙-1.docx", Memorandum("東京都", "千代田区")));
        var unproved = proved with
        {
            SubmissionId = "2",
            ReceivedAt = June.AddDays(1),
            Sender = By(SenderStanding.Unproved),
        };

        Assert.Equal(CollectionState.Received, EntryOf(Tokyo, "131016", unproved).State);
        var entry = EntryOf(Tokyo, "131016", proved, unproved);
        Assert.Equal((proved.SubmissionId, "2", 1), (entry.Submission, entry.Waiting, entry.Version));
    }

    [Fact]
    public void What_officers_say_stands_until_something_newer_comes_and_can_be_taken_back()
    {
        AuditEntry[] acts =
        [
            Act(1, ActKind.Waive),
            Act(2, ActKind.Reschedule) with { Arguments = Of(new() { Due = June.AddDays(60) }) },
        ];
        var later = Mail(("別紙-1.docx", Memorandum("東京都", "千代田区"))) with { ReceivedAt = June.AddDays(9) };

        var waived = Chiyoda(acts);
        Assert.Equal((CollectionState.Waived, June.AddDays(60)), (waived.State, waived.Due));
        Assert.Equal(CollectionState.Received, Chiyoda(acts, later).State);
        var taken = Chiyoda([.. acts, Act(3, ActKind.Unmark)]);
        Assert.Equal((CollectionState.Missing, Sample.Call.Collections[0].Due), (taken.State, taken.Due));
        Assert.Equal(
            June.AddDays(-1),
            Chiyoda([Act(1, ActKind.MarkReceived) with { Arguments = Of(new() { ReceivedAt = June.AddDays(-1) }) }])
                .ReceivedAt
        );

        CollectionEntry Chiyoda(IReadOnlyList<AuditEntry> said, params CollectedMail[] mails) =>
            CollectionFold
                .EntriesOf(Book(Tokyo, mails) with { Marks = CollectionFold.MarksOf(said) })
                .First(one => one.Item == "131016");
    }

    [Fact]
    public void A_partners_memorandum_is_told_by_the_partner_that_it_names()
    {
        var mail = Mail(
            (
                "別紙-2.docx",
                Sample.Forms.Fill(
                    "memorandum2",
                    new()
                    {
                        ["representative"] = "島根県",
                        ["prefecture"] = "鳥取県",
                        ["roleOfRepresentative"] = "全体の調整",
                        ["roleOfPartner"] = "実証の場の提供",
                        ["governor"] = "鳥取県知事　見本 太郎",
                        ["agreedOn"] = "令和8年6月1日",
                    }
                )
            )
        );

        Assert.Equal(
            [("鳥取県", CollectionState.Received), ("岡山県", CollectionState.Missing)],
            Entries(Shimane, mail).Where(one => one.Collection == "memorandum2").Select(one => (one.Name!, one.State))
        );
    }

    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[30_000]];

    private static byte[] Memorandum(
        string prefecture,
        string municipality,
        params (string Field, string Value)[] change
    )
    {
        var fields = new Dictionary<string, string>
        {
            ["prefecture"] = prefecture,
            ["municipality"] = municipality,
            ["issues"] = "窓口の待ち時間の短縮",
            ["mayor"] = $"{municipality}長　見本 太郎",
            ["agreedOn"] = "令和8年6月1日",
        };
        foreach (var (field, value) in change)
            fields[field] = value;
        return Sample.Forms.Fill(
            "memorandum1",
            fields.Where(field => field.Value.Length > 0).ToDictionary(field => field.Key, field => field.Value)
        );
    }

    private static CollectedMail Mail(params (string Name, byte[] Content)[] files) => Mail("覚書の提出（東京都）", files);

    private static CollectedMail Mail(string subject, params (string Name, byte[] Content)[] files)
    {
        var opened = new OpenedMail
        {
            Subject = subject,
            Files = [.. files.Select(file => new OpenedFile(file.Name, "application/octet-stream", file.Content))],
        };
        return new("1", June, new SubmissionReader(Sample.Call).Read(opened, "1", June, default).Collected)
        {
            Sender = By(SenderStanding.Own),
        };
    }

    private static Placement PlacedLate(params (string Name, byte[] Content)[] files)
    {
        var mail = Opening.Mail(Mails.With(Mails.Subject("東京都"), files));
        var submission = new Submission
        {
            Id = "0123",
            ReceiptNumber = "3",
            ReceivedAt = June,
            StoredAt = June,
            Source = SubmissionSource.Http,
            RawSha256 = "0",
            RawSize = 0,
            From = mail.From,
            OnTime = false,
            State = SubmissionState.Received,
        };
        return Placement.Of(
            submission,
            new SubmissionReader(Sample.Call).Read(mail, submission.Id, June, default),
            Sample.Call.Schedule,
            Sample.Call.SenderDomains,
            [],
            sealedAt: null,
            book: Book(Tokyo)
        );
    }

    private static ContributionSender By(SenderStanding standing) =>
        new($"{standing}@pref.example.lg.jp", standing, IsUpload: false, AnswersUs: false, []);

    private static CollectionBook Book(ApplicationResult result, params CollectedMail[] mails) =>
        new(
            result.Application.Applicant.Code,
            result.Application.ReceivedAt,
            DueItems.Of(result, Sample.Call),
            mails,
            []
        );

    private static IReadOnlyList<CollectionEntry> Entries(ApplicationResult result, params CollectedMail[] mails) =>
        CollectionFold.EntriesOf(Book(result, mails));

    private static CollectionEntry EntryOf(ApplicationResult result, string item, params CollectedMail[] mails) =>
        Entries(result, mails).Single(one => one.Item == item);

    private static ActArguments Of(ActArguments arguments) =>
        arguments with
        {
            Collection = "memorandum1",
            Item = "131016",
        };

    [Fact]
    public void A_municipality_that_consents_on_a_day_to_come_has_nothing_to_hand_in_yet()
    {
        var (now, later) = (new FilledSheet().First(2).Build(), new FilledSheet().First(2).Row(1, "同意", "○（5月1日）").Build());

        Assert.Equal(Memoranda(now).Skip(1), Memoranda(later));

        static List<string> Memoranda(byte[] form2) =>
            [
                .. DueItems
                    .Of(ResultOf("32", ("様式1.docx", Sample.Forms.Form1("島根県")), ("様式2.xlsx", form2)), Sample.Call)
                    .Where(item => item.Collection == "memorandum1")
                    .Select(item => item.FullName),
            ];
    }

    private static AuditEntry Act(int number, ActKind kind) =>
        new(June.AddHours(number), "事務局 花子", kind, AuditEntry.OfCollections("13"), "電話で確認", null)
        {
            Number = number,
            Arguments = Of(new()),
        };

    private static ApplicationResult ResultOf(string code, params (string Name, byte[] Content)[] files)
    {
        var mail = new OpenedMail
        {
            Files = [.. files.Select(file => new OpenedFile(file.Name, "application/octet-stream", file.Content))],
        };
        var reading = new SubmissionReader(Sample.Call).Read(mail, "a", Sample.Midway, default);
        return Evaluation.Of(
            code,
            [new("a", Sample.Midway, [.. reading.Forms.Select(ContributedForm.Of)])],
            new Dictionary<string, SubmissionReading> { ["a"] = reading },
            Sample.Call,
            Circumstances.None
        );
    }
}
