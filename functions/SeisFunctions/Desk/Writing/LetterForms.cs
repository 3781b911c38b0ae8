using System.Globalization;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Desk.Submissions;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Intake;

namespace SeisFunctions.Desk.Writing;

/// <summary>
/// The forms by which officers write to a sender or a contact: a draft is written in one step and looked at on its page,
/// where it is released in one more.
/// </summary>
public sealed class LetterForms(
    ActForm form,
    LetterBeginnings beginnings,
    DraftActs drafts,
    MailTextsReader mails,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>Name of the field for the text.</summary>
    internal const string Body = "body";

    /// <summary>Word in the path of the act that has a draft sent.</summary>
    internal const string Release = "release";

    /// <summary>Word in the path of the act that approves a draft of a round.</summary>
    internal const string Approve = "approve";

    /// <summary>Bytes of such a form: nine a character at the longest text, and a little for the rest.</summary>
    internal const int MostBytes = (9 * DraftText.LongestBody) + (16 * 1024);

    private const string Write = "write-",
        Subject = "subject",
        AnswerBy = "answerBy",
        Shown = "shown",
        Revise = "revise",
        Renew = "renew",
        Stop = "stop",
        Discard = "discard";

    /// <summary>
    /// Buttons for the page of a submission. What an applicant has to mend is told to nobody who may be somebody else.
    /// </summary>
    internal static IReadOnlyList<Link> LinksFor(Submission submission) =>
        submission.State == SubmissionState.Rejected || submission.WaitsToBeRead
            ? []
            :
            [
                .. OfficersLetters
                    .Kinds.Where(kind =>
                        kind != LetterKind.Mend
                        || submission is { Applicant: not null, Hold: null or HoldReason.Second }
                    )
                    .Select(kind => LinkFor(Addressee.SenderOf(submission.Id), kind)),
            ];

    /// <summary>Buttons for all letters that can be written to somebody.</summary>
    internal static IReadOnlyList<Link> LinksFor(Addressee to) => [.. to.Kinds.Select(kind => LinkFor(to, kind))];

    /// <summary>The button for a letter.</summary>
    internal static Link LinkFor(Addressee to, LetterKind kind) =>
        new(
            kind switch
            {
                LetterKind.Answer => "回答を作成する",
                LetterKind.Question => "照会を作成する",
                _ => "補正を依頼する",
            },
            $"{PageOf(to)}/acts/{Write}{Links.Word(kind)}"
        );

    /// <summary>Buttons for the page of a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="isOthers">Whether somebody else wrote it.</param>
    /// <param name="canBeWritten">Whether such a letter can still be written.</param>
    internal static IReadOnlyList<Link> LinksFor(Letter draft, bool isOthers, bool canBeWritten) =>
        [
            .. canBeWritten
                ? (Link[])
                    [
                        new(isOthers ? "引き継いで修正する" : "修正する", $"{Links.Letter(draft)}/acts/{Revise}"),
                        new("ひな形から作成し直す", $"{Links.Letter(draft)}/acts/{Renew}"),
                    ]
                : [],
            .. draft.Approval is null
                ? Array.Empty<Link>()
                : [new("送信を中止する（承認の取消し）", $"{Links.Letter(draft)}/acts/{Stop}")],
            new("破棄する", $"{Links.Letter(draft)}/acts/{Discard}"),
        ];

    /// <summary>Which letter to somebody an act writes, or null.</summary>
    internal static LetterKind? KindOf(string word, Addressee to) =>
        to.Kinds.Cast<LetterKind?>().FirstOrDefault(kind => word == Write + Links.Word(kind!.Value));

    /// <summary>Answers a request to write a letter: the form, or the page of the draft.</summary>
    /// <param name="request">The request.</param>
    /// <param name="user">Who writes.</param>
    /// <param name="to">To whom.</param>
    /// <param name="name">What the page is called that tells of it.</param>
    /// <param name="kind">Which letter.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    internal async Task<IResult> WriteAsync(
        HttpRequest request,
        DeskUser user,
        Addressee to,
        string name,
        LetterKind kind,
        CancellationToken cancellationToken
    )
    {
        var (beginning, refusal) = await beginnings.BeginAsync(to, kind, null, cancellationToken);
        var back = new Link(name, PageOf(to));
        if (beginning is null)
            return DeskDoor.Message(StatusCodes.Status409Conflict, refusal!.Title, refusal.Detail, back);
        Letter? draft = null;
        var act = await FormAsync(
            Write + Links.Word(kind),
            $"{Labels.Of(kind)}を作成する",
            kind,
            beginning,
            (beginning.Subject, beginning.Body, beginning.AnswerBy),
            async (values, who, cancellation) =>
            {
                (draft, var refused) = await drafts.WriteAsync(
                    to,
                    kind,
                    WrittenIn(values),
                    who,
                    cancellation
                );
                return refused;
            },
            cancellationToken
        );
        return await form.AnswerAsync(
            request,
            user,
            act with { Next = () => draft is null ? null : Links.LetterText(draft) },
            to.Subject,
            back,
            to.SubmissionId is null ? "/applications" : "/submissions",
            cancellationToken
        );
    }

    private static string PageOf(Addressee to) =>
        to.SubmissionId is { } id ? Links.Submission(id) : Links.Application(to.Applicant);

    /// <summary>The act on a draft, or null.</summary>
    internal async Task<DeskAct?> FindAsync(string word, Letter draft, CancellationToken cancellationToken) =>
        (word, draft) switch
        {
            (_, not { State: LetterState.Draft, Draft: not null }) => null,
            (Release, { Round: null }) or (Approve, { Round: not null, Approval: null }) => ReleaseOf(
                draft,
                (await drafts.LookAsync(draft, cancellationToken)).Doubt
            ),
            (Stop, { Approval: not null }) => StopOf(draft),
            (Discard, _) => DiscardOf(draft),
            (Revise or Renew, _) => await ReviseAsync(word, draft, cancellationToken),
            _ => null,
        };

    /// <summary>Where the act that has a draft sent is done.</summary>
    internal static string PathOfRelease(Letter draft) =>
        $"{Links.Letter(draft)}/acts/{(draft.Round is null ? Release : Approve)}";

    /// <summary>The act that has a draft sent: of a round, at its instant.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="doubt">What must be confirmed first, or null.</param>
    internal DeskAct ReleaseOf(Letter draft, NameDoubt? doubt)
    {
        var act = draft.Round is null ? ReleaseAloneOf(draft) : ApproveOf(draft);
        return doubt is null
            ? act
            : act.Confirming(
                "申請者の名称の確認",
                doubt.Text,
                "誤りではなく、この内容で送信することを確認した",
                doubt.Names
            ) with
            {
                NoteHint = "操作記録に残ります。個人の氏名は記載しないでください。",
            };
    }

    private DeskAct ApproveOf(Letter draft) =>
        new(
            Approve,
            $"{Labels.Of(draft.Kind, call)}を承認する",
            ComingOf(draft) is { } at
                ? $"この内容を承認します。{Words.Minute(at)}に {draft.To} に送信します。それまでは中止できます。"
                : $"この内容を承認し、直ちに {draft.To} に送信します。送信した後は取り消せません。",
            [],
            (_, who, cancellation) => drafts.ApproveAsync(draft.Applicant, draft.Id, who, cancellation)
        )
        {
            TakesNote = false,
            Button = "承認する",
            Irreversible = ComingOf(draft) is null,
        };

    // What is approved after the instant goes out at once.
    private DateTimeOffset? ComingOf(Letter draft) => draft.ReleaseAt > clock.GetUtcNow() ? draft.ReleaseAt : null;

    private DeskAct StopOf(Letter draft) =>
        new(
            Stop,
            "送信を中止する",
            "承認を取り消し、下書きに戻します。もう一度承認するまで、送信しません。",
            [],
            (_, who, cancellation) => drafts.StopAsync(draft.Applicant, draft.Id, who, cancellation)
        )
        {
            NoteHint = "操作記録に残ります。個人の氏名は記載しないでください。",
            Button = "中止する",
        };

    private DeskAct ReleaseAloneOf(Letter draft) =>
        new(
            Release,
            $"{Labels.Of(draft.Kind, call)}を送信する",
            $"この内容で {draft.To} に送信します。送信した後は取り消せません。",
            [],
            (_, who, cancellation) => drafts.ReleaseAsync(draft.Applicant, draft.Id, who, cancellation)
        )
        {
            TakesNote = false,
            Button = "送信する",
            Irreversible = true,
        };

    private DeskAct DiscardOf(Letter draft) =>
        new(
            Discard,
            "下書きを破棄する",
            "この下書きを送信しないことにします。破棄したことは操作記録に残ります。",
            [],
            (_, who, cancellation) => drafts.DiscardAsync(draft.Applicant, draft.Id, who, cancellation)
        )
        {
            NoteHint = "操作記録に残ります。個人の氏名は記載しないでください。",
            Button = "破棄する",
            Irreversible = true,
        };

    private async Task<DeskAct?> ReviseAsync(
        string word,
        Letter draft,
        CancellationToken cancellationToken
    )
    {
        var (beginning, _) = await beginnings.BeginAsync(
            draft,
            word == Revise ? draft.AnswerBy : null,
            cancellationToken
        );
        if (beginning is null || await drafts.TextAsync(draft, cancellationToken) is not { } text)
            return null;
        return (
            await FormAsync(
                word,
                word == Revise ? "下書きを修正する" : "ひな形から作成し直す",
                draft.Kind,
                beginning,
                word == Revise
                    ? (text.Subject, text.Body, draft.AnswerBy)
                    : (beginning.Subject, beginning.Body, beginning.AnswerBy),
                (values, who, cancellation) =>
                    drafts.ReviseAsync(draft.Applicant, draft.Id, WrittenIn(values), who, cancellation),
                cancellationToken
            )
        ) with
        {
            Next = () => Links.LetterText(draft),
        };
    }

    private async Task<DeskAct> FormAsync(
        string word,
        string title,
        LetterKind kind,
        LetterBeginning beginning,
        (string Subject, string Body, DateTimeOffset? AnswerBy) filled,
        Func<IReadOnlyDictionary<string, string>, Act, CancellationToken, Task<Refusal?>> runAsync,
        CancellationToken cancellationToken
    )
    {
        var occasion = beginning.Occasion;
        var by = filled.AnswerBy is { } until ? InputOf(until) : "";
        return new(
            word,
            title,
            $"宛先は {occasion.To} です。まだ送信しません。保存した下書きを確認してから送信します。",
            [
                new(Subject, "件名", ActFieldKind.Line, filled.Subject, true, Longest: DraftText.LongestSubject),
                new(
                    Body,
                    "本文",
                    ActFieldKind.Letter,
                    filled.Body,
                    true,
                    HintFor(beginning),
                    Longest: DraftText.LongestBody
                ),
                .. kind.AsksForAnswer()
                    ? (ActField[])
                        [
                            new(
                                AnswerBy,
                                "回答の期限",
                                ActFieldKind.Instant,
                                by,
                                true,
                                "変更すると、本文に記載された期限も変わります。期限までは、要対応の一覧で「回答待ち」になります。"
                            ),
                            new(Shown, "本文の期限", ActFieldKind.Hidden, by, false),
                        ]
                    : [],
            ],
            runAsync
        )
        {
            TakesNote = false,
            MostBytes = MostBytes,
            Button = "下書きを保存して確認する",
            Notice =
                occasion.Applicant is null
                    ? "差出人は、申請者のものと確かめられていません。申請者の名称、申請の内容や、ほかの方の情報を記載しないでください。"
                : occasion is { Answers: null, Ground.Newest.Length: > 0 }
                    ? "この申請者からは、提出又は連絡が届いています。その差出人に返信するときは、提出又は連絡の画面から作成してください。"
                : null,
            Beside = occasion.Answers is { } answered
                ? await mails.ReadAsync(answered.Submission, cancellationToken)
                : [],
        };
    }

    private static string HintFor(LetterBeginning beginning) =>
        $"公募のひな形から作成した文面です。「{DraftText.Gap}」とある箇所は書き換えてください。"
        + string.Concat(
            beginning.Kept.Select(line => $"結果を示す行「{line.Trim()}」は、そのまま残してください（変えると保存できません）。")
        );

    private static WrittenLetter WrittenIn(IReadOnlyDictionary<string, string> values) =>
        new(
            values[Subject],
            values[Body],
            values.GetValueOrDefault(AnswerBy),
            values.GetValueOrDefault(Shown)
        );

    private static string InputOf(DateTimeOffset instant) =>
        JapanTime.Of(instant).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
