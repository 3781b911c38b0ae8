using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Persons;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.Rounds;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Writing;

/// <summary>Gathers what the page of a letter shows of one that an officer has written.</summary>
public sealed class WrittenLetters(
    DraftActs drafts,
    LetterBeginnings beginnings,
    LetterForms forms,
    LettersToMany many,
    ActForm form,
    Versions versions,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>The block and the text; nothing for a letter that goes out by itself.</summary>
    internal async Task<(WrittenModel? Block, MailTextLine? Text)> ReadAsync(
        HttpRequest request,
        DeskUser user,
        Letter letter,
        CancellationToken cancellationToken
    )
    {
        if (letter.Author is not { } author)
            return (null, null);
        var text = await drafts.TextAsync(letter, cancellationToken);
        var isDraft = letter.State == LetterState.Draft;
        var canAct = isDraft && user.CanAct;
        var isOthers = user.Name is { } name && name != author;
        var look = isDraft ? await drafts.LookAsync(letter, cancellationToken) : null;
        var obstacle =
            look is null ? null
            : look.Refusal is { } fault ? fault.Title + fault.Detail
            : WhoseOf(letter, author, user.Name);
        var seen = new SeenFields(
            (
                await versions.OfAsync(AuditEntry.OfLetter(letter.Applicant, letter.Id), cancellationToken)
            )?.Version,
            clock.GetUtcNow()
        );
        var block = new WrittenModel(
            [
                ("作成者", author),
                .. letter.Copies.Count > 0
                    ? ((string, string)[])[("写し（Cc）", string.Join("、", letter.Copies))]
                    : [],
                .. letter.Approval is { } approval
                    ? ((string, string)[])[("承認", $"{approval.By}（{Words.Minute(approval.At)}）")]
                    : user.Name is null && letter.Round is not null && many.NeedsSecondOfficer(many.Of(letter))
                        ? [("承認", RoundLines.RestsOnNames)]
                    : [],
                .. letter is { Round: not null, State: LetterState.Draft }
                    ?
                    ((string, string)[])
                        [("送信日時", letter.ReleaseAt is { } at ? Words.Minute(at) : "承認後直ちに")]
                    : [],
                .. letter.AnswerBy is { } until
                    ? ((string, string)[])
                        [("回答の期限", Words.Minute(until) + (IsMissing(until, text) ? "（本文に記載がありません）" : ""))]
                    : [],
            ],
            letter.SubmissionId is { } id ? SubmissionOf(id) : null,
            letter.Answer is { } answer
                ? SubmissionOf(answer.SubmissionId) with
                {
                    Text =
                        $"{SubmissionId.ReceiptNumber(answer.SubmissionId)}（{Words.Second(answer.ReceivedAt)}受付{(answer.Refers ? "" : "、この通知の後に届いたもの")}）",
                }
                : null,
            text is null
                ? null
                : [.. text.Changes.Select(change => (change.Added ? "＋" : "－", PiecesOf(change, look?.Doubt)))],
            obstacle,
            canAct
                ? seen.On(
                    LetterForms.LinksFor(letter, isOthers, await CanBeWrittenAsync(letter, cancellationToken))
                )
                : []
        )
        {
            Doubt = look?.Doubt?.Text,
            Round = letter.Round is { } round ? new("一斉通知", Links.Round(round)) : null,
            Release =
                canAct && obstacle is null && letter.Approval is null && (letter.Round is null || user.CanApprove)
                    ? form.Offer(request, user, forms.ReleaseOf(letter, look?.Doubt), seen, LetterForms.PathOfRelease(letter))
                    : null,
        };
        return (
            block,
            text is null
                ? null
                : new(text.Subject, call.Secretariat.Name, "", Passages.Of(text.Body), IsCut: false)
        );
    }

    // Where an officer has put another applicant's name, the place is marked.
    private IReadOnlyList<TextPiece> PiecesOf(TextChange change, NameDoubt? doubt) =>
        TextPiece.Of(
            change.Line,
            change.Added && doubt is not null
                ? call
                    .Applicants.In(change.Line)
                    .Where(one => doubt.Others.Contains(one.Applicant.Name))
                    .Select(one => new TextMark(MarkedKind.Applicant, one.Start, one.Length))
                : []
        );

    private async Task<bool> CanBeWrittenAsync(Letter draft, CancellationToken cancellationToken) =>
        (await beginnings.BeginAsync(draft, null, cancellationToken)).Beginning is { } beginning
        && DraftFaults.OfRevision(draft, beginning.Occasion) is null;

    private string? WhoseOf(Letter draft, string author, string? name) =>
        name is null ? null
        : draft.Round is not null
            ? many.MayApprove(draft, name) ? null
                : $"{author}が作成した下書きです。この通知を承認できるのは、作成した方とは別の担当者です。"
        : name != author
            ? $"送信できるのは、作成した{author}だけです。引き継ぐ場合は、「引き継いで修正する」から内容を確認して保存してください。"
        : null;

    private static bool IsMissing(DateTimeOffset until, DraftText? text) =>
        text?.Body.Contains(JapanTime.ToMinuteText(until), StringComparison.Ordinal) == false;

    private static Link SubmissionOf(string id) => new(SubmissionId.ReceiptNumber(id), Links.Submission(id));
}
