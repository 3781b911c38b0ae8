using SeisFunctions.Calls;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Contacts;
using SeisFunctions.Domain.Faq;

namespace SeisFunctions.Desk.Records;

/// <summary>Letters and acts as the desk writes them.</summary>
internal sealed class RecordLines(CallDefinition call)
{
    /// <summary>A letter.</summary>
    public LetterLine Of(Letter letter, bool canAct) =>
        new(
            Labels.Of(letter.Kind, call),
            ApplicantOf(letter),
            Labels.Of(letter),
            letter.Reason,
            letter.To,
            Words.Second(letter.SentAt ?? letter.CreatedAt),
            canAct ? ActsOn(letter) : []
        )
        {
            // A letter that was held back on purpose has no text.
            Text = letter.State == LetterState.Suppressed ? null : Links.LetterText(letter),
        };

    /// <summary>An act.</summary>
    public AuditLine Of(AuditEntry entry) =>
        new(Words.Second(entry.At), entry.By, Acts.TextOf(entry), SubjectOf(entry.Subject), entry.Note, entry.Details);

    private static IReadOnlyList<Link> ActsOn(Letter letter) =>
        letter.State
            is LetterState.Draft
                or LetterState.Discarded
                or LetterState.Suppressed
                or LetterState.Queued
                or LetterState.Sending
            ? []
            : [ActOnLetter.LinkFor(letter)];

    private Link ApplicantOf(Letter letter) =>
        NameOf(letter.Applicant) is { } name ? new(name, Links.Application(letter.Applicant))
        : letter.Kind is LetterKind.Digest or LetterKind.Alert or LetterKind.Meeting ? new("事務局の当番", Links.Tasks())
        : letter.Kind is LetterKind.Joining ? new("説明会の参加者", Links.Registrations())
        : letter.SubmissionId is { } id ? new("申請者不明", Links.Submission(id))
        : new("申請者不明", "/submissions");

    /// <summary>What a record is about.</summary>
    public Link SubjectOf(string subject) =>
        subject.Split('-', 2) switch
        {
            ["submission", var id] => new(
                "提出 " + (SubmissionId.IsValid(id) ? SubmissionId.ReceiptNumber(id) : id),
                Links.Submission(id)
            ),
            ["application", var code] => new(NameOf(code) ?? code, Links.Application(code)),
            ["collections", var code] => new($"提出物（{NameOf(code) ?? code}）", Links.Collections(code)),
            ["letter", var letter] => AuditEntry.LetterIn(letter).Applicant is var code && NameOf(code) is { } name
                ? new($"通知（{name}）", Links.Application(code))
                : new("通知", "/letters"),
            [ContactList.Subject] => new("連絡先一覧", Links.Contacts),
            ["round", var id] => new("一斉通知", Links.Round(id)),
            [FaqEntry.Kind, var id] => new("質問と回答", Links.Question(id)),
            ["registration", var id] => new("説明会の参加申込", Links.Registration(id)),
            [AuditEntry.OfBriefing] => new("説明会", Links.Registrations()),
            _ => new("公募", "/"),
        };

    private string? NameOf(string code) => call.Applicant(code)?.Name;
}
