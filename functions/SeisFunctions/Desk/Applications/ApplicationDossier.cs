using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Hearings;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Noting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.Selecting;
using SeisFunctions.Desk.Writing;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Contacts;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Querying;
using SeisFunctions.Storing;
using FieldRole = SeisFunctions.Forms.Definition.FieldRole;
using OptionRole = SeisFunctions.Forms.Definition.OptionRole;

namespace SeisFunctions.Desk.Applications;

/// <summary>Gathers what the page of an application shows.</summary>
public sealed class ApplicationDossier(
    ApplicationRegister applications,
    SubmissionRegister submissions,
    SubmissionLists listed,
    ResultStore results,
    SenderAcceptances accepted,
    TimelineReader timeline,
    ContactRegister contacts,
    CallRegister calls,
    RegisterCounter counter,
    Versions versions,
    NotesReader notes,
    HearingReader hearings,
    CallDefinition call,
    TimeProvider clock
)
{
    private const int HeldShown = 20;

    // Of all correspondence of the applicant, newest first.
    private const int CorrespondenceLookedAt = 100;

    // The fields of a form that tell whom to ask, in the order of the page.
    private static readonly FieldRole[] ContactRoles =
    [
        FieldRole.ContactDepartment,
        FieldRole.ContactName,
        FieldRole.Telephone,
        FieldRole.Email,
    ];

    /// <summary>The prefecture of a code, or null.</summary>
    public string? NameOf(string code) => call.Applicant(code)?.Name;

    /// <summary>The model of the page.</summary>
    public async Task<ApplicationModel> ReadAsync(
        string code,
        string name,
        PageFrame frame,
        CancellationToken cancellationToken
    )
    {
        // First: what changes while the page is put together was not seen.
        var seen = new SeenFields(
            (await versions.OfAsync(AuditEntry.OfApplication(code), cancellationToken))?.Version,
            clock.GetUtcNow()
        );
        var progress = await calls.ReadAsync(cancellationToken);
        var schedule = progress.Of(call.Schedule);
        var model = new ApplicationModel(
            frame,
            code,
            name,
            Labels.Nothing,
            null,
            [],
            [],
            [],
            [],
            null,
            [],
            null
        )
        {
            Notes = await notes.ReadAsync(
                AuditEntry.OfApplication(code),
                Links.Application(code),
                frame.CanAct ? seen : null,
                cancellationToken
            ),
            Held =
            [
                .. (await listed.HeldOfAsync(code, HeldShown, cancellationToken))
                    .Where(one => one is { Hold: not null, State: not SubmissionState.Late })
                    .Select(Line),
            ],
            Correspondence =
            [
                .. (
                    await listed.CorrespondenceAsync(code, open: true, null, CorrespondenceLookedAt, cancellationToken)
                ).Items.Select(LineOf),
            ],
        };
        if (await applications.FindAsync(code, cancellationToken) is not var (row, result))
        {
            var list = await contacts.ReadAsync(cancellationToken);
            return model with
            {
                Status = Labels.OfNoApplication(code, await counter.ReadAsync(cancellationToken)),
                Contact = [.. list.Of(code).Select(LineOf)],
                Acts =
                    frame.CanAct && list.AddressOf(code) is not null
                        ? LetterForms.LinksFor(Addressee.ContactOf(code))
                        : [],
                Timeline = await timeline.ReadAsync(code, [], [], schedule, frame.CanAct, cancellationToken),
            };
        }

        var history = await Task.WhenAll(
            result.Application.Submissions.Reverse().Select(id => submissions.FindAsync(id, cancellationToken))
        );
        var verdict = result.Verdict;
        Submission[] received = [.. history.OfType<Submission>()];
        var places = new FormPlaces([.. result.Application.Forms.Values], received);
        var afterDeadline = !schedule.IsOnTime(clock.GetUtcNow());
        return model with
        {
            Status = row.IsDamaged || result.IsDamaged ? Labels.Damaged : Labels.Of(row.StatusAt(afterDeadline)),
            Decision = row.Decision is { } decision
                ? new(
                    Labels.Of(row.ComputedAt(afterDeadline)),
                    Labels.Of(decision.Status),
                    decision.By,
                    Words.Second(decision.At),
                    decision.Note ?? "",
                    decision.Revision != row.Revision
                )
                : null,
            Selection = SelectionNote.Of(row, call),
            Hearings = await hearings.LinesOfAsync(code, cancellationToken),
            Figures = [.. FiguresOf(row, verdict, afterDeadline), .. await RelationsOfAsync(row, cancellationToken)],
            Requirements =
            [
                .. verdict.Requirements.Select(judgement =>
                    Line(judgement, places) with
                    {
                        Acts = frame.CanAct ? seen.On(WordActs.LinksFor(code, judgement)) : [],
                    }
                ),
            ],
            Findings =
            [
                .. FindingWords
                    .For(verdict.Findings, Audience.Officer, !afterDeadline)
                    .Select(finding =>
                        FindingLines.Of(finding, places) with
                        {
                            Act = frame.CanAct && WordActs.LinkFor(code, finding) is { } link ? seen.On(link) : null,
                        }
                    ),
            ],
            Settled =
            [
                .. verdict.Settled.Select(settled =>
                    FindingLines.Of(
                        FindingWords.For(settled.Finding, Audience.Officer, !afterDeadline),
                        places
                    ) with
                    {
                        Person = PersonOf(settled.Word),
                        Act = frame.CanAct && WordActs.LinkFor(code, settled) is { } link ? seen.On(link) : null,
                    }
                ),
            ],
            Forms =
            [
                .. result.Application.Forms.Values.Select(form => FormLines.Of(form, received, places, call)),
            ],
            Municipalities = FormLines.Of(ListedRow.Of(verdict, result.Application.Forms, call), places, call),
            Contact = ContactOf(result.Application),
            Timeline = await timeline.ReadAsync(
                code,
                received,
                LinesOf(
                    code,
                    received,
                    result.Application,
                    await SendersAsync(code, received, cancellationToken),
                    places
                ),
                schedule,
                frame.CanAct,
                cancellationToken
            ),
            Acts =
            [
                .. frame.CanAct ? LinksToWrite(received) : [],
                .. frame.CanAct && progress.ClosedAt is not null
                    ? seen.On([.. SelectForms.LinksFor(row), HearingForms.LinkFor(code)])
                    : [],
                .. frame.CanAct ? seen.On(ActOnApplication.LinksFor(row)) : [],
                new("ZIP で保存", $"/applications/{code}/archive"),
            ],
            Basis = $"判定規則 {result.RuleSet}　読取 {result.ReaderVersion}　入力 {result.InputHash}",
        };
    }

    // To whoever sent last, but for what the secretariat has filed.
    private static IReadOnlyList<Link> LinksToWrite(IReadOnlyList<Submission> newestFirst) =>
        newestFirst.FirstOrDefault(one => one.Filing is null) is { } last
            ? [LinkFor(last, LetterKind.Question), LinkFor(last, LetterKind.Mend)]
            : [];

    private static Link LinkFor(Submission last, LetterKind kind) =>
        LetterForms.LinkFor(Addressee.SenderOf(last.Id), kind);

    private static NamedValue LineOf(Contact listed) =>
        new(
            listed.Department.Length + listed.Name.Length > 0
                ? string.Join(' ', new[] { listed.Department, listed.Name }.Where(text => text.Length > 0))
                : "連絡先",
            string.Join('　', new[] { listed.Telephone, listed.Email }.Where(text => text.Length > 0))
        );

    private NamedValue[] ContactOf(Application application) =>
        [
            .. ContactRoles
                .Select(call.FieldWith)
                .OfType<FieldAddress>()
                .Select(address => application.Field(address.Form, address.Field))
                .OfType<FieldReading>()
                .Select(field => new NamedValue(field.Label, ReadText.Of(FieldView.Of(field)))),
        ];

    private IReadOnlyList<NamedValue> FiguresOf(ApplicationRow row, Verdict verdict, bool afterDeadline) =>
        [
            new(
                "充足した要件",
                $"{verdict.Requirements.Count(one => one.Outcome is RequirementOutcome.Satisfied)} / {verdict.Requirements.Count(one => one.Outcome is not RequirementOutcome.NotApplicable)}"
            ),
            new(
                "指摘事項",
                $"要修正 {row.CountsAt(afterDeadline).Errors}　要確認 {row.CountsAt(afterDeadline).Warnings}"
            ),
            .. call.MunicipalityTable is null
                ? Array.Empty<NamedValue>()
                :
                [
                    new(
                        "連携市区町村",
                        row.ListRead ? $"{row.Municipalities}" : "－",
                        $"全{row.MunicipalitiesOfPrefecture}市区町村"
                            + (
                                verdict.ContestedMunicipalities is > 0 and var contested
                                    ? $"、うち{contested}は後の一覧になく確認待ち"
                                    : ""
                            )
                    ),
                    new("加点：参加割合", Words.Share(row.ParticipationRatio)),
                ],
            .. call.FieldWith(OptionRole.WideArea) is not { } kind
                ? Array.Empty<NamedValue>()
                :
                [
                    new(
                        $"加点：{call.Field(kind).OptionLabel(OptionRole.WideArea)}",
                        verdict.WideArea ? "該当" : "該当しない",
                        verdict.Declaration ? $"{call.Field(call.FieldWith(FieldRole.Declaration)!).Label}：あり" : null
                    ),
                ],
            new("最終受付", Words.Second(row.ReceivedAt), $"提出{row.Revision}通"),
        ];

    private static HeldLine Line(Submission held) =>
        new(
            new(held.ReceiptNumber, Links.Submission(held.Id)),
            Words.Second(held.ReceivedAt),
            held.From ?? "（なし）",
            Holds.Of(held.Hold!.Value).Message,
            new("並べて比べる", Links.SideBySide(held.Id))
        );

    private static CorrespondenceLine LineOf(Submission correspondence) =>
        new(
            new(correspondence.ReceiptNumber, Links.Submission(correspondence.Id)),
            Words.Second(correspondence.ReceivedAt),
            correspondence.From ?? "（なし）",
            correspondence.Subject ?? "（件名なし）"
        );

    private RequirementLine Line(Judgement judgement, FormPlaces places) =>
        new(
            call.Requirement(judgement.Id).Number.Text,
            call.Requirement(judgement.Id).Title,
            Labels.Of(judgement.Outcome),
            DirectionMarks.Without(judgement.Reason),
            [
                .. judgement.Evidence.Select(evidence => new EvidenceLine(
                    $"{evidence.Form}「{evidence.Field}」",
                    Words.Location(evidence.Location),
                    DirectionMarks.Without(evidence.Value)
                )
                {
                    Href = places.Of(evidence.Form, evidence.Location),
                }),
            ]
        )
        {
            Person = judgement.Person is { } said ? PersonOf(said) : null,
            Machine = judgement.Machine is { } machine
                ? (Labels.Of(machine.Outcome), DirectionMarks.Without(machine.Reason))
                : null,
        };

    private static string PersonOf(PersonsWord word) => $"{word.By}（{Words.Second(word.At)}）：{word.Note}";

    // Each with whether it has an application of its own, which being a partner is not.
    private async Task<IReadOnlyList<NamedValue>> RelationsOfAsync(
        ApplicationRow row,
        CancellationToken cancellationToken
    )
    {
        var partners = await Task.WhenAll(
            row.Partners.Select(async code =>
                $"{NameOf(code)}（{(await applications.RowAsync(code, cancellationToken) is null ? "申請なし" : "申請あり")}）"
            )
        );
        return
        [
            .. partners.Length == 0
                ? Array.Empty<NamedValue>()
                : [new(call.Field(call.FieldWith(FieldRole.Partners)!).Label, string.Join("、", partners))],
            .. row.NamedBy.Count == 0
                ? Array.Empty<NamedValue>()
                : [new("連携先とする申請", string.Join("、", row.NamedBy.Select(NameOf)))],
        ];
    }

    private async Task<IReadOnlyDictionary<string, (SenderFacts Facts, Authenticity Found)>> SendersAsync(
        string code,
        IEnumerable<Submission> history,
        CancellationToken cancellationToken
    )
    {
        var acceptances = await accepted.OfAsync(code, cancellationToken);
        var domains = call.SenderDomains;
        var readings = await Task.WhenAll(
            history.Select(async one =>
                (Submission: one, Reading: await results.ReadingAsync(one.Id, cancellationToken))
            )
        );
        return readings
            .Where(one => one.Reading is { IsFiling: false })
            .ToDictionary(
                one => one.Submission.Id,
                one =>
                    (
                        SenderFacts.Of(one.Submission, one.Reading!, code, domains, acceptances),
                        one.Reading!.Authenticity
                    )
            );
    }

    // Newest first; each is compared with the one before it.
    private static TimelineLine[] LinesOf(
        string code,
        IReadOnlyList<Submission> newestFirst,
        Application application,
        IReadOnlyDictionary<string, (SenderFacts Facts, Authenticity Found)> senders,
        FormPlaces places
    ) =>
        [
            .. newestFirst.Select(
                (submission, index) =>
                    LineOf(
                        submission,
                        application,
                        senders,
                        places,
                        index + 1 < newestFirst.Count
                            ? $"/applications/{code}/compare?from={newestFirst[index + 1].Id}&to={submission.Id}"
                            : null
                    )
            ),
        ];

    private static TimelineLine LineOf(
        Submission submission,
        Application application,
        IReadOnlyDictionary<string, (SenderFacts Facts, Authenticity Found)> senders,
        FormPlaces places,
        string? compare
    )
    {
        var used = application.Forms.Values.Where(form => form.SubmissionId == submission.Id).ToList();
        var isKnown = senders.TryGetValue(submission.Id, out var sender);
        return new(
            submission.ReceivedAt,
            Words.Second(submission.ReceivedAt),
            "提出",
            submission.ReceiptNumber,
            Links.Submission(submission.Id),
            Labels.Of(submission)
        )
        {
            Details =
            [
                isKnown
                    ? $"差出人のアドレス：{Labels.Of(sender.Facts.Owner)}・{Labels.Of(sender.Facts.Proof, sender.Found, submission.Source)}"
                    : submission.Filing is null ? "差出人のアドレス：不明" : "事務局の登録",
                .. used.Count == 0 ? (string[])[$"採用した様式：なし{WhyNone(submission, application)}"] : [],
            ],
            Warning =
                isKnown
                && sender.Facts.Proof == SenderProof.Unproved
                && application.IsReplacedBy(submission.Id)
                    ? new(Tone.Attention, "未認証のまま差し替え")
                    : null,
            Links =
            [
                .. used.Select(form => new Link(
                    form.Reading.FormName,
                    places.Of(form) ?? Desk.Links.Submission(submission.Id)
                )),
                .. compare is null ? Array.Empty<Link>() : [new("前の提出と比較", compare)],
            ],
        };
    }

    // A form that waits has replaced nothing, and none has replaced it.
    private static string WhyNone(Submission submission, Application application)
    {
        var parts = application.Parts.Where(part => part.SubmissionId == submission.Id).ToList();
        return parts.Exists(part => part.State == FormPartState.Held) ? "（事務局の確認待ち）"
            : parts.Exists(part => part.IsReplaced) ? "（差し替え済み）"
            : parts.Exists(part => part.State == FormPartState.SetAside) ? "（別の提出を採用）"
            : parts.Exists(part => part.State == FormPartState.Repeated) ? "（受付済みのものと同じ）"
            : "";
    }
}
