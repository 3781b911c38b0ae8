using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Api;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Publishing;
using SeisFunctions.Tests.Briefing;
using SeisFunctions.Tests.Collecting;
using SeisFunctions.Tests.Rounds;
using SeisFunctions.Tests.Senders;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Acts;

/// <summary>An act that two officers are about to do, each in another way where there is one.</summary>
/// <param name="See">Path of what they look at.</param>
/// <param name="Api">Path of the act.</param>
/// <param name="Bodies">What each of them sends, beside name and reason.</param>
/// <param name="Desk">Path of the form at the desk, or null where there is none.</param>
/// <param name="Fields">What each of them fills in, beside name and reason.</param>
internal sealed record ActScenario(
    string See,
    string Api,
    JsonObject[] Bodies,
    string? Desk,
    (string Name, string Value)[][] Fields
)
{
    /// <summary>Where the version stands in what they look at.</summary>
    public Func<JsonNode, JsonNode?> VersionIn { get; init; } = seen => seen["version"];

    /// <summary>Who acts: two officers, or one in two windows.</summary>
    public string[] Officers { get; init; } = ["事務局 花子", "事務局 次郎"];

    /// <summary>Whether its form at the desk asks for a reason.</summary>
    public bool HasNote { get; init; } = true;

    /// <summary>Whether the act needs the master key.</summary>
    public bool NeedsMaster { get; init; }

    private static readonly (string Name, string Value)[][] Nothing =
    [
        [],
        [],
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// How to come to each act of a person. Whatever is missing here, <c>TwoOfficersTests</c> asks for.
    /// </summary>
    public static IReadOnlyDictionary<
        string,
        (ActKind Kind, Type Function, Func<AzuriteServer, Task<(RunningIntake, ActScenario)>> PrepareAsync)
    > All
    { get; } =
        new Dictionary<string, (ActKind, Type, Func<AzuriteServer, Task<(RunningIntake, ActScenario)>>)>
        {
            ["assign"] = (ActKind.Assign, typeof(AssignSubmission), azurite =>
                OnSubmissionAsync(azurite, Nameless(), "assign", "assign", Both("prefecture", "13", "27"))
            ),
            ["reject"] = (ActKind.Reject, typeof(RejectSubmission), azurite =>
                OnSubmissionAsync(azurite, Unplaced(), "reject", "reject")
            ),
            ["retry"] = (ActKind.Retry, typeof(RetrySubmission), azurite =>
                OnSubmissionAsync(azurite, Broken(), "retry", "retry")
            ),
            ["settle correspondence"] = (ActKind.Settle, typeof(SettleCorrespondence), azurite =>
                OnSubmissionAsync(azurite, Mails.With("公募についてのお問い合わせ"), "settle", "settle")
            ),
            ["undo"] = (ActKind.Undo, typeof(UndoRuling), azurite => OnSubmissionAsync(
                    azurite,
                    Unplaced(),
                    "undo",
                    "undo",
                    before: (
                        "assign",
                        new
                        {
                            prefecture = "13",
                            by = "事務局 一郎",
                            note = "電話で確認",
                        }
                    )
                )),
            ["accept"] = (ActKind.Accept, typeof(AcceptSubmission), azurite =>
                OnSubmissionAsync(
                    azurite,
                    Mails.Complete("東京都"),
                    "accept",
                    "accept",
                    now: Sample.Call.Schedule.OpensAt.AddMinutes(-1)
                )
            ),
            ["accept-sender"] = (ActKind.AcceptSender, typeof(AcceptSender), azurite =>
                OnSubmissionAsync(azurite, Strange(), "accept-sender", "sender", Both("scope", "address", "domain"))
            ),
            ["file"] = (ActKind.File, typeof(FileSubmission), azurite =>
                OnSubmissionAsync(
                    azurite,
                    Filing(),
                    "file",
                    "file",
                    [.. Both("prefecture", "13", "27").Select(Received)]
                )
            ),
            ["choose"] = (ActKind.Choose, typeof(ChooseSubmission), SecondAsync),
            ["decide"] = (ActKind.Decide, typeof(DecideApplication), azurite =>
                OnApplicationAsync(azurite, "decision", "decide", Both("status", "eligible", "ineligible"))
            ),
            ["withdraw"] = (ActKind.Withdraw, typeof(DecideApplication), azurite =>
                OnApplicationAsync(
                    azurite,
                    "decision",
                    "withdraw",
                    [new() { ["status"] = "withdrawn" }, new() { ["status"] = "withdrawn" }]
                )
            ),
            ["undecide"] = (ActKind.Undecide, typeof(UndoDecision), azurite => OnApplicationAsync(
                    azurite,
                    "undo",
                    "undo",
                    before: (
                        "decision",
                        new
                        {
                            status = "eligible",
                            by = "事務局 一郎",
                            note = "確認済み",
                        }
                    )
                )),
            ["select"] = (ActKind.Select, typeof(SelectApplication), azurite =>
                OnApplicationAsync(
                    azurite,
                    "selection",
                    "select",
                    Both("decision", "notSelected", "onHold"),
                    closed: true
                )
            ),
            ["unselect"] = (ActKind.Unselect, typeof(UnselectApplication), azurite => OnApplicationAsync(
                    azurite,
                    "selection/undo",
                    "unselect",
                    before: (
                        "selection",
                        new
                        {
                            decision = "onHold",
                            by = "事務局 一郎",
                            reason = "ヒアリングの後に決める",
                        }
                    ),
                    closed: true
                )),
            ["reword"] = (ActKind.Reword, typeof(RewordCandidate), RewordAsync),
            ["publish"] = (ActKind.Publish, typeof(PublishCandidates), PublishAsync),
            ["collect"] = (ActKind.Collect, typeof(CollectSubmission), CollectAsync),
            ["mark received"] = (ActKind.MarkReceived, typeof(MarkCollection), azurite =>
                OnCollectionAsync(
                    azurite,
                    "received",
                    Both("receivedAt", "2026-06-01T09:00", "2026-06-02T09:00")
                )
            ),
            ["waive"] = (ActKind.Waive, typeof(MarkCollection), azurite => OnCollectionAsync(azurite, "waive")),
            ["ask again"] = (ActKind.AskAgain, typeof(MarkCollection), azurite =>
                OnCollectionAsync(azurite, "ask-again", before: "received")
            ),
            ["reschedule"] = (ActKind.Reschedule, typeof(MarkCollection), azurite =>
                OnCollectionAsync(azurite, "reschedule", Both("due", "2026-07-31T17:00", "2026-08-31T17:00"))
            ),
            ["unmark"] = (ActKind.Unmark, typeof(MarkCollection), azurite =>
                OnCollectionAsync(azurite, "undo", before: "waive")
            ),
            ["plan a hearing"] = (ActKind.Hear, typeof(PlanHearing), azurite => HearingAsync(azurite, revised: false)),
            ["revise a hearing"] = (ActKind.Hear, typeof(ReviseHearing), azurite =>
                HearingAsync(azurite, revised: true)
            ),
            ["overrule"] = (ActKind.Overrule, typeof(OverruleRequirement), azurite =>
                OnApplicationAsync(
                    azurite,
                    "requirements/4",
                    "overrule-4",
                    Both("outcome", "satisfied", "notSatisfied")
                )
            ),
            ["take back"] = (ActKind.TakeBack, typeof(TakeBackWord), azurite => OnApplicationAsync(
                    azurite,
                    "words/requirement-4/undo",
                    "takeback-requirement-4",
                    before: (
                        "requirements/4",
                        new
                        {
                            outcome = "satisfied",
                            by = "事務局 一郎",
                            note = "本省に確認",
                        }
                    )
                )),
            ["settle finding"] = (ActKind.Settle, typeof(SettleFinding), FindingAsync),
            ["note on a submission"] = (ActKind.Note, typeof(NoteOnSubmission), azurite =>
                OnSubmissionAsync(azurite, Unplaced(), "notes", "note")
            ),
            ["call to an applicant"] = (ActKind.Note, typeof(NoteOnApplicant), CallAsync),
            ["handle a late submission"] = (ActKind.Handle, typeof(HandleSubmission), azurite =>
                OnSubmissionAsync(
                    azurite,
                    Mails.Complete("東京都"),
                    "handle",
                    "handle",
                    now: Sample.Call.Schedule.Deadline.AddMinutes(1)
                )
            ),
            ["handle an application"] = (ActKind.Handle, typeof(HandleApplication), azurite =>
                OnApplicationAsync(azurite, "handle", "handle")
            ),
            ["handle a letter"] = (ActKind.Handle, typeof(HandleLetter), SuppressedAsync),
            ["own a submission"] = (ActKind.Own, typeof(OwnSubmission), azurite =>
                OnSubmissionAsync(azurite, Unplaced(), "owner", "own", Both("owner", "事務局 一郎", "事務局 二郎"))
            ),
            ["own an application"] = (ActKind.Own, typeof(OwnApplication), azurite =>
                OnApplicationAsync(azurite, "owner", "own", Both("owner", "事務局 一郎", "事務局 二郎"))
            ),
            ["resend"] = (ActKind.Resend, typeof(ResendLetter), LetterAsync),
            ["write a letter"] = (ActKind.Draft, typeof(WriteLetter), WritingAsync),
            ["write to a contact"] = (ActKind.Draft, typeof(WriteToContact), ContactAsync),
            ["change a draft"] = (ActKind.Draft, typeof(ReviseLetter), azurite =>
                DraftAsync(azurite, "revise", Letters)
            ),
            ["release a draft"] = (ActKind.Release, typeof(ReleaseLetter), ReleaseAsync),
            ["discard a draft"] = (ActKind.Discard, typeof(DiscardLetter), DiscardAsync),
            ["approve a letter to many"] = (ActKind.Approve, typeof(ApproveLetter), azurite =>
                LetterOfRoundAsync(azurite, "approve")
            ),
            ["stop a letter to many"] = (ActKind.Stop, typeof(StopLetter), azurite =>
                LetterOfRoundAsync(azurite, "stop")
            ),
            ["prepare a round"] = (ActKind.Prepare, typeof(PrepareRound), azurite =>
                RoundAsync(azurite, "prepare", Both("releaseAt", "2026-03-24T14:00", "2026-03-25T14:00"))
            ),
            ["approve a round"] = (ActKind.Approve, typeof(ApproveRound), azurite => RoundAsync(azurite, "approve")),
            ["stop a round"] = (ActKind.Stop, typeof(StopRound), azurite => RoundAsync(azurite, "stop")),
            ["discard a round"] = (ActKind.Discard, typeof(DiscardRound), azurite => RoundAsync(azurite, "discard")),
            ["correct a registration"] = (ActKind.Register, typeof(EnterRegistration), CorrectAsync),
            ["remove a registration"] = (ActKind.Deregister, typeof(RemoveRegistration), RemoveAsync),
            ["close the registration"] = (ActKind.CloseRegistration, typeof(CloseRegistration), azurite =>
                OnBriefingAsync(azurite, "close")
            ),
            ["open the registration"] = (ActKind.OpenRegistration, typeof(OpenRegistration), azurite =>
                OnBriefingAsync(azurite, "open", before: "close")
            ),
            ["set the meeting"] = (ActKind.SetMeeting, typeof(SetMeeting), azurite =>
                OnBriefingAsync(
                    azurite,
                    "meeting",
                    Both("url", BriefingIntake.Url, "https://meet.example.jp/mihon")
                )
            ),
            ["extend"] = (ActKind.Extend, typeof(ExtendDeadline), azurite =>
                OnCallAsync(
                    azurite,
                    Sample.Midway,
                    "deadline",
                    "extend",
                    Both("deadline", "2026-03-27T17:00", "2026-03-30T17:00")
                )
            ),
            ["close anyway"] = (ActKind.CloseAnyway, typeof(CloseAnyway), azurite =>
                OnCallAsync(azurite, Sample.Call.Schedule.Deadline.AddMinutes(1), "close-anyway", "close")
            ),
            ["erase"] = (ActKind.Erase, typeof(EraseApplication), ErasureAsync),
        };

    private static JsonObject[] Both(string name, string first, string second) =>
        [new() { [name] = first }, new() { [name] = second }];

    private static JsonObject Call(string with) =>
        new()
        {
            ["kind"] = "call",
            ["with"] = with,
            ["heldAt"] = "2026-03-20T09:00",
        };

    // At the desk, which of the two it is stands in the path.
    private static async Task<(RunningIntake, ActScenario)> CallAsync(AzuriteServer azurite)
    {
        var (intake, scenario) = await OnApplicationAsync(azurite, "notes", "call", [Call("課長"), Call("係長")]);
        return (
            intake,
            scenario with
            {
                Fields = [.. scenario.Fields.Select(one => one.Where(field => field.Name != "kind").ToArray())],
            }
        );
    }

    private static (string, string)[][] FieldsOf(JsonObject[] bodies) =>
        [.. bodies.Select(body => body.Select(pair => (pair.Key, (string)pair.Value!)).ToArray())];

    private static byte[] Nameless() => Mails.With("申請書の送付", ("様式2.xlsx", Sample.Forms.Form2("", [])));

    private static byte[] Unplaced() => Mails.With("申請書の送付", ("様式2.xlsx", Sample.Forms.Form2("東京都", 2)));

    private static byte[] Broken() =>
        Mails.With(Mails.Subject("東京都"), ("様式1.docx", [0x50, 0x4B, 3, 4, .. "broken"u8]));

    private static JsonObject Received(JsonObject body)
    {
        (body["receivedAt"], body["where"]) = ("2026-03-20T09:00", "窓口");
        return body;
    }

    private static byte[] Filing() =>
        Mails.Build(
            "申請書の送付",
            mail => mail.From[0] = MailboxAddress.Parse(Sample.Call.Secretariat.Email),
            ("様式2.xlsx", Sample.Forms.Form2("", []))
        );

    private static byte[] Strange() =>
        Mails.Build(
            Mails.Subject("東京都"),
            mail => mail.From[0] = MailboxAddress.Parse("dx@consultant.example.com"),
            ("様式1.docx", Sample.Forms.Form1("東京都"))
        );

    private static async Task<(RunningIntake, ActScenario)> OnSubmissionAsync(
        AzuriteServer azurite,
        byte[] mail,
        string api,
        string desk,
        JsonObject[]? bodies = null,
        (string Act, object Body)? before = null,
        DateTimeOffset? now = null
    )
    {
        var intake = await RunningIntake.StartAsync(azurite, now: now);
        var id = (string)(await intake.ReadAsync(mail))["id"]!;
        if (before is var (act, body))
            await DoneAsync(intake, $"/api/submissions/{id}/{act}", body);
        await SettledAsync(intake);
        return (intake, Of(id, api, desk, bodies));
    }

    private static async Task<RunningIntake> SelectedAsync(AzuriteServer azurite)
    {
        var (intake, _) = await OnApplicationAsync(
            azurite,
            "selection",
            "select",
            before: (
                "selection",
                new
                {
                    decision = "selected",
                    by = "事務局 一郎",
                    reason = "要件を全て満たす",
                }
            ),
            closed: true
        );
        intake.Clock.SetTo(Memoranda.June);
        return intake;
    }

    private static async Task<(RunningIntake, ActScenario)> OnCollectionAsync(
        AzuriteServer azurite,
        string act,
        JsonObject[]? bodies = null,
        string? before = null
    )
    {
        var intake = await SelectedAsync(azurite);
        const string item = "/collections/13/memorandum1/131016";
        if (before is not null)
            await DoneAsync(
                intake,
                $"/api{item}/{before}",
                new
                {
                    by = "事務局 一郎",
                    note = "電話で確認",
                    receivedAt = "2026-06-01T09:00",
                }
            );
        return (
            intake,
            new(
                "/api/collections/13",
                $"/api{item}/{act}",
                bodies
                    ??
                    [
                        [],
                        [],
                    ],
                $"{item}/acts/{act}",
                bodies is null ? Nothing : FieldsOf(bodies)
            )
        );
    }

    // At the desk a collection and what of it are one choice.
    private static async Task<(RunningIntake, ActScenario)> CollectAsync(AzuriteServer azurite)
    {
        var intake = await SelectedAsync(azurite);
        var mail = await intake.ReadAsync(Mails.With("書類の送付（東京都）", ("scan001.pdf", Memoranda.Pdf)));
        await SettledAsync(intake);
        JsonObject[] bodies = Both("collection", "interim", "final");
        foreach (var body in bodies)
            body["item"] = "all";
        return (
            intake,
            Of((string)mail["id"]!, "collect", "collect", bodies) with
            {
                Fields =
                [
                    [("collect", "interim~all")],
                    [("collect", "final~all")],
                ],
            }
        );
    }

    private static ActScenario Of(string id, string api, string desk, JsonObject[]? bodies) =>
        new(
            $"/api/submissions/{id}",
            $"/api/submissions/{id}/{api}",
            bodies
                ??
                [
                    [],
                    [],
                ],
            $"/submissions/{id}/acts/{desk}",
            bodies is null ? Nothing : FieldsOf(bodies)
        );

    private static async Task<(RunningIntake, ActScenario)> SecondAsync(AzuriteServer azurite)
    {
        var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Department("dx", "two-a"));
        var second = await intake.ReadAsync(Department("nosei", "two-b"));
        await SettledAsync(intake);
        return (intake, Of((string)second["id"]!, "choose", "choose", Both("choice", "replace", "keep")));
    }

    private static byte[] Department(string name, string files) =>
        Mails.Build(
            Mails.Subject("長野県"),
            mail => mail.From[0] = MailboxAddress.Parse($"{name}@pref.example.lg.jp"),
            ("様式1.docx", SenderFiles.Read($"{files}-form1.docx")),
            ("様式2.xlsx", SenderFiles.Read($"{files}-form2.xlsx"))
        );

    private static async Task<(RunningIntake, ActScenario)> OnApplicationAsync(
        AzuriteServer azurite,
        string api,
        string desk,
        JsonObject[]? bodies = null,
        (string Act, object Body)? before = null,
        bool closed = false,
        (string, string)[][]? fields = null
    )
    {
        var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都", ("requirement4", "false"))),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
            )
        );
        await intake.ApplicationAsync("13");
        if (closed)
            await intake.CloseAsync();
        if (before is var (act, body))
            await DoneAsync(intake, $"/api/applications/13/{act}", body);
        await SettledAsync(intake);
        var isWithdrawal = desk == "withdraw";
        return (
            intake,
            new(
                "/api/applications/13",
                $"/api/applications/13/{api}",
                bodies
                    ??
                    [
                        [],
                        [],
                    ],
                $"/applications/13/acts/{desk}",
                fields ?? (bodies is null || isWithdrawal ? Nothing : FieldsOf(bodies))
            )
        );
    }

    private static async Task<(RunningIntake, ActScenario)> RewordAsync(AzuriteServer azurite)
    {
        var (intake, scenario) = await OnApplicationAsync(azurite, "", "", Both("body", "一つ目の文言", "二つ目の文言"));
        var candidate = await intake.Services.GetRequiredService<CandidateReader>().FindAsync("13", Cancel);
        var key = candidate!.Texts.Single(text => text.Where == "目指す姿").Key;
        return (
            intake,
            scenario with
            {
                Api = $"/api/candidates/13/texts/{key}",
                Desk = $"/publication/13/texts/{key}/acts/reword",
                Fields = [.. scenario.Fields.Select(one => one.Select(field => ("text", field.Value)).ToArray())],
            }
        );
    }

    private static async Task<(RunningIntake, ActScenario)> PublishAsync(AzuriteServer azurite)
    {
        var (intake, scenario) = await OnApplicationAsync(
            azurite,
            "",
            "",
            before: (
                "selection",
                new
                {
                    decision = "selected",
                    by = "事務局 一郎",
                    reason = "要件を確認した",
                }
            ),
            closed: true
        );
        return (
            intake,
            scenario with
            {
                See = "/api/summary",
                Api = "/api/candidates/publish",
                Desk = null,
                VersionIn = seen => seen["call"]!["version"],
            }
        );
    }

    private static async Task<(RunningIntake, ActScenario)> FindingAsync(AzuriteServer azurite)
    {
        var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式1.docx", Sample.Forms.Form1("東京都"))));
        var application = await intake.ApplicationAsync("13");
        await SettledAsync(intake);
        var finding = application["findings"]!
            .AsArray()
            .First(one =>
                (string?)one!["severity"] != "info"
                && !((string)one["code"]!).StartsWith("requirement.", StringComparison.Ordinal)
            )!["id"];
        return (
            intake,
            new(
                "/api/applications/13",
                $"/api/applications/13/findings/{finding}",
                [
                    [],
                    [],
                ],
                $"/applications/13/acts/settle-{finding}",
                Nothing
            )
        );
    }

    private static async Task<(RunningIntake, ActScenario)> LetterAsync(AzuriteServer azurite)
    {
        var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.LettersAsync(1);
        await SettledAsync(intake);
        var letter = (await intake.GetAsync("/api/applications/13"))["acknowledgements"]![0]!["id"];
        var bodies = Both("to", "kacho-mihon@pref.example.lg.jp", "hosa-mihon@pref.example.lg.jp");
        return (
            intake,
            new(
                "/api/applications/13",
                $"/api/applications/13/acknowledgements/{letter}/resend",
                bodies,
                $"/letters/13/{letter}/acts/resend",
                FieldsOf(bodies)
            )
            {
                VersionIn = seen => seen["acknowledgements"]![0]!["version"],
            }
        );
    }

    // The desk asks for one question a field, and its numbers are its own.
    private static async Task<(RunningIntake, ActScenario)> HearingAsync(AzuriteServer azurite, bool revised)
    {
        JsonObject Body(string question) =>
            new()
            {
                ["heldAt"] = "2026-03-30T10:00",
                ["with"] = "デジタル課、事務局",
                ["questions"] = new JsonArray(new JsonObject { ["requirement"] = "4", ["question"] = question }),
            };
        (string, string)[] Fields(string question) =>
            [
                ("heldAt", "2026-03-30T10:00"),
                ("with", "デジタル課、事務局"),
                ("state", "planned"),
                ("requirement1", "4"),
                ("question1", question),
            ];

        string[] questions = ["意思の根拠は何か", "会議はいつ設けるか"];
        var (intake, scenario) = await OnApplicationAsync(
            azurite,
            "hearings",
            "hear",
            [.. questions.Select(Body)],
            closed: true,
            fields: [.. questions.Select(Fields)]
        );
        scenario = scenario with { HasNote = false };
        if (!revised)
            return (intake, scenario);
        var body = Body("最初の質問");
        body["by"] = "事務局 一郎";
        using var response = await intake.Http.PostAsJsonAsync(scenario.Api, body, Cancel);
        var id = (string)(await RunningIntake.JsonAsync(response))["hearings"]![0]!["id"]!;
        return (
            intake,
            scenario with
            {
                Api = $"{scenario.Api}/{id}",
                Desk = $"{scenario.Desk}-{id}",
            }
        );
    }

    private static JsonObject[] Letters =>
        [
            new()
            {
                ["subject"] = "一つ目の件名",
                ["body"] = "一つ目の本文",
                ["answerBy"] = "2026-03-24T17:00",
            },
            new()
            {
                ["subject"] = "二つ目の件名",
                ["body"] = "二つ目の本文",
                ["answerBy"] = "2026-03-25T17:00",
            },
        ];

    // At the desk, which letter it is stands in the path.
    private static async Task<(RunningIntake, ActScenario)> WritingAsync(AzuriteServer azurite)
    {
        var bodies = Letters;
        foreach (var body in bodies)
            body["kind"] = "question";
        var (intake, scenario) = await OnSubmissionAsync(
            azurite,
            Mails.Complete("東京都"),
            "letters",
            "write-question",
            bodies
        );
        return (intake, scenario with { Fields = FieldsOf(Letters), HasNote = false });
    }

    // A contact of the list whose applicant has sent nothing.
    private static async Task<(RunningIntake, ActScenario)> ContactAsync(AzuriteServer azurite)
    {
        var intake = await RunningIntake.StartAsync(azurite);
        var contacts = intake.Services.GetRequiredService<ContactActs>();
        var list = "都道府県,氏名,メールアドレス,電話番号\n大阪府,見本 花子,hanako@osaka.example.jp,06-0000-0000\n";
        var (_, id) = await contacts.ReadAsync(System.Text.Encoding.UTF8.GetBytes(list), Cancel);
        Assert.Null(await contacts.TakeOverAsync(id!, new("事務局 一郎", null), Cancel));
        var bodies = Letters;
        foreach (var body in bodies)
            body["kind"] = "question";
        return (
            intake,
            new(
                "/api/applications/27/notes",
                "/api/applications/27/letters",
                bodies,
                "/applications/27/acts/write-question",
                FieldsOf(Letters)
            )
            {
                HasNote = false,
            }
        );
    }

    private static async Task<(RunningIntake, ActScenario)> DraftAsync(
        AzuriteServer azurite,
        string act,
        JsonObject[]? bodies
    )
    {
        var (intake, written) = await WritingAsync(azurite);
        var body = written.Bodies[0];
        body["by"] = "事務局 花子";
        using var response = await intake.Http.PostAsJsonAsync(written.Api, body, Cancel);
        var key = (string)(await RunningIntake.JsonAsync(response))["id"]!;
        return (
            intake,
            new(
                $"/api/letters/{key}",
                $"/api/letters/{key}/{act}",
                bodies
                    ??
                    [
                        [],
                        [],
                    ],
                $"/letters/{key.Replace('-', '/')}/acts/{act}",
                bodies is null ? Nothing : FieldsOf(bodies)
            )
            {
                VersionIn = seen => seen["letter"]!["version"],
                HasNote = false,
            }
        );
    }

    // Nobody else can: one officer in two windows.
    private static async Task<(RunningIntake, ActScenario)> ReleaseAsync(AzuriteServer azurite)
    {
        var (intake, scenario) = await DraftAsync(azurite, "release", null);
        return (intake, scenario with { Officers = ["事務局 花子", "事務局 花子"] });
    }

    private static async Task<(RunningIntake, ActScenario)> DiscardAsync(AzuriteServer azurite)
    {
        var (intake, scenario) = await DraftAsync(azurite, "discard", null);
        return (intake, scenario with { HasNote = true });
    }

    // Prepared by a third officer, and approved where it is to be stopped.
    private static async Task<(RunningIntake Intake, string Round, string Letter)> PreparedAsync(
        AzuriteServer azurite,
        bool approved
    )
    {
        var intake = await RunningIntake.StartAsync(azurite, change: Notice.AddTo);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        await SettledAsync(intake);
        await DoneAsync(
            intake,
            "/api/rounds/notices/prepare",
            new { by = "事務局 一郎", releaseAt = "2026-03-23T14:00" }
        );
        var round = (string)(await intake.GetAsync("/api/rounds"))["items"]![0]!["id"]!;
        if (approved)
            await DoneAsync(intake, $"/api/rounds/{round}/approve", new { by = "事務局 二郎" });
        return (intake, round, (string)(await intake.GetAsync("/api/letters"))["items"]![0]!["id"]!);
    }

    private static async Task<(RunningIntake, ActScenario)> LetterOfRoundAsync(AzuriteServer azurite, string act)
    {
        var (intake, _, letter) = await PreparedAsync(azurite, act == "stop");
        return (
            intake,
            new(
                $"/api/letters/{letter}",
                $"/api/letters/{letter}/{act}",
                [
                    [],
                    [],
                ],
                $"/letters/{letter.Replace('-', '/')}/acts/{act}",
                Nothing
            )
            {
                VersionIn = seen => seen["letter"]!["version"],
                HasNote = act == "stop",
            }
        );
    }

    private static async Task<(RunningIntake, ActScenario)> RoundAsync(
        AzuriteServer azurite,
        string act,
        JsonObject[]? bodies = null
    )
    {
        var (intake, round, _) = await PreparedAsync(azurite, act == "stop");
        return (
            intake,
            new(
                $"/api/rounds/{round}",
                $"/api/rounds/{(act == "prepare" ? "notices" : round)}/{act}",
                bodies
                    ??
                    [
                        [],
                        [],
                    ],
                act == "prepare" ? "/rounds/notices/acts/prepare" : $"/rounds/{round}/acts/{act}",
                bodies is null ? Nothing : FieldsOf(bodies)
            )
            {
                HasNote = act is not ("prepare" or "approve"),
            }
        );
    }

    private static async Task<(RunningIntake, ActScenario)> SuppressedAsync(AzuriteServer azurite)
    {
        var intake = await RunningIntake.StartAsync(azurite);
        var id = (await intake.ReadAsync(Mails.With("カタログの送付", ("カタログ.pdf", "%PDF-1.7"u8.ToArray()))))["id"];
        await SettledAsync(intake);
        var letter = (await intake.GetAsync($"/api/submissions/{id}"))["acknowledgements"]![0]!["id"];
        return (
            intake,
            new(
                $"/api/submissions/{id}",
                $"/api/applications/none/acknowledgements/{letter}/handle",
                [
                    [],
                    [],
                ],
                $"/letters/none/{letter}/acts/handle",
                Nothing
            )
            {
                VersionIn = seen => seen["acknowledgements"]![0]!["version"],
            }
        );
    }

    private static async Task<(RunningIntake, ActScenario)> OnCallAsync(
        AzuriteServer azurite,
        DateTimeOffset now,
        string api,
        string desk,
        JsonObject[]? bodies = null
    )
    {
        var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Midway,
            settings: new Dictionary<string, string?>
            {
                ["CloseIntakeSchedule"] = "0 0 0 1 1 *",
                ["PollMailboxSchedule"] = "0 0 0 1 1 *",
            }
        );
        await intake.ReadAsync(Mails.Complete("東京都"));
        await SettledAsync(intake);
        intake.Clock.SetTo(now);
        return (
            intake,
            new(
                "/api/summary",
                $"/api/call/{api}",
                bodies
                    ??
                    [
                        [],
                        [],
                    ],
                $"/call/acts/{desk}",
                bodies is null ? Nothing : FieldsOf(bodies)
            )
            {
                VersionIn = seen => seen["call"]!["version"],
            }
        );
    }

    private static async Task<(RunningIntake, ActScenario)> OnBriefingAsync(
        AzuriteServer azurite,
        string act,
        JsonObject[]? bodies = null,
        string? before = null
    )
    {
        var intake = await BriefingIntake.StartAsync(azurite);
        if (before is not null)
            await DoneAsync(intake, $"/api/briefing/{before}", new { by = "事務局 一郎", note = "申込者多数" });
        return (
            intake,
            new(
                "/api/briefing",
                $"/api/briefing/{act}",
                bodies
                    ??
                    [
                        [],
                        [],
                    ],
                $"/registrations/acts/{act}",
                bodies is null ? Nothing : FieldsOf(bodies)
            )
        );
    }

    private static async Task<(RunningIntake, ActScenario)> RemoveAsync(AzuriteServer azurite)
    {
        var intake = await BriefingIntake.StartAsync(azurite);
        await BriefingIntake.KeepAsync(intake, BriefingIntake.Entry());
        var id = Assert.Single(await BriefingIntake.AllAsync(intake.Services)).Id;
        return (
            intake,
            new(
                "/api/registrations",
                $"/api/registrations/{id}/remove",
                [
                    [],
                    [],
                ],
                $"/registrations/{id}/acts/remove",
                Nothing
            )
            {
                VersionIn = seen => seen["items"]![0]!["version"],
            }
        );
    }

    // In the API the address says which one it is, at the desk the path does.
    private static async Task<(RunningIntake, ActScenario)> CorrectAsync(AzuriteServer azurite)
    {
        var (intake, scenario) = await RemoveAsync(azurite);
        JsonObject[] bodies = Both("name", "見本 一子", "見本 二子");
        foreach (var body in bodies)
            (body["organisation"], body["kind"]) = ("見本県", "government");
        var fields = FieldsOf(bodies);
        foreach (var body in bodies)
            body["to"] = BriefingIntake.Entry()["email"];
        return (
            intake,
            scenario with
            {
                Api = "/api/registrations",
                Bodies = bodies,
                Desk = scenario.Desk!.Replace("remove", "correct", StringComparison.Ordinal),
                Fields = [.. fields.Select(one => one.Append(("admitted", "rules")).ToArray())],
            }
        );
    }

    private static async Task<(RunningIntake, ActScenario)> ErasureAsync(AzuriteServer azurite)
    {
        var (intake, _) = await OnApplicationAsync(azurite, "erase", "");
        await intake.CloseAsync();
        await SettledAsync(intake);
        return (
            intake,
            new(
                "/api/applications/13",
                "/api/applications/13/erase",
                [
                    [],
                    [],
                ],
                null,
                Nothing
            )
            {
                NeedsMaster = true,
            }
        );
    }

    private static async Task DoneAsync(RunningIntake intake, string path, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync(path, body, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }

    // Nothing is being read or sent any more: what changes from here on, officers change.
    private static Task SettledAsync(RunningIntake intake) =>
        Eventually.TrueAsync(
            async () =>
                new[] { "/api/submissions", "/api/correspondence" }.All(path =>
                    intake.GetAsync(path).Result["items"]!
                        .AsArray()
                        .All(one => (string?)one!["state"] != "received" && !(bool)one["waitsForRereading"]!)
                )
                && !(await intake.GetAsync("/api/applications"))["items"]!
                    .AsArray()
                    .Any(one =>
                        intake.GetAsync($"/api/applications/{one!["applicant"]!["code"]}").Result["acknowledgements"]!
                            .AsArray()
                            .Any(letter => (string?)letter!["state"] is "queued" or "sending")
                    ),
            "something is still being read or sent"
        );
}
