using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Api;
using SeisFunctions.Briefing;
using SeisFunctions.Closing;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Erasing;
using SeisFunctions.Intake;
using SeisFunctions.Proving;
using SeisFunctions.Publishing;
using SeisFunctions.Receiving;
using SeisFunctions.Selecting;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Collecting;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Senders;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Recording;

/// <summary>A call from its opening to after its closing, in which every kind of act is done.</summary>
internal static class PlayedWithActs
{
    private static readonly string[] OfTheRegister =
    [
        "Submissions/",
        "Applications/",
        "Collections/",
        "Acknowledgements/",
        "Audit/",
        "Faq/",
        "Briefing/",
        "Contacts/",
        "mail/",
        "attachments/",
        "results/submissions/",
        "letters/",
        "statements/",
    ];

    private static readonly Act Officer = new("事務局 花子", "電話で確認しました");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Plays it.</summary>
    /// <returns>When it ends.</returns>
    public static async Task<DateTimeOffset> PlayAsync(HandTurnedIntake intake)
    {
        var (opens, deadline) = (Sample.Call.Schedule.OpensAt, Sample.Call.Schedule.Deadline);
        var extended = deadline.AddHours(1);
        await intake.DropAsync("early", Mails.Complete("大阪府"), opens.AddMinutes(-1));
        await intake.TurnAsync(opens.AddMinutes(5));
        await PlayBriefingAsync(intake, opens.AddHours(9));
        await intake.DropAsync(
            "tokyo",
            Mails.With(
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都", ("requirement4", "false"))),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
            ),
            Sample.Midway
        );
        await intake.DropAsync(
            "half",
            Mails.With(Mails.Subject("愛知県"), ("様式1.docx", Sample.Forms.Form1("愛知県"))),
            Sample.Midway
        );
        await intake.DropAsync(
            "unplaced",
            Mails.With("申請書の送付", ("様式2.xlsx", Sample.Forms.Form2("京都府", 2))),
            Sample.Midway
        );
        await intake.DropAsync("stranger", From("dx@consultant.example.com", "兵庫県"), Sample.Midway.AddMinutes(1));
        await intake.DropAsync(
            "second stranger",
            From("dx@consultant.example.com", "兵庫県"),
            Sample.Midway.AddMinutes(2)
        );
        await intake.DropAsync("first department", Department("dx", "two-a"), Sample.Midway.AddMinutes(3));
        await intake.DropAsync("second department", Department("nosei", "two-b"), Sample.Midway.AddMinutes(4));
        await intake.DropAsync("question", Mails.With("公募についてのお問い合わせ"), Sample.Midway.AddMinutes(5));
        await intake.DropAsync(
            "broken",
            Mails.With(Mails.Subject("福島県"), ("様式1.docx", [0x50, 0x4B, 3, 4, .. "broken"u8])),
            Sample.Midway.AddMinutes(6)
        );
        await intake.DropAsync("filing", From(Sample.Call.Secretariat.Email, "滋賀県"), Sample.Midway.AddMinutes(7));
        await intake.TurnAsync(Sample.Midway.AddMinutes(10));
        intake.Clock.Now = Sample.Midway.AddMinutes(11);
        await UploadAsync(intake);
        await intake.TurnAsync(Sample.Midway.AddMinutes(12));

        var day = Sample.Midway.AddDays(1);
        var (rulings, senders) = (Of<SubmissionActs>(intake), Of<SenderActs>(intake));
        var (decisions, words) = (Of<Decisions>(intake), Of<PersonsWords>(intake));
        await DoAsync(intake, day, () => rulings.AssignAsync(IdOf(intake, "申請書の送付"), "26", Officer, Cancel));
        await DoAsync(intake, day.AddMinutes(1), () =>
            rulings.AssignAsync(
                IdOf(intake, "申請書の送付"),
                "27",
                Officer with
                {
                    Confirmed = ["京都府"],
                },
                Cancel
            )
        );
        await DoAsync(intake, day.AddMinutes(2), () =>
            rulings.UndoAsync(IdOf(intake, "申請書の送付"), Officer, Cancel)
        );
        await DoAsync(intake, day.AddSeconds(150), () =>
            rulings.UndoAsync(IdOf(intake, "申請書の送付"), Officer, Cancel)
        );
        await DoAsync(intake, day.AddMinutes(3), () =>
            rulings.AssignAsync(IdOf(intake, "申請書の送付"), "26", Officer, Cancel)
        );
        await DoAsync(intake, day.AddMinutes(4), () =>
            senders.AcceptSenderAsync(IdOf(intake, "推進体制構築支援（兵庫県）"), "domain", false, Officer, Cancel)
        );
        await DoAsync(intake, day.AddMinutes(5), () =>
            senders.AcceptSenderAsync(IdOf(intake, "推進体制構築支援（兵庫県）"), "none", false, Officer, Cancel)
        );
        await DoAsync(intake, day.AddMinutes(6), () =>
            senders.AcceptSenderAsync(IdOf(intake, "推進体制構築支援（兵庫県）"), "address", false, Officer, Cancel)
        );
        await DoAsync(intake, day.AddMinutes(7), () =>
            rulings.ChooseAsync(
                All(intake).Single(one => one.From == "nosei@pref.example.lg.jp").Id,
                "combine",
                ["form2"],
                Officer,
                Cancel
            )
        );
        await DoAsync(intake, day.AddMinutes(8), () =>
            rulings.SettleAsync(IdOf(intake, "公募についてのお問い合わせ"), Officer, Cancel)
        );
        await DoAsync(intake, day.AddMinutes(9), () =>
            rulings.RetryAsync(IdOf(intake, Mails.Subject("福島県")), Officer, Cancel)
        );
        await DoAsync(intake, day.AddMinutes(10), () =>
            rulings.RejectAsync(IdOf(intake, Mails.Subject("福島県")), Officer, Cancel)
        );
        await DoAsync(intake, day.AddMinutes(12), () =>
            rulings.FileAsync(IdOf(intake, Mails.Subject("滋賀県")), "25", "2026-03-19T09:00", "窓口", Officer, Cancel)
        );
        await DoAsync(intake, day.AddMinutes(11), async () =>
        {
            var upload = All(intake).Single(one => one.Source == SubmissionSource.Upload);
            await Of<UploadConfirmations>(intake)
                .ConfirmAsync(new(upload, [upload], day.AddDays(9), false), [upload.Id], Cancel);
            return null;
        });

        await DoAsync(intake, day.AddHours(1), () =>
            words.OverruleAsync("13", "4", RequirementOutcome.Satisfied, Officer, Cancel)
        );
        await DoAsync(intake, day.AddHours(2), () =>
            words.TakeBackAsync("13", PersonsWord.OfRequirement("4"), Officer, Cancel)
        );
        await DoAsync(intake, day.AddHours(3), () =>
            words.OverruleAsync("13", "4", RequirementOutcome.NotSatisfied, Officer, Cancel)
        );
        var tasks = Of<TaskActs>(intake);
        await DoAsync(intake, day.AddMinutes(200), () =>
            tasks.HandleAsync(AuditEntry.OfApplication("23"), null, Officer, Cancel)
        );
        await DoAsync(intake, day.AddHours(4), async () =>
        {
            var aichi = (await Of<ApplicationRegister>(intake).FindAsync("23", Cancel))!.Value.Result.Verdict;
            return await words.SettleAsync(
                "23",
                aichi.Findings.First(one => one.Code == "form.missing").Id,
                Officer,
                Cancel
            );
        });
        await DoAsync(intake, day.AddHours(5), () =>
            decisions.DecideAsync("13", ApplicationStatus.Eligible, Officer, Cancel)
        );
        await DoAsync(intake, day.AddHours(6), () => decisions.UndoAsync("13", Officer, Cancel));
        await DoAsync(intake, day.AddHours(7), () =>
            decisions.DecideAsync("13", ApplicationStatus.NeedsReview, Officer, Cancel)
        );
        await DoAsync(intake, day.AddHours(8), () =>
            decisions.DecideAsync("26", ApplicationStatus.Withdrawn, Officer, Cancel)
        );
        var notes = Of<NoteActs>(intake);
        var (unplaced, aichi) = (
            AuditEntry.OfSubmission(IdOf(intake, "申請書の送付")),
            AuditEntry.OfApplication("23")
        );
        await DoAsync(intake, day.AddMinutes(485), () =>
            notes.NoteAsync(unplaced, "call", "企画課 見本", "2026-03-20T09:00", Officer, Cancel)
        );
        await DoAsync(intake, day.AddMinutes(486), () => notes.NoteAsync(aichi, null, null, null, Officer, Cancel));
        await DoAsync(intake, day.AddMinutes(487), () => notes.OwnAsync(unplaced, "事務局 次郎", Officer, Cancel));
        await DoAsync(intake, day.AddMinutes(488), () => notes.OwnAsync(unplaced, null, Officer, Cancel));
        await DoAsync(intake, day.AddMinutes(489), () =>
            notes.OwnAsync(AuditEntry.OfApplication("13"), "事務局 次郎", Officer, Cancel)
        );
        var contacts = Of<ContactActs>(intake);
        foreach (var (minute, line) in new[] { (480, "大阪府,06-0000-0000,"), (481, "福井県,,fukui@example.jp") })
        {
            await DoAsync(intake, day.AddMinutes(minute), async () =>
            {
                var file = System.Text.Encoding.UTF8.GetBytes($"都道府県,電話番号,メールアドレス\n{line}\n");
                return await contacts.TakeOverAsync((await contacts.ReadAsync(file, Cancel)).Id!, Officer, Cancel);
            });
        }

        var (faq, entry) = (Of<FaqActs>(intake), SubmissionId.Derive("faq"));
        await DoAsync(intake, day.AddMinutes(490), () =>
            faq.WriteAsync(entry, null, new("様式", 10, "問", "答"), Officer, Cancel)
        );
        await DoAsync(intake, day.AddMinutes(491), () => faq.ReleaseAsync(entry, null, Officer, Cancel));
        await DoAsync(intake, day.AddMinutes(492), () =>
            faq.WriteAsync(entry, null, new("様式", 10, "問", "別の答"), Officer, Cancel)
        );
        await DoAsync(intake, day.AddHours(9), async () =>
        {
            var receipt = (await Of<LetterRegister>(intake).OfAsync("13", Cancel)).First(letter =>
                letter.Kind == LetterKind.Receipt
            );
            return (
                await Of<LetterActs>(intake)
                    .ResendAsync("13", receipt.Id, "kacho-mihon@pref.example.lg.jp", Officer, Cancel)
            ).Refusal;
        });
        var drafts = Of<DraftActs>(intake);
        var tokyo = IdOf(intake, Mails.Subject("東京都"));
        Letter? question = null,
            given = null;
        await DoAsync(intake, day.AddMinutes(550), async () =>
        {
            (question, var refusal) = await drafts.WriteAsync(
                Addressee.SenderOf(tokyo),
                LetterKind.Question,
                new("確認のお願い", "内線を教えてください。", null),
                Officer,
                Cancel
            );
            return refusal;
        });
        await DoAsync(intake, day.AddMinutes(551), () =>
            drafts.ReviseAsync("13", question!.Id, new(null, "内線の番号を教えてください。", null), Officer, Cancel)
        );
        await DoAsync(intake, day.AddMinutes(552), () => drafts.ReleaseAsync("13", question!.Id, Officer, Cancel));
        await DoAsync(intake, day.AddMinutes(553), async () =>
        {
            (given, var refusal) = await drafts.WriteAsync(
                Addressee.SenderOf(tokyo),
                LetterKind.Mend,
                new(null, null, null),
                Officer,
                Cancel
            );
            return refusal;
        });
        await DoAsync(intake, day.AddMinutes(554), () => drafts.DiscardAsync("13", given!.Id, Officer, Cancel));
        await DoAsync(intake, day.AddMinutes(555), async () =>
        {
            (question, var refusal) = await drafts.WriteAsync(
                Addressee.ContactOf("18"),
                LetterKind.Question,
                new("応募のご予定", "応募のご予定を教えてください。", null),
                Officer,
                Cancel
            );
            return refusal;
        });
        await DoAsync(intake, day.AddMinutes(556), () => drafts.ReleaseAsync("18", question!.Id, Officer, Cancel));
        // What was decided on another state of it has to be looked at again.
        await intake.DropAsync(
            "tokyo again",
            Mails.With(Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 3))),
            day.AddHours(10)
        );
        await intake.TurnAsync(day.AddHours(10).AddMinutes(1));

        await intake.DropAsync("late", Mails.Complete("宮城県"), deadline.AddMinutes(2));
        await intake.TurnAsync(deadline.AddMinutes(3));
        await DoAsync(intake, deadline.AddMinutes(4), () =>
            Of<CallActs>(intake).ExtendAsync("2026-03-26T18:00", Officer, Cancel)
        );
        await intake.DropAsync("later", Mails.Complete("福岡県"), extended.AddMinutes(1));
        await DoAsync(intake, extended.AddMinutes(2), () => Of<CallActs>(intake).CloseAnywayAsync(Officer, Cancel));
        await intake.TurnAsync(extended.AddMinutes(3));
        await intake.DropAsync(
            "found",
            Mails.With(Mails.Subject("奈良県"), ("様式1.docx", Sample.Forms.Form1("奈良県"))),
            deadline.AddMinutes(-1)
        );
        await intake.TurnAsync(extended.AddMinutes(10));
        await DoAsync(intake, extended.AddMinutes(15), () =>
            tasks.HandleAsync(
                AuditEntry.OfSubmission(IdOf(intake, Mails.Subject("福岡県"))),
                null,
                Officer,
                Cancel
            )
        );
        await DoAsync(intake, extended.AddMinutes(20), () =>
            rulings.AdmitAsync(IdOf(intake, Mails.Subject("福岡県")), Officer, Cancel)
        );
        await DoAsync(intake, extended.AddMinutes(24), async () =>
            (
                await Of<HearingActs>(intake)
                    .WriteAsync(
                        "13",
                        null,
                        new(
                            "2026-03-30T10:00",
                            "デジタル課、事務局",
                            HearingState.Planned,
                            [new("4", "意思の根拠は何か", null)],
                            []
                        ),
                        Officer,
                        Cancel
                    )
            ).Refusal
        );
        var selections = Of<SelectionActs>(intake);
        await DoAsync(intake, extended.AddMinutes(25), () =>
            selections.SelectAsync("13", SelectionDecision.OnHold, Officer, Cancel)
        );
        await DoAsync(intake, extended.AddMinutes(26), () => selections.UnselectAsync("13", Officer, Cancel));
        await DoAsync(intake, extended.AddMinutes(27), () =>
            selections.SelectAsync("40", SelectionDecision.Selected, Officer, Cancel)
        );
        await DoAsync(intake, extended.AddMinutes(28), () =>
            selections.SelectAsync("23", SelectionDecision.NotSelected, Officer, Cancel)
        );
        var (rounds, round) = (Of<RoundActs>(intake), (string?)null);
        await DoAsync(intake, extended.AddMinutes(30), async () =>
        {
            (var prepared, var refusal) = await rounds.PrepareAsync("notices", null, "2026-04-02T14:00", null, Officer, Cancel);
            round = prepared?.Id;
            return refusal;
        });
        await DoAsync(intake, extended.AddMinutes(31), () =>
            rounds.ApproveAsync(round!, new("事務局 次郎", null), Cancel)
        );
        await DoAsync(intake, extended.AddMinutes(32), () => rounds.StopAsync(round!, Officer, Cancel));
        var (candidates, wordings) = (Of<CandidateReader>(intake), Of<Wordings>(intake));
        var goal = (await candidates.FindAsync("40", Cancel))!.Texts.Single(text => text.Where == "目指す姿").Key;
        await DoAsync(intake, extended.AddMinutes(40), () =>
            wordings.RewordAsync("40", goal, "一度目の文言", Officer, Cancel)
        );
        await DoAsync(intake, extended.AddMinutes(41), () => wordings.RewordAsync("40", goal, null, Officer, Cancel));
        await DoAsync(intake, extended.AddMinutes(42), () =>
            wordings.RewordAsync("40", goal, "公表用の文言", Officer, Cancel)
        );
        await DoAsync(intake, extended.AddMinutes(43), () =>
            Of<Publications>(intake).PublishAsync(null, [], Officer, Cancel)
        );
        await CollectAsync(intake, extended.AddMinutes(45));
        await DoAsync(intake, extended.AddHours(1), async () =>
        {
            var reevaluation = ActivatorUtilities.CreateInstance<Reevaluation>(
                intake.Services,
                ActivatorUtilities.CreateInstance<ReadSubmission>(intake.Services)
            );
            var id = IdOf(intake, "申請書の送付");
            await reevaluation.ApplyAsync([new(AuditEntry.OfSubmission(id), "", [], [id])], Officer, Cancel);
            return null;
        });
        await intake.TurnAsync(extended.AddHours(4));
        await DoAsync(intake, extended.AddHours(5), async () =>
        {
            var refusal = await Of<ActPerforming>(intake)
                .DoAsync(
                    AuditEntry.OfApplication("23"),
                    Officer,
                    _ => Task.FromResult<Intent>(new Deed(ActKind.Erase, ActArguments.None, null)),
                    Cancel
                );
            await Of<Eraser>(intake).EraseApplicantAsync("23", Cancel);
            return refusal;
        });
        await intake.TurnAsync(extended.AddHours(6));
        Assert.True((await Of<CallRegister>(intake).ReadAsync(Cancel)).LettersWritten);
        return extended.AddHours(7);
    }

    private static async Task PlayBriefingAsync(HandTurnedIntake intake, DateTimeOffset morning)
    {
        var (briefing, register) = (Of<BriefingActs>(intake), Of<BriefingRegister>(intake));
        intake.Clock.Now = morning;
        await Of<Registering>(intake)
            .RegisterAsync(
                Sample.Call.Briefing!,
                new("見本 花子", "見本県", "", "government", "hanako@pref.mihon.example.lg.jp", Consents: true),
                morning,
                Cancel
            );
        await DoAsync(intake, morning.AddMinutes(1), async () =>
        {
            var form = new RegistrationForm("見本 太郎", "見本県", "", "government", "taro@pref.example.lg.jp", false);
            return (await briefing.RegisterAsync(form, true, Officer, Cancel)).Refusal;
        });
        await DoAsync(intake, morning.AddMinutes(2), async () =>
            await briefing.RemoveAsync(
                await register.IdOfAsync("hanako@pref.mihon.example.lg.jp", Cancel),
                Officer,
                Cancel
            )
        );
        await DoAsync(intake, morning.AddMinutes(3), () => briefing.CloseAsync(Officer, Cancel));
        await DoAsync(intake, morning.AddMinutes(4), () => briefing.OpenAsync(Officer, Cancel));
        await DoAsync(intake, morning.AddMinutes(5), () =>
            briefing.SetMeetingAsync("https://teams.example.jp/mihon", "会議ID：123", Officer, Cancel)
        );
        await intake.TurnAsync(Sample.Call.Briefing!.InstructionsAt);
    }

    // 福岡県 is selected with two municipalities.
    private static async Task CollectAsync(HandTurnedIntake intake, DateTimeOffset from)
    {
        await intake.DropAsync(
            "memorandum",
            Memoranda.Mail("福岡県", ("別紙-1.docx", Memoranda.Of("福岡県", "大牟田市"))),
            from
        );
        await intake.DropAsync("scan", Mails.With("書類の送付（福岡県）", ("scan001.pdf", Memoranda.Pdf)), from.AddSeconds(1));
        await intake.TurnAsync(from.AddMinutes(1));
        var acts = Of<CollectionActs>(intake);
        var report = new DueKey("40", "final", "all");
        await DoAsync(intake, from.AddMinutes(2), () =>
            Of<SubmissionActs>(intake)
                .CollectAsync(IdOf(intake, "書類の送付（福岡県）"), "interim", "all", Officer, Cancel)
        );
        await DoAsync(intake, from.AddMinutes(3), () =>
            acts.RescheduleAsync(report, "2027-03-19T17:00", Officer, Cancel)
        );
        await DoAsync(intake, from.AddMinutes(4), () => acts.WaiveAsync(report, Officer, Cancel));
        await DoAsync(intake, from.AddMinutes(5), () => acts.UnmarkAsync(report, Officer, Cancel));
        await DoAsync(intake, from.AddMinutes(6), () =>
            acts.MarkReceivedAsync(report, "2026-03-26T17:10", Officer, Cancel)
        );
        await DoAsync(intake, from.AddMinutes(7), () => acts.AskAgainAsync(report, Officer, Cancel));
    }

    /// <summary>What a storage account holds to build a register from.</summary>
    public static ReplaySource SourceOf(string account)
    {
        var (blobs, tables) = (new BlobServiceClient(account), new TableServiceClient(account));
        return new(
            new RawMailStore(blobs, Sample.Call),
            new AuditLog(tables, Sample.Call),
            new NoteTexts(tables, Sample.Call),
            new ContactRegister(tables, new AuditLog(tables, Sample.Call), Sample.Call),
            new LetterRegister(tables, Sample.Call),
            new LetterStore(blobs, Sample.Call, Options.Create(new SenderOptions())),
            new CallRegister(tables, Sample.Call),
            new StatementStore(blobs),
            new BriefingRegister(tables, Sample.Call),
            new ProofStore(blobs),
            new PublicationStore(blobs, Sample.Call)
        );
    }

    /// <summary>
    /// All rows and blobs of the register. What was a result on the way is none of it, nor when a letter has its turn,
    /// nor what leads to a submission that is erased.
    /// </summary>
    public static async Task<IReadOnlyList<string>> RowsAsync(string account)
    {
        var lines = (await StorageDump.ReadAsync(account))
            .Where(line => OfTheRegister.Any(prefix => line.StartsWith(prefix, StringComparison.Ordinal)))
            .ToList();
        var ids = lines
            .Where(line => line.StartsWith($"Submissions/{Sample.Call.Id}/", StringComparison.Ordinal))
            .Select(line => line.Split('/', ' ')[2])
            .ToHashSet();
        return
        [
            .. lines.Where(line =>
                !line.Contains("!turns/", StringComparison.Ordinal)
                && (!LeadsOn(line) || ids.Any(id => line.Contains($"Id=\"{id}\"", StringComparison.Ordinal)))
            ),
        ];
    }

    private static bool LeadsOn(string line) =>
        line.Contains("~messages/", StringComparison.Ordinal) || line.Contains("~receipts/", StringComparison.Ordinal);

    /// <summary>
    /// What people and programs are answered from it: lists, single things with their versions, exports.
    /// </summary>
    public static async Task<IReadOnlyList<string>> AnswersAsync(
        AzuriteServer azurite,
        string account,
        DateTimeOffset now
    )
    {
        var never = new[] { "PollMailbox", "CloseIntake", "RequeueLost", "MeasureIntake", "EraseExpired" }.ToDictionary(
            timer => $"{timer}Schedule",
            string? (_) => "0 0 0 1 1 *"
        );
        await using var intake = await RunningIntake.StartAsync(azurite, now: now, settings: never, account: account);
        List<string> paths =
        [
            "/api/submissions?pageSize=200",
            "/api/correspondence?pageSize=200",
            "/api/applications?pageSize=200",
            "/api/audit?pageSize=200",
            "/api/applications.csv",
            "/api/closing-statement",
        ];
        foreach (var list in paths.Take(2).ToList())
            paths.AddRange(
                (await intake.GetAsync(list))["items"]!.AsArray().Select(one => $"/api/submissions/{one!["id"]}")
            );
        paths.AddRange(
            (await intake.GetAsync(paths[2]))["items"]!
                .AsArray()
                .Select(one => $"/api/applications/{one!["applicant"]!["code"]}")
        );
        paths.AddRange([
            .. paths.Where(path => path.StartsWith("/api/submissions/", StringComparison.Ordinal)).Select(Notes),
            .. paths.Where(path => path.StartsWith("/api/applications/", StringComparison.Ordinal)).Select(Notes),
            "/api/applications/13/hearings",
        ]);
        var answers = new List<string>();
        foreach (var path in paths)
            answers.Add($"{path} {await intake.Http.GetStringAsync(path, Cancel)}");
        var call = (await intake.GetAsync("/api/summary"))["call"]!;
        answers.Add($"{call["state"]} {call["version"]} {call["statementHash"]}");
        return answers;
    }

    private static string Notes(string path) => $"{path}/notes";

    private static async Task DoAsync(HandTurnedIntake intake, DateTimeOffset at, Func<Task<Refusal?>> actAsync)
    {
        intake.Clock.Now = at;
        Assert.Null(await actAsync());
        await intake.TurnAsync(at.AddSeconds(5));
    }

    private static T Of<T>(HandTurnedIntake intake)
        where T : notnull => intake.Services.GetRequiredService<T>();

    private static IReadOnlyList<Submission> All(HandTurnedIntake intake) =>
        Of<SubmissionLists>(intake).AllAsync(Cancel).ToListAsync(Cancel).AsTask().Result;

    private static string IdOf(HandTurnedIntake intake, string subject) =>
        All(intake).Where(one => one.Subject == subject).MinBy(one => one.ReceivedAt)!.Id;

    private static byte[] From(string address, string prefecture) =>
        Mails.Build(
            Mails.Subject(prefecture),
            mail => mail.From[0] = MailboxAddress.Parse(address),
            ("様式1.docx", Sample.Forms.Form1(prefecture))
        );

    private static byte[] Department(string name, string files) =>
        Mails.Build(
            Mails.Subject("長野県"),
            mail => mail.From[0] = MailboxAddress.Parse($"{name}@pref.example.lg.jp"),
            ("様式1.docx", SenderFiles.Read($"{files}-form1.docx")),
            ("様式2.xlsx", SenderFiles.Read($"{files}-form2.xlsx"))
        );

    private static async Task UploadAsync(HandTurnedIntake intake)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("a@pref.example.lg.jp"), "email" },
            { new StringContent("担当"), "name" },
            { new StringContent("岡山県"), "prefecture" },
        };
        form.Add(new ByteArrayContent(Sample.Forms.Form1("岡山県")), "files", "form1.docx");
        var request = new DefaultHttpContext().Request;
        (request.Method, request.ContentType) = ("POST", form.Headers.ContentType!.ToString());
        request.Body = new MemoryStream(await form.ReadAsByteArrayAsync(Cancel));
        await ActivatorUtilities.CreateInstance<SubmitFiles>(intake.Services).RunAsync(request, Cancel);
    }
}
