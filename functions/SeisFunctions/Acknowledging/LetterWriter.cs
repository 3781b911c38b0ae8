using SeisFunctions.Acknowledging.Letters;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Tables;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Domain.Routes;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Acknowledging;

/// <summary>Writes the letters: what each template of the call is given. Pure.</summary>
public sealed class LetterWriter(CallDefinition call)
{
    /// <summary>受付連絡: receipt number, time, files, and what to mend until the deadline.</summary>
    /// <param name="placed">The submission.</param>
    /// <param name="result">The application that it is part of, or null.</param>
    /// <param name="status">Status of the application with what persons decided; null where there is none.</param>
    /// <param name="replaced">What it changed in the application.</param>
    /// <param name="canBeMended">Whether the deadline is still to come when the letter is written.</param>
    /// <param name="voided">The letters about it that are not right any more.</param>
    /// <param name="remarked">The forms that go back with it; null for none.</param>
    public (string Subject, string Body) Receipt(
        Placement placed,
        ApplicationResult? result,
        ApplicationStatus? status,
        Replaced replaced,
        bool canBeMended,
        IReadOnlyList<LetterKind> voided,
        RemarkedForms? remarked = null
    )
    {
        var told = ToldInReceipt(placed, result, replaced, canBeMended);
        var items =
            placed is { Submission.Hold: { } hold, IsOfApplicant: true }
                ? [Holds.Of(hold).Message, .. ItemsOf(told)]
                : ItemsOf(told);
        // Each missing form stands in the letter once: as an item where one tells of it, else in a line of its own.
        var missing = placed is { Submission.Hold: null, IsOfApplicant: true }
            ? MissingIn(placed.Reading, result)
                .Where(form => !told.Any(finding => FormFinding.IsMissing(finding) && finding.Form == form.Name))
            : [];
        return Write(
            LetterKind.Receipt,
            placed.Submission.Applicant,
            OfSubmission(placed, items, missing, canBeMended, replaced, result, status, voided) with
            {
                Remarked = NamesOf(remarked),
                RemarksTooLarge = remarked?.IsTooLarge ?? false,
            }
        );
    }

    /// <summary>The findings that 受付連絡 lists.</summary>
    /// <param name="placed">The submission.</param>
    /// <param name="result">The application that it is part of, or null.</param>
    /// <param name="replaced">What it changed in the application.</param>
    /// <param name="canBeMended">Whether the deadline is still to come.</param>
    public static IReadOnlyList<Finding> ToldInReceipt(
        Placement placed,
        ApplicationResult? result,
        Replaced replaced,
        bool canBeMended
    ) =>
        // While one of its forms waits for a person, the letter speaks of what it brought alone, not of the
        // application.
        Told(
            placed.Submission.Hold is not null || result is null
                ? placed.Reading.Findings.Concat(placed.Reading.Forms.SelectMany(form => form.Reading.Findings))
                : result.Verdict.Findings.Where(finding =>
                    !(finding.AsksApplicant && replaced.Asked.Contains(finding.Id))
                    && !result.Application.IsOfMailBeside(finding, placed.Reading)
                ),
            canBeMended
        );

    /// <summary>The findings that 受付完了通知 lists.</summary>
    public static IReadOnlyList<Finding> ToldInFinal(ApplicationResult result) =>
        Told(result.Verdict.Findings, canBeMended: false);

    /// <summary>
    /// 送信者確認中のお知らせ: that something has arrived, and nothing about it or the application that it names.
    /// </summary>
    /// <param name="placed">The submission.</param>
    /// <param name="voided">The letters about it that are not right any more.</param>
    public (string Subject, string Body) Held(Placement placed, IReadOnlyList<LetterKind> voided) =>
        Write(
            LetterKind.Held,
            null,
            new HeldLetter
            {
                ReceiptNumber = placed.Submission.ReceiptNumber,
                Voided = TitlesOf(voided),
                ReceivedAt = JapanTime.ToText(placed.Submission.ReceivedAt),
            }
        );

    /// <summary>
    /// 提出の確認のお願い: that something was uploaded under this address, and the link that confirms it. Nothing that the
    /// uploader wrote stands in it, for anybody can have it sent to anybody.
    /// </summary>
    /// <param name="placed">The submission.</param>
    /// <param name="link">The link.</param>
    /// <param name="expiresAt">Until when it works.</param>
    public (string Subject, string Body) Confirmation(Placement placed, Uri link, DateTimeOffset expiresAt) =>
        Write(
            LetterKind.Confirmation,
            null,
            new ConfirmationLetter
            {
                Applicant = call.Applicant(placed.Submission.Applicant)?.Name ?? "",
                ReceiptNumber = placed.Submission.ReceiptNumber,
                ReceivedAt = JapanTime.ToText(placed.Submission.ReceivedAt),
                Files = placed.Submission.Attachments.Count,
                Size = $"{placed.Submission.Attachments.Sum(file => file.Size):#,0}",
                Forms = string.Join("、", placed.Reading.Forms.Select(form => form.Reading.FormName)),
                Link = link.ToString(),
                Expires = JapanTime.ToText(expiresAt),
            }
        );

    /// <summary>
    /// お問い合わせ受付のお知らせ: that correspondence has arrived, to a sender whose address is the applicant's own or was
    /// accepted.
    /// </summary>
    /// <param name="placed">The correspondence.</param>
    /// <param name="canBeMended">Whether the deadline is still to come when the letter is written.</param>
    public (string Subject, string Body) Inquiry(Placement placed, bool canBeMended) =>
        Write(
            LetterKind.Inquiry,
            placed.Submission.Applicant,
            new InquiryLetter
            {
                Applicant = call.Applicant(placed.Submission.Applicant)?.Name ?? "",
                ReceiptNumber = placed.Submission.ReceiptNumber,
                ReceivedAt = JapanTime.ToText(placed.Submission.ReceivedAt),
                Subject = placed.Submission.Subject ?? "（なし）",
                Files = placed.Reading.IsAnnex ? FilesOf(placed.Submission) : [],
                CanBeMended = canBeMended,
            }
        );

    /// <summary>受領連絡: what of the collections has been received, and in what it differs.</summary>
    /// <param name="placed">The mail.</param>
    /// <param name="collected">What becomes of its files.</param>
    public (string Subject, string Body) Collected(Placement placed, CollectedOutcome collected) =>
        Write(
            LetterKind.Collected,
            placed.Submission.Applicant,
            new CollectedLetter
            {
                Applicant = call.Applicant(placed.Submission.Applicant)?.Name ?? "",
                ReceiptNumber = placed.Submission.ReceiptNumber,
                ReceivedAt = JapanTime.ToText(placed.Submission.ReceivedAt),
                Subject = placed.Submission.Subject ?? "（なし）",
                Files = FilesOf(placed.Submission),
                Items =
                [
                    .. collected.Files.Select(file => new CollectedLetterItem(
                        file.For?.FullName ?? "",
                        file.File.Name,
                        file.Differences
                    )),
                ],
                IsInOrder = collected.IsInOrder,
                OthersAreDue = collected.StillDue.Count > 0,
                StillDue =
                [
                    .. collected.StillDue.Select(due => new CollectedLetterDue(
                        due.FullName,
                        JapanTime.ToMinuteText(due.Due)
                    )),
                ],
            }
        );

    /// <summary>提出のお願い: what of a collection is missing.</summary>
    /// <param name="applicant">To whom.</param>
    /// <param name="title">Name of the collection.</param>
    /// <param name="due">Until when it is due.</param>
    /// <param name="isOverdue">Whether that has passed.</param>
    /// <param name="missing">What is missing.</param>
    /// <param name="now">When that was looked at.</param>
    public (string Subject, string Body) Reminder(
        Applicant applicant,
        string title,
        DateTimeOffset due,
        bool isOverdue,
        IReadOnlyList<string> missing,
        DateTimeOffset now
    ) =>
        Write(
            LetterKind.Reminder,
            applicant.Code,
            new ReminderLetter
            {
                Applicant = applicant.Name,
                Title = title,
                Due = JapanTime.ToMinuteText(due),
                IsOverdue = isOverdue,
                Items = missing,
                Now = JapanTime.ToMinuteText(now),
            }
        );

    /// <summary>申請書類の添付に関するお知らせ: that a mail looks as if its files had been forgotten, and is no submission.</summary>
    /// <param name="placed">The correspondence.</param>
    /// <param name="canBeMended">Whether the deadline is still to come when the letter is written.</param>
    public (string Subject, string Body) Missing(Placement placed, bool canBeMended) =>
        Write(
            LetterKind.Missing,
            placed.Submission.Applicant,
            new MissingLetter
            {
                Applicant = call.Applicant(placed.Submission.Applicant)?.Name ?? "",
                ReceiptNumber = placed.Submission.ReceiptNumber,
                ReceivedAt = JapanTime.ToText(placed.Submission.ReceivedAt),
                Deadline = JapanTime.ToText(placed.Schedule.Deadline),
                Subject = placed.Submission.Subject ?? "（なし）",
                Named = string.Join("」「", placed.Reading.MissingFiles?.Named ?? []),
                OnlyImages = placed.Reading.MissingFiles?.OnlyImages,
                CanBeMended = canBeMended,
            }
        );

    /// <summary>送信テストの結果: how a route test arrived, and that it is no application.</summary>
    /// <param name="placed">The test.</param>
    /// <param name="account">How it arrived.</param>
    /// <param name="now">When it is written, UTC.</param>
    public (string Subject, string Body) RouteTest(Placement placed, RouteAccount account, DateTimeOffset now) =>
        Write(
            LetterKind.RouteTest,
            placed.Submission.Applicant,
            RouteTestLetters.Of(placed, account, call.Applicant(placed.Submission.Applicant)?.Name ?? "", now)
        );

    /// <summary>受付状況のお知らせ, to an officer on duty.</summary>
    internal (string Subject, string Body) Digest(DigestLetter letter) => Write(LetterKind.Digest, null, letter);

    /// <summary>至急確認のお願い, to an officer on duty.</summary>
    internal (string Subject, string Body) Alert(AlertLetter letter) => Write(LetterKind.Alert, null, letter);

    /// <summary>説明会への参加方法のご案内.</summary>
    internal (string Subject, string Body) Joining(JoiningLetter letter) => Write(LetterKind.Joining, null, letter);

    /// <summary>説明会の参加方法の設定のお願い, to an officer on duty.</summary>
    internal (string Subject, string Body) Meeting(MeetingLetter letter) => Write(LetterKind.Meeting, null, letter);

    /// <summary>期限後到着のお知らせ: the mail was late, and what its applicant sent in time stands.</summary>
    /// <param name="placed">The submission.</param>
    /// <param name="voided">The letters about it that are not right any more.</param>
    /// <param name="inTime">The application of its applicant, or null.</param>
    public (string Subject, string Body) Late(
        Placement placed,
        IReadOnlyList<LetterKind> voided,
        Application? inTime = null
    ) =>
        Write(
            LetterKind.Late,
            placed.Submission.Applicant,
            OfSubmission(placed, [], [], canBeMended: false, Replaced.Nothing, null, null, voided) with
            {
                InTime = string.Join(
                    "、",
                    (inTime?.Forms.Values ?? []).Select(form => form.SubmissionId)
                        .Distinct()
                        .Order(StringComparer.Ordinal)
                        .Select(SubmissionId.ReceiptNumber)
                ),
            }
        );

    /// <summary>
    /// 受付完了通知: what was received, when, and what the secretariat will ask about. It announces no verdict: the selection
    /// does, which people answer for.
    /// </summary>
    /// <param name="result">The application as it stands.</param>
    /// <param name="status">Its status with what persons decided.</param>
    /// <param name="change">What officers have changed since the closing statement; null where the application is that
    /// of the statement.</param>
    /// <param name="proofs">Names of the proofs of receipt that the letter carries.</param>
    /// <param name="verifyPage">Where anybody can check them; null if it is not known.</param>
    /// <param name="remarked">The forms that go back with it; null for none.</param>
    /// <param name="isSettled">Whether nothing else has come of which a person must ask the applicant.</param>
    public (string Subject, string Body) Final(
        ApplicationResult result,
        ApplicationStatus status,
        ApplicationChange? change,
        IReadOnlyList<string> proofs,
        string? verifyPage,
        RemarkedForms? remarked = null,
        bool isSettled = true
    ) =>
        Write(
            LetterKind.Final,
            result.Application.Applicant.Code,
            new FinalLetter
            {
                Withdrawn = status == ApplicationStatus.Withdrawn,
                Reviewing = status != ApplicationStatus.Eligible || !isSettled,
                Afresh = change is not null,
                Added = string.Join("、", change?.Added ?? []),
                Removed = string.Join("、", change?.Removed ?? []),
                Confirmed = change?.IsConfirmedBySender ?? false,
                Exchanged =
                [
                    .. (change?.Exchanged ?? []).Select(one => new ExchangedForm(
                        one.Form,
                        SubmissionId.ReceiptNumber(one.Before),
                        SubmissionId.ReceiptNumber(one.Now),
                        one.IsOfAnother
                    )),
                ],
                Listed = string.Join("、", change?.MunicipalitiesAdded ?? []),
                Dropped = string.Join("、", change?.MunicipalitiesDropped ?? []),
                Applicant = result.Application.Applicant.Name,
                ReceivedAt = JapanTime.ToText(result.Application.ReceivedAt),
                Forms = call
                    .RequiredForms.Select(form => FormOf(form.Id, $"{form.Name} {form.Title}", result.Application))
                    .ToList(),
                // How each requirement was judged stays with the secretariat.
                Items = ItemsOf(ToldInFinal(result)),
                Remarked = NamesOf(remarked),
                RemarksTooLarge = remarked?.IsTooLarge ?? false,
                Proofs = string.Join("、", proofs),
                VerifyPage = verifyPage ?? "",
            }
        );

    /// <summary>
    /// 別の送信者からの提出のお知らせ: to whoever sent the form that stood, or stands. Names neither the other sender nor its files.
    /// </summary>
    /// <param name="applicant">Code of the applicant.</param>
    /// <param name="other">What the other one sent, and when it was received.</param>
    /// <param name="forms">Names of the forms.</param>
    /// <param name="own">What this one had sent.</param>
    /// <param name="matter">What the one means for the other.</param>
    public (string Subject, string Body) Another(
        string applicant,
        (string Id, DateTimeOffset ReceivedAt) other,
        IReadOnlyList<string> forms,
        string own,
        AnotherSender matter
    ) =>
        Write(
            LetterKind.Another,
            applicant,
            new AnotherLetter
            {
                Applicant = call.Applicant(applicant)?.Name ?? "",
                ReceiptNumber = SubmissionId.ReceiptNumber(own),
                OtherReceiptNumber = SubmissionId.ReceiptNumber(other.Id),
                ReceivedAt = JapanTime.ToText(other.ReceivedAt),
                Forms = string.Join("、", forms),
                Replaced = matter == AnotherSender.Replaces,
                Chosen = matter == AnotherSender.WaitsBehindChoice,
                Stands = matter == AnotherSender.Stands,
            }
        );

    /// <summary>
    /// 採用した提出のお知らせ: which forms are in force once an officer has chosen. Names neither the other sender nor its files.
    /// </summary>
    /// <param name="applicant">Code of the applicant.</param>
    /// <param name="own">What the addressee had sent.</param>
    /// <param name="others">What the other sender, or senders, had sent.</param>
    /// <param name="forms">Names of the forms that both had sent, each with the submission whose form is in force, and
    /// whether the addressee sent that.</param>
    /// <param name="takenBack">Whether the choice was taken back, so that a person decides anew.</param>
    /// <param name="alone">Whether both are of one address.</param>
    public (string Subject, string Body) Chosen(
        string applicant,
        string own,
        IEnumerable<string> others,
        IReadOnlyList<(string Form, string Current, bool Yours)> forms,
        bool takenBack,
        bool alone
    ) =>
        Write(
            LetterKind.Chosen,
            applicant,
            new ChosenLetter
            {
                Applicant = call.Applicant(applicant)?.Name ?? "",
                ReceiptNumber = SubmissionId.ReceiptNumber(own),
                OtherReceiptNumber = string.Join("、", others.Select(SubmissionId.ReceiptNumber)),
                TakenBack = takenBack,
                Alone = alone,
                Forms = forms
                    .Select(one => new ChosenForm(one.Form, SubmissionId.ReceiptNumber(one.Current), one.Yours))
                    .ToList(),
            }
        );

    /// <summary>What an officer begins with who writes a letter. A sender whom nobody has confirmed is told nothing.</summary>
    /// <param name="occasion">What it is written about: 回答, 照会 or 補正依頼.</param>
    /// <param name="answerBy">Until when an answer is asked for, or null.</param>
    public (string Subject, string Body) ByOfficer(LetterOccasion occasion, DateTimeOffset? answerBy) =>
        Write(
            occasion.Kind,
            occasion.Applicant?.Code,
            new OfficerLetter
            {
                Applicant = occasion.Applicant?.Name ?? "",
                ReceiptNumber = occasion.Answers?.Submission.ReceiptNumber ?? "",
                ReceivedAt = occasion.Answers is { } one ? JapanTime.ToText(one.Submission.ReceivedAt) : "",
                Reply = occasion.Answers is { Reading.ReplyRoute.MessageId: not null } answered
                    ? ReplySubject.Of(answered.Submission.Subject)
                    : "",
                AnswerBy = answerBy is { } until ? JapanTime.ToMinuteText(until) : "",
                Deadline = JapanTime.ToText(occasion.Deadline),
                CanBeMended = !occasion.Ground.AfterDeadline,
                TakesForms = call.Mending.AfterDeadline == MendingAfterDeadline.Forms,
                Items = ItemsOf(TellingOf(occasion)),
                Faq = occasion.Faq?.ToString() ?? "",
            }
        );

    /// <summary>What a request to mend tells: what anybody can do something about, worst first.</summary>
    /// <param name="occasion">What it is written about.</param>
    internal static IReadOnlyList<Finding> TellingOf(LetterOccasion occasion) =>
        occasion.Answers is { Result: { } result, Reading: { } reading }
            ? Told(
                result.Verdict.Findings.Where(finding => !result.Application.IsOfMailBeside(finding, reading)),
                canBeMended: !occasion.Ground.AfterDeadline
            )
            : [];

    /// <summary>締切前のご案内.</summary>
    /// <param name="kind">To whom: with something open, or silent.</param>
    /// <param name="applicant">The applicant.</param>
    /// <param name="items">What is open.</param>
    /// <param name="deadline">The deadline that counts.</param>
    /// <param name="check">Where forms can be checked beforehand, or null.</param>
    public (string Subject, string Body) BeforeDeadline(
        LetterKind kind,
        Applicant applicant,
        IReadOnlyList<string> items,
        DateTimeOffset deadline,
        Uri? check
    ) =>
        Write(
            kind,
            applicant.Code,
            new DeadlineLetter
            {
                Applicant = applicant.Name,
                Deadline = JapanTime.ToMinuteText(deadline),
                Items = items,
                Forms = [.. call.RequiredForms.Select(form => $"{form.Name} {form.Title}")],
                Subject = $"{call.Subject}（{applicant.Name}）",
                Check = check?.ToString() ?? "",
            }
        );

    /// <summary>What is open in an application, as its applicant is told it: worst first, each once.</summary>
    /// <param name="result">The application as it stands.</param>
    /// <param name="canBeMended">Whether the deadline is still to come.</param>
    public static IReadOnlyList<string> OpenPointsOf(ApplicationResult result, bool canBeMended) =>
        ItemsOf(Told(result.Verdict.Findings, canBeMended));

    private ReceivedLetter OfSubmission(
        Placement placed,
        IReadOnlyList<string> items,
        IEnumerable<FormDefinition> missing,
        bool canBeMended,
        Replaced replaced,
        ApplicationResult? result,
        ApplicationStatus? status,
        IReadOnlyList<LetterKind> voided
    )
    {
        var submission = placed.Submission;
        return new()
        {
            Applicant = call.Applicant(submission.Applicant)?.Name ?? "",
            ReceiptNumber = submission.ReceiptNumber,
            ReceivedAt = JapanTime.ToText(submission.ReceivedAt, placed.Schedule.Deadline),
            Deadline = JapanTime.ToText(placed.Schedule.Deadline),
            Subject = submission.Subject ?? "（なし）",
            Files = submission
                .Attachments.Select(file => new ReceivedFile(
                    file.Name,
                    $"{file.Size:#,0}",
                    file.Sha256,
                    TakenFor(file, placed.Reading)
                ))
                .ToList(),
            Missing = string.Join("、", missing.Select(form => $"{form.Name}（{form.Title}）")),
            Repeated = result is null ? [] : RepeatedIn(result, submission.Id).ToList(),
            Replaced = replaced
                .Forms.Select(one => new OneForm(one.Form, SubmissionId.ReceiptNumber(one.Before)))
                .ToList(),
            Waiting = replaced
                .Waiting.Select(one => new WaitingForm(
                    one.Form,
                    SubmissionId.ReceiptNumber(one.Standing),
                    one.IsChosen,
                    Holds.Entries(one.Gone)
                ))
                .ToList(),
            Overtaken = replaced
                .Overtaken.Select(one => new OneForm(one.Form, SubmissionId.ReceiptNumber(one.Later)))
                .ToList(),
            Waits = submission.Hold is not null,
            // What counts form by form, wherever it is not just what this submission brought.
            Current = result is null
            || (
                replaced.Forms.Count == 0
                && result.Application.Forms.Values.All(form => form.SubmissionId == submission.Id)
            )
                ? []
                : call
                    .RequiredForms.Select(form => CurrentOf(form.Id, form.Name, result.Application, submission.Id))
                    .ToList(),
            Voided = TitlesOf(voided),
            Why = WhyVoided(placed),
            Added = string.Join("、", replaced.Added),
            Dropped = string.Join("、", replaced.Dropped),
            Withdrawn = status == ApplicationStatus.Withdrawn,
            // Without an item that the sender can answer it is complete only where no person has to look at it either.
            Complete = items.Count == 0 && status == ApplicationStatus.Eligible,
            CanBeMended = canBeMended,
            How = HowToSend(placed),
            Items = items,
        };
    }

    private string TitlesOf(IEnumerable<LetterKind> kinds) =>
        string.Concat(kinds.Select(kind => call.Letters[kind].Title));

    private static string WhyVoided(Placement placed) =>
        placed switch
        {
            { Submission.Admission: not null } => "事務局の判断により受理したため",
            { Submission: { Ruling: not null } or { FormerApplicants.Count: > 0 } } => "事務局が申請者を確認したため",
            { Sender.Standing: SenderStanding.Accepted } => "事務局が送信者を確認したため",
            _ => "締切が延長されたため",
        };

    private static string TakenFor(Attachment file, SubmissionReading reading)
    {
        var forms = string.Join(
            "、",
            reading.Forms.Where(form => form.Sha256 == file.Sha256).Select(form => form.Reading.FormName)
        );
        var found = string.Join(
            "、",
            reading.Files.Where(read => read.Index == file.Index).SelectMany(read => read.Forms).Distinct()
        );
        return forms.Length > 0 ? $"{forms}として読み取りました。"
            : found.Length > 0 ? $"{found}として読み取りましたが、採用していません。"
            : "様式としては読み取っていません。";
    }

    private IEnumerable<FormDefinition> MissingIn(SubmissionReading reading, ApplicationResult? result) =>
        call.RequiredForms.Where(form =>
            result is null
                ? reading.Forms.All(one => one.Reading.FormId != form.Id)
                : !result.Application.Forms.ContainsKey(form.Id)
        );

    private IEnumerable<OneForm> RepeatedIn(ApplicationResult result, string submissionId) =>
        result
            .Application.Parts.Where(part =>
                part.SubmissionId == submissionId
                && part is { State: FormPartState.Repeated, Other: not null }
                && part.Other != submissionId
            )
            .Select(part => new OneForm(call.Form(part.FormId).Name, SubmissionId.ReceiptNumber(part.Other!)));

    // Who writes stands in every letter.
    internal (string Subject, string Body) Write(LetterKind kind, string? applicant, LetterModel letter) =>
        LetterText.Of(
            call.Letters[kind],
            letter with
            {
                Call = call.Name,
                Secretariat = call.Secretariat.Name,
                Contact = call.Secretariat.Contact,
                Tables = call.Tables.ToDictionary(table => table.Key, table => RowOf(table.Value, applicant)),
            }
        );

    private static object RowOf(ReferenceTable table, string? applicant) =>
        (applicant is null ? null : table.Row(applicant))?.Cells.ToDictionary(
            cell => cell.Key,
            cell => (object)cell.Value
        ) ?? [];

    private static List<SentFile> FilesOf(Submission submission) =>
        [
            .. submission.Attachments.Select(file => new SentFile(file.Name, $"{file.Size:#,0}", file.Sha256)),
        ];

    // Never the same subject again where it was the cause, and never by mail what came by upload.
    private string HowToSend(Placement placed) =>
        placed switch
        {
            { Submission.Source: SubmissionSource.Upload } =>
                "訂正した様式を、提出のページからもう一度お送りいただくと",
            { Reading.Findings: var findings } when findings.Any(ApplicantFinding.LeavesUnknown) =>
                $"訂正した様式を、件名を「{call.Subject}（{call.Applicants.Noun}名）」とした電子メールでお送りいただくと",
            _ => "訂正した様式を同じ件名の電子メールで再度お送りいただくと",
        };

    // Names of files stay with those who sent them.
    private static CurrentForm CurrentOf(string id, string name, Application application, string submissionId) =>
        application.Forms.GetValueOrDefault(id) is { } version
            ? new(
                name,
                version.SubmissionId == submissionId ? version.File : "",
                SubmissionId.ReceiptNumber(version.SubmissionId)
            )
            : new(name, File: "", ReceiptNumber: "");

    private static FinalForm FormOf(string id, string name, Application application) =>
        application.Forms.TryGetValue(id, out var version)
            ? new(
                name,
                version.File,
                SubmissionId.ReceiptNumber(version.SubmissionId),
                version.Sha256,
                JapanTime.ToText(version.ReceivedAt)
            )
            : new(name, File: "", ReceiptNumber: "", Sha256: "", ReceivedAt: "");

    private static List<Finding> Told(IEnumerable<Finding> findings, bool canBeMended) =>
        [
            .. FindingWords
                .For(findings, Audience.Applicant, canBeMended)
                .Where(finding => finding.Severity >= Severity.Warning),
        ];

    private static string NamesOf(RemarkedForms? remarked) =>
        string.Join("、", (remarked ?? RemarkedForms.None).Files.Select(file => file.Name));

    private static List<string> ItemsOf(IEnumerable<Finding> told) => [.. told.Select(TextOf).Distinct()];

    private static string TextOf(Finding finding)
    {
        // The form first, unless the text names it.
        var form = finding.Form is { } name && !finding.Message.Contains(name, StringComparison.Ordinal) ? name : null;
        var place = string.Join(" ", new[] { form, finding.File, finding.Location }.Where(part => part is not null));
        return place.Length == 0 ? finding.Message : $"{finding.Message}［{place}］";
    }
}
