using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Worker;

/// <summary>
/// A whole call, played on the worker: mails and uploads, what people ask and do, the deadline, closing, letters. Every
/// function runs on the way.
/// </summary>
public sealed partial class PlayedCall(AzuriteServer azurite) : IAsyncLifetime
{
    /// <summary>An hour after the deadline that an officer has set under way.</summary>
    internal static readonly DateTimeOffset Afterwards = new(2026, 3, 27, 18, 0, 0, TimeSpan.FromHours(9));

    private const string None = "0123456789abcdef0123456789abcdef";

    private readonly string _folder = Directory.CreateTempSubdirectory("seis-worker-").FullName;
    private readonly EditedCall _call = new EditedCall().WithSenderDomain();
    private readonly List<string> _invoked = [];
    private readonly List<string> _faults = [];
    private readonly Dictionary<string, string> _ids = [];

    internal string Account { get; } = azurite.NewAccount();

    /// <summary>The worker after the deadline, on all that has been done.</summary>
    internal RunningWorker Worker { get; private set; } = null!;

    /// <summary>The functions that have run and come to what they must.</summary>
    internal IEnumerable<string> Invoked => _invoked;

    /// <summary>What came to something else.</summary>
    internal IEnumerable<string> Faults => _faults;

    internal IReadOnlyDictionary<string, string> Ids => _ids;

    internal IReadOnlyDictionary<string, string?> Settings =>
        RunningWorker.Settings(Account, _folder, Afterwards, _call.Definition);

    internal IReadOnlyList<string> Letters =>
        [
            .. Directory
                .GetFiles(Path.Combine(_folder, "outbox"), "*.eml")
                .Select(file => MimeKit.MimeMessage.Load(file).Subject!),
        ];

    public async ValueTask InitializeAsync()
    {
        await using (
            var worker = await RunningWorker.StartAsync(
                RunningWorker.Settings(Account, _folder, Sample.Midway, _call.Definition)
            )
        )
        {
            await ReceiveAsync(worker);
            await worker.SignInAsync();
            foreach (var ask in DuringTheCall)
                await TryAsync(worker, ask);
            await ConfirmUploadAsync(worker);
            await DecideAtDeskAsync(worker);
            foreach (var timer in new[] { "RequeueLost", "MeasureIntake", "ReleaseLetters", "SendJoiningInstructions", "TellOfficers" })
                await worker.RunTimerAsync(timer);
            await PoisonAsync(worker);
            _invoked.AddRange(worker.Invoked);
        }

        Worker = await RunningWorker.StartAsync(Settings);
        await Worker.SignInAsync();
        foreach (var ask in BeforeClosing)
            await TryAsync(Worker, ask);
        foreach (var timer in new[] { "CloseIntake", "PollMailbox", "CloseIntake" })
            await Worker.RunTimerAsync(timer);
        _ids["{late}"] = await SendAsync(
            Worker,
            Mails.With(Mails.Subject("秋田県"), ("様式2.xlsx", Sample.Forms.Form2("秋田県", 2)))
        );
        foreach (var ask in AfterClosing)
            await TryAsync(Worker, ask);
        _ids["{hearing}"] = (string)
            (await JsonAsync(Worker, "/api/applications/13/hearings"))["hearings"]![0]!["id"]!;
        await Worker.RunTimerAsync("CompareReceipts");
        _invoked.AddRange(Worker.Invoked);
        await EraseAsync();
    }

    // A call of its own, long over: what the pages show is still there afterwards.
    private async Task EraseAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "erased")).FullName;
        var settings = RunningWorker.Settings(azurite.NewAccount(), folder, Afterwards, _call.Definition);
        settings["Retention__Days"] = "30";
        await using (var closing = await RunningWorker.StartAsync(settings))
        {
            foreach (var ask in BeforeClosing)
                await TryAsync(closing, ask);
            await closing.RunTimerAsync("CloseIntake");
        }

        // What selected applicants hand in is due within a year.
        settings["Rehearsal__StartsAt"] = $"{Afterwards.AddDays(31 + 366):O}";
        await using var worker = await RunningWorker.StartAsync(settings);
        await worker.RunTimerAsync("EraseExpired");
        await TryAsync(worker, new("SignOut", "POST", "/sign-out", 303, ""));
        await TryAsync(worker, new("GetErasure", "GET", "/api/erasure", 200, "submissions"));
        _invoked.AddRange(worker.Invoked);
    }

    public async ValueTask DisposeAsync()
    {
        if (Worker is not null)
            await Worker.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        _call.Dispose();
    }

    private static Ask[] DuringTheCall =>
        [
            new("SubmitFiles", "POST", "/api/submissions", 202, "receiptNumber", () => Upload("大阪府")),
            new("CheckFiles", "POST", "/api/check", 200, "requirements", () => Upload("大阪府")),
            new("ShowCheck", "POST", "/check", 200, "大阪府", () => Upload("大阪府")),
            new("ShowApply", "GET", "/apply", 200, "様式"),
            new("GetHealth", "GET", "/api/health", 200, ""),
            new("GetHealthDetails", "GET", "/api/health/details", 200, "queues"),
            new("GetOpenApi", "GET", "/api/openapi.json", 200, "3.1.0"),
            new("GetSummary", "GET", "/api/summary", 200, "byStatus"),
            new("ListApplications", "GET", "/api/applications", 200, "東京都"),
            new("GetApplication", "GET", "/api/applications/13", 200, "\"eligible\""),
            new("GetApplicationZip", "GET", "/api/applications/13/archive", 200, ""),
            new("GetCsvExport", "GET", "/api/applications.csv", 200, "東京都"),
            new("GetWorkbookExport", "GET", "/api/applications.xlsx", 200, ""),
            new("ListSubmissions", "GET", "/api/submissions", 200, "{id}"),
            new("GetSubmission", "GET", "/api/submissions/{id}", 200, "東京都"),
            new("GetRawMail", "GET", "/api/submissions/{id}/mail", 200, "Message-Id"),
            new("GetAttachment", "GET", "/api/submissions/{id}/attachments/0", 200, ""),
            new("GetRemarkedForm", "GET", "/api/submissions/{id}/attachments/0/remarks", 404, "remarks.none"),
            new("GetLetter", "GET", "/api/applications/13/acknowledgements/{letter}", 200, "Subject"),
            new("DecideApplication", "POST", "/api/applications/13/decision", 200, "\"withdrawn\"", () =>
                Act(new { status = "withdrawn" })
            ),
            new("UndoDecision", "POST", "/api/applications/13/undo", 200, "\"eligible\"", () => Act()),
            new("OverruleRequirement", "POST", "/api/applications/13/requirements/1", 200, "notSatisfied", () =>
                Act(new { outcome = "notSatisfied" })
            ),
            new("TakeBackWord", "POST", "/api/applications/13/words/requirement-1/undo", 200, "\"eligible\"", () =>
                Act()
            ),
            new("HandleApplication", "POST", "/api/applications/04/handle", 200, "\"deficient\"", () => Act()),
            new("SettleFinding", "POST", "/api/applications/04/findings/{finding}", 200, "電話で確認", () => Act()),
            new("NoteOnApplicant", "POST", "/api/applications/13/notes", 200, "電話で確認", () => Act()),
            new("OwnApplication", "POST", "/api/applications/13/owner", 200, "事務局 次郎", () =>
                Act(new { owner = "事務局 次郎" })
            ),
            new("GetApplicantNotes", "GET", "/api/applications/13/notes", 200, "事務局 次郎"),
            new("NoteOnSubmission", "POST", "/api/submissions/{id}/notes", 200, "電話で確認", () => Act()),
            new("OwnSubmission", "POST", "/api/submissions/{id}/owner", 200, "事務局 次郎", () =>
                Act(new { owner = "事務局 次郎" })
            ),
            new("GetSubmissionNotes", "GET", "/api/submissions/{id}/notes", 200, "事務局 次郎"),
            new("HandleLetter", "POST", "/api/applications/none/acknowledgements/{suppressed}/handle", 200, "suppressed", () =>
                Act()
            ),
            new("FileSubmission", "POST", "/api/submissions/{filing}/file", 200, "窓口", () => Act(
                    new
                    {
                        prefecture = "28",
                        receivedAt = "2026-03-20T09:00",
                        where = "窓口",
                    }
                )),
            new("AcceptSender", "POST", "/api/submissions/{stranger}/accept-sender", 200, "{stranger}", () =>
                Act(new { scope = "address" })
            ),
            new("GetSubmission", "GET", "/api/submissions/{stranger}", 200, "\"held\":false"),
            new("ChooseSubmission", "POST", "/api/submissions/{rival}/choose", 200, "{rival}", () =>
                Act(new { choice = "replace" })
            ),
            new("GetSubmission", "GET", "/api/submissions/{rival}", 200, "\"held\":false"),
            new("AssignSubmission", "POST", "/api/submissions/{other}/assign", 200, "27", () =>
                Act(new { prefecture = "27" })
            ),
            new("UndoRuling", "POST", "/api/submissions/{other}/undo", 200, "{other}", () => Act()),
            new("RetrySubmission", "POST", "/api/submissions/{other}/retry", 200, "{other}", () => Act()),
            new("FindSubmissions", "POST", "/api/search", 200, "{id}", () => JsonContent.Create(new { text = "見本" })),
            new("StartSearch", "POST", "/search", 303, "", () => new FormUrlEncodedContent([new("q", "見本 花子")])),
            new("ShowSearch", "GET", "/search/0123456789ab", 404, "もう一度検索"),
            new("ListCorrespondence", "GET", "/api/correspondence", 200, "items"),
            new("ShowCorrespondence", "GET", "/correspondence", 200, "<title>"),
            new("SettleCorrespondence", "POST", "/api/submissions/{question}/settle", 200, "{question}", () => Act()),
            new("RejectSubmission", "POST", "/api/submissions/{other}/reject", 200, "rejected", () => Act()),
            new("RetryFailed", "POST", "/api/submissions/retry", 200, "0", () => Act()),
            new("ResendLetter", "POST", "/api/applications/13/acknowledgements/{letter}/resend", 200, "resend", () =>
                Act()
            ),
            new("WriteLetter", "POST", "/api/submissions/{second}/letters", 200, "\"draft\"", () =>
                Act(new { kind = "answer" })
            ),
            new("WriteToContact", "POST", "/api/applications/47/letters", 409, "宛先のメールアドレスが分かりません", () =>
                Act(new { kind = "question" })
            ),
            new("ListLetters", "GET", "/api/letters", 200, "{draft}"),
            new("GetWrittenLetter", "GET", "/api/letters/{draft}", 200, "照会の本文"),
            new("ReviseLetter", "POST", "/api/letters/{draft}/revise", 200, "改めた本文", () =>
                Act(new { body = "改めた本文" })
            ),
            new("ReleaseLetter", "POST", "/api/letters/{draft}/release", 200, "\"queued\"", () => Act()),
            new("ApproveLetter", "POST", "/api/letters/{draft}/approve", 409, "下書きではありません", () => Act()),
            new("StopLetter", "POST", "/api/letters/{draft}/stop", 404, "一斉通知の下書き", () => Act()),
            new("ListRounds", "GET", "/api/rounds", 200, "items"),
            new("GetRound", "GET", $"/api/rounds/{None}", 404, "一斉通知"),
            new("PrepareRound", "POST", "/api/rounds/unknown/prepare", 400, "kind", () => Act()),
            new("ApproveRound", "POST", $"/api/rounds/{None}/approve", 404, "一斉通知", () => Act()),
            new("StopRound", "POST", $"/api/rounds/{None}/stop", 404, "一斉通知", () => Act()),
            new("DiscardRound", "POST", $"/api/rounds/{None}/discard", 404, "一斉通知", () => Act()),
            new("DiscardLetter", "POST", "/api/letters/{given up}/discard", 200, "\"discarded\"", () => Act()),
            new("ExtendDeadline", "POST", "/api/call/deadline", 200, "2026-03-27T17:00:00+09:00", () =>
                Act(new { deadline = "2026-03-27T17:00" })
            ),
            new("ListAudit", "GET", "/api/audit", 200, "decide"),
            new("SignIn", "GET", "/sign-in?token=used", 303, ""),
            new("ShowOverview", "GET", "/", 200, "東京都"),
            new("OpenApplication", "GET", "/open/applications/13", 200, "url=/applications/13"),
            new("ShowTasks", "GET", "/tasks", 200, "要対応"),
            new("ShowApplications", "GET", "/applications", 200, "東京都"),
            new("ShowApplication", "GET", "/applications/13", 200, "東京都"),
            new("CompareSubmissions", "GET", "/applications/13/compare?from={id}&to={second}", 200, "東京都"),
            new("DownloadApplicationZip", "GET", "/applications/13/archive", 200, ""),
            new("DownloadCsvExport", "GET", "/applications.csv", 200, "東京都"),
            new("DownloadWorkbookExport", "GET", "/applications.xlsx", 200, ""),
            new("ShowSubmissions", "GET", "/submissions", 200, "東京都"),
            new("ShowSubmission", "GET", "/submissions/{id}", 200, "東京都"),
            new("DownloadFile", "GET", "/submissions/{id}/files/0", 200, ""),
            new("DownloadRemarkedForm", "GET", "/submissions/{id}/files/0/remarks", 404, "コメント"),
            new("ShowFacsimile", "GET", "/submissions/{id}/files/0/facsimile", 200, "様式1 の読取結果"),
            new("DownloadMail", "GET", "/submissions/{id}/mail", 200, "Message-Id"),
            new("ShowSideBySide", "GET", "/submissions/{held}/compare", 200, "京都府"),
            new("ShowRounds", "GET", "/rounds", 200, "選定結果の通知を準備する"),
            new("ActOnRound", "GET", "/rounds/results/acts/prepare", 200, "送信日時"),
            new("ShowRound", "GET", $"/rounds/{None}", 404, "一斉通知"),
            new("ShowLetters", "GET", "/letters", 200, "<title>通知"),
            new("DownloadLetter", "GET", "/letters/13/{letter}", 200, "Subject"),
            new("ShowLetter", "GET", "/letters/13/{letter}/text", 200, "文面"),
            new("ShowAudit", "GET", "/audit", 200, "事務局 花子"),
            new("Search", "GET", "/search?q=13", 302, ""),
            new("GetBlankForm", "GET", "/forms/" + Uri.EscapeDataString("様式1.docx"), 200, ""),
            new("GetAsset", "GET", SeisFunctions.Desk.Assets.Asset.Stylesheet.Path, 200, ""),
            new("ActOnSubmission", "GET", "/submissions/{id}/acts/retry", 200, "読み直す"),
            new("ActOnLetter", "GET", "/letters/13/{letter}/acts/resend", 200, "再送する"),
            new("ActOnCall", "GET", "/call/acts/extend", 200, "締切を延長する"),
            .. Briefing,
            .. Questions,
            .. Contacts,
            new("ShowRoutes", "GET", "/routes", 200, "送信テスト"),
            new("ShowRoute", "GET", "/routes/13", 200, "東京都"),
            new("ListRoutes", "GET", "/api/routes", 200, "東京都"),
            new("GetRoute", "GET", "/api/routes/13", 200, "\"standing\""),
        ];

    // The registration for the briefing is over by then.
    private static Ask[] Briefing =>
        [
            new("ShowBriefing", "GET", "/briefing", 200, "公募説明会"),
            new("RegisterForBriefing", "POST", "/api/briefing", 409, "受け付けていません", () =>
                JsonContent.Create(
                    new
                    {
                        name = "見本 花子",
                        organisation = "見本県",
                        kind = "government",
                        email = "mihon@pref.example.lg.jp",
                        consent = true,
                    }
                )
            ),
            new("GetBriefing", "GET", "/api/briefing", 200, "isClosed"),
            new("EnterRegistration", "POST", "/api/registrations", 200, "見本県", () =>
                Act(
                    new
                    {
                        name = "見本 花子",
                        organisation = "見本県",
                        department = "デジタル課",
                        kind = "government",
                        to = "mihon@pref.example.lg.jp",
                    }
                )
            ),
            new("ListRegistrations", "GET", "/api/registrations", 200, "見本県"),
            new("GetRegistrationsCsv", "GET", "/api/registrations.csv", 200, "見本県"),
            new("GetRegistrationsWorkbook", "GET", "/api/registrations.xlsx", 200, ""),
            new("RemoveRegistration", "POST", $"/api/registrations/{None}/remove", 404, "参加申込", () => Act()),
            new("SetMeeting", "POST", "/api/briefing/meeting", 409, "説明会は終わりました", () =>
                Act(new { url = "https://meeting.example.jp/1" })
            ),
            new("CloseRegistration", "POST", "/api/briefing/close", 409, "申込みの受付", () => Act()),
            new("OpenRegistration", "POST", "/api/briefing/open", 409, "申込みの受付", () => Act()),
            new("ShowRegistrations", "GET", "/registrations", 200, "見本県"),
            new("ShowRegistration", "GET", $"/registrations/{None}", 404, "参加申込"),
            new("ActOnRegistration", "GET", $"/registrations/{None}/acts/remove", 404, "操作の対象"),
            new("ActOnBriefing", "GET", "/registrations/acts/add", 200, "登録"),
            new("DownloadRegistrationsCsv", "GET", "/registrations.csv", 200, "見本県"),
            new("DownloadRegistrationsWorkbook", "GET", "/registrations.xlsx", 200, ""),
        ];

    private static Ask[] Questions =>
        [
            new("ShowFaq", "GET", "/faq", 200, "質問"),
            new("GetFaq", "GET", "/api/faq", 200, "entries"),
            new("ShowQuestions", "GET", "/questions", 200, "質問と回答"),
            new("StartQuestion", "GET", "/questions/acts/write", 303, ""),
            new("ActOnQuestion", "GET", $"/questions/{None}/acts/write", 200, "質問"),
            new("ShowQuestion", "GET", $"/questions/{None}", 404, "質問"),
        ];

    private static Ask[] Contacts =>
        [
            new("ShowContacts", "GET", "/contacts", 200, "連絡先"),
            new("ImportContacts", "GET", "/contacts/acts/import", 200, "CSV"),
            new("ShowContactList", "GET", $"/contacts/{None}", 404, "連絡先"),
            new("ActOnContacts", "GET", $"/contacts/{None}/acts/take", 200, ""),
            new("ShowCallList", "GET", "/call-list", 200, "電話"),
            new("ShowReminders", "GET", "/reminders", 200, "締切"),
            new("ActOnReminders", "GET", "/reminders/acts/prepare", 200, ""),
        ];

    private static Ask[] BeforeClosing =>
        [new("CloseAnyway", "POST", "/api/call/close-anyway", 200, "\"closing\"", () => Act())];

    private static Ask[] AfterClosing =>
        [
            new("HandleSubmission", "POST", "/api/submissions/{late}/handle", 200, "{late}", () => Act()),
            new("AcceptSubmission", "POST", "/api/submissions/{late}/accept", 200, "{late}", () => Act()),
            new("GetApplication", "GET", "/api/applications/05", 200, "{late}"),
            new("SelectApplication", "POST", "/api/applications/13/selection", 200, "\"onHold\"", () =>
                Act(new { decision = "onHold" })
            ),
            // In this call nobody chooses candidates.
            new("ShowProviders", "GET", "/providers", 404, "候補の一覧"),
            new("UnselectApplication", "POST", "/api/applications/13/selection/undo", 200, "東京都", () => Act()),
            new("SelectApplication", "POST", "/api/applications/13/selection", 200, "\"selected\"", () =>
                Act(new { decision = "selected" })
            ),
            new("GetHandedTable", "GET", "/api/selection/tables/selections.csv?year=2026", 200, "13,2026"),
            new("DownloadHandedTable", "GET", "/selection/tables/candidates.csv", 200, "東京都"),
            new("PlanHearing", "POST", "/api/applications/13/hearings", 200, "意思の根拠", () =>
                Act(
                    new
                    {
                        heldAt = "2026-03-30T10:00",
                        with = "デジタル課、事務局",
                        questions = new[] { new { question = "意思の根拠は何か" } },
                    }
                )
            ),
            new("ListHearings", "GET", "/api/applications/13/hearings", 200, "意思の根拠"),
            new("ReviseHearing", "POST", "/api/applications/13/hearings/unknown", 404, "ヒアリング", () =>
                Act(new { heldAt = "2026-03-30T10:00", with = "デジタル課、事務局" })
            ),
            new("ShowHearing", "GET", "/applications/13/hearings/unknown", 404, "ヒアリング"),
            new("ShowSelection", "GET", "/selection", 200, "電話で確認"),
            new("ActOnSelection", "POST", "/selection/acts/select", 403, "選定の一覧", () =>
                new FormUrlEncodedContent([new("item", "13@0")])
            ),
            new("ShowPublication", "GET", "/publication", 200, "東京都"),
            new("GetCandidates", "GET", "/api/candidates", 200, "東京都"),
            new("DownloadDraft", "GET", "/publication/draft/list.xlsx", 200, ""),
            new("DownloadPublished", "GET", $"/publication/kept/{None}/list.xlsx", 404, ""),
            new("ActOnPublication", "POST", "/publication/acts/publish", 403, "", () =>
                new FormUrlEncodedContent([new("item", "x")])
            ),
            new("ActOnWording", "GET", "/publication/13/texts/unknown/acts/reword", 404, ""),
            new("PublishCandidates", "POST", "/api/candidates/publish", 200, "東京都", () => Act()),
            new("GetCandidateFile", "GET", "/api/candidates/list.docx", 200, ""),
            new("RewordCandidate", "POST", "/api/candidates/13/texts/unknown", 404, "", () => Act()),
            new("ListCollections", "GET", "/api/collections", 200, "memorandum1"),
            new("GetCollections", "GET", "/api/collections/13", 200, "memorandum1"),
            new("GetCollectionExport", "GET", "/api/collections.xlsx", 200, ""),
            new("ShowCollections", "GET", "/collections", 200, "東京都"),
            new("DownloadCollections", "GET", "/collections.xlsx", 200, ""),
            new("MarkCollection", "POST", "/api/collections/13/unknown/unknown/received", 404, "", () => Act()),
            new("ActOnCollection", "GET", "/collections/13/unknown/unknown/acts/received", 404, ""),
            new("CollectSubmission", "POST", "/api/submissions/{late}/collect", 400, "", () => Act()),
            new("GetSummary", "GET", "/api/summary", 200, "\"closed\""),
            new("GetClosingStatement", "GET", "/api/closing-statement", 200, "東京都"),
            new("GetClosingSupplement", "GET", "/api/closing-statement/supplement", 200, "items"),
            new("ShowStatement", "GET", "/statement", 200, "東京都"),
            new("GetReceiptProof", "GET", "/api/submissions/{id}/proof", 200, "SeisFunctions receipt proof 1"),
            new("DownloadReceiptProof", "GET", "/submissions/{id}/proof", 200, "SeisFunctions receipt proof 1"),
            new("ShowVerify", "GET", "/verify", 200, "受付証明の確認"),
            new("DownloadStatement", "GET", "/statement/file", 200, "東京都"),
            new("EraseApplication", "POST", "/api/applications/04/erase", 200, "", () => Act()),
        ];

    private async Task ReceiveAsync(RunningWorker worker)
    {
        _ids["{id}"] = await SendAsync(worker, Mails.Complete("東京都"));
        _ids["{second}"] = await SendAsync(
            worker,
            Mails.With(
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都", ("telephone", "03-0000-0000")))
            )
        );
        _ids["{stranger}"] = await SendAsync(worker, From("shinsei@city.example.jp", "福岡県"));
        _ids["{question}"] = await SendAsync(worker, Mails.With("様式の記入について"));
        _ids["{other}"] = await SendAsync(worker, Mails.With("新製品のご案内"));
        _ids["{catalogue}"] = await SendAsync(
            worker,
            Mails.With("カタログの送付", ("カタログ.pdf", "%PDF-1.7"u8.ToArray()))
        );
        _ids["{filing}"] = await SendAsync(
            worker,
            Mails.Build(
                "受領の登録",
                mail =>
                    mail.From[0] = MimeKit.MailboxAddress.Parse(new SeisFunctions.Acknowledging.SenderOptions().From),
                ("様式1.docx", Sample.Forms.Form1("兵庫県"))
            )
        );
        _ids["{held}"] = await SendAsync(
            worker,
            Mails.Build(
                Mails.Subject("京都府"),
                mail => mail.From[0] = MimeKit.MailboxAddress.Parse("stranger@free.example.com"),
                ("様式1.docx", Sample.Forms.Form1("京都府"))
            )
        );
        var file = Path.Combine(_folder, "miyagi");
        await File.WriteAllBytesAsync(
            file,
            Mails.With(Mails.Subject("宮城県"), ("様式1.docx", Sample.Forms.Form1("宮城県")))
        );
        File.SetLastWriteTimeUtc(file, Sample.Midway.AddHours(-2).UtcDateTime);
        File.Move(file, Path.Combine(_folder, "inbox", "miyagi.eml"));
        await worker.RunTimerAsync("PollMailbox");
        Assert.Equal("deficient", (string?)(await JsonAsync(worker, "/api/applications/04"))["status"]);
        await SendAsync(worker, Mails.With(Mails.Subject("秋田県"), ("様式1.docx", Sample.Forms.Form1("秋田県"))));
        _ids["{rival}"] = await SendAsync(
            worker,
            From(
                "kikaku@pref.example.lg.jp",
                "秋田県",
                ("department", "農政部農政課"),
                ("email", "nosei@pref.example.lg.jp")
            )
        );
        _ids["{finding}"] = (string)
            (await JsonAsync(worker, "/api/applications/04"))["findings"]!
                .AsArray()
                .First(finding => (string?)finding!["code"] == "form.missing")!["id"]!;
        var tokyo = await JsonAsync(worker, "/api/applications/13");
        Assert.Equal(("eligible", 2), ((string?)tokyo["status"], (int)tokyo["revision"]!));
        _ids["{letter}"] = (string)
            tokyo["acknowledgements"]!.AsArray().First(letter => (string?)letter!["state"] == "sent")!["id"]!;
        _ids["{suppressed}"] = (string)
            (await JsonAsync(worker, $"/api/submissions/{_ids["{catalogue}"]}"))["acknowledgements"]![0]!["id"]!;
        _ids["{draft}"] = await WriteAsync(worker, "{id}", "question");
        _ids["{given up}"] = await WriteAsync(worker, "{stranger}", "question");
        _invoked.Add("ReceiveMail");
    }

    private async Task<string> WriteAsync(RunningWorker worker, string submission, string kind)
    {
        using var content = Act(new { kind, body = "照会の本文" });
        using var response = await worker.Http.PostAsync($"/api/submissions/{_ids[submission]}/letters", content);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return (string)(await RunningIntake.JsonAsync(response))["id"]!;
    }

    private static async Task<string> SendAsync(RunningWorker worker, byte[] mail)
    {
        using var content = new ByteArrayContent(mail)
        {
            Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") },
        };
        using var response = await worker.Http.PostAsync("/api/mail", content);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, response.StatusCode);
        await worker.DrainAsync();
        return (string)(await RunningIntake.JsonAsync(response))["submissionId"]!;
    }

    private static byte[] From(string sender, string prefecture, params (string Field, string Value)[] values) =>
        Mails.Build(
            Mails.Subject(prefecture),
            mail => mail.From[0] = new MimeKit.MailboxAddress("見本 太郎", sender),
            ("様式1.docx", Sample.Forms.Form1(prefecture, values))
        );

    private async Task TryAsync(RunningWorker worker, Ask ask)
    {
        using var request = new HttpRequestMessage(new(ask.Method), Named(ask.Path))
        {
            Content = ask.Content?.Invoke(),
        };
        using var response = await worker.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode == ask.Status && text.Contains(Named(ask.Says), StringComparison.Ordinal))
            _invoked.Add(ask.Function);
        else
            _faults.Add($"{ask.Function}: {(int)response.StatusCode} {text[..Math.Min(text.Length, 500)]}");
        await worker.DrainAsync();
    }

    // By the link that was mailed to the address that the upload states.
    private async Task ConfirmUploadAsync(RunningWorker worker)
    {
        var letters = Directory
            .GetFiles(Path.Combine(_folder, "outbox"), "*.eml")
            .Select(file => MimeKit.MimeMessage.Load(file).TextBody);
        var link = letters.Select(text => ConfirmationLink().Match(text!)).Single(match => match.Success);
        _ids["{link}"] = link.Groups["path"].Value;
        using var form = RunningIntake.ConfirmationForm($"#{link.Groups["code"].Value}", link.Groups["id"].Value);
        using var response = await worker.Http.PostAsync(_ids["{link}"], form);
        Assert.Contains("確認しました", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await worker.DrainAsync();
        _invoked.Add("ShowConfirm");
    }

    private async Task DecideAtDeskAsync(RunningWorker worker)
    {
        const string Path = "/applications/13/acts/decide";
        var page = await worker.Http.GetStringAsync(Path);
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["token"] = Token().Match(page).Groups[1].Value,
                ["version"] = Version().Match(page).Groups[1].Value,
                ["status"] = "eligible",
                ["note"] = "電話で確認",
                ["by"] = "事務局 花子",
                ["confirmed"] = "yes",
            }
        );
        using var response = await worker.Http.PostAsync(Path, form);
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, response.StatusCode);
        _invoked.Add("ActOnApplication");
        await HandOverAtDeskAsync(worker);
    }

    private async Task HandOverAtDeskAsync(RunningWorker worker)
    {
        var page = await worker.Http.GetStringAsync("/tasks");
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["token"] = Token().Match(page).Groups[1].Value,
                ["item"] = "application-13@Eligible.1",
                ["owner"] = "事務局 花子",
                ["by"] = "事務局 花子",
            }
        );
        using var response = await worker.Http.PostAsync("/tasks/acts/own", form);
        Assert.Equal("/tasks?done=1&left=0", response.Headers.Location?.ToString());
        _invoked.Add("ActOnTasks");
    }

    // Whatever was put aside is taken, so that nothing stays there.
    private async Task PoisonAsync(RunningWorker worker)
    {
        foreach (var name in new[] { "submissions-poison", "outgoing-mail-poison" })
        {
            foreach (var body in Poison)
                await new Azure.Storage.Queues.QueueClient(Account, name).SendMessageAsync(body);
        }

        await worker.DrainAsync();
    }

    internal static readonly string[] Poison =
    [
        "not Base64 at all",
        "{}",
        "bnVsbA==",
        "W10=",
        "e30=",
        "AAEC/w==",
        Base64("""{"submissionId":"../x"}"""),
        Base64("""{"applicant":"a/b","letterId":"?"}"""),
        Base64("""{"submissionId":7,"applicant":[],"letterId":{}}"""),
    ];

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

    private static async Task<JsonNode> JsonAsync(RunningWorker worker, string path)
    {
        using var response = await worker.Http.GetAsync(path);
        Assert.True(
            response.IsSuccessStatusCode,
            $"{path}: {await worker.Http.GetStringAsync("/api/submissions")}\n{string.Join('\n', worker.App.Log.TakeLast(20))}"
        );
        return await RunningIntake.JsonAsync(response);
    }

    internal string Named(string text) =>
        _ids.Aggregate(text, (named, id) => named.Replace(id.Key, id.Value, StringComparison.Ordinal));

    private static JsonContent Act(object? more = null)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        (body["by"], body["note"]) = ("事務局 花子", "電話で確認");
        return JsonContent.Create(body);
    }

    private static MultipartFormDataContent Upload(string prefecture) =>
        new()
        {
            { new StringContent(Mails.Sender), "email" },
            { new StringContent("見本 花子"), "name" },
            { new StringContent(prefecture), "prefecture" },
            { new ByteArrayContent(Sample.Forms.Form1(prefecture)), "files", "form1.docx" },
            { new ByteArrayContent(Sample.Forms.Form2(prefecture, 2)), "files", "form2.xlsx" },
        };

    [GeneratedRegex(@"https://seis\.example\.lg\.jp(?<path>/confirm/(?<id>[0-9a-f]{32}))#(?<code>\S+)")]
    private static partial Regex ConfirmationLink();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"version\" value=\"([^\"]+)\"")]
    private static partial Regex Version();
}
